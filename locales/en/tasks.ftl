# A directive's card and the tasks on a focal officer's phone.

maybe-repeated = <i>(You may have received this message before.)</i>
card-head = {$urgency} · {$kind} No. <b>{$number}</b> of {$day}
card-issuer = {$issuer}
card-subject = <i>Re: {$subject}</i>
card-owed = <b>{$unit} leads { $count ->
    [one] {$count} task
   *[other] {$count} tasks
}:</b>
card-owed-followed = <b>{$unit} must report on { $count ->
    [one] {$count} task
   *[other] {$count} tasks
}:</b>
card-more = … and {$count} more. Press <b>Full text of the tasks</b> to see them all.
card-nothing-owed = <b>{$unit}</b> has nothing to report on in this directive.
card-task = <b>{$label}.</b> {$text}
card-deadline = ⏰ Due: <b>{$due}</b>
card-status = Status: {$status}
card-helped = <b>Coordinating on { $count ->
    [one] {$count} task
   *[other] {$count} tasks
}:</b> {$labels}
card-known = <b>For information, { $count ->
    [one] {$count} task
   *[other] {$count} tasks
}:</b> {$labels}
card-how = To report, type the task number and its status, for example <code>{$label} xong</code> (done), <code>{$label} được 60%</code> (60% done), <code>{$label} vướng mặt bằng</code> (blocked by site clearance).
card-please = 👉 Please press <b>Received</b>, or reply: đã nhận (received).
card-seen = ✔ Received at {$at} ({$person}).
full-part-lead = <b>Task {$label}</b> (lead)
full-part-owed = <b>Task {$label}</b> (report required)
full-part-coordinator = <b>Task {$label}</b> (coordinating)
full-part-informed = <b>Task {$label}</b> (for information)
full-leads = Lead: {$leads}
full-task = {$text}
full-reporting = <b>Reporting:</b> {$text}

line-forwarded = Forwarded messages are not recorded. Please type the task number and its status yourself, for example: 12 xong (task 12 done).
line-acknowledged = ✔ Recorded: your unit has received {$numbers}.
line-acknowledged-before = Your unit has acknowledged already; there is no need to send it again. To report, please type the task number and its status, for example: 12 xong (task 12 done).
line-task-not-yours = Task {$label} is not your unit’s. { BLANK($open) ->
    [yes] Your unit has nothing left to report on.
   *[no] Tasks awaiting your report: {$open}.
}
line-nothing-open = Your unit has nothing left to report on. Type /tasks to check.
understood-head = { $edited ->
    [yes] ✏ <b>Report corrected:</b>
   *[no] 📝 <b>Recorded:</b>
}
understood-line = Task <b>{$label}</b>: <b>{$said}</b> – <i>{$title}</i>
understood-office-told = ↳ Passed to the Office for consideration.
understood-extension = ↳ Submitted for a decision. The deadline stays as it is until that is granted.
understood-unconfirmed = ↳ The Office has yet to confirm it.
understood-proof = ↳ Document named as proof: {$proof}
understood-struck = <s>{$line}</s>
understood-taken-back = ↩ Undone.
understood-replaced = ✏ Replaced by the edited line.
understood-say-why = ↳ Please say what stands in the way, for example <code>{$label} vướng mặt bằng</code> (site clearance).
undone-head = ↩ <b>Undone.</b> The status is now:
question-which = Which task is this about? Please press a button, or type it again with the task number, for example: <code>{$label} xong</code> (done).
question-what = Task <b>{$label}</b> – <i>{$title}</i>
    What is its status? Please press a button, or type it, for example: <code>{$label} được 60%</code> (60% done).

tasks-none = Your unit has nothing left to report on. Thank you.
tasks-head = <b>{ $count ->
    [one] {$count} task awaits
   *[other] {$count} tasks await
} your unit’s report</b>
tasks-line = <b>{$label}.</b> {$title}{$due}
    Status: {$status}
tasks-more = … and {$count} more.
tasks-unit = {" "}({$unit})
tasks-letter = {" "}(directive {$number})
tasks-due = {" "}⏰ <b>{$due}</b>
tasks-due-late = {" "}🔴 <b>overdue since {$due}</b>
tasks-how = To report, type the task number and its status, for example <code>{$label} xong</code> (done).
assignment-how = Press a button, or type, for example <code>{$label} được 60%</code> (60% done), <code>{$label} xin lùi đến 15/10</code> (extension to 15 October). Photos and files sent here are evidence.
reminder-head = 🔔 <b>Deadline reminder</b>
reminder-line = <b>{$label}.</b> {$title} (directive {$number})
    {$when}
    Status: {$status}
reminder-days = ⏰ <b>{ $days ->
    [one] {$days} day
   *[other] {$days} days
}</b> left (due {$due})
reminder-today = ⏰ <b>Due today</b> ({$due})
reminder-late = 🔴 <b>{ $days ->
    [one] {$days} day
   *[other] {$days} days
} overdue</b> (due {$due})
task-head = <b>Task {$label}</b> – directive {$number}
task-doubtful = ❔ May not be a deadline: {$due}
task-unit = • {$unit}: {$status}
task-nobody-owes = For information only; no unit has to report on it.
task-history = {$at}, {$unit} ({$person}): {$what} – “{$words}”
task-history-undone = <s>{$line}</s> (undone)
task-history-replaced = <s>{$line}</s> (edited)
task-history-proof = {" "}📄 {$proof}
task-unit-extended = {" "}(extended to {$due})
button-report = ✍ Report on task {$label}
