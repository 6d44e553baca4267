"""Reads units as the office types them: "STC, sở y tế và ubnd các huyện trừ phú quốc"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from directives.bare import bare, bare_words, lexicon, trimmed
from directives.unit_lists import read_list
from directives.unit_words import Words, begins_with, words_of
from directives.units import Directory, Resolution, ResolutionKind, Unit

_CLAUSE_END = ";"
_MOST_PROPOSALS = 5
_LONGEST = 2000


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A name that may mean one of these; a person has to say which."""

    phrase: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, kw_only=True)
class TypedUnits:
    """What was typed: units that are certain, in directory order, names to choose for, and names nobody bears."""

    units: tuple[Unit, ...] = ()
    proposals: tuple[Choice, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether everything that was typed is certain, and something was."""
        return bool(self.units) and not self.proposals and not self.unknown


@dataclass
class _Findings:
    units: list[Unit] = field(default_factory=list)
    proposals: list[Choice] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read_units(text: str, directory: Directory) -> TypedUnits:
    """The units that a text names: codes, names, short forms, groups, and groups "trừ" some."""
    found = _Findings()
    for clause in text[:_LONGEST].replace("\n", _CLAUSE_END).split(_CLAUSE_END):
        if trimmed(clause):
            _read_clause(trimmed(clause), directory, found)
    return TypedUnits(
        units=directory.in_order(found.units),
        proposals=tuple({choice.phrase: choice for choice in found.proposals}.values()),
        unknown=tuple(dict.fromkeys(found.unknown)),
    )


def means_everybody(text: str) -> bool:
    """Whether a text means every unit of the directory."""
    return bare(text) in bare_words("typed_units", "everybody")


def everybody() -> str:
    """A phrase that means every unit of the directory."""
    return str(lexicon("typed_units")["everybody"][0])


def _read_clause(clause: str, directory: Directory, found: _Findings) -> None:
    kept, without = _cut_exclusion(clause)
    resolved = _resolve(kept, directory)
    meant = [unit for one in resolved for unit in one.units]
    out: set[str] = set()
    if without:
        for name in _names(without):
            unit = _named_among(name, meant, directory)
            if unit is None:
                found.unknown.append(name)
            else:
                out.add(unit.code)
    found.units.extend(unit for unit in meant if unit.code not in out)
    for one in resolved:
        for part in one.unresolved or (() if one.units else (one,)):
            _note_unclear(part, found)


def _resolve(text: str, directory: Directory) -> list[Resolution]:
    """What the text means as a whole; where it means nothing, what each of its entries does."""
    if means_everybody(text):
        return [Resolution(phrase=text, kind=ResolutionKind.GROUP, units=directory.units)]
    codes = [directory.find(word) for word in text.split()]
    if all(codes):
        return [Resolution(phrase=text, kind=ResolutionKind.GROUP, units=tuple(unit for unit in codes if unit))]
    whole = directory.resolve(text)
    if whole.units or whole.kind is ResolutionKind.VAGUE_GROUP:
        return [whole]
    entries = [entry for entry, _ in read_list(text, lambda entry: _certain(entry, directory))]
    return [directory.resolve(entry) for entry in entries] if len(entries) > 1 else [whole]


def _certain(entry: str, directory: Directory) -> Resolution | None:
    meant = directory.resolve(entry)
    return meant if meant.units and not meant.unresolved else None


def _note_unclear(part: Resolution, found: _Findings) -> None:
    if part.proposals:
        units = tuple(proposal.unit for proposal in part.proposals[:_MOST_PROPOSALS])
        found.proposals.append(Choice(phrase=part.phrase, units=units))
    else:
        found.unknown.append(part.phrase)


def _named_among(name: str, units: Sequence[Unit], directory: Directory) -> Unit | None:
    """Whom a name means: by its own names, or by the end of one ("Phú Quốc"), among the units before others."""
    exact = directory.match(name).unit
    if exact is not None:
        return exact
    ending = f" {bare(name)}"
    for choice in (units, directory.units):
        alike = {one for one in choice if any(f" {bare(known)}".endswith(ending) for known in (one.name, *one.aliases))}
        if len(alike) == 1:
            return alike.pop()
    return None


def _names(text: str) -> Iterator[str]:
    return (trimmed(entry) for entry, _ in read_list(text, lambda _: None) if trimmed(entry))


def _cut_exclusion(clause: str) -> tuple[str, str]:
    """The text before and behind the words that say who is not meant."""
    words = words_of(clause)
    for place in range(1, len(words)):
        known = max((one for one in _exclusions() if begins_with(words[place:], one)), key=len, default=())
        if known:
            behind = words[place + len(known) :]
            if not behind:
                return clause, ""
            return trimmed(clause[: words[place].start]), clause[behind[0].start :]
    return clause, ""


@cache
def _exclusions() -> tuple[Words, ...]:
    return tuple(map(words_of, lexicon("groups")["exclusions"]))
