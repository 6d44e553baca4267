"""Matters: what units ask is looked at and decided, by a button, by what is typed after it, or in reply to a card."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from directives.changes import Change, ChangeKind
from directives.decision_lines import read_decision
from directives.done_list_lines import read_done_list
from directives.letters.draft import Deadline
from directives.matters import Outcome
from directives.refusals import DayNeeded, DecisionUnclear, MatterGone, TypedDeadlineUnclear
from directives.status_lines import Kind
from handlers import changes
from handlers.desk import Desk
from handlers.prompts import ask
from handlers.typed import typed_deadline, typed_units
from locales import words_for
from operations.decide import Decision, confirm_all, decide, is_deciders, open_matter
from storage.matters import Matter

MOST_SHOWN = 15
"""So many matters stand in one list."""
_LONGEST_WORDS = 1000
_LISTS = frozenset({"done-waiting", "pending"})


class Quick(StrEnum):
    """What one press decides, with nothing to be typed."""

    GRANT = "grant"
    AGREE = "agree"
    CONFIRM = "confirm"


class Wish(StrEnum):
    """What is decided with something that is typed."""

    DATE = "date"
    REFUSE = "refuse"
    ANSWER = "answer"
    INSIST = "insist"
    RETURN = "return"
    REASSIGN = "reassign"


_OUTCOMES: Mapping[str, Outcome] = {
    Quick.GRANT: Outcome.GRANTED,
    Quick.AGREE: Outcome.ANSWERED,
    Quick.CONFIRM: Outcome.CONFIRMED,
    Wish.DATE: Outcome.GRANTED,
    Wish.REFUSE: Outcome.REFUSED,
    Wish.ANSWER: Outcome.ANSWERED,
    Wish.INSIST: Outcome.INSISTED,
    Wish.RETURN: Outcome.RETURNED,
}


def prompt_of(wish: Wish) -> str:
    """The kind of the prompt that asks for what is to be typed."""
    return f"matter-{wish.value}"


async def pending(desk: Desk) -> None:
    """`/pending`: everything that waits for the asker's decision, obstacles first."""
    mine: list[int] = []
    elsewhere = 0
    for matter in await desk.records.matters.waiting():
        if await _is_mine(desk, matter):
            mine.append(matter.id)
        else:
            elsewhere += 1
    await desk.say("pending", matters=mine[:MOST_SHOWN], more=max(0, len(mine) - MOST_SHOWN), elsewhere=elsewhere)


async def _is_mine(desk: Desk, matter: Matter) -> bool:
    one = await desk.records.assignments.get(matter.assignment_id)
    if one is None or desk.who.serves(one.unit_id) or matter.person_id == desk.who.person.id:
        return False
    return await is_deciders(desk.records, matter, one, by=desk.who)


async def open_card(desk: Desk, matter_id: int) -> None:
    """A button of a list: one matter with what can be decided, as a message of its own."""
    matter = await desk.records.matters.get(matter_id)
    if matter is None:
        raise MatterGone
    await desk.say("matter", matter=matter_id, decides=await _is_mine(desk, matter))


async def decide_press(desk: Desk, matter_id: int, quick: Quick) -> None:
    """A button that decides by itself."""
    words = words_for(desk.who.person.locale).plain("matter-agreed") if quick is Quick.AGREE else ""
    decision = Decision(outcome=_OUTCOMES[quick], words=words)
    await decide(desk.records, matter_id, decision, by=desk.who, at=desk.now, zone=desk.zone)
    await desk.toast("toast-decided")
    shown = await desk.pressed()
    if shown is not None and not shown.key.startswith("matter:"):  # pushed cards are brought up to date by themselves
        await desk.say_instead("matter", matter=matter_id, decides=True)


async def ask_words(desk: Desk, matter_id: int, wish: Wish) -> None:
    """A button that decides with something to be typed: ask for it, where the matter is still the asker's."""
    matter, one = await open_matter(desk.records, matter_id, by=desk.who)
    if wish is Wish.REASSIGN:
        kind = f"change-{ChangeKind.LEADS.value}"
        await ask(desk, kind, directive=one.directive_id, task=one.task_id, label=one.label, name="")
        return
    await ask(desk, prompt_of(wish), matter=matter.id, label=one.label, unit=one.unit_name)


def taker(wish: Wish) -> Any:
    """What takes the text that the prompt of a decision asked for."""

    async def take(desk: Desk, facts: Mapping[str, Any]) -> None:
        text = desk.ask.text.strip()
        due = _day(desk, text) if wish is Wish.DATE else None
        words = "" if wish is Wish.DATE else text
        await _decide(desk, int(facts["matter"]), _OUTCOMES[wish], due=due, words=words)

    return take


