# Changes after issuing: corrections, units added and taken off, recalls, replacements; urgent directives without a letter.

directive-unnumbered = { BLANK($urgency) ->
    [yes] {""}
   *[no] {$urgency}{" "}
}#{$id}{ BLANK($day) ->
    [yes] {""}
   *[no] {" "}of {$day}
}
date-short = { INTEGER($month) ->
    [1] {$day} Jan
    [2] {$day} Feb
    [3] {$day} Mar
    [4] {$day} Apr
    [5] {$day} May
    [6] {$day} Jun
    [7] {$day} Jul
    [8] {$day} Aug
    [9] {$day} Sep
    [10] {$day} Oct
    [11] {$day} Nov
   *[12] {$day} Dec
}
card-head-unnumbered = {$urgency} · {$kind} <b>#{$number}</b> of {$day}
letter-kind-chi-dao = Instruction
card-replaces = 🔁 Replaces document <b>{$number}</b>
card-gained = 📌 <b>Newly given to your unit: task {$labels}</b>
card-recalled = ⛔ <b>RECALLED</b> at {$at}{ BLANK($reason) ->
    [yes] .
   *[no] . Reason: {$reason}.
} Your unit need not act on this document any more.
card-replaced = 🔁 <b>REPLACED</b> by document <b>{$number}</b> at {$at}. Please act on the new document.
card-relieved = <b>{$unit}</b> has no task left in this document.
card-struck = <s>{$text}</s>

command-directives = Running directives: look, correct, recall
command-correct = Correct a task that was issued
command-add = Add a unit to a task or directive
command-remove = Take a unit off a task or directive
command-recall = Recall a directive or a task
command-urgent = An urgent directive without a letter
help-changes = <b>After issuing</b>
    /directives: what is running; buttons to correct, add units, recall
    <code>/correct 3 due 30/9</code>: another deadline; <code>/correct 3 lead: SYT</code>; <code>/correct 3 coordinators: STC, SYT</code>; <code>/correct 3 text: …</code>
    <code>/add 3 STC</code>, <code>/remove 3 STC</code>: add a unit, take one off; with a document's number instead of the task's, for the whole document
    <code>/recall task 3 REASON</code>, <code>/recall 1071/UBND-NC REASON</code>: recall one task, or all of it
    <code>/urgent Sở Y tế: báo cáo … trước 17h hôm nay</code>: an urgent directive without a letter; where no unit is named you are asked, with buttons to choose
    You always see first who will be told. /cancel: leave what you were asked to type

refusal-nothing-changes = It says so already; nothing changes.
refusal-last-lead = Task {$labels} would be left without a unit that answers for it. Please choose another lead (as in /correct 3 lead: SYT) or recall the task.
refusal-last-task = This is the only task left. Please recall the whole document.
refusal-task-gone = This task has been recalled.
refusal-task-ended = Task {$label} has been recalled or passed to another unit; nothing of it is to be reported any more.
refusal-directive-gone = There is no such document, or it has been recalled.
refusal-directive-several = Several documents bear this number: {$names}. Please type it again by our own number, as in {$example}.
refusal-changed-meanwhile = A colleague has just changed this. Please look again, then confirm.
refusal-change-settled = This change has been sent already, or left.
refusal-change-unclear = Nothing has been sent. To send, type: send. To leave it, type /cancel
refusal-deadline-passed = “{$phrase}” has passed. Please type a time ahead; if you mean next year, type the year too, as in 30/9/2030.
refusal-part-unclear = Please press a button, or type: lead, coordinator, or informed.
refusal-text-too-short = That is too short. Please type the whole new text of the task.
refusal-reason-missing = Please give the reason of the recall, as in: issued by mistake.

line-task-ended = Task {$label} (document {$number}) has been passed to another unit or recalled; your unit need not report on it any more.
line-task-recalled = Document {$number} was recalled on {$day}; task {$label} need not be reported on any more.

correct-usage = Please type the task's number and what is to be corrected, as in:
    <code>/correct 3 due 30/9</code>, <code>/correct 3 due: no deadline</code>
    <code>/correct 3 lead: Sở Y tế</code>
    <code>/correct 3 coordinators: STC, Sở Nội vụ</code>
    <code>/correct 3 text: …</code>
    Or type /directives and press the buttons.
