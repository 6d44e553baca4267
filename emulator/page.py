"""The page of phones and the JSON API below `/_/` with which it acts as people.

| call | does |
| --- | --- |
| `GET /_/state` | bot, language, clock, people, groups, panes, guide, tray |
| `GET /_/chats?person=` | the chats that a person sees: id, kind, title, last message, number of unread ones |
| `GET /_/messages?person=&chat=[&before=]` | the newest 50, oldest first |
| `GET /_/commands?person=&chat=` | the menu in force there |
| `POST /_/say`, `edit`, `file`, `press`, `open`, `block`, `read`, `people`, `clock` | what a person does |
| `GET /_/files/<file_id>` | a file's bytes |
| `GET /_/events` | server-sent events: message, edited, deleted, toast, reaction, clock, people, typing |

Messages are the Bot API's, with `reactions` (the bot's) and, where the bot set one, `reply_keyboard`. A call that
cannot be done gets status 400 or 404 and `{"error": "one line"}`.
"""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import web

from emulator import gestures
from emulator.clock import Movable
from emulator.exhibit import Exhibit
from emulator.gestures import PhoneError
from emulator.messages import Json
from emulator.methods.profile import commands_in_force
from emulator.parameters import as_integer, as_text
from emulator.residents import GroupChat, Person
from emulator.town import Chat, Town

