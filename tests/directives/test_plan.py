"""Who owes what: rules on small drafts, and whole letters against lists written by hand."""

import json
import os
from pathlib import Path

import pytest

from directives.letters import decode, read_letter
from directives.letters.draft import Draft, LetterTask
from directives.plan import PhraseRole, PlannedTask, plan
from directives.task_numbers import number_tasks
from directives.units import Directory, ResolutionKind, Unit, UnitKind
from directives.units_csv import parse
from sample import letter, units_csv
from tests.directives.by_hand import ByHand, places

HERE = Path(__file__).parent
LETTERS = Path(os.environ.get("HOATOC_LETTERS", HERE.parents[2] / "shared" / "letters"))

STC = Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT)
SYT = Unit(code="SYT", name="Sở Y tế", kind=UnitKind.DEPARTMENT)
HD = Unit(code="HD", name="Huyện Hòn Đất", kind=UnitKind.DISTRICT)
SMALL = Directory([STC, SYT, HD])


def draft(*tasks, recipients=()):
    return Draft(recipients=recipients, tasks=tuple(LetterTask(section=None, text="", **task) for task in tasks))


def test_a_task_is_owed_by_its_leads_and_helped_by_the_others():
    planned = plan(draft({"leads": ("Sở Y tế",), "coordinators": ("các sở, ngành, địa phương",)}), SMALL)
    assert planned.tasks == (PlannedTask(leads=(SYT,), coordinators=(STC, HD)),)


def test_two_leads_owe_a_task_in_the_order_of_the_directory():
    planned = plan(draft({"leads": ("Sở Y tế", "Sở Tài chính"), "coordinators": ("Sở Y tế",)}), SMALL)
    assert planned.tasks == (PlannedTask(leads=(STC, SYT)),)


def test_a_group_may_lead():
    planned = plan(draft({"leads": ("các sở",)}), SMALL)
    assert planned.tasks[0].leads == (STC, SYT)


def test_a_task_without_a_lead_informs_every_recipient_that_does_not_coordinate_it():
    planned = plan(draft({"coordinators": ("Sở Y tế",)}, recipients=("các sở", "huyện Hòn Đất")), SMALL)
    assert planned.recipients == (STC, SYT, HD)
    assert planned.tasks == (PlannedTask(coordinators=(SYT,), informed=(STC, HD)),)


def test_a_letter_without_addressees_is_received_by_the_units_its_tasks_name():
    planned = plan(draft({"leads": ("huyện Hòn Đất",), "coordinators": ("Sở Tài chính",)}, {}), SMALL)
    assert planned.recipients == (STC, HD)
    assert planned.tasks[1] == PlannedTask(informed=(STC, HD))


def test_a_lead_that_is_not_known_is_asked_about_and_the_task_is_not_spread_to_all():
    planned = plan(draft({"leads": ("Sở Y tê",)}, recipients=("các sở",)), SMALL)
    assert planned.tasks == (PlannedTask(),)
    (missing,) = planned.unmatched
    assert (missing.task, missing.phrase, missing.role) == (0, "Sở Y tê", PhraseRole.LEAD)
    assert missing.resolution.proposals[0].unit == SYT


def test_addressees_that_are_not_known_do_not_make_everybody_a_recipient():
    planned = plan(draft({"leads": ("Sở Y tế",)}, {}, recipients=("Ban Dân tộc",)), SMALL)
    assert planned.recipients == ()
    assert planned.tasks[1] == PlannedTask()
    assert [(missing.task, missing.role) for missing in planned.unmatched] == [(None, PhraseRole.RECIPIENT)]


def test_what_stands_beside_known_names_is_unmatched_under_its_own_words():
    planned = plan(draft({"leads": ("Sở Y tế",), "coordinators": ("Sở Tài chính và các đơn vị liên quan",)}), SMALL)
    assert planned.tasks[0].coordinators == (STC,)
    assert [(missing.phrase, missing.resolution.kind) for missing in planned.unmatched] == [
        ("các đơn vị liên quan", ResolutionKind.VAGUE_GROUP)
    ]


def test_a_ministry_is_unmatched_and_known_as_outside():
    planned = plan(draft({"leads": ("Sở Y tế",), "coordinators": ("Bộ Y tế",)}), SMALL)
    assert [missing.resolution.kind for missing in planned.unmatched] == [ResolutionKind.OUTSIDE]


@pytest.fixture(scope="module")
def province():
    return parse(units_csv())


@pytest.fixture(scope="module")
def letter_1088():
    if not (LETTERS / "1088-UBND-TH.txt").exists():
        pytest.skip("the real letters are not here: set HOATOC_LETTERS")
    return (LETTERS / "1088-UBND-TH.txt").read_bytes()


def test_letter_1088_as_read_by_hand_gives_the_units_one_would_write_down(letter_1088, province):
    gold = json.loads((LETTERS / "1088-UBND-TH.gold.json").read_text("utf-8"))
    text = letter_1088.decode()
    addressed = text[text.index("Kính gửi:") : text.index("Thực hiện Nghị quyết")]
    by_hand = Draft(
        recipients=tuple(line.removeprefix("- ") for line in addressed.splitlines() if line.startswith("- ")),
        tasks=tuple(
            LetterTask(
                section=task["section"],
                text="",
                leads=tuple(task["leads"]),
                coordinators=tuple(_first_reading(task["coordinators"])),
            )
            for task in gold["tasks"]
        ),
    )
    _assert_planned(by_hand, province, "plan_1088.toml")


def test_letter_1088_as_read_gives_the_units_one_would_write_down(letter_1088, province):
    _assert_planned(read_letter(decode(letter_1088)), province, "plan_1088.toml")


def test_the_sample_letter_as_read_gives_the_units_one_would_write_down(province):
    _assert_planned(read_letter(decode(letter())), province, "plan_sample.toml")


def test_letter_1088_is_numbered_as_it_numbers_itself(letter_1088):
    gold = json.loads((LETTERS / "1088-UBND-TH.gold.json").read_text("utf-8"))
    numbers = number_tasks([task["section"] for task in gold["tasks"]], set())
    assert " ".join(numbers) == "1 2.1 2.2 2.3 3.1 3.2 3.3 4 5.1 5.2 5.3 5.4 6 7 8 9.1 9.2 10 11 12 13 14"


def _first_reading(value):
    return value["any_of"][0] if isinstance(value, dict) else value


def _assert_planned(read, directory, file):
    """Compares by section and ordinal within it; what the list does not expect to be unmatched fails too."""
    by_hand = ByHand.read(file, directory)
    planned = plan(read, directory)
    assert [unit.code for unit in planned.recipients] == by_hand.recipients
    assert {missing.phrase for missing in planned.unmatched} == by_hand.unmatched
    found = dict(zip(places(task.section for task in read.tasks), planned.tasks, strict=True))
    assert list(found) == list(by_hand.tasks)
    for place, task in found.items():
        for part, units in by_hand.tasks[place].items():
            assert [unit.code for unit in getattr(task, part)] == units, (place, part)
