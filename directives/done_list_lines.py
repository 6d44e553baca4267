"""Reads what the office types in reply to the list of tasks that units say are done."""

import re
from functools import cache

from directives.bare import bare as bare_text
from directives.bare import bare_words, lexicon
from directives.decision_lines import read_decision, without_filler
from directives.matters import Outcome
from directives.status_lines import Kind

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
    found = _labels().match(rest)
    if found is not None:
        reason = without_filler(rest[found.end() :].strip(_MARKS), "before_reason")
        return outcome, tuple(_LABEL.findall(found[1])), reason
    if outcome is Outcome.RETURNED:
        return outcome, (), rest
    if not rest or bare_text(rest.strip(_MARKS)) in bare_words("decisions", "all"):
        return outcome, (), ""
    return None, (), ""


def _without(rest: str, table: str) -> str:
    first, _, behind = rest.partition(" ")
    return behind.strip() if bare_text(first) in bare_words("decisions", "fillers", table) else rest


@cache
def _labels() -> re.Pattern[str]:
    """Numbers of tasks in a row, with commas, spaces or a word between them."""
    between = "|".join(map(re.escape, lexicon("decisions")["between_labels"]))
    number = r"\d+(?:\.\d+)*"
    return re.compile(rf"\s*({number}(?:\s*(?:[,;&+]|\b(?:{between})\b|\s)\s*{number})*)(?![\w/%])")
