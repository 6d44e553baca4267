"""Short numbers by which officers name tasks in their answers: the letter's own where they are free."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, count

MOST_TYPED = 999
"""More than three digits in a status line are never read as a task number."""
_SECTION = re.compile(r"(?P<whole>\d{1,3})(?!\d)(?:\.(?P<part>\d{1,2})(?!\d))?(?P<rest>.*)", re.DOTALL)


def number_tasks(sections: Sequence[str | None], taken: Collection[str]) -> list[str]:
    """A number for each task of one directive, all different and none among those taken by open tasks.

    1. The letter's own numbers, if none of them is taken: "12", or "2.1", "2.2" where a section has several tasks;
       tasks outside sections take the free whole numbers that follow.
    2. Otherwise, for the whole directive, the first run of consecutive free whole numbers up to 999, or above it.
    """
    own = _own_numbers(sections)
    if any(number in taken for number in own if number is not None):
        return _run(len(sections), taken)
    free = _free_after(max((_whole(number) for number in own if number is not None), default=0), own, taken)
    return [next(free) if number is None else number for number in own]


def _own_numbers(sections: Sequence[str | None]) -> list[str | None]:
    """The letter's numbers in the form N or N.M; None where a task stands in no numbered section."""
    read = [_SECTION.fullmatch(section.strip()) if section else None for section in sections]
    wholes = [int(found["whole"]) if found else None for found in read]
    exact = [_exact(found) for found in read]
    tasks_in = Counter(wholes)
    keeps_exact = {
        whole: len(set(numbers)) == len(numbers) and None not in numbers
        for whole, numbers in _by_whole(wholes, exact).items()
    }
    so_far: Counter[int] = Counter()
    numbers: list[str | None] = []
    for whole, number in zip(wholes, exact, strict=True):
        if whole is None or keeps_exact[whole]:
            numbers.append(number)
            continue
        so_far[whole] += 1
        numbers.append(str(whole) if tasks_in[whole] == 1 else f"{whole}.{so_far[whole]}")
    return numbers


def _exact(found: re.Match[str] | None) -> str | None:
    """The section itself where officers can type it ("5", "2.1"), not "1.a" or "2.1.3"."""
    if found is None or found["rest"].strip("."):
        return None
    return str(int(found["whole"])) + (f".{int(found['part'])}" if found["part"] else "")


def _by_whole(wholes: Sequence[int | None], exact: Sequence[str | None]) -> dict[int, list[str | None]]:
    groups: dict[int, list[str | None]] = defaultdict(list)
    for whole, number in zip(wholes, exact, strict=True):
        if whole is not None:
            groups[whole].append(number)
    return groups


def _whole(number: str) -> int:
    return int(number.partition(".")[0])


def _free_after(last: int, own: Sequence[str | None], taken: Collection[str]) -> Iterator[str]:
    used = {str(_whole(number)) for number in own if number is not None}.union(taken)
    for number in chain(range(last + 1, MOST_TYPED + 1), range(1, last + 1), count(MOST_TYPED + 1)):
        if str(number) not in used:
            yield str(number)


def _run(length: int, taken: Collection[str]) -> list[str]:
    first = _run_start(length, taken, 1)
    if first + length - 1 > MOST_TYPED:
        first = _run_start(length, taken, MOST_TYPED + 1)
    return [str(number) for number in range(first, first + length)]


def _run_start(length: int, taken: Collection[str], first: int) -> int:
    """The lowest number from `first` on at which that many free numbers stand in a row."""
    free = 0
    for number in count(first):
        free = 0 if str(number) in taken else free + 1
        if free >= length:
            return number - length + 1
    raise AssertionError("count() has no end")