add-usage = Please type the number of a task or document, then the unit, as in <code>/add 3 STC coordinator</code> or <code>/add 1071/UBND-NC STC</code> (the whole document, for information).
remove-usage = Please type the number of a task or document, then the unit, as in <code>/remove 3 STC</code> or <code>/remove 1071/UBND-NC STC</code>.
recall-usage = Please type the task or document, then the reason, as in <code>/recall task 3 given twice</code> or <code>/recall 1071/UBND-NC issued by mistake</code>.

prompt-change-deadline = <b>The new deadline of task {$label}?</b>
    As in: 30/9, 17h 25/9, tomorrow; or: no deadline.
hint-change-deadline = As in: 30/9
prompt-change-leads = <b>The new lead of task {$label}?</b>
    Type a name or code; several with commas between.
hint-change-leads = As in: Sở Y tế
prompt-change-coordinators = <b>The coordinators of task {$label}?</b>
    Type the whole new list, with commas between.
hint-change-coordinators = As in: STC, Sở Nội vụ
prompt-change-text = <b>The new text of task {$label}?</b>
    Type all of it; it takes the place of the old.
hint-change-text = The new text of the task
prompt-change-add = <b>Which unit is to be added to { BLANK($label) ->
    [yes] document {$name}
   *[no] task {$label}
}?</b>
    Type a name or code; several with commas between.
hint-change-add = As in: STC
prompt-change-take-off = <b>Which unit is to be taken off { BLANK($label) ->
    [yes] document {$name}
   *[no] task {$label}
}?</b>
    Type a name or code; several with commas between.
hint-change-take-off = As in: STC
prompt-change-recall = <b>Why is { BLANK($label) ->
    [yes] document {$name}
   *[no] task {$label}
} recalled?</b>
    The units are told the reason.
hint-change-recall = As in: issued by mistake

change-part = Add <b>{$units}</b> to task {$label} in what part? Press a button, or type: lead, coordinator, informed.
part-lead = lead
part-coordinator = coordinator
part-informed = for information
no-deadline = none
nobody = nobody

changed-head = { $what ->
    [recall] ⛔ <b>Document {$name} has been recalled</b>
    [replaced] 🔁 <b>Document {$name} has been replaced</b>
   *[other] 📌 <b>Document {$name} has been corrected</b>
}
changed-task = <i>{$label}. {$title}</i>
changed-deadline = Deadline of task <b>{$label}</b>: from {$from} to <b>{$to}</b>
changed-leads = Lead of task <b>{$label}</b>: from {$from} to <b>{$to}</b>
changed-coordinators = Coordinators of task <b>{$label}</b>: from {$from} to <b>{$to}</b>
changed-text = Task <b>{$label}</b> now says: {$to}
changed-add = <b>{$units}</b> added to task <b>{$label}</b> ({$part})
changed-add-all = <b>{$units}</b> added to the document ({$part})
changed-take-off = <b>{$units}</b> taken off task <b>{$label}</b>
changed-take-off-all = <b>{$units}</b> taken off the document
changed-recall = ⛔ Task <b>{$label}</b> recalled. Reason: {$reason}
changed-recall-all = ⛔ <b>Document recalled</b>. Reason: {$reason}
changed-replaced = 🔁 Replaced by document <b>{$name}</b>
changed-carried = Report taken over from task {$label} of document {$name}: “{$words}”
changed-acknowledged = {$unit} had acknowledged at {$at} ({$person}) and must do so anew
lost-leads = Task <b>{$label}</b> is now led by <b>{$to}</b>; <b>{$unit}</b> need not report on it any more.
lost-coordinators = <b>{$unit}</b> no longer coordinates task <b>{$label}</b>.
lost-task = <b>{$unit}</b> has no part in task <b>{$label}</b> any more.
lost-directive = <b>{$unit}</b> has no task left in this document.
lost-recall = ⛔ Task <b>{$label}</b> has been recalled and need not be done. Reason: {$reason}
lost-recall-all = The unit need not act on it any more. Reason: {$reason}
lost-replaced = The document has been replaced by document <b>{$name}</b>; <b>{$unit}</b> has no task left.

