# Reviewing a draft: each open point, groups and recipients, the last look before it goes out, the list of drafts.

command-drafts = Drafts waiting to be reviewed and issued
help-drafts = <b>Drafts waiting to be issued</b>
    /drafts: the drafts that wait; <code>/drafts 3</code>: open draft 3
    <code>/drafts 3 drop 2</code>, <code>/drafts 3 task 2 due 30/9</code>: change it by one line
refusal-draft-not-named = No draft that waits bears the number “{$wanted}”. Type /drafts to see the list.

# Each open point.

point-head = <b>Point {$place}/{$count}</b> – {$name}
point-words = {$before}<b>{$phrase}</b>{$after}
point-name = ❔ <b>Not clear which unit this is: “{$phrase}”</b>
point-vague = ❔ <b>Not clear which units these are: “{$phrase}”</b>
point-in-recipients = Under “Kính gửi”: {$phrase}
point-in-leads = Lead of task {$task}: {$phrase}
    <i>{$text}</i>
point-in-coordinators = Coordinating task {$task}: {$phrase}
    <i>{$text}</i>
point-in-task = Task {$task}: <i>{$text}</i>
point-more-places = … and { $count ->
    [one] {$count} more place
   *[other] {$count} more places
} in the letter
point-name-how = If you choose a unit, it is meant wherever this name stands, and the name is remembered for later letters.
point-deadline = ⏰ <b>{$doubt}</b>
point-doubt = ❔ <b>{$doubt}</b>
point-twin = ⚠ <b>Same number as letter {$name}</b>, issued at {$at}{ BLANK($subject) ->
    [yes] .
   *[no] :
        <i>{$subject}</i>
}
    What is the letter that you have just sent?
point-twin-draft = ⚠ <b>Same number {$number} as draft {$draft}</b>, received at {$at}, not issued yet.
    What is the letter that you have just sent?
point-twin-corrects = If it corrects or replaces the other: on issuing, the old letter is recalled and its units are told; what was reported on tasks that are the same is kept.
point-compare = 📷 <b>The letter was recognised from a picture: compare it with the original before issuing.</b>
point-compare-head = Number: <b>{$number}</b>
    Date: <b>{$day}</b>
    Urgency: <b>{$urgency}</b>
point-no-urgency = none
point-compare-deadline = Deadline of task {$task}: <b>{$when}</b>
point-compare-how = Look at the names of units and the text of each task as well. Where something is wrong, press a button to mend it, then come back here.

button-point-same = 🗑 Duplicate – drop this one
button-point-other-draft = 🔎 Look at the other
button-point-corrects = 🔁 It corrects the old letter
button-point-another = Another letter, keep the number
button-point-number = ✏ Wrong number – type it
button-point-unit = {$name}
button-point-all = All {$count} units of this kind
button-point-which-units = ✏ Type the units
button-point-other-unit = ✏ Another unit
button-point-nobody = 🚫 Nobody / not of this province
button-point-is-deadline = ✅ Deadline {$when}
button-point-not-deadline = Not a deadline
button-point-other-deadline = ✏ Type another deadline
button-point-type-deadline = ✏ Type the deadline
button-point-keep-words = Keep the words, no reminders
button-point-type = ✏ Type it
button-point-empty = Leave it empty
button-point-recipients = ✏ Type the recipients
button-point-keep = ✅ Looked at, keep it
button-point-task = ✏ Change task {$task}
button-point-compared = ✅ Compared with the original
button-point-before = ← Point before
button-point-skip = Later, next point →

settled-named = ✔ “{$phrase}” is <b>{$units}</b>. The name will be remembered on issuing.
settled-means = ✔ “{$phrase}” is { $count ->
    [one] {$count} unit
   *[other] {$count} units
}: {$units}. Press “Recipients” to leave any out.
settled-nobody = ✔ “{$phrase}”: sent to nobody.
settled-deadline = ✔ Deadline of task {$task}: <b>{$value}</b>.
settled-no-deadline = ✔ Task {$task}: left out, not a deadline.
settled-header = ✔ { $field ->
    [number] Number
    [date] Date of issue
    [issuer] Issuer
    [kind] Kind
   *[other] Subject
}: <b>{$value}</b>.
settled-recipients = ✔ { $count ->
    [one] {$count} recipient
   *[other] {$count} recipients
} added: {$units}.
settled-another = ✔ Another letter, the number is kept.
settled-corrects = ✔ Replaces letter {$number} on issuing.
settled-compared = ✔ Compared with the original.
settled-kept = ✔ Looked at, kept.
toast-no-points = Every point has been looked at. It can be issued.
toast-point-settled = This point has been settled.

prompt-point-units = <b>Which unit is “{$phrase}”?</b>
    Type its name or code; several with commas between. Type “nobody” if it is no unit of the province.
hint-point-units = Example: Sở Y tế, STC
prompt-point-deadline = <b>When is the deadline of task {$label} (“{$phrase}”)?</b>
    Examples: 30/9, 17h ngày 25/9, thứ Sáu tuần sau; or: none.
