"""The phrases: the same in every language, whole, well-formed, and loud where something is missing."""

import ast
import datetime as dt
import re
import unicodedata
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from locales import DEFAULT_LOCALE, LOCALES, Html, words_for
from locales.words import PhraseMissing

ROOT = Path(__file__).parents[2]
# Telegram, "Formatting options", HTML style.
TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "a", "blockquote", "tg-spoiler"}
ENTITIES = {"lt", "gt", "amp", "quot"}
LONGEST_TOAST = 200  # Telegram, answerCallbackQuery
SHOWN_BARE = re.compile(
    r"(button|toast|refusal|role|post|date|cli|command|demo|units-csv)-|language-name$|letter-kind-unknown$"
    r"|draft-(missing|everybody|no-date)$|invitation-unit$"
)
SET_AFTER_OTHER_WORDS = {
    *("tasks-unit", "tasks-letter", "tasks-due", "tasks-due-late", "invitation-unit"),
    *("task-history-proof", "task-unit-extended", "task-unit-urged"),
}
INDENTED = ("cli-",)  # the terminal lays its lines out in columns
NUMBERS_ONLY = {"date-day", "date-short", "date-weekday"}
SAMPLES = (0, 1, 1234, "12", "")


class Markup(HTMLParser):
    """Complains of whatever Telegram would refuse."""

    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.open, self.complaints = [], []
        self.feed(text)
        self.close()
        self.complaints += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        if tag not in TAGS:
            self.complaints.append(f"<{tag}>")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.complaints.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if "<" in data or "&" in data:
            self.complaints.append(data)

    def handle_entityref(self, name):
        if name not in ENTITIES:
            self.complaints.append(f"&{name};")


def sources(locale):
    return sorted((ROOT / "locales" / locale).glob("*.ftl"))


@cache
def entries(locale):
    """Every entry of a language, comments aside: the file it stands in, the entry, its source."""
    found = []
    for path in sources(locale):
        text = path.read_text(encoding="utf-8")
        body = FluentParser().parse(text).body
        found += [(path.name, entry, text[entry.span.start : entry.span.end]) for entry in body]
    return tuple(one for one in found if not isinstance(one[1], ftl.BaseComment))


@cache
def variables(locale):
    """The variables of each phrase."""
    return {
        entry.id.name: frozenset(re.findall(r"\$(\w+)", source))
        for _, entry, source in entries(locale)
        if isinstance(entry, ftl.Message)
    }


