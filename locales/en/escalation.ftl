# Units that do not acknowledge, or are silent: ladders, the list of calls, asking again, telephone numbers.

command-ladder = Who is told next while a unit does not acknowledge
command-phone = My telephone number
card-awaited = { $whom ->
    [deputies] ⏰ <b>The focal officer has not acknowledged.</b> This was sent to your unit at {$at}; please acknowledge in their place.
    [head] ⏰ <b>For the attention of the head of the unit:</b> this was sent at {$at} and your unit has not acknowledged it yet. Please have it acknowledged and carried out.
   *[first] ⏰ <b>Again:</b> this was sent at {$at} and your unit has not acknowledged it.
}
calls-head = 📞 <b>{ $count ->
    [one] {$count} unit has
   *[other] {$count} units have
} not acknowledged directive {$number}</b> (issued {$at}). Please call now:
calls-over = ✅ Every unit to be called has acknowledged directive <b>{$number}</b>.
calls-recalled = Directive <b>{$number}</b> was recalled at {$at}: there is nobody to call any more.
calls-unit = <b>{$name}</b> (<code>{$code}</code>)
calls-officer = • {$name}, {$post}: { BLANK($phone) ->
        [yes] no telephone number
       *[no] {$phone}
    }{ $reachable ->
        [yes] {""}
       *[no] {" "}(messages do not get through)
    }
calls-nobody = <b>{ $count ->
        [one] {$count} unit has
       *[other] {$count} units have
    } nobody registered:</b> {$units}
    To invite: /invite CODE, for example <code>/invite {$code}</code>.
calls-answered = ✔ {$name}: acknowledged at {$at} ({$person})
ladders-changed = ✅ <b>The ladder is changed.</b> It holds at once, also for directives that wait for an acknowledgement.
ladders-unclear = That ladder could not be read. Please type it as in the examples below.
ladders-head = <b>Who is told while a unit does not acknowledge a directive</b>
ladder-ordinary = 📄 <b>WITHOUT URGENCY</b>
ladder-none = {$urgency}: nobody is told by the minute
ladder-name = {$urgency}{ $by_day ->
        [yes] {" "}(by day)
       *[no] {" "}(at any hour)
    }
ladder-rung = • after {$minutes} { $minutes ->
        [one] minute
       *[other] minutes
    }: { $whom ->
    [deputies] the deputies
    [head] the head of the unit
    [office] the Office, to call
   *[first] the first officer again
}
ladders-how = “By day”: only from {$begins} to {$ends} count. To change one, type the urgency and the minutes of the four rungs (again, deputies, head, Office); a dash leaves a rung out. For example:
    <code>/ladder hỏa tốc 10 20 40 60</code>
    <code>/ladder khẩn 1h - 4h 6h</code>
    <code>/ladder khẩn off</code>
    <code>/ladder khẩn default</code>
refusal-ladder-unfit = Each rung must come later than the one before it, in minutes, within {$days} days.
silent-head = 🔔 <b>How does it stand?</b> { $count ->
    [one] Nothing has been heard of this task for days.
   *[other] Nothing has been heard of these {$count} tasks for days.
}
silent-task = <b>{$label}.</b> {$title} (directive {$number}){ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }
    Status: {$status}
silent-how = Just type the task number and how it stands, for example <code>{$label} đang làm</code>, or press the task’s button.
phone-known = { BLANK($phone) ->
    [yes] Your telephone number is not known. Please add it, for example <code>/phone 0912 345 678</code>. Only the Office, leaders and administrators see it, to call you when it is urgent.
   *[no] Your telephone number: <b>{$phone}</b>. To change it, type the new one; to remove it: <code>/phone off</code>.
}
phone-kept = ✅ Your telephone number is <b>{$phone}</b>. Only the Office, leaders and administrators see it, to call you when it is urgent.
phone-forgotten = Your telephone number is removed.
phone-off-words = off, remove, none
refusal-phone-unclear = That is no telephone number. Please type it again, for example /phone 0912 345 678.
welcome-head = You are now the <b>head</b> of <b>{$unit}</b>.
    { $waiting ->
        [0] You will be told here when the unit is slow to acknowledge an urgent directive.
        [one] {$waiting} directive has not been acknowledged; it follows below.
       *[other] {$waiting} directives have not been acknowledged; they follow below.
    }
    { $owed ->
        [0] Type /help for how it works.
        [one] The unit owes a report on <b>{$owed}</b> task: /tasks shows it, /help tells how it works.
       *[other] The unit owes reports on <b>{$owed}</b> tasks: /tasks shows them, /help tells how it works.
    }
relieved-head = The post of head of <b>{$unit}</b> on this channel has been handed over. Thank you.
invite-head-words = head, head of the unit
post-head = head of the unit
button-invite-head = ✉ Invite the head of the unit
cli-option-head = invite the heads of units
cli-setting-silent-days = after so many days a unit that has acknowledged a task and says nothing of it is asked again, 1 to 365
help-phone = /phone NUMBER: the number at which the Office can call you
help-ladder = /ladder: who is told next, and after how many minutes, while a unit does not acknowledge
