# What waits for a decision: extensions, matters beyond authority, tasks that are not a unit's, obstacles, "done".

matter-asked = 📌 <b>{$unit}</b> – task {$label}, directive {$number}
    <i>{$title}</i>
    Status: <b>{$what}</b>
    In their words: “{$words}”
    ({$person}, {$at})
matter-due = ⏰ Due at present: <b>{$due}</b>
matter-not-yours = { $kind ->
    [beyond_authority] ↳ Submitted to the leaders.
    [extension] ↳ The leader in charge of this directive decides.
   *[other] ↳ Somebody else decides.
}
matter-how = { $kind ->
    [extension] Press a button, or reply to this message: <code>agree</code>, <code>agree until 15/10</code>, <code>no, because …</code>
    [beyond_authority] Press a button, or reply to this message with your answer in one line.
    [not_ours] Press a button, or reply to this message: <code>reassign to SYT</code>, <code>keep, because …</code>
    [done] Press a button, or reply to this message: <code>confirm</code>, <code>return, because …</code>
   *[other] Press the button, or reply to this message with your answer in one line.
}
matter-out-granted = ✅ <b>Extended to {$day}</b> – {$person}, {$at}
matter-out-refused = ❌ <b>Not extended.</b> Reason: “{$words}” – {$person}, {$at}
matter-out-answered = 💬 <b>Answered:</b> “{$words}” – {$person}, {$at}
matter-out-reassigned = 🔁 <b>Given to another unit</b> – {$person}, {$at}
matter-out-insisted = ↪ <b>Remains with the unit.</b> Reason: “{$words}” – {$person}, {$at}
matter-out-confirmed = ✅ <b>Confirmed as done</b> – {$person}, {$at}
matter-out-returned = ↩ <b>Returned.</b> Reason: “{$words}” – {$person}, {$at}
matter-out-withdrawn = ↩ The unit has taken this report back.
matter-out-overtaken = Nothing is left to decide: the situation has changed.
matter-agreed = The unit’s proposal is agreed to.

done-head = ✅ <b>{ $count ->
    [one] {$count} task reported as done, to be confirmed
   *[other] {$count} tasks reported as done, to be confirmed
}</b>
done-none = ✅ Nothing is left to be confirmed as done.
done-how = Press a button, or reply to this message: <code>confirm all</code>, <code>confirm {$label}</code>, <code>return {$label}, because …</code>
pending-head = 📥 <b>{ $count ->
    [one] {$count} matter waits for you
   *[other] {$count} matters wait for you
}</b>
pending-none = Nothing waits for your decision.{ $elsewhere ->
    [0] {""}
   *[other] {" "}Waiting for others: {$elsewhere}.
}
pending-kind = { $kind ->
    [blocked] ⛔ <b>Obstacles</b>
    [beyond_authority] ⬆ <b>Beyond the unit’s authority</b>
    [not_ours] 🔁 <b>Not the unit’s task, it says</b>
    [extension] ⏰ <b>Extensions asked for</b>
   *[done] ✅ <b>Reported as done, to be confirmed</b>
}
pending-line = • <b>{$label}</b> – {$unit}: {$what}
    <i>{$title}</i>
    “{$words}” ({$at})
pending-more = … and {$count} more.
pending-elsewhere = Waiting for others to decide: {$count}.
obstacles-head = ⛔ <b>{ $count ->
    [one] {$count} obstacle has
   *[other] {$count} obstacles have
} long had no answer</b>
pending-how = Press one to look at it and decide.

decided-head = 📬 <b>On what your unit reported</b>
decided-granted = ✅ Task <b>{$label}</b> ({$unit}): <b>extended to {$day}</b>.
    <i>{$title}</i> ({$person})
decided-refused = ❌ Task <b>{$label}</b> ({$unit}): <b>not extended</b>{ BLANK($due) ->
    [yes] .
   *[no] , still due {$due}.
} Reason: “{$words}”
    <i>{$title}</i> ({$person})
decided-answered = 💬 Task <b>{$label}</b> ({$unit}), { $kind ->
    [beyond_authority] your request
   *[other] the obstacle
}: “{$words}”
    <i>{$title}</i> ({$person})
decided-reassigned = 🔁 Task <b>{$label}</b>: given to another unit; {$unit} is relieved of it.
    <i>{$title}</i> ({$person})
decided-insisted = ↪ Task <b>{$label}</b> <b>remains with {$unit}</b>. Reason: “{$words}”
    <i>{$title}</i> ({$person})
decided-confirmed = ✅ Task <b>{$label}</b> ({$unit}): <b>confirmed as done</b>. Thank you.
    <i>{$title}</i> ({$person})
decided-returned = ↩ Task <b>{$label}</b> ({$unit}): <b>not confirmed as done</b>. Reason: “{$words}” Please go on and report again.
    <i>{$title}</i> ({$person})
confirmed = ✅ { $count ->
    [one] {$count} task
   *[other] {$count} tasks
} confirmed as done.
confirmed-nothing = Nothing in the list is left to confirm{ BLANK($labels) ->
    [yes] .
   *[no] {" "}under {$labels}.
}
toast-decided = Recorded.
toast-confirmed = { $count ->
    [one] {$count} task
   *[other] {$count} tasks
} confirmed.
toast-confirmed-before = These have been dealt with already.

