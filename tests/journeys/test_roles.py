"""Who may do what: every command and every button, for every role and for a stranger, in private and in groups."""

from dataclasses import dataclass

import pytest
import pytest_asyncio

from directives.people import Post
from emulator import Group, MessageView, Phone
from handlers import COMMANDS, PRESSES
from locales import words_for
from tests.journeys.gestures import forge, heard_now, issue_sample, news, toast_of
from tests.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROLES = ("admin", "office", "leader", "focal", "deputy", "head", "stranger")
EVERYBODY = frozenset(ROLES)
# Written by hand, not taken from the routing table: by the English and the Vietnamese name, who may in private.
IN_PRIVATE = {
    ("start", "batdau"): EVERYBODY,
    ("help", "trogiup"): EVERYBODY,
    ("language", "ngonngu"): EVERYBODY,
    ("tasks", "nhiemvu"): {"focal", "deputy", "head"},
    ("unitgroup off", "nhomdonvi thôi"): {"focal"},
    ("summary", "tonghop"): {"office", "leader"},
    ("overdue", "quahan"): {"office", "leader"},
    ("task 2", "viec 2"): {"office", "leader", "focal", "deputy", "head"},
    ("pending", "choxuly"): {"office", "leader"},
    ("urge 2", "dondoc 2"): {"office", "leader"},
    ("unit SYT", "xemdonvi SYT"): {"admin", "office", "leader"},
    ("units", "donvi"): {"admin", "office"},
    ("invite SYT", "moi SYT"): {"admin", "office"},
    ("directives", "vanban"): {"office"},
    ("correct 2 due 29/6", "sua 2 hạn 29/6"): {"office"},
    ("add 2 STC lead", "themdonvi 2 STC chủ trì"): {"office"},
    ("remove 2 STC", "botdonvi 2 STC"): {"office"},
    ("recall task 2 twice", "thuhoi việc 2 trùng"): {"office"},
    ("urgent báo cáo quân số trực", "hoatoc báo cáo quân số trực"): {"office"},
    ("drafts", "duthao"): {"office"},
    ("phone", "sodienthoai"): EVERYBODY - {"stranger"},
    ("cancel", "huy"): {"office", "leader"},
    ("ladder", "leothang"): {"admin"},
    ("admin", "quantri"): {"admin"},
}
FOR_GROUPS = {"help", "summary", "overdue"}
# By verb: data that the button could bear for the sample letter, and who may press it in private.
PRESSED = {
    "ack:{directive}:{unit}": {"focal"},
    "full:{directive}:{unit}": {"focal"},
    "mine:{unit}": {"focal"},
    "open:{assignment}": {"focal"},
    "say:{assignment}:done": {"focal"},
    "undo:{line}": {"focal"},
    "unfile:{files}": {"focal"},
    "files:{task}": {"focal", "office", "leader"},
    "mfiles:{task}:9": {"focal", "office", "leader"},
    "which:{question}:{assignment}": {"focal"},
    "what:{question}:done": {"focal"},
    "matter:{matter}": {"office", "leader"},
    "mdo:{matter}:grant": {"office", "leader"},
    "mask:{matter}:date": {"office", "leader"},
    "mall:{matter}:{matter}": {"office", "leader"},
    "urge:{task}": {"office", "leader"},
    "urgeunit:{unit}": {"office", "leader"},
    "udeg:{urging}:account": {"office"},
    "usend:{urging}": {"office"},
    "uleave:{urging}": {"office"},
    "dirrules:{directive}": {"office"},
    "dirlead:{directive}:0": {"office"},
    "dirword:{directive}:0": {"office"},
    "draft:{draft}": {"office"},
    "dtasks:{draft}:0": {"office"},
    "dtask:{draft}:5": {"office"},
    "dtext:{draft}:5": {"office"},
    "dsplit:{draft}:5": {"office"},
    "dcut:{draft}:5:1": {"office"},
    "dmerge:{draft}:5": {"office"},
    "djoin:{draft}:5:6": {"office"},
    "ddo:{draft}:5:drop": {"office"},
    "dwhen:{draft}:3:0:no": {"office"},
    "dask:{draft}:5:leads": {"office"},
    "dhead:{draft}": {"office"},
    "dhask:{draft}:number": {"office"},
    "dundo:{draft}": {"office"},
    "dhist:{draft}:0": {"office"},
    "follow:{draft}:1": {"office"},
    "confirm:{draft}": {"office"},
    "issue:{draft}:00000000": {"office"},
    "whom:{draft}:0": {"office"},
    "doubts:{draft}:0": {"office"},
    "point:{draft}:0:00000000:keep": {"office"},
    "ptype:{draft}:0:00000000": {"office"},
    "groups:{draft}": {"office"},
    "gpage:{draft}:0": {"office"},
    "dgroup:{draft}:00000000:0": {"office"},
    "gout:{draft}:00000000:SYT:0": {"office"},
    "gin:{draft}:00000000:SYT:0": {"office"},
    "gadd:{draft}": {"office"},
    "gadded:{draft}:0": {"office"},
    "gdrop:{draft}:SYT:0": {"office"},
    "drafts:0": {"office"},
    "drop:{draft}": {"office"},
    "dirs:0": {"office"},
    "dir:{directive}": {"office"},
    "dirtasks:{directive}:0": {"office"},
    "dirtask:{task}": {"office"},
    "change:deadline:{task}": {"office"},
    "dchange:recall:{directive}": {"office"},
    "part:{part}:lead": {"office"},
    "apply:{change}": {"office"},
    "leave:{change}": {"office"},
    "urgent:{urgent}:all": {"office"},
    "uwhom:{urgent}": {"office"},
    "picks:{urgent}:0": {"office"},
    "pick:{urgent}:{unit}:0": {"office"},
    "picked:{urgent}": {"office"},
    "dropnow:{draft}": {"office"},
    "units:0": {"admin", "office"},
    "invite:SYT:deputy": {"admin", "office"},
    "role:leader": {"admin"},
    "group:1": {"admin"},
    "lang:vi": EVERYBODY,
}
WORDS = words_for("vi")
NO_BUTTON_FOR_YOU = WORDS.plain("toast-not-for-you")
REFUSED = {
    NO_BUTTON_FOR_YOU,
    WORDS.plain("refusal-not-your-unit"),
    WORDS.plain("refusal-task-unknown"),
}


