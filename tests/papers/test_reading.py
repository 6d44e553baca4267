"""The process that reads: it tells how far it is, has bounds, and goes when nobody waits for it."""

import asyncio
import os
from pathlib import Path

import pytest

import sample
from directives.letters import read_letter
from directives.letters.archive import pack, unpack
from directives.letters.draft import Source
from directives.refusals import LetterBroken, LetterSecret, LetterTooHeavy, LetterTooSlow
from papers.paper import Limits
from papers.reading import read_paper
from tests.papers.made import Leaf, paragraph, pdf, word

LIMITS = Limits(seconds=30, megabytes=600, pages=20)


def children() -> set[int]:
    """The processes that this one started and that still run."""
    return {int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()}


async def test_a_text_is_read_as_the_reader_reads_it():
    assert await read_paper([sample.letter()], limits=LIMITS) == read_letter(sample.letter().decode())


async def test_where_a_text_comes_from_may_be_said():
    found = await read_paper([sample.letter()], limits=LIMITS, source=Source.CHAT)
    assert found.source is Source.CHAT


async def test_a_secret_letter_does_not_come_out_of_the_process():
    found = await read_paper([word(paragraph("TỐI MẬT") + paragraph("Giao Sở Y tế"))], limits=LIMITS)
    assert (type(found), found.facts) == (LetterSecret, {"mark": "TỐI MẬT"})


async def test_each_page_is_told_of():
    told = []

    async def note(page, of):
        told.append((page, of))

    leaves = [Leaf() for _ in range(3)]
    for leaf in leaves:
        for row in range(5):
            leaf.say(85, 90 + 18 * row, "Giao Sở Y tế chủ trì dự trữ thuốc")
    await read_paper([pdf(leaves)], limits=LIMITS, progress=note)
    assert told == [(1, 3), (2, 3), (3, 3)]


async def test_a_reading_that_takes_too_long_is_stopped_and_said_to_be():
    before = children()
    found = await read_paper([sample.letter()], limits=Limits(seconds=0))
    assert (type(found), found.facts) == (LetterTooSlow, {"seconds": 0})
    assert children() == before


async def test_a_reading_that_is_cancelled_leaves_no_process_behind():
    before = children()
    begun = asyncio.Event()

    async def note(page, of):
        begun.set()
        await asyncio.Event().wait()

    reading = asyncio.create_task(read_paper([pdf([Leaf()])], limits=LIMITS, progress=note))
    await begun.wait()
    assert children() > before
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert children() == before


async def test_a_process_that_dies_is_one_clear_line():
    found = await read_paper([sample.letter()], limits=Limits(seconds=30, megabytes=20))
    assert isinstance(found, LetterBroken | LetterTooHeavy)


async def test_the_loop_goes_on_while_many_papers_are_read():
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            await asyncio.sleep(0)
            ticks += 1

    ticking = asyncio.create_task(tick())
    found = await asyncio.gather(*(read_paper([sample.letter()], limits=LIMITS) for _ in range(4)))
    ticking.cancel()
    assert len({one.number for one in found}) == 1
    assert ticks > 100


def test_the_process_has_none_of_the_bots_settings(monkeypatch):
    from papers.reading import _environment

    monkeypatch.setenv("HOATOC_BOT_TOKEN", "secret")
    assert "secret" not in str(_environment())


@pytest.mark.parametrize("source", Source)
def test_a_draft_at_rest_keeps_where_its_words_came_from(source):
    draft = read_letter(sample.letter().decode(), source)
    assert unpack(pack(draft)) == draft
