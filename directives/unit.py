"""A unit: a body that directives are given to, and what kinds of them there are."""

import re
from dataclasses import dataclass
from enum import StrEnum

ALIAS_SEPARATOR = ";"
CODE_FORM = re.compile(r"[A-Z0-9-]{1,16}")


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
