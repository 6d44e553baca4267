# Units renamed, merged, split, dissolved: told to officers, to the office, and on the terminal.

unit-renamed = From {$day}, <b>{$old}</b> is called <b>{$unit}</b>. Please report as before; there is no need to register again.
unit-followed = From {$day}, <b>{$old}</b> has been reorganised; you are now <b>{$post}</b> of <b>{$unit}</b>.
    { $owed ->
        [0] There is nothing to report on at present.
        [one] {$owed} task waits for a report, see /tasks. You report as before.
       *[other] {$owed} tasks wait for a report, see /tasks. You report as before.
    }
unit-received = From {$day}, <b>{$unit}</b> takes over from {$old}.
    { $owed ->
        [0] No unfinished task came with it.
        [one] <b>{$owed} unfinished task</b> has passed to your unit, see /tasks.
       *[other] <b>{$owed} unfinished tasks</b> have passed to your unit, see /tasks.
    }
unit-dissolved = From {$day}, <b>{$unit}</b> is no more. You need not report for it any longer. Thank you for your work.
unit-check-split = ⚠ From {$day}, <b>{$old}</b> has been split into: {$heirs}.
unit-check-ended = ⚠ From {$day}, <b>{$old}</b> is no more, and no unit follows it.
unit-check-passed = { $count ->
        [one] {$count} unfinished task has
       *[other] {$count} unfinished tasks have
    } passed to <b>{$heir}</b>. Please look at each, and give it to other units too where needed:
unit-check-stopped = { $count ->
        [one] {$count} unfinished task has
       *[other] {$count} unfinished tasks have
    } nobody left to do them. Please look, and give them to somebody:
unit-check-task = • Task {$label} (directive {$number}): {$title}
unit-check-more = … and {$count} more.
unit-check-unmanned = Without a focal officer: {$units}. Invite with <code>/invite {$code}</code>.
units-changed-head = 🏛 <b>{ $count ->
        [one] {$count} change
       *[other] {$count} changes
    } of units made</b>
units-changed-more = … and {$count} more.
unit-change-item = • {$change}
units-changed-refused = ⚠ <b>{ $count ->
        [one] {$count} change was
       *[other] {$count} changes were
    } due but could not be made</b>, since the units have changed meanwhile. Please let the administrator look:
units-changed-how = See the directory with /units.
change-new = From {$day}: {$into} is founded
change-rename = From {$day}: {$units} is called {$name}
change-merge = { BLANK($name) ->
    [yes] From {$day}: {$units} merge into {$into}
   *[no] From {$day}: {$units} become {$into}
}
change-split = From {$day}: {$units} is split into {$into}
change-dissolve = From {$day}: {$units} is dissolved, nobody follows
followed = “{$old}” is now {$unit} (from {$day})
followed-by-several = “{$old}” is now several units (from {$day}), please choose: {$units}
followed-by-nobody = “{$old}” is no more from {$day}, and no unit follows it
draft-followed = 🔁 {$what}
history-passed = {$at}: passed from {$old} to {$unit}
history-unit-ended = {$at}: {$unit} is no more, and nobody has taken over
refusal-unit-gone = { BLANK($next) ->
    [yes] {$name} ({$code}) is no more, and no unit follows it.
   *[no] {$name} ({$code}) is no more. It is now: {$next}.
}
refusal-alias-taken = “{$alias}” already means {$name} ({$code}).
refusal-alias-unfit = “{$alias}” cannot be one unit's name.
cli-refusal-unit-gone = { BLANK($next) ->
    [yes] {$name} ({$code}) is no more, and no unit follows it.
   *[no] {$name} ({$code}) is no more. It is now: {$next}.
}

unit-change-unreadable = it cannot be read; a quotation mark is not closed or in the wrong place.
unit-change-file-empty = The file holds no change.
unit-change-columns-missing = column {$columns} is missing. The first line must be date,change,units,into,name,kind,aliases.
unit-change-too-many = The file holds more than {$most} changes; please check it.
unit-change-date-wrong = “{$written}” is no date. Write 1/7/2025 or 2025-07-01.
unit-change-change-unknown = “{$written}” is no change. Use: rename, merge, split, dissolve, new.
unit-change-kind-unknown = “{$written}” is no kind. The kinds: {$kinds}.
unit-change-code-form = the code “{$code}” will not do: 1–16 capital letters without marks, digits or hyphens.
unit-change-name-too-long = the name is longer than {$most} characters.
unit-change-lacking-new = a new unit needs exactly one code in the column into, with name and kind.
unit-change-lacking-rename = a renaming needs exactly one unit and the new name.
unit-change-lacking-merge = a merger needs at least one unit, and exactly one to merge into.
unit-change-lacking-split = a split needs exactly one unit and those that follow; names of new ones stand in lines of their own (new).
unit-change-lacking-dissolve = a dissolution needs exactly one unit and nothing else.
unit-change-unit-unknown = the directory has no unit {$code}.
unit-change-unit-gone = {$code} is no more{ BLANK($next) ->
    [yes] {""}
   *[no] {" "}(now {$next})
}.
unit-change-into-itself = {$code} cannot merge into itself.
unit-change-into-gone = {$code} is no more, so nothing can merge into it{ BLANK($next) ->
    [yes] {""}
   *[no] {" "}(now {$next})
}.
unit-change-code-taken = the code {$code} belongs to {$name}.
unit-change-part-unknown = there is no unit {$code} yet; add it by a line new before this one, or with hoatoc units import.
unit-change-into-unknown = there is no unit {$code} yet; give a name and a kind to found it.
unit-change-parts-few = a split needs at least two units that follow.
unit-change-name-taken = “{$name}” is the name of {$code}.
unit-change-line = Line {$line}: {$problem}

cli-units-changes-refused = Nothing was changed, { $count ->
        [one] {$count} place needs
       *[other] {$count} places need
    } mending. {$first}
cli-units-changes-none = Nothing new: { $done ->
        [one] {$done} change was
       *[other] {$done} changes were
    } made or noted before.
cli-units-changes-now = Now ({$count}):
cli-units-changes-later = On their day ({$count}):
cli-units-changes-before = Known before, left out: {$count}
cli-units-changes-ask = Go on? [y/N]
cli-units-changes-not-agreed = Nothing was changed. Add --yes to go on without asking.
cli-units-changes-made = { $now ->
        [one] {$now} change
       *[other] {$now} changes
    } made, {$later} wait for their day.
cli-units-gone-left = Left out, since no more ({$count}): {$codes}
cli-units-history-none = Nothing has changed yet.
cli-units-history-waiting = Waiting for their day:
cli-units-withdrawn = Withdrawn: {$change}
cli-units-withdraw-none = No change of number {$number} is waiting. See hoatoc units history.
cli-units-day-wrong = “{$written}” is no date. Write 1/7/2025 or 2025-07-01.
cli-units-kind-wrong = “{$written}” is no kind. The kinds: {$kinds}.
