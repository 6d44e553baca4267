"""Reads who leads and who coordinates out of one block."""

import re
from dataclasses import dataclass, replace

from directives.letters import rolewords
from directives.letters.givers import Givers, givers_of
from directives.letters.lexicon import phrases
from directives.letters.units import Mention, mentions
from directives.letters.unitways import past_brackets
from directives.letters.words import Passage, squeeze

_BEFORE = 60
_AFTER = 80
_MOST_MENTIONS = 400
_LONGEST_HEAD = 160
_LONGEST_PREAMBLE = 600
_SHORT_ORDER = 4
_COLON = re.compile(r"\s*:\s*")
_PAUSE = re.compile(r"\s*[:,]?\s*")
_LAST_SENTENCE = re.compile(r"[.;]\s")
_MOST_QUALIFYING = 20
_WORD = re.compile(r"\s*,?\s*(?P<word>[\w\-/&]+)")
_DONE = re.compile(r"\s*[:,;.]|\s*$")
_PAUSE_OR_END = re.compile(r"\s*:|\s*$")


@dataclass(frozen=True, slots=True)
class Roles:
    """Who does what in a block, as named."""

    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    clause_end: int = 0
    """Where a lead clause that opens the block ends; 0 where none does or it cannot be taken off."""
    is_line: bool = False
    """Whether the lead is set for what follows too: "X chủ trì …" or "X:"."""
    names_unit: bool = False
    """Whether a lead is named by its own name, not only as one of a group."""
    names_group: bool = False


@dataclass(slots=True)
class _Reading:
    """What has been read so far, going from left to right."""

    text: Passage
    givers: Givers
    leads: dict[str, None]
    coordinators: dict[str, None]
    opening: int
    """Where the first words are over that only give the order ("giao", "đề nghị")."""
    head_from: int = 0
    """From where on nothing but little words has stood: a "phối hợp" is at the head."""
    clause_end: int = 0
    is_line: bool = False
    names_unit: bool = False
    names_group: bool = False


def read_roles(text: Passage, givers: Givers | None = None) -> Roles:
    """The roles that the units named in a block have in it; by default those in a committee's letter."""
    opening = rolewords.opening().match(text.folded)
    reading = _Reading(text, givers or givers_of(None), {}, {}, opening.end() if opening else 0)
    reading.head_from = reading.opening
    for count, mention in enumerate(mentions(text)):
        if count >= _MOST_MENTIONS:
            break
        _weigh(reading, mention)
    return Roles(
        tuple(reading.leads),
        tuple(name for name in reading.coordinators if name not in reading.leads),
        _clean_end(reading),
        reading.is_line,
        reading.names_unit,
        reading.names_group,
    )


def _clean_end(reading: _Reading) -> int:
    """The end of the lead clause where an order follows it; a clause that was not understood to its end stays on."""
    folded, end = reading.text.folded, reading.clause_end
    if not end or folded[:end].rstrip().endswith(":"):
        return end
    return end if rolewords.doing().match(folded, end) and not rolewords.joint().match(folded, end) else 0


def _weigh(reading: _Reading, mention: Mention) -> None:
    text = reading.text
    if mention.start <= reading.opening and not reading.leads:
        mention = _stretched(reading, mention)
    before = text.folded[max(0, mention.start - _BEFORE) : mention.start]
    end = past_brackets(text, mention.end)
    after = text.folded[end : end + _AFTER]
    if rolewords.label("coordinate_label").search(before):
        reading.coordinators.update(dict.fromkeys(mention.names))
    elif rolewords.label("lead_label").search(before):
        _lead(reading, mention, end, is_line=False)
    elif _is_coordination(reading, mention, before):
        if mention.has_group and end == mention.end and rolewords.qualifying().match(text.folded, end):
            mention = _stretched(reading, mention)
            end = mention.end
        reading.coordinators.update(dict.fromkeys(mention.names))
        if reading.clause_end or reading.is_line:
            _extend_clause(reading, mention, end)
    elif _leads(reading, mention, before, after):
        _lead(reading, mention, end, is_line=True)
    elif not reading.leads and not mention.is_group and _follows_preamble(reading, mention, after):
        _lead(reading, mention, end, is_line=False, only_last=True)


def _stretched(reading: _Reading, mention: Mention) -> Mention:
    """The units with which a block begins, with what tells the last of them from others, up to what they are to do."""
    text = reading.text
    start = past_brackets(text, mention.end)
    if (
        not _wanted(reading, mention)
        or start != mention.end
        or _DONE.match(text.folded, start)
        or rolewords.doing().match(text.folded, start)
    ):
        return mention
    if rolewords.past().match(text.folded, start) or not text.folded[start : start + 1].isspace():
        return mention
    end = _qualifier_end(text, start)
    if end is None:
        return mention
    last = f"{mention.names[-1]} {squeeze(text.shown[start:end])}"
    return replace(mention, end=end, names=(*mention.names[:-1], last))


def _qualifier_end(text: Passage, start: int) -> int | None:
    """Where the words behind a group's name are over: at a colon, at the block's end or before a verb."""
    if rolewords.matter().match(text.folded, start):
        return None
    position = start
    for _ in range(_MOST_QUALIFYING):
        word = _WORD.match(text.folded, position)
        if word is None:
            break
        passive = rolewords.passive().match(text.folded, position)
        if passive is not None:
            position = passive.end()
            continue
        if (
            position > start
            and text.shown[word.end() - len(word["word"])].islower()
            and rolewords.doing().match(text.folded, position)
        ):
            return position
        position = word.end()
    pause = _PAUSE_OR_END.match(text.folded, position)
    return position if pause is not None and position > start else None


