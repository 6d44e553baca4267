"""Finds the names of units in a text: one unit, a post for its unit, a group, a list with a shared head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from directives.letters.lexicon import any_of, phrases
from directives.letters.unitnames import name_end, past_place
from directives.letters.words import Passage, squeeze

_MOST = 60
_LONGEST_ASIDE = 160
_LONGEST_CELL = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """Units named one after another, and where."""

    start: int
    end: int
    names: tuple[str, ...]
    is_group: bool
    """Whether only groups are named ("các sở, ngành"), no unit by its own name."""
    has_group: bool
    """Whether a group is named among others."""
    last_start: int
    """Where the last unit of the list begins."""


@dataclass(frozen=True, slots=True)
class _Unit:
    end: int
    names: tuple[str, ...]
    is_group: bool


def mentions(text: Passage) -> Iterator[Mention]:
    """Every list of units, left to right."""
    position = 0
    while (found := _start().search(text.folded, position)) is not None:
        mention = units_at(text, found.start())
        if mention is None:
            position = found.end()
            continue
        yield mention
        position = max(mention.end, found.start() + 1)


def units_at(text: Passage, start: int) -> Mention | None:
    """The units named from a position on."""
    names: list[str] = []
    is_group, has_group = True, False
    position = end = last_start = start
    while len(names) < _MOST:
        unit = _unit_at(text, position)
        if unit is None:
            break
        names.extend(name for name in unit.names if name not in names)
        is_group, has_group = is_group and unit.is_group, has_group or unit.is_group
        end, last_start = unit.end, position
        aside = _past_aside(text, end)
        following = _separator().match(text.folded, aside)
        if following is None or _leading_aside().search(text.folded, end, aside):
            break
        position = following.end()
    return Mention(start, end, tuple(names), is_group, has_group, last_start) if names else None


def whole_list(text: Passage) -> list[str] | None:
    """The units where a text is a list of units by name and nothing else."""
    mention = units_at(text, 0)
    if mention is None or mention.is_group or text.folded[mention.end :].strip(" .;,"):
        return None
    return list(mention.names)


def units_named(text: Passage) -> tuple[str, ...]:
    """The units in a cell or behind a label, where nothing else stands: what is not known is kept as written."""
    names: dict[str, None] = {}
    start = 0
    for end in (*(found.start() for found in re.finditer(r"[;\n]", text.folded)), len(text.folded)):
        names.update(dict.fromkeys(_named_in(text.cut(start, end))))
        start = end + 1
    return tuple(names)


def _named_in(part: Passage) -> Iterator[str]:
    trimmed = part.shown.strip(" .,;-–")
    part = Passage.of(trimmed)
    if not trimmed or len(trimmed) > _LONGEST_CELL:
        return
    mention = units_at(part, 0)
    if mention is None:
        yield squeeze(trimmed)
        return
    end = _past_aside(part, mention.end)
    rest = part.folded[end:]
    following = _separator().match(rest)
    if following is not None or not rest.strip(" .,;"):
        yield from mention.names
        yield from _named_in(part.cut(end + following.end())) if following else ()
        return
    yield from mention.names[:-1]
    yield f"{mention.names[-1]} {squeeze(part.shown[end:])}"


def past_aside(text: Passage, position: int) -> int:
    """Behind a remark in brackets, such as an abbreviation after a name."""
    return _past_aside(text, position)


def _past_aside(text: Passage, position: int) -> int:
    found = _ASIDE.match(text.folded, position)
    return found.end() if found else position


def _unit_at(text: Passage, start: int) -> _Unit | None:
    ways = (_introduced, _shared, _shared_places, _whole, _people, _group, _single)
    return next((unit for way in ways if (unit := way(text, start)) is not None), None)


def _introduced(text: Passage, start: int) -> _Unit | None:
    """Units behind the word for all of them: "các cơ quan: Sở Y tế, Công an tỉnh"."""
    head = _introduction().match(text.folded, start)
    if head is None:
        return None
    mention = units_at(text, head.end())
    if mention is None or mention.is_group:
        return None
    return _Unit(mention.end, mention.names, is_group=False)


def _shared(text: Passage, start: int) -> _Unit | None:
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
        following = _separator().match(text.folded, end)
        if following is None:
            break
        position = following.end()
    return _Unit(end, tuple(names), is_group=False) if names else None


def _shared_places(text: Passage, start: int) -> _Unit | None:
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
        following = _separator().match(text.folded, end)
        if following is None:
            break
        position = following.end()
    return _Unit(end, tuple(names), is_group=False) if names else None


def _whole(text: Passage, start: int) -> _Unit | None:
    found = _wholes().match(text.folded, start)
    if found is None:
        return None
    is_group = found.group().startswith(phrases("units", "whole_groups"))
    if not is_group and not text.shown[start].isupper():
        return None
    end = found.end()
    if not is_group:
        end = past_place(text, end) if _ranked_end().search(found.group()) else name_end(text, start, end)
    return _Unit(end, (_shown(text, start, end),), is_group)


def _people(text: Passage, start: int) -> _Unit | None:
    """Persons by the post that they share: "các đồng chí Ủy viên …"."""
    found = _comrades().match(text.folded, start)
    if found is None or not text.shown[found.end()].isupper():
        return None
    post = _PLACE.match(text.shown, found.end())
    end = post.end() if post else found.end()
    return _Unit(end, (_shown(text, start, end),), is_group=True)


def _group(text: Passage, start: int) -> _Unit | None:
    found = _groups().match(text.folded, start) or _lone_groups().match(text.folded, start)
    if found is None:
        return None
    end = _before_name(text, start, found.end())
    return _Unit(end, (_shown(text, start, end),), is_group=True)


def _before_name(text: Passage, start: int, end: int) -> int:
    """The end of a group whose last word turned out to begin a unit's name: "các địa phương, Sở Y tế"."""
    named = _NAMED_IN_GROUP.search(text.shown, start, end)
    if named is not None:
        return named.start()
    if not text.shown[end + 1 : end + 2].isupper() or text.shown[end : end + 1] != " ":
        return end
    last = _last_of_group().search(text.shown, start, end)
    return last.start() if last else end


def _single(text: Passage, start: int) -> _Unit | None:
    post = _post().match(text.folded, start)
    begin = post.end() if post else start
    head = _head().match(text.folded, begin)
    if head is None or not _is_named(text, head):
        return None
    end = name_end(text, begin, head.end())
    return _Unit(end, (_shown(text, start, end),), is_group=False)


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
_ASIDE = re.compile(rf"\s*\([^()]{{0,{_LONGEST_ASIDE}}}\)")
_UPPER = "A-ZÀ-ÖØ-ÞĐĂƠƯẠ-Ỹ"
_PLACE = re.compile(rf"[{_UPPER}][^\W\d_]*(?:[ -][{_UPPER}][^\W\d_]*){{0,4}}")


@cache
def _start() -> re.Pattern[str]:
    names = any_of("units", "posts", "heads", "whole", "plurals", "group_offices", "nouns")
    return re.compile(names)


@cache
def _separator() -> re.Pattern[str]:
    words = any_of("units", "separators")
    return re.compile(rf"\s*[,;]\s*(?:{words}\s+)?|\s+{words}\s+|\s+&\s+")


@cache
def _introduction() -> re.Pattern[str]:
    noun = any_of("units", "introducing")
    return re.compile(rf"(?:{any_of('units', 'plurals')}\s+)?{noun}(?:\s*,\s*{noun})?\s*:\s+")


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
def _leading_aside() -> re.Pattern[str]:
    return re.compile(any_of("roles", "lead"))


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
