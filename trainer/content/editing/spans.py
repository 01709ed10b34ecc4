"""See an authored text as a tree whose every part knows from where to where it is written.

`content.nodes` knows where a part begins, which is enough to point at a fault. Whoever changes one
part and leaves every other character alone must know where it ends as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from trainer.content.yaml_text import parse

_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Hold one value: `start` and `end` count characters; `style` is '' (plain), ', ", | or >."""

    start: int
    end: int
    text: str
    style: str

    @property
    def nothing(self) -> bool:
        """Tell whether no value was written: empty, `~` or `null`."""
        return not self.style and self.text.lower() in ("", "~", "null")

    @property
    def shown(self) -> str:
        """Give the value as a reader takes it."""
        return "" if self.nothing else self.text.strip()


@dataclass(frozen=True, slots=True)
class Chain:
    """Hold a list; `flow` when it stands in brackets."""

    start: int
    end: int
    items: tuple["Tree", ...]
    flow: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold one field: its name and its value."""

    key: Leaf
    value: "Tree"

    @property
    def end(self) -> int:
        """Give where it ends, its value included."""
        return max(self.key.end + 1, self.value.end)


@dataclass(frozen=True, slots=True)
class Branch:
    """Hold a mapping; `flow` when it stands in braces."""

    start: int
    end: int
    pairs: tuple[Pair, ...]
    flow: bool

    def find(self, key: str) -> Pair | None:
        """Find a field by its name."""
        return next((one for one in self.pairs if one.key.text == key), None)


Tree = Leaf | Chain | Branch
Path = tuple[str | int, ...]
"""Steps from the top: names of fields, and places in lists counted from 0."""


def grow(text: str, source: str = "") -> Tree:
    """Turn a text with plain line ends into its tree; ContentError as `yaml_text.parse`."""
    parse(text, source)
    events = iter(list(yaml.parse(text, Loader=_FAST))[2:])
    return _tree(next(events), events, text)


def find(tree: Tree | None, path: Path) -> Tree | None:
    """Find the part at `path`; None where nothing is written."""
    here = tree
    for step in path:
        if isinstance(here, Branch) and isinstance(step, str):
            pair = here.find(step)
            here = pair.value if pair else None
        elif isinstance(here, Chain) and isinstance(step, int):
            here = here.items[step] if step < len(here.items) else None
        else:
            return None
    return here


def column(text: str, at: int) -> int:
    """Give how far from the beginning of its line a place is."""
    return at - line_start(text, at)


def line_start(text: str, at: int) -> int:
    """Give where the line of a place begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Give where the line after that of a place begins."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _tree(event: yaml.Event, events: Iterator[yaml.Event], text: str) -> Tree:
    start = _index(event.start_mark)
    if isinstance(event, yaml.ScalarEvent):
        style = event.style or ""
        end = _index(event.end_mark)
        if style not in ("'", '"'):
            end = max(start, len(text[:end].rstrip()) if end > start else start)
        return Leaf(start, end, event.value, style)
    flow = bool(event.flow_style)  # type: ignore[attr-defined]  # every collection has one
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Tree] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_tree(event, events, text))
        end = _index(event.end_mark) if flow else max(items[-1].end, start + 1)
        return Chain(start, end, tuple(items), flow)
    pairs: list[Pair] = []
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _tree(event, events, text)
        pairs.append(Pair(key, _tree(next(events), events, text)))  # type: ignore[arg-type]  # parse() refused others
    return Branch(start, _index(event.end_mark) if flow else pairs[-1].end, tuple(pairs), flow)


def _index(mark: Any) -> int:
    """Give a place as a count of characters; an event of a parsed text always has one."""
    return int(mark.index)
