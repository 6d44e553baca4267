"""From the bytes of a file, or of several pictures of pages, to the paper's text."""

from collections.abc import Sequence

from directives.letters import NotText, decode
from directives.letters.draft import Source
from directives.refusals import LetterEmpty, LetterOtherFormat, LetterTooLarge, LetterTooLong, LetterUnreadable
from papers.formats import Format, format_of
from papers.paper import MOST_BYTES, MOST_CHARACTERS, Limits, Paper, Progress


def extract(pages: Sequence[bytes], limits: Limits, progress: Progress) -> Paper:
    """The paper in one file, or on several pictures in their order; raises the refusals of `directives/refusals/`."""
    if sum(map(len, pages)) > MOST_BYTES:
        raise LetterTooLarge(megabytes=MOST_BYTES // 1_000_000)
    if len(pages) > limits.pages:
        raise LetterTooLong(pages=limits.pages)
    formats = [format_of(page) for page in pages]
    if len(pages) != 1:
        if any(one is not Format.PICTURE for one in formats):
            raise LetterOtherFormat(name="album")
        return _pictures(pages, limits, progress)
    match formats[0]:
        case Format.WORD:
            from papers.word import read_word  # noqa: PLC0415 - a paper loads only what it needs

            paper = read_word(pages[0], limits)
        case Format.PDF:
            from papers.pdf import read_pdf  # noqa: PLC0415 - as above

            paper = read_pdf(pages[0], limits, progress)
        case Format.PICTURE:
            paper = _pictures(pages, limits, progress)
        case Format.TEXT:
            paper = _text(pages[0], limits)
    if not paper.text.strip():
        raise LetterEmpty
    return paper


def _pictures(pages: Sequence[bytes], limits: Limits, progress: Progress) -> Paper:
    from papers.picture import read_pictures  # noqa: PLC0415 - as above

    return read_pictures(pages, limits, progress)


def _text(data: bytes, limits: Limits) -> Paper:
    try:
        text = decode(data)
    except NotText:
        raise LetterUnreadable from None
    if len(text) > MOST_CHARACTERS:
        raise LetterTooLong(pages=limits.pages)
    return Paper(text, Source.TEXT)
