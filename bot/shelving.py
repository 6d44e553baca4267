"""Shelving: under which name a copy is laid into a folder, and how, so that it harms nothing that is there."""

import contextlib
import os
import unicodedata
from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path, PurePosixPath

from directives.tasks import Assignment
from storage.evidence import Evidence, Form

_FOLDER_NAME, _FILE_NAME, _CODE = 60, 40, 16
"""In characters, of which one may take four bytes: a file's name takes 255 at the most."""
_OPENED_HARMLESSLY = frozenset(
    (
        *("jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "bmp", "tif", "tiff", "mp4", "mov", "mp3", "m4a"),
        *("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "csv"),
        *("zip", "rar", "7z", "dwg", "dxf", "kml", "kmz"),
    )
)
"""Endings that keep their meaning; behind any other stands `.bin`, so that a click starts nothing."""


def place_of(one: Evidence, task: Assignment, zone: tzinfo) -> PurePosixPath:
    """The directive's folder, in it the task's, in it a name of ours with as much of the sender's as is harmless."""
    directive = f"{task.directive_id:04}-{harmless(task.directive_number or '', _FOLDER_NAME)}".rstrip("-")
    stem, ending = _taken_apart(one)
    day = one.at.astimezone(zone)
    name = "-".join(filter(None, (f"{one.id:06}", harmless(task.unit_code, _CODE), f"{day:%Y%m%d}", stem)))
    return PurePosixPath(directive, harmless(task.label, _FOLDER_NAME), f"{name}.{ending}")


def harmless(text: str, most: int) -> str:
    """Letters, digits and hyphens alone: no path, no hidden name, nothing that a shell or a screen takes for more."""
    plain = unicodedata.normalize("NFC", text)
    return "-".join("".join(each if each.isalnum() else " " for each in plain).split())[:most].strip("-")


def _taken_apart(one: Evidence) -> tuple[str, str]:
    """What is left of the name under which a file was sent, and the ending that says what it is."""
    if one.form is Form.PHOTO:
        return "", "jpg"
    stem, dot, ending = one.name.rpartition(".")
    if dot and ending.lower() in _OPENED_HARMLESSLY:
        return harmless(stem, _FILE_NAME), ending.lower()
    return harmless(one.name, _FILE_NAME), "bin"


def put(folder: Path, place: PurePosixPath, data: bytes) -> str:
    """Lay a file at its place below the folder, whole or not at all, and never over another; returns where it lies.

    A file of that name with the same bytes is the copy, left by a bot that died before it could say so.
    """
    target = folder / place
    target.parent.mkdir(parents=True, exist_ok=True)
    with _written(target.with_name(f".{target.name}.part"), data) as draft:
        for name in _names(target):
            with contextlib.suppress(FileExistsError):
                _link(draft, name)
                return name.relative_to(folder).as_posix()
            if name.is_file() and name.stat().st_size == len(data) and name.read_bytes() == data:
                return name.relative_to(folder).as_posix()
    raise FileExistsError(target.name)


def _names(target: Path) -> Iterator[Path]:
    yield target
    for number in range(2, 100):
        yield target.with_name(f"{target.stem}-{number}{target.suffix}")


@contextlib.contextmanager
def _written(draft: Path, data: bytes) -> Iterator[Path]:
    """A file of these bytes that stands on the disk until the block ends; a draft left by a dead bot makes room."""
    draft.unlink(missing_ok=True)
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _link(draft: Path, name: Path) -> None:
    """Let the draft's bytes bear the name; raises FileExistsError where it is borne already."""
    try:
        os.link(draft, name)
    except FileExistsError:
        raise
    except OSError:  # a share that has no hard links
        if name.exists():
            raise FileExistsError(name.name) from None
        draft.rename(name)
