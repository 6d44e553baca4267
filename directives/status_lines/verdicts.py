"""Judges what the clauses about each subject come to: one kind by the order of precedence, and its figures."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from directives.status_lines.clauses import Clause, Subject
from directives.status_lines.concepts import Item
from directives.status_lines.lexicon import alphabet
from directives.status_lines.patterns import BORDER
from directives.status_lines.report import Kind, Report
from directives.status_lines.signals import Signal, signals_in, states_nothing

_WHOLE = 100
_PARTIAL = "partial"
"""Beside a clause's concepts: some of it is measured, and it is not all."""
_EXPECTATIONS = frozenset({"finish", "send", "submit", "future", "extend", "postpone"})
_ASKS_FOR_TIME = frozenset({"extend", "postpone", "ask", "let", "late"})
_ENDS = frozenset({"finish", "send", "submit"})
_BEGINNINGS = frozenset({"work", "start", "receive", "gather"})
_UNTIL = frozenset({"until", "by", "date", "relative", "vague_date", "more", "duration"})
_NOT_YET = {Kind.NOT_STARTED: Kind.NOT_STARTED, Kind.RECEIVED: Kind.UNCLEAR, Kind.UNCLEAR: Kind.UNCLEAR}
"""What a bare "chưa" comes to after each kind; work is begun after all the others."""
_WITHOUT_DAY = frozenset({Kind.DONE, Kind.SUBMITTED, Kind.UNCLEAR})


def judge(subjects: Sequence[Subject]) -> tuple[Report, ...]:
    """One report for each subject, those left out that say nothing while another does."""
    judged: list[_Judgement] = []
    for subject in subjects:
        judged.append(_Judgement(subject, judged[-1] if judged else None))
    reports = tuple(one.report() for one in judged)
    telling = tuple(report for report in reports if report.kind is not Kind.UNCLEAR or report.tasks)
    return telling or reports[:1]


@dataclass(slots=True)
class _Heard:
    """The items of the clauses that state something, as one string of concepts with borders between clauses."""

    items: list[Item]
    text: str


def _heard(clauses: Sequence[Clause]) -> _Heard:
    items: list[Item] = []
    for clause in clauses:
        if items:
            items.append(Item(frozenset({"border"})))
        items.extend(item for item in clause.items if not item.references)
    return _Heard(items, _text(items))


def _text(items: Sequence[Item]) -> str:
    letters = alphabet()
    return "".join(BORDER if "border" in item.concepts else letters.character(item.concepts) for item in items)


