# What the office, leaders and administrators see.

draft-missing = not found
draft-head = <b>DRAFT TASKS FOR REVIEW</b>
    { BLANK($urgency) ->
        [yes] {$kind}
       *[no] <b>{$urgency}</b> {$kind}
    } No. <b>{$number}</b> of {$day}
draft-head-urgent = <b>DRAFT OF AN URGENT DIRECTIVE FOR REVIEW</b>
    Without a letter · {$day}
draft-signer = Signed by: {$title} {$name}
draft-counts = { $tasks ->
    [one] {$tasks} task
   *[other] {$tasks} tasks
} · { $recipients ->
    [one] {$recipients} recipient
   *[other] {$recipients} recipients
} under “Kính gửi”
draft-tasks-count = { $tasks ->
    [one] {$tasks} task
   *[other] {$tasks} tasks
}
draft-doubts-head = ⚠ <b>{ $count ->
    [one] {$count} point
   *[other] {$count} points
} to check:</b>
draft-doubt = • {$doubt}
draft-more = … and {$count} more
draft-unmatched = Not clear which unit this is: “{$phrase}”
draft-no-date = date not clear
draft-reach = 📣 Will reach <b>{$reached}/{$total}</b> units; each has someone to receive it.
draft-reach-missing = 📣 Will reach <b>{$reached}/{$total}</b> units. <b>{ $missing ->
    [one] {$missing} unit has
   *[other] {$missing} units have
} nobody to receive it:</b> {$names}
draft-tasks-head = <b>{ $count ->
    [one] {$count} task
   *[other] {$count} tasks
}</b> – page {$page}/{$pages}
draft-task = <b>Task {$label}.</b> { BLANK($section) ->
    [yes] {""}
   *[no] (section {$section}){" "}
}{$text}
draft-everybody = every recipient
draft-task-general = No lead named: sent to every recipient for information
draft-task-followed = No lead named: every recipient must report
draft-coordinators = Coordinating: {$names}
draft-dropped = The draft has been discarded; nothing was sent.
issued = ✅ <b>Issued: {$name}.</b>
    { $tasks ->
        [one] {$tasks} task
       *[other] {$tasks} tasks
    }, { $units ->
        [one] {$units} unit
       *[other] {$units} units
    }; sending { $notifications ->
        [one] {$notifications} message
       *[other] {$notifications} messages
    }.{ $unreached ->
        [0] {""}
        [one] {" "}{$unreached} unit could not be reached; see the separate message.
       *[other] {" "}{$unreached} units could not be reached; see the separate message.
    }
    Type /summary to follow progress.
unreached-head = ⚠ <b>{ $count ->
    [one] {$count} unit has
   *[other] {$count} units have
} not received directive {$number}</b>: nobody is registered or can be reached there.
unreached-line = • <code>{$code}</code> {$name}
unreached-how = Please telephone them now, then press a button below (or type /invite CODE) for an invitation code. An officer who joins receives the directive at once.

units-none = The directory has no units yet. An administrator imports it with: <code>hoatoc units import FILE.csv</code>
units-head = <b>Directory: { $total ->
    [one] {$total} unit
   *[other] {$total} units
}, {$missing} without a focal officer</b> – page {$page}/{$pages}
units-line = ✔ <code>{$code}</code> {$name}: {$people}
units-line-unreachable = ⚠ <code>{$code}</code> {$name}: {$people} (cannot be reached)
units-line-missing = ✖ <code>{$code}</code> {$name}: not registered
units-how = To invite or hand over: /invite CODE, for example <code>/invite SNV</code>.
unit-owes = <b>{ $count ->
    [one] {$count} task awaits
   *[other] {$count} tasks await
} a report</b>
unit-usage = Please add the unit’s code or name, for example <code>/unit SYT</code> or <code>/unit Sở Y tế</code>.
task-usage = Please add the task number, for example <code>/task 12</code>.
task-parts = Task {$label} has several parts: {$parts}. Please type the whole number, for example <code>/task {$first}</code>.
invite-usage = Please add the unit’s code, for example <code>/invite SNV</code>; for a deputy: <code>/invite SNV deputy</code>; for the head of the unit: <code>/invite SNV head</code>. Codes are listed by /units.
invitation = ✉ <b>Invitation: {$post}{$whose}</b>
    Code: <code>{$code}</code>
    Link: {$link}
    Valid once, until the end of {$until}. Please pass it privately to the right person.
