"""The names of WordprocessingML that a letter's text needs."""

from typing import Any

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_OFF = frozenset({"0", "false", "off", "none"})


def tag(name: str) -> str:
    """`w:p` as lxml has it."""
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def child(element: Any, *path: str) -> Any:
    """The first element down a path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(tag(name))
    return element


def value(element: Any, *path: str, of: str = "w:val") -> str | None:
    """An attribute of the element down a path, or None."""
    found = child(element, *path)
    return None if found is None else found.get(tag(of))


def is_on(element: Any, *path: str) -> bool:
    """Whether a property is set: it stands there, and does not say that it is off."""
    found = child(element, *path)
    return found is not None and found.get(tag("w:val")) not in _OFF


def number(text: str | None, otherwise: int) -> int:
    """A whole number as a file gives it."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise
