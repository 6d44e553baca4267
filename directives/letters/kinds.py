"""Tells what kind of document a letter is, from its number's symbol and from its title."""

import re
from functools import cache

from directives.letters.lexicon import any_of, table
from directives.letters.lines import Line
from directives.letters.words import fold, is_upper, normal

_LONGEST_TITLE = 60


def kind_of_symbol(symbol: str | None) -> str | None:
    """The kind that a symbol such as `CT-UBND` or `CV/BCSD` names; one without a kind is a plain letter's."""
    if not symbol:
        return None
    first = next((part for part in re.split(r"[-/]", symbol) if not part.isdecimal()), "")
    by_symbol = _symbols()
    return by_symbol.get(first) or by_symbol.get(first.upper()) or table("documents")["plain"]


def kind_of_title(line: Line) -> str | None:
    """The kind that a line names as a title: in capitals, by itself."""
    title = line.folded.strip(" .*:-")
    if len(title) > _LONGEST_TITLE or not is_upper(line.shown):
        return None
    if title in _titles():
        return _titles()[title]
    head = _with_owner().fullmatch(title)
    return _titles()[head["title"]] if head else None


@cache
def _symbols() -> dict[str, str]:
    return {symbol: kind["name"] for kind in table("documents")["kinds"] for symbol in kind["symbols"]}


@cache
def _titles() -> dict[str, str]:
    return {
        fold(normal(title)): kind["name"]
        for kind in table("documents")["kinds"]
        for title in kind.get("titles", [kind["name"]])
    }


@cache
def _with_owner() -> re.Pattern[str]:
    titles = "|".join(sorted(map(re.escape, _titles()), key=len, reverse=True))
    behind = rf"(?:{any_of('head', 'title_owner')}|{any_of('marks', 'urgency_words')})"
    return re.compile(rf"(?P<title>{titles})\s+{behind}.*")
