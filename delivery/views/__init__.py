"""What each kind of notice looks like; a kind that is not named here is a plain phrase of the locales."""

from collections.abc import Awaitable, Callable, Mapping

from delivery.message import Content, Message
from delivery.reading import Reading
from delivery.views import card as cards
from delivery.views import changes as corrections
from delivery.views import directives as running
from delivery.views import doubts as doubtful
from delivery.views import draft_confirm as last_look
from delivery.views import draft_groups as addressing
from delivery.views import draft_header as heading
from delivery.views import draft_history as past
from delivery.views import draft_task as one_task
from delivery.views import draft_tasks as listing
from delivery.views import drafts as waiting
from delivery.views import escalation as silence
from delivery.views import evidence as proofs
from delivery.views import letters as drafts
from delivery.views import matters as deciding
from delivery.views import office as desk
from delivery.views import picture as figures
from delivery.views import prompts as asking
from delivery.views import rules as ruling
from delivery.views import succession, timeline
from delivery.views import tasks as work
from delivery.views import urgent as hasty
from delivery.views import urging as hurry

View = Callable[[Reading], Awaitable[Content | None]]


async def phrase(reading: Reading) -> Message:
    """A notice that is one phrase."""
    return Message(html=reading.words.say(reading.parcel.kind, **reading.facts))


VIEWS: Mapping[str, View] = {
    "toast": desk.toast,
    "menu": desk.menu,
    "help": desk.help_,
    "language-choice": desk.language_choice,
    "welcome-office": desk.welcome_office,
    "units": desk.units,
    "unit": desk.unit,
    "invitation": desk.invitation,
    "unreached": desk.unreached,
    "admin": desk.admin,
    "group-authorise": desk.group_authorise,
    "prompt": asking.prompt,
    "change-confirm": corrections.change_confirm,
    "change-part": corrections.change_part,
    "change-made": corrections.change_made,
    "directive-changed": corrections.directive_changed,
    "urgent-whom": hasty.urgent_whom,
    "urgent-pick": hasty.urgent_pick,
    "directives": running.directives,
    "directive": running.directive,
    "directive-tasks": running.directive_tasks,
    "directive-task": running.directive_task,
    "draft": drafts.draft,
    "draft-tasks": listing.draft_tasks,
    "draft-confirm": last_look.draft_confirm,
    "draft-whom": last_look.draft_whom,
    "draft-point": doubtful.draft_point,
    "draft-groups": addressing.draft_groups,
    "draft-group": addressing.draft_group,
    "draft-added": addressing.draft_added,
    "drafts": waiting.drafts,
    "draft-task": one_task.draft_task,
    "draft-task-text": one_task.draft_task_text,
    "draft-split": one_task.draft_split,
    "draft-merge": one_task.draft_merge,
    "draft-header": heading.draft_header,
    "draft-drop": heading.draft_drop,
    "draft-history": past.draft_history,
    "issued": drafts.issued,
    "directive-card": cards.card,
    "full-text": cards.full_text,
    "understood": work.understood,
    "undone": work.undone,
    "question": work.question,
    "evidence-kept": proofs.evidence_kept,
    "evidence-file": proofs.evidence_file,
    "tasks": work.tasks,
    "assignment": work.assignment,
    "reminder": work.reminder,
    "urge-confirm": hurry.urge_confirm,
    "urged": hurry.urged,
    "urging": hurry.urging,
    "calls": silence.calls,
    "ladders": silence.ladders,
    "silent-tasks": silence.silent_tasks,
    "obstacles": deciding.obstacles,
    "directive-rules": ruling.directive_rules,
    "receipt": work.receipt,
    "matter": deciding.matter,
    "done-waiting": deciding.done_waiting,
    "pending": deciding.pending,
    "decided": deciding.decided,
    "task": timeline.task,
    "unit-renamed": succession.unit_renamed,
    "unit-followed": succession.unit_followed,
    "unit-received": succession.unit_received,
    "unit-dissolved": succession.unit_dissolved,
    "unit-tasks-to-check": succession.tasks_to_check,
    "units-changed": succession.units_changed,
    "summary": figures.summary,
    "overdue": figures.overdue,
}