def _day(desk: Desk, text: str) -> Deadline:
    """The day that somebody typed; raises DayNeeded where they typed that there is none."""
    due = typed_deadline(desk, text)
    if due is None or due.due is None:
        raise DayNeeded
    return due


async def _decide(desk: Desk, matter_id: int, outcome: Outcome, *, due: Deadline | None = None, words: str) -> None:
    decision = Decision(
        outcome=outcome,
        day=None if due is None else due.due,
        hour=None if due is None else due.time,
        words=words[:_LONGEST_WORDS],
    )
    await decide(desk.records, matter_id, decision, by=desk.who, at=desk.now, zone=desk.zone)
    await desk.say("matter", reply=True, matter=matter_id, decides=True)


async def confirm_shown(desk: Desk, first: int, last: int) -> None:
    """The button that confirms every "done" of a list at once; only what stood in it."""
    done = await _confirm(desk, lambda matter: first <= matter.id <= last)
    if done:
        await desk.toast("toast-confirmed", count=done)
    else:
        await desk.toast("toast-confirmed-before")
    shown = await desk.pressed()
    if shown is not None and shown.kind == "pending":
        await desk.say_instead("pending", **shown.facts)


async def _confirm(desk: Desk, wanted: Any) -> int:
    return len(await confirm_all(desk.records, wanted, by=desk.who, at=desk.now, zone=desk.zone))


async def take_decision(desk: Desk) -> bool:
    """Take a line in reply to a card or a list for a decision; False where it replies to neither."""
    shown = None if desk.ask.forwarded else await desk.replied_to()
    if shown is None:
        return False
    if shown.kind == "matter":
        await _decide_by_line(desk, int(shown.facts["matter"]))
        return True
    if shown.kind == "obstacles":
        await _answer_obstacle(desk, [int(matter_id) for matter_id, _ in shown.facts["rounds"]])
        return True
    if shown.kind in _LISTS:
        await _confirm_by_line(desk)
        return True
    return False


async def _answer_obstacle(desk: Desk, matter_ids: Sequence[int]) -> None:
    """A line in reply to obstacles that waited long answers the one, where it is one; of several, none is meant."""
    if len(matter_ids) == 1:
        await _decide_by_line(desk, matter_ids[0])
    else:
        await desk.say("pending-how", reply=True)


async def _decide_by_line(desk: Desk, matter_id: int) -> None:
    matter, one = await open_matter(desk.records, matter_id, by=desk.who)
    outcome, rest = read_decision(matter.kind, desk.ask.text)
    match outcome:
        case Outcome.GRANTED:
            await _decide(desk, matter_id, outcome, due=_day(desk, rest) if rest else None, words="")
        case Outcome.REASSIGNED if rest:
            unit_ids = await typed_units(desk, rest)
            change = Change(
                kind=ChangeKind.LEADS, directive_id=one.directive_id, task_id=one.task_id, unit_ids=unit_ids
            )
            await changes.propose(desk, change)
        case Outcome.REASSIGNED:
            await ask_words(desk, matter_id, Wish.REASSIGN)
        case None if matter.kind is Kind.EXTENSION:  # a day alone grants that day
            await _decide(desk, matter_id, Outcome.GRANTED, due=_day_alone(desk, rest, matter), words="")
        case None:
            raise DecisionUnclear(kind=matter.kind.value)
        case _:
            await _decide(desk, matter_id, outcome, words=rest)


def _day_alone(desk: Desk, text: str, matter: Matter) -> Deadline:
    try:
        return _day(desk, text)
    except (TypedDeadlineUnclear, DayNeeded):
        raise DecisionUnclear(kind=matter.kind.value) from None


async def _confirm_by_line(desk: Desk) -> None:
    """In reply to the list of what units say is done: confirm all of it, or some, or return one with a reason."""
    outcome, labels, words = read_done_list(desk.ask.text)
    if outcome is None:
        raise DecisionUnclear(kind=Kind.DONE.value)
    waiting = [one for one in await desk.records.matters.waiting(Kind.DONE) if await _is_mine(desk, one)]
    ones = {one.id: one for one in await desk.records.assignments.some([each.assignment_id for each in waiting])}
    named = [each for each in waiting if not labels or ones[each.assignment_id].label in labels][:MOST_SHOWN]
    if outcome is Outcome.RETURNED:
        if len(named) != 1:
            raise DecisionUnclear(kind=Kind.DONE.value)
        await _decide(desk, named[0].id, outcome, words=words)
        return
    wanted = {each.id for each in named}
    done = await _confirm(desk, lambda matter: matter.id in wanted)
    await desk.say("confirmed" if done else "confirmed-nothing", reply=True, **_counted(done, labels))


def _counted(done: int, labels: Sequence[str]) -> dict[str, object]:
    return {"count": done} if done else {"labels": ", ".join(labels)}
