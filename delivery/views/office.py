"""The office's own screens: help, the directory, invitations, who cannot be reached, the administrator's page."""

from collections.abc import Sequence

from delivery.message import Button, Menu, Message, Toast, Tone
from delivery.reading import Reading, directive_name
from delivery.views.tasks import task_line, urgency
from directives.people import UnitOfficers
from directives.phones import spaced
from locales import LOCALES, Html, words_for

_PAGE = 15
_MOST_TASKS = 20
_MOST_INVITED = 24


async def toast(reading: Reading) -> Toast:
    """The answer to a pressed button."""
    facts = dict(reading.facts)
    press, key = str(facts.pop("press")), facts.pop("key")
    return Toast(press=press, text=None if key is None else reading.words.plain(str(key), **facts))


async def menu(reading: Reading) -> Menu:
    """The commands of one's own, named in one's own language; facts hold (English name, Vietnamese name) pairs."""
    place = 1 if reading.words.locale == "vi" else 0
    return Menu(
        commands=tuple(
            (names[place], reading.words.plain(f"command-{names[0]}")) for names in reading.facts["commands"]
        )
    )


async def help_(reading: Reading) -> Message:
    """One's own commands, and how a report is typed."""
    words = reading.words
    if reading.facts["group"]:
        return Message(html=words.say("help-group"))
    capacities = set(reading.facts["capacities"])
    parts = [words.say("help-head")]
    if capacities & {"focal", "deputy", "head"}:
        parts.append(words.say("help-officer"))
    if "focal" in capacities:
        parts.append(words.say("help-focal"))
    parts.extend(words.say(f"help-{role}") for role in ("office", "leader", "admin") if role in capacities)
    if "office" in capacities:
        parts.extend([words.say("help-drafts"), words.say("help-changes")])
    if capacities & {"office", "leader"}:
        parts.extend([words.say("help-deciding"), words.say("help-urging")])
    if "admin" in capacities:
        parts.append(words.say("help-ladder"))
    parts.append(words.say("help-phone"))
    parts.append(words.say("help-foot"))
    return Message(html="\n\n".join(parts))


async def language_choice(reading: Reading) -> Message:
    """A button for each language, each in its own words."""
    row = tuple(Button(label=words_for(locale).plain("language-name"), data=f"lang:{locale}") for locale in LOCALES)
    return Message(html=reading.words.say("language-choice"), keyboard=(row,))


async def welcome_office(reading: Reading) -> Message:
    """A new member of the office itself."""
    role = reading.words.plain(f"role-{reading.facts['role']}")
    return Message(html=reading.words.say("welcome-office", role=role))


