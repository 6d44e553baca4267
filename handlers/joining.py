"""Joining: /start with or without a code, a code typed alone, choosing a language, help."""

import re

from directives.people import Post
from directives.refusals import Refusal
from handlers.desk import Desk
from locales import LOCALES
from operations.join import Joined, join

_HALF = r"[2-9A-HJ-NP-Za-hj-np-z]{4}"
CODE_ALONE = re.compile(rf"\s*{_HALF}(?P<between>[ –—-]?){_HALF}\s*")  # keyboards make long dashes of short ones


async def start(desk: Desk) -> None:
    """`/start CODE` joins; `/start` alone greets, and says what is needed."""
    if desk.ask.argument:
        await join_with(desk, desk.ask.argument)
    elif desk.who.capacities:
        await help_(desk)
        await offer_menu(desk)
    else:
        await desk.say("stranger-greeting")


async def join_with(desk: Desk, code: str) -> None:
    """Hand in an invitation's code."""
    outcome = await join(desk.records, desk.who.person, code, at=desk.now)
    if isinstance(outcome, Refusal):
        await desk.say_refusal(outcome)
        return
    await _welcome(desk, outcome)
    await offer_menu(desk)
    if outcome.relieved is not None:
        await desk.offer_menu_to(outcome.relieved)


async def offer_menu(desk: Desk) -> None:
    """Let the chat's "/" menu show the commands that the person may use now."""
    await desk.offer_menu_to(desk.who.person)


async def _welcome(desk: Desk, joined: Joined) -> None:
    if joined.unit_name is None:
        await desk.say("welcome-office", role=joined.post)
        return
    if joined.post == Post.HEAD:
        await desk.say("welcome-head", unit=joined.unit_name, waiting=joined.waiting, owed=joined.owed)
        return
    key = "welcome-focal" if joined.post == Post.FOCAL else "welcome-deputy"
    await desk.say(key, unit=joined.unit_name, waiting=joined.waiting, owed=joined.owed)


async def help_(desk: Desk) -> None:
    """`/help`: one's own commands, and how a report is typed."""
    if not desk.who.capacities and not desk.ask.is_group:
        await desk.say("stranger-greeting")
        return
    await desk.say("help", capacities=sorted(desk.who.capacities), group=desk.ask.is_group)


async def language(desk: Desk) -> None:
    """`/language`: choose Vietnamese or English."""
    await desk.say("language-choice")


async def choose_language(desk: Desk, locale: str) -> None:
    """A language button."""
    if locale in LOCALES:
        await desk.records.people.choose_locale(desk.who.person.id, locale)
        await desk.say_instead("language-chosen")
        await offer_menu(desk)
