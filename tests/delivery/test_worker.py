"""The worker at a real outbox, speaking to the emulator over HTTP, with time in the test's hands."""

import logging
import socket
import time
from datetime import timedelta

from delivery.fold import plain
from delivery.limits import Limiter, Tariff
from directives.notices import Notice, Priority
from emulator import Emulator
from locales import words_for
from tests.delivery.post_office import PostOffice, count, heard


async def test_what_is_sent_is_noted_with_the_message_that_it_became(office):
    ha = office.person("Hà")
    await office.post("một", ha)
    await office.settled("một", "sent")
    async with office.database.reading() as records:
        shown = await records.outbox.shown_at(str(ha.id), ha.last().id)
    assert shown.key == "một"


async def test_after_a_429_the_chat_is_silent_until_its_time_is_over_also_over_a_restart_and_others_are_not(office):
    ha, lan = office.person("Hà"), office.person("Lan")
    office.emulator.faults.refuse(
        "sendMessage", 429, "Too Many Requests: retry after 3600", chat=ha.id, parameters={"retry_after": 3600}
    )
    await office.post("một", ha)
    await office.settled("một", "waiting", "asked_to_wait")
    await office.post("hai", ha)
    await office.post("ba", lan)
    await office.settled("ba", "sent")
    await office.restart()
    await office.pass_time(seconds=3599)
    await office.post("bốn", lan)
    await office.settled("bốn", "sent")
    assert heard(ha) == []
    await office.pass_time(seconds=2)
    await office.settled("hai", "sent")
    assert (count(ha, "một"), count(ha, "hai")) == (1, 1)


async def test_when_two_chats_get_a_429_at_once_the_whole_bot_waits_also_over_a_restart(office):
    people = [office.person(name) for name in ("Hà", "Lan", "Mai")]
    for phone in people[:2]:
        office.emulator.faults.refuse(
            "sendMessage", 429, "Too Many Requests: retry after 60", chat=phone.id, parameters={"retry_after": 60}
        )
        await office.post(phone.name, phone)
        await office.settled(phone.name, "waiting", "asked_to_wait")
    await office.restart()
    await office.post("Mai", people[2])
    async with office.database.reading() as records:
        assert await records.outbox.due(now=office.now(), limit=1) == ()
    await office.pass_time(seconds=61)
    for phone in people:
        await office.settled(phone.name, "sent")


async def test_a_press_is_answered_while_its_chat_has_to_be_silent(office):
    ha = office.person("Hà")
    async with office.database.writing() as records:
        await records.penalties.put(str(ha.id), until=office.now() + timedelta(hours=1))
    await office.post("toast", ha, kind="toast", facts={"press": "1", "key": None})
    await office.settled("toast", "refused", "query_expired")


async def test_while_nothing_listens_messages_wait_and_go_as_soon_as_something_does(database):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    emulator = Emulator()
    ha = emulator.add_person("Hà", started=True)
    office = PostOffice(database, emulator)
    office.url = f"http://127.0.0.1:{port}"
    await office.open()
    await office.post("một", ha, priority=Priority.REMINDER)
    await office.settled("một", "waiting", "ClientConnectorError")
    for _ in range(8):  # however long it lasts, it is looked again within a minute
        before = (await office.rows())["một"].attempts
        await office.pass_time(minutes=1)
        await office.reaches(
            lambda rows, before=before: rows["một"].attempts > before and rows["một"].state == "waiting"
        )
    await emulator.start(port=port)
    await office.pass_time(minutes=1)
    await office.settled("một", "sent")
    assert len(heard(ha)) == 1
    await office.close()
    await emulator.stop()


async def test_what_may_have_been_heard_is_said_again_and_marked_where_it_is_urgent(office):
    ha = office.person("Hà")
    office.emulator.faults.lose_answer("sendMessage")
    await office.post("card", ha, priority=Priority.URGENT)
    await office.settled("card", "waiting", "ServerDisconnectedError")
    await office.pass_time(seconds=2)
    await office.settled("card", "sent")
    assert (await office.rows())["card"].repeated
    assert count(ha, "card") == 2
    first, second = (message for message in ha.messages() if message.is_from_bot)
    assert second.text == f"{plain(words_for('vi').say('maybe-repeated'))}\n{first.text}"


async def test_what_may_have_been_heard_is_not_said_again_where_it_is_routine(office):
    ha = office.person("Hà")
    office.emulator.faults.lose_answer("sendMessage")
    await office.post("nhắc", ha, priority=Priority.REMINDER)
    await office.settled("nhắc", "unknown", "ServerDisconnectedError")
    await office.pass_time(days=1)
    assert count(ha, "nhắc") == 1


