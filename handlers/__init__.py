"""What people can say to the bot, and what they see: the routing table, in order.

A route names who may take it: roles of the office and posts of units; a stranger has none of them. In a group only
what is marked `in_groups` is heard, and only where the group is authorised; in a unit's own group what is marked
`in_unit_groups`, from the unit's officers. Anything else is met with silence there.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from directives.changes import ChangeKind
from directives.people import Post, Role
from directives.review.changes import HeaderField
from directives.status_lines import Kind
from directives.tasks import Part
from directives.urging import Degree
from handlers import (
    changes,
    directives,
    directory,
    doubts,
    draft_groups,
    drafts,
    evidence,
    files,
    issuing,
    joining,
    ladders,
    letters,
    matters,
    phones,
    picture,
    prompts,
    questions,
    review_prompts,
    review_screens,
    rules,
    status,
    taking_back,
    unit_groups,
    urgent,
    urging,
)
from handlers.desk import Desk

ADMIN, OFFICE, LEADER = Role.ADMIN.value, Role.OFFICE.value, Role.LEADER.value
FOCAL = frozenset({Post.FOCAL.value})
OFFICERS = frozenset(post.value for post in Post)
VIEWERS = frozenset({OFFICE, LEADER})
KEEPERS = frozenset({OFFICE, ADMIN})
MEMBERS = OFFICERS | VIEWERS | KEEPERS
ANYONE: frozenset[str] | None = None

Handler = Callable[[Desk], Awaitable[None]]
_LARGEST_KEY = 2**31 - 1
"""Of what the database numbers; a button's data can be forged, and a larger number would be a fault of ours."""


def key(word: str) -> int:
    """A number that the office gave to something; raises ValueError for anything else."""
    if not word.isascii() or not word.isdigit() or int(word) > _LARGEST_KEY:
        raise ValueError
    return int(word)


def told(word: str) -> Kind:
    """A kind of report that a button may make; raises ValueError."""
    if word == Kind.UNCLEAR:
        raise ValueError
    return Kind(word)


def whole(word: str) -> ChangeKind:
    """A change that can be made to a directive as a whole; raises ValueError."""
    kind = ChangeKind(word)
    if kind not in {ChangeKind.ADD, ChangeKind.TAKE_OFF, ChangeKind.RECALL}:
        raise ValueError
    return kind


@dataclass(frozen=True, kw_only=True)
class Command:
    """A command by its English and Vietnamese names; `who` is None where everybody may use it."""

    names: tuple[str, ...]
    handler: Handler
    who: frozenset[str] | None
    in_groups: bool = False
    in_unit_groups: bool = False