prompt-matter-date = <b>Until when is task {$label} ({$unit}) extended?</b>
    For example: 15/10, 17h 15/10, thứ Sáu tuần sau (Friday next week).
hint-matter-date = For example: 15/10
prompt-matter-refuse = <b>Why is task {$label} ({$unit}) not extended?</b>
    The unit is told the reason.
hint-matter-refuse = Reason
prompt-matter-answer = <b>Your answer on task {$label} ({$unit})?</b>
    The unit gets it word for word.
hint-matter-answer = Your answer
prompt-matter-insist = <b>Why does task {$label} remain with {$unit}?</b>
    The unit is told the reason.
hint-matter-insist = Reason
prompt-matter-return = <b>What is missing in task {$label} ({$unit})?</b>
    The unit is told why it is returned.
hint-matter-return = For example: no acceptance record yet

button-grant = ✅ Agree to {$day}
button-grant-other = ⏰ Another day…
button-refuse = ❌ Refuse…
button-agree = ✅ Agree to the proposal
button-answer = 💬 Answer…
button-reassign = 🔁 Another unit…
button-insist = ↪ Keep it with them…
button-confirm = ✅ Confirm
button-return = ↩ Return…
button-confirm-all = ✅ Confirm { $count ->
    [one] {$count} task
   *[other] all {$count} tasks
}
button-matter = {$label} · {$unit}

command-pending = What waits for a decision or confirmation
help-deciding = /pending: extensions, obstacles, tasks reported as done and the like that wait for you
refusal-matter-gone = Nothing is left to decide here: it was recalled or passed on, or the button is out of date.
refusal-matter-settled = { BLANK($person) ->
    [yes] Nothing is left to decide: the unit has reported otherwise.
   *[no] {$person} has decided this already.
}
refusal-not-yours-to-decide = Somebody else decides this; you need not answer.
refusal-own-request = This was asked by you or your own unit; somebody else decides.
refusal-words-needed = Please give the reason or your answer, for example: no, because the Prime Minister set the deadline.
refusal-day-needed = The unit named no day. Please name the day, for example: agree until 15/10
refusal-decision-unclear = { $kind ->
    [extension] That is not clear. Please reply to the card: agree; agree until 15/10; or: no, because …
    [not_ours] That is not clear. Please reply to the card: reassign to SYT; or: keep, because …
   *[done] That is not clear. Please reply: confirm all; confirm 12; or: return 12, because …
}
refusal-decided-meanwhile = Task {$label} has been decided upon, so this report cannot be undone or edited. Please send a new report.
refusal-nothing-to-undo = There is no report of the last {$minutes} minutes to undo. Please type the task number and its status, for example: 12 đang làm (task 12 in progress).
refusal-edit-unclear = The edited line is not clear, so the report before stands. Please edit it again with the task number and status, for example: 12 xong (done), or press Undo.
refusal-edit-outdated = Task {$label} has a later report, so the edit was not recorded. If need be, please send a new report.
question-left = That line has been dropped. Please type the task number and status again, for example: 12 xong (done).

timeline-head = <b>History</b>
timeline-received = {$at}, {$unit}: directive received ({$person})
timeline-granted = {$at}, {$person}: {$unit} <b>extended to {$day}</b>
timeline-refused = {$at}, {$person}: {$unit} not extended: “{$words}”
timeline-answered = {$at}, {$person} answered {$unit}: “{$words}”
timeline-reassigned = {$at}, {$person}: given to another unit in place of {$unit}
timeline-insisted = {$at}, {$person}: remains with {$unit}: “{$words}”
timeline-confirmed = {$at}, {$person}: <b>confirmed that {$unit} has finished</b>
timeline-returned = {$at}, {$person}: returned the completion reported by {$unit}: “{$words}”

rules-head = <b>How reports on directive {$name} are dealt with</b>
rules-leader = { BLANK($leader) ->
    [yes] ⏰ Extensions: the <b>Office</b> decides. Beyond authority: any leader answers.
   *[no] ⏰ Extensions, and what is beyond authority: <b>{$leader}</b> decides.
}
rules-word = { $suffices ->
    [yes] ✅ Reported as done: the <b>unit’s word suffices</b>; the Office need not confirm.
   *[no] ✅ Reported as done: the <b>Office confirms</b> every task.
}
button-rules = ⚖ How reports are dealt with
button-rules-leader = 👤 {$name} decides
button-rules-office = 🏛 The Office decides on extensions
button-rules-word = ✅ The unit’s word suffices
button-rules-confirm = 🔎 The Office confirms
changed-leader = { BLANK($name) ->
    [yes] The Office decides on extensions
   *[no] <b>{$name}</b> decides on extensions and what is beyond authority
}
changed-trust = { $suffices ->
    [yes] The units’ word that a task is done suffices
   *[no] The Office confirms what is reported as done
}
refusal-leader-unknown = That person is no leader here any more. Please choose another.
