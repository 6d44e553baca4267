"""Files that went through the town: kept in memory, named by a file_id, forgotten oldest first above a limit."""

import hashlib
import mimetypes
import re
import secrets
import struct
from dataclasses import dataclass
from typing import Any

from emulator.errors import BotApiError, bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
_KEPT_BYTES = 512 * 1024 * 1024
_PHOTO_SIDES = 10_000
_PHOTO_RATIO = 20
_UNKNOWN_TYPE = "application/octet-stream"
_MIME_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+\Z", re.ASCII)
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file; `size` is its (width, height) where it is an image."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    data: bytes
    size: tuple[int, int] | None = None

    @property
    def path(self) -> str:
        """Where getFile says it lies."""
        folder = "photos" if self.kind == "photo" else "documents"
        suffix = f".{self.name.rpartition('.')[2]}" if "." in self.name else ""
        return f"{folder}/{self.unique_id}{suffix if suffix[1:].isalnum() and suffix.isascii() else ''}"

    def document(self) -> dict[str, Any]:
        """As a Document of the Bot API."""
        return self.file() | {"file_name": self.name, "mime_type": self.mime_type}

    def photo(self) -> list[dict[str, Any]]:
        """As the sizes of a photo: here only the one that was sent."""
        width, height = self.size or (0, 0)
        return [self.file() | {"width": width, "height": height}]

    def file(self) -> dict[str, Any]:
        """The fields that every kind of file has."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class Files:
    """Everything that was uploaded, by bot or people."""

    def __init__(self, kept_bytes: int = _KEPT_BYTES) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._kept_bytes = kept_bytes

    def add_document(self, name: str, data: bytes, mime_type: str = "") -> StoredFile:
        """Keeps a document; raises Telegram's 400 for an empty one, its 413 for one above 50 MB."""
        _check_length(data, UPLOAD_LIMIT)
        guessed = mimetypes.guess_type(name)[0] or _UNKNOWN_TYPE
        declared = mime_type.partition(";")[0].strip().lower()
        is_told = declared != _UNKNOWN_TYPE and _MIME_TYPE.match(declared)
        return self._add("document", name, declared if is_told else guessed, data)

    def add_photo(self, name: str, data: bytes) -> StoredFile:
        """Keeps a photo; raises Telegram's 400 for what is no image or one of impossible measures."""
        _check_length(data, UPLOAD_LIMIT)
        if len(data) > PHOTO_LIMIT:
            raise bad_request(
                f"file of size {len(data)} bytes is too big for a photo; the maximum size is 10485760 bytes"
            )
        found = image_size(data)
        if found is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height, mime_type = found
        if width + height > _PHOTO_SIDES or max(width, height) > _PHOTO_RATIO * max(1, min(width, height)):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        return self._add("photo", name, mime_type, data, (width, height))

    def get(self, file_id: str) -> StoredFile | None:
        """The file of that id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file of that getFile path."""
        return next((file for file in self._by_id.values() if file.path == path), None)

    def _add(
        self, kind: str, name: str, mime_type: str, data: bytes, size: tuple[int, int] | None = None
    ) -> StoredFile:
        digest = hashlib.sha256(data).hexdigest()[:12]
        file_id = f"{'Ag' if kind == 'photo' else 'BQ'}AC{secrets.token_urlsafe(24)}{digest}"
        file = StoredFile(file_id, f"AgAD{secrets.token_hex(6)}", kind, _plain_name(name), mime_type, data, size)
        self._by_id[file_id] = file
        self._forget_oldest()
        return file

    def _forget_oldest(self) -> None:
        while len(self._by_id) > 1 and sum(len(file.data) for file in self._by_id.values()) > self._kept_bytes:
            del self._by_id[next(iter(self._by_id))]


def _plain_name(name: str) -> str:
    """A name without folders, control characters or anything that UTF-8 cannot write."""
    written = name.encode("utf-8", "replace").decode("utf-8").replace("\\", "/").rpartition("/")[2]
    return "".join(character for character in written if character.isprintable()).strip() or "file"


def image_size(data: bytes) -> tuple[int, int, str] | None:
    """Width, height and type of a PNG, GIF or JPEG, read from its header; None for anything else."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
            width, height = struct.unpack(">II", data[16:24])
            return width, height, "image/png"
        if data[:6] in {b"GIF87a", b"GIF89a"}:
            width, height = struct.unpack("<HH", data[6:10])
            return width, height, "image/gif"
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg_size(data)
    except struct.error:
        return None
    return None


def _jpeg_size(data: bytes) -> tuple[int, int, str] | None:
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:  # noqa: PLR2004 - every JPEG marker begins so
        marker, length = data[place + 1], struct.unpack(">H", data[place + 2 : place + 4])[0]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height, "image/jpeg"
        place += 2 + length
    return None


def _check_length(data: bytes, limit: int) -> None:
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > limit:
        raise BotApiError(413, "Request Entity Too Large")
