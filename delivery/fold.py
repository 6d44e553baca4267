"""Long messages made to fit: split where a reader would pause, or shortened; never cut inside a tag or a character."""

import re

from delivery.graphemes import is_border, last_border
from delivery.markup import Markup, parse

TEXT_LIMIT = 4096
"""A message's text after its entities are parsed (Bot API, sendMessage), in UTF-16 units: the strictest reading."""
CAPTION_LIMIT = 1024
"""A caption's, likewise."""
RAW_LIMIT_BYTES = 1 << 15
"""The HTML itself, tags and all, in UTF-8: beyond it the Bot API server says "Text is too long" before it parses."""

_LEAST_LIMIT = 2  # an emoji's
_ELLIPSIS = "…"
_NEEDS_CARE = re.compile("[<>&\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TRAILING = " \t\n,;:-–—(["
_BLOCKS = {"quote", "pre"}
_UNDIVIDED = {"link", "code", "emoji", "time"}
# A full stop after one or two letters is an abbreviation or a list's number ("TP. Rạch Giá", "1. Sở Tài chính").
_SENTENCE_END = re.compile(r"""(?:[!?…;]|(?<![\s(]\S)(?<![\s(]\S\S)\.)["'”’»)\]]*(?=\s)""")
_NO_BREAK_SPACES = "\u00a0\u2007\u202f"
_VISIBLE = re.compile(r"\S")


def split_html(html: str, limit: int = TEXT_LIMIT) -> list[str]:
    """Split Telegram's HTML into messages, each valid by itself; none where there is nothing to see.

    A part ends at the best border in its second half: a paragraph or a block, a line, a sentence, a word outside links
    and code, any word, a tag; failing that at one in its first half; failing that between two characters. White space
    at borders goes, except a line's indentation in `pre`. `limit` is in UTF-16 units of visible text. Raises ValueError
    where it isn't 2 to 4096.
    """
    if not _LEAST_LIMIT <= limit <= TEXT_LIMIT:
        raise ValueError(f"a part's limit must be from {_LEAST_LIMIT} to {TEXT_LIMIT}, not {limit}")
    if limit == TEXT_LIMIT and _is_short(html):
        return [html]
    markup = parse(html)
    parts: list[str] = []
    start = _skip_space(markup, 0)
    while start < len(markup.text):
        end, part = _part(markup, start, limit)
        parts.append(part)
        start = _skip_space(markup, end)
    return list(filter(None, parts))


def _is_short(html: str) -> bool:
    """Whether it is plain text that fits for certain, so that it is its own only part."""
    return 0 < len(html) <= TEXT_LIMIT // 2 and html == html.strip() and _NEEDS_CARE.search(html) is None


def shorten(text: str, limit: int) -> str:
    """Plain text cut at a word border, or between characters where a word is long, so that it fits with its "…".

    `limit` is in UTF-16 units. Raises ValueError where not even the "…" fits.
    """
    if limit < len(_ELLIPSIS):
        raise ValueError(f"the limit must be at least {len(_ELLIPSIS)}, not {limit}")
    text = text.strip()
    if _units(text) <= limit:
        return text
    end = _reach(text, 0, limit - len(_ELLIPSIS))
    border = next((place for place in range(end, end // 2, -1) if _is_space(text[place])), 0)
    return text[: border or last_border(text, 0, end)].rstrip(_TRAILING) + _ELLIPSIS


def abridge(text: str, limit: int) -> str:
    """Plain text that ends with a whole sentence or clause before its "…", where that keeps at least half the limit.

    Where it does not, the text is shortened at a word. `limit` as in `shorten`.
    """
    shortened = shorten(text, limit)
    if shortened == text.strip():
        return shortened
    end = _reach(text.strip(), 0, max(1, limit - len(_ELLIPSIS) - 1))
    ends = [found.end() for found in _SENTENCE_END.finditer(text.strip(), 0, end)]
    if not ends or ends[-1] < limit // 2:
        return shortened
    return f"{text.strip()[: ends[-1]]} {_ELLIPSIS}"


def visible_length(html: str) -> int:
    """The length that Telegram counts: UTF-16 units of the text without tags, entities decoded."""
    return _units(parse(html).text)


def plain(html: str) -> str:
    """What a reader sees, as plain text: for sending again where Telegram refused the formatting."""
    return parse(html).text


def _part(markup: Markup, start: int, limit: int) -> tuple[int, str]:
    """The next part and the place of its end; without its tags where those alone are too long to send."""
    room = limit
    while room > 1:
        end = _best_end(markup, start, _reach(markup.text, start, room))
        html = _written(markup, start, end)
        size = len(html.encode())
        if size <= RAW_LIMIT_BYTES:
            return end, html
        room = min(room // 2, room * RAW_LIMIT_BYTES // size)
    end = _best_end(markup, start, _reach(markup.text, start, limit))
    return end, _written(Markup(markup.text, [0], [()]), start, end)


def _written(markup: Markup, start: int, end: int) -> str:
    stretch = markup.text[start:end]
    return markup.html(start, start + len(stretch.rstrip())) if stretch.strip() else ""


def _best_end(markup: Markup, start: int, end: int) -> int:
    if end == len(markup.text):
        return end
    middle = (start + end) // 2
    best = _pause(markup, middle, end) or _tag_border(markup, middle, end) or _pause(markup, start, middle)
    if best:
        return best
    border = last_border(markup.text, start, end)
    return border if border > start else end


def _pause(markup: Markup, low: int, high: int) -> int:
    """The best place to pause after `low` and up to `high`, or 0."""
    text = markup.text
    paragraph = max(_tag_border(markup, low, high, _BLOCKS), text.rfind("\n\n", low + 1, high + 2))
    if paragraph > 0:
        return paragraph
    line = text.rfind("\n", low + 1, high + 1)
    if line > 0:
        return line
    sentences = [end.end() for end in _SENTENCE_END.finditer(text, low, high + 1) if end.end() > low]
    return sentences[-1] if sentences else _word_end(markup, low, high)


def _word_end(markup: Markup, low: int, high: int) -> int:
    spaces = [place for place in range(high, low, -1) if _is_space(markup.text[place])]
    outside = (place for place in spaces if not markup.effects_at(place) & _UNDIVIDED)
    return next(outside, spaces[0] if spaces else 0)


def _tag_border(markup: Markup, low: int, high: int, effects: set[str] | None = None) -> int:
    """The last place after `low` and up to `high` where a tag (of these effects) begins or ends, or 0."""
    for place, changed in markup.borders(low, high):
        if (effects is None or changed & effects) and is_border(markup.text, place, low):
            return place
    return 0


def _skip_space(markup: Markup, place: int) -> int:
    visible = _VISIBLE.search(markup.text, place)
    if visible is None:
        return len(markup.text)
    if "pre" not in markup.effects_at(visible.start()):
        return visible.start()
    line = markup.text.rfind("\n", place, visible.start())
    return place if line < 0 else line + 1


def _reach(text: str, start: int, units: int) -> int:
    """How far a stretch of at most so many UTF-16 units reaches from `start`."""
    encoded = text[start : start + units].encode("utf-16-le", "surrogatepass")
    return start + len(encoded[: 2 * units].decode("utf-16-le", "ignore"))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _NO_BREAK_SPACES
