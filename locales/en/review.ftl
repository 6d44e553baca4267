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
       *[other] The issuer cannot be empty. For example: “issuer: UBND tỉnh”.
    }
refusal-line-unclear = “{$line}” was not understood. For example: “3 due 30/9”, “3 lead: Sở Y tế”, “drop 3”, “merge 3 and 4”, “undo”.
refusal-number-not-in-draft = The draft has no task {$label}. Please use the number shown before each task.
refusal-typed-deadline-unclear = The deadline “{$text}” was not understood. For example: “30/9”, “17h 30/9”, “hết tháng 9”, “thứ 6 tuần sau”.
refusal-typed-units-unknown = The directory has no unit “{$phrase}”. Please type names or codes of units, for example: “Sở Y tế, STC”.
refusal-typed-units-proposed = “{$phrase}” may mean: {$names}. Please type the exact name or code.
refusal-directive-not-there = No issued letter has that number of ours. For example: “corrects #5”.

# The draft's card.

draft-no-doubts = ✔ Nothing is left to check.
draft-twin = Number {$number} is also that of a letter issued on {$day}
draft-twin-draft = Number {$number} is also that of a draft that came on {$day}
draft-corrects = Corrects letter #{$directive}, which will be replaced when this one is issued.
draft-lead = <b>{$leads}</b>
draft-lead-informed = <b>{$leads}</b> (for information only)
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
draft-over-issued = Letter {$number} has been issued. Type /directives to see or correct it.
draft-over-dropped = The draft of letter {$number} was discarded; nobody was told.
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
button-draft-undo = ↩ Undo: {$kind ->
        [leads] lead
        [coordinators] coordinators
        [deadlines] deadline
        [deadline-added] deadline added
        [deadline-dropped] deadline dropped
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
       *[other] correction
    }{ BLANK($label) ->
    [yes] {""}
   *[no] {" "}({$label})
}
