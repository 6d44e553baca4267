"""Telegram's updates told in the office's own terms."""

import pytest

from handlers.ask import Act
from handlers.incoming import conversation_of, read_update

HERE = {"id": 7, "type": "private", "first_name": "Hà"}
GROUP = {"id": -1007, "type": "supergroup", "title": "Lãnh đạo"}
HA = {"id": 7, "is_bot": False, "first_name": "Hà", "last_name": "Lê", "language_code": "vi"}


def message(chat=HERE, sender=HA, **content):
    return {"update_id": 5, "message": {"message_id": 9, "date": 1718672400, "chat": chat, "from": sender, **content}}


def read(**content):
    return read_update(message(**content), "hoatoc_demo_bot")


@pytest.mark.parametrize(
    ("text", "command", "argument"),
    [
        ("/start K7QM-2XWD", "start", "K7QM-2XWD"),
        ("/start\nK7QM-2XWD", "start", "K7QM-2XWD"),
        ("/start\tK7QM-2XWD ", "start", "K7QM-2XWD"),
        ("/START", "start", ""),
        ("/help@Hoatoc_Demo_Bot", "help", ""),
        ("/moi SNV  phó", "moi", "SNV  phó"),
        ("/", "", ""),
        ("/ start", "", ""),
    ],
)
def test_a_command_is_its_first_word_and_what_follows_it(text, command, argument):
    ask = read(text=text)
    assert (ask.act, ask.command, ask.argument) == (Act.COMMAND, command, argument)


def test_a_command_for_another_bot_is_not_ours():
    assert read(text="/help@another_bot") is None


def test_what_other_bots_say_is_not_heard():
    assert read(text="/help", sender={**HA, "is_bot": True}) is None


def test_a_person_is_named_in_full():
    assert read(text="2 xong").name == "Hà Lê"


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ({"text": "2 xong"}, Act.TEXT),
        ({"document": {"file_id": "d", "file_unique_id": "d", "file_name": "a.txt", "file_size": 3}}, Act.FILE),
        ({"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]}, Act.PHOTO),
        ({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}}, Act.OTHER),
        ({"some_future_thing": {"of": "Telegram"}}, Act.OTHER),
    ],
    ids=lambda value: value.name if isinstance(value, Act) else next(iter(value)),
)
def test_every_sort_of_message_is_an_act(content, act):
    assert read(**content).act is act


def test_a_group_that_moves_is_told_by_its_old_and_new_chat():
    ask = read(chat=GROUP, migrate_to_chat_id=-1008)
    assert (ask.act, ask.chat, ask.moved_to, ask.address) == (Act.MIGRATED, "-1007", "-1008", "7")


def test_a_press_keeps_the_order_of_its_chat():
    press = {"id": "1", "from": HA, "chat_instance": "1", "data": "ack:1:2", "message": message()["message"]}
    assert conversation_of({"update_id": 6, "callback_query": press}) == conversation_of(message()) == "7"


def test_what_the_office_has_no_use_for_is_nothing():
    assert read_update({"update_id": 7, "poll_answer": {"poll_id": "1", "option_ids": []}}, "x") is None
