"""The JSON API with which the page of phones acts as people."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from emulator import MovableClock, TrayFile

START = datetime(2024, 6, 17, 1, 30, tzinfo=UTC)


class PageClient:
    """Asks below `/_/`."""

    def __init__(self, emulator, session):
        self.base, self.session = f"{emulator.url}/_", session

    async def get(self, call, **query):
        async with self.session.get(f"{self.base}/{call}", params=query) as response:
            return response.status, await response.json()

    async def post(self, call, **body):
        async with self.session.post(f"{self.base}/{call}", json=body) as response:
            return response.status, await response.json()


@pytest.fixture
async def page(emulator, session):
    return PageClient(emulator, session)


async def test_the_state_names_everything_the_page_shows(emulator, page, ha):
    group = emulator.add_group("Lãnh đạo", [ha])
    emulator.panes = [(ha, None), (ha, group)]
    emulator.guide = [{"vi": "Gửi thư", "en": "Send the letter", "person": ha.id, "file": "1088.txt"}]
    emulator.tray = [TrayFile("1088.txt", b"abc", "Công văn 1088", "Letter 1088")]
    _, state = await page.get("state")
    assert state["bot"]["username"] == "hoatoc_demo_bot"
    assert state["language"] == "vi"
    assert state["clock"]["movable"] is False
    assert state["clock"]["zone"] == "Asia/Ho_Chi_Minh"
    assert [(one["id"], one["name"]) for one in state["people"]] == [(ha.id, "Hà")]
    assert state["groups"] == [{"id": group.id, "title": "Lãnh đạo", "members": [ha.id]}]
    assert state["panes"] == [{"person": ha.id, "chat": ha.id}, {"person": ha.id, "chat": group.id}]
    assert state["tray"] == [{"name": "1088.txt", "label_vi": "Công văn 1088", "label_en": "Letter 1088", "size": 3}]
    assert state["guide"] == emulator.guide


async def test_a_person_types_presses_and_reads(bot, page, ha):
    _, said = await page.post("say", person=ha.id, chat=ha.id, text="alo")
    assert said["text"] == "alo"
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}], [{"text": "B", "callback_data": "b"}]]}
    await bot("sendMessage", chat_id=ha.id, text="?", reply_markup=markup)
    _, chats = await page.get("chats", person=ha.id)
    assert [(chat["id"], chat["kind"], chat["last"]["text"], chat["unread"]) for chat in chats] == [
        (ha.id, "private", "?", 1)
    ]
    await page.post("read", person=ha.id, chat=ha.id)
    _, chats = await page.get("chats", person=ha.id)
    assert chats[0]["unread"] == 0
    await page.post("press", person=ha.id, chat=ha.id, message_id=ha.last().id, row=1, col=0)
    updates = await bot.updates()
    assert [update["callback_query"]["data"] for update in updates if "callback_query" in update] == ["b"]


async def test_messages_come_fifty_at_a_time_oldest_first(page, ha):
    said = [ha.say(str(number)).id for number in range(60)]
    _, newest = await page.get("messages", person=ha.id, chat=ha.id)
    assert [message["message_id"] for message in newest] == said[10:]
    _, older = await page.get("messages", person=ha.id, chat=ha.id, before=newest[0]["message_id"])
    assert [message["message_id"] for message in older] == said[:10]


async def test_a_file_comes_by_upload_or_from_the_tray_and_can_be_read_again(emulator, page, ha, session):
    emulator.tray = [TrayFile("thư.txt", b"noi dung")]
    form = aiohttp.FormData({"person": str(ha.id), "chat": str(ha.id), "tray": "thư.txt", "caption": "mới"})
    async with session.post(f"{page.base}/file", data=form) as response:
        sent = await response.json()
    assert (sent["document"]["file_name"], sent["caption"]) == ("thư.txt", "mới")
    async with session.get(f"{page.base}/files/{sent['document']['file_id']}") as response:
        assert await response.read() == b"noi dung"
        assert response.content_type == "text/plain"
        assert response.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''th%C6%B0.txt")
    form = aiohttp.FormData({"person": str(ha.id), "chat": str(ha.id)})
    form.add_field("file", b"x", filename="a.bin")
    async with session.post(f"{page.base}/file", data=form) as response:
        assert (await response.json())["document"]["file_name"] == "a.bin"


async def test_a_person_edits_opens_links_and_blocks(emulator, page, bot):
    an = emulator.add_person("An")
    _, opened = await page.post("open", person=an.id, link="https://t.me/hoatoc_demo_bot?start=MA")
    assert opened["text"] == "/start MA"
    _, said = await page.post("say", person=an.id, chat=an.id, text="sai")
    _, edited = await page.post("edit", person=an.id, chat=an.id, message_id=said["message_id"], text="đúng")
    assert edited["text"] == "đúng"
    assert await page.post("block", person=an.id, blocked=True) == (200, {})
    assert (await bot.refusal("sendMessage", chat_id=an.id, text="x"))[0] == 403


async def test_the_menu_in_force_is_told(page, bot, ha):
    commands = [{"command": "help", "description": "Trợ giúp"}]
    await bot("setMyCommands", commands=commands)
    assert await page.get("commands", person=ha.id, chat=ha.id) == (200, commands)


async def test_a_stranger_appears(emulator, page):
    _, stranger = await page.post("people", name="Người lạ", title="?")
    assert emulator.town.people[stranger["id"]].name == "Người lạ"


async def test_the_clock_moves_where_it_is_movable_and_names_the_event(open_town, session):
    async def next_event():
        return START + timedelta(days=3), {"vi": "Nhắc hạn", "en": "Reminder"}

    page = PageClient(await open_town(clock=MovableClock(START, next_event=next_event)), session)
    _, moved = await page.post("clock", seconds=3600)
    assert datetime.fromisoformat(moved["now"]) - START >= timedelta(hours=1)
    _, moved = await page.post("clock", to="next")
    assert moved["event"] == {"vi": "Nhắc hạn", "en": "Reminder"}
    assert datetime.fromisoformat(moved["now"]) - START >= timedelta(days=3)
    assert (await page.post("clock", seconds=-5))[0] == 400


@pytest.mark.parametrize(
    ("call", "body", "error"),
    [
        ("say", {"person": 5, "chat": 5, "text": "x"}, (404, "there is no such person")),
        ("say", {"text": "x"}, (404, "there is no such person")),
        ("say", {"person": "HA", "chat": 5, "text": "x"}, (400, "there is no such chat on this phone")),
        ("say", {"person": "HA", "chat": "HA", "text": ""}, (400, "a message needs some text")),
        ("say", {"person": "HA", "chat": "HA", "text": 5}, (400, "text must be a text")),
        ("edit", {"person": "HA", "chat": "HA", "message_id": 5, "text": "x"}, (400, "there is no such message")),
        (
            "press",
            {"person": "HA", "chat": "HA", "message_id": 5, "row": -1, "col": 0},
            (400, "there is no such button"),
        ),
        ("open", {"person": "HA", "link": "https://a.vn"}, (400, "this is no link to @hoatoc_demo_bot")),
        ("people", {"name": " "}, (400, "a person needs a name of at most 64 characters")),
        ("clock", {"seconds": 60}, (400, "this clock is not to be moved")),
        ("read", {"person": "HA", "chat": 9}, (404, "there is no such chat on this phone")),
    ],
)
async def test_what_cannot_be_done_gets_one_line(page, ha, call, body, error):
    asked = {name: ha.id if value == "HA" else value for name, value in body.items()}
    status, why = error
    assert await page.post(call, **asked) == (status, {"error": why})


async def test_a_body_that_is_no_object_gets_one_line(page, session):
    for body in (b"{", b"[]", b'{"person": "\\ud800"'):
        async with session.post(f"{page.base}/say", data=body) as response:
            assert response.status == 400
            assert set(await response.json()) == {"error"}


async def test_another_site_in_the_same_browser_cannot_act_as_people(page, session, ha):
    async with session.post(f"{page.base}/say", json={}, headers={"Origin": "https://evil.example"}) as response:
        assert response.status == 403


async def test_every_event_is_pushed_to_an_open_page(emulator, page, bot, ha, session):
    async with session.get(f"{page.base}/events") as stream:
        assert stream.content_type == "text/event-stream"
        await stream.content.readuntil(b"\n\n")
        said = ha.say("alo")
        whither = {"chat_id": ha.id, "message_id": said.id}
        await bot("sendChatAction", chat_id=ha.id, action="typing")
        await bot("setMessageReaction", **whither, reaction=[{"type": "emoji", "emoji": "👍"}])
        ha.edit(said, "a lô")
        await bot("deleteMessage", **whither)
        markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
        await bot("sendMessage", chat_id=ha.id, text="?", reply_markup=markup)
        await bot("answerCallbackQuery", callback_query_id=ha.press(ha.last(), "A")["press"], text="xong")
        emulator.add_person("An")
        heard = []
        while len(heard) < 8:
            line = await asyncio.wait_for(stream.content.readuntil(b"\n\n"), 5)
            heard.append(json.loads(line.removeprefix(b"data: ")))
    assert [event["kind"] for event in heard] == [
        "message",
        "typing",
        "reaction",
        "edited",
        "deleted",
        "message",
        "toast",
        "people",
    ]
    assert heard[0]["message"]["text"] == "alo"
    assert heard[2]["reactions"] == ["👍"]
    assert heard[3]["message"]["text"] == "a lô"
    assert heard[6] == {"kind": "toast", "person": ha.id, "text": "xong", "alert": False}


async def test_a_page_that_does_not_read_is_let_go(emulator, ha):
    stream = emulator.town.changes.stream(60)
    for _ in range(1002):
        emulator.town.changes.publish("typing", chat=ha.id)
    events = [event async for event in stream]
    assert len(events) < 1001
