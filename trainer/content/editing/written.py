"""Write values as YAML the way a careful author would, so that they read back as what they are."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.content.editing.spans import Branch, Chain, Leaf, find, grow
from trainer.core.errors import ContentError

Data = str | Sequence["Data"] | Mapping[str, "Data"]
"""What can be written: texts, numbers as their digits, lists and fields of such."""
WIDTH = 100
STEP = 2
"""Blanks by which what belongs to a line stands in."""
_BLOCKS = ("|", ">")


@dataclass(frozen=True, slots=True)
class Spot:
    """Hold where a value is put: behind how many blanks its lines begin, and whether in brackets."""

    indent: int
    flow: bool = False


def scalar(value: str, spot: Spot, style: str | None = None) -> str:
    """Write one value in the `style` it had, if that can hold it; None for one that is not there yet."""
    if not value:
        return '""'
    for one in _styles(value, spot, style):
        written = _in_style(value, one, spot)
        if _reads_as(written, value, spot):
            return written
    return json.dumps(value, ensure_ascii=False)


def inline(data: Data) -> str:
    """Write data in brackets on one line."""
    if isinstance(data, str):
        return scalar(data, Spot(0, flow=True))
    if isinstance(data, Mapping):
        pairs = (f"{scalar(key, Spot(0, flow=True))}: {inline(one)}" for key, one in data.items())
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(inline(one) for one in data) + "]"


def after_key(data: Data, indent: int) -> str:
    """Write what stands behind the colon of a name that stands in by `indent`."""
    if isinstance(data, str):
        return f" {scalar(data, Spot(indent + STEP))}"
    if not data:
        return f" {inline(data)}"
    if not isinstance(data, Mapping) and all(isinstance(one, str) for one in data):
        short = inline(data)
        if indent + len(short) < WIDTH * 2 // 3:
            return f" {short}"
    return "".join(f"\n{line}" for line in _lines(data, indent + STEP))


def item(data: Data, indent: int) -> str:
    """Write an item of a list whose dashes stand in by `indent`, dash and all, without line end."""
    if isinstance(data, str):
        return f"{' ' * indent}- {scalar(data, Spot(indent + STEP))}"
    if not data:
        return f"{' ' * indent}- {inline(data)}"
    lines = list(_lines(data, indent + STEP))
    return "\n".join([f"{' ' * indent}- {lines[0].lstrip(' ')}", *lines[1:]])


def field(key: str, data: Data, indent: int) -> str:
    """Write a field that stands in by `indent`, without line end."""
    return f"{' ' * indent}{scalar(key, Spot(indent))}:{after_key(data, indent)}"


def _lines(data: Sequence[Data] | Mapping[str, Data], indent: int) -> Iterator[str]:
    if isinstance(data, Mapping):
        for key, one in data.items():
            yield from field(key, one, indent).split("\n")
    else:
        for one in data:
            yield from item(one, indent).split("\n")


def _styles(value: str, spot: Spot, style: str | None) -> Iterator[str]:
    """List the ways to write a value, the best first."""
    if spot.flow:
        yield from (one for one in (style, "", "'") if one is not None and one not in _BLOCKS)
        return
    if style is not None and (style in _BLOCKS or "\n" not in value):
        yield style
    if "\n" in value:
        yield "|"
    elif style is None and len(value) + spot.indent > WIDTH:
        yield ">"
    yield from ("", "'", "|")


def _in_style(value: str, style: str, spot: Spot) -> str:
    if style == "'":
        return "'" + value.replace("'", "''") + "'"
    if style == '"':
        return json.dumps(value, ensure_ascii=False)
    if style not in _BLOCKS:
        return value
    lines = value.split("\n") if style == "|" else _folded(value, WIDTH - spot.indent)
    blanks = " " * spot.indent
    body = "\n".join(f"{blanks}{line}" if line else "" for line in lines)
    return f"{'|' if style == '|' else '>-'}\n{body}"


def _folded(value: str, width: int) -> Iterator[str]:
    """Break lines at blanks; a line end of the value itself becomes an empty line."""
    for number, paragraph in enumerate(value.split("\n")):
        if number:
            yield ""
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + 1 + len(word) > max(width, 20):
                yield line
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield line


def _reads_as(written: str, value: str, spot: Spot) -> bool:
    """Tell whether what is written would be read as this value, and as no other."""
    if not written or "\n" in written.split("\n", 1)[0]:
        return False
    around = f"{{k: {written}}}" if spot.flow else f"{' ' * (spot.indent - STEP)}k: {written}"
    items = f"[{written}]" if spot.flow else f"{' ' * (spot.indent - STEP)}- {written}"
    try:
        tree, chain = grow(around), grow(items)
    except ContentError:
        return False
    if not isinstance(tree, Branch) or not isinstance(chain, Chain) or len(chain.items) != 1:
        return False
    found = (find(tree, ("k",)), chain.items[0])
    return len(tree.pairs) == 1 and all(
        isinstance(one, Leaf) and one.shown == value.strip() for one in found
    )
