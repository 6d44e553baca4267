"""Reads what the office types to change a draft: "3 hạn 30/9", "gộp 3 và 4", "“Sở XYZ” là STC", "hoàn tác"."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from directives.bare import bare, bare_words, leading, lexicon, trimmed
from directives.refusals import (
    LineUnclear,
    NumberNotInDraft,
    TypedDeadlineUnclear,
)
from directives.review import Review, Treatment, changes, doubts_of, phrase_key
from directives.typed_dates import NoDeadline, read_day, read_deadline
from directives.typed_names import is_nobody, shown, typed_codes, typed_phrases
from directives.units import Directory

_WORDS = "review_lines"
_LABEL = re.compile(r"#?(\d{1,4}(?:\.\d{1,3})?)(?=[\s:,;.)]|$)[.):]?")
_NUMBER = re.compile(r"#?(\d{1,9})")
_QUOTED = re.compile(r"[\"“”„«'‘](?P<phrase>[^\"“”„»«]{2,400}?)[\"”“»'’]\s*(?P<rest>.*)", re.DOTALL)
_LETTER_NUMBER = re.compile(r"\d{1,6}[a-z]?\s*[-/]\s*\S.*", re.IGNORECASE)


class Order(StrEnum):
    """What a line wants done with the draft as a whole."""

    UNDO = "undo"
    ISSUE = "issue"
    QUIT = "quit"
    SHOW = "show"
    DROP = "drop"
    ANOTHER_LETTER = "another-letter"
    """It is not one of the letters that bear the same number."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a line is read against: `labels` by task key, and the day on which it is typed."""

    review: Review
    labels: Mapping[int, str]
    directory: Directory
    today: dt.date

    def key_of(self, label: str) -> int:
        """The task that bears a label; raises NumberNotInDraft."""
        for key, known in self.labels.items():
            if known == label:
                return key
        raise NumberNotInDraft(label=label)


def read_review_line(text: str, setting: Setting) -> tuple[changes.Change, ...] | Order:
    """The changes that a line asks for, in order, or what is to be done with the draft.

    Raises LineUnclear, NumberNotInDraft, TypedDeadlineUnclear, TypedUnitsUnknown and TypedUnitsProposed.
    """
    line = text.strip()
    whole = _forms("whole").get(bare(trimmed(line)))
    if whole is not None:
        return _whole(whole, setting)
    for rule in (_quoted, _of_task, _of_verb, _of_header, _of_recipients, _of_directive):
        found = rule(line, setting)
        if found is not None:
            return found
    raise LineUnclear(line=shown(line))


def _whole(meaning: str, setting: Setting) -> tuple[changes.Change, ...] | Order:
    open_ones = [doubt.id for doubt in doubts_of(setting.review)]
    match meaning:
        case "settle":
            return (changes.Settle(doubts=tuple(open_ones[:1])),)
        case "settle_all":
            return (changes.Settle(doubts=tuple(open_ones)),)
        case "follow_all":
            return (changes.Treat(treatment=Treatment.FOLLOWED),)
        case "inform_all":
            return (changes.Treat(treatment=Treatment.INFORMED),)
    return _ORDERS[meaning]


_ORDERS = {
    "undo": Order.UNDO,
    "issue": Order.ISSUE,
    "quit": Order.QUIT,
    "show": Order.SHOW,
    "drop_draft": Order.DROP,
    "same_letter": Order.DROP,
    "another_letter": Order.ANOTHER_LETTER,
}


def _of_task(line: str, setting: Setting) -> tuple[changes.Change, ...] | None:
    """As in "3 hạn 30/9", "việc 3: bỏ hạn"."""
    _, behind = leading(line, _forms_of("places", "task"))
    found = _LABEL.match(behind)
    if found is None:
        return None
    field, rest = leading(behind[found.end() :], _forms("fields"))
    if field is None:
        return None
    return _FIELDS[field](setting.key_of(found[1]), rest.strip(" :\t\n"), setting)


def read_task_field(field: str, key: int, text: str, setting: Setting) -> tuple[changes.Change, ...]:
    """What was typed for one field of a task ("leads", "deadline", …), with or without the field's name before it.

    Raises TypedDeadlineUnclear, TypedUnitsUnknown and TypedUnitsProposed.
    """
    named, rest = leading(text, _forms("fields"))
    return _FIELDS[field](key, (rest if named == field != "text" else text).strip(" :\t\n"), setting)