STATIC = Path(__file__).parent / "static"
_PAGE_LENGTH = 50
_HEARTBEAT_SECONDS = 15
_LONGEST_MOVE_SECONDS = 366 * 24 * 3600
_SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Page:
    """Serves the page and does what its phones ask."""

    def __init__(self, town: Town, exhibit: Exhibit, add_person: Callable[[str, str], Person]) -> None:
        self._town = town
        self._exhibit = exhibit
        self._add_person = add_person

    def add_routes(self, app: web.Application) -> None:
        """Puts the page into an application."""
        app.middlewares.append(_same_origin_only)
        router = app.router
        router.add_get("/", self._index)
        if STATIC.is_dir():
            router.add_static("/static/", STATIC)
        gets = {"state": self._state, "chats": self._chats, "messages": self._messages, "commands": self._commands}
        for name, handler in gets.items():
            router.add_get(f"/_/{name}", _answering(handler))
        router.add_get("/_/files/{file_id}", self._file)
        router.add_get("/_/events", self._events)
        posts = {"say": self._say, "edit": self._edit, "press": self._press, "open": self._open, "block": self._block}
        posts |= {"read": self._read, "people": self._people, "clock": self._move_clock, "file": self._send_file}
        for name, handler in posts.items():
            router.add_post(f"/_/{name}", _answering(handler))

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        index = STATIC / "index.html"
        if not index.is_file():
            return web.Response(status=404, text="The page of phones is not installed.")
        return web.FileResponse(index, headers={"Cache-Control": "no-cache"})

    async def _state(self, _request: web.Request) -> Json:
        bot, clock = self._town.bot, self._town.clock
        groups = [group for group in self._town.groups.values() if group.migrated_to is None]
        return {
            "bot": {"id": bot.id, "username": bot.username, "first_name": bot.names[""]},
            "language": self._exhibit.language,
            "clock": {
                "now": clock.now().isoformat(),
                "movable": isinstance(clock, Movable),
                "zone": self._exhibit.zone,
            },
            "people": [_person_json(person) for person in self._town.people.values()],
            "groups": [{"id": group.id, "title": group.title, "members": group.members} for group in groups],
            "panes": self._exhibit.panes,
            "guide": self._exhibit.guide,
            "tray": [file.json() for file in self._exhibit.tray],
        }

    async def _chats(self, request: web.Request) -> list[Json]:
        person = self._person(request.query.get("person"))
        groups = [group for group in self._town.groups.values() if person.id in group.members and not group.migrated_to]
        chats: list[Chat] = [person, *groups]
        return [self._chat_json(person, chat) for chat in chats]

    async def _messages(self, request: web.Request) -> list[Json]:
        chat = self._seen_chat(self._person(request.query.get("person")), request.query.get("chat"))
        before = as_integer(request.query.get("before")) or None
        found = self._town.conversation(chat.id).before(before, _PAGE_LENGTH)
        return [message.page_json() for message in found]

    async def _commands(self, request: web.Request) -> list[Json]:
        person = self._person(request.query.get("person"))
        return commands_in_force(self._town.bot, person, self._seen_chat(person, request.query.get("chat")))

    async def _say(self, request: web.Request) -> Json:
        asked = await _asked(request)
        reply_to = as_integer(asked.get("reply_to")) or None
        person, chat_id, text = self._person(asked.get("person")), as_integer(asked.get("chat")), _text(asked, "text")
        return gestures.say(self._town, person, chat_id, text, reply_to).page_json()

    async def _edit(self, request: web.Request) -> Json:
        asked = await _asked(request)
        person, message_id = self._person(asked.get("person")), as_integer(asked.get("message_id"))
        chat_id, text = as_integer(asked.get("chat")), _text(asked, "text")
        return gestures.edit(self._town, person, chat_id, message_id, text).page_json()

    async def _send_file(self, request: web.Request) -> Json:
        form = await request.post()
        name, data = self._chosen_file(form.get("file"), form.get("tray"))
        message = gestures.send_file(
            self._town,
            self._person(form.get("person")),
            as_integer(form.get("chat")),
            name,
            data,
            caption=as_text(form.get("caption")),
            reply_to=as_integer(form.get("reply_to")) or None,
            as_photo=form.get("as") == "photo",
            album=as_text(form.get("album")),
        )
        return message.page_json()

    async def _press(self, request: web.Request) -> Json:
        asked = await _asked(request)
        numbers = [as_integer(asked.get(name), -1) for name in ("chat", "message_id", "row", "col")]
        chat_id, message_id, row, col = numbers
        if row < 0 or col < 0:
            raise PhoneError("there is no such button")
        return gestures.press(self._town, self._person(asked.get("person")), chat_id, message_id, (row, col))

    async def _open(self, request: web.Request) -> Json:
        asked = await _asked(request)
        return gestures.open_link(self._town, self._person(asked.get("person")), _text(asked, "link")).page_json()

    async def _block(self, request: web.Request) -> Json:
        asked = await _asked(request)
        gestures.block(self._town, self._person(asked.get("person")), blocked=asked.get("blocked") is True)
        return {}

    async def _read(self, request: web.Request) -> Json:
        asked = await _asked(request)
        person = self._person(asked.get("person"))
        self._town.conversation(self._seen_chat(person, asked.get("chat")).id).read_by(person.id)
        return {}

    async def _people(self, request: web.Request) -> Json:
        asked = await _asked(request)
        name = _text(asked, "name").strip()
        if not 1 <= len(name) <= 64:  # noqa: PLR2004 - Telegram's limit of a first name
            raise PhoneError("a person needs a name of at most 64 characters")
        return _person_json(self._add_person(name, _text(asked, "title").strip()[:100]))

    async def _move_clock(self, request: web.Request) -> Json:
        asked, clock = await _asked(request), self._town.clock
        if not isinstance(clock, Movable):
            raise PhoneError("this clock is not to be moved")
        event = None
        if asked.get("to") == "next":
            event = await clock.move_to_next()
        else:
            seconds = as_integer(asked.get("seconds"))
            if not 0 < seconds <= _LONGEST_MOVE_SECONDS:
                raise PhoneError("the clock moves forward by at most a year at a time")
            await clock.move(timedelta(seconds=seconds))
        now = clock.now().isoformat()
        self._town.changes.publish("clock", now=now)
        return {"now": now} | ({"event": event} if event else {})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = self._town.files.get(request.match_info["file_id"])
        if file is None:
            return web.json_response({"error": "there is no such file"}, status=404)
        shown = "inline" if file.mime_type in _SHOWN_INLINE else "attachment"
        headers = {
            "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(file.name)}",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=file.data, content_type=file.mime_type, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        events = self._town.changes.stream(_HEARTBEAT_SECONDS)
        await response.prepare(request)
        try:
            await response.write(b": open\n\n")
            async for event in events:
                line = ": still here" if event is None else f"data: {json.dumps(event)}"
                await response.write(f"{line}\n\n".encode())
        except ConnectionResetError:
            pass  # the page was closed
        return response

    def _person(self, value: object) -> Person:
        person = self._town.people.get(as_integer(value))
        if person is None:
            raise web.HTTPNotFound(text="there is no such person")
        return person

    def _seen_chat(self, person: Person, value: object) -> Chat:
        chat = self._town.chat(as_integer(value))
        is_seen = person.id in chat.members if isinstance(chat, GroupChat) else chat is person
        if chat is None or not is_seen:
            raise web.HTTPNotFound(text="there is no such chat on this phone")
        return chat

    def _chat_json(self, person: Person, chat: Chat) -> Json:
        conversation = self._town.conversation(chat.id)
        newest = conversation.newest()
        is_group = isinstance(chat, GroupChat)
        return {
            "id": chat.id,
            "kind": "group" if is_group else "private",
            "title": chat.title if isinstance(chat, GroupChat) else self._town.bot.names[""],
            "last": newest.page_json() if newest else None,
            "unread": conversation.unread_for(person.id),
            "blocked": not is_group and person.has_blocked,
        }

    def _chosen_file(self, upload: object, tray: object) -> tuple[str, bytes]:
        if isinstance(upload, web.FileField):
            return upload.filename, upload.file.read()
        file = next((file for file in self._exhibit.tray if file.name == tray), None)
        if file is None:
            raise web.HTTPNotFound(text="there is no such file")
        return file.name, file.data


def _answering(handler: Callable[[web.Request], Awaitable[Any]]) -> Handler:
    """Wraps what a handler returns in JSON, and what it cannot do in the API's error."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return web.json_response(await handler(request))
        except PhoneError as error:
            return web.json_response({"error": str(error)}, status=400)
        except web.HTTPRequestEntityTooLarge:
            return web.json_response({"error": "the file is too large"}, status=400)
        except web.HTTPNotFound as error:
            return web.json_response({"error": error.text}, status=404)
        except (ValueError, RecursionError):
            return web.json_response({"error": "the request cannot be read"}, status=400)

    return answer


@web.middleware
async def _same_origin_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Other sites open in the same browser must not act as the town's people."""
    origin = request.headers.get("Origin")
    if request.path.startswith("/_/") and origin and origin.partition("://")[2] != request.host:
        return web.json_response({"error": "only the page itself may ask"}, status=403)
    return await handler(request)


async def _asked(request: web.Request) -> Json:
    asked = await request.json()
    if not isinstance(asked, dict):
        raise PhoneError("an object is expected")
    return asked


def _text(asked: Json, name: str) -> str:
    value = asked.get(name, "")
    if not isinstance(value, str):
        raise PhoneError(f"{name} must be a text")
    value.encode()
    return value


def _person_json(person: Person) -> Json:
    fields = ("id", "name", "title", "about", "language_code")
    return {name: getattr(person, name) for name in fields} | {"blocked": person.has_blocked}
