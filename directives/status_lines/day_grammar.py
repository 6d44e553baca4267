"""The grammar of days: spans, weekdays, weeks, months, quarters and years, each a method that reads words."""

from collections.abc import Sequence
from datetime import date

from directives.status_lines import almanac
from directives.status_lines.day_words import DayWord
from directives.status_lines.lexicon import reference_words
from directives.status_lines.tables import table

_LARGEST_DENOMINATOR = 10
_BEGINNINGS = frozenset(
    {
        "number",
        "numeral",
        "few",
        "half",
        "ahead",
        "past_day",
        "dashed",
        "dotted",
        "typed_day",
        "day",
        "first",
        "weekday",
        "today",
        "tomorrow",
        "overmorrow",
        "vague",
        "week_ahead",
        "month_ahead",
        "early",
        "close",
        "within",
        "week",
        "month",
        "quarter",
        "year",
    }
)
_Found = tuple[str, date | None, int | None]


class DayReader:
    """Reads one naming of a day that begins at `at`, and leaves `at` behind it."""

    def __init__(self, words: Sequence[DayWord], at: int, now: date) -> None:
        self.words = words
        self.at = at
        self.now = now

    def read(self) -> _Found | None:
        """The concept, the day and the length in days; None where no naming begins here."""
        start = self.at
        if self._name() not in _BEGINNINGS:
            return None
        for rule in (
            self._span,
            self._relative_day,
            self._weekday,
            self._calendar_day,
            self._week,
            self._month,
            self._quarter,
            self._year,
        ):
            self.at = start
            found = rule()
            if found is not None:
                return found
        return None

    def _name(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.words[place].name if place < len(self.words) else ""

    def _take(self, *names: str) -> DayWord | None:
        if self._name() in names:
            self.at += 1
            return self.words[self.at - 1]
        return None

    def _take_number(self) -> int | None:
        word = self._take("number", "numeral")
        if word is None:
            return None
        number = word.value[0]
        if word.name == "numeral" and number == 10 and self._name() == "numeral":  # noqa: PLR2004 — "mười hai"
            number += self.words[self.at].value[0]
            self.at += 1
        return number

    def _span(self) -> _Found | None:
        few = self._take("few")
        half = None if few else self._take("half", "ahead")
        number = None if few or half else self._take_number() or (5 if self._five() else None)
        ranged = None if few or half or number else self._take("dashed")
        if not (few or half or number or ranged):
            return None
        unit = self._take("day", "past_day", "week", "month")
        if unit is None or (self._name() in ("number", "day") and unit.name == "month"):
            return None
        if unit.name == "month" and self._name() == "this":
            return None
        length = {"day": 1, "past_day": 1, "week": 7, "month": 30}[unit.name]
        if half:
            length //= 2
        days = length * (number or 1) if (number or half) and length else None
        if length == 1 and self._take("working"):
            days = None
        return self._counted_on(days)

    def _five(self) -> bool:
        if self._name() == "year" and self._name(1) in ("day", "week"):
            self.at += 1
            return True
        return False

    def _counted_on(self, days: int | None) -> _Found:
        if self._take("ahead", "half"):
            on = almanac.days_on(self.now, days) if days is not None else None
            return ("relative", on, days)
        return ("duration", None, days)

    def _relative_day(self) -> _Found | None:
        word = self._take("today", "tomorrow", "overmorrow", "vague")
        if word is None:
            return None
        if word.name == "vague":
            return ("vague_date", None, None)
        if word.name != "today":
            return self._dated(past=False, on=almanac.days_on(self.now, 1 if word.name == "tomorrow" else 2))
        return ("date", self.now, None)

    def _weekday(self) -> _Found | None:
        past = self._past_day_word()
        word = self._take("weekday")
        if word is None:
            return None
        self._take("early")
        weeks = self._week_turn()
        if weeks is None and self._take("next", "this"):
            weeks = None
        if weeks is None and self._take("last"):
            past = True
        on = almanac.weekday(self.now, word.value[0], weeks)
        return self._dated(past=past, on=on)

    def _past_day_word(self) -> bool:
        word = self._take("past_day", "day")
        return word is not None and word.name == "past_day"

    def _dated(self, *, past: bool, on: date | None) -> _Found:
        if past or on is None:
            return ("past_date", None, None) if past else ("vague_date", None, None)
        return ("date", on, None)

    def _week_turn(self) -> int | None:
        """How many weeks on, after "tuần này", "tuần sau", "tuần sau nữa"."""
        start = self.at
        if not self._take("week"):
            return None
        if self._take("this"):
            return 0
        if self._take("next"):
            if self._take("ahead", "half"):
                return 2
            return 1
        self.at = start
        return None

    def _calendar_day(self) -> _Found | None:
        named = self._name() in ("day", "past_day", "first")
        past = self._past_day_word()
        self._take("first")
        if self._is_fraction():
            return None
        introduced = named or self._follows("introducers")
        word = self._take("typed_day") or (self._take("dashed", "dotted") if introduced else None)
        if word is not None:
            return self._dated(past=past, on=almanac.day_of(self.now, word.value[:3]))
        alone = self._name() == "number" and self._follows("day_introducers") and not self._counts()
        return self._spoken_day(named=named or alone, past=past)

    def _follows(self, kind: str) -> bool:
        """Whether the word before is one of the kind, and no range of numbers begins before that."""
        words = [word for word in self.words[max(0, self.at - 2) : self.at] if word.tokens]
        spelling = words[-1].tokens[-1].spelling if words else None
        ranged = len(words) > 1 and words[0].name in ("number", "task", "numeral")
        return spelling is not None and spelling.bare in table("calendar")[kind] and not ranged

    def _counts(self) -> bool:
        """Whether a counted noun follows the number."""
        tokens = [token for word in self.words[self.at + 1 : self.at + 3] for token in word.tokens]
        noun = reference_words().longest(tokens, 0)
        return noun is not None and not {"noun", "marker"}.isdisjoint(noun.meanings)

    def _is_fraction(self) -> bool:
        """Whether "8/10" is so many of so many: of a counted noun, or how far the work has come."""
        if self._name() != "typed_day" or len(self.words[self.at].value) != 2:  # noqa: PLR2004 — day and month, no year
            return False
        part, whole = self.words[self.at].value
        tokens = [token for word in self.words[self.at + 1 : self.at + 4] for token in word.tokens]
        noun = reference_words().longest(tokens, 0)
        if noun is not None and "noun" in noun.meanings and part <= whole:
            return True
        before = self.words[self.at - 1].tokens if self.at else ()
        reached = reference_words().longest(before, 0)
        return reached is not None and "reached" in reached.meanings and part < whole <= _LARGEST_DENOMINATOR

    def _spoken_day(self, *, named: bool, past: bool) -> _Found | None:
        day = self._take_number()
        if day is None:
            return None
        if not self._take("month"):
            return self._dated(past=past, on=almanac.next_day_numbered(self.now, day)) if named else None
        if self._take("this"):
            return self._dated(past=past, on=almanac.day_in_month(self.now, day, 0))
        if self._take("next"):
            return self._dated(past=past, on=almanac.day_in_month(self.now, day, 1))
        together = self._take("month_year")
        if together is not None:
            return self._dated(past=past, on=almanac.day_of(self.now, (day, *together.value)))
        month = self._take_number()
        if month is None:
            return None
        year = self._year_number()
        return self._dated(past=past, on=almanac.day_of(self.now, (day, month, *([year] if year else []))))

    def _year_number(self) -> int | None:
        if self._name() == "year":
            if self._name(1) == "number":
                self.at += 2
                return self.words[self.at - 1].value[0]
            if self._name(1) == "this":
                self.at += 2
                return self.now.year
            if self._name(1) == "next":
                self.at += 2
                return self.now.year + 1
        return None

    def _week(self) -> _Found | None:
        if self._take("week_ahead"):
            return self._dated(past=False, on=almanac.end_of_week(self.now, 1))
        early = self._take("early")
        end = None if early else self._take("close", "within")
        weeks = self._week_turn()
        if weeks is None:
            if not (early or end) or not self._take("week"):
                return None
            weeks = 0
        if self._take("last"):
            return ("past_date", None, None)
        if early:
            return ("vague_date", None, None)
        return self._dated(past=False, on=almanac.end_of_week(self.now, weeks))

    def _month(self) -> _Found | None:
        if self._take("month_ahead"):
            return self._dated(past=False, on=almanac.end_of_month_ahead(self.now, 1))
        early = self._take("early")
        end = None if early else self._take("close", "within")
        if not self._take("month"):
            return None
        if self._take("last"):
            return ("past_date", None, None)
        month_year = self._take("month_year")
        on: date | None
        if month_year is not None:
            on = almanac.end_of_month(self.now, *month_year.value)
        elif self._take("next"):
            on = almanac.end_of_month_ahead(self.now, 1)
        elif self._take("this"):
            on = almanac.end_of_month_ahead(self.now, 0)
        else:
            number = self._take_number()
            if number is not None:
                on = almanac.end_of_month(self.now, number, self._year_number())
            elif early or end:
                on = almanac.end_of_month_ahead(self.now, 0)
            else:
                return None
        return ("vague_date", None, None) if early else self._dated(past=False, on=on)

    def _quarter(self) -> _Found | None:
        early = self._take("early")
        end = None if early else self._take("close", "within")
        if not self._take("quarter"):
            return None
        together = self._take("month_year")
        number = self._roman() or self._take_number()
        if together is not None:
            on = almanac.end_of_quarter(self.now, *together.value)
        elif number is not None:
            on = almanac.end_of_quarter(self.now, number, self._year_number())
        elif self._take("next"):
            on = almanac.end_of_quarter_ahead(self.now, 1)
        elif self._take("this") or end:
            on = almanac.end_of_quarter_ahead(self.now, 0)
        else:
            return None
        return ("vague_date", None, None) if early else self._dated(past=False, on=on)

    def _roman(self) -> int | None:
        text = self.words[self.at].tokens[0].text if self.at < len(self.words) else ""
        number = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(text)
        if number is not None:
            self.at += 1
        return number

    def _year(self) -> _Found | None:
        early = self._take("early")
        end = None if early else self._take("close", "within")
        if self._name() != "year":
            return None
        number = self._year_number()
        if number is None:
            if not (early or end):
                return None
            self._take("year")
            number = self.now.year
        if early:
            return ("vague_date", None, None)
        return self._dated(past=False, on=almanac.end_of_year(number))