async def test_what_telegram_never_answers_is_not_said_for_ever(office):
    ha = office.person("Hà")
    office.emulator.faults.lose("sendMessage", times=99)
    await office.post("card", ha, priority=Priority.URGENT)
    for attempt in range(1, 10):
        await office.reaches(
            lambda rows, attempt=attempt: rows["card"].attempts == attempt and rows["card"].state == "waiting"
        )
        await office.pass_time(minutes=31)
    await office.settled("card", "unknown", "ServerDisconnectedError")


async def test_a_text_whose_markup_telegram_refuses_goes_plain(office):
    ha = office.person("Hà")
    office.emulator.faults.refuse("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag")
    await office.post("<một & hai>", ha)
    await office.settled("<một & hai>", "sent")
    assert "<một & hai>" in ha.last().text
    assert "<b>" not in ha.last().html


async def test_a_notice_that_cannot_be_put_into_words_is_tried_a_few_times_and_does_not_stop_the_others(office, caplog):
    ha = office.person("Hà")
    await office.post("poison", ha, kind="unit", facts={}, priority=Priority.ANSWER)
    await office.post("một", ha, priority=Priority.DIGEST)
    await office.settled("một", "sent")
    with caplog.at_level(logging.WARNING):
        for faults in range(1, 5):
            await office.settled("poison", "waiting", "KeyError")
            assert (await office.rows())["poison"].faults == faults
            await office.pass_time(minutes=11)
            await office.reaches(lambda rows, faults=faults: rows["poison"].faults > faults)
        await office.settled("poison", "failed", "KeyError")
    assert any("(unit) is failed: KeyError" in record.getMessage() for record in caplog.records)


async def test_that_a_message_was_sent_is_not_forgotten_because_the_database_was_away(office, caplog):
    ha = office.person("Hà")
    await office.change(
        "CREATE TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = 'sent' BEGIN SELECT RAISE(FAIL, 'disk full'); END"
    )
    await office.post("một", ha)
    await office.emulator.until(lambda: heard(ha) or None)
    await office.nudge_until(lambda: "could not be written" in caplog.text)
    await office.change("DROP TRIGGER full")
    await office.settled("một", "sent")
    assert len(heard(ha)) == 1
    assert (await office.rows())["một"].attempts == 1


async def test_a_database_that_fails_does_not_end_the_worker(office, caplog):
    ha = office.person("Hà")
    await office.post("một", ha)
    await office.settled("một", "sent")
    await office.change("ALTER TABLE outbox RENAME TO elsewhere")
    with caplog.at_level(logging.ERROR):
        await office.nudge_until(lambda: "could not be worked" in caplog.text)
    await office.change("ALTER TABLE elsewhere RENAME TO outbox")
    await office.post("hai", ha)
    await office.settled("hai", "sent")


async def test_an_edit_whose_message_is_gone_goes_as_one_new_message_that_the_next_edit_changes(office):
    ha = office.person("Hà")
    await office.post("card", ha)
    await office.settled("card", "sent")
    office.emulator.faults.refuse("editMessageText", 400, "Bad Request: message to edit not found")
    for change in ("one", "two"):
        await office.post(change, ha, edits="card")
        await office.settled(change, "sent")
    assert [said.split()[1] for said in heard(ha)] == ["card", "two"]


async def test_the_edit_of_a_message_that_never_came_into_the_chat_is_dropped(office):
    ha = office.person("Hà")
    office.emulator.faults.refuse("sendMessage", 400, "Bad Request: something new")
    await office.post("card", ha)
    await office.settled("card", "refused", "rejected")
    await office.post("edit", ha, edits="card")
    await office.settled("edit", "dropped", "nothing_to_edit")
    assert heard(ha) == []


async def test_the_answer_to_a_press_that_waited_too_long_is_not_sent(office):
    ha = office.person("Hà")
    expired = office.now() - timedelta(seconds=1)
    await office.post("toast", ha, kind="toast", facts={"press": "1", "key": None}, expires_at=expired)
    await office.settled("toast", "dropped", "too_late")
    assert office.emulator.calls_of("answerCallbackQuery") == []


async def test_a_long_text_that_was_interrupted_goes_on_where_it_stopped(office):
    ha, lan = office.person("Hà"), office.person("Lan")
    words = " ".join(f"từ{number}" for number in range(380))
    facts = {"name": words, "units": words}
    await office.post("trọn", ha, facts=facts)
    await office.settled("trọn", "sent")
    assert len(heard(ha)) > 1
    async with office.database.writing() as records:  # the first part is out: then the bot was killed
        await records.outbox.put(
            Notice(
                key="dở",
                address=str(lan.id),
                kind="officer-blocked",
                facts=facts,
                not_before=office.now() + timedelta(hours=1),
            ),
            at=office.now(),
        )
    await office.change("INSERT INTO sent_messages SELECT address, 1, id FROM outbox WHERE key = 'dở'")
    await office.change("UPDATE outbox SET attempts = 1 WHERE key = 'dở'")
    await office.pass_time(hours=1)
    await office.settled("dở", "sent")
    assert heard(lan) == heard(ha)[1:]


