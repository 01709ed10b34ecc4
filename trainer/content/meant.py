"""Guess which absent fields the author of an unknown one may have meant.

Nothing is concluded from their absence: a check that asks for one of them stays quiet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from typing import Annotated, Any, get_args, get_origin

from trainer.content.nodes import Fields, Items, Lost, Node, Scalar
from trainer.content.wording import near


def free_fields(known: Mapping[str, object], node: Fields) -> list[str]:
    """List the fields that are not written yet: what a misspelt one may have meant."""
    written = {entry.key for entry in node.entries}
    return [name for name in known if name not in written]


def meant_fields(hints: Mapping[str, Any], node: Fields, free: Sequence[str]) -> set[str]:
    """List the absent fields that something unknown may stand for: by its name, else its shape.

    `hints` are the types of all fields.
    """
    unknown = [one for one in node.entries if one.key not in hints]
    close = {one.key: near(one.key, free) for one in unknown}
    shapes = [*node.nameless, *(one.value for one in unknown if not close[one.key])]
    by_shape = {name for name in free for shape in shapes if _may_be(hints[name], shape)}
    return by_shape | set(filter(None, close.values()))


def _may_be(hint: Any, node: Node) -> bool:
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if isinstance(node, Scalar):
        return not node.nothing and not is_dataclass(hint) and get_origin(hint) is not Mapping
    if isinstance(node, Items):
        return get_origin(hint) is tuple
    if isinstance(node, Lost):
        return True
    return is_dataclass(hint) or get_origin(hint) is Mapping