@dataclass(frozen=True)
class Pressed:
    """What came of all the presses that should come to nothing."""

    toasts: dict[tuple[str, str], str | None]
    toasts_in_group: dict[tuple[str, str], str | None]
    figures_in_group: dict[str, list[MessageView]]
    said: list[str]
    before: object
    after: object


@dataclass(frozen=True)
class Cast:
    """A morning in the office, with one of each, and what each heard to each command in each kind of chat."""

    town: Town
    phones: dict[str, Phone]
    facts: dict[str, int]
    heard: dict[tuple[str, str, str], list[str]]
    pressed: Pressed
    refused_alike: str
    greeting: str

    def answer(self, command: tuple[str, str], role: str, place: str) -> list[str]:
        return self.heard[command[0], role, place]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def cast(tmp_path_factory):
    async with Town(tmp_path_factory.mktemp("roles")).opened() as town:
        phones = {
            "admin": await town.admin(),
            "office": await town.clerk(),
            "leader": await town.leader(),
            "focal": await town.officer("SNNPTNT"),
            "deputy": await town.officer("SYT", post=Post.DEPUTY),
            "head": await town.officer("SYT", "Giám đốc", Post.HEAD),
            "stranger": town.stranger(),
        }
        await issue_sample(town, phones["office"])
        facts = await prepare_facts(town, phones)
        places = {
            "authorised group": {role: group_of(town, phone, role) for role, phone in phones.items()},
            "other group": {role: group_of(town, phone, role) for role, phone in phones.items()},
        }
        for group in places["authorised group"].values():
            async with town.office.database.writing() as records:
                await records.groups.authorise(str(group.id), title="", at=town.clock.now())
        heard = await hear_all(town, phones, places)
        yield Cast(
            town=town,
            phones=phones,
            facts=facts,
            heard=heard,
            pressed=await press_all(town, phones, facts),
            refused_alike=WORDS.plain("not-for-you"),
            greeting=WORDS.plain("stranger-greeting").splitlines()[0],
        )
        await town.calm()
        for phone in phones.values():
            heard_now(town, phone)


