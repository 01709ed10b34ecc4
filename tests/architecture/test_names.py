"""Names come from the trade; those that say nothing, or mislead, are not used."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

import pytest

from tests.architecture.tree import files, parsed, shown

NEVER = {"bot", "bots", "enhanced", "helper", "helpers", "misc", "session", "sessions"}
NEVER |= {"util", "utils", "v2", "v3"}
"""Not in any name."""

NEVER_PUBLIC = NEVER | {"base", "common", "new"}
"""Not in the name of a file, class or function either."""

ALLOWED = {"session_hours"}
"""Names that mean Flask's session."""

ALLOWED_IN_STORE = {"session"}
"""SQLAlchemy's word for its own thing, which only the store sees."""

ROOMS = ("trainer", "tests", "bench", "templates", "static", "scenarios", "rubrics", "exercises")


def test_no_file_has_a_name_that_says_nothing() -> None:
    paths = [shown(path) for room in ROOMS for path in files(room)]
    assert [fault for path in paths for fault in file_faults(path)] == []


def test_no_class_function_or_variable_has_a_name_that_says_nothing() -> None:
    modules = files("trainer", ".py")
    faults = [fault for path in modules for fault in name_faults(shown(path), parsed(path))]
    assert faults == []


@pytest.mark.parametrize(
    "path",
    [
        "trainer/utils/text.py",
        "trainer/services/scenario_manager.py",
        "trainer/core/enhanced_turn.py",
        "trainer/store/base.py",
        "templates/layouts/base.html",
        "trainer/core/mood_v2.py",
        "static/js/common.js",
    ],
)
def test_a_file_of_a_forbidden_name_is_found(path: str) -> None:
    assert len(file_faults(path)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "class ScenarioManager: ...",
        "class ChatBot: ...",
        "def new_attempt(): ...",
        "def score(helper): ...",
        "misc = 1",
        "for util in ():\n    ...",
        "TEXT_UTILS = ()",
        "from trainer import text as text_helpers",
        "def read_v2(): ...",
    ],
)
def test_a_forbidden_name_is_found_wherever_it_is_given(source: str) -> None:
    assert len(name_faults("a.py", ast.parse(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "from flask import session",
        "session_hours = 12",
        "def for_manager(manager): ...",
        "class Manager: ...",
        "renewed = robot = 1",
        "new = 1",
    ],
)
def test_the_role_and_the_words_of_libraries_stay_usable(source: str) -> None:
    assert name_faults("a.py", ast.parse(source)) == []


def test_the_database_session_is_named_in_the_store_alone() -> None:
    tree = ast.parse("def begin(session): ...")
    assert name_faults("trainer/store/database.py", tree) == []
    assert name_faults("trainer/services/attempts.py", tree) != []


def file_faults(path: str) -> list[str]:
    """Name the words of a path that may not be in one."""
    place = PurePosixPath(path)
    found = {word for part in place.parts for word in words(part) if word in NEVER_PUBLIC}
    if words(place.stem)[-1:] in (["manager"], ["managers"]):
        found.add("manager")
    return [f"{path}: {word}" for word in sorted(found)]


def name_faults(path: str, tree: ast.Module) -> list[str]:
    """Name the words of the names given in a module that may not be in one."""
    allowed = ALLOWED | ALLOWED_IN_STORE if path.startswith("trainer/store/") else ALLOWED
    return [
        f"{path}:{line}: {name}"
        for line, name, public in given(tree)
        if name not in allowed and _says_nothing(name, NEVER_PUBLIC if public else NEVER)
    ]


def given(tree: ast.Module) -> Iterator[tuple[int, str, bool]]:
    """Yield the line of every name that a module gives, the name, and whether it is a definition's."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.ClassDef(name=name)
                | ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
            ):
                yield node.lineno, name, True
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield node.lineno, name, False
            case ast.alias(asname=str(name)):
                yield node.lineno, name, False


def _says_nothing(name: str, never: set[str]) -> bool:
    return bool(set(words(name)) & never or re.search(r"[a-z]Manager$", name))


@cache
def words(name: str) -> list[str]:
    """Split a name, in snake, kebab or camel case, into its words."""
    parts = re.findall(r"v\d+(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)
    return [part.lower() for part in parts]
