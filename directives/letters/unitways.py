"""The ways in which one unit or one group is named: whole, by a shared head, as a group, by a post, by a head."""

import re
from dataclasses import dataclass
from functools import cache

from directives.letters.lexicon import any_of, phrases
from directives.letters.unitnames import name_end, past_place
from directives.letters.words import Passage, squeeze

_MOST = 60


@dataclass(frozen=True, slots=True)
class Unit:
    """What one way of naming has found: one unit or several, and where the words for them end."""

    end: int
    names: tuple[str, ...]
    is_group: bool


def shared(text: Passage, start: int) -> Unit | None:
    """Units of one head: "các Sở: Tài chính, Kế hoạch và Đầu tư", written out."""
    head = _shared_head().match(text.folded, start)
    if head is None:
        return None
    names: list[str] = []
    position = end = head.end()
    while len(names) < _MOST:
        field = _fields().match(text.folded, position)
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
        place = _PLACE.match(text.shown, position)
        if place is None or _head().match(text.folded, position):
            break
        names.append(f"{office} {rank} {squeeze(place.group())}")
        end = place.end()
        following = separator().match(text.folded, end)
        if following is None:
            break
        position = following.end()
    return Unit(end, tuple(names), is_group=False) if names else None


def whole(text: Passage, start: int) -> Unit | None:
    """A name that is always given whole: "Công an tỉnh"."""
    found = _wholes().match(text.folded, start)
    if found is None:
        return None
    is_group = found.group().startswith(phrases("units", "whole_groups"))
    if not is_group and not text.shown[start].isupper():
        return None
    end = found.end()
    if not is_group:
        end = past_place(text, end) if _ranked_end().search(found.group()) else name_end(text, start, end)
    return Unit(end, (_shown(text, start, end),), is_group)


def people(text: Passage, start: int) -> Unit | None:
    """Persons by the post that they share: "các đồng chí Ủy viên …"."""
    found = _comrades().match(text.folded, start)
    if found is None or not text.shown[found.end()].isupper():
        return None
    post = _PLACE.match(text.shown, found.end())
    end = post.end() if post else found.end()
    return Unit(end, (_shown(text, start, end),), is_group=True)


def group(text: Passage, start: int) -> Unit | None:
    """A group: "các sở, ban, ngành cấp tỉnh"."""
    found = _groups().match(text.folded, start) or _lone_groups().match(text.folded, start)
    if found is None:
        return None
    end = _before_name(text, start, found.end())
    return Unit(end, (_shown(text, start, end),), is_group=True)


def _before_name(text: Passage, start: int, end: int) -> int:
    """The end of a group whose last word turned out to begin a unit's name: "các địa phương, Sở Y tế"."""
    named = _NAMED_IN_GROUP.search(text.shown, start, end)
    if named is not None:
        return named.start()
    if not text.shown[end + 1 : end + 2].isupper() or text.shown[end : end + 1] != " ":
        return end
    last = _last_of_group().search(text.shown, start, end)
    return last.start() if last else end


def single(text: Passage, start: int) -> Unit | None:
    """One unit by its head and what follows it, or by the post of who leads it."""
    post = _post().match(text.folded, start)
    begin = post.end() if post else start
    head = _head().match(text.folded, begin)
    if head is None or not _is_named(text, head):
        return None
    end = name_end(text, begin, head.end())
    return Unit(end, (_shown(text, start, end),), is_group=False)


def _is_named(text: Passage, head: re.Match[str]) -> bool:
    """A head names a unit where it has a capital, and what follows has one or names a level ("Ban hành" is no unit)."""
    following = text.shown[head.end() + 1 : head.end() + 2]
    if text.shown[head.end() : head.end() + 1] != " " or not following:
        return False
    if following.isupper() or following.isdigit():
        return text.shown[head.start()].isupper() or " " in head.group()
    if not text.shown[head.start()].isupper():
        return False
    if sum(word[0].isupper() for word in _head_words(text, head)) > 1:
        return True
    is_ranked = _level().match(text.folded, head.end() + 1) is not None
    return is_ranked or head.group() in phrases("units", "plain_heads")