def _leads(key: int, rest: str, setting: Setting) -> tuple[changes.Change, ...]:
    return (changes.SetLeads(key=key, phrases=_unit_phrases(rest, setting)),)


def _coordinators(key: int, rest: str, setting: Setting) -> tuple[changes.Change, ...]:
    return (changes.SetCoordinators(key=key, phrases=_unit_phrases(rest, setting)),)


def _unit_phrases(text: str, setting: Setting) -> tuple[str, ...]:
    if bare(trimmed(text)) in bare_words(_WORDS, "places", "without"):
        return ()
    return typed_phrases(text, setting.directory)


def _deadline(key: int, rest: str, setting: Setting) -> tuple[changes.Change, ...]:
    due = read_deadline(rest, today=setting.today, issued=setting.review.letter.date)
    if due is None:
        raise TypedDeadlineUnclear(text=shown(rest))
    return (changes.SetDeadlines(key=key, deadlines=() if isinstance(due, NoDeadline) else (due,)),)


def _more_deadline(key: int, rest: str, setting: Setting) -> tuple[changes.Change, ...]:
    due = read_deadline(rest, today=setting.today, issued=setting.review.letter.date)
    if due is None or isinstance(due, NoDeadline):
        raise TypedDeadlineUnclear(text=shown(rest))
    return (changes.AddDeadline(key=key, deadline=due),)


def _text(key: int, rest: str, _: Setting) -> tuple[changes.Change, ...]:
    return (changes.SetText(key=key, text=rest),)


def _plain(make: Callable[[int], changes.Change]) -> Callable[[int, str, Setting], tuple[changes.Change, ...]]:
    """A field that takes nothing behind it."""

    def read(key: int, rest: str, _: Setting) -> tuple[changes.Change, ...]:
        if trimmed(rest):
            raise LineUnclear(line=shown(rest))
        return (make(key),)

    return read


_BARE_CHANGES: dict[str, Callable[[int], changes.Change]] = {
    "no_deadline": lambda key: changes.SetDeadlines(key=key, deadlines=()),
    "is_deadline": lambda key: changes.DecideDeadline(key=key, is_one=True),
    "not_deadline": lambda key: changes.DecideDeadline(key=key, is_one=False),
    "follow": lambda key: changes.Treat(key=key, treatment=Treatment.FOLLOWED),
    "inform": lambda key: changes.Treat(key=key, treatment=Treatment.INFORMED),
    "drop": lambda key: changes.DropTask(key=key),
    "bring_back": lambda key: changes.BringBack(key=key),
}
_FIELDS: dict[str, Callable[[int, str, Setting], tuple[changes.Change, ...]]] = {
    "leads": _leads,
    "coordinators": _coordinators,
    "deadline": _deadline,
    "more_deadline": _more_deadline,
    "text": _text,
    **{name: _plain(make) for name, make in _BARE_CHANGES.items()},
}


def _of_verb(line: str, setting: Setting) -> tuple[changes.Change, ...] | None:
    """As in "tách 3 sau câu 2", "gộp 3 và 4", "bỏ 3, 4"."""
    verb, behind = leading(line, _forms("verbs"))
    if verb is None:
        return None
    if verb == "split":
        return _split(behind, setting)
    keys = keys_in(behind, setting)
    if keys is None:
        return None
    if verb == "merge":
        return (changes.MergeTasks(keys=keys),)
    return tuple(_BARE_CHANGES[verb](key) for key in keys)


def _split(behind: str, setting: Setting) -> tuple[changes.Change, ...] | None:
    found = _LABEL.match(behind.strip())
    if found is None:
        return None
    rest = behind.strip()[found.end() :]
    key = setting.key_of(found[1])
    if not trimmed(rest):
        return (changes.SplitTask(key=key),)
    at, number = leading(rest, _forms_of("places", "behind"))
    place = _NUMBER.fullmatch(trimmed(number))
    if at is None or place is None:
        raise LineUnclear(line=shown(rest))
    return (changes.SplitTask(key=key, after=int(place[1])),)


