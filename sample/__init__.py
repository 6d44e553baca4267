"""A province's worth of sample data: units, people and a letter of our own."""

import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Literal

PersonRole = Literal["admin", "office", "leader", "focal", "deputy"]
LetterForm = Literal["txt", "docx", "pdf"]


@dataclass(frozen=True, kw_only=True)
class SamplePerson:
    """Somebody by post, nobody real; `unit` is the code of the unit that an officer serves."""

    key: str
    name: str
    role: PersonRole
    title: str
    unit: str | None = None


def units_csv() -> str:
    """The bodies of Kiên Giang in June 2024, in the form of `hoatoc units import`."""
    return resources.files("sample").joinpath("units.csv").read_text("utf-8")


def changes_csv() -> str:
    """What became of those bodies in 2025, in the form of `hoatoc units apply`.

    From 1/3/2025 departments merged; from 1/7/2025 the province is part of An Giang and its districts are communes.
    What became of the bodies of the central administration then is left out.
    """
    return resources.files("sample").joinpath("changes-2025.csv").read_text("utf-8")


def letter(form: LetterForm = "txt") -> bytes:
    """An urgent letter that was never sent, as a file that the office would give the bot; all forms say the same."""
    return resources.files("sample").joinpath(f"letter.{form}").read_bytes()


def people() -> tuple[SamplePerson, ...]:
    """The office, the leaders, then the officers of most units in the order of the directory."""
    data = tomllib.loads(resources.files("sample").joinpath("people.toml").read_text("utf-8"))
    return tuple(SamplePerson(**entry) for entry in data["people"])
