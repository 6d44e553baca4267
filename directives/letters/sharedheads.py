"""Units that share one head: "các Sở: Tài chính, Nội vụ", "UBND các huyện: An Biên, An Minh", each written out."""

import re
from functools import cache

from directives.letters.lexicon import any_of
from directives.letters.unitnames import name_end
from directives.letters.unitways import PLACE, Unit, fields, past_brackets, separator, unit_head
from directives.letters.words import Passage, squeeze

_LISTED = re.compile(r"\s*[,;.]|\s*$|\s\w{2}\s")
_MOST = 60


def shared(text: Passage, start: int) -> Unit | None:
    """Units of one head: "các Sở: Tài chính, Kế hoạch và Đầu tư", written out."""
    head = _shared_head().match(text.folded, start)
    if head is None:
        return None
    names: list[str] = []
    position = end = head.end()
    while len(names) < _MOST:
        field = fields().match(text.folded, position)
        if field is None or not text.shown[position].isupper():
            break
        if head["first"] and not _LISTED.match(text.folded, field.end()):
            break
        names.append(f"{_capital(head['head'] or head['first'])} {squeeze(text.shown[field.start() : field.end()])}")
        end = field.end()
        following = separator().match(text.folded, end)
        if following is None:
            break
        position = following.end()
    return Unit(end, tuple(names), is_group=False) if names else None


def shared_names(text: Passage, start: int) -> Unit | None:
    """Units of one head that have names of their own: "các Bệnh viện: Đa khoa tỉnh, Sản - Nhi", written out."""
    head = _names_head().match(text.folded, start)
    if head is None:
        return None
    shown = squeeze(text.shown[head.start("head") : head.end("head")])
    names: list[str] = []
    position = end = head.end()
    while len(names) < _MOST and text.shown[position : position + 1].isupper():
        if unit_head().match(text.folded, position) and names:
            break
        end = name_end(text, position, position)
        names.append(f"{_capital(shown)} {squeeze(text.shown[position:end])}")
        following = separator().match(text.folded, past_brackets(text, end))
        if following is None:
            break
        position = following.end()
    return Unit(end, tuple(names), is_group=False) if names else None


def listed_places(text: Passage, start: int) -> Unit | None:
    """Offices of several ranks by their places, "UBND các phường, xã: Hà Lâm, An Biên": which is which is not said."""
    head = _ranks_head().match(text.folded, start)
    if head is None:
        return None
    position, places = head.end(), 0
    end = position
    while (place := PLACE.match(text.shown, position)) and unit_head().match(text.folded, position) is None:
        end, places = place.end(), places + 1
        following = separator().match(text.folded, end)
        if following is None:
            break
        position = following.end()
    return Unit(end, (squeeze(text.shown[start:end]),), is_group=False) if places > 1 else None


def shared_places(text: Passage, start: int) -> Unit | None:
    """Offices of one rank: "UBND các huyện: An Biên, An Minh", written out."""
    head = _places_head().match(text.folded, start)
    if head is None:
        return None
    office = squeeze(text.shown[head.start("office") : head.end("office")])
    rank = squeeze(head["rank"])
    names: list[str] = []
    position = end = head.end()
    while len(names) < _MOST:
        ranked = _rank().match(text.folded, position)
        if ranked is not None:
            rank, position = squeeze(ranked["rank"]), ranked.end()
        place = PLACE.match(text.shown, position)
        if place is None or unit_head().match(text.folded, position):
            break
        names.append(f"{office} {rank} {squeeze(place.group())}")
        end = place.end()
        following = separator().match(text.folded, end)
        if following is None:
            break
        position = following.end()
    return Unit(end, tuple(names), is_group=False) if names else None


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@cache
def _names_head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of('units', 'posts')}\s+)?{any_of('units', 'plurals')}\s+"
        rf"(?P<head>{any_of('units', 'shared_heads')})\s*:\s+(?=\w)"
    )


@cache
def _shared_head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of('units', 'posts')}\s+)?{any_of('units', 'plurals')}\s+"
        rf"(?:(?P<head>{any_of('units', 'field_heads')})\s*:?\s+|(?P<first>{any_of('units', 'field_heads')})"
        rf"(?:\s*,?\s*(?:{any_of('units', 'and')}\s+)?{any_of('units', 'field_heads_more')}){{1,3}}\s*:\s*)",
    )


@cache
def _places_head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of('units', 'posts')}\s+)?(?P<office>{any_of('units', 'group_offices')})\s+"
        rf"{any_of('units', 'plurals')}\s+"
        rf"(?P<rank>{any_of('units', 'plural_ranks')})\s*:?\s+(?=\w)",
    )


@cache
def _ranks_head() -> re.Pattern[str]:
    rank = any_of("units", "plural_ranks")
    return re.compile(
        rf"(?:{any_of('units', 'posts')}\s+)?{any_of('units', 'group_offices')}\s+{any_of('units', 'plurals')}\s+"
        rf"{rank}(?:\s*(?:,|{any_of('units', 'and')})\s*{rank}){{1,3}}\s*:\s+(?=\w)",
    )


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('units', 'plurals')}\s+)?(?P<rank>{any_of('units', 'plural_ranks')})\s*:?\s+")
