"""Say in plain words what differs between two texts: by field, and line by line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff

from trainer.content.editing.plain_patterns import are_patterns, in_words
from trainer.content.editing.spans import Branch, Chain, Leaf, Tree, find, grow
from trainer.content.editing.words import words_of
from trainer.content.files import Kind
from trainer.core.errors import ContentError

_SHORT = 60


@dataclass(frozen=True, slots=True)
class Change:
    """Hold one difference: where (`Fact postcode: Trust`), what stood there and what stands now.

    Where something is new `before` is '', where it is gone `after` is. `long`: better shown below
    each other. `said`: words instead of the two, for an order that changed. Of a list of texts
    `taken` and `added` hold those which are gone and those which have come, each by itself.
    """

    where: str
    before: str = ""
    after: str = ""
    said: str = ""
    taken: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def long(self) -> bool:
        """Tell whether a text is too long to stand in a line."""
        return max(len(self.before), len(self.after)) > _SHORT


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line of a comparison; `sign` is '+', '-', ' ', or '@' for where a part begins."""

    sign: str
    text: str


def changes(kind: Kind, old: str, new: str) -> tuple[Change, ...] | None:
    """List what differs, field by field; None where a text cannot be read that far."""
    try:
        before, after = grow(old), grow(new)
    except ContentError:
        return None
    return tuple(_between(kind, before, after, (), ""))


def lines(old: str, new: str) -> tuple[Line, ...]:
    """Compare two texts line by line, with three lines around each difference."""
    found = unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=3)
    # The first three lines name the two texts, and where the first part begins.
    return tuple(
        Line("@", "") if one.startswith("@@") else Line(one[:1] or " ", one[1:])
        for number, one in enumerate(found)
        if number > 2
    )


def _between(
    kind: Kind, old: Tree | None, new: Tree | None, path: tuple[str | int, ...], where: str
) -> Iterator[Change]:
    if isinstance(old, Branch | None) and isinstance(new, Branch | None) and (old or new):
        keys = [one.key.text for tree in (old, new) if tree for one in tree.pairs]
        for key in dict.fromkeys(keys):
            inner = (*path, key)
            label = words_of(kind, inner).label
            one, other = find(old, (key,)), find(new, (key,))
            yield from _between(kind, one, other, inner, _joined(where, label))
        return
    if _is_list_of_records(old) or _is_list_of_records(new):
        yield from _items(kind, old, new, path)
        return
    before, after = _shown(old), _shown(new)
    if before != after and isinstance(old, Chain | None) and isinstance(new, Chain | None):
        yield _of_texts(where, *_as_shown(kind, path, _texts(old), _texts(new)))
    elif before != after:
        yield Change(where, before, after)


def _items(
    kind: Kind, old: Tree | None, new: Tree | None, path: tuple[str | int, ...]
) -> Iterator[Change]:
    """Compare lists by the ids of their items, or by their places where there are none."""
    before, after = _by_name(old), _by_name(new)
    label = words_of(kind, (*path, 0)).label
    for name in dict.fromkeys([*before, *after]):
        where = f"{label} {name}"
        if name not in after:
            yield Change(where, said="taken away")
        elif name not in before:
            yield Change(where, said="added")
        else:
            yield from _between(kind, before[name], after[name], (*path, 0), where)
    common = [one for one in before if one in after]
    if common != [one for one in after if one in before]:
        yield Change(words_of(kind, path).label, said="put into another order")


def _of_texts(where: str, old: Sequence[str], new: Sequence[str]) -> Change:
    """Tell texts that are gone from those that have come: several read as one would be misread."""
    taken, added = Counter(old) - Counter(new), Counter(new) - Counter(old)
    if not taken and not added:
        return Change(where, said="put into another order")
    return Change(where, taken=tuple(taken.elements()), added=tuple(added.elements()))


def _as_shown(
    kind: Kind, path: tuple[str | int, ...], old: Sequence[str], new: Sequence[str]
) -> tuple[Sequence[str], Sequence[str]]:
    """Show patterns in plain words, unless these would be the same for two that are not."""
    said = tuple(map(in_words, old)), tuple(map(in_words, new))
    apart = len({*old, *new}) == len({*said[0], *said[1]})
    return said if are_patterns(kind, path) and apart else (old, new)


def _texts(tree: Chain | None) -> tuple[str, ...]:
    return tuple(_shown(one) for one in tree.items) if tree else ()


def _by_name(tree: Tree | None) -> dict[str, Tree]:
    items = tree.items if isinstance(tree, Chain) else ()
    named: dict[str, Tree] = {}
    for number, one in enumerate(items, start=1):
        pair = one.find("id") if isinstance(one, Branch) else None
        name = pair.value.shown if pair and isinstance(pair.value, Leaf) else ""
        if isinstance(one, Leaf):
            name = one.shown
        named[name if name and name not in named else str(number)] = one
    return named


def _is_list_of_records(tree: Tree | None) -> bool:
    return isinstance(tree, Chain) and any(isinstance(one, Branch) for one in tree.items)


def _shown(tree: Tree | None) -> str:
    if isinstance(tree, Leaf):
        return tree.shown
    if isinstance(tree, Chain):
        return "\n".join(_shown(one) for one in tree.items)
    pairs: Sequence[str] = [f"{one.key.text}: {_shown(one.value)}" for one in tree.pairs] if tree else []  # fmt: skip
    return "\n".join(pairs)


def _joined(where: str, label: str) -> str:
    if not where:
        return label
    return f"{where}, {label[:1].lower()}{label[1:]}" if ":" in where else f"{where}: {label[:1].lower()}{label[1:]}"  # fmt: skip
