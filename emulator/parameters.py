"""The parameters of one call, read as leniently as Telegram reads them, whatever form they came in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from emulator.errors import bad_request

_LARGEST_INTEGER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in a multipart request."""

    name: str
    data: bytes
    content_type: str


class Parameters:
    """Named values, natively typed from JSON or as text from forms and query strings, and uploaded files."""

    def __init__(self, values: Mapping[str, Any], uploads: Mapping[str, Upload] | None = None) -> None:
        self.values = dict(values)
        self.uploads = dict(uploads or {})

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """The value as text, empty where it is missing."""
        return as_text(self.values.get(name))

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a whole number; `default` where it is missing or none."""
        return as_integer(self.values.get(name), default)

    def flag(self, name: str) -> bool:
        """Whether the value says true, in any of Telegram's spellings."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def structure(self, name: str, called: str) -> Any:
        """The value as JSON, None where it is missing; a text that is no JSON is refused, `called` naming it."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return strict_json(value)
        except ValueError as error:
            raise bad_request(f"can't parse {called} JSON object") from error


def strict_json(source: str | bytes) -> Any:
    """A JSON value that can be written again; ValueError for NaN, halves of surrogate pairs and bottomless nesting."""
    try:
        value = json.loads(source, parse_constant=_no_number)
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def as_text(value: object) -> str:
    """How a value of a JSON request reads where Telegram wants text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def as_integer(value: object, default: int = 0) -> int:
    """A whole number of at most 64 bits from a number or its text; `default` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return default
    try:
        number = int(value)
    except ValueError:
        return default
    return number if abs(number) <= _LARGEST_INTEGER else default
