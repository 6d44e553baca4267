# Urging: a reminder, criticism, being called to account.

command-urge = Urge on a task or a unit
degree-reminder = reminder
degree-criticism = criticism
degree-account = called to account
urging-words-reminder = Please carry out the task without delay and report.
urging-words-criticism = Your unit is criticised for its delay. Carry out the task at once and report.
urging-words-account = Your unit is to account for its delay in carrying out the task, and to report.
urge-usage = Please type a task number or a unit’s code, then the degree and the words if you like, for example:
    <code>/urge 3</code>
    <code>/urge 3 criticism: five days overdue</code>
    <code>/urge STC please report before 17h today</code>
urge-head = <b>Before it goes out</b> – degree: <b>{$degree}</b>
urge-task = <b>{$label}.</b> {$unit}: {$title}{ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }
    Status: {$status}
urge-words = Words: “{$words}”
urge-reaches = 📲 Will be told: {$units}
urge-how = Press a button to change the degree or to send; type other words to replace these; or type: gửi (send).
urged = ✅ Urged ({$degree}): { $told ->
    [0] nobody could be told.
    [one] {$told} person told.
   *[other] {$told} people told.
}
urging-head = { $degree ->
    [criticism] ⚠ <b>CRITICISM</b> (urged for the {$times}. time)
    [account] ⛔ <b>CALLED TO ACCOUNT</b> (urged for the {$times}. time)
   *[reminder] 🔔 <b>YOUR REPORT IS AWAITED</b> (urged for the {$times}. time)
}
urging-task = <b>{$label}.</b> {$title} (directive {$number}){ BLANK($due) ->
        [yes] {""}
       *[no] {" "}⏰ {$due}
    }{ $late ->
        [0] {""}
        [one] {" "}🔴 <b>{$late} day overdue</b>
       *[other] {" "}🔴 <b>{$late} days overdue</b>
    }
    Status: {$status}
urging-words = “{$words}” – {$person}
timeline-urged = {$at}, {$person}: <b>{$degree}</b>, {$unit}: “{$words}”
task-unit-urged = {" "}· urged { $count ->
    [one] once
   *[other] {$count} times
}
button-urge = 📢 Urge
button-degree = {$degree}
button-degree-chosen = ● {$degree}
refusal-nobody-to-urge = There is nobody to urge: the task is reported as done, recalled, or needs no report.
help-urging = <code>/urge 3</code>, <code>/urge STC</code>: urge on a task or a unit (reminder, criticism, account), after a look at it
