# What the bot is not sure of in a letter, for the office to check before issuing it.

doubt-secrecy-marked = The letter is stamped {$degree}: it must not travel through this channel.
doubt-internal-only = The letter is marked "Lưu hành nội bộ" (internal): it is not sent to groups.
doubt-not-a-letter = This text does not have the form of an official letter; only tasks that name their lead were taken.
doubt-no-kind = The kind of document could not be told.
doubt-no-number = No letter number was found.
doubt-no-date = No date of issue was found.
doubt-no-day = The day of issue is blank; only the month {$month} is given.
doubt-no-issuer = No issuing organ was found.
doubt-no-place = No place of issue was found.
doubt-no-subject = No subject was found.
doubt-no-signer = No signer was found.
doubt-no-recipients = No addressees ("Kính gửi") were found.
doubt-no-tasks = No task was found in the letter.
doubt-appendix-not-read = The letter has an appendix that was not read; please see whether it assigns work.
doubt-deadline-without-date = Task {$task}: no date could be worked out for the deadline "{$phrase}".
doubt-deadline-before-letter = Task {$task}: the deadline "{$phrase}" lies before the letter's own date; perhaps a slip of the year.
doubt-deadline-passed = Task {$task}: the deadline "{$phrase}" has passed.
doubt-deadline-uncertain = Task {$task}: "{$phrase}" may be the time of the work itself rather than a deadline.
doubt-lead-as-above = Task {$task}: the lead's cell in the table is empty; the unit of the row above is assumed.
doubt-footnote-without-text = Task {$task}: the text of footnote {$mark} was not found.
