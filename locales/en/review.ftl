# Reviewing a draft before it goes out: what could not be done, and why.

refusal-draft-changed = {$who ->
        [none] The office
       *[other] {$who}
    } has just changed this ({$kind ->
        [leads] who leads
        [coordinators] who helps
        [deadlines] deadline
        [deadline-added] deadline
        [deadline-dropped] deadline
        [deadline-decided] deadline
        [text] text
        [split] task split
        [merged] tasks merged
        [dropped] task left out
        [brought-back] task brought back
        [treatment] followed or for information
        [ruling] who is meant
        [left-out] units of a group
        [taken-in] units of a group
        [header] head of the letter
        [undo] change taken back
       *[other] something else
    }). Please look at the new draft and change it again if that is still needed.
refusal-nothing-to-take-back = Nothing has been changed in this draft.
refusal-draft-unconfirmed = This letter was read from a picture: please compare number, date and deadlines with the original and confirm with “correct” before issuing.
refusal-task-not-in-draft = The draft has no such task, or it was merged into another. Please look at the tasks again.
refusal-task-is-dropped = This task was left out. Please bring it back before changing it, for example: “bring back 3”.
refusal-task-not-dropped = This task is still in the draft; there is nothing to bring back.
refusal-last-task-of-draft = This is the last task. If nothing is to be done, please discard the whole draft.
refusal-task-text-missing = A task must say something. For example: “3 text: Check and report the figures”.
refusal-nothing-to-split = This task is a single sentence and cannot be split. You can change its text.
refusal-split-where = This task has {$count} sentences; please say after which to split, from 1 to {$last}. For example: “split 3 after 1”.
refusal-nothing-to-merge = Two different tasks are needed. For example: “merge 3 and 4”.
refusal-deadline-not-there = The task has no such deadline. Please look at it again, then for example: “3 due 30/9”.
refusal-deadline-without-date = This deadline has no date. Please type one, for example: “3 due 30/9”.
refusal-header-value-missing = {$field ->
        [number] The number is not right. For example: “number 123/UBND-KT”.
        [date] The date is not right. For example: “date 12/6/2024”.
        [subject] The subject cannot be empty. For example: “subject: review of plans”.
        [urgency] The urgency is hỏa tốc, thượng khẩn, khẩn or none. For example: “urgency: hỏa tốc”.
        [kind] The kind cannot be empty. For example: “công văn”.
       *[other] The issuer cannot be empty. For example: “issuer: UBND tỉnh”.
    }
refusal-line-unclear = “{$line}” was not understood. For example: “3 due 30/9”, “3 lead: Sở Y tế”, “drop 3”, “merge 3 and 4”, “undo”.
refusal-number-not-in-draft = The draft has no task {$label}. Please use the number shown before each task.
refusal-typed-deadline-unclear = The deadline “{$text}” was not understood. For example: “30/9”, “17h 30/9”, “hết tháng 9”, “thứ 6 tuần sau”.
refusal-typed-units-unknown = The directory has no unit “{$phrase}”. Please type names or codes of units, for example: “Sở Y tế, STC”.
refusal-typed-units-proposed = “{$phrase}” may mean: {$names}. Please type the exact name or code.
refusal-directive-not-there = No issued letter has that number of ours. For example: “corrects #5”.

# The draft's card.

