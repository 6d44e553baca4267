"""Reads what the office types in reply to the list of tasks that units say are done."""

import re

from directives.bare import bare as bare_text
from directives.bare import bare_words
from directives.decision_lines import read_decision
from directives.matters import Outcome
from directives.status_lines import Kind

_LABELS = re.compile(r"\s*((?:\d+(?:\.\d+)*(?:\s*(?:[,;&+]|\s)\s*)?)+)")
_LABEL = re.compile(r"\d+(?:\.\d+)*")
_MARKS = " \t\n:,;.-–—"


def read_done_list(text: str) -> tuple[Outcome | None, tuple[str, ...], str]:
    """What a line makes of the list: (confirmed or returned, the numbers of tasks, the reason behind them).

    "xác nhận hết" and "xác nhận" name no number and mean the whole list; None where the line decides nothing.
    """
    outcome, rest = read_decision(Kind.DONE, text)
    if outcome is None:
        return None, (), ""
    rest = _without(rest, "before_label")
    found = _LABELS.match(rest)
    if found is not None:
        return outcome, tuple(_LABEL.findall(found[1])), rest[found.end() :].strip(_MARKS)
    if outcome is Outcome.RETURNED or not rest or bare_text(rest.strip(_MARKS)) in bare_words("decisions", "all"):
        return outcome, (), rest
    return None, (), ""


def _without(rest: str, table: str) -> str:
    first, _, behind = rest.partition(" ")
    return behind.strip() if bare_text(first) in bare_words("decisions", "fillers", table) else rest
