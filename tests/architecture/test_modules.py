"""How modules are used: rooms as modules, core by names; and no inheritance among our own."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import files, parsed, shown

BY_MODULE = ("services", "queries", "store")
"""Used as `attempts.load(id)`, so that a call reads as a sentence."""

THE_STORE_ITSELF = "trainer.store.database"
"""No noun, so `with writing():` is the sentence."""

MAY_INHERIT = ("trainer/core/errors.py", "trainer/store/", "trainer/web/forms")
"""The error tree; SQLAlchemy's rows; Flask-WTF's forms."""


def test_services_queries_and_store_are_used_as_modules() -> None:
    modules = files("trainer", ".py")
    assert [fault for path in modules for fault in taken_apart(shown(path), parsed(path))] == []


def test_our_classes_do_not_inherit_from_each_other() -> None:
    modules = files("trainer", ".py")
    assert [fault for path in modules for fault in inherited(shown(path), parsed(path))] == []


def test_a_function_taken_out_of_a_service_is_found() -> None:
    tree = ast.parse("from trainer.services.attempts import begin, Begun")
    assert taken_apart("trainer/web/attempts.py", tree) == [
        "trainer/web/attempts.py:1: from trainer.services.attempts import begin"
    ]


def test_a_module_a_value_and_a_neighbour_may_be_taken() -> None:
    whole = ast.parse("from trainer.services import attempts")
    frame = ast.parse("from trainer.store.database import writing")
    value = ast.parse("from trainer.store.people import Person")
    near = ast.parse("from trainer.store.people import find")
    assert taken_apart("trainer/web/attempts.py", whole) == []
    assert taken_apart("trainer/web/attempts.py", value) == []
    assert taken_apart("trainer/services/attempts.py", frame) == []
    assert taken_apart("trainer/store/attempts.py", near) == []


@pytest.mark.parametrize(
    "source",
    [
        "class Angry(Mood): ...\nclass Mood: ...",
        "from trainer.core.conversation.mood import Mood\nclass Angry(Mood): ...",
        "from trainer.core.conversation import mood\nclass Angry(mood.Mood): ...",
    ],
)
def test_inheritance_is_found(source: str) -> None:
    assert len(inherited("trainer/core/customer/mind.py", ast.parse(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "class Voice(Protocol): ...",
        "from trainer.core.errors import TrainerError\nclass LateError(TrainerError): ...",
        "class Act(StrEnum): ...",
    ],
)
def test_protocols_errors_and_the_library_may_be_inherited_from(source: str) -> None:
    assert inherited("trainer/core/customer/mind.py", ast.parse(source)) == []


def taken_apart(path: str, tree: ast.Module) -> list[str]:
    """Name the functions that a module takes out of a service, query or store of another room."""
    faults = []
    for node in _imports(tree):
        room = (node.module or "").split(".")
        if len(room) < 3 or room[1] not in BY_MODULE or node.module == THE_STORE_ITSELF:
            continue
        if path.startswith(f"trainer/{room[1]}/"):
            continue
        functions = [alias.name for alias in node.names if alias.name.islower()]
        faults += [f"{path}:{node.lineno}: from {node.module} import {name}" for name in functions]
    return faults


def inherited(path: str, tree: ast.Module) -> list[str]:
    """Name the classes of a module that inherit from one of ours."""
    if path.startswith(MAY_INHERIT):
        return []
    ours = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    for node in _imports(tree):
        if (node.module or "").startswith("trainer") and node.module != "trainer.core.errors":
            ours |= {alias.asname or alias.name for alias in node.names}
    return [
        f"{path}:{node.lineno}: {node.name} inherits from {ast.unparse(parent)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for parent in node.bases
        if ast.unparse(parent).split(".")[0].split("[")[0] in ours
    ]


def _imports(tree: ast.Module) -> Iterator[ast.ImportFrom]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
