"""`hoatoc units rename, merge, split, dissolve, apply, withdraw, history`: what becomes of units, singly or by file."""

import argparse
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from pathlib import Path

from bot.clock import now
from bot.terminal import Complaint, file_complaint, settings, terminal_words, with_database
from directives.letters import NotText, decode
from directives.succession import Change, ChangeKind, Misfit, Survey
from directives.unit_changes_csv import malformed, parse_changes, read_day
from directives.units import UnitKind
from directives.units_csv import kind_named
from operations.change_units import change_units, foresee_changes, waiting_changes, withdraw_change
from operations.recount_changes import PastChange, past_changes
from reports.unit_changes_text import change_line, misfit_line
from storage.records import Records


def run(parsed: argparse.Namespace) -> int:
    """Show what would happen, ask where it comes from a file, and do it."""
    if parsed.action == "history":
        return _history()
    if parsed.action == "withdraw":
        return _withdraw(parsed.number)
    changes = _from_file(parsed.file) if parsed.action == "apply" else (_from_arguments(parsed),)
    found, names = with_database(_looking_at(changes))
    _refuse(found.misfits)
    if not found.ahead:
        print(terminal_words().plain("cli-units-changes-none", done=len(found.done)))
        return 0
    _show(found, names)
    if parsed.action == "apply" and not parsed.yes and not _agreed():
        raise Complaint("cli-units-changes-not-agreed", exit_code=1)

    async def work(records: Records) -> Survey:
        return await change_units(records, changes, at=now(), zone=settings().zone, by=None)

    made = with_database(work)
    _refuse(made.misfits)
    later = sum(change.on > _today() for change in made.ahead)
    print(terminal_words().plain("cli-units-changes-made", now=len(made.ahead) - later, later=later))
    return 0


def _looking_at(changes: Sequence[Change]) -> Callable[[Records], Awaitable[tuple[Survey, dict[str, str]]]]:
    async def look(records: Records) -> tuple[Survey, dict[str, str]]:
        return await foresee_changes(records, changes), dict((await records.units.names()).values())

    return look


def _today() -> date:
    return now().astimezone(settings().zone).date()


def _from_arguments(parsed: argparse.Namespace) -> Change:
    on = _today() if parsed.on is None else read_day(parsed.on)
    if on is None:
        raise Complaint("cli-units-day-wrong", {"written": parsed.on})
    kind = kind_named(parsed.kind) if parsed.kind else None
    if parsed.kind and kind is None:
        raise Complaint("cli-units-kind-wrong", {"written": parsed.kind, "kinds": ", ".join(UnitKind)})
    change = Change(
        on=on,
        kind=ChangeKind(parsed.action),
        units=tuple(dict.fromkeys(code.upper() for code in parsed.codes)),
        into=tuple(dict.fromkeys(code.upper() for code in parsed.into)),
        name=None if parsed.name is None else " ".join(parsed.name.split()) or None,
        unit_kind=kind,
    )
    misfit = malformed(change)
    _refuse(() if misfit is None else (misfit,))
    return change


def _from_file(name: str) -> tuple[Change, ...]:
    try:
        text = decode(Path(name).read_bytes())
    except OSError as error:
        raise file_complaint(name, error) from None
    except NotText:
        raise Complaint("cli-units-not-text", {"name": name}) from None
    read = parse_changes(text)
    _refuse([one for one in read if isinstance(one, Misfit)])
    return tuple(one for one in read if isinstance(one, Change))


def _refuse(misfits: Sequence[Misfit]) -> None:
    """The first stands in the complaint; whoever has more to mend reads on in the output."""
    if not misfits:
        return
    said = [misfit_line(one, terminal_words()) for one in misfits]
    for line in said[1:]:
        print(line)
    raise Complaint("cli-units-changes-refused", {"count": len(said), "first": said[0]})


def _show(found: Survey, names: dict[str, str]) -> None:
    words, today = terminal_words(), _today()
    named = {**names, **_new_names(found.ahead)}
    due = [change for change in found.ahead if change.on <= today]
    later = [change for change in found.ahead if change.on > today]
    if due:
        print(words.plain("cli-units-changes-now", count=len(due)))
        _list(due, named)
    if later:
        print(words.plain("cli-units-changes-later", count=len(later)))
        _list(later, named)
    if found.done:
        print(words.plain("cli-units-changes-before", count=len(found.done)))


def _new_names(changes: Sequence[Change]) -> dict[str, str]:
    """What units will be called that are not there yet, or get a name on being merged into."""
    return {change.into[0]: change.name for change in changes if change.name and change.into}


def _list(changes: Sequence[Change], names: dict[str, str]) -> None:
    for change in changes:
        print(f"  {change_line(change, terminal_words(), names)}")


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    print(terminal_words().plain("cli-units-changes-ask"), end=" ", flush=True, file=sys.stderr)
    return sys.stdin.readline().strip().lower() in terminal_words().plain("cli-issue-yes").split()


def _history() -> int:
    async def look(records: Records) -> tuple[tuple[PastChange, ...], tuple[Change, ...], dict[str, str]]:
        names = dict((await records.units.names()).values())
        return await past_changes(records), await waiting_changes(records), names

    past, waiting, names = with_database(look)
    words = terminal_words()
    if not past and not waiting:
        print(words.plain("cli-units-history-none"))
    for one in past:
        print(change_line(one.change, words, one.names))
    if waiting:
        print(words.plain("cli-units-history-waiting"))
    named = {**names, **_new_names(waiting)}
    for number, change in enumerate(waiting, start=1):
        print(f"  {number}. {change_line(change, words, named)}")
    return 0


def _withdraw(number: int) -> int:
    async def work(records: Records) -> tuple[Change | None, dict[str, str]]:
        names = dict((await records.units.names()).values())
        return await withdraw_change(records, number, at=now()), names

    taken, names = with_database(work)
    if taken is None:
        raise Complaint("cli-units-withdraw-none", {"number": number})
    words = terminal_words()
    line = change_line(taken, words, {**names, **_new_names([taken])})
    print(words.plain("cli-units-withdrawn", change=line))
    return 0
