"""The ground floor is pure: import-linter watches what it imports, this what it calls."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import files, parsed, shown

CLOCKS = {"now", "today", "utcnow"}
WORLD = {"exec", "eval", "hash", "input", "open", "print"}
"""`hash` of a text differs from one start of Python to the next; hashlib's does not."""


def test_core_asks_neither_the_clock_nor_the_world() -> None:
    modules = files("trainer/core", ".py")
    assert [fault for path in modules for fault in impure(shown(path), parsed(path))] == []


@pytest.mark.parametrize(
    "source",
    [
        "at = datetime.now(UTC)",
        "day = date.today()",
        "at = datetime.datetime.utcnow()",
        "open('notes')",
        "print('hello')",
        "chance = hash('seed') % 100",
    ],
)
def test_an_impure_call_is_found(source: str) -> None:
    assert len(impure("a.py", ast.parse(source))) == 1


def test_a_clock_that_is_handed_in_is_no_fault() -> None:
    tree = ast.parse("def at(attempt, now):\n    return attempt.clock(now) + timedelta(days=1)")
    assert impure("a.py", tree) == []


def impure(path: str, tree: ast.Module) -> list[str]:
    """Name the calls of a module that read the clock or touch the world."""
    return [f"{path}:{line}: {name}()" for line, name in _calls(tree)]


def _calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in WORLD:
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
                yield node.lineno, name