def group_of(town: Town, phone: Phone, role: str) -> Group:
    return town.emulator.add_group(f"Nhóm {role}", [phone])


async def prepare_facts(town: Town, phones: dict[str, Phone]) -> dict[str, int]:
    """Things to be pressed: a question, a line and a file of the focal officer's; a draft and prompts of the office's."""
    focal, office = phones["focal"], phones["office"]
    focal.say("2 đang làm 10%")
    focal.send_file("a.pdf", b"%PDF-", "2")
    focal.say("2 xin lùi đến 30/6")
    focal.say("2 alo")
    for line in ("/sua 2 hạn 30/6", "/themdonvi 5 CAT", "/hoatoc báo cáo quân số trực", "/dondoc 2"):
        office.say(line)
    for phone in phones.values():
        await news(town, phone)
    async with town.office.database.reading() as records:
        unit = (await records.units.ids())["SNNPTNT"]
        assignments = await records.assignments.of_unit(unit, 1)
        owed = next(one for one in assignments if one.owed)
        (said, *_) = await records.reports.of_assignments([owed.id])
        (file,) = await records.evidence.of_assignments([owed.id])
        prompts = {(await records.prompts.get(key)).kind: key for key in (1, 2, 3, 4)}
    return {
        "directive": 1,
        "unit": unit,
        "task": owed.task_id,
        "assignment": owed.id,
        "line": said.line_id,
        "files": file.line_id,
        "question": 1,
        "matter": 1,
        "draft": 1,
        "change": prompts["change"],
        "part": prompts["change-part"],
        "urging": prompts["urge"],
        "urgent": prompts["urgent-whom"],
    }


async def hear_all(town, phones, places):
    """Every command from everybody everywhere: privately by its English name, in groups by its Vietnamese one."""
    heard = {}
    for english, vietnamese in IN_PRIVATE:
        for role, phone in phones.items():
            phone.say(f"/{english}") if role != "stranger" or phone.person.has_started else phone.say("/start")
            for groups in places.values():
                phone.say(f"/{vietnamese}", chat=groups[role])
        # First what costs nothing to wait for: everybody is answered in private, allowed or not.
        await town.emulator.until(lambda: all(phone.last().is_from_bot for phone in phones.values()))
        await town.calm()
        for role, phone in phones.items():
            heard[english, role, "private"] = [one.text for one in heard_now(town, phone)]
            for place, groups in places.items():
                heard[english, role, place] = [one.text for one in heard_now(town, phone, groups[role])]
    return heard


async def test_the_tables_here_name_every_command_and_every_button():
    assert {tuple(name.split()[0] for name in names) for names in IN_PRIVATE} == {one.names for one in COMMANDS}
    assert {data.partition(":")[0] for data in PRESSED} == {one.verb for one in PRESSES}


@pytest.mark.parametrize("command", IN_PRIVATE, ids=lambda command: command[0])
@pytest.mark.parametrize("role", ROLES)
async def test_in_private_a_command_is_answered_to_whom_it_is_for_and_refused_to_others(cast, command, role):
    answer = cast.answer(command, role, "private")
    if role in IN_PRIVATE[command]:
        assert answer
        assert answer[0] != cast.refused_alike
    elif role == "stranger":
        assert [line.startswith(cast.greeting) for line in answer] == [True]
    else:
        assert answer == [cast.refused_alike]


