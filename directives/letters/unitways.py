"""The ways in which one unit or one group is named: whole, by a shared head, as a group, by a post, by a head."""

import re
from dataclasses import dataclass
from functools import cache

from directives.letters.lexicon import any_of, phrases
from directives.letters.unitnames import name_end, past_place
from directives.letters.words import Passage, squeeze

_LONGEST_HEADING = 10


@dataclass(frozen=True, slots=True)
class Unit:
    """What one way of naming has found: one unit or several, and where the words for them end."""

    end: int
    names: tuple[str, ...]
    is_group: bool


def past_brackets(text: Passage, position: int) -> int:
    """Behind a remark in brackets, such as an abbreviation after a name."""
    found = _BRACKETS.match(text.folded, position)
    return found.end() if found else position


def person(text: Passage, start: int) -> Unit | None:
    """A person, by the last of the posts behind the name: "đồng chí A, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức"."""
    found = _comrade().match(text.folded, start)
    name = _PERSON.match(text.shown, found.end()) if found else None
    if found is None or name is None:
        return None
    end, shown = name.end(), _shown(text, start, name.end())
    while (comma := _COMMA.match(text.shown, end)) is not None:
        membership = _membership().match(text.folded, comma.end())
        post = single(text, comma.end())
        if post is None and membership is None:
            break
        if post is not None:
            shown = post.names[0]
        end = max(post.end if post else 0, membership.end() if membership else 0)
    return Unit(end, (shown,), is_group=False)


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
    post = PLACE.match(text.shown, found.end())
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
    head = unit_head().match(text.folded, begin)
    if post is not None and head is None:  # "Trưởng ban" is a post; "Trưởng Ban điều hành" is the head of a board
        head = unit_head().match(text.folded, text.folded.rfind(" ", start, post.end() - 1) + 1)
        begin = head.start() if head else begin
    if head is None or not (_is_named(text, head) or _is_fielded(text, head, behind_post=post is not None)):
        return None
    end = name_end(text, begin, head.end())
    return Unit(end, (_shown(text, start, end),), is_group=False)


def in_capitals(heading: str) -> str | None:
    """The unit that a heading set in capitals names whole, given in small letters: "Ban An toàn giao thông tỉnh"."""
    text = Passage.of(heading.strip(" .:"))
    head = unit_head().match(text.folded)
    words = text.shown.split()
    if head is None or not 3 <= len(words) <= _LONGEST_HEADING or not _ranked_end().search(text.folded):  # noqa: PLR2004
        return None
    if _little().search(text.folded, head.end()):
        return None
    at = head.end() + 1
    return f"{text.shown[:at]}{text.shown[at : at + 1].upper()}{text.shown[at + 1 :]}"


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


def _is_fielded(text: Passage, head: re.Match[str], *, behind_post: bool) -> bool:
    """Whether a head in small letters names a unit all the same: "Trưởng phòng Tài chính", "phòng Nội vụ"."""
    following = text.shown[head.end() + 1 : head.end() + 2]
    if text.shown[head.end() : head.end() + 1] != " " or not following.isupper():
        return False
    if head.group() in phrases("units", "field_heads"):
        return fields().match(text.folded, head.end() + 1) is not None
    return behind_post


def _head_words(text: Passage, head: re.Match[str]) -> list[str]:
    """The first words of a name, as written."""
    return text.shown[head.start() : head.end()].split()


def _shown(text: Passage, start: int, end: int) -> str:
    return squeeze(text.shown[start:end]).strip(" ,;:-–")


_BRACKETS = re.compile(r"\s*\([^()]{0,160}\)")
_COMMA = re.compile(r",\s+")
_NAMED_IN_GROUP = re.compile(r",\s+(?=[^\W\d_a-zà-ỹđ]\w*\s[^\W\d_a-zà-ỹđ])")
_UPPER = "A-ZÀ-ÖØ-ÞĐĂƠƯẠ-Ỹ"
PLACE = re.compile(rf"[{_UPPER}][^\W\d_]*(?:[ -][{_UPPER}][^\W\d_]*){{0,4}}")


_PERSON = re.compile(rf"[{_UPPER}][^\W\d_]*(?:[ ][{_UPPER}][^\W\d_]*){{1,4}}")


@cache
def _comrade() -> re.Pattern[str]:
    return re.compile(any_of("units", "comrade") + r"\s+")


@cache
def _membership() -> re.Pattern[str]:
    return re.compile(any_of("units", "memberships") + rf"(?:\s+{any_of('units', 'membership_tails')})?")


@cache
def separator() -> re.Pattern[str]:
    """What stands between two units of a list."""
    words = any_of("units", "separators")
    return re.compile(rf"\s*[,;]\s*(?:{words}\s+)?|\s+{words}\s+|\s+&\s+")


@cache
def fields() -> re.Pattern[str]:
    """The fields that a head is completed by."""
    return re.compile(any_of("units", "fields"))


@cache
def _level() -> re.Pattern[str]:
    return re.compile(any_of("units", "ranks"))


@cache
def _little() -> re.Pattern[str]:
    return re.compile(any_of("verbs", "little"))


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
    rank = any_of("units", "plural_ranks")
    offices = rf"{plural}\s+{office}\s+{rank}(?:\s*,\s*{rank}){{0,3}}"  # "các đảng ủy xã, phường"
    return re.compile(rf"{posts}(?:{offices}|(?:{office}\s+)?{named})(?:\s*,?\s*{tail}){{0,3}}")


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
def unit_head() -> re.Pattern[str]:
    """The words with which the name of one unit begins."""
    return re.compile(any_of("units", "heads"))