async def units(reading: Reading) -> Message:
    """The directory a page at a time: who answers for each unit, and who is missing."""
    names = list((await reading.records.units.living_names()).items())
    officers = await reading.records.people.officers()
    if not names:
        return Message(html=reading.words.say("units-none"))
    pages = -(-len(names) // _PAGE)
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    missing = sum(unit_id not in officers for unit_id, _ in names)
    lines = [reading.words.say("units-head", total=len(names), missing=missing, page=page + 1, pages=pages)]
    here = names[page * _PAGE : (page + 1) * _PAGE]
    lines.extend(_unit_line(reading, code, name, officers.get(unit_id)) for unit_id, (code, name) in here)
    lines.append(reading.words.say("units-how"))
    empty = [
        Button(label=reading.words.plain("button-invite", code=code), data=f"invite:{code}:focal")
        for unit_id, (code, _) in here
        if unit_id not in officers
    ]
    return Message(html="\n".join(lines), keyboard=(*_in_pairs(empty), *_pager(reading, "units", page, pages)))


def _in_pairs(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _unit_line(
    reading: Reading, code: str, name: str, found: UnitOfficers | None, *, with_phones: bool = False
) -> Html:
    if found is None:
        return reading.words.say("units-line-missing", code=code, name=name)
    reachable = found.first_reachable()
    key = "units-line" if reachable is not None else "units-line-unreachable"
    return reading.words.say(key, code=code, name=name, people=_people(found, with_phones=with_phones))


def _people(found: UnitOfficers, *, with_phones: bool) -> str:
    people = [officer.person for officer in found.officers]
    return ", ".join(
        f"{one.name} ☎ {spaced(one.phone)}" if with_phones and one.phone is not None else one.name for one in people
    )


def _pager(reading: Reading, verb: str, page: int, pages: int) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    if page > 0:
        buttons.append(reading.button("button-previous", f"{verb}:{page - 1}"))
    if page + 1 < pages:
        buttons.append(reading.button("button-next", f"{verb}:{page + 1}"))
    return (tuple(buttons),) if buttons else ()


async def unit(reading: Reading) -> Message:
    """One unit: its officers and what it owes; buttons to invite for those who may."""
    unit_id = int(reading.facts["unit"])
    code, name = (await reading.records.units.names())[unit_id]
    found = (await reading.records.people.officers([unit_id])).get(unit_id)
    lines = [_unit_line(reading, code, name, found, with_phones=True)]
    owed = sorted(await reading.records.assignments.open_for([unit_id]), key=urgency)
    lines.append(reading.words.say("unit-owes", count=len(owed)))
    lines.extend(task_line(reading, one) for one in owed[:_MOST_TASKS])
    if len(owed) > _MOST_TASKS:
        lines.append(reading.words.say("tasks-more", count=len(owed) - _MOST_TASKS))
    urge = ((reading.button("button-urge", f"urgeunit:{unit_id}"),),) if owed and reading.facts.get("may_urge") else ()
    if not reading.facts.get("may_invite"):
        return Message(html="\n\n".join(lines), keyboard=urge)
    buttons = tuple(
        reading.button(f"button-invite-{post}", f"invite:{code}:{post}") for post in ("focal", "deputy", "head")
    )
    return Message(html="\n\n".join(lines), keyboard=(*urge, buttons))


async def invitation(reading: Reading) -> Message:
    """A code to hand over, ready to copy or forward."""
    facts = dict(reading.facts)
    year, month, day = str(facts["until"]).split("-")
    until = reading.words.plain("date-day", day=str(int(day)), month=str(int(month)), year=year)
    post = reading.words.plain(f"post-{facts['post']}")
    whose = reading.words.plain("invitation-unit", unit=facts["unit"]) if facts["unit"] else ""
    html = reading.words.say("invitation", post=post, whose=whose, code=facts["code"], link=facts["link"], until=until)
    copy = Button(label=reading.words.plain("button-copy-link"), copies=str(facts["link"]))
    return Message(html=html, keyboard=((copy,),))


async def unreached(reading: Reading) -> Message | None:
    """Units that a directive has not reached, with what to do about each."""
    directive = await reading.records.directives.get(int(reading.facts["directive"]))
    if directive is None:
        return None
    names = dict((await reading.records.units.names()).values())
    codes: Sequence[str] = reading.facts["units"]
    lines = [reading.words.say("unreached-head", number=directive_name(reading.words, directive), count=len(codes))]
    lines.extend(reading.words.say("unreached-line", code=code, name=names.get(code, code)) for code in codes)
    lines.append(reading.words.say("unreached-how"))
    buttons = [
        Button(label=reading.words.plain("button-invite", code=code), data=f"invite:{code}:focal")
        for code in codes[:_MOST_INVITED]
    ]
    return Message(html="\n".join(lines), keyboard=_in_pairs(buttons))


async def admin(reading: Reading) -> Message:
    """The administrator's page: queues, reach, groups, and invitations into the office."""
    records = reading.records
    officers = await records.people.officers()
    names = await records.units.living_names()
    reachable = sum(1 for found in officers.values() if found.first_reachable() is not None)
    groups = await records.groups.authorised()
    html = reading.words.say(
        "admin",
        units=len(names),
        reachable=reachable,
        unreachable=len(names) - reachable,
        inbox=await records.inbox.depth(),
        outbox=max(0, await records.outbox.depth() - 1),  # this very message is not waiting for anything
        groups="; ".join(group.title or group.address for group in groups) or "—",
    )
    lost = await records.evidence.lost()
    if lost:
        html = Html(f"{html}\n{reading.words.say('admin-evidence-lost', count=lost)}")
    buttons = tuple(reading.button(f"button-invite-{role}", f"role:{role}") for role in ("office", "leader"))
    return Message(html=html, keyboard=(buttons, (reading.button("button-invite-admin", "role:admin"),)))


async def group_authorise(reading: Reading) -> Message:
    """Ask in a group whether it may see figures."""
    row = (
        reading.button("button-group-allow", "group:1", tone=Tone.GOOD),
        reading.button("button-group-deny", "group:0"),
    )
    return Message(html=reading.words.say("group-authorise", title=reading.facts["title"]), keyboard=(row,))
