"""The directory of units: who a phrase of a letter means, and where a person has to say it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from directives.unit_groups import GroupPhrase, excludes, read_group
from directives.unit_lists import read_list
from directives.unit_names import NameIndex, UnitNames, head_of, names_outside

ALIAS_SEPARATOR = ";"
CODE_FORM = re.compile(r"[A-Z0-9-]{1,16}")
_CLAUSE_END = ";"
_LONGEST_PHRASE = 2000  # characters; a longer text is no address
_MOST_PROPOSALS = 5
_SHARED_NAME = 100  # the name fits exactly, but more than one unit bears it


class UnitKind(StrEnum):
    """What a unit is; group phrases of letters are made of kinds."""

    DEPARTMENT = "so"
    """A sở."""
    AGENCY = "ban_nganh"
    """Another provincial body of the administration: a ban, the Inspectorate, the Office of the People's Committee."""
    FORCE = "luc_luong"
    """Police, military command, border guard."""
    INSTITUTION = "su_nghiep"
    """A provincial public service unit: a centre, a station, a college."""
    CENTRAL = "trung_uong"
    """A body of the central administration in the province: tax, customs, treasury, State Bank, social insurance."""
    UNION = "doan_the"
    """A Party body, the Fatherland Front, a mass organisation."""
    DISTRICT = "huyen"
    """A huyện."""
    TOWN = "thi_xa"
    """A thị xã."""
    CITY = "thanh_pho"
    """A thành phố under the province."""
    COMMUNE = "xa"
    """A commune, ward, township or special zone."""
    ENTERPRISE = "doanh_nghiep"
    """An enterprise in which the province holds capital."""


# Provincial bodies are called with or without the province ("Công an tỉnh Kiên Giang"); the others are not.
_PROVINCIAL_BODIES = frozenset({UnitKind.DEPARTMENT, UnitKind.AGENCY, UnitKind.FORCE, UnitKind.CENTRAL, UnitKind.UNION})


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A body that directives are given to; its code is what the office types, and stays when the name changes."""

    code: str
    name: str
    kind: UnitKind
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not CODE_FORM.fullmatch(self.code):
            raise ValueError(f"not a unit code: {self.code!r}")
        if not all(map(is_one_line, (self.name, *self.aliases))):
            raise ValueError(f"a name or alias of {self.code} is empty or not one trimmed line")
        if any(ALIAS_SEPARATOR in alias for alias in self.aliases):
            raise ValueError(f"an alias of {self.code} has {ALIAS_SEPARATOR!r}, which separates aliases")


def is_one_line(name: str) -> bool:
    """Whether a name can stand in one cell: not empty, no line break or doubled space, none at its ends."""
    return bool(name) and name == " ".join(name.split())


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A unit that may be meant; `score` runs from 0 (only of the right kind) to 100 (the name fits, but is shared)."""

    unit: Unit
    score: int


@dataclass(frozen=True, kw_only=True)
class Match:
    """The unit that a name means where that is certain, otherwise those it may mean, the likeliest first."""

    unit: Unit | None
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Expansion:
    """The units of a group in directory order; none where all that it lists is outside.

    Where it `is_vague` ("các đơn vị liên quan") they are only those among whom a person chooses, perhaps none.
    `unresolved` are the names listed in the phrase that could not be placed.
    """

    units: tuple[Unit, ...]
    is_vague: bool = False
    unresolved: tuple["Resolution", ...] = ()


