"""How the sources are written: one clock, words in the locales, doors that say what is behind them, short rooms."""

import ast
import re

import pytest

from tests.house.sources import ROOMS, ROOT, calls, docstrings, name_of, room_of, sources

ASKS_THE_TIME = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime", "ctime"}
CLOCKS = {"datetime", "date", "time", "dt.datetime", "dt.date", "datetime.datetime", "datetime.date"}
MAY_ASK = {"bot/clock.py"}

VIETNAMESE = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
WORD = re.compile(rf"\w*[{VIETNAMESE}{VIETNAMESE.upper()}]\w*")
CLASSES = re.compile(r"\[(?:\\.|[^\]\\])*\]|\w-\w")
NAMES_LETTERS = {
    "directives/letters/marks.py": "the type of a degree of secrecy; the words themselves stand in marks.toml",
    "directives/letters/unitnames.py": "the capital letters, for a pattern",
    "directives/letters/unitways.py": "the capital letters, for a pattern",
    "directives/letters/words.py": "the vowels that carry a tone mark, for a pattern",
    "directives/letters/markers.py": "the letters that number points, for a pattern",
    "directives/letters/footnotes.py": "the letters, for a pattern",
    "directives/unit_words.py": "the one letter that loses no mark when it is taken apart",
}

LONGEST_FILE, LONGEST_FUNCTION = 300, 40
# Longer, and why. The number is how long: it may only shrink.
LONG_FILES = {
    "storage/tables.py": (360, "the tables, one after the other"),
    "directives/status_lines/day_grammar.py": (330, "the grammar of days, a rule after the other"),
}
LONG_FUNCTIONS: dict[str, tuple[int, str]] = {}


def asks_the_time(called):
    clock, _, method = called.rpartition(".")
    return method in ASKS_THE_TIME and clock in CLOCKS


def test_the_machine_is_asked_for_the_time_in_one_place_only():
    asking = {
        (name_of(path), called)
        for path, tree in sources().items()
        if room_of(path) != "emulator"
        for called in calls(tree)
        if asks_the_time(called)
    }
    assert {name for name, _ in asking} == MAY_ASK


def test_nothing_takes_the_clock_out_of_its_module_under_another_name():
    renamed = {
        name_of(path)
        for path, tree in sources().items()
        if room_of(path) != "emulator"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "time"
    }
    assert renamed == set()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_in_one_sentence_what_it_is_for(room):
    first = (ast.get_docstring(sources()[ROOT / room / "__init__.py"]) or "").splitlines()[0]
    assert re.fullmatch(r"[A-Z].*\.", first)


def test_every_file_says_what_it_is_for():
    assert {name_of(path) for path, tree in sources().items() if not ast.get_docstring(tree)} == set()


def vietnamese_in(tree):
    documentation = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield from (word for word in WORD.findall(CLASSES.sub(" ", node.value)) if len(word) > 1)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('x = "vướng mắc"', ["vướng", "mắc"]),
        ('"""Đôn đốc."""', []),
        ('x = "đ"', []),
        ('x = re.compile("[a-zà-ỹđ]+")', []),
        ('x = f"Việc {1}"', ["Việc"]),
    ],
)
def test_the_scan_for_vietnamese_sees_words_and_not_letters(code, words):
    assert list(vietnamese_in(ast.parse(code))) == words


def test_vietnamese_words_stand_in_the_locales_and_the_lexicons_not_in_code():
    spoken = {
        name_of(path): words
        for path, tree in sources().items()
        if room_of(path) not in {"locales", "sample"} and (words := list(vietnamese_in(tree)))
    }
    assert {name: words for name, words in spoken.items() if name not in NAMES_LETTERS} == {}


def lengths_of_functions(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            yield node.name, node.end_lineno - node.lineno + 1


def test_a_file_is_short_enough_to_read_in_one_go():
    long = {}
    for path in sources():
        count = len(path.read_text(encoding="utf-8").splitlines())
        if count > LONG_FILES.get(name_of(path), (LONGEST_FILE, ""))[0]:
            long[name_of(path)] = count
    assert long == {}


def test_a_function_is_short_enough_to_see_at_once():
    long = {
        f"{name_of(path)}:{function}": length
        for path, tree in sources().items()
        for function, length in lengths_of_functions(tree)
        if length > LONG_FUNCTIONS.get(f"{name_of(path)}:{function}", (LONGEST_FUNCTION, ""))[0]
    }
    assert long == {}


def test_no_exception_to_length_is_kept_that_nobody_needs():
    counts = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}
    assert {name for name in LONG_FILES if counts.get(name, 0) <= LONGEST_FILE} == set()
