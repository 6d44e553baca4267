"""Former units and former names: what a name of earlier days means now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from directives.unit import Unit, UnitKind
from directives.unit_meanings import Followed, Match, Proposal
from directives.unit_names import NameIndex, UnitNames

_SAME_NAME = 100


@dataclass(frozen=True, kw_only=True)
class Former:
    """What was until a day: a unit that `is_gone`, or the earlier name of one that lives or lived on.

    `successors` are codes, the main one first; those of an earlier name are the unit's own code. `names` are all by
    which it is found, `name` among them.
    """

    code: str
    name: str
    kind: UnitKind
    on: date
    successors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    is_gone: bool = True


class FormerUnits:
    """Follows old names to living units."""

    def __init__(
        self, formers: Iterable[Former], living: Mapping[str, Unit], *, provincial: frozenset[UnitKind]
    ) -> None:
        self.formers = tuple(formers)
        self._living = living
        self._gone = {former.code: former for former in self.formers if former.is_gone}
        self._index = NameIndex(
            [
                UnitNames(names=former.names or (former.name,), is_provincial_body=former.kind in provincial)
                for former in self.formers
            ],
            others=[name for unit in living.values() for name in (unit.name, *unit.aliases)],
        )

    def find(self, code: str) -> Former | None:
        """The unit with this code that is no more."""
        return self._gone.get(code.strip().upper())

    def meant_by(self, name: str) -> Match | None:
        """The unit that a former name means now; None where nothing was ever called so.

        It is certain where every way from the name ends at one and the same unit: a successor among several, or a
        successor that is gone itself, is for a person to judge.
        """
        found = [self.formers[place] for place in sorted(self._index.named(name))]
        if not found:
            return None
        followed = tuple(dict.fromkeys(step for former in found for step in self.followed(former)))
        units = tuple(dict.fromkeys(step.unit for step in followed if step.unit is not None))
        if len(units) == 1 and all(step.unit is not None for step in followed):
            return Match(unit=units[0], followed=followed)
        return Match(
            unit=None, proposals=tuple(Proposal(unit=unit, score=_SAME_NAME) for unit in units), followed=followed
        )

    def resembling(self, name: str) -> Iterator[tuple[Unit, int]]:
        """Living units that follow something whose name looks like this, with the likeness from 60 to 99."""
        for place, score in self._index.resembling(name):
            for step in self.followed(self.formers[place]):
                if step.unit is not None:
                    yield step.unit, score

    def of_kinds(self, kinds: Iterable[str]) -> tuple[Unit, ...]:
        """The living units that follow the former units of those kinds; may be none although there were some."""
        wanted = frozenset(kinds)
        ends = (step.unit for gone in self._gone.values() if gone.kind in wanted for step in self.followed(gone))
        return tuple(dict.fromkeys(unit for unit in ends if unit is not None))

    def had_kinds(self, kinds: Iterable[str]) -> bool:
        """Whether units of those kinds have ceased to be."""
        wanted = frozenset(kinds)
        return any(gone.kind in wanted for gone in self._gone.values())

    def followed(self, former: Former) -> tuple[Followed, ...]:
        """Where its successors lead, theirs followed in turn; the day is the last on which something changed."""
        ends = self._ends(former, former.on, frozenset())
        return tuple(dict.fromkeys(Followed(old=former.name, unit=unit, on=on) for unit, on in ends))

    def _ends(self, former: Former, on: date, seen: frozenset[str]) -> Iterator[tuple[Unit | None, date]]:
        if not former.successors:
            yield None, on
        for code in former.successors:
            successor = self._gone.get(code)
            if code in self._living:
                yield self._living[code], on
            elif successor is None or code in seen:
                yield None, on
            else:
                yield from self._ends(successor, max(on, successor.on), seen | {code})