class ResolutionKind(StrEnum):
    """What a phrase turned out to be."""

    UNIT = "unit"
    GROUP = "group"
    VAGUE_GROUP = "vague_group"
    """A group whose members a person must choose."""
    OUTSIDE = "outside"
    """A body that the office does not direct, such as a ministry."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """What a phrase means: `units` are certain, `proposals` are for a person to choose from.

    `unresolved` are the names within the phrase that could not be placed; nobody has been told of those.
    """

    phrase: str
    kind: ResolutionKind
    units: tuple[Unit, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    unresolved: tuple["Resolution", ...] = ()


class Directory:
    """The office's units in the order it keeps them; raises ValueError where two have one code."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = tuple(units)
        self._places = {unit.code: place for place, unit in enumerate(self.units)}
        if len(self._places) != len(self.units):
            raise ValueError("two units have one code")
        self._index = NameIndex(
            [
                UnitNames(
                    names=(unit.code, unit.name, *unit.aliases), is_provincial_body=unit.kind in _PROVINCIAL_BODIES
                )
                for unit in self.units
            ]
        )

    def __len__(self) -> int:
        return len(self.units)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Directory) and self.units == other.units

    def __hash__(self) -> int:
        return hash(self.units)

    def find(self, code: str) -> Unit | None:
        """The unit with this very code, in capitals or not."""
        place = self._places.get(code.strip().upper())
        return None if place is None else self.units[place]

    def in_order(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        """The units of the directory among those given, once each, as the directory orders them."""
        wanted = {unit.code for unit in units}
        return tuple(unit for unit in self.units if unit.code in wanted)

    def match(self, name: str) -> Match:
        """Which unit a name means; likeness only ever proposes."""
        places = sorted(self._index.named(name))
        if len(places) == 1:
            return Match(unit=self.units[places[0]])
        if places:
            return Match(unit=None, proposals=tuple(Proposal(unit=self.units[i], score=_SHARED_NAME) for i in places))
        alike = self._index.resembling(name)[:_MOST_PROPOSALS]
        return Match(unit=None, proposals=tuple(Proposal(unit=self.units[i], score=score) for i, score in alike))

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
        match = self.match(phrase)
        if match.unit is not None:
            return Resolution(phrase=phrase, kind=ResolutionKind.UNIT, units=(match.unit,))
        if names_outside(phrase):
            return Resolution(phrase=phrase, kind=ResolutionKind.OUTSIDE)
        expansion = self.expand(phrase)
        if expansion is None:
            return Resolution(phrase=phrase, kind=ResolutionKind.UNKNOWN, proposals=match.proposals)
        if expansion.is_vague:
            choice = tuple(Proposal(unit=unit, score=0) for unit in expansion.units)
            return Resolution(phrase=phrase, kind=ResolutionKind.VAGUE_GROUP, proposals=choice)
        kind = ResolutionKind.GROUP if expansion.units else ResolutionKind.OUTSIDE
        return Resolution(phrase=phrase, kind=kind, units=expansion.units, unresolved=expansion.unresolved)

    def _certain(self, name: str) -> Unit | None:
        """As `match`, without the search for likeness."""
        places = self._index.named(name)
        return self.units[min(places)] if len(places) == 1 else None

    def _expand_group(self, group: GroupPhrase) -> Expansion:
        """The members; a group that has none here is for a person to choose."""
        kinds = {kind for rows in group.kinds for kind in self._present_row(rows)}
        members = tuple(unit for unit in self.units if unit.kind in kinds)
        return Expansion(units=members, is_vague=group.is_vague or not members)

    def _present_row(self, rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
        present = {unit.kind for unit in self.units}
        return next((row for row in rows if present.intersection(row)), ())

    def _expand_named(self, group: GroupPhrase) -> Expansion | None:
        """The units listed after a plural head ("các huyện: Hòn Đất, An Biên"), each with or without that head."""
        if not group.heads_list:
            return None

        def read(entry: str) -> Resolution | None:
            for name in (entry, *(f"{head} {entry}" for head in group.heads)):
                if (unit := self._certain(name)) is not None:
                    return Resolution(phrase=entry, kind=ResolutionKind.UNIT, units=(unit,))
            return self._as_whole(entry)

        entries = read_list(group.rest, read)
        if not group.is_announced and entries[0][1] is None:
            return None
        return self._gathered([meaning or self._unknown(entry) for entry, meaning in entries])

    def _expand_list(self, phrase: str) -> Expansion | None:
        """The units of "Sở A, Sở B và các huyện"; None unless every entry begins as a name or group of its own."""
        entries = read_list(unicodedata.normalize("NFC", phrase), self._as_whole)
        understood = all(
            meaning is not None or head_of(entry) or read_group(entry) is not None for entry, meaning in entries
        )
        if len(entries) <= 1 or not understood:
            return None
        return self._gathered([meaning or self._unknown(entry) for entry, meaning in entries])

    def _as_whole(self, entry: str) -> Resolution | None:
        """What an entry of a list means, if it is no list itself."""
        if (unit := self._certain(entry)) is not None:
            return Resolution(phrase=entry, kind=ResolutionKind.UNIT, units=(unit,))
        if names_outside(entry):
            return Resolution(phrase=entry, kind=ResolutionKind.OUTSIDE)
        group = read_group(entry)
        if group is None or group.rest:
            return None
        expansion = self._expand_group(group)
        kind = ResolutionKind.VAGUE_GROUP if expansion.is_vague else ResolutionKind.GROUP
        return Resolution(phrase=entry, kind=kind, units=() if expansion.is_vague else expansion.units)

    def _gathered(self, parts: list[Resolution]) -> Expansion | None:
        units = self.in_order(unit for part in parts for unit in part.units)
        if not units and any(part.kind is not ResolutionKind.OUTSIDE for part in parts):
            return None
        unplaced = (missing for part in parts for missing in part.unresolved or (() if part.units else (part,)))
        return Expansion(units=units, unresolved=tuple(unplaced))

    def _unknown(self, entry: str) -> Resolution:
        return Resolution(phrase=entry, kind=ResolutionKind.UNKNOWN, proposals=self.match(entry).proposals)
