"""Nothing grows too long to be read at one sitting."""

import ast

from tests.architecture.tree import files, parsed, shown, text

MODULE_LINES = 300
FUNCTION_LINES = 60
TEMPLATE_LINES = 150
ASSET_LINES = 250


def test_every_module_can_be_read_at_one_sitting() -> None:
    modules = {shown(path): text(path) for path in files(".", ".py")}
    assert too_long(modules, MODULE_LINES) == []


def test_every_template_can_be_read_at_one_sitting() -> None:
    templates = {shown(path): text(path) for path in files("templates")}
    assert too_long(templates, TEMPLATE_LINES) == []


def test_every_sheet_and_script_can_be_read_at_one_sitting() -> None:
    assets = {shown(path): text(path) for path in files("static", ".css", ".js", ".mjs")}
    assert too_long(assets, ASSET_LINES) == []


def test_every_function_fits_on_a_screen() -> None:
    faults = [
        fault
        for path in files(".", ".py")
        for fault in long_functions(shown(path), parsed(path), FUNCTION_LINES)
    ]
    assert faults == []


def test_a_file_one_line_over_is_found() -> None:
    assert too_long({"a.py": "x\n" * 3, "b.py": "x\n" * 4}, 3) == ["b.py: 4 lines, at most 3"]


def test_a_function_one_line_over_is_found() -> None:
    tree = ast.parse(
        "class A:\n    async def short(self):\n        ...\n\ndef long():\n    a\n    b\n"
    )
    assert long_functions("a.py", tree, 2) == ["a.py:5: long has 3 lines, at most 2"]


def too_long(texts: dict[str, str], most: int) -> list[str]:
    """Name the files of more than `most` lines."""
    counts = {name: len(content.splitlines()) for name, content in texts.items()}
    return [
        f"{name}: {count} lines, at most {most}" for name, count in counts.items() if count > most
    ]


def long_functions(name: str, tree: ast.Module, most: int) -> list[str]:
    """Name the functions of more than `most` lines, from `def` to the end."""
    return [
        f"{name}:{node.lineno}: {node.name} has {lines} lines, at most {most}"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > most
    ]