def _leads(reading: _Reading, mention: Mention, before: str, after: str) -> bool:
    if not _wanted(reading, mention):
        return False
    is_first = mention.start <= reading.opening
    if _is_issuer(reading, mention) and not rolewords.assigned().search(before):
        return False
    if _chairs(after) or rolewords.past().match(after):
        return False
    if rolewords.lead_word().match(after):
        return not rolewords.described().search(before) and not _is_nobody(mention)
    if rolewords.assigned().search(before) and not _reported(before):
        return is_first or not reading.leads or not _is_own_order(reading, mention)
    if _asked(before, is_first=is_first, is_led=bool(reading.leads)):
        return True
    if rolewords.duty().match(after):
        return is_first or _begins_sentence(before)
    return is_first and _is_subject(mention, after)


def _wanted(reading: _Reading, mention: Mention) -> bool:
    """The province's own leaders give orders; they are not given them."""
    return not all(Passage.of(name).folded in reading.givers.above for name in mention.names)


def _is_issuer(reading: _Reading, mention: Mention) -> bool:
    return all(Passage.of(name).folded in reading.givers.itself for name in mention.names)


def _is_nobody(mention: Mention) -> bool:
    return mention.is_group and all(Passage.of(name).folded in phrases("roles", "nobody") for name in mention.names)


def _is_own_order(reading: _Reading, mention: Mention) -> bool:
    """A lead named at the head may itself hand on work further down; only a new sentence gives a new order."""
    between = reading.text.folded[max(reading.opening, mention.start - _BEFORE) : mention.start]
    sentences = _LAST_SENTENCE.split(between)
    return len(sentences[-1].split()) > _SHORT_ORDER


def _follows_preamble(reading: _Reading, mention: Mention, after: str) -> bool:
    """Whether a sentence says on what ground a unit acts, then the unit: "Trên cơ sở …, Sở X tổng hợp …"."""
    folded = reading.text.folded
    if (
        _is_issuer(reading, mention)
        or mention.last_start > _LONGEST_PREAMBLE
        or not folded[: mention.last_start].rstrip().endswith(",")
    ):
        return False
    if _LAST_SENTENCE.search(folded, 0, mention.start) or rolewords.preamble().match(folded) is None:
        return False
    return rolewords.doing().match(after) is not None


def _is_subject(mention: Mention, after: str) -> bool:
    """Whether a block that begins with units tells them what to do."""
    if after.lstrip()[:1] in {":", ""} or after.strip() in {".", ";"}:
        return True
    if mention.is_group:
        return rolewords.doing().match(after) is not None
    return re.match(r"\s+[^\W\d_]|\s*,\s", after) is not None


def _lead(reading: _Reading, mention: Mention, end: int, *, is_line: bool, only_last: bool = False) -> None:
    named = mention.names[-1:] if only_last else mention.names
    names = [name for name in named if Passage.of(name).folded not in reading.givers.above]
    reading.leads.update(dict.fromkeys(names))
    reading.names_unit = reading.names_unit or not mention.is_group
    reading.names_group = reading.names_group or mention.has_group
    reading.head_from = end
    if is_line and mention.start <= reading.opening:
        _open_clause(reading, end)


def _open_clause(reading: _Reading, end: int) -> None:
    folded = reading.text.folded
    colon = _COLON.match(folded, end)
    leading = rolewords.leading().match(folded, end)
    reading.is_line = colon is not None or leading is not None
    reading.clause_end = colon.end() if colon else leading.end() if leading else 0


def _extend_clause(reading: _Reading, mention: Mention, end: int) -> None:
    """The coordinators belong to the opening clause where nothing else stands between."""
    folded = reading.text.folded
    if folded[reading.clause_end - 2 : reading.clause_end].rstrip().endswith(":"):
        return
    if rolewords.only_little().fullmatch(folded, reading.clause_end, mention.start):
        colon = _PAUSE.match(folded, end)
        reading.clause_end = colon.end() if colon else end


def _is_coordination(reading: _Reading, mention: Mention, before: str) -> bool:
    """Whether "phối hợp với X" counts: in the lead clause and at the head of an item; elsewhere it is a detail."""
    found = rolewords.coordinate().search(before)
    if found is None:
        return False
    start = mention.start - (len(before) - found.start())
    if rolewords.leading_before().search(before[: found.start()]):
        return True
    begin = min(reading.head_from, start)
    return (
        start - begin <= _LONGEST_HEAD
        and rolewords.only_little().fullmatch(reading.text.folded, begin, start) is not None
    )


def _chairs(after: str) -> bool:
    return rolewords.chairing().match(after) is not None


def _reported(before: str) -> bool:
    return rolewords.reported_order().search(before) is not None


def _asked(before: str, *, is_first: bool, is_led: bool) -> bool:
    """Whether the letter itself asks; a unit that already leads may ask others as a part of its work."""
    found = rolewords.asking().search(before)
    if found is None:
        return False
    if not is_first and rolewords.as_for().match(found.group()):  # "…; đối với X" tells one case from another
        return False
    ahead = before[: found.start()].rstrip()
    return (
        is_first
        or not ahead
        or ahead.endswith((".", ";"))
        or (not is_led and rolewords.issuer().search(ahead) is not None)
    )


def _begins_sentence(before: str) -> bool:
    return not before.strip() or before.rstrip().endswith((".", ";"))
