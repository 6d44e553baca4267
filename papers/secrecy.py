"""Looks for a mark of secrecy in all that a paper holds; in what was recognised, also where tones went wrong."""

from functools import cache

from directives.letters import secrecy_mark
from directives.letters.draft import Source
from directives.letters.lexicon import table
from papers.mending import bare_letters, words
from papers.paper import Paper

_HEAD_LINES = 40
_CELL = "  "
_FRAME = " .:;!*()[]{}<>|\"'“”‘’`-–—_=~/\\,"


def mark_of(paper: Paper) -> str | None:
    """The degree of secrecy that a paper bears as a mark, never as a word in a sentence."""
    found = secrecy_mark(paper.text)
    if found is None and paper.source is Source.SCAN:
        return _mark_without_tones(paper)
    return found or next((mark for said in paper.beside if (mark := secrecy_mark(said)) is not None), None)


def _mark_without_tones(paper: Paper) -> str | None:
    """A line or a cell of capitals that is a mark but for its tones, alone at the head of the letter or in a stamp."""
    lines = [line for line in paper.text.splitlines() if line.strip()][:_HEAD_LINES]
    lines += [line for said in paper.beside for line in said.splitlines()]
    for place, line in enumerate(lines):
        for cell in line.strip().split(_CELL):
            bare = cell.strip(_FRAME)
            degree = _spellings().get(" ".join(_words(bare)))
            if degree and bare.isupper() and not _is_wrapped(lines, place):
                return degree
    return None


def _is_wrapped(lines: list[str], place: int) -> bool:
    """Whether the word is the end or the beginning of a heading in capitals that was broken over lines."""
    above = _words(lines[place - 1])[-1:] if place else []
    below = _words(lines[place + 1])[:1] if place + 1 < len(lines) else []
    return bool(set(above) & _bare("before_mark") or set(below) & _bare("behind_mark"))


def _words(line: str) -> list[str]:
    return bare_letters(line).split()


@cache
def _bare(key: str) -> frozenset[str]:
    return frozenset(bare_letters(word) for word in words()[key])


@cache
def _spellings() -> dict[str, str]:
    degrees: dict[str, list[str]] = table("marks")["secrecy"]
    plain = {bare_letters(spelling): degree for degree, spellings in degrees.items() for spelling in spellings}
    spaced = {" ".join(letters.replace(" ", "")): degree for letters, degree in plain.items()}
    return {**spaced, **{letters.replace(" ", ""): degree for letters, degree in plain.items()}, **plain}