@pytest.mark.parametrize("command", IN_PRIVATE, ids=lambda command: command[0])
@pytest.mark.parametrize("role", ROLES)
async def test_in_an_authorised_group_figures_are_shown_and_everything_else_is_for_private(cast, command, role):
    answer = cast.answer(command, role, "authorised group")
    name = command[0].split()[0]
    if name in {"admin", "unitgroup"}:
        assert len(answer) == (1 if role in IN_PRIVATE[command] else 0)
    elif name in FOR_GROUPS:
        assert len(answer) == 1
        assert answer[0] != WORDS.plain("group-in-private")
    else:
        assert answer == [WORDS.plain("group-in-private")]


@pytest.mark.parametrize("command", IN_PRIVATE, ids=lambda command: command[0])
@pytest.mark.parametrize("role", ROLES)
async def test_in_any_other_group_only_whoever_may_authorise_or_bind_it_is_answered(cast, command, role):
    answer = cast.answer(command, role, "other group")
    assert len(answer) == (1 if (role, command[0]) in {("admin", "admin"), ("focal", "unitgroup off")} else 0)
    assert not any("1071" in line for line in answer)


async def test_figures_in_a_group_name_no_unit(cast):
    (figures,) = cast.answer(("summary", "tonghop"), "leader", "authorised group")
    assert "Sở" not in figures.partition("Hạn gần nhất")[0]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("data", PRESSED, ids=lambda data: data.partition(":")[0])
async def test_a_button_pressed_by_the_wrong_person_says_that_it_is_not_theirs(cast, data, role):
    if role in PRESSED[data]:
        assert (data, role) not in cast.pressed.toasts
    else:
        assert cast.pressed.toasts[data, role] in REFUSED


async def test_a_button_pressed_by_the_wrong_person_changes_nothing_and_puts_nothing_into_a_chat(cast):
    assert cast.pressed.after == cast.pressed.before
    assert cast.pressed.said == []


@pytest.mark.parametrize("data", PRESSED, ids=lambda data: data.partition(":")[0])
async def test_in_a_group_no_button_works_but_the_administrators_that_authorises_it(cast, data):
    toasts = {role: toast for (one, role), toast in cast.pressed.toasts_in_group.items() if one == data}
    assert toasts
    assert set(toasts.values()) == {NO_BUTTON_FOR_YOU}


@pytest.mark.parametrize("role", [role for role in ROLES if role != "admin"])
async def test_a_group_whose_button_the_wrong_person_pressed_stays_without_figures(cast, role):
    assert cast.pressed.figures_in_group[role] == []


async def test_a_private_chat_cannot_be_authorised_as_if_it_were_a_group(cast):
    assert await press(cast, "admin", "group:1") == [WORDS.plain("toast-button-old")]


async def test_data_that_no_button_of_ones_own_bears_is_answered_as_a_button_of_no_use(cast):
    forged = ("?", "ack", "ack:1", "ack:x:1", "ack:1:1:1", "ack:-1:1", "ack:99999999999999999999:1", "say:1:unclear",
              "say:1:nonsense", "lang", "units:0")  # fmt: skip
    of_no_use = {WORDS.plain("toast-button-old"), NO_BUTTON_FOR_YOU}
    assert set(await press(cast, "focal", *forged)) <= of_no_use


async def test_a_button_about_something_that_does_not_exist_says_so(cast):
    answer = {
        "ack:999:999": "refusal-task-unknown",
        "ack:1:999": "refusal-task-unknown",
        "full:99:99": "refusal-task-unknown",
        "open:999": "refusal-task-unknown",
        "say:999:done": "refusal-task-unknown",
        "which:999:1": "toast-not-for-you",
        "what:999:done": "toast-not-for-you",
    }
    assert await press(cast, "focal", *answer) == [WORDS.plain(key) for key in answer.values()]