invitation-unit = {" "}of {$unit}
admin = <b>State of the system</b>
    Units: {$units}; {$reachable} can be reached, {$unreachable} cannot
    Incoming messages waiting: {$inbox}; outgoing messages waiting: {$outbox}
    Groups that may see the summary: {$groups}
group-authorise = Allow the group <b>{$title}</b> to see progress with /summary?
group-authorised = ✅ The group <b>{$title}</b> may see progress. Type /summary.
group-not-authorised = The group <b>{$title}</b> may not see progress.

summary-empty = No directive has been issued yet.
summary-no-such-directive = There is no directive {$number}. Type /summary for all of them.
summary-head = 📊 <b>Position at {$at}</b>
summary-directive-title = Directive <b>{$number}</b>: <i>{$subject}</i>
summary-acknowledged = Acknowledged: <b>{$acknowledged}/{$units}</b> units
summary-acknowledged-several = Acknowledged: <b>{$acknowledged}/{$units}</b> (units, counted once for each directive)
summary-total = Tasks to report on: <b>{$total}</b>, of these not reported: <b>{$silent}</b>
class-done-in-time = {$mark} Completed on time: <b>{$count}</b>
class-done-late = {$mark} Completed late: <b>{$count}</b>
class-in-time = {$mark} In progress, within the deadline: <b>{$count}</b>
class-late = {$mark} In progress, overdue: <b>{$count}</b>
class-no-deadline = {$mark} No deadline: <b>{$count}</b>
summary-unconfirmed = Reported as done, to be confirmed: <b>{$count}</b>
summary-extended = Extended: <b>{$count}</b>
summary-directive = • <b>{$number}</b>: done {$finished}/{$total}, overdue {$late}, acknowledged {$acknowledged}/{$units}
summary-deadlines-head = <b>Next deadlines</b>
summary-deadline = ⏰ <b>{$due}</b> – task {$label} ({$who}): {$title}
summary-deadline-units = {$count} units
summary-silent = <b>{ $count ->
    [one] {$count} unit has
   *[other] {$count} units have
} not acknowledged:</b>
summary-silent-unit = • {$unit}
summary-silent-more = … and {$count} more
summary-more-directives = … and {$count} more
overdue-none = No task is overdue.
overdue-head = 🔴 <b>{ $count ->
    [one] {$count} overdue task
   *[other] {$count} overdue tasks
}</b>
overdue-line = <b>{$label}.</b> <b>{$unit}</b> – {$title}
    🔴 Due {$due}. Status: {$status}
overdue-more = … and {$count} more.
overdue-in-private = For the names of the units, please send /overdue in a private chat.
invite-deputy-words = deputy, deputy focal officer

command-unitgroup = In your unit’s group: report right there
unitgroup-in-group = Type this command in your unit’s group, once the bot has been added to it.
unitgroup-bound = ✅ From now on the officers of <b>{$unit}</b> can report in this group: reply to the bot, or mention it and type the task number and its status. /tasks: the unit’s tasks.
unitgroup-left = From now on the bot takes no reports in this group.
unitgroup-taken = This group is in use for another unit. Please use a group of your own unit’s.
unitgroup-figures = This group is for the overall position, so it takes no unit’s reports. Please use a group of your own unit’s.
unitgroup-which = Please type it again with the unit’s code ({$codes}), for example: /unitgroup {$example}
unitgroup-off-words = off, stop