@dataclass(frozen=True, kw_only=True)
class Press:
    """A button by the first word of its data; `takes` turns the words behind it into arguments."""

    verb: str
    handler: Callable[..., Awaitable[None]]
    takes: tuple[Callable[[str], Any], ...]
    who: frozenset[str] | None
    in_groups: bool = False
    in_unit_groups: bool = False


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What takes the text that a prompt of this kind asked for."""

    kind: str
    handler: Callable[[Desk, Mapping[str, Any]], Awaitable[None]]
    who: frozenset[str] | None


COMMANDS: tuple[Command, ...] = (
    Command(names=("start", "batdau"), handler=joining.start, who=ANYONE),
    Command(names=("help", "trogiup"), handler=joining.help_, who=ANYONE, in_groups=True),
    Command(names=("language", "ngonngu"), handler=joining.language, who=ANYONE),
    Command(names=("tasks", "nhiemvu"), handler=status.show_tasks, who=OFFICERS, in_unit_groups=True),
    Command(names=("unitgroup", "nhomdonvi"), handler=unit_groups.unit_group, who=FOCAL),
    Command(names=("summary", "tonghop"), handler=picture.summary, who=VIEWERS, in_groups=True),
    Command(names=("overdue", "quahan"), handler=picture.overdue, who=VIEWERS, in_groups=True),
    Command(names=("task", "viec"), handler=picture.task, who=VIEWERS | OFFICERS),
    Command(names=("pending", "choxuly"), handler=matters.pending, who=VIEWERS),
    Command(names=("urge", "dondoc"), handler=urging.urge_by_line, who=VIEWERS),
    Command(names=("unit", "xemdonvi"), handler=directory.show_unit, who=VIEWERS | KEEPERS),
    Command(names=("units", "donvi"), handler=directory.show_units, who=KEEPERS),
    Command(names=("invite", "moi"), handler=directory.invite, who=KEEPERS),
    Command(names=("drafts", "duthao"), handler=drafts.drafts, who=letters.MAY_ISSUE),
    Command(names=("directives", "vanban"), handler=directives.directives, who=letters.MAY_ISSUE),
    Command(names=("correct", "sua"), handler=changes.correct_by_line, who=letters.MAY_ISSUE),
    Command(names=("add", "themdonvi"), handler=changes.add_by_line, who=letters.MAY_ISSUE),
    Command(names=("remove", "botdonvi"), handler=changes.take_off_by_line, who=letters.MAY_ISSUE),
    Command(names=("recall", "thuhoi"), handler=changes.recall_by_line, who=letters.MAY_ISSUE),
    Command(names=("urgent", "hoatoc"), handler=urgent.urgent, who=letters.MAY_ISSUE),
    Command(names=("phone", "sodienthoai"), handler=phones.phone, who=MEMBERS),
    Command(names=("cancel", "huy"), handler=prompts.cancel, who=VIEWERS),
    Command(names=("ladder", "leothang"), handler=ladders.ladder, who=frozenset({ADMIN})),
    Command(names=("admin", "quantri"), handler=directory.admin, who=frozenset({ADMIN})),
)

PRESSES: tuple[Press, ...] = (
    Press(verb="ack", handler=status.acknowledge_press, takes=(key, key), who=OFFICERS, in_unit_groups=True),
    Press(verb="full", handler=status.show_full_text, takes=(key, key), who=OFFICERS, in_unit_groups=True),
    Press(verb="mine", handler=status.show_mine, takes=(key,), who=OFFICERS, in_unit_groups=True),
    Press(verb="open", handler=status.show_assignment, takes=(key,), who=OFFICERS, in_unit_groups=True),
    Press(verb="say", handler=status.report_press, takes=(key, told), who=OFFICERS, in_unit_groups=True),
    Press(verb="undo", handler=taking_back.undo_press, takes=(key,), who=OFFICERS, in_unit_groups=True),
    Press(verb="unfile", handler=evidence.undo_press, takes=(key,), who=OFFICERS, in_unit_groups=True),
    Press(verb="files", handler=files.show_files, takes=(key,), who=OFFICERS | VIEWERS),
    Press(verb="mfiles", handler=files.show_more_files, takes=(key, key), who=OFFICERS | VIEWERS),
    Press(verb="which", handler=questions.answer_task, takes=(key, key), who=OFFICERS, in_unit_groups=True),
    Press(verb="what", handler=questions.answer_kind, takes=(key, told), who=OFFICERS, in_unit_groups=True),
    Press(verb="matter", handler=matters.open_card, takes=(key,), who=VIEWERS),
    Press(verb="mdo", handler=matters.decide_press, takes=(key, matters.Quick), who=VIEWERS),
    Press(verb="mask", handler=matters.ask_words, takes=(key, matters.Wish), who=VIEWERS),
    Press(verb="mall", handler=matters.confirm_shown, takes=(key, key), who=VIEWERS),
    Press(verb="urge", handler=urging.urge_task, takes=(key,), who=VIEWERS),
    Press(verb="urgeunit", handler=urging.urge_unit, takes=(key,), who=VIEWERS),
    Press(verb="udeg", handler=urging.degree_press, takes=(key, Degree), who=VIEWERS),
    Press(verb="usend", handler=urging.send_press, takes=(key,), who=VIEWERS),
    Press(verb="uleave", handler=urging.leave_press, takes=(key,), who=VIEWERS),
    Press(verb="dirrules", handler=rules.show_rules, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dirlead", handler=rules.choose_leader, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="dirword", handler=rules.choose_word, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="draft", handler=review_screens.show_draft, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dtasks", handler=review_screens.show_tasks, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="dtask", handler=review_screens.show_task, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="dtext", handler=review_screens.show_text, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="dsplit", handler=review_screens.show_split, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="dcut", handler=review_screens.split_task, takes=(key, key, key), who=letters.MAY_ISSUE),
    Press(verb="dmerge", handler=review_screens.show_merge, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="djoin", handler=review_screens.merge_tasks, takes=(key, key, key), who=letters.MAY_ISSUE),
    Press(verb="ddo", handler=review_screens.change_task, takes=(key, key, review_screens.Deed), who=letters.MAY_ISSUE),
    Press(
        verb="dwhen",
        handler=review_screens.rule_deadline,
        takes=(key, key, key, review_screens.Ruling),
        who=letters.MAY_ISSUE,
    ),
    Press(verb="dask", handler=review_prompts.ask_task, takes=(key, key, review_prompts.Field), who=letters.MAY_ISSUE),
    Press(verb="dhead", handler=review_screens.show_header, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dhask", handler=review_prompts.ask_header, takes=(key, HeaderField), who=letters.MAY_ISSUE),
    Press(verb="dundo", handler=review_screens.undo, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dhist", handler=review_screens.show_history, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="follow", handler=review_screens.follow_general, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="drop", handler=review_screens.ask_drop, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dropnow", handler=review_screens.drop_draft, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="confirm", handler=issuing.confirm_issue, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="issue", handler=issuing.issue_draft, takes=(key, str), who=letters.MAY_ISSUE),
    Press(verb="whom", handler=issuing.show_whom, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="doubts", handler=doubts.show_doubt, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="point", handler=doubts.answer_point, takes=(key, key, str, doubts.answer), who=letters.MAY_ISSUE),
    Press(verb="ptype", handler=doubts.type_point, takes=(key, key, str), who=letters.MAY_ISSUE),
    Press(verb="groups", handler=draft_groups.show_groups, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="gpage", handler=draft_groups.turn_groups, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="dgroup", handler=draft_groups.show_group, takes=(key, str, key), who=letters.MAY_ISSUE),
    Press(verb="gout", handler=draft_groups.leave_out, takes=(key, str, str, key), who=letters.MAY_ISSUE),
    Press(verb="gin", handler=draft_groups.take_in, takes=(key, str, str, key), who=letters.MAY_ISSUE),
    Press(verb="gadd", handler=draft_groups.ask_recipients, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="gadded", handler=draft_groups.show_added, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="gdrop", handler=draft_groups.remove_added, takes=(key, str, key), who=letters.MAY_ISSUE),
    Press(verb="drafts", handler=drafts.turn_drafts, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dirs", handler=directives.turn_directives, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dir", handler=directives.show_directive, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="dirtasks", handler=directives.show_directive_tasks, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="dirtask", handler=directives.show_directive_task, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="change", handler=changes.change_task, takes=(ChangeKind, key), who=letters.MAY_ISSUE),
    Press(verb="dchange", handler=changes.change_directive, takes=(whole, key), who=letters.MAY_ISSUE),
    Press(verb="part", handler=changes.part_press, takes=(key, Part), who=letters.MAY_ISSUE),
    Press(verb="apply", handler=changes.apply_press, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="leave", handler=changes.leave_press, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="uwhom", handler=urgent.back_to_whom, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="picks", handler=urgent.turn_picks, takes=(key, key), who=letters.MAY_ISSUE),
    Press(verb="pick", handler=urgent.pick_press, takes=(key, key, key), who=letters.MAY_ISSUE),
    Press(verb="picked", handler=urgent.picked_press, takes=(key,), who=letters.MAY_ISSUE),
    Press(verb="urgent", handler=urgent.whom_press, takes=(key, str), who=letters.MAY_ISSUE),
    Press(verb="units", handler=directory.turn_units, takes=(key,), who=KEEPERS),
    Press(verb="invite", handler=directory.invite_press, takes=(str, Post), who=KEEPERS),
    Press(verb="role", handler=directory.invite_role, takes=(Role,), who=frozenset({ADMIN})),
    Press(verb="group", handler=directory.authorise_group, takes=(key,), who=frozenset({ADMIN}), in_groups=True),
    Press(verb="lang", handler=joining.choose_language, takes=(str,), who=ANYONE),
)

ANSWERS: tuple[Answer, ...] = (
    *(Answer(kind=f"change-{kind}", handler=changes.taker(kind), who=letters.MAY_ISSUE) for kind in ChangeKind),
    *(
        Answer(kind=review_prompts.prompt_of(field), handler=review_prompts.task_taker(field), who=letters.MAY_ISSUE)
        for field in review_prompts.Field
    ),
    *(
        Answer(
            kind=review_prompts.prompt_of_header(field),
            handler=review_prompts.header_taker(field),
            who=letters.MAY_ISSUE,
        )
        for field in HeaderField
    ),
    *(
        Answer(kind=matters.prompt_of(wish), handler=matters.taker(wish), who=VIEWERS)
        for wish in matters.Wish
        if wish is not matters.Wish.REASSIGN
    ),
    Answer(kind=urging.CONFIRM, handler=urging.take_urging, who=VIEWERS),
    Answer(kind=changes.PART, handler=changes.take_part, who=letters.MAY_ISSUE),
    Answer(kind=urgent.WHOM, handler=urgent.take_whom, who=letters.MAY_ISSUE),
    *(Answer(kind=kind, handler=doubts.take_typed, who=letters.MAY_ISSUE) for kind in doubts.PROMPTS),
    Answer(kind=draft_groups.RECIPIENTS, handler=draft_groups.take_recipients, who=letters.MAY_ISSUE),
    Answer(kind=changes.CONFIRM, handler=changes.take_consent, who=letters.MAY_ISSUE),
)
