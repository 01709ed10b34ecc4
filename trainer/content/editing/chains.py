"""Change lists in a text: add, take away, move, without touching the other items."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from trainer.content.editing.spans import (
    Chain,
    Leaf,
    Path,
    Tree,
    column,
    find,
    grow,
    line_end,
    line_start,
)
from trainer.content.editing.written import STEP, Data, Spot, inline, item, scalar


def add(text: str, path: Path, data: Data, at: int | None = None) -> str:
    """Add an item before that at `at`, or after the last; the list has an item already."""
    chain = _chain(text, path)
    at = len(chain.items) if at is None else at
    if chain.flow:
        return _add_in_brackets(text, chain, data, at)
    indent = column(text, chain.start)
    if at < len(chain.items):
        place = _begin(text, chain, at)
    else:
        place = _stop(text, chain, len(chain.items) - 1)
    written = item(data, indent) + "\n"
    if not text[:place].endswith("\n"):
        written = f"\n{written}"
    return f"{text[:place]}{written}{text[place:]}"


def remove(text: str, path: Path, at: int) -> str:
    """Take an item away; a list without items stays as `[]`."""
    chain = _chain(text, path)
    if at >= len(chain.items):
        return text
    if len(chain.items) == 1:
        if chain.flow:
            return f"{text[: chain.start]}[]{text[chain.end :]}"
        start = len(text[: chain.start].rstrip())
        return f"{text[:start]} []{text[chain.end :]}"
    if chain.flow:
        begin, end = chain.items[at].start, chain.items[at].end
        if at:
            begin = chain.items[at - 1].end
        else:
            end = chain.items[1].start
        return text[:begin] + text[end:]
    return text[: _dash_line(text, chain, at)] + text[_stop(text, chain, at) :]


def move(text: str, path: Path, at: int, by: int) -> str:
    """Let an item and its neighbour, `by` 1 after it or -1 before it, change places."""
    chain = _chain(text, path)
    first, second = sorted((at, at + by))
    if first < 0 or second >= len(chain.items):
        return text
    if chain.flow:
        spans = [(one.start, one.end) for one in (chain.items[first], chain.items[second])]
    else:
        if not text.endswith("\n"):
            text += "\n"
        spans = [(_begin(text, chain, n), _stop(text, chain, n)) for n in (first, second)]
    (a, b), (c, d) = spans
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def put_texts(text: str, path: Path, values: Sequence[str]) -> str:
    """Make the list at `path` hold these texts; items that it has already are not touched."""
    there = [one.shown for one in _chain(text, path).items if isinstance(one, Leaf)]
    changes = SequenceMatcher(None, there, values, autojunk=False).get_opcodes()
    for what, a, b, c, d in reversed(changes):
        if what == "equal":
            continue
        both = min(b - a, d - c)
        for number in reversed(range(b - a)):
            if number < both:
                text = _put_text(text, path, a + number, values[c + number])
            elif len(_chain(text, path).items) > 1:
                text = remove(text, path, a + number)
        for number in range(both, d - c):
            text = add(text, path, values[c + number], a + number)
    return text


def _put_text(text: str, path: Path, at: int, value: str) -> str:
    chain = _chain(text, path)
    leaf = chain.items[at]
    indent = 0 if chain.flow else column(text, chain.start)
    style = leaf.style if isinstance(leaf, Leaf) else ""
    written = scalar(value, Spot(indent + STEP, flow=chain.flow), style)
    if leaf.start == leaf.end and text[leaf.start - 1 : leaf.start] == "-":
        written = f" {written}"
    return f"{text[: leaf.start]}{written}{text[leaf.end :]}"


def _add_in_brackets(text: str, chain: Chain, data: Data, at: int) -> str:
    if at < len(chain.items):
        place = chain.items[at].start
        return f"{text[:place]}{inline(data)}, {text[place:]}"
    if not chain.items:
        return f"{text[: chain.start]}[{inline(data)}]{text[chain.end :]}"
    place = chain.items[-1].end
    return f"{text[:place]}, {inline(data)}{text[place:]}"


def _chain(text: str, path: Path) -> Chain:
    found: Tree | None = find(grow(text), path)
    return found if isinstance(found, Chain) else Chain(0, 0, (), flow=True)


def _dash_line(text: str, chain: Chain, at: int) -> int:
    """Give the beginning of the line of an item's dash."""
    if at == 0:
        return line_start(text, chain.start)
    here = _stop(text, chain, at - 1)
    while not text[here:].lstrip(" ").startswith("-"):
        here = line_end(text, here)
    return here


def _begin(text: str, chain: Chain, at: int) -> int:
    """Give where an item begins, the comment right above it included."""
    begin = _dash_line(text, chain, at)
    while begin and text[line_start(text, begin - 1) : begin].lstrip(" ").startswith("#"):
        begin = line_start(text, begin - 1)
    return begin


def _stop(text: str, chain: Chain, at: int) -> int:
    """Give where the line after an item begins."""
    there = chain.items[at]
    end = there.end
    if isinstance(there, Leaf) and there.start == there.end:
        end = max(end, chain.start + 1)
    return line_end(text, end)
