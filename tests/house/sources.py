"""The sources of the house, as its laws read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = (
    *("bot", "handlers", "directives", "papers", "operations", "storage", "schedules"),
    *("delivery", "reports", "locales", "emulator", "sample"),
)
GENERATED = ROOT / "storage" / "migrations" / "versions"


@cache
def sources() -> dict[Path, ast.Module]:
    """Every Python file of the house, migrations of the tables excepted: they are written once and never changed."""
    found = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if GENERATED not in path.parents]
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in found}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(tree: ast.Module) -> Iterator[str]:
    """The first names of everything imported, wherever in the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "the house imports by full names"
            yield (node.module or "").partition(".")[0]
        elif isinstance(node, ast.Call) and _is_import_by_name(node):
            named = node.args[0] if node.args else None
            first = named.values[0] if isinstance(named, ast.JoinedStr) else named
            assert isinstance(first, ast.Constant), "what is imported by name begins with a name that can be read"
            yield str(first.value).partition(".")[0]


def _is_import_by_name(call: ast.Call) -> bool:
    function = call.func
    return (isinstance(function, ast.Name) and function.id == "__import__") or (
        isinstance(function, ast.Attribute) and function.attr == "import_module"
    )


def calls(tree: ast.Module) -> Iterator[str]:
    """Everything called by a dotted name, as it stands: `datetime.now`, `time.time`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield ast.unparse(node.func)


def docstrings(tree: ast.Module) -> set[int]:
    """The string constants that are documentation: of modules, classes, functions, and below attributes."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }
