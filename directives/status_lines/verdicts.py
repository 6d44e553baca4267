"""Judges what the clauses about each subject come to: one kind by the order of precedence, and its figures."""

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
_EXPECTATIONS = frozenset({"finish", "send", "submit", "future", "extend"})
_ENDS = frozenset({"finish", "send", "submit"})
_BEGINNINGS = frozenset({"work", "start", "receive", "gather"})
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
            extra_days=self._extra_days() if kind is not Kind.UNCLEAR else None,
        )

    def _kind(self) -> Kind:
        for kind in (Kind.BEYOND_AUTHORITY, Kind.EXTENSION, Kind.NOT_OURS, Kind.BLOCKED):
            if kind.value in self.names:
                return kind
        percent = self._percent()
        if self._is_done(percent):
            return Kind.DONE
        if "submitted" in self.names and not self._planned("submitted"):
            return Kind.SUBMITTED
        if percent == 0 and not self.names & {"in_progress"}:
            return Kind.NOT_STARTED
        if percent is not None or self.names & {"in_progress", "unfinished", "done", "submitted", "sent", "planned", "resumed"}:
            return Kind.IN_PROGRESS
        if "not_started" in self.names:
            return Kind.NOT_STARTED
        if "received" in self.names:
            return Kind.RECEIVED
        return Kind.UNCLEAR

    def _is_done(self, percent: int | None) -> bool:
        if percent is not None and percent < _WHOLE:
            return False
        if self.names & {"unfinished", "in_progress", "submitted", "not_started"}:
            return False
        if percent == _WHOLE:
            return True
        done = [signal for signal in self.signals if signal.name in ("done", "sent")]
        return bool(done) and not all(self._is_planned(signal) for signal in done)

    def _planned(self, name: str) -> bool:
        found = [signal for signal in self.signals if signal.name == name]
        return all(self._is_planned(signal) for signal in found)

    def _is_planned(self, signal: Signal) -> bool:
        """Whether a day still to come stands in the signal's clause and nothing says that it is past."""
        concepts = self._concepts_around(signal.start, signal.end)
        return bool(concepts & {"date", "relative", "vague_date"}) and not concepts & {"past", "formerly", "already", "past_date"}

    def _claimed(self, name: str) -> set[int]:
        return {place for signal in self.signals if signal.name == name for place in signal.claimed}

    def _percent(self) -> int | None:
        without = self._claimed("no_percent")
        found = [item.percent for place, item in enumerate(self.heard.items) if item.percent is not None and place not in without]
        return found[-1] if found else None

    def _due(self) -> date | None:
        without = self._claimed("no_due") | self._claimed("extra_days")
        days = [
            (place, item.day.on)
            for place, item in enumerate(self.heard.items)
            if item.day is not None and item.day.on is not None and place not in without and self._expects(place)
        ]
        asked = self._claimed("until")
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

    def _concepts_around(self, place: int, end: int | None = None) -> frozenset[str]:
        """The concepts of the clause in which the place stands."""
        start = self.heard.text.rfind(BORDER, 0, place) + 1
        stop = self.heard.text.find(BORDER, place if end is None else end)
        clause = self.heard.items[start : stop if stop >= 0 else None]
        return frozenset(concept for item in clause for concept in item.concepts)

    def _extra_days(self) -> int | None:
        claimed = sorted(self._claimed("extra_days"))
        days = [self.heard.items[place].day for place in claimed]
        found = [day.days for day in days if day is not None]
        return found[-1] if found else None


def _includes(clause: Clause) -> bool:
    """Whether nothing in the clause takes tasks out of what is said ("trừ nv 9 …")."""
    return not any("except" in item.concepts for item in clause.items)


def _is_question(clause: Clause) -> bool:
    nothing = states_nothing(_text(clause.content), asked=clause.asked)
    if nothing != "question":
        return bool(nothing)
    concepts = {concept for item in clause.items for concept in item.concepts}
    asks_for_time = concepts & {"extend", "ask", "let"} and concepts & {"date", "duration", "relative"}
    return not asks_for_time


def _kind_of_ellipsis(judgement: _Judgement, before: _Judgement | None) -> Kind | None:
    """The kind where the clause leans on the one before it: a bare "chưa", or "cũng vậy"."""
    said = [item.concepts for item in judgement.heard.items if "border" not in item.concepts]
    if before is None or not said:
        return None
    if all("same" in one for one in said):
        return before.said
    if all("notyet" in one for one in said):
        return Kind.NOT_STARTED if before.said in (Kind.NOT_STARTED, Kind.RECEIVED) else Kind.IN_PROGRESS
    return None
