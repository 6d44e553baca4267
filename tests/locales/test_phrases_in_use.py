"""The code and the phrases agree: what is said exists with its facts, and what exists is said."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from directives import refusals
from directives.changes import ChangeKind
from directives.matters import Outcome
from directives.people import Post, Role
from directives.status_lines import Kind
from directives.succession import ChangeKind as UnitChangeKind
from directives.tasks import OfficialClass, Part
from directives.urging import Degree

ROOT = Path(__file__).parents[2]
SPEAKING = ("directives/refusals", "handlers", "operations", "delivery", "reports", "schedules", "bot")
SPEAKING_FILES = ("locales/words.py",)
# Rooms that speak in codes, to which others add the beginning of the key.
CODING = (
    "directives/letters/*.py",
    "directives/review/doubts.py",
    "directives/units_csv.py",
    "directives/succession.py",
    "directives/unit_changes_csv.py",
)
SPEAKERS = {"say": 0, "plain": 0, "button": 0, "say_instead": 0, "say_read": 0, "toast": 0, "tell": 1}
# Arguments of the speakers that are not facts of the phrase.
NOT_FACTS = {"reply", "tone", "data"}


def spelled(*values):
    return {str(value).replace("_", "-") for value in values}


NOBODYS = {Outcome.WITHDRAWN, Outcome.OVERTAKEN}
# Keys that end in whatever code, command or refusal is at hand: what is behind them must be named in code.
OPEN_ENDED = ("cli-", "cli-units-", "command-", "doubt-", "hint-", "prompt-", "unit-change-", "units-csv-")
# The values that complete each of the other keys put together in code.
COMPLETIONS = {
    "button-change-": spelled(*ChangeKind),
    "button-part-": spelled(*Part),
    "button-urgent-": spelled("all", "departments", "localities"),
    "change-": spelled(*UnitChangeKind),
    "decided-": spelled(*(set(Outcome) - NOBODYS)),
    "matter-out-": spelled(*Outcome),
    "timeline-": spelled(*(set(Outcome) - NOBODYS)),
    "degree-": spelled(*Degree),
    "status-": spelled("granted", "refused", "answered", "insisted"),
    "urging-words-": spelled(*Degree),
    "part-": spelled(*Part),
    "button-invite-": spelled("focal", "deputy", "head", "office", "leader"),
    "button-kind-": spelled(*Kind),
    "class-": spelled(*OfficialClass),
    "full-part-": spelled(*Part),
    "help-": spelled("office", "leader", "admin"),
    "kind-": spelled(*Kind),
    "letter-kind-": spelled(
        *("unknown", "cong-van", "cong-dien", "chi-thi", "quyet-dinh", "nghi-quyet", "thong-bao"),
        *("ket-luan", "ke-hoach", "huong-dan", "to-trinh", "bao-cao", "giay-moi", "chi-dao"),
    ),
    "post-": spelled(*Post, *Role),
    "role-": spelled(*Role),
    "settled-": spelled(
        *("named", "means", "nobody", "deadline", "no-deadline", "header", "recipients"),
        *("another", "corrects", "compared", "kept"),
    ),
    "urgency-": spelled("hoa-toc", "thuong-khan", "khan", "none"),
}


class Use(NamedTuple):
    """A place where code says something; `facts` is None where they are not spelled out there."""

    place: str
    key: str
    facts: frozenset[str] | None


@cache
def phrases():
    """Every phrase of the default language with its variables."""
    found = {}
    for path in (ROOT / "locales" / "vi").glob("*.ftl"):
        text = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ftl.Message):
                source = text[entry.span.start : entry.span.end]
                found[entry.id.name] = frozenset(re.findall(r"\$(\w+)", source))
    return found


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def trees():
    paths = [path for room in SPEAKING for path in (ROOT / room).rglob("*.py")]
    paths += [ROOT / name for name in SPEAKING_FILES]
    return {str(path.relative_to(ROOT)): parsed(path) for path in sorted(paths)}


@cache
def views():
    """The kinds of notice that have a view of their own, as the table in delivery names them."""
    tree = trees()["delivery/views/__init__.py"]
    return {
        key.value
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)
        for key in node.value.keys
    }


def keys_of(node: ast.expr | None, assigned: dict[str, list[ast.expr]]) -> Iterator[str]:
    """The keys that an expression may be; one put together ends in a star."""
    match node:
        case ast.Constant(value=str(key)):
            yield key
        case ast.IfExp(body=body, orelse=orelse):
            yield from keys_of(body, assigned)
            yield from keys_of(orelse, assigned)
        case ast.JoinedStr(values=[ast.Constant(value=prefix), *_]):
            yield f"{prefix}*"
        case ast.Name(id=name):
            for value in assigned.get(name, []):
                yield from keys_of(value, {})


def functions(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def assignments(function):
    found = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
    return found


def facts_of(keywords):
    if any(keyword.arg is None for keyword in keywords):
        return None
    return frozenset(keyword.arg for keyword in keywords) - NOT_FACTS


def names_in(facts):
    match facts:
        case None:
            return frozenset()
        case ast.Dict(keys=keys) if all(isinstance(key, ast.Constant) for key in keys):
            return frozenset(key.value for key in keys)
    return None


def said_by(call, assigned):
    """What one call says: the keys and the facts given with them."""
    match call:
        case ast.Call(func=ast.Attribute(attr=speaker), args=args, keywords=keywords) if speaker in SPEAKERS:
            at = SPEAKERS[speaker]
            for key in keys_of(args[at] if len(args) > at else None, assigned):
                yield key, facts_of(keywords)
        case ast.Call(func=ast.Name(id="Notice"), keywords=keywords):
            given = {keyword.arg: keyword.value for keyword in keywords}
            for key in keys_of(given.get("kind"), assigned):
                yield key, names_in(given.get("facts"))
        case ast.Call(func=ast.Name(id="Complaint"), args=[first, *others]):
            for key in keys_of(first, assigned):
                yield key, names_in(others[0] if others else None)


@cache
def uses():
    found = []
    for path, tree in trees().items():
        for function in functions(tree):
            assigned = assignments(function)
            for call in ast.walk(function):
                found += [Use(f"{path}:{call.lineno}", *said) for said in said_by(call, assigned)]
    return found


@cache
def completed():
    """Every key that code puts together, completed."""
    return {prefix + value for prefix, values in COMPLETIONS.items() for value in values}


@cache
def mentioned():
    """Every text in the code that could be a key or the end of one, and every beginning of a text put together."""
    coding = [parsed(path) for pattern in CODING for path in ROOT.glob(pattern)]
    whole, begun = set(), set()
    for node in (node for tree in (*trees().values(), *coding) for node in ast.walk(tree)):
        match node:
            case ast.Constant(value=str(text)):
                whole.add(text)
            case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), *_]) if prefix.endswith("-"):
                begun.add(prefix)
    return whole, tuple(begun - set(OPEN_ENDED))


def is_used(key):
    whole, begun = mentioned()
    if key in whole or key in completed():
        return True
    ends = [key.removeprefix(prefix) for prefix in OPEN_ENDED if key.startswith(prefix)]
    return any(end in whole or end.startswith(begun) for end in ends)


def codes_in(pattern, maker):
    """The codes with which a file makes its doubts or problems, where they are spelled out."""
    for path in (ROOT / "directives").glob(pattern):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == maker:
                given = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                yield from (one.value for one in given if isinstance(one, ast.Constant))


def test_the_scan_sees_what_the_code_says():
    keys = {use.key for use in uses()}
    assert {"stranger-greeting", "welcome-deputy", "officer-blocked", "guessing", "kind-*", "date-day"} <= keys
    assert "directive-card" in views()


def test_every_phrase_that_code_names_exists():
    named = [use for use in uses() if not use.key.endswith("*") and use.key not in views()]
    assert [use for use in named if use.key not in phrases()] == []


def test_every_phrase_is_given_the_facts_it_takes():
    lacking = {
        (use.place, use.key): phrases()[use.key] - use.facts
        for use in uses()
        if use.key in phrases() and use.key not in views() and use.facts is not None
    }
    assert {place: names for place, names in lacking.items() if names} == {}


def test_every_key_put_together_is_one_whose_completions_are_known():
    together = {use.key.removesuffix("*") for use in uses() if use.key.endswith("*")}
    assert together - set(OPEN_ENDED) <= set(COMPLETIONS)


def test_every_completion_of_a_key_put_together_exists():
    assert completed() - set(phrases()) == set()


def test_every_refusal_has_its_phrase():
    assert {refusal.phrase for refusal in refusals.Refusal.__subclasses__()} - set(phrases()) == set()


def test_every_refusal_is_made_with_the_facts_of_its_phrase():
    made = {refusal.__name__: phrases()[refusal.phrase] for refusal in refusals.Refusal.__subclasses__()}
    lacking = set()
    for path, tree in trees().items():
        for node in ast.walk(tree):
            match node:
                case ast.Raise(exc=ast.Name(id=name)) if made.get(name):
                    lacking.add((path, name))
                case ast.Call(func=ast.Name(id=name), keywords=keywords) if name in made:
                    facts = facts_of(keywords)
                    if facts is not None and not made[name] <= facts:
                        lacking.add((path, name))
    assert lacking == set()


def test_every_doubt_about_a_letter_has_its_phrase():
    assert {f"doubt-{code}" for code in codes_in("letters/*.py", "Doubt")} - set(phrases()) == set()


def test_every_problem_of_a_file_of_units_has_its_phrase():
    assert {f"units-csv-{code}" for code in codes_in("units_csv.py", "Problem")} - set(phrases()) == set()


def test_whatever_looks_like_a_key_of_the_terminal_a_button_or_a_toast_is_one():
    shape = re.compile(r"(cli|demo|button|toast|refusal)-[a-z-]*[a-z]")
    assert {text for text in mentioned()[0] if shape.fullmatch(text)} - set(phrases()) == set()


def test_a_refusal_on_the_terminal_takes_no_other_facts_than_in_chat():
    for refusal in refusals.Refusal.__subclasses__():
        assert phrases().get(f"cli-{refusal.phrase}", frozenset()) <= phrases()[refusal.phrase]


def test_every_command_has_its_line_in_the_menu():
    names = {call.value.elts[0].value for call in ast.walk(trees()["handlers/__init__.py"]) if is_names(call)}
    assert {f"command-{name}" for name in names} - set(phrases()) == set()


def is_names(node):
    return isinstance(node, ast.keyword) and node.arg == "names" and isinstance(node.value, ast.Tuple)


def test_no_phrase_is_unused():
    assert {key for key in phrases() if not is_used(key)} == set()
