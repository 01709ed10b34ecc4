"""A green run has tested what it says: nothing is skipped, nothing is mocked, all can fail."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import files, parsed, shown

LEFT_OUT = {"skip", "skipif", "skipIf", "xfail", "importorskip"}
MOCKS = {"mock", "unittest.mock", "pytest_mock", "mockito", "flexmock"}


def test_no_test_is_left_out_and_nothing_is_mocked() -> None:
    modules = files("tests", ".py")
    assert [fault for path in modules for fault in evasions(shown(path), parsed(path))] == []


def test_every_test_can_fail() -> None:
    modules = [path for path in files("tests", ".py") if path.name.startswith("test_")]
    assert [fault for path in modules for fault in toothless(shown(path), parsed(path))] == []


@pytest.mark.parametrize(
    "source",
    [
        "@pytest.mark.skip\ndef test_a(): ...",
        "def test_a():\n    pytest.importorskip('playwright')",
        "from pytest import mark, skip",
        "import unittest.mock",
        "from unittest.mock import patch",
        "from unittest import mock",
    ],
)
def test_an_evasion_is_found(source: str) -> None:
    assert len(evasions("a.py", ast.parse(source))) == 1


def test_a_test_that_claims_nothing_is_found() -> None:
    made = (
        "def test_a():\n    run()\n\ndef test_b():\n    assert run()\n\ndef test_c():\n    pass\n"
    )
    assert toothless("a.py", ast.parse(made)) == ["a.py:1: test_a", "a.py:7: test_c"]


@pytest.mark.parametrize(
    "claim",
    ["with pytest.raises(RuleError):\n        run()", "assert_same(a, b)", "page.wait_for('x')"],
)
def test_a_claim_may_be_made_in_other_ways(claim: str) -> None:
    assert toothless("a.py", ast.parse(f"def test_a():\n    {claim}\n")) == []


def evasions(path: str, tree: ast.Module) -> list[str]:
    """Say where a module leaves a test out, or puts something false in a true thing's place."""
    return [f"{path}:{line}: {what}" for line, what in _evasions(tree)]


def _evasions(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id="pytest"), attr=name) if name in LEFT_OUT:
                yield node.lineno, name
            case ast.Attribute(value=ast.Attribute(attr="mark"), attr=name) if name in LEFT_OUT:
                yield node.lineno, name
            case ast.ImportFrom(module=str(module), names=names):
                taken = {alias.name for alias in names}
                if module in MOCKS or taken & (LEFT_OUT | {"mock"}):
                    yield node.lineno, module
            case ast.Import(names=names) if {alias.name for alias in names} & MOCKS:
                yield node.lineno, "mock"


def toothless(path: str, tree: ast.Module) -> list[str]:
    """Name the tests that claim nothing: neither assert, nor raises, nor wait for what must come.

    A property of many made-up texts may claim no more than that none of them breaks the code.
    """
    return [
        f"{path}:{node.lineno}: {node.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test")
        if not any(_claims(part) for part in ast.walk(node))
        if not any("given" in ast.unparse(decorator) for decorator in node.decorator_list)
    ]


def _claims(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func).rpartition(".")[2]
        return called in {"raises", "warns", "expect"} or called.startswith(("assert_", "wait_for"))
    return isinstance(node, ast.Assert)