letter-name = { $kind ->
    [urgent] urgent directive
    [unnumbered] letter without a number
   *[numbered] letter {$number}
}
draft-no-doubts = ✔ Nothing is left to check.
draft-twin = Number {$number} is also that of a letter issued on {$day}
draft-twin-draft = Number {$number} is also that of a draft that came on {$day}
draft-corrects = Corrects letter #{$directive}, which will be replaced when this one is issued.
draft-lead = <b>{$leads}</b>{ $units ->
    [0] {""}
   *[other] {" "}({$units} units)
}
draft-lead-informed = <b>{$leads}</b>{ $units ->
    [0] {""}
   *[other] {" "}({$units} units)
} (for information only)
draft-general = <b>General tasks</b> without a lead: to all recipients <b>for information</b>
draft-general-followed = <b>General tasks</b> without a lead: <b>all recipients must report</b>
draft-line = • <b>{$label}.</b> {$text}{ BLANK($due) ->
    [yes] {""}
   *[no] {" "}{$due}
}
draft-line-due = ⏰ {$when}
draft-line-doubtful = ❔ {$when}
draft-more-tasks = … and { $count ->
    [one] {$count} more task
   *[other] {$count} more tasks
}; tap “View, edit” for all of them.
draft-dropped-tasks = 🚫 { $count ->
    [one] {$count} task left out
   *[other] {$count} tasks left out
}: {$labels}
draft-over-issued = Already issued: {$name}. Type /directives to see or correct it.
draft-over-dropped = The draft was discarded ({$name}); nobody was told.
draft-task-informed = Lead (for information only): {$leads}
draft-task-dropped = <b>Task {$label}.</b> <s>{$text}</s>
    🚫 Left out
draft-tasks-how = Tap a task's number to change it.
button-doubts = ⚠ Check { $count ->
    [one] {$count} point
   *[other] {$count} points
}
button-draft-tasks = ✏ View, edit { $count ->
    [one] {$count} task
   *[other] {$count} tasks
}
button-draft-header = 🏷 Number, date, subject
button-draft-groups = 👥 Recipients
button-draft-history = 🕘 History
button-draft-undo = ↩ Undo: {$what}{ BLANK($label) ->
    [yes] {""}
   *[no] {" "}({$label})
}
draft-change-kind = {$kind ->
        [leads] lead
        [coordinators] coordinators
        [deadlines] deadline
        [deadline-added] deadline added
        [deadline-dropped] deadline removed
        [deadline-decided] deadline decided
        [text] text
        [split] split
        [merged] merge
        [dropped] task left out
        [brought-back] task brought back
        [treatment] followed or for information
        [ruling] unit chosen
        [left-out] unit left out of a group
        [taken-in] unit taken into a group
        [recipients] recipient added
        [recipients-removed] recipient removed
        [header] head of the letter
        [settled] point checked
       *[other] correction of an earlier letter
    }
draft-kept = The draft is kept as it is. Open it again whenever you want to go on or to issue it.

# One task of the draft.

draft-task-head = ✏ <b>Task {$label}</b>{ BLANK($section) ->
    [yes] {""}
   *[no] {" "}(section {$section})
} – {$name}
draft-means-nobody = ⚠ “{$phrase}”: not clear which unit this is
draft-means-several = “{$phrase}”: {$count} units
draft-deadline = ⏰ Due: <b>{$when}</b> – as in “{$phrase}”
draft-deadline-doubtful = ❔ May not be a deadline: {$when} – as in “{$phrase}”. No reminders unless you say it is one.
draft-no-deadline = This task names no deadline.
draft-task-how = <i>Tap a button to change it, or reply to this message, for example: “{$label} due 30/9”.</i>
draft-task-text = <b>Full text of task {$label}</b>
    {$text}
draft-split-head = ✂ <b>Split task {$label} in two.</b> After which sentence?
draft-sentence = <b>Sentence {$number}.</b> {$text}
draft-split-more = … and { $count ->
    [one] {$count} more sentence
   *[other] {$count} more sentences
}. To split after another one, reply to this message, for example: “split {$label} after 21”.
draft-merge-head = 🔗 <b>Merge task {$label} with which?</b>
    {$text}
draft-merge-with = <b>Task {$label}.</b> {$text}
button-draft-leads = 👤 Change lead
button-draft-coordinators = 🤝 Coordinators
button-draft-deadline = ⏰ Change deadline
button-draft-more-deadline = ➕ Another deadline
button-draft-due-yes = ✔ It is due {$when}
button-draft-due-no = ✖ Not a deadline
button-draft-due-remove = ✖ Remove {$when}
button-draft-text = ✏ Change text
button-draft-full = 📄 Full text
button-draft-split = ✂ Split
button-draft-merge = 🔗 Merge
button-draft-follow = 👁 Follow up
button-draft-inform = 👁 For information only
button-draft-leave-out = 🚫 Leave out
button-draft-bring-back = ♻ Bring back
button-draft-cut = ✂ After sentence {$number}
button-draft-join = 🔗 With task {$label}
button-draft-join-other = 🔗 With another…
button-draft-before = ← Task {$label}
button-draft-behind = Task {$label} →
button-draft-back-to-task = ← Back to task {$label}
button-draft-back-to-tasks = ☰ Tasks

