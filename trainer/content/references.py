"""Tell what else a text names, so that it can travel with it."""

from collections.abc import Iterator

from trainer.content.files import Kind
from trainer.content.nodes import Fields, Items, Node, Scalar
from trainer.content.yaml_text import parse

Named = tuple[Kind, str]
"""A kind of text and an id of it; whether there is such a text is another question."""


def references(text: str, kind: Kind) -> tuple[Named, ...]:
    """List what a text names, each once; ContentError for a text that is no YAML."""
    tree = parse(text, "")
    return tuple(dict.fromkeys(one for one in _REFERENCES.get(kind, _nothing)(tree) if one[1]))


def _of_scenario(tree: Node) -> Iterator[Named]:
    yield Kind.PERSONA, _named(_at(tree, "customer"), "persona")
    for article in _items(_at(tree, "articles")):
        yield Kind.ARTICLE, _named(article, "article")
    yield Kind.SCENARIO, _word(_at(_at(tree, "follows"), "scenario"))
    yield Kind.RUBRIC, _word(_at(tree, "rubric"))


def _of_exercise(tree: Node) -> Iterator[Named]:
    yield Kind.SCENARIO, _word(_at(tree, "scenario"))
    yield Kind.ARTICLE, _word(_at(tree, "article"))


def _of_path(tree: Node) -> Iterator[Named]:
    for step in (*_items(_at(tree, "steps")), *_items(_at(tree, "exam"))):
        for kind in (Kind.SCENARIO, Kind.EXERCISE, Kind.ARTICLE, Kind.SEAT):
            yield kind, _word(_at(step, kind.value))


def _nothing(_: Node) -> Iterator[Named]:
    yield from ()


_REFERENCES = {
    Kind.SCENARIO: _of_scenario,
    Kind.EXERCISE: _of_exercise,
    Kind.PATH: _of_path,
}


def _named(node: Node | None, word: str) -> str:
    """Give what is named instead of written out: by itself, or with changes beside it."""
    return _word(node) or _word(_at(node, word))


def _at(node: Node | None, key: str) -> Node | None:
    entries = node.entries if isinstance(node, Fields) else ()
    return next((one.value for one in entries if one.key == key), None)


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Items) else ()


def _word(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""
