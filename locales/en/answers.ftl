# Answers: greeting, joining, refusals, help.

stranger-greeting = Good day. This is the task channel of the Office of the Provincial People’s Committee, for invited persons only.
    If you have an invitation code, please type it here (for example <code>K7QM-2XWD</code>). If you have none, please contact the Provincial Office.
welcome-focal = You are now the <b>focal officer</b> of <b>{$unit}</b>.
    { $waiting ->
        [0] Urgent directives will reach you here at once.
        [one] {$waiting} directive awaits your unit’s acknowledgement and follows below.
       *[other] {$waiting} directives await your unit’s acknowledgement and follow below.
    }
    { $owed ->
        [0] Type /help for guidance.
        [one] Your unit has <b>{$owed}</b> task to report on: type /tasks to see it, /help for guidance.
       *[other] Your unit has <b>{$owed}</b> tasks to report on: type /tasks to see them, /help for guidance.
    }
welcome-deputy = You are now a <b>deputy focal officer</b> of <b>{$unit}</b>.
    { $waiting ->
        [0] Directives will come to you when the focal officer cannot be reached.
        [one] {$waiting} directive awaits your unit’s acknowledgement and follows below.
       *[other] {$waiting} directives await your unit’s acknowledgement and follow below.
    }
    { $owed ->
        [0] Type /help for guidance.
        [one] Your unit has <b>{$owed}</b> task to report on: type /tasks to see it, /help for guidance.
       *[other] Your unit has <b>{$owed}</b> tasks to report on: type /tasks to see them, /help for guidance.
    }
welcome-office = Your role is now <b>{$role}</b>. Type /help for your commands.
relieved = The post of focal officer of <b>{$unit}</b> has been handed over. The unit’s tasks will no longer be sent to you. Thank you.
guessing = ⚠ <b>{$name}</b> has entered { $count ->
    [one] {$count} wrong invitation code
   *[other] {$count} wrong invitation codes
} within an hour and must now wait before each attempt. If this is a unit’s officer, please issue a new code.
officer-blocked = ⚠ <b>{$name}</b> ({$units}) has just blocked this channel and no longer receives messages. Please telephone and ask for it to be unblocked, or type /invite and the unit’s code to invite another person.

refusal-invitation-unknown = This invitation code is not correct. Please check each character, or ask the Provincial Office for a new code.
refusal-invitation-used = This invitation code has been used already. Please ask the Provincial Office for a new code.
refusal-invitation-yours = You have joined with this code already. Type /help for your commands.
refusal-invitation-expired = This invitation code has expired. Please ask the Provincial Office for a new code.
refusal-guessing-slowed = Too many wrong codes. Please try again in { $minutes ->
    [one] {$minutes} minute
   *[other] {$minutes} minutes
}.
refusal-not-your-unit = Only officers of the unit concerned may report on this task.
refusal-draft-gone = This draft has been issued or discarded already.
refusal-nobody-to-send-to = No unit in the directory matches this letter. Please check the directory with /units.
refusal-too-late-to-undo = A report can be undone once only, within { $minutes ->
    [one] {$minutes} minute
   *[other] {$minutes} minutes
}. Please send the new status, for example: 12 đang làm (task 12 in progress).
refusal-unit-unknown = No unit in the directory has the code or name “{$code}”. Please check it, for example: SYT.
refusal-task-unknown = There is no task with this number, or it is not open to you.

unknown-command = There is no such command. Type /help for your commands.
not-for-you = This command is not available to your role. Type /help for your commands.
group-in-private = This command can be used in a private chat with Hỏa tốc only.
office-text = This message was not recorded: only units’ officers report by message. Type /help for your commands.
file-not-for-you = Only the Provincial Office may send letters to be issued. To report, please type the task number and its status, for example: 12 xong (task 12 done).
send-text-please = This channel takes text, photos and files only. Please type the task number and its status, for example: 12 xong (task 12 done); please send evidence as a photo or a file.
line-slowed = All your messages have arrived and are being worked off one by one; none is lost. Please wait a few minutes; there is no need to send them again.
something-failed = A fault occurred while handling your last message; the administrators have been told. Please send it again in a few minutes.

help-head = <b>Hỏa tốc</b>: the Provincial Office’s channel for urgent tasks.
help-officer = <b>Focal officers</b>
    /tasks: what your unit has still to report on
    When a directive arrives: press <b>Received</b>, or type: đã nhận (received)
    To report, type the task number and its status in Vietnamese on one line, for example:
    <code>12 xong</code> (done)
    <code>13 được 60%, vướng mặt bằng</code> (60%, blocked by site clearance)
    <code>12 xin lùi đến 15/10</code> (extension to 15 October)
    Evidence: send a photo or a file with the task number and its status as the caption
    Without typing: /tasks, press the task’s button, then its status
    If it was recorded wrongly: within 10 minutes press <b>Undo</b> or type: sai (wrong); or edit the line you sent
    /task NUMBER: the history of a task
help-focal = To report in your unit’s group: add the bot to it, and type /unitgroup there
help-office = <b>Office</b>
    Send the letter here (Word, PDF, photos, or pasted text), check what was read, then issue it
    /units: the directory, and which units have not registered
    /invite CODE: an invitation for a focal officer, for example <code>/invite SNV</code>; add “deputy” to invite a deputy, “head” to invite the head of the unit
    /summary: the overall position; /overdue: overdue tasks
    /task NUMBER: one task; /unit CODE: one unit
help-leader = <b>Leaders</b>
    /summary: the overall position; <code>/summary 1088</code>: one directive
    /overdue: overdue tasks
    /task NUMBER: one task, with the units’ reports in their own words; /unit CODE: one unit
    /cancel: type nothing after all
help-admin = <b>Administrators</b>
    /admin: the state of the system, and invitations for the office and leaders; in a group, to let it see the summary
    /units, /invite, /unit CODE: the directory and invitations
help-foot = /language: choose Vietnamese or English
help-group = In this group: /summary for the overall position, /overdue for the number of overdue tasks. The names of late units are shown in a private chat only.

language-choice = Please choose a language. / Vui lòng chọn ngôn ngữ.
language-chosen = English has been chosen.

toast-acknowledged = Recorded. Thank you.
toast-acknowledged-before = Your unit has acknowledged this already.
toast-not-for-you = This button is not for you.
toast-answered-before = This question has been answered already.
toast-button-old = This button no longer works.
