# Shared words: dates and hours, roles, states, degrees of urgency, buttons.

language-name = English
date-day = {$day} { INTEGER($month) ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} {$year}
date-moment = {$hour} on {$day}
date-extended = {$moment} (extended from {$first})
date-weekday = { INTEGER($number) ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

role-admin = administrator
role-office = office
role-leader = leader
post-focal = focal officer
post-deputy = deputy focal officer
post-admin = administrator
post-office = member of the office
post-leader = leader

urgency-hoa-toc = 🔴 <b>HỎA TỐC</b> (express)
urgency-thuong-khan = 🟠 <b>THƯỢNG KHẨN</b> (very urgent)
urgency-khan = 🟡 <b>KHẨN</b> (urgent)
urgency-none = 📄
letter-kind-unknown = Letter
letter-kind-cong-van = Official letter
letter-kind-cong-dien = Official telegram
letter-kind-chi-thi = Directive
letter-kind-quyet-dinh = Decision
letter-kind-nghi-quyet = Resolution
letter-kind-thong-bao = Notice
letter-kind-ket-luan = Conclusion
letter-kind-ke-hoach = Plan
letter-kind-huong-dan = Guidance
letter-kind-to-trinh = Submission
letter-kind-bao-cao = Report
letter-kind-giay-moi = Invitation

kind-received = received
kind-not-started = not started
kind-in-progress = in progress
kind-submitted = submitted, awaiting approval
kind-done = completed
kind-blocked = blocked
kind-extension = extension requested
kind-beyond-authority = beyond the unit’s authority, province asked to decide
kind-not-ours = said not to be the unit’s task
kind-unclear = unclear

status-none = not reported
status-unconfirmed = {$said}, to be confirmed
status-confirmed = {$said}, confirmed
status-returned = {$said}, returned by the Office
status-granted = {$said}, granted
status-refused = {$said}, refused
status-answered = {$said}, answered
status-insisted = {$said}, remains with the unit
status-percent = {$said}, {$percent}%
status-due = {$said}, until {$day}
status-extra-days = {$said}, { $days ->
    [one] {$days} more day
   *[other] {$days} more days
}

button-received = ✅ Received
button-full-text = 📄 Full text of the tasks
button-report-unit = ✍ Report
button-undo = ↩ Undo
button-task = Task {$label}: {$title}
button-task-number = Task {$label}
button-kind-done = ✅ Done
button-kind-in-progress = ⏳ In progress
button-kind-blocked = ⛔ Blocked
button-kind-received = 👌 Received
button-kind-not-started = Not started
button-kind-submitted = Submitted
button-kind-extension = Ask for an extension
button-kind-beyond-authority = Beyond our authority
button-kind-not-ours = Not our task
button-kind-unclear = Unclear
button-issue = 📣 Issue…
button-issue-now = 📣 Send now
button-back-to-draft = ← Back to the draft
button-follow = ➕ Require reports on { $count ->
    [one] {$count} general task
   *[other] {$count} general tasks
}
button-follow-stop = ➖ Only inform of { $count ->
    [one] {$count} general task
   *[other] {$count} general tasks
}
button-drop = 🗑 Discard, do not issue
button-previous = ← Previous page
button-next = Next page →
button-invite = ✉ Invite {$code}
button-invite-focal = ✉ Invite a new focal officer
button-invite-deputy = ✉ Invite a deputy
button-invite-office = ✉ Invite to the office
button-invite-leader = ✉ Invite a leader
button-invite-admin = ✉ Invite an administrator
button-copy-link = 📋 Copy the link
button-group-allow = ✅ Allow
button-group-deny = No
button-task-unit = Task {$label} – {$unit}
