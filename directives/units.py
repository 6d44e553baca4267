"""The directory of units: who a phrase of a letter means, and where a person has to say it."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from directives.former_units import Former, FormerUnits
from directives.unit import ALIAS_SEPARATOR, CODE_FORM, Unit, UnitKind, is_one_line
from directives.unit_groups import GroupPhrase, excludes, read_group
from directives.unit_lists import read_list
from directives.unit_meanings import Expansion, Followed, Match, Proposal, Resolution, ResolutionKind
from directives.unit_names import NameIndex, UnitNames, begins_as, head_of, names_outside

__all__ = [
    "ALIAS_SEPARATOR",
    "CODE_FORM",
    "Directory",
    "Expansion",
    "Followed",
    "Former",
    "Match",
    "Proposal",
    "Resolution",
    "ResolutionKind",
    "Unit",
    "UnitKind",
    "is_one_line",
]

_CLAUSE_END = ";"
_MOST_REMEMBERED = 5000
_LONGEST_PHRASE = 2000  # characters; a longer text is no address
_MOST_PROPOSALS = 5
_SHARED_NAME = 100  # the name fits exactly, but more than one unit bears it

# Provincial bodies are called with or without the province ("Công an tỉnh Kiên Giang"); the others are not.
_PROVINCIAL_BODIES = frozenset({UnitKind.DEPARTMENT, UnitKind.AGENCY, UnitKind.FORCE, UnitKind.CENTRAL, UnitKind.UNION})


class Directory:
    """The office's units in the order it keeps them, and what is known of former ones.

    Raises ValueError where two have one code.
    """

    def __init__(self, units: Iterable[Unit], former: Iterable[Former] = ()) -> None:
        self.units = tuple(units)
        self._places = {unit.code: place for place, unit in enumerate(self.units)}
        self._resolved: dict[str, Resolution] = {}
        if len(self._places) != len(self.units):
            raise ValueError("two units have one code")
        self._formers = FormerUnits(former, {unit.code: unit for unit in self.units}, provincial=_PROVINCIAL_BODIES)
        self._index = NameIndex(
            [
                UnitNames(
                    names=(unit.code, unit.name, *unit.aliases), is_provincial_body=unit.kind in _PROVINCIAL_BODIES
                )
                for unit in self.units
            ],
            others=[name for one in self._formers.formers for name in one.names],
        )

    def __len__(self) -> int:
        return len(self.units)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Directory) and (self.units, self.former) == (other.units, other.former)

    def __hash__(self) -> int:
        return hash((self.units, self.former))

    @property
    def former(self) -> tuple[Former, ...]:
        """What was: units that are no more, and earlier names."""
        return self._formers.formers

    def find(self, code: str) -> Unit | None:
        """The unit with this very code, in capitals or not."""
        place = self._places.get(code.strip().upper())
        return None if place is None else self.units[place]

    def find_gone(self, code: str) -> Former | None:
        """The unit with this very code that is no more."""
        return self._formers.find(code)

    def followed(self, former: Former) -> tuple[Followed, ...]:
        """Who answers for a former unit, or for who bore an earlier name."""
        return self._formers.followed(former)

    def in_order(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """The units of the directory among those given, once each, as the directory orders them."""
        wanted = {unit.code for unit in units}
        return tuple(unit for unit in self.units if unit.code in wanted)

    def match(self, name: str) -> Match:
        """Which unit a name means, by a name of today, else of earlier days; likeness only ever proposes."""
        places = sorted(self._index.named(name))
        if len(places) == 1:
            return Match(unit=self.units[places[0]])
        if places:
            return Match(unit=None, proposals=tuple(Proposal(unit=self.units[i], score=_SHARED_NAME) for i in places))
        return self._formers.meant_by(name) or Match(unit=None, proposals=self._alike(name))

    def _alike(self, name: str) -> tuple[Proposal, ...]:
        scores: dict[Unit, int] = {}
        living = ((self.units[place], score) for place, score in self._index.resembling(name))
        for unit, score in (*living, *self._formers.resembling(name)):
            scores[unit] = max(score, scores.get(unit, 0))
        alike = sorted(scores, key=lambda unit: (-scores[unit], self._places[unit.code]))
        return tuple(Proposal(unit=unit, score=scores[unit]) for unit in alike[:_MOST_PROPOSALS])

    def expand(self, phrase: str) -> Expansion | None:
        """The members of a group, or of a list of names and groups; None where the phrase is neither."""
        if excludes(phrase):
            return None
        clauses = [clause for clause in phrase.split(_CLAUSE_END) if clause.strip()]
        if len(clauses) > 1:
            return self._gathered([self.resolve(clause.strip()) for clause in clauses])
        group = read_group(phrase)
        if group is not None and not group.rest:
            return self._expand_group(group)
        return (self._expand_named(group) if group else None) or self._expand_list(phrase)

    def resolve(self, phrase: str) -> Resolution:
        """What a phrase of a letter means, be it a unit, a group, a list, somebody outside, or unknown."""
        if len(phrase) > _LONGEST_PHRASE:
            return Resolution(phrase=phrase, kind=ResolutionKind.UNKNOWN)
        resolution = self._resolved.get(phrase)
        if resolution is None:  # a draft asks for its phrases again with every change
            if len(self._resolved) >= _MOST_REMEMBERED:
                self._resolved.clear()
            resolution = self._resolved[phrase] = self._resolve(phrase)
        return resolution

    def _resolve(self, phrase: str) -> Resolution:
        match = self.match(phrase)
        if match.unit is not None:
            return self._as_unit(phrase, match)
        if names_outside(phrase):
            return Resolution(phrase=phrase, kind=ResolutionKind.OUTSIDE)
        expansion = None if match.followed else self.expand(phrase)
        if expansion is None:
            return self._as_unknown(phrase, match)
        if expansion.is_vague:
            return self._as_vague(phrase, expansion.units)
        if not expansion.units and any(part.kind is not ResolutionKind.OUTSIDE for part in expansion.unresolved):
            choice = [proposal.unit for part in expansion.unresolved for proposal in part.proposals]
            vague = self._as_vague(phrase, self.in_order(choice))
            return replace(vague, unresolved=expansion.unresolved, followed=expansion.followed)
        return Resolution(
            phrase=phrase,
            kind=ResolutionKind.GROUP if expansion.units else ResolutionKind.OUTSIDE,
            units=expansion.units,
            unresolved=expansion.unresolved,
            followed=expansion.followed,
        )

    def _named(self, name: str) -> Match | None:
        """As `match` where a unit, living or former, bears the name; without the search for likeness."""
        places = self._index.named(name)
        if len(places) == 1:
            return Match(unit=self.units[min(places)])
        return None if places else self._formers.meant_by(name)

    def _expand_group(self, group: GroupPhrase) -> Expansion:
        """The members; a group that has none here is for a person to choose.

        Nouns of a kind that is no more ("các huyện" where there are communes only) stay unresolved, with those who
        follow as proposals.
        """
        members: set[Unit] = set()
        lost: list[int] = []
        for place, rows in enumerate(group.kinds):
            kinds = self._present_row(rows)
            found = [unit for unit in self.units if unit.kind in kinds]
            if group.by_name[place]:
                found = [unit for unit in found if begins_as(unit.name, group.heads[place])]
            members.update(found)
            if not kinds and self._formers.had_kinds(rows[0]):
                lost.append(place)
        heirs = [unit for place in lost for unit in self._formers.of_kinds(group.kinds[place][0])]
        if group.is_vague or not members:
            return Expansion(units=self.in_order([*members, *heirs]), is_vague=True)
        unresolved: tuple[Resolution, ...] = ()
        if lost:
            unresolved = (self._as_vague(", ".join(group.heads[place] for place in lost), self.in_order(heirs)),)
        return Expansion(units=self.in_order(members), unresolved=unresolved)

    def _present_row(self, rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
        present = {unit.kind for unit in self.units}
        return next((row for row in rows if present.intersection(row)), ())

    def _expand_named(self, group: GroupPhrase) -> Expansion | None:
        """The units listed after a plural head ("các huyện: Hòn Đất, An Biên"), each with or without that head."""
        if not group.heads_list:
            return None

        def read(entry: str) -> Resolution | None:
            for name in (*(f"{head} {entry}" for head in group.heads), entry):
                if (match := self._named(name)) is not None:
                    return self._as_either(entry, match)
            return self._as_whole(entry)

        entries = read_list(group.rest, read)
        if not group.is_announced and entries[0][1] is None:
            return None
        return self._gathered([meaning or self._unplaced(entry) for entry, meaning in entries])

    def _expand_list(self, phrase: str) -> Expansion | None:
        """The units of "Sở A, Sở B và các huyện"; None unless every entry begins as a name or group of its own."""
        entries = read_list(unicodedata.normalize("NFC", phrase), self._as_whole)
        understood = all(
            meaning is not None or head_of(entry) or read_group(entry) is not None for entry, meaning in entries
        )
        if len(entries) <= 1 or not understood:
            return None
        return self._gathered([meaning or self._unplaced(entry) for entry, meaning in entries])

    def _as_whole(self, entry: str) -> Resolution | None:
        """What an entry of a list means, if it is no list itself."""
        if (match := self._named(entry)) is not None:
            return self._as_either(entry, match)
        if names_outside(entry):
            return Resolution(phrase=entry, kind=ResolutionKind.OUTSIDE)
        group = read_group(entry)
        if group is None or group.rest:
            return None
        expansion = self._expand_group(group)
        if expansion.is_vague:
            return self._as_vague(entry, expansion.units)
        return Resolution(
            phrase=entry, kind=ResolutionKind.GROUP, units=expansion.units, unresolved=expansion.unresolved
        )

    def _gathered(self, parts: Sequence[Resolution]) -> Expansion | None:
        units = self.in_order(unit for part in parts for unit in part.units)
        followed = tuple(step for part in parts for step in part.followed)
        unplaced = [missing for part in parts for missing in part.unresolved or (() if part.units else (part,))]
        is_known = units or followed or any(part.kind is ResolutionKind.VAGUE_GROUP for part in parts)
        if not is_known and any(part.kind is not ResolutionKind.OUTSIDE for part in parts):
            return None
        return Expansion(units=units, unresolved=tuple(unplaced), followed=followed)

    def _as_unit(self, phrase: str, match: Match) -> Resolution:
        units = () if match.unit is None else (match.unit,)
        return Resolution(phrase=phrase, kind=ResolutionKind.UNIT, units=units, followed=match.followed)

    def _as_unknown(self, phrase: str, match: Match) -> Resolution:
        return Resolution(
            phrase=phrase, kind=ResolutionKind.UNKNOWN, proposals=match.proposals, followed=match.followed
        )

    def _as_either(self, phrase: str, match: Match) -> Resolution:
        return self._as_unknown(phrase, match) if match.unit is None else self._as_unit(phrase, match)

    def _as_vague(self, phrase: str, choice: Iterable[Unit]) -> Resolution:
        proposals = tuple(Proposal(unit=unit, score=0) for unit in choice)
        return Resolution(phrase=phrase, kind=ResolutionKind.VAGUE_GROUP, proposals=proposals)

    def _unplaced(self, entry: str) -> Resolution:
        return self._as_unknown(entry, self.match(entry))
