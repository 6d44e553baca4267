# What the commands of the "/" menu do.

command-start = Start, or hand in an invitation code
command-help = Help
command-language = Choose a language
command-tasks = My unit's tasks
command-summary = Where things stand
command-overdue = What is overdue
command-task = One task, with its number
command-unit = One unit, with its code
command-units = The directory of units
command-invite = Make an invitation, with a unit's code
command-admin = Administration
command-cancel = Leave what was asked