def _head_words(text: Passage, head: re.Match[str]) -> list[str]:
    """The first words of a name, as written."""
    return text.shown[head.start() : head.end()].split()


def _shown(text: Passage, start: int, end: int) -> str:
    return squeeze(text.shown[start:end]).strip(" ,;:-–")


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


_NAMED_IN_GROUP = re.compile(r",\s+(?=[^\W\d_a-zà-ỹđ]\w*\s[^\W\d_a-zà-ỹđ])")
_LISTED = re.compile(r"\s*[,;.]|\s*$|\s\w{2}\s")
_UPPER = "A-ZÀ-ÖØ-ÞĐĂƠƯẠ-Ỹ"
_PLACE = re.compile(rf"[{_UPPER}][^\W\d_]*(?:[ -][{_UPPER}][^\W\d_]*){{0,4}}")


@cache
def separator() -> re.Pattern[str]:
    """What stands between two units of a list."""
    words = any_of("units", "separators")
    return re.compile(rf"\s*[,;]\s*(?:{words}\s+)?|\s+{words}\s+|\s+&\s+")


@cache
def _shared_head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of('units', 'posts')}\s+)?{any_of('units', 'plurals')}\s+"
        rf"(?:(?P<head>{any_of('units', 'field_heads')})\s*:?\s+|(?P<first>{any_of('units', 'field_heads')})"
        rf"(?:\s*,?\s*(?:{any_of('units', 'and')}\s+)?{any_of('units', 'field_heads_more')}){{1,3}}\s*:\s*)",
    )


@cache
def _fields() -> re.Pattern[str]:
    return re.compile(any_of("units", "fields"))


@cache
def _places_head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of('units', 'posts')}\s+)?(?P<office>{any_of('units', 'group_offices')})\s+"
        rf"{any_of('units', 'plurals')}\s+"
        rf"(?P<rank>{any_of('units', 'plural_ranks')})\s*:?\s+(?=\w)",
    )


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('units', 'plurals')}\s+)?(?P<rank>{any_of('units', 'plural_ranks')})\s*:?\s+")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(any_of("units", "ranks"))


@cache
def _ranked_end() -> re.Pattern[str]:
    return re.compile(any_of("units", "ranks") + "$")


@cache
def _wholes() -> re.Pattern[str]:
    return re.compile(any_of("units", "whole"))


@cache
def _groups() -> re.Pattern[str]:
    noun, tail, plural = (any_of("units", key) for key in ("nouns", "tails", "plurals"))
    office = any_of("units", "group_offices")
    join = any_of("units", "and")
    posts = rf"(?:{any_of('units', 'posts')}\s+(?:\([^()]{{1,20}}\)\s+)?)?"
    list_of = rf"{noun}(?:(?:\s*,\s*(?:{join}\s+)?|\s+{join}\s+|\s*-\s*){noun}){{0,8}}"
    ranked = any_of("units", "tiers")
    named = rf"(?:{plural}\s+{list_of}|(?<=\s){ranked})"
    return re.compile(rf"{posts}(?:{office}\s+)?{named}(?:\s*,?\s*{tail}){{0,3}}")


@cache
def _last_of_group() -> re.Pattern[str]:
    return re.compile(rf"(?:\s*,\s*(?:{any_of('units', 'and')}\s+)?|\s+{any_of('units', 'and')}\s+)[{_UPPER}][^,]*$")


@cache
def _lone_groups() -> re.Pattern[str]:
    noun = any_of("units", "nouns")
    return re.compile(rf"{noun}(?:\s*,\s*{noun}){{0,3}}\s+{any_of('units', 'lone_tails')}")


@cache
def _comrades() -> re.Pattern[str]:
    return re.compile(any_of("units", "people") + r"\s+(?=\w)")


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"{any_of('units', 'posts')}\s+(?:\([^()]{{1,20}}\)\s+)?")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(any_of("units", "heads"))
