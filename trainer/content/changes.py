"""Tell what differs between two versions of a text, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.content.nodes import Fields, Items, Node, Scalar
from trainer.content.yaml_text import parse
from trainer.core.errors import ContentError


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold one field that differs: its dotted path, and its values; empty where it is not there."""

    field: str
    before: str
    after: str


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """List the fields that differ, in the order of the later text, then those that are gone.

    Comments, quotes and the layout do not count. Nothing for a text that cannot be read.
    """
    try:
        old, now = _fields(before), _fields(after)
    except ContentError:
        return ()
    order = [*now, *(field for field in old if field not in now)]
    return tuple(
        Difference(field, old.get(field, ""), now.get(field, ""))
        for field in order
        if old.get(field, "") != now.get(field, "")
    )


def _fields(text: str) -> Mapping[str, str]:
    return dict(_flat(parse(text, ""), ""))


def _flat(node: Node, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield path, node.text.strip()
    elif isinstance(node, Fields):
        for entry in node.entries:
            yield from _flat(entry.value, f"{path}.{entry.key}" if path else entry.key)
    elif isinstance(node, Items):
        for number, item in enumerate(node.items, start=1):
            yield from _flat(item, f"{path}.{_name(item) or number}")


def _name(item: Node) -> str:
    """Give the id of an item, so that one that was only moved has not changed."""
    if isinstance(item, Fields):
        for entry in item.entries:
            if entry.key == "id" and isinstance(entry.value, Scalar):
                return entry.value.text
    return ""