async def test_a_button_of_a_draft_that_is_issued_or_unknown_says_that_it_is_over(cast):
    verbs = (
        *("draft:99", "dtasks:99:0", "dtasks:1:999", "follow:1:7", "issue:1:0", "confirm:1", "drop:1", "whom:1:0"),
        *("doubts:1:0", "point:1:0:0:keep", "ptype:1:0:0", "groups:1", "gpage:1:0", "dgroup:1:0:0", "gout:1:0:SYT:0"),
        *(
            "gin:1:0:SYT:0",
            "gadd:1",
            "gadded:1:0",
            "gdrop:1:SYT:0",
            "dropnow:1",
            "dtask:1:5",
            "dtext:1:5",
            "dsplit:1:5",
            "dcut:1:5:1",
        ),
        *("dmerge:1:5", "djoin:1:5:6", "ddo:1:5:drop", "dwhen:1:3:0:no", "dask:1:5:leads", "dhead:1"),
        *("dhask:1:number", "dundo:1", "dhist:1:0"),
    )
    assert set(await press(cast, "office", *verbs)) == {WORDS.plain("refusal-draft-gone")}


async def test_an_invitation_pressed_for_a_unit_that_does_not_exist_says_so(cast):
    (toast,) = await press(cast, "office", "invite:NOWHERE:focal")
    assert "NOWHERE" in (toast or "")


async def press(cast, role, *forged):
    """The toasts of presses that must change nothing."""
    phone = cast.phones[role]
    before = await at_rest(cast.town)
    presses = [forge(cast.town, phone, data, first_of_bot(phone)) for data in forged]
    assert await news(cast.town, phone) == []
    assert await at_rest(cast.town) == before
    return [toast_of(cast.town, one) for one in presses]


def first_of_bot(phone: Phone) -> MessageView:
    return next(message for message in phone.messages() if message.is_from_bot)


async def press_all(town: Town, phones: dict[str, Phone], facts: dict[str, int]) -> Pressed:
    """Everybody presses everything: in private what is not theirs, in a group of their own all there is."""
    groups = {role: group_of(town, phone, f"của {role}") for role, phone in phones.items()}
    asked = {role: phone.say("/trogiup", chat=groups[role]) for role, phone in phones.items()}
    before = await at_rest(town)
    presses, in_group = {}, {}
    for data, mine in PRESSED.items():
        filled = data.format(**facts)
        for role, phone in phones.items():
            if role not in mine:
                presses[data, role] = forge(town, phone, filled, first_of_bot(phone))
            # In a group it is the right person's press that could do something, and anybody's that authorises it.
            if (role in mine) != (data == "group:1"):
                in_group[data, role] = forge(town, phone, filled, asked[role])
    count = len(presses) + len(in_group)
    await town.emulator.until(lambda: len(town.emulator.calls_of("answerCallbackQuery")) >= count, seconds=30)
    await town.calm()
    said = [message.text for role, phone in phones.items() for message in heard_now(town, phone)]
    after = await at_rest(town)
    for role, phone in phones.items():
        phone.say("/tonghop", chat=groups[role])
    await town.calm()
    return Pressed(
        toasts={key: toast_of(town, one) for key, one in presses.items()},
        toasts_in_group={key: toast_of(town, one) for key, one in in_group.items()},
        figures_in_group={role: heard_now(town, phone, groups[role]) for role, phone in phones.items()},
        said=said,
        before=before,
        after=after,
    )


async def at_rest(town: Town) -> object:
    """Everything that a press could change."""
    async with town.office.database.reading() as records:
        given = await records.assignments.of_directive(1)
        officers = await records.people.officers()
        return (
            [(one.id, one.report) for one in given],
            await records.acknowledgements.of_directive(1),
            await records.reports.of_assignments([one.id for one in given]),
            await records.drafts.get(1),
            await records.questions.get(1),
            await records.evidence.of_assignments([one.id for one in given]),
            await records.directives.tasks(1),
            [await records.prompts.get(key) for key in range(1, 20)],
            await records.drafts.get(2),
            await records.groups.authorised(),
            {unit: [officer.person.id for officer in found.officers] for unit, found in officers.items()},
        )
