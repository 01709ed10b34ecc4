"""Change one part of a text and leave every other character as it stands.

Comments, blank lines, quotes and the order of what is not touched are the author's. Each function
takes a text that can be parsed and gives another; paths are those of `spans`.
"""

from collections.abc import Sequence

from trainer.content.editing.chains import add, put_texts
from trainer.content.editing.spans import (
    Branch,
    Chain,
    Leaf,
    Pair,
    Path,
    Tree,
    column,
    find,
    grow,
    line_end,
    line_start,
)
from trainer.content.editing.written import STEP, Data, Spot, after_key, field, inline, scalar


def put(text: str, path: Path, data: Data, order: Sequence[str] = ()) -> str:
    """Put data where `path` leads, whether or not something stands there.

    What lies between and is not written yet is written too. `order` lists the fields of the
    mapping around the last step: one that is added comes after those that precede it there.
    """
    tree = grow(text)
    there = find(tree, path)
    if there is None:
        return _put_absent(text, tree, path, data, order)
    if isinstance(there, Leaf) and isinstance(data, str):
        return _put_leaf(text, tree, path, there, data)
    if isinstance(there, Chain) and there.items and _are_texts(there, data):
        return put_texts(text, path, [str(one) for one in data])
    return _put_whole(text, tree, path, there, data)


def drop(text: str, path: Path) -> str:
    """Take a field away with its value; what then holds nothing any more goes with it."""
    tree = grow(text)
    around = find(tree, path[:-1])
    if not isinstance(around, Branch) or find(tree, path) is None:
        return text
    if len(around.pairs) == 1:
        outer = find(tree, path[:-2]) if len(path) > 1 else None
        if isinstance(outer, Branch):
            return drop(text, path[:-1])
        return _put_whole(text, tree, path[:-1], around, {})
    at = next(n for n, one in enumerate(around.pairs) if one.key.text == path[-1])
    return _without_pair(text, around, at)


def rename(text: str, path: Path, name: str) -> str:
    """Give the field at `path` another name."""
    around = find(grow(text), path[:-1])
    pair = around.find(str(path[-1])) if isinstance(around, Branch) else None
    if pair is None or not isinstance(around, Branch):
        return text
    key = pair.key
    written = scalar(name, Spot(STEP, flow=around.flow), key.style)
    return f"{text[: key.start]}{written}{text[key.end :]}"


def _are_texts(there: Chain, data: Data) -> bool:
    return (
        not isinstance(data, str)
        and bool(data)
        and all(isinstance(one, str) for one in data)
        and all(isinstance(one, Leaf) for one in there.items)
    )


def _put_leaf(text: str, tree: Tree, path: Path, there: Leaf, value: str) -> str:
    flow = any(_flow(find(tree, path[:n])) for n in range(len(path)))
    spot = Spot(_indent(text, tree, path) + STEP, flow=flow)
    style = None if there.nothing else there.style
    written = scalar(value, spot, style)
    if there.start == there.end and text[there.start - 1 : there.start] in (":", "-"):
        written = f" {written}"
    return f"{text[: there.start]}{written}{text[there.end :]}"


def _put_whole(text: str, tree: Tree, path: Path, there: Tree, data: Data) -> str:
    """Write data in the place of another kind of value."""
    around = find(tree, path[:-1]) if path else None
    if any(_flow(find(tree, path[:n])) for n in range(len(path))):
        return f"{text[: there.start]}{inline(data)}{text[there.end :]}"
    if not path:
        lines = [field(key, one, 0) for key, one in data.items()] if isinstance(data, dict) else []
        return text[: there.start] + ("\n".join(lines) or "{}") + text[there.end :]
    indent = _indent(text, tree, path)
    if isinstance(around, Branch):
        pair = around.find(str(path[-1]))
        begin = text.index(":", pair.key.end) + 1 if pair else there.start
        return f"{text[:begin]}{after_key(data, indent)}{text[there.end :]}"
    lines = [field(key, one, indent + STEP) for key, one in data.items()] if isinstance(data, dict) else []  # fmt: skip
    written = "\n".join(lines).lstrip(" ") or inline(data)
    return f"{text[: there.start]}{written}{text[there.end :]}"


def _put_absent(text: str, tree: Tree, path: Path, data: Data, order: Sequence[str]) -> str:
    """Write a field that is not there, and what leads to it."""
    depth = len(path) - 1
    while (around := find(tree, path[:depth])) is None:
        data = {str(path[depth]): data} if isinstance(path[depth], str) else [data]
        depth, order = depth - 1, ()
    step = path[depth]
    if isinstance(around, Chain):
        return add(text, path[:depth], data)
    if not isinstance(around, Branch) or not around.pairs:
        wrapped: Data = {step: data} if isinstance(step, str) else [data]
        return _put_whole(text, tree, path[:depth], around, wrapped)
    return _with_pair(text, around, str(step), data, order)


def _with_pair(text: str, around: Branch, key: str, data: Data, order: Sequence[str]) -> str:
    before = order[: order.index(key)] if key in order else order
    last = max(
        (n for n, one in enumerate(around.pairs) if one.key.text in before or not before), default=0
    )
    after = around.pairs[last]
    if around.flow:
        at = after.end
        return f"{text[:at]}, {inline(key)}: {inline(data)}{text[at:]}"
    at = line_end(text, after.end)
    indent = column(text, around.pairs[0].key.start)
    written = field(key, data, indent) + "\n"
    if not text[:at].endswith("\n") or (indent == 0 and _stands_apart(text, around, last)):
        written = f"\n{written}"
    return f"{text[:at]}{written}{text[at:]}"


def _stands_apart(text: str, around: Branch, last: int) -> bool:
    """Tell whether the part before ends a paragraph: then what follows it begins another."""
    many = text.count("\n", around.pairs[last].key.start, around.pairs[last].end) > 0
    return many and text[line_end(text, around.pairs[last].end) :].startswith("\n")


def _without_pair(text: str, around: Branch, at: int) -> str:
    pair = around.pairs[at]
    later: Pair | None = around.pairs[at + 1] if at + 1 < len(around.pairs) else None
    begin = line_start(text, pair.key.start)
    alone = not text[begin : pair.key.start].strip()
    if around.flow or (not alone and later):
        start, end = pair.key.start, later.key.start if later else pair.end
        start = start if later else around.pairs[at - 1].end
        return text[:start] + text[end:]
    end = line_end(text, pair.end)
    if text[:begin].endswith("\n\n") and text[end:].startswith("\n"):
        end += 1  # else two empty lines would stand where one stood on each side
    return text[:begin] + text[end:]


def _indent(text: str, tree: Tree, path: Path) -> int:
    """Give by how much the name of a field stands in, or the dash of an item."""
    around = find(tree, path[:-1]) if path else None
    if isinstance(around, Branch) and not around.flow:
        return column(text, around.pairs[0].key.start)
    if isinstance(around, Chain) and not around.flow:
        return column(text, around.start)
    return 0


def _flow(tree: Tree | None) -> bool:
    return isinstance(tree, Branch | Chain) and tree.flow
