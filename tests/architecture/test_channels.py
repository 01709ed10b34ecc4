"""A channel is one file and one template: nothing else tells channels apart by name."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.tree import ROOT, files, parsed, shown, text
from trainer.core.conversation.channels import CHANNELS

NAMES = frozenset(CHANNELS)
ROOM = "trainer/core/conversation/channels/"
OTHER_THINGS = {
    "trainer/cli/people.py",  # an e-mail address
    "trainer/web/people.py",
    "trainer/web/sign_in.py",
}
"""Where one of the words names something else."""

_NAMED = "|".join(sorted(NAMES))
IN_TEMPLATES = re.compile(rf"(?:[=!]=|\bin\b|channel\s*[=,(])\s*[\[(]?\s*[\"'](?:{_NAMED})[\"']")
IN_FRONT = re.compile(rf"(?:===?|!==?)\s*[\"'](?:{_NAMED})[\"']|--(?:{_NAMED})\b")


def test_no_module_outside_the_channels_names_one() -> None:
    modules = [one for one in files("trainer", ".py") if not shown(one).startswith(ROOM)]
    checked = [one for one in modules if shown(one) not in OTHER_THINGS]
    found = [f"{shown(one)}:{at}" for one in checked for at in named_at(parsed(one))]
    assert found == []


def test_no_template_outside_the_channels_names_one() -> None:
    pages = [one for one in files("templates") if not shown(one).startswith("templates/channels/")]
    assert [shown(one) for one in pages if IN_TEMPLATES.search(text(one))] == []


def test_neither_style_nor_script_names_one() -> None:
    front = [*files("static/css", ".css"), *files("static/js", ".js")]
    assert [shown(one) for one in front if IN_FRONT.search(text(one))] == []


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_has_its_file_and_its_template(name: str) -> None:
    assert (ROOT / ROOM / f"{name}.py").is_file()
    assert CHANNELS[name].template == f"channels/{name}.html"
    assert (ROOT / "templates" / CHANNELS[name].template).is_file()


@pytest.mark.parametrize(
    "code",
    [
        "x = channel == 'email'",
        "x = channel in {'chat'}",
        "x = {'phone': 1}",
        "x = CHANNELS['chat']",
        "x = word(found, 'channel', 'chat')",
        "def f(channel='chat'): ...",
        "x = f(channel='chat')",
    ],
)
def test_a_name_in_code_is_found(code: str) -> None:
    assert list(named_at(ast.parse(code))) == [1]


@pytest.mark.parametrize(
    "page", ['{% if channel == "email" %}', '{{ turn(channel="chat") }}', '{% if x in ["phone"] %}']
)
def test_a_name_in_a_template_is_found(page: str) -> None:
    assert IN_TEMPLATES.search(page)


def named_at(tree: ast.AST) -> Iterator[int]:
    """Find the lines where a channel's name is compared, looked up, listed or handed on."""
    for node in ast.walk(tree):
        for part in _parts(node):
            if isinstance(part, ast.Constant) and part.value in NAMES:
                yield part.lineno


def _parts(node: ast.AST) -> list[ast.expr | None]:  # noqa: PLR0911 - one way out a kind
    match node:
        case ast.Compare():
            return [node.left, *node.comparators]
        case ast.Dict():
            return list(node.keys)
        case ast.Set() | ast.List() | ast.Tuple():
            return list(node.elts)
        case ast.Subscript():
            return [node.slice]
        case ast.arguments():
            return [*node.defaults, *node.kw_defaults]
        case ast.Call() if any(_is_channel(one) for one in node.args):
            return list(node.args)
        case ast.keyword(arg="channel"):
            return [node.value]
    return []


def _is_channel(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == "channel"
