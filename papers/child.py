"""The process that reads one paper: bytes in, lines of JSON out; it may write no file and reach its limits only.

It is started by `papers/reading.py`. Its first line of input is a JSON object: `limits`, the `source` where that is
known, and the `sizes` of the files that follow. Its lines of output are `{"page": i, "of": n}`, and at last
`{"draft": …}` or `{"refusal": …, "facts": …}`.
"""

import json
import resource
import sys
from collections.abc import Sequence
from typing import Any, BinaryIO

from directives import refusals
from directives.letters import read_letter
from directives.letters.archive import pack
from directives.letters.draft import Source
from directives.refusals import LetterBroken, LetterEmpty, LetterSecret, LetterTooHeavy, Refusal
from papers.extract import extract
from papers.paper import Limits
from papers.secrecy import mark_of

_MEGABYTE = 1_000_000
_DEEP = 4_000


def main() -> int:
    """Read one paper and say what it is."""
    order = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**order["limits"])
    _confine(limits)
    try:
        pages = [_exactly(sys.stdin.buffer, size) for size in order["sizes"]]
        _say(_read(pages, limits, order["source"]))
    except Refusal as refusal:
        _say(refused(refusal))
    except MemoryError:
        _say(refused(LetterTooHeavy()))
    return 0


def refused(refusal: Refusal) -> dict[str, Any]:
    """A refusal as it goes over the pipe."""
    return {"refusal": type(refusal).__name__, "facts": refusal.facts}


def refusal_of(said: dict[str, Any]) -> Refusal:
    """The refusal that came over the pipe."""
    kind = getattr(refusals, said["refusal"], LetterBroken)
    refusal: Refusal = kind(**said["facts"])
    return refusal


def _confine(limits: Limits) -> None:
    """From here on there is an end to memory and time, and no file can be written."""
    memory = limits.megabytes * _MEGABYTE
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        within = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (within, within))
    sys.setrecursionlimit(_DEEP)


def _read(pages: Sequence[bytes], limits: Limits, source: str | None) -> dict[str, Any]:
    try:
        paper = extract(pages, limits, lambda page, of: _say({"page": page, "of": of}))
    except RecursionError:
        raise LetterBroken from None
    mark = mark_of(paper)
    if mark is not None:
        raise LetterSecret(mark=mark.upper())
    if not paper.text.strip():
        raise LetterEmpty
    return {"draft": pack(read_letter(paper.text, Source(source) if source else paper.source))}


def _exactly(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) != size:
        raise LetterBroken
    return data


def _say(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said, ensure_ascii=True) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
