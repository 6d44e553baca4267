"""Phones: the number at which somebody can be called when messages are not answered."""

from unicodedata import normalize

from directives.phones import read_phone, spaced
from handlers.desk import Desk
from locales import LOCALES, words_for

_LONGEST = 60


async def phone(desk: Desk) -> None:
    """`/phone`: the number that is known; `/phone 0912 345 678`: another one; `/phone off`: none."""
    wanted = desk.ask.argument.strip()[:_LONGEST]
    if not wanted:
        known = desk.who.person.phone
        await desk.say("phone-known", phone="" if known is None else spaced(known))
    elif _takes_away(wanted):
        await desk.records.people.give_phone(desk.who.person.id, None)
        await desk.say("phone-forgotten")
    else:
        number = read_phone(wanted)
        await desk.records.people.give_phone(desk.who.person.id, number)
        await desk.say("phone-kept", phone=spaced(number))


def _takes_away(text: str) -> bool:
    """Whether a word, in either language, says that there is to be no number any more."""
    said = normalize("NFC", text.casefold())
    return any(said in words_for(locale).plain("phone-off-words").split(", ") for locale in LOCALES)
