"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import logging
import re
from http import HTTPStatus
from typing import Any

from aiohttp import web
from multidict import MultiMapping

from emulator.errors import BotApiError, bad_request
from emulator.faults import Fate
from emulator.files import UPLOAD_LIMIT
from emulator.parameters import Parameters, Upload, strict_json
from emulator.switchboard import Switchboard

REQUEST_LIMIT = UPLOAD_LIMIT + 1024 * 1024
_TOKEN = re.compile(r"(?P<id>[1-9]\d{4,15}):[A-Za-z0-9_-]{30,64}\Z")
_log = logging.getLogger(__name__)


class BotApi:
    """Answers bots; with a `token` only the bot that has it, otherwise any token of Telegram's form."""

    def __init__(self, switchboard: Switchboard, token: str | None) -> None:
        self._switchboard = switchboard
        self._token = token
        self._closing = asyncio.Event()

    def add_routes(self, app: web.Application) -> None:
        """Puts the Bot API into an application."""
        app.router.add_route("*", "/bot{token}/{method}", self._method)
        app.router.add_route("*", "/bot{rest:.*}", self._nothing)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)

    def close(self) -> None:
        """Lets calls go that would hang for ever."""
        self._closing.set()

    async def _method(self, request: web.Request) -> web.StreamResponse:
        try:
            self._admit(request.match_info["token"])
            parameters = await _parameters(request)
        except BotApiError as error:
            return _json(error.code, error.answer())
        try:
            answer = await self._switchboard.call(request.match_info["method"], parameters)
        except Exception:  # noqa: BLE001 - a fault of ours; the client gets what Telegram's faults look like
            _log.exception("%s failed", request.match_info["method"])
            return _json(HTTPStatus.INTERNAL_SERVER_ERROR, BotApiError(500, "Internal Server Error").answer())
        if answer.fate is not None:
            return await self._fail(request, answer.fate)
        return _json(answer.status, answer.body)

    async def _nothing(self, _request: web.Request) -> web.StreamResponse:
        return _json(HTTPStatus.NOT_FOUND, BotApiError(404, "Not Found").answer())

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._admit(request.match_info["token"])
        except BotApiError as error:
            return _json(error.code, error.answer())
        file = self._switchboard.town.files.at(request.match_info["path"])
        if file is None:
            return _json(HTTPStatus.NOT_FOUND, BotApiError(404, "Not Found").answer())
        return web.Response(body=file.data, content_type="application/octet-stream")

    def _admit(self, token: str) -> None:
        """Lets a token in; the bot takes its number from the first one, as clients read it out of theirs."""
        match = _TOKEN.match(token)
        if match is None:
            raise BotApiError(404, "Not Found")
        if self._token is not None and token != self._token:
            raise BotApiError(401, "Unauthorized")
        bot = self._switchboard.town.bot
        if not bot.was_called:
            bot.id, bot.was_called = int(match.group("id")), True

    async def _fail(self, request: web.Request, fate: Fate) -> web.StreamResponse:
        if fate is Fate.BAD_GATEWAY:
            page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
            return web.Response(status=502, text=page, content_type="text/html")
        if fate in {Fate.HUNG, Fate.DONE_HUNG}:
            await self._closing.wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()


async def _parameters(request: web.Request) -> Parameters:
    """Reads a call's parameters from its query string and from a JSON, form or multipart body."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            values |= _json_object(await request.read())
        elif request.body_exists:
            _read_form(await request.post(), values, uploads)
    except web.HTTPRequestEntityTooLarge as error:
        raise BotApiError(413, "Request Entity Too Large") from error
    except (ValueError, RecursionError, LookupError, web.HTTPException) as error:
        raise bad_request("can't parse the request") from error
    return Parameters(values, uploads)


def _json_object(body: bytes) -> dict[str, Any]:
    if not body.strip():
        return {}
    value = strict_json(body)
    if not isinstance(value, dict):
        raise bad_request("can't parse parameters JSON object")
    return value


def _read_form(
    form: MultiMapping[str | bytes | bytearray | web.FileField], values: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    for name, value in form.items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
        elif isinstance(value, bytes | bytearray):
            values[name] = value.decode("utf-8")
        else:
            values[name] = value


def _json(status: int, body: dict[str, Any]) -> web.Response:
    return web.json_response(body, status=status)