hint-point-deadline = Example: 30/9
prompt-point-header = <b>{ $field ->
    [number] Number of the letter?</b> Example: 1071/UBND-NC
    [date] Date of issue?</b> Example: 17/6/2024
    [issuer] Issuer?</b> Example: Ủy ban nhân dân tỉnh
    [kind] Kind of letter?</b> Example: công văn
   *[other] Subject?</b> Example: tăng cường phòng, chống cháy rừng
}
hint-point-header = { $field ->
    [number] Example: 1071/UBND-NC
    [date] Example: 17/6/2024
    [issuer] Example: Ủy ban nhân dân tỉnh
    [kind] Example: công văn
   *[other] The subject
}
prompt-point-recipients = <b>Which units is this letter for?</b>
    Type names, codes or groups, for example: Sở Y tế, UBND các huyện, thành phố.
hint-point-recipients = Example: các sở, UBND các huyện

# Groups and recipients.

groups-head = 👥 <b>Recipients of {$name}: { $units ->
    [one] {$units} unit
   *[other] {$units} units
}</b>
groups-how = Press a group to see every name, and to leave units out or take them in.
groups-none = No phrase of the letter means several units.
groups-group = <b>{$place}. “{$phrase}”</b>: { $count ->
    [one] {$count} unit
   *[other] {$count} units
}
groups-names = {$names}
groups-left-out = ⬜ {$count} left out: {$names}
groups-followed = <b>Former names in the letter</b>
groups-added = ➕ <b>Added by you ({$count}):</b> {$names}
group-head = <b>“{$phrase}”</b>
    {$count} of {$total} units – page {$page}/{$pages}
group-in = ✅ {$unit}
group-out = ⬜ <s>{$unit}</s>
group-out-reached = ⬜ <s>{$unit}</s> (still gets it, being named elsewhere in the letter)
group-how = Press a name to leave it out (⬜) or take it in (✅). It holds for this letter only.
added-head = <b>{ $count ->
    [one] {$count} recipient
   *[other] {$count} recipients
} added</b> – page {$page}/{$pages}. Press to remove.
prompt-draft-recipients = <b>Who else is to get it?</b>
    Type names, codes or groups, for example: Sở Y tế, UBND các huyện trừ Phú Quốc.
hint-draft-recipients = Example: Sở Y tế, STC
button-group = {$place}. {$phrase}
button-leave-out = ✅ {$unit}
button-take-in = ⬜ {$unit}
button-remove-added = 🗑 {$unit}
button-add-recipients = ➕ Add recipients
button-added = 🗑 Remove ({$count})
button-back-to-groups = ← Groups

# The last look before it goes out.

issue-head = <b>Issue {$name}?</b>
issue-again = ⚠ <b>Letter {$number} has been issued before.</b> If you go on, the units will receive it once more.
confirm-tasks = 📋 { $count ->
    [one] {$count} task
   *[other] {$count} tasks
}: {$followed} to be reported on{ $informed ->
    [0] {""}
   *[other] , {$informed} for information
}
confirm-unowed = ⛔ <b>No unit is responsible for task {$labels}.</b>
confirm-deadlines = ⏰ { $count ->
    [one] {$count} deadline
   *[other] {$count} deadlines
}{ $doubtful ->
    [0] {""}
   *[other] , and {$doubtful} that may be none (no reminders)
}
confirm-passed = ⚠ <b>Already past due: task {$labels}.</b> Please correct the deadline before it goes out.
confirm-replaces = 🔁 Replaces letter <b>{$name}</b> (issued at {$at}): it is recalled; what was reported on tasks that are the same is kept.
confirm-points = ⚠ <b>{ $count ->
    [one] {$count} point has
   *[other] {$count} points have
} not been looked at.</b>
confirm-whom = 📲 <b>{ $count ->
    [one] {$count} unit gets it, through:
   *[other] {$count} units get it, through:
}</b>
confirm-nobody-rung = 📲 <b>No unit has anybody to receive it.</b>
confirm-rung = • {$unit} – {$person} ({$post})
confirm-more-units = … and {$count} more
confirm-missing = 🚫 <b>{ $count ->
    [one] {$count} unit does
   *[other] {$count} units do
} not get it:</b>
confirm-without-officer = No officer yet ({$count}): {$names}
confirm-silent = The officer has blocked this bot ({$count}): {$names}
confirm-missing-how = Invite an officer with <code>/invite CODE</code>; where it is urgent, telephone or send it on paper.
confirm-rings = ⏱ If it is sent now, the last phone rings at <b>{$at}</b>.
whom-head = <b>{ $rung ->
    [one] {$rung} unit gets it
   *[other] {$rung} units get it
}, {$missing} not</b> – page {$page}/{$pages}
whom-without = 🚫 {$unit} – no officer yet
whom-silent = 🚫 {$unit} – the officer has blocked this bot
button-whom = 👥 All { $count ->
    [one] {$count} unit
   *[other] {$count} units
}
button-back-to-confirm = ← Back to issuing
toast-look-again = Something has changed since you looked. Nothing was sent. Please look again, then send.

# The drafts that wait.

drafts-none = No draft is waiting. Send a letter here to begin.
drafts-head = <b>{ $count ->
    [one] {$count} draft is
   *[other] {$count} drafts are
} waiting</b> – page {$page}/{$pages}
drafts-line = <b>Draft {$draft}: {$name}</b>
    {$subject}
    Sent by {$person} at {$at} · { $points ->
        [0] nothing left to check
        [one] ⚠ {$points} point to check
       *[other] ⚠ {$points} points to check
    }
drafts-how = Press a draft to open it, or type <code>/drafts {$draft}</code>.
button-open-draft = Draft {$draft}: {$name}
