"""The screens on which a draft's points, groups and recipients are decided: whole, in both languages, in one message."""

from dataclasses import replace
from datetime import date

import pytest

from delivery.fold import plain, visible_length
from delivery.message import Message
from directives.letters.draft import Deadline, Doubt, Draft
from directives.plan import plan
from directives.review import changes
from locales import LOCALES
from operations.open_points import handle_of, open_points
from operations.review import revise
from tests.delivery.room import LONG_NAME, NOW, SENTENCE, Room, letter, task

MOST_VISIBLE, MOST_DATA_BYTES = 4096, 64
BOTH = pytest.mark.parametrize("locale", LOCALES)
LARGEST = 2**31 - 1


def full_of_doubts() -> Draft:
    """Every kind of point there is, with words as long as letters have."""
    unknown = "Cơ quan Hành chính Dịch vụ công " * 8
    dues = (
        Deadline(phrase="trong tháng 7 năm 2024", due=date(2024, 7, 31), certain=False),
        Deadline(phrase="ngày 5 tháng 1 năm 2024", due=date(2024, 1, 5), certain=False),
        Deadline(phrase="sau khi có hướng dẫn", due=None, certain=False),
    )
    tasks = [
        replace(task("1", unknown.strip(), text=SENTENCE * 20), deadlines=dues),
        *(task(str(n), unknown.strip(), "các đơn vị liên quan", due="2024-07-31") for n in range(2, 40)),
    ]
    codes = ("read-by-ocr", "no-number", "no-date", "no-issuer", "no-subject", "no-kind", "no-signer", "no-recipients")
    doubts = [
        *(Doubt(code=code) for code in codes),
        Doubt(code="internal-only"),
        Doubt(code="lead-as-above", facts={"task": "2"}),
        Doubt(code="footnote-without-text", facts={"task": "3", "mark": "4"}),
    ]
    missing = {"number": None, "date": None, "issuer": None, "subject": None, "kind": None}
    return replace(letter(*tasks), doubts=tuple(doubts), **missing)


async def points_of(room: Room, draft_id: int) -> int:
    kept = await room.records.drafts.get(draft_id)
    assert kept is not None
    return len(await open_points(room.records, kept))


def check(message: Message) -> None:
    assert visible_length(message.html) <= MOST_VISIBLE
    for button in (button for row in message.keyboard for button in row):
        assert button.label.strip()
        assert len(button.data.encode()) <= MOST_DATA_BYTES


@BOTH
async def test_every_kind_of_point_is_one_message_with_ways_to_settle_it(room, locale):
    draft_id = await room.keep(full_of_doubts())
    count = await points_of(room, draft_id)
    assert count == 16
    for place in range(count):
        message = await room.message("draft-point", locale, draft=draft_id, place=place)
        check(message)
        assert f"{place + 1}/{count}" in plain(message.html)
        data = [button.data.partition(":")[0] for row in message.keyboard for button in row]
        assert {"point", "ptype"} & set(data), plain(message.html)


@BOTH
async def test_twins_of_a_directive_and_of_a_draft_are_told_apart(room, locale):
    once = letter(task("1", "Sở Y tế"))
    await room.issue(once)
    await room.keep(once)
    third = await room.keep(once)
    issued, waiting = [await room.message("draft-point", locale, draft=third, place=place) for place in (0, 1)]
    for message in (issued, waiting):
        check(message)
    words = [[button.data.rpartition(":")[2] for row in one.keyboard for button in row] for one in (issued, waiting)]
    assert "corrects" in words[0]
    assert "corrects" not in words[1]


@BOTH
@pytest.mark.parametrize(
    "done",
    [
        {"kind": "named", "phrase": "Sở Lạ", "units": "Sở Y tế", "count": 1},
        {"kind": "means", "phrase": "các đơn vị", "units": "Sở Y tế, Sở Tài chính", "count": 2},
        {"kind": "nobody", "phrase": "Sở Lạ"},
        {"kind": "deadline", "task": "3", "day": "2024-07-20", "hour": "17:00"},
        {"kind": "deadline", "task": "3", "day": "2024-07-20", "hour": ""},
        {"kind": "no-deadline", "task": "3"},
        {"kind": "header", "field": "number", "value": "15/UBND-TH"},
        {"kind": "header", "field": "date", "day": "2024-07-20"},
        {"kind": "recipients", "units": "Sở Y tế", "count": 1},
        {"kind": "another"},
        {"kind": "corrects", "number": "15/UBND-TH"},
        {"kind": "compared"},
        {"kind": "kept"},
    ],
)
async def test_what_was_decided_is_said_once_in_the_readers_language(room, locale, done):
    draft_id = await room.keep(letter(task("1", "Sở Y tế")))
    said = await room.message("draft", locale, draft=draft_id, done={**done, "version": 0})
    assert plain(said.html).startswith("✔")
    silent = await room.message("draft", locale, draft=draft_id, done={**done, "version": 7})
    assert not plain(silent.html).startswith("✔"), "something else was decided since"


@BOTH
async def test_groups_and_their_units_are_one_message_however_long_the_names(room, locale):
    phrases = tuple(f"các huyện, các sở ngành địa phương {'và đơn vị ' * n}".strip() for n in range(12))
    draft_id = await room.keep(letter(task("1"), recipients=("các huyện", "các sở", *phrases)))
    check(await room.message("draft-groups", locale, draft=draft_id, page=0))
    kept = await room.records.drafts.get(draft_id)
    groups = plan(kept.review, await room.records.units.directory()).groups
    assert len(groups) >= 2
    for group in groups[:2]:
        message = await room.message("draft-group", locale, draft=draft_id, group=group.handle, page=0)
        check(message)
        for unit in group.both:
            assert unit.name[:40] in plain(message.html)


async def test_recipients_that_were_added_are_listed_whole(room):
    draft_id = await room.keep(letter(task("1", "Sở Y tế")))
    added = changes.AddRecipients(codes=(*tuple(f"H{n}" for n in range(1, 7)), "BQL"))
    await revise(room.records, draft_id, added, version=0, by=None, at=NOW)
    shown = await room.message("draft-added", draft=draft_id, page=0)
    check(shown)
    assert sum(button.data.startswith("gdrop:") for row in shown.keyboard for button in row) == 7
    assert LONG_NAME[:40] in plain(shown.html)


async def test_a_point_keeps_its_name_whatever_its_place(room):
    draft_id = await room.keep(full_of_doubts())
    kept = await room.records.drafts.get(draft_id)
    points = await open_points(room.records, kept)
    names = [handle_of(point) for point in points]
    assert len(set(names)) == len(names)
    settled = changes.Settle(doubts=(points[0].id,))
    after = await open_points(room.records, await revise(room.records, draft_id, settled, version=0, by=None, at=NOW))
    assert [handle_of(point) for point in after] == names[1:]


def test_the_longest_data_that_a_button_can_bear_fits():
    code = "A" * 16
    for data in (
        f"point:{LARGEST}:{LARGEST}:00000000:u.{code}",
        f"gout:{LARGEST}:00000000:{code}:{LARGEST}",
        f"ptype:{LARGEST}:{LARGEST}:00000000",
        f"dgroup:{LARGEST}:00000000:{LARGEST}",
        f"issue:{LARGEST}:00000000",
    ):
        assert len(data.encode()) <= MOST_DATA_BYTES