class _Judgement:
    def __init__(self, subject: Subject, before: "_Judgement | None") -> None:
        self.subject = subject
        stated = [clause for clause in takewhile(_includes, subject.clauses) if not _is_question(clause)]
        self.heard = _heard(stated)
        self.borders = [place for place, sign in enumerate(self.heard.text) if sign == BORDER]
        self.around: dict[tuple[int, int, frozenset[int]], frozenset[str]] = {}
        self.signals = signals_in(self.heard.text)
        self.names = {signal.name for signal in self.signals}
        self.said = _kind_of_ellipsis(self, before) or self._kind()

    def report(self) -> Report:
        kind = self.said
        return Report(
            tasks=self.subject.tasks,
            kind=kind,
            percent=self._percent() if kind is not Kind.UNCLEAR else None,
            due=self._due() if kind not in _WITHOUT_DAY else None,
            extra_days=self._extra_days() if kind not in _WITHOUT_DAY else None,
        )

    def _kind(self) -> Kind:
        for kind, holds in (
            (Kind.BEYOND_AUTHORITY, self._is_beyond_authority),
            (Kind.EXTENSION, self._said(Kind.EXTENSION)),
            (Kind.NOT_OURS, self._said(Kind.NOT_OURS, "another_authority")),
            (Kind.BLOCKED, self._said(Kind.BLOCKED)),
            (Kind.DONE, self._is_done),
            (Kind.SUBMITTED, self._is_submitted),
            (Kind.IN_PROGRESS, self._is_in_progress),
            (Kind.NOT_STARTED, self._said(Kind.NOT_STARTED)),
            (Kind.RECEIVED, self._said(Kind.RECEIVED)),
        ):
            if holds:
                return kind
        return Kind.UNCLEAR

    def _said(self, *names: str) -> bool:
        return not self.names.isdisjoint(names)

    @property
    def _is_beyond_authority(self) -> bool:
        """Claimed outright, or not in the unit's authority while the province, no other unit, is asked about it."""
        claimed = self._said("another_authority") and self._said("province_asked") and not self._said(Kind.NOT_OURS)
        return claimed or self._said(Kind.BEYOND_AUTHORITY)

    @property
    def _is_done(self) -> bool:
        percent = self._percent()
        if percent is not None and percent < _WHOLE:
            return False
        if self._said("unfinished", "in_progress", "submitted", "not_started"):
            return False
        done = [signal for signal in self.signals if signal.name in ("done", "sent") and not self._is_partial(signal)]
        return percent == _WHOLE or any(not self._is_planned(signal) for signal in done)

    @property
    def _is_submitted(self) -> bool:
        """A plan to submit is none; the day of a superior's answer makes no plan."""
        answers = self._claimed("no_due")
        submitted = [signal for signal in self.signals if signal.name == Kind.SUBMITTED]
        return any(not self._is_planned(signal, without=answers) for signal in submitted)

    @property
    def _is_in_progress(self) -> bool:
        """Anything begun, part done or planned to an end; any percent shows as much, save a bare nought."""
        percents = [item.percent for item in self.heard.items if item.percent is not None]
        if percents and any(percents):
            return True
        return self._said("in_progress", "unfinished", "done", "submitted", "sent", "planned", "resumed")

    def _is_planned(self, signal: Signal, *, without: frozenset[int] = frozenset()) -> bool:
        """Whether a day still to come stands in the signal's clause and nothing says that it is past."""
        concepts = self._concepts_around(signal.start, signal.end, without=without)
        return bool(concepts & {"date", "relative", "vague_date"}) and not concepts & {
            "past",
            "formerly",
            "already",
            "past_date",
        }

    def _is_partial(self, signal: Signal) -> bool:
        """Whether the signal's own clause measures what was done, and it was not all, whatever was measured."""
        return _PARTIAL in self._concepts_around(signal.start, signal.end)

    def _claimed(self, name: str) -> frozenset[int]:
        return frozenset(place for signal in self.signals if signal.name == name for place in signal.claimed)

    def _percent(self) -> int | None:
        without = self._claimed("no_percent")
        found = [
            item.percent
            for place, item in enumerate(self.heard.items)
            if item.percent is not None and place not in without
        ]
        return found[-1] if found else None

    def _due(self) -> date | None:
        asked = self._claimed("until")  # no obstacle's day, though the obstacle may stand right behind it
        without = (self._claimed("no_due") - asked) | self._claimed("extra_days")
        days = [
            (place, item.day.on)
            for place, item in enumerate(self.heard.items)
            if item.day is not None and item.day.on is not None and place not in without and self._expects(place)
        ]
        preferred = [on for place, on in days if place in asked] or [on for _, on in days]
        return preferred[-1] if preferred else None

    def _expects(self, place: int) -> bool:
        """Whether the clause around a day names the end that shall come by it, not an obstacle or a beginning."""
        around = self._concepts_around(place)
        if self.said is Kind.BLOCKED:
            return not around.isdisjoint(_EXPECTATIONS)
        if self.said in (Kind.RECEIVED, Kind.NOT_STARTED):
            return not around.isdisjoint(_ENDS) or around.isdisjoint(_BEGINNINGS)
        return True

    def _concepts_around(
        self, place: int, end: int | None = None, *, without: frozenset[int] = frozenset()
    ) -> frozenset[str]:
        """The concepts of the clause in which the place stands; gathered once, for a line may repeat itself."""
        borders = self.borders
        start = borders[bisect_left(borders, place) - 1] + 1 if borders and borders[0] < place else 0
        behind = bisect_left(borders, place if end is None else end)
        stop = borders[behind] if behind < len(borders) else len(self.heard.items)
        known = self.around.get((start, stop, without))
        if known is None:
            items = [self.heard.items[one] for one in range(start, stop) if one not in without]
            known = frozenset(concept for item in items for concept in item.concepts)
            if any(item.percent is not None and item.percent < _WHOLE for item in items):
                known |= {_PARTIAL}
            self.around[start, stop, without] = known
        return known

    def _extra_days(self) -> int | None:
        claimed = sorted(self._claimed("extra_days"))
        days = [self.heard.items[place].day for place in claimed]
        found = [day.days for day in days if day is not None]
        return found[-1] if found else None


def _includes(clause: Clause) -> bool:
    """Whether nothing in the clause takes tasks out of what is said ("trừ nv 9 …")."""
    return not clause.content or "except" not in clause.content[0].concepts


def _is_question(clause: Clause) -> bool:
    nothing = states_nothing(_text(clause.content), asked=clause.asked)
    if nothing != "question":
        return bool(nothing)
    concepts = {concept for item in clause.items for concept in item.concepts}
    return not (concepts & _ASKS_FOR_TIME and concepts & {"date", "duration", "relative"})


def _kind_of_ellipsis(judgement: _Judgement, before: _Judgement | None) -> Kind | None:
    """The kind where the clause leans on the one before it: a bare "chưa", "cũng vậy", or a day alone."""
    said = [item.concepts for item in judgement.heard.items if "border" not in item.concepts]
    if before is None or not said:
        return None
    if all("same" in one for one in said):
        return before.said
    if before.said is Kind.EXTENSION and all(one <= _UNTIL for one in said):
        return Kind.EXTENSION
    if all("notyet" in one for one in said):
        return _NOT_YET.get(before.said, Kind.IN_PROGRESS)
    return None
