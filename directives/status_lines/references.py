"""Finds the numbers that name tasks, apart from those that are quantities, days or document numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from directives.status_lines.days import Day
from directives.status_lines.lexicon import calendar_words, reference_words
from directives.status_lines.tokens import Token

_MOST_DIGITS = 3
_LIMIT = 1000
_LONGEST_RANGE = 30


@dataclass(slots=True)
class References:
    """Tasks named together: by number, as all those named before (both), or as all the others."""

    tasks: tuple[str, ...]
    leading: bool
    scope: Literal["named", "both", "others"] = "named"
    spelling: None = None
    loose: bool = False


Part = Token | Day | References


def with_references(tokens: Sequence[Token | Day]) -> list[Part]:
    """The tokens with those that name tasks drawn together into references."""
    return _Finder(tokens).run()


class _Finder:
    def __init__(self, tokens: Sequence[Token | Day]) -> None:
        self.tokens = tokens
        self.found: list[Part] = []
        self.leading = True
        self.after_status = False
        self.marked = False
        self.phrases: dict[int, tuple[int, tuple[str, ...]]] = {}

    def run(self) -> list[Part]:
        at = 0
        while at < len(self.tokens):
            taken = self._named(at) or self._group(at)
            if taken:
                reference, at = taken
                self.found.append(reference)
                self.leading = self.after_status = False
            else:
                at = self._pass(at)
        return self.found

    def _pass(self, at: int) -> int:
        token = self.tokens[at]
        if isinstance(token, Day):
            self.leading = self.after_status = False
        elif token.shape in ("border", "end", "question", "arrow", "thumb", "join"):
            self.leading = True
        elif self._is_name(at):
            pass  # whoever is called by name before a number leaves it where it leads
        elif token.shape == "word":
            length, names = self._phrase(at)
            self.after_status = "status" in names
            counted = self.leading and self._is_numeral(at) and self._counts(at + 1)
            self.leading = "lead" in names or counted or (self.leading and "weak_marker" in names)
            self.found.extend(self.tokens[at : at + length])
            return at + length
        elif token.shape != "hash":
            self.after_status = token.shape in ("percent", "document")
            self.leading = False
        self.found.append(token)
        return at + 1

    def _phrase(self, at: int) -> tuple[int, tuple[str, ...]]:
        known = self.phrases.get(at)
        if known is None:
            found = reference_words().longest(self.tokens, at)
            known = self.phrases[at] = (found.length, found.meanings) if found else (1, ())
        return known

    def _named(self, at: int) -> tuple[References, int] | None:
        length, names = self._phrase(at)
        self.marked = "marker" in names
        if "marker" in names or ("weak_marker" in names and self.leading):
            return self._list(at + length, marked=True) if self._is_marked(at + length) else None
        if self._is(at, "hash"):
            return self._list(at + 1, marked=True)
        if "both" in names and self._is(behind := self._past_marker(at + length), "number"):
            return self._list(behind, marked=True)
        if self.leading and (counted := self._counted(at)):
            return counted
        if "since" in names and self.leading:
            return self._list(at + 1, marked=False) if self._range(at + 1) else None
        if self.leading or (self.after_status and self._is_followed(at)):
            return self._list(at, marked=False)
        return None

    def _past_marker(self, at: int) -> int:
        length, names = self._phrase(at)
        return at + length if "marker" in names else at

    def _counted(self, at: int) -> tuple[References, int] | None:
        """As many tasks as are counted in front of them: "ba việc 4, 5, 6"."""
        counted = self._whole(at) or self._numeral(at)
        if counted is None or (behind := self._past_marker(counted[1])) == counted[1]:
            return None
        taken = self._list(behind, marked=True)
        return taken if taken is not None and len(taken[0].tasks) == counted[0] > 1 else None

    def _numeral(self, at: int) -> tuple[int, int] | None:
        """A single number in words, although it counts something, and where it ends."""
        found = calendar_words().longest(self.tokens, at) if at < len(self.tokens) else None
        if found is None or found.meanings[0][0] != "numeral":
            return None
        return int(found.meanings[0][1]), at + found.length

    def _is_marked(self, at: int) -> bool:
        return self._range(at) is not None or self._one(at, marked=True) is not None or self._is(at, "hash")

    def _group(self, at: int) -> tuple[References, int] | None:
        length, names = self._phrase(at)
        if "others" in names and (self.leading or length > 2):  # noqa: PLR2004 — a bare "còn lại" inside a clause is about something else
            return References((), leading=self.leading, scope="others"), at + length
        if "both" in names and self.leading and not self._is(at + length, "number"):
            return References((), leading=True, scope="both"), at + length
        return None

    def _list(self, at: int, *, marked: bool) -> tuple[References, int] | None:
        tasks: list[str] = []
        end = at
        while True:
            step = self._range(end) or self._one(end, marked=marked or bool(tasks))
            if step is None:
                break
            several, end = step
            tasks.extend(several)
            joined = self._joined(end, marked=marked)
            if joined is None:
                break
            end = joined
        if not tasks:
            return None
        return References(tuple(tasks), leading=self.leading or not marked), end

    def _joined(self, at: int, *, marked: bool) -> int | None:
        """Where the next reference of the list begins, past a comma or another joiner and a repeated marker."""
        length, names = self._phrase(at)
        comma = self._is(at, "border") and self.tokens[at].text == ","  # type: ignore[union-attr]
        if self._is(at, "number"):
            after = at
        elif comma or self._is(at, "join"):
            after = at + 1
            length, names = self._phrase(after)
            if comma and "joiner" in names:
                after += length
        elif "joiner" in names:
            after = at + length
        else:
            return None
        length, names = self._phrase(after)
        if "marker" in names:
            after += length
        if self._is(after, "hash"):
            after += 1
        step = self._range(after) or self._one(after, marked=True)
        if step is None:
            return None
        trailing = marked and not self.leading
        return None if trailing and (comma or after == at) and self._begins_statement(step[1]) else after

    def _range(self, at: int) -> tuple[tuple[str, ...], int] | None:
        if self._is(at, "dashed"):
            first, last = self.tokens[at].value  # type: ignore[union-attr]
            end = at + 1
        else:
            one = self._whole(at)
            if one is None:
                return None
            first, middle = one
            length, names = self._phrase(middle)
            other = self._whole(middle + length) if "through" in names else None
            if other is None:
                return None
            last, end = other
        if not 0 < first < last <= first + _LONGEST_RANGE or self._counts(end):
            return None
        return tuple(str(number) for number in range(first, last + 1)), end

    def _whole(self, at: int) -> tuple[int, int] | None:
        if self._is(at, "number"):
            return self.tokens[at].value[0], at + 1  # type: ignore[union-attr]
        return self._spoken(at)

    def _one(self, at: int, *, marked: bool) -> tuple[tuple[str, ...], int] | None:
        if self._is(at, "number", "dotted"):
            token = self.tokens[at]
            assert isinstance(token, Token)
            fits = all(len(digits) <= _MOST_DIGITS for digits in token.text.split(".")) and (
                self.marked or not self._counts(at + 1)
            )
            return ((token.text,), at + 1) if fits else None
        spoken = self._spoken(at)
        if spoken is None:
            return None
        number, end = spoken
        return ((str(number),), end) if marked or self._is_followed(at, end) else None

    def _spoken(self, at: int) -> tuple[int, int] | None:
        """A number in words and where it ends."""
        if self._is_name(at):
            return None
        total = 0
        end = at
        while end < len(self.tokens):
            found = calendar_words().longest(self.tokens, end)
            name, value = found.meanings[0] if found else ("", 0)
            if name == "year" and (total or end > at or self.marked):
                name, value = "numeral", 5
            if name != "numeral" or found is None or (self.tokens[end].loose and not self.marked):
                break
            total = total * 10 + value - 10 if value >= 10 and total else total + value  # noqa: PLR2004 — "hai mươi"
            end += found.length
            if total >= _LIMIT:
                return None
        return (total, end) if end > at and not self._counts(end) else None

    def _is_name(self, at: int) -> bool:
        """Whether a number in words is somebody's name: in the south it stands so behind a word of kinship."""
        return at > 0 and self._is_numeral(at) and self._is(at - 1, "word") and "kin" in self._phrase(at - 1)[1]

    def _is_numeral(self, at: int) -> bool:
        found = calendar_words().longest(self.tokens, at)
        return found is not None and found.meanings[0][0] == "numeral"

    def _counts(self, at: int) -> bool:
        """Whether what follows a number makes it a quantity."""
        if at >= len(self.tokens):
            return False
        _, names = self._phrase(at)
        if "noun" in names or "marker" in names:
            return not ("follower" in names and self.tokens[at].loose)
        return self._is(at, "other", "fraction", "amount")

    def _is_followed(self, at: int, end: int | None = None) -> bool:
        if end is None:
            if not self._is(at, "number", "dotted"):
                return False
            end = at + 1
        if self._counts(end):
            return False
        return end >= len(self.tokens) or self._has_status(end) or self._is(end, "border", "end", "question", "join")

    def _begins_statement(self, at: int) -> bool:
        _, names = self._phrase(at)
        return ("follower" in names and "closer" not in names) or self._is(at, "percent")

    def _has_status(self, at: int) -> bool:
        _, names = self._phrase(at)
        return (
            bool({"follower", "status"} & set(names))
            or self._is(at, "percent")
            or (at < len(self.tokens) and isinstance(self.tokens[at], Day))
        )

    def _is(self, at: int, *shapes: str) -> bool:
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        return isinstance(token, Token) and token.shape in shapes
