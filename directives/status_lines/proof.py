"""Finds the document that a line names as proof of what was done, apart from the one that is being carried out."""

import re
from functools import cache

from directives.status_lines.folding import any_word, folded
from directives.status_lines.tables import table

_MOST = 2000
"""Characters of a line that are looked through."""


def proof_in(text: str) -> str | None:
    """The document named as proof, as it was typed: "BC số 211/BC-UBND ngày 10/6"; None where there is none.

    A letter that the unit was told to carry out ("theo công văn số 1088/UBND-NC") is no proof.
    """
    composed, plain = folded(text[:_MOST])
    for match in _document().finditer(plain):
        is_own = (match["own"] or match["own2"]) is not None
        if not _is_ordered(plain[: match.start()], is_own=is_own):
            return " ".join(composed[match.start() : match.end()].split()).strip(" ,.;:")
    return None


def _is_ordered(before: str, *, is_own: bool) -> bool:
    """Whether the words before a document say that it is what was to be done."""
    ends = _ordered() if is_own else _following()
    return ends.search(before.rstrip(" \t:,(")) is not None


@cache
def _document() -> re.Pattern[str]:
    words = table("proof")
    own, other = any_word(words["own"]), any_word(words["other"])
    number, day, codes = (any_word(words[name]) for name in ("number", "day", "codes"))
    code = rf"\d{{1,6}}\s?/\s?(?:\d{{4}}\s?/\s?)?(?:[a-z]{{1,10}}(?:\s?[-–&]\s?[a-z]{{1,12}}){{1,3}}|(?:{codes})\b)"
    named = rf"(?:(?P<own>{own})|(?:{other}))\b\.?\s*"
    date = rf"(?:[\s,]*(?:{day})\s*\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?)"
    bare = rf"(?:{number})\s*:?\s*\d{{1,6}}(?![\d/%.,]?\d|\s*%)\b"
    return re.compile(
        rf"(?<![^\W_])(?:"
        rf"(?:{named})?(?:(?:{number})\s*:?\s*)?{code}{date}?"
        rf"|{named.replace('?P<own>', '?P<own2>')}(?:{bare}{date}?|\d{{1,6}}{date})"
        rf")"
    )


@cache
def _ordered() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_word(table('proof')['ordered'])})$")


@cache
def _following() -> re.Pattern[str]:
    words = table("proof")
    return re.compile(rf"(?<![^\W_])(?:{any_word([*words['ordered'], *words['following']])})$")