confirm-head = <b>Please look before it is sent</b> – document <b>{$name}</b>
confirm-gaining = 📲 Get the card and must acknowledge: {$units}
confirm-losing = 📲 Are told that they are relieved: {$units}
confirm-hearing = 📲 Are told what changed: {$units}
confirm-nobody = No unit has to be told.
confirm-unreached = ⚠ <b>Nobody reachable, please call:</b> {$units}
confirm-others = Nobody else is told. Press the button, or type: send.
confirm-unit = {$unit} ({$person})
confirm-count = {$count} units
confirm-more = … and {$count} more
change-made = ✅ <b>Done</b> – document <b>{$name}</b>
change-made-told = { $told ->
    [0] Nobody had to be told.
    [one] Sending one message, to whom it concerns.
   *[other] Sending {$told} messages, to those whom it concerns.
}
change-left = Left as it was; nothing has changed.

directives-none = No directive is running.
directives-head = <b>{ $count ->
    [one] One directive is running
   *[other] {$count} directives are running
}</b> – page {$page}/{$pages}
directives-line = <b>{$name}</b> – {$subject}
    Done {$finished}/{$total}, late {$late}, acknowledged {$acknowledged}/{$units}
directives-how = Press one to see it, or type <code>/directives {$number}</code>.
directive-head = {$urgency} · <b>{$name}</b>
directive-issued = Issued at {$at}
directive-counts = Acknowledged {$acknowledged}/{$units} units · owed {$total} · done {$finished} · late {$late}
directive-task = <b>{$label}.</b> {$title}
    {$who}{ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }
directive-task-recalled = <s>{$label}. {$title}</s> (recalled)
directive-tasks-head = <b>The tasks of document {$name}</b> – page {$page}/{$pages}
directive-recalled = ⛔ Recalled at {$at}
directive-replaced = 🔁 Replaced by document {$name} at {$at}
directive-history-head = <b>Changes since it was issued</b>
directive-edit-head = <b>Task {$label}</b> – document {$name}
directive-edit-leads = Lead: {$units}
directive-edit-coordinators = Coordinators: {$units}
directive-edit-informed = Informed: { $count ->
    [one] one unit
   *[other] {$count} units
}
directive-edit-how = Press what is to be corrected, or type, as in <code>/correct {$label} due 30/9</code>.
history-event = {$at}, {$person}: {$what}
history-nobody = the system
task-ended = ⛔ <b>This task has been recalled.</b>

button-directive = {$name}
button-tasks = 🔎 Tasks
button-edit = ✏ Correct
button-change-deadline = ⏰ Deadline
button-change-leads = 👤 Lead
button-change-coordinators = 🤝 Coordinators
button-change-text = ✏ Text
button-change-add = ➕ Add a unit
button-change-take-off = ➖ Take off a unit
button-change-recall = ⛔ Recall…
button-apply = 📣 Send now
button-leave = Leave it
button-part-lead = Lead
button-part-coordinator = Coordinator
button-part-informed = For information
button-back-to-directive = ← To the document
button-back-to-directives = ← The documents

urgent-usage = Please type the units, a colon, then what is to be done, as in:
    <code>/urgent Sở Y tế, Sở Tài chính: báo cáo số giường dự phòng trước 17h hôm nay</code>
    <code>/urgent gửi UBND các huyện, thành phố: kiểm tra đê, báo cáo trước 10h ngày 21/6</code>
    <code>/urgent all: trực 24/24 giờ</code>
urgent-whom = { BLANK($unclear) ->
    [yes] {""}
   *[no] ⚠ “{$unclear}” is no unit that I know.{" "}
}<b>Whom is it for?</b>
    <i>{$text}</i>
    Press a button, or type the units, as in: Sở Y tế, STC. Type /cancel to leave it.
urgent-pick = <b>Choose the units</b> – page {$page}/{$pages}
    <i>{$text}</i>
    { $count ->
        [0] None is chosen yet. Press a name to choose it, once more to let it go.
       *[other] Chosen, <b>{$count}</b>: {$units}
    }
button-urgent-all = Everybody ({$count} units)
button-urgent-departments = Departments and agencies ({$count})
button-urgent-localities = Localities ({$count})
button-urgent-pick = ☑ Choose units…
button-unit = ▫ {$name}
button-unit-picked = ✅ {$name}
button-picked = Go on with { $count ->
    [one] one unit…
   *[other] {$count} units…
}
toast-pick-first = Please choose one unit at least.
