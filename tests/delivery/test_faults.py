"""What goes wrong around the worker: nothing is lost, nothing comes twice but what says so, and the line goes on."""

from datetime import timedelta

import pytest

from directives.notices import Priority
from tests.delivery.post_office import PostOffice, count, heard


async def test_a_page_of_html_instead_of_an_answer_is_a_doubt_and_what_is_urgent_is_said_again_and_marked(office):
    ha = office.person("Hà")
    office.emulator.faults.bad_gateway("sendMessage")
    await office.post("hỏa tốc", ha, priority=Priority.URGENT)
    await office.settled("hỏa tốc", "waiting", "unreadable answer")
    await office.pass_time(seconds=2)
    await office.settled("hỏa tốc", "sent")
    assert (await office.rows())["hỏa tốc"].repeated
    assert count(ha, "hỏa tốc") == 1


async def test_a_short_wait_that_telegram_asks_for_ends_by_itself(office):
    ha = office.person("Hà")
    office.emulator.faults.refuse(
        "sendMessage", 429, "Too Many Requests: retry after 1", chat=ha.id, parameters={"retry_after": 1}
    )
    await office.post("một", ha)
    await office.settled("một", "waiting", "asked_to_wait")
    await office.pass_time(seconds=1)
    await office.settled("một", "sent")
    assert len(heard(ha)) == 1


async def test_while_a_second_bot_has_the_token_messages_wait_and_go_when_it_is_gone(office):
    ha = office.person("Hà")
    office.emulator.faults.refuse("sendMessage", 409, "Conflict: terminated by other getUpdates request", times=2)
    await office.post("một", ha)
    await office.settled("một", "waiting", "conflict")
    await office.pass_time(minutes=2)
    await office.reaches(lambda rows: rows["một"].attempts == 2)
    await office.settled("một", "waiting", "conflict")
    await office.pass_time(minutes=2)
    await office.settled("một", "sent")
    assert len(heard(ha)) == 1


@pytest.mark.parametrize("jump", [timedelta(days=-2), timedelta(days=400)])
async def test_a_clock_that_jumps_loses_nothing_and_says_nothing_twice(office, jump):
    ha, lan = office.person("Hà"), office.person("Lan")
    await office.post("trước", ha)
    await office.settled("trước", "sent")
    await office.post("sau", lan, not_before=office.now() + timedelta(hours=1))
    office.passed += jump
    await office.restart()
    await office.post("mới", ha)
    await office.settled("mới", "sent")
    office.passed = max(office.passed, timedelta(hours=2))
    await office.pass_time(seconds=1)
    await office.settled("sau", "sent")
    assert (len(heard(ha)), len(heard(lan))) == (2, 1)


async def test_in_the_middle_of_a_fan_out_some_are_blocked_some_moved_and_all_others_hear_it_once(office: PostOffice):
    people = [office.person(f"Người {number}") for number in range(30)]
    for phone in people[::7]:
        office.emulator.faults.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=phone.id)
    group = office.emulator.add_group("Cũ", [people[0]], basic=True)
    new = group.migrate()
    for phone in [*people[:15], group, *people[15:]]:
        await office.post(getattr(phone, "name", "nhóm"), phone)
    for number, phone in enumerate(people):
        await office.settled(phone.name, *(("refused", "blocked") if number % 7 == 0 else ("sent",)))
        assert len(heard(phone)) == (number % 7 != 0)
    await office.settled("nhóm", "sent")
    assert "nhóm" in new.last().text


async def test_what_a_poisoned_notice_leads_to_keeps_no_other_of_its_batch_from_being_written_down(office, caplog):
    people = [office.person(f"Người {number}") for number in range(20)]
    bad = people[7]
    office.emulator.faults.refuse("sendMessage", 400, "Bad Request: something new", chat=bad.id)
    for phone in people:
        more = {"kind": "directive-card", "facts": {}} if phone is bad else {}
        await office.post(phone.name, phone, **more)
    for phone in people:
        if phone is not bad:
            await office.settled(phone.name, "sent")
    await office.settled(bad.name, "waiting", "KeyError")
    assert "could not put notice" in caplog.text
