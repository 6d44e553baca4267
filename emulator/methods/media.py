"""Photos and documents in a call: uploaded with it, or known already by their file_id."""

from typing import Any

from emulator.errors import bad_request
from emulator.files import StoredFile
from emulator.formatting import formatted_caption
from emulator.messages import Json
from emulator.parameters import Parameters, Upload
from emulator.town import Town

_KINDS = ("photo", "document")
_ALBUM_LIMIT = 10


def single_content(town: Town, parameters: Parameters, kind: str) -> Json:
    """What a message with one photo or document says, caption included."""
    caption = formatted_caption(parameters)
    upload = parameters.uploads.get(kind)
    file = _kept(town, kind, upload) if upload else _named(town, kind, parameters.text(kind), parameters)
    extra = {name: True for name in ("has_spoiler", "show_caption_above_media") if parameters.flag(name)}
    renamed = {"has_media_spoiler" if name == "has_spoiler" else name: value for name, value in extra.items()}
    return _field(kind, file) | caption.json("caption") | renamed


def album_content(town: Town, parameters: Parameters) -> list[Json]:
    """What each message of an album says; raises Telegram's 400 for mixed or too many media."""
    items = parameters.structure("media", "media")
    if not isinstance(items, list) or not items:
        raise bad_request("there are no messages to send")
    if len(items) > _ALBUM_LIMIT:
        raise bad_request("too many messages to send as an album")
    checked = [_input_media(item) for item in items]
    if len({item["type"] for item in checked}) > 1:
        raise bad_request("Can't use the media of the specified type in the album")
    return [_media_content(town, item, parameters) for item in checked]


def edited_media(town: Town, parameters: Parameters) -> Json:
    """What a message says after editMessageMedia."""
    return _media_content(town, _input_media(parameters.structure("media", "media")), parameters)


def _input_media(item: object) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    if item.get("type") not in _KINDS:
        raise bad_request("can't parse InputMedia: Type of the media is unsupported")
    if not isinstance(item.get("media"), str) or not item["media"]:
        raise bad_request("media not found")
    return item


def _media_content(town: Town, item: dict[str, Any], parameters: Parameters) -> Json:
    own = Parameters(item | {item["type"]: item["media"]}, parameters.uploads)
    own.uploads = {name: upload for name, upload in parameters.uploads.items() if name not in _KINDS}
    upload = _attached(item["media"], parameters)
    if upload is not None:
        own.uploads[item["type"]] = upload
    return single_content(town, own, item["type"])


def _attached(address: str, parameters: Parameters) -> Upload | None:
    return parameters.uploads.get(address.removeprefix("attach://")) if address.startswith("attach://") else None


def _named(town: Town, kind: str, address: str, parameters: Parameters) -> StoredFile:
    upload = _attached(address, parameters)
    if upload is not None:
        return _kept(town, kind, upload)
    if not address or address.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if address.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = town.files.get(address)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _kept(town: Town, kind: str, upload: Upload) -> StoredFile:
    if kind == "photo":
        return town.files.add_photo(upload.name, upload.data)
    return town.files.add_document(upload.name, upload.data, upload.content_type)


def _field(kind: str, file: StoredFile) -> Json:
    return {"photo": file.photo()} if kind == "photo" else {"document": file.document()}