# The head of the letter, the history, discarding the draft.

draft-header = 🏷 <b>Head of the letter</b>
    Kind: {$kind}
    Number: <b>{$number}</b>
    Date: <b>{$day}</b>
    Subject: {$subject}
    Urgency: <b>{$urgency}</b>
    Issuer: {$issuer}
    <i>Tap a button to correct what was misread.</i>
button-draft-number = Number
button-draft-date = Date
button-draft-subject = Subject
button-draft-urgency = Urgency
button-draft-issuer = Issuer
draft-drop = 🗑 <b>Discard this draft?</b>
    Draft of {$name}: {$subject}
    { $changes ->
        [0] The draft
        [one] The draft and {$changes} change
       *[other] The draft and {$changes} changes
    } will be gone; nobody has been told. To leave it for later you need not do anything: it is kept.
button-drop-now = 🗑 Discard
draft-history-head = 🕘 <b>{ $count ->
    [one] {$count} change
   *[other] {$count} changes
}</b>, the latest first – page {$page}/{$pages}
draft-history-none = Nothing has been changed in this draft.
draft-history-line = • {$at}, <b>{$who}</b>: { $undone ->
    [yes] took back {$what}
   *[no] {$what}
}{ BLANK($labels) ->
    [yes] {""}
   *[no] {" "}({$labels})
}{ BLANK($value) ->
    [yes] {""}
   *[no] : {$value}
}
draft-followed-up = followed up
draft-informed-only = for information
draft-is-deadline = is a deadline
draft-is-no-deadline = is no deadline
draft-no-urgency = none
button-draft-kind = Kind

# What the office types while it reviews.

prompt-draft-leads = <b>Task {$label}: who leads?</b>
    Type names or codes, several with commas between them. Type “none” if it is for all recipients alike.
hint-draft-leads = As in: Sở Y tế, Công an tỉnh
prompt-draft-coordinators = <b>Task {$label}: who helps?</b>
    Type all of them, with commas between them. Type “none” if nobody does.
hint-draft-coordinators = As in: STC, các huyện trừ Phú Quốc
prompt-draft-deadline = <b>Task {$label}: when is it due?</b>
    Type it as people write it: 15/10, 17h 15/10, thứ 6 tuần sau, cuối tháng 10. Type “no deadline” if there is none.
hint-draft-deadline = As in: 15/10
prompt-draft-more-deadline = <b>Task {$label}: when else is it due?</b>
    Type it as people write it: 15/10, 17h 15/10, thứ 6 tuần sau, cuối tháng 10.
hint-draft-more-deadline = As in: cuối tháng 10
prompt-draft-text = <b>Task {$label}: what is it to say?</b>
    Type the whole text; it takes the place of the old one.
hint-draft-text = The new text of the task
prompt-draft-merge = <b>Merge task {$label} with which?</b>
    Type the task's number, several with commas between them.
hint-draft-merge = As in: 4, 5
prompt-draft-header-number = <b>What is the right number?</b>
hint-draft-header-number = As in: 123/UBND-KT
prompt-draft-header-date = <b>What is the right date?</b>
hint-draft-header-date = As in: 12/6/2024
prompt-draft-header-subject = <b>What is the right subject?</b>
hint-draft-header-subject = As in: rà soát quy hoạch
prompt-draft-header-urgency = <b>What is the right urgency?</b>
    Type one of: hỏa tốc, thượng khẩn, khẩn, none.
hint-draft-header-urgency = As in: hỏa tốc
prompt-draft-header-issuer = <b>Who is the issuer?</b>
hint-draft-header-issuer = As in: UBND tỉnh
prompt-draft-header-kind = <b>What kind of letter is it?</b>
hint-draft-header-kind = As in: công văn, công điện, chỉ thị