def keys_in(text: str, setting: Setting) -> tuple[int, ...] | None:
    """The tasks whose labels a text lists; None where it lists anything else."""
    words = [word for word in re.split(r"[\s,;+&]+", text) if word]
    labels = [word for word in words if bare(word) not in bare_words(_WORDS, "places", "and")]
    found = [_LABEL.fullmatch(label.strip()) for label in labels]
    if not found or not all(found):
        return None
    return tuple(setting.key_of(one[1]) for one in found if one)


def _of_header(line: str, setting: Setting) -> tuple[changes.Change, ...] | None:
    """As in "số 123/UBND-KT", "ngày 12/6/2024", "độ khẩn: hỏa tốc"."""
    name, rest = leading(line, _forms("header"))
    if name is None:
        return None
    return (header_change(changes.HeaderField(name), rest.strip(" :\t"), setting.today),)


def header_change(field: changes.HeaderField, rest: str, today: dt.date) -> changes.SetHeader:
    """The head with what was typed for one of its fields; what is no such thing is refused when it is applied."""
    named, behind = leading(rest, _forms("header"))
    rest = behind.strip(" :\t") if named == field.value else rest
    value: str | dt.date | None = rest
    match field:
        case changes.HeaderField.DATE:
            value = read_day(rest, today=today)
        case changes.HeaderField.NUMBER:
            value = re.sub(r"\s*([-/])\s*", r"\1", rest) if _LETTER_NUMBER.fullmatch(rest) else ""
        case changes.HeaderField.KIND:
            value = rest.lower()
        case changes.HeaderField.URGENCY:
            known = {bare(word): degree for degree, words in lexicon(_WORDS)["urgency"].items() for word in words}
            degree = known.get(bare(trimmed(rest)), "")
            value = None if degree == "none" else degree
    return changes.SetHeader(field=field, value=value)


def _of_recipients(line: str, setting: Setting) -> tuple[changes.Change, ...] | None:
    """As in "thêm Sở Y tế"."""
    verb, rest = leading(line, _forms("recipients"))
    if verb is None:
        return None
    codes = typed_codes(rest, setting.directory)
    return (changes.AddRecipients(codes=codes) if verb == "add" else changes.RemoveRecipients(codes=codes),)


def _of_directive(line: str, _: Setting) -> tuple[changes.Change, ...] | None:
    """As in "đính chính #5"."""
    verb, rest = leading(line, _forms("directive"))
    found = _NUMBER.fullmatch(trimmed(rest))
    return None if verb is None or found is None else (changes.Correct(directive=int(found[1])),)


def _quoted(line: str, setting: Setting) -> tuple[changes.Change, ...] | None:
    """As in "“Sở XYZ” là STC", "“các sở, ngành” trừ SYT"; a phrase of the letter needs no quotation marks."""
    found = _QUOTED.fullmatch(line)
    phrase, rest = (found["phrase"], found["rest"]) if found else _phrase_before(line, setting)
    verb, named = leading(rest, _forms("quoted"))
    if verb is None or not phrase:
        return None
    if verb == "mean":
        codes = () if is_nobody(named) else typed_codes(named, setting.directory)
        return (changes.RulePhrase(phrase=phrase, codes=codes),)
    codes = typed_codes(named, setting.directory)
    if verb == "except":
        return (changes.LeaveOut(phrase=phrase, codes=codes),)
    return (changes.TakeIn(phrase=phrase, codes=codes),)


def _phrase_before(line: str, setting: Setting) -> tuple[str, str]:
    """The longest phrase of the letter with which the line begins, and what stands behind it."""
    key = phrase_key(line)
    fitting = [phrase for phrase in setting.review.phrases if key.startswith(f"{phrase_key(phrase)} ")]
    phrase = max(fitting, key=len, default="")
    return phrase, " ".join(line.split())[len(" ".join(phrase.split())) :]


@cache
def _forms(table: str) -> dict[str, str]:
    return {bare(word): meaning for meaning, words in lexicon(_WORDS)[table].items() for word in words}


@cache
def _forms_of(table: str, key: str) -> dict[str, str]:
    return {bare(word): key for word in lexicon(_WORDS)[table][key]}
