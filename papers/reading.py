"""Has a paper read by a process of its own, so that no file, however made, can stop or harm the one that asks."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from directives.letters.archive import unpack
from directives.letters.draft import Draft, Source
from directives.refusals import LetterBroken, LetterTooHeavy, LetterTooLarge, LetterTooSlow, Refusal
from papers.child import refusal_of
from papers.paper import MOST_BYTES, Limits

Told = Callable[[int, int], Awaitable[None]]
"""Is told that page i of n is being read."""

_AT_ONCE = 2
_LONGEST_LINE = 32_000_000
_ROOT = str(Path(__file__).parents[1])
_KEPT = ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SYSTEMROOT")
_gates: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


async def read_paper(
    pages: Sequence[bytes], *, limits: Limits, source: Source | None = None, progress: Told | None = None
) -> Draft | Refusal:
    """The letter in a file, or on several pictures in their order, or why it is not read. Nothing touches the disk.

    `source` is said where the file does not tell.
    """
    if sum(map(len, pages)) > MOST_BYTES:
        return LetterTooLarge(megabytes=MOST_BYTES // 1_000_000)
    async with _gates.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(_AT_ONCE)):
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "papers.child"),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            limit=_LONGEST_LINE,
            env=_environment(),
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(limits.seconds):
                order = {"limits": asdict(limits), "source": source, "sizes": [len(page) for page in pages]}
                return await _converse(child, order, pages, progress) or _crash(await child.wait(), limits)
        except TimeoutError:
            return LetterTooSlow(seconds=limits.seconds)
        finally:
            await _end(child)


def _environment() -> dict[str, str]:
    """What a reader needs; the bot's secrets are none of it."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join([_ROOT, *filter(None, sys.path)]), "PYTHONDONTWRITEBYTECODE": "1"}


async def _converse(
    child: Process, order: dict[str, Any], pages: Sequence[bytes], progress: Told | None
) -> Draft | Refusal | None:
    """What the child said at last; None where it ended without a word."""
    feeding = asyncio.create_task(_feed(child, order, pages))
    try:
        assert child.stdout is not None
        async for line in child.stdout:
            said: dict[str, Any] = json.loads(line)
            if "page" in said:
                if progress is not None:
                    await progress(said["page"], said["of"])
                continue
            return unpack(said["draft"]) if "draft" in said else refusal_of(said)
    except ValueError:  # a line that is longer than any draft, or is none
        return LetterBroken()
    finally:
        feeding.cancel()
        await asyncio.gather(feeding, return_exceptions=True)
    return None


async def _feed(child: Process, order: dict[str, Any], pages: Sequence[bytes]) -> None:
    """Give the child its order and the files; one that has died already needs none."""
    assert child.stdin is not None
    with contextlib.suppress(ConnectionError):
        child.stdin.write(json.dumps(order).encode() + b"\n")
        for page in pages:
            child.stdin.write(page)
            await child.stdin.drain()
        child.stdin.close()


def _crash(code: int, limits: Limits) -> Refusal:
    """What it means that the child ended without a word."""
    if code in {-signal.SIGXCPU, -signal.SIGKILL}:  # the second is what the limit of time comes to in the end
        return LetterTooSlow(seconds=limits.seconds)
    return LetterTooHeavy() if code == -signal.SIGABRT else LetterBroken()


async def _end(child: Process) -> None:
    """Kill the child with whatever it has started; it may have ended long ago."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    await child.wait()