@cache
def rendered(locale):
    """Every phrase of a language, said with every sort of fact; dates take numbers only."""
    words = words_for(locale)
    return tuple(
        (key, words.say(key, **dict.fromkeys(names, sample)))
        for key, names in variables(locale).items()
        for sample in ((7,) if key in NUMBERS_ONLY else SAMPLES if names else SAMPLES[:1])
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_every_line_of_the_phrase_files_is_understood(locale):
    assert [entry.content for _, entry, _ in entries(locale) if isinstance(entry, ftl.Junk)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_phrase_is_written_twice(locale):
    names = [entry.id.name for _, entry, _ in entries(locale)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_same_phrases_in_the_same_files(locale):
    def places(of):
        return {(file, entry.id.name) for file, entry, _ in entries(of)}

    assert places(locale) == places(DEFAULT_LOCALE)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_phrase_takes_the_same_facts_in_every_language(locale):
    assert variables(locale) == variables(DEFAULT_LOCALE)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_phrase_can_be_said(locale):
    assert {key for key, text in rendered(locale) if text.strip()} == set(variables(locale))


@pytest.mark.parametrize("locale", LOCALES)
def test_no_phrase_shows_an_unfilled_place(locale):
    assert [key for key, text in rendered(locale) if "{" in text or "}" in text or "???" in text] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_line_is_indented_or_blank_or_spaced_twice(locale):
    words = words_for(locale)
    for key, names in variables(locale).items():
        text = words.say(key, **dict.fromkeys(names, 7))
        if key in SET_AFTER_OTHER_WORDS or key.startswith(INDENTED):
            text = text.lstrip(" ")
        assert all(line and line == line.strip() and "  " not in line for line in text.split("\n")), key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_phrase_is_composed_unicode(locale):
    for path in sources(locale):
        text = path.read_text(encoding="utf-8")
        assert unicodedata.normalize("NFC", text) == text, path.name


@pytest.mark.parametrize("locale", LOCALES)
def test_the_markup_of_every_phrase_is_such_as_telegram_takes(locale):
    assert {key: found for key, text in rendered(locale) if (found := Markup(text).complaints)} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_shown_without_markup_has_none(locale):
    assert [key for key, text in rendered(locale) if SHOWN_BARE.match(key) and set("<>&") & set(text)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_whatever_may_answer_a_press_fits_over_the_chat(locale):
    words = words_for(locale)
    for key, names in variables(locale).items():
        if key.startswith(("toast-", "refusal-")):
            text = words.plain(key, **dict.fromkeys(names, "M" * 16))
            assert len(text) <= LONGEST_TOAST, key


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_that_a_phrase_names_can_be_typed(locale):
    routes = ast.parse((ROOT / "handlers" / "__init__.py").read_text(encoding="utf-8"))
    commands = {
        name.value
        for call in ast.walk(routes)
        if isinstance(call, ast.keyword) and call.arg == "names"
        for name in ast.walk(call.value)
        if isinstance(name, ast.Constant)
    }
    named = {name for _, text in rendered(locale) for name in re.findall(r"(?:^|[\s>(])/([a-z_]+)", text, re.MULTILINE)}
    assert named
    assert named <= commands


def test_a_phrase_that_does_not_exist_is_missed_aloud():
    with pytest.raises(PhraseMissing, match="vi: no-such-phrase"):
        words_for("vi").say("no-such-phrase")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_fact_that_a_phrase_lacks_is_missed_aloud(locale):
    for key, names in variables(locale).items():
        if names:
            with pytest.raises(PhraseMissing, match=f"{locale}: {key}"):
                words_for(locale).say(key)


def test_facts_are_escaped_in_markup():
    assert words_for("vi").say("full-task", text="<b>5 & 6</b>") == "&lt;b&gt;5 &amp; 6&lt;/b&gt;"


def test_markup_made_before_is_not_escaped_again():
    assert words_for("vi").say("full-task", text=Html("<b>5 &amp; 6</b>")) == "<b>5 &amp; 6</b>"


def test_facts_stand_as_they_are_in_plain_text():
    assert words_for("vi").plain("full-task", text="<b>5 & 6</b>") == "<b>5 & 6</b>"


@pytest.mark.parametrize(
    ("locale", "day", "moment", "weekday"),
    [
        ("vi", "18/6/2024", "08:05 ngày 18/6/2024", "Thứ Ba"),
        ("en", "18 Jun 2024", "08:05 on 18 Jun 2024", "Tuesday"),
    ],
)
def test_days_and_hours_stand_as_the_language_writes_them(locale, day, moment, weekday):
    at = dt.datetime(2024, 6, 18, 8, 5, tzinfo=dt.UTC)
    words = words_for(locale)
    assert (words.day(at.date()), words.day_and_hour(at), words.weekday(at.date())) == (day, moment, weekday)


@pytest.mark.parametrize(("locale", "names"), [("vi", "Thứ Hai Chủ nhật"), ("en", "Monday Sunday")])
def test_the_week_begins_on_monday_and_ends_on_sunday(locale, names):
    words = words_for(locale)
    assert f"{words.weekday(dt.date(2024, 6, 17))} {words.weekday(dt.date(2024, 6, 23))}" == names


def test_an_unknown_language_is_answered_in_vietnamese():
    assert words_for("fr").locale == DEFAULT_LOCALE


def test_an_empty_list_of_tasks_is_said_in_words():
    assert words_for("en").say("line-task-not-yours", label="7", open="") == (
        "Task 7 is not your unit’s. Your unit has nothing left to report on."
    )
    assert words_for("en").say("line-task-not-yours", label="7", open="12, 13").endswith("report: 12, 13.")


def test_a_letter_without_urgency_leaves_no_gap_in_its_head():
    said = words_for("vi").say("draft-head", urgency="", kind="công văn", number="5/UBND", day="1/6/2024")
    assert said.split("\n")[1] == "công văn số <b>5/UBND</b> ngày 1/6/2024"
