"""Groups: what a bot hears there, how it comes and goes, and what it can learn about chats."""

import pytest


@pytest.fixture
def leaders(emulator, ha):
    return emulator.add_group("Lãnh đạo", [ha])


async def heard(bot):
    return [update["message"].get("text") for update in await bot.updates(allowed_updates=[]) if "message" in update]


async def clear(bot):
    updates = await bot.updates()
    await bot.updates(updates[-1]["update_id"] + 1 if updates else 0)


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("/summary", True),
        ("/summary@hoatoc_demo_bot tuần này", True),
        ("/summary@HOATOC_DEMO_BOT", True),
        ("/summary@other_bot", False),
        ("chào cả nhà", False),
        ("xem /summary nhé", False),
        ("@hoatoc_demo_bot sao rồi", True),
        ("@hoatoc_demo_bot2 sao rồi", False),
    ],
)
async def test_privacy_mode_lets_a_bot_hear_only_commands_and_mentions_of_it(bot, ha, leaders, text, is_heard):
    await clear(bot)
    ha.say(text, chat=leaders)
    assert await heard(bot) == ([text] if is_heard else [])


async def test_privacy_mode_lets_a_bot_hear_replies_to_it(bot, ha, leaders):
    await clear(bot)
    await bot("sendMessage", chat_id=leaders.id, text="tổng hợp")
    ha.say("rõ", chat=leaders, reply_to=leaders.last())
    assert await heard(bot) == ["rõ"]


async def test_an_administrator_or_a_bot_without_privacy_mode_hears_everything(open_town, session):
    emulator = await open_town(privacy=False)
    an = emulator.add_person("An")
    group = emulator.add_group("Nhóm", [an])
    before = len(emulator.town.updates.pending())
    an.say("chào", chat=group)
    assert len(emulator.town.updates.pending()) == before + 1
    admin = (await open_town()).add_group("Khác", bot="administrator")
    assert admin.chat.bot_status == "administrator"


async def test_being_added_is_my_chat_member_and_a_service_message(bot, ha, leaders):
    change, service = await bot.updates()
    statuses = [change["my_chat_member"][name]["status"] for name in ("old_chat_member", "new_chat_member")]
    assert statuses == ["left", "member"]
    assert change["my_chat_member"]["from"]["id"] == ha.id
    assert service["message"]["new_chat_members"][0]["is_bot"] is True


async def test_a_bot_that_was_kicked_is_told_and_cannot_write(bot, leaders):
    await clear(bot)
    leaders.kick_bot()
    (update,) = await bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    refused = await bot.refusal("sendMessage", chat_id=leaders.id, text="x")
    assert refused == (403, "Forbidden: bot was kicked from the supergroup chat")


async def test_a_bot_that_left_is_not_a_member(bot, leaders):
    assert await bot("leaveChat", chat_id=leaders.id) is True
    refused = await bot.refusal("sendMessage", chat_id=leaders.id, text="x")
    assert refused == (403, "Forbidden: bot is not a member of the supergroup chat")


async def test_a_basic_group_that_became_a_supergroup_names_its_successor(emulator, bot, ha):
    group = emulator.add_group("Nhóm", [ha], basic=True)
    await clear(bot)
    successor = group.migrate()
    status, body = await bot.raw("sendMessage", chat_id=group.id, text="x")
    assert status == 400
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": successor.id}
    old, new = await bot.updates()
    assert old["message"]["migrate_to_chat_id"] == successor.id
    assert new["message"]["migrate_from_chat_id"] == group.id
    await bot("sendMessage", chat_id=successor.id, text="x")
    with pytest.raises(ValueError, match="only a basic group"):
        successor.migrate()


async def test_people_who_come_and_go_are_told_of_only_to_an_administrator_that_asked(emulator, bot, leaders):
    await bot.updates(allowed_updates=["chat_member"])
    newcomer = emulator.add_person("Mới")
    leaders.add(newcomer)
    leaders.remove(newcomer)
    assert [update for update in await bot.updates() if "chat_member" in update] == []
    leaders.promote_bot()
    leaders.add(newcomer)
    changes = [update["chat_member"] for update in await bot.updates() if "chat_member" in update]
    assert [change["new_chat_member"]["status"] for change in changes] == ["member"]


async def test_blocking_and_unblocking_are_my_chat_member_in_the_private_chat(bot, ha):
    ha.block()
    ha.block()
    ha.unblock()
    changes = [update["my_chat_member"] for update in await bot.updates()]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert changes[0]["chat"]["id"] == ha.id


async def test_start_in_a_chat_that_blocked_the_bot_unblocks_it(bot, ha):
    ha.block()
    ha.say("/start")
    kinds = [next(iter(set(update) - {"update_id"})) for update in await bot.updates()]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]


async def test_members_of_a_group_can_be_asked_for(emulator, bot, ha, leaders):
    other = emulator.add_person("An")
    assert (await bot("getChatMember", chat_id=leaders.id, user_id=ha.id))["status"] == "creator"
    assert (await bot("getChatMember", chat_id=leaders.id, user_id=other.id))["status"] == "left"
    me = (await bot("getMe"))["id"]
    assert (await bot("getChatMember", chat_id=leaders.id, user_id=me))["status"] == "member"
    assert await bot("getChatMemberCount", chat_id=leaders.id) == 2
    assert [one["status"] for one in await bot("getChatAdministrators", chat_id=leaders.id)] == ["creator"]
    refused = await bot.refusal("getChatMember", chat_id=leaders.id, user_id=5)
    assert refused == (400, "Bad Request: PARTICIPANT_ID_INVALID")


async def test_a_chat_tells_its_kind_and_title(bot, ha, leaders):
    assert (await bot("getChat", chat_id=ha.id))["type"] == "private"
    group = await bot("getChat", chat_id=leaders.id)
    assert (group["type"], group["title"]) == ("supergroup", "Lãnh đạo")
    assert await bot.refusal("getChat", chat_id=5) == (400, "Bad Request: chat not found")


async def test_only_an_administrator_pins_and_deletes_in_a_supergroup(bot, ha, leaders):
    said = ha.say("/x", chat=leaders)
    whither = {"chat_id": leaders.id, "message_id": said.id}
    refused = await bot.refusal("pinChatMessage", **whither)
    assert refused == (400, "Bad Request: not enough rights to manage pinned messages in the chat")
    assert await bot.refusal("deleteMessage", **whither) == (400, "Bad Request: message can't be deleted")
    leaders.promote_bot()
    assert await bot("pinChatMessage", **whither)
    assert await bot("deleteMessage", **whither)


async def test_nobody_here_has_a_profile_picture(bot, ha):
    assert await bot("getUserProfilePhotos", user_id=ha.id) == {"total_count": 0, "photos": []}
    assert await bot.refusal("getUserProfilePhotos", user_id=5) == (400, "Bad Request: user not found")


async def test_every_supergroup_counts_its_own_messages(emulator, ha, leaders):
    other = emulator.add_group("Khác", [ha], bot="absent")
    numbers = [ha.say("x", chat=group).id for group in (other, other)]
    assert numbers[1] == numbers[0] + 1
