"""The bot's menu, name and descriptions."""

import pytest

from emulator.methods.profile import commands_in_force

ONE = [{"command": "help", "description": "Trợ giúp"}]
TWO = [{"command": "tasks", "description": "Nhiệm vụ"}]


async def test_commands_are_kept_by_scope_and_language(bot, ha):
    scope = {"type": "chat", "chat_id": ha.id}
    await bot("setMyCommands", commands=ONE)
    await bot("setMyCommands", commands=TWO, scope=scope, language_code="vi")
    assert await bot("getMyCommands") == ONE
    assert await bot("getMyCommands", scope=scope) == []
    assert await bot("getMyCommands", scope=scope, language_code="vi") == TWO
    await bot("deleteMyCommands", scope=scope, language_code="vi")
    assert await bot("getMyCommands", scope=scope, language_code="vi") == []


@pytest.mark.parametrize(
    "narrower",
    [
        {"scope": {"type": "default"}, "language_code": "vi"},
        {"scope": {"type": "all_private_chats"}},
        {"scope": {"type": "chat", "chat_id": 700000001}},
    ],
)
async def test_a_narrower_scope_or_ones_own_language_wins_in_private(emulator, bot, ha, narrower):
    await bot("setMyCommands", commands=ONE)
    await bot("setMyCommands", commands=TWO, **narrower)
    assert commands_in_force(emulator.town.bot, ha.person, ha.person) == TWO


@pytest.mark.parametrize(
    "kind", ["all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member"]
)
async def test_a_narrower_scope_wins_in_a_group(emulator, bot, ha, kind):
    group = emulator.add_group("Nhóm", [ha])
    await bot("setMyCommands", commands=ONE)
    await bot("setMyCommands", commands=TWO, scope={"type": kind, "chat_id": group.id, "user_id": ha.id})
    assert commands_in_force(emulator.town.bot, ha.person, group.chat) == TWO
    other = emulator.add_person("An")
    expected = TWO if kind in {"all_group_chats", "chat"} else ONE
    assert commands_in_force(emulator.town.bot, other.person, group.chat) == expected


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"commands": [{"command": "trợgiúp", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "Help", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "x", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "x"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ({"commands": ONE * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": "{"}, "can't parse commands JSON object"),
        ({"commands": ONE, "language_code": "vietnamese"}, "LANG_CODE_INVALID"),
        ({"commands": ONE, "scope": {"type": "planet"}}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"commands": ONE, "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ],
)
async def test_a_menu_that_breaks_a_rule_is_refused(bot, params, why):
    assert await bot.refusal("setMyCommands", **params) == (400, f"Bad Request: {why}")


@pytest.mark.parametrize(
    ("name", "field", "limit"),
    [("Name", "name", 64), ("Description", "description", 512), ("ShortDescription", "short_description", 120)],
)
async def test_name_and_descriptions_are_kept_by_language_and_fall_back_to_the_one_for_all(bot, name, field, limit):
    await bot(f"setMy{name}", **{field: "chung"})
    await bot(f"setMy{name}", **{field: "tiếng Việt", "language_code": "vi"})
    assert await bot(f"getMy{name}", language_code="vi") == {field: "tiếng Việt"}
    assert await bot(f"getMy{name}", language_code="en") == {field: "chung"}
    code, _ = await bot.refusal(f"setMy{name}", **{field: "x" * (limit + 1)})
    assert code == 400


async def test_the_menu_button_of_one_chat_hides_the_one_for_all(bot, ha):
    assert await bot("getChatMenuButton") == {"type": "commands"}
    app = {"type": "web_app", "text": "Mở", "web_app": {"url": "https://a.vn/"}}
    await bot("setChatMenuButton", chat_id=ha.id, menu_button=app)
    assert await bot("getChatMenuButton", chat_id=ha.id) == app
    assert await bot("getChatMenuButton") == {"type": "commands"}


async def test_log_out_and_close_are_taken(bot):
    assert await bot("logOut") is True
    assert await bot("close") is True
