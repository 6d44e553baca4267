"""Compares a draft with a letter read by hand: the reader's mistakes as sentences, none where it read well."""

from collections.abc import Iterator, Mapping
from typing import Any

from directives.letters.words import fold, normal, squeeze

HEADER = ("kind", "number", "issuer", "place", "date", "subject", "urgency", "secrecy", "signer")
COUNTED = ("recipients", "copies", "footnotes")
LISTS = ("leads", "coordinators", "footnotes")


def differences(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> list[str]:
    """Every way in which a draft (as JSON) differs from the gold."""
    return [*_header(draft, gold), *_counts(draft, gold), *_tasks(draft["tasks"], gold), *_reporting(draft, gold)]


def _header(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> Iterator[str]:
    for key in HEADER:
        if key in gold and not _fits(draft[key], gold[key]):
            yield f"{key}: {draft[key]!r} instead of {gold[key]!r}"


def _counts(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> Iterator[str]:
    for key in COUNTED:
        if key in gold and len(draft[key]) != gold[key]:
            yield f"{key}: {len(draft[key])} instead of {gold[key]}"


def _tasks(tasks: list[Mapping[str, Any]], gold: Mapping[str, Any]) -> Iterator[str]:
    left = list(tasks)
    for wanted in gold.get("tasks", ()):
        found = next((task for task in left if _same_text(task["text"], wanted)), None)
        if found is None:
            if not wanted.get("optional"):
                yield f"missing: [{wanted['section']}] {wanted['starts']} … {wanted['ends']}"
            continue
        left.remove(found)
        yield from _task(found, wanted)
    for task in left:
        yield f"invented: [{task['section']}] {task['text'][:60]} … {task['text'][-40:]}"


def _same_text(text: str, wanted: Mapping[str, Any]) -> bool:
    starts = any(_plain(text).startswith(_plain(words)) for words in _choices(wanted["starts"]))
    return starts and any(_plain(text).endswith(_plain(words)) for words in _choices(wanted["ends"]))


def _task(task: Mapping[str, Any], wanted: Mapping[str, Any]) -> Iterator[str]:
    place = f"[{task['section']}] {task['text'][:30]}"
    for key in ("section", *LISTS, "deadlines"):
        if key in wanted and not _fits(task[key], wanted[key]):
            yield f"{place}: {key} {task[key]!r} instead of {wanted[key]!r}"


def _reporting(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> Iterator[str]:
    if "reporting" in gold and not _fits(draft["reporting"], gold["reporting"]):
        yield f"reporting: {draft['reporting']!r} instead of {gold['reporting']!r}"


def _fits(value: Any, wanted: Any) -> bool:
    """Equal without case, tone placement or order in lists; a key left out is not checked; any_of at any depth."""
    if isinstance(wanted, Mapping):
        if "any_of" in wanted:
            return any(_fits(value, choice) for choice in wanted["any_of"])
        return isinstance(value, Mapping) and all(key in value and _fits(value[key], wanted[key]) for key in wanted)
    if isinstance(wanted, list):
        return isinstance(value, list) and len(value) == len(wanted) and _pairs(value, wanted)
    if isinstance(wanted, str):
        return isinstance(value, str) and _plain(value) == _plain(wanted)
    return bool(value == wanted) and type(value) is type(wanted)


def _pairs(values: list[Any], wanted: list[Any]) -> bool:
    left = list(values)
    for choice in wanted:
        found = next((value for value in left if _fits(value, choice)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _choices(wanted: Any) -> list[str]:
    return wanted["any_of"] if isinstance(wanted, Mapping) else [wanted]


def _plain(text: str) -> str:
    return squeeze(fold(normal(text)))
