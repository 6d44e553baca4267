"""Takes names out of the capitals in which heads and signatures are set."""

import re
from functools import cache

from directives.letters.lexicon import phrases, table
from directives.letters.words import Passage, fold, is_upper, normal, squeeze


def out_of_capitals(text: str) -> str:
    """A name as it would stand in a sentence; one that is not in capitals stays as it is."""
    text = squeeze(text)
    if not is_upper(text):
        return text
    acronyms = set(table("head")["issuer"]["acronyms"])
    words = [word if word in acronyms else _capital(word) for word in text.split(" ")]
    return _respell(" ".join(words), _cased_names())


def post_out_of_capitals(text: str) -> str:
    """A post as it would stand in a sentence."""
    text = squeeze(text)
    known = _posts().get(fold(text))
    if known is not None:
        return known
    if not is_upper(text):
        return text
    return _respell(text.capitalize(), (*_cased_names(), *map(normal, table("end")["posts"])), keep=())


def in_small_letters(text: str) -> str:
    """A heading as it would stand in a sentence: known names and abbreviations with capitals, all else small."""
    acronyms = {fold(word): word for word in table("head")["issuer"]["acronyms"]}
    small = _respell(squeeze(text).capitalize(), (*_cased_names(), *map(normal, table("end")["posts"])), keep=())
    return " ".join(
        acronyms.get(fold(word).strip(",.;:"), word) if fold(word) in acronyms else word for word in small.split(" ")
    )


def _capital(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-"))


def _respell(text: str, names: tuple[str, ...], keep: tuple[str, ...] | None = None) -> str:
    """Gives each known name in a text its usual capitals; letters and tones stay as written."""
    small = phrases_of_small() if keep is None else keep
    shown = list(text)
    passage = Passage.of(text)
    taken = [False] * len(shown)
    for name in (*sorted(names, key=len, reverse=True), *small):
        for found in re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", passage.folded):
            if any(taken[found.start() : found.end()]):
                continue
            for index, letter in zip(range(*found.span()), name, strict=True):
                shown[index] = shown[index].upper() if letter.isupper() else shown[index].lower()
                taken[index] = True
    return "".join(shown)


def phrases_of_small() -> tuple[str, ...]:
    """Words that stay small inside a name."""
    return tuple(map(normal, table("head")["issuer"]["small"]))


@cache
def _cased_names() -> tuple[str, ...]:
    return tuple(map(normal, table("head")["issuer"]["cased"]))


@cache
def _posts() -> dict[str, str]:
    known = {fold(normal(post)): normal(post) for post in table("end")["posts"]}
    return {folded: known[folded] for folded in phrases("end", "posts")}
