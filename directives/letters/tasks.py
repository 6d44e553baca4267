"""From sections to tasks: what is asked, of whom, with whom, by when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from directives.letters import rolewords
from directives.letters.deadlines import parse_deadlines
from directives.letters.draft import LetterTask
from directives.letters.footnotes import Footnotes
from directives.letters.givers import Givers
from directives.letters.labels import read_labels
from directives.letters.lexicon import any_of
from directives.letters.lines import TABLE_MARK
from directives.letters.markers import Level
from directives.letters.names import in_small_letters
from directives.letters.outline import Entry, Part
from directives.letters.roles import Roles, read_roles
from directives.letters.table_tasks import read_table
from directives.letters.tables import Table
from directives.letters.unitways import in_capitals
from directives.letters.words import Passage, is_upper

_SENTENCES = re.compile(r"(?<=[.;])\s+(?=[^\W\d_])")
_SHORT_REFERENCE = 30
"""A sentence of fewer words that names an appendix only refers to it."""


@dataclass(slots=True)
class _Standing:
    """The leads that hold for what follows, by the depth at which they were set."""

    by_level: dict[int, Roles] = field(default_factory=dict)
    directed: int | None = None
    """The depth of a heading below which stands whom the lead above it is to direct."""

    def enter(self, level: int) -> None:
        """A new point ends what was set at its depth and below."""
        self.by_level = {set_at: roles for set_at, roles in self.by_level.items() if set_at < level}
        if self.directed is not None and level <= self.directed:
            self.directed = None

    def set(self, level: int, roles: Roles) -> None:
        self.by_level[level] = roles

    @property
    def now(self) -> Roles:
        return self.by_level[max(self.by_level)] if self.by_level else Roles()


@dataclass(frozen=True, slots=True)
class Found:
    """A task, and what is doubtful in it, by the codes of doubts."""

    task: LetterTask
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """What a letter's tasks are read from besides its text."""

    footnotes: Footnotes
    tables: list[Table]
    issued: date | None
    givers: Givers
    in_force: date | None = None


def read_tasks(
    entries: list[Entry], sources: Sources, *, is_letter: bool, reporting: Entry | None
) -> tuple[Found, ...]:
    """The tasks in the letter's order; a text that is no letter has only those that name who leads them."""
    has_points = any(entry.part is not Part.PREAMBLE for entry in entries)
    return tuple(_tasks(entries, sources, _Rules(is_letter, has_points, reporting)))


def tasks_of_table(mark: str, sources: Sources) -> Iterator[Found]:
    """The tasks of the table that a line stands for."""
    place = mark.removeprefix(TABLE_MARK)
    if not place.isdecimal() or int(place) >= len(sources.tables):
        return
    for row in read_table(sources.tables[int(place)], sources.footnotes, sources.issued):
        yield Found(row.task, ("lead-as-above",) if row.is_carried else ())


@dataclass(frozen=True, slots=True)
class _Rules:
    is_letter: bool
    has_points: bool
    reporting: Entry | None


def _tasks(entries: list[Entry], sources: Sources, rules: _Rules) -> Iterator[Found]:
    standing = _Standing()
    for entry in entries:
        if entry.part is Part.TABLE:
            yield from tasks_of_table(entry.block.text.shown, sources)
            continue
        shown, marks = sources.footnotes.lift(entry.block.text.shown)
        text = Passage.of(shown)
        roles = _roles(entry, text, sources.givers)
        own = _enter(standing, entry, roles)
        if standing.directed is not None and own.leads and not roles.names_unit:
            roles = Roles(coordinators=roles.coordinators)
        if _is_task(entry, text, roles, rules, has_lead=bool(standing.now.leads)) or (
            entry is rules.reporting and parse_deadlines(shown, sources.issued)
        ):
            yield Found(_task(entry, text, marks, roles if roles.leads else _joined(own, roles), sources))


def _roles(entry: Entry, text: Passage, givers: Givers) -> Roles:
    if entry.part is Part.PREAMBLE and text.shown.endswith(":"):  # what was said before tells how it came to this
        text = Passage.of(_SENTENCES.split(text.shown)[-1])
        roles = read_roles(text, givers)
        return Roles() if givers.is_issuer(roles.leads) else replace(roles, clause_end=0)
    duties = rolewords.duties_of().match(text.folded) if entry.part is Part.HEADING else None
    if duties is not None:
        rest = text.cut(duties.end(), len(text.folded))
        roles = read_roles(rest, givers)
        if not roles.leads and _heads().fullmatch(rest.folded.strip(" .:")):
            roles = Roles((rest.shown.strip(" .:"),), names_unit=True)
        return replace(roles, clause_end=0, is_line=True)
    if not is_upper(text.shown):
        return read_roles(text, givers)
    roles = read_roles(Passage.of(in_small_letters(text.shown)), givers)
    name = None if roles.leads or entry.part is not Part.HEADING else in_capitals(in_small_letters(text.shown))
    return roles if name is None else Roles((name,), is_line=True, names_unit=True)


def _task(entry: Entry, text: Passage, marks: tuple[str, ...], held: Roles, sources: Sources) -> LetterTask:
    labelled = read_labels(entry.labels, sources.issued)
    coordinators = dict.fromkeys((*held.coordinators, *labelled.coordinators))
    leads = labelled.leads or held.leads
    return LetterTask(
        section=entry.section,
        text=text.shown[held.clause_end :] or text.shown,
        leads=leads,
        coordinators=tuple(name for name in coordinators if name not in leads),
        deadlines=(*parse_deadlines(text.shown, sources.issued, sources.in_force), *labelled.deadlines),
        footnotes=marks,
    )