async def test_a_chat_whose_send_hangs_keeps_no_other_chat_waiting_and_the_worker_still_stops_at_once(office):
    ha, lan = office.person("Hà"), office.person("Lan")
    office.emulator.faults.hang("sendMessage", chat=ha.id)
    await office.post("treo", ha, priority=Priority.URGENT)
    await office.post("hai", lan)
    await office.settled("hai", "sent")
    await office.emulator.until(lambda: any(call.fate for call in office.emulator.calls) or None)
    begun = time.monotonic()
    await office.restart()
    assert time.monotonic() - begun < 2
    row = (await office.rows())["treo"]
    assert row.repeated
    await office.pass_time(seconds=2)
    await office.settled("treo", "sent")
    assert count(ha, "treo") == 1


async def test_a_wrong_token_refuses_no_message_for_good(office):
    ha = office.person("Hà")
    office.emulator.faults.refuse("sendMessage", 401, "Unauthorized")
    await office.post("một", ha)
    await office.settled("một", "waiting", "unauthorized")
    await office.pass_time(minutes=2)
    await office.settled("một", "sent")


async def test_a_group_that_became_a_supergroup_gets_the_message_in_its_new_chat(office):
    ha = office.person("Hà")
    group = office.emulator.add_group("Lãnh đạo", [ha], basic=True)
    async with office.database.writing() as records:
        await records.groups.authorise(str(group.id), title="Lãnh đạo", at=office.now())
    new = group.migrate()
    await office.post("tổng hợp", group)
    await office.settled("tổng hợp", "sent")
    assert "tổng hợp" in new.last().text
    async with office.database.reading() as records:
        assert (await records.groups.at(str(new.id))).authorised


async def test_a_lease_that_somebody_let_lapse_is_taken_up_within_minutes(office):
    ha = office.person("Hà")
    await office.post("một", ha, not_before=office.now() + timedelta(hours=1))
    await office.change(
        "UPDATE outbox SET state = 'claimed', leased_until = '2024-06-18 01:00:01', not_before = made_at"
    )
    await office.pass_time(minutes=2)
    await office.settled("một", "sent")
    assert (await office.rows())["một"].repeated


async def test_the_limits_forget_chats_that_are_long_quiet(office):
    ha = office.person("Hà")
    await office.post("một", ha)
    await office.settled("một", "sent")
    await office.pass_time(minutes=2)
    await office.post("hai", office.person("Lan"))
    await office.settled("hai", "sent")
    assert str(ha.id) not in office.limiter._chats


async def test_a_hundred_messages_keep_to_the_tariff_and_the_urgent_go_first(database):
    emulator = Emulator()
    await emulator.start()
    office = PostOffice(database, emulator)
    office.limiter = Limiter(Tariff(per_second=200))
    people = [office.person(f"Người {number}") for number in range(60)]
    for phone in people[:30]:
        await office.post(f"nhắc {phone.id}", phone, priority=Priority.REMINDER)
    for phone in people[30:]:
        await office.post(f"hỏa tốc {phone.id}", phone, priority=Priority.URGENT)
    await office.open()
    await office.reaches(lambda rows: all(row.state == "sent" for row in rows.values()))
    order = [int(call.chat_id) for call in emulator.calls_of("sendMessage")]
    assert sorted(order) == sorted(phone.id for phone in people)
    assert set(order[:20]) <= {phone.id for phone in people[30:]}
    await office.close()
    await emulator.stop()


async def test_what_has_waited_long_gets_one_turn_in_twenty_five_behind_no_end_of_urgent_ones(database):
    emulator = Emulator()
    await emulator.start()
    office = PostOffice(database, emulator)
    office.limiter = Limiter(Tariff(per_second=200))
    old = office.person("Cũ")
    await office.post("cũ", old, priority=Priority.DIGEST)
    office.passed += timedelta(minutes=11)
    for number in range(60):
        await office.post(f"mới {number}", office.person(f"Mới {number}"), priority=Priority.ANSWER)
    await office.open()
    await office.settled("cũ", "sent")
    calls = [int(call.chat_id) for call in emulator.calls_of("sendMessage")]
    assert 20 <= calls.index(old.id) <= 40
    await office.close()
    await emulator.stop()
