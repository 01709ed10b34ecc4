"""Measure the house against what STYLE.md aims at: `python -m tests.architecture.figures`."""

import ast
import io
import tokenize
from statistics import median

from tests.architecture.tree import files, parsed, text


def figures() -> dict[str, str]:
    """Give each figure with its aim."""
    modules = [text(path) for path in files("trainer", ".py") if text(path).strip()]
    tests = [text(path) for path in files("tests", ".py")]
    return {
        "lines of a module, median": f"{median(map(lines, modules)):.0f} (aim: at most 80)",
        "lines of a function, median": f"{median(function_lines()):.0f} (aim: at most 8)",
        "lines of tests to code": f"{ratio(tests, modules):.2f} (aim: 1.2 to 2.0)",
        "lines of comment": f"{100 * comment_share(modules):.1f} % (aim: 3 to 8 %)",
    }


def lines(source: str) -> int:
    """Count the lines of a text."""
    return len(source.splitlines())


def function_lines() -> list[int]:
    """Count the lines of every function of the application."""
    return [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in files("trainer", ".py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def ratio(tests: list[str], modules: list[str]) -> float:
    """Divide the lines of the tests by those of the application."""
    return sum(map(lines, tests)) / sum(map(lines, modules))


def comment_share(modules: list[str]) -> float:
    """Return the share of lines, 0 to 1, that bear a comment; docstrings are none."""
    return sum(map(comment_lines, modules)) / sum(map(lines, modules))


def comment_lines(source: str) -> int:
    """Count the lines of a Python text that bear a comment; directives to tools are none."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    return sum(not comment.startswith(("#!", "# noqa", "# type:")) for comment in comments)


if __name__ == "__main__":
    for name, figure in figures().items():
        print(f"{name:<28} {figure}")