def _enter(standing: _Standing, entry: Entry, roles: Roles) -> Roles:
    """What is inherited by a block, after it has been taken into account for those below it."""
    level = _level(entry)
    if entry.part is Part.CLOSING:
        standing.by_level.clear()
        return Roles()
    if entry.block.marker is not None:
        standing.enter(level)
    elif level == Level.PARAGRAPH:
        standing.enter(Level.PARAGRAPH + 1)
    inherited = standing.now
    if entry.part is Part.HEADING and _directing().fullmatch(entry.block.text.folded.strip(" .:")):
        standing.directed = level
    sets = entry.part is Part.HEADING or (roles.is_line or entry.block.marker is not None)
    if entry.part is Part.PREAMBLE:
        sets = roles.names_unit and not roles.names_group and entry.block.text.shown.endswith(":")
    if roles.leads and sets and entry.part is not Part.QUIET:
        standing.set(level, roles)
    elif roles.coordinators and inherited.leads and entry.part is Part.HEADING:
        standing.set(level, _joined(inherited, roles))
    return inherited


def _level(entry: Entry) -> int:
    return int(Level.LETTER_HEAD) if entry.part is Part.PREAMBLE else entry.block.level


def _joined(inherited: Roles, own: Roles) -> Roles:
    coordinators = dict.fromkeys((*inherited.coordinators, *own.coordinators))
    return Roles(inherited.leads, tuple(name for name in coordinators if name not in inherited.leads))


def _is_task(entry: Entry, text: Passage, roles: Roles, rules: _Rules, *, has_lead: bool) -> bool:
    if not any(map(str.islower, text.shown)) or entry.part in {Part.HEADING, Part.QUIET}:
        return False
    if _is_formula(text) and not (roles.names_unit and _goes_on_to_assign(text)):
        return False
    if not roles.leads and not has_lead and _is_own_act(entry, text):
        return False
    if (not roles.leads and _refers(text)) or (not roles.names_unit and _carrying_out().fullmatch(text.folded)):
        return False
    if not rules.is_letter:
        return bool(roles.leads) and (roles.is_line or _assigns().search(text.folded) is not None) and roles.names_unit
    if entry.part is Part.POINT:
        return entry.section is not None or entry.block.marker is not None or has_lead or bool(roles.leads)
    if text.shown.endswith(":"):
        return False
    if entry.part is Part.CLOSING:
        return roles.names_unit
    is_order = not rules.has_points and _orders().search(text.folded) is not None
    return roles.names_unit or (is_order and bool(roles.leads))


def _is_own_act(entry: Entry, text: Passage) -> bool:
    """What the issuer does by the letter itself, says of others' work, or will do."""
    if entry.block.level == Level.ARTICLE and _acts().match(text.folded):
        return True
    return _praise().match(text.folded) is not None or _promises().match(text.folded) is not None


def _refers(text: Passage) -> bool:
    """Whether it only says that the tasks stand in an appendix."""
    return _elsewhere().search(text.folded) is not None and len(text.folded.split()) < _SHORT_REFERENCE


def _goes_on_to_assign(text: Passage) -> bool:
    """Whether a sentence behind the formula gives somebody work: "Chỉ thị có hiệu lực từ ngày ký. Giao Sở X …"."""
    rest = map(Passage.of, _SENTENCES.split(text.shown)[1:])
    return any(_orders().match(passage.folded) and not _is_formula(passage) for passage in rest)


def _is_formula(text: Passage) -> bool:
    """Words that close a letter or give it force, and the promise to listen to difficulties."""
    folded = text.folded
    if _formulas().match(folded) or _enforcement().search(folded) or _telling().search(folded):
        return True
    return _difficulties().match(text.folded) is not None and _difficulty_words().search(text.folded) is not None


@cache
def _formulas() -> re.Pattern[str]:
    return re.compile(any_of("body", "formulas"))


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(any_of("units", "heads"))


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(any_of("body", "acts"))


@cache
def _praise() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('units', 'superiors')}\s+)?{any_of('body', 'praise')}")


@cache
def _promises() -> re.Pattern[str]:
    return re.compile(rf"{any_of('body', 'own_heads')}\s+{any_of('body', 'promises')}")


@cache
def _directing() -> re.Pattern[str]:
    return re.compile(any_of("body", "directing"))


@cache
def _carrying_out() -> re.Pattern[str]:
    """The wish with which letters close: that everybody carry them out."""
    return re.compile(rf"{any_of('body', 'wishes')}[^.;:]{{0,120}}{any_of('body', 'carrying_out')}\s*\.?")


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(
        rf"^[^.;]{{0,90}}?{any_of('body', 'telling')}[^.;]{{0,160}}?{any_of('body', 'told_for')}[^.;]{{0,60}}\.?$"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(any_of("body", "elsewhere"))


@cache
def _enforcement() -> re.Pattern[str]:
    return re.compile(any_of("body", "enforcement"))


@cache
def _difficulties() -> re.Pattern[str]:
    return re.compile(any_of("body", "difficulties"))


@cache
def _difficulty_words() -> re.Pattern[str]:
    return re.compile(any_of("body", "difficulty_words"))


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(any_of("body", "orders"))


@cache
def _assigns() -> re.Pattern[str]:
    return re.compile(any_of("roles", "assign", "lead", "lead_label"))
