"""The bot is killed at chosen moments, as by a power cut: nothing said to it or by it is lost, nothing is done twice."""

import os
import random

import pytest

MARK = "có thể đã được gửi trước đó"
REPORTS = "SELECT count(*) FROM reports"


def cards(phone, number: str = "1071/UBND-NC") -> list[str]:
    return [message.text for message in phone.messages() if message.is_from_bot and number in message.text]


def unmarked(phone) -> int:
    return sum(MARK not in said for said in cards(phone))


async def test_killed_while_a_letter_goes_out_to_every_unit_it_reaches_each_once_or_marked(machine):
    await machine.settle_in()
    issued = await machine.issue_sample()
    assert issued.notifications > 50
    hung = machine.officers["SYT"]
    machine.emulator.faults.hang("sendMessage", chat=hung.id, done=True)
    for reached in (10, 35):
        await machine.start()
        await machine.happens(lambda reached=reached: len(machine.emulator.calls_of("sendMessage")) >= reached)
        await machine.kill()
    await machine.start()
    await machine.all_said()
    rung = {code: phone for code, phone in machine.officers.items() if cards(phone)}
    assert len(rung) == issued.notifications
    for code, phone in rung.items():
        assert unmarked(phone) <= 1, f"{code}: {cards(phone)}"
        assert len(cards(phone)) <= 3, "each of the two kills can make one card doubtful, no more"
    assert len(cards(hung)) >= 2


@pytest.mark.parametrize("seed", range(3))
async def test_killed_again_and_again_at_random_every_unit_has_its_card_and_only_what_is_marked_comes_twice(
    machine, seed
):
    """A longer run of the same: HOATOC_KILLS is how many times the bot is killed for each seed."""
    kills = int(os.environ.get("HOATOC_KILLS", "4"))
    chance = random.Random(seed)
    await machine.settle_in()
    reached = 0
    for letter in range(-(-kills // 4)):  # each of these letters is interrupted four times
        issued = await machine.issue_sample(number=f"{1071 + letter}/UBND-NC")
        for _ in range(min(4, kills - 4 * letter)):
            await machine.start()
            goal = reached + chance.randrange(1, issued.notifications)
            await machine.happens(
                lambda goal=goal: machine.calls_so_far() >= goal, seconds=chance.choice([0.05, 0.4, 5])
            )
            await machine.kill()
            reached = machine.calls_so_far()
        await machine.start()
        await machine.all_said()
        await machine.kill()
        reached = machine.calls_so_far()
        said = {code: cards(phone, f"{1071 + letter}/UBND-NC") for code, phone in machine.officers.items()}
        assert sum(map(bool, said.values())) == issued.notifications
        assert all(sum(MARK not in one for one in of) <= 1 for of in said.values())


async def test_killed_while_its_answer_hangs_the_bot_answers_after_the_restart_and_reports_once(machine):
    await machine.settle_in(["SYT"])
    await machine.issue_sample()
    await machine.start()
    await machine.all_said()
    health = machine.officers["SYT"]
    machine.emulator.faults.hang("sendMessage", chat=health.id)
    health.say("5 dc 60%")
    await machine.happens(lambda: [call for call in machine.emulator.calls_of("sendMessage") if call.fate])
    await machine.kill()
    await machine.start()
    await machine.all_said()
    assert "Việc 5: đang thực hiện, 60%" in health.last().text
    assert await machine.count(REPORTS) == 1


@pytest.mark.parametrize("moment", ["sendMessage", "editMessageText"])
async def test_killed_at_a_call_while_many_report_every_line_counts_once_and_is_answered(machine, moment):
    await machine.settle_in(["SYT", "SNNPTNT", "STC", "BDBP"])
    await machine.issue_sample()
    await machine.start()
    await machine.all_said()
    labels = {"SYT": 5, "SNNPTNT": 2, "STC": 9, "BDBP": 3}
    before = len(machine.emulator.calls_of(moment))
    for code, label in labels.items():
        machine.officers[code].say(f"{label} dc 60%")
    await machine.happens(lambda: len(machine.emulator.calls_of(moment)) > before)
    await machine.kill()
    await machine.start()
    await machine.all_said()
    assert await machine.count(REPORTS) == len(labels)
    for code, label in labels.items():
        phone = machine.officers[code]
        assert unmarked(phone) == len(cards(phone)) == 1
        assert [message for message in phone.messages() if f"Việc {label}: đang thực hiện, 60%" in message.text]


async def test_killed_before_the_updates_could_be_confirmed_they_come_again_and_are_worked_off_once(machine):
    await machine.settle_in(["SYT"])
    await machine.issue_sample()
    await machine.start()
    await machine.all_said()
    machine.emulator.faults.hang("getUpdates")
    machine.officers["SYT"].say("5 dc 60%")
    await machine.happens(lambda: [call for call in machine.emulator.calls_of("getUpdates") if call.fate])
    await machine.kill()
    assert len(machine.emulator.town.updates.pending()) == 1
    await machine.start()
    await machine.all_said()
    assert await machine.count(REPORTS) == 1
    assert sum("Việc 5" in message.text for message in machine.officers["SYT"].messages()) in (1, 2)
