"""Say to somebody who looks at a form what a checker says of a text: fields by their labels.

Faults, cures and provenance speak of lines and keys, as whoever writes YAML sees them. Here a place
gets the name that the form gives it, a value is put in words, and a cure names fields by labels.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from trainer.content.editing.parts import name_of
from trainer.content.editing.plain_patterns import are_patterns, in_words, told_plainly
from trainer.content.editing.spans import Branch, Chain, Leaf, Path, Tree, grow
from trainer.content.editing.words import label_of, labels_ending
from trainer.content.files import Kind
from trainer.core.errors import ContentError, Fault

_SHOWN = 90
_KEY = r"(?:- )?([a-z_]+(?:\.[a-z_]+)*)"
_NO_ITEM = re.compile(rf"write `{_KEY}:` and so on")
_SET = re.compile(rf"\b(?:write|add) `{_KEY}: ([^`]+)`")
_FILL = re.compile(rf"\b(?:write|add) (one of )?(?=`{_KEY}:`)")
_NAMED = re.compile(rf"`{_KEY}(:?)(?: ([^`]+))?`")
_PLACE = re.compile(r"\b[a-z_]+(?:\.\d+)+\b")
"""A place in words about another: "the id is taken by facts.1"."""
_TRUTHS = {"true": "yes", "false": "no"}


@dataclass(frozen=True, slots=True)
class Told:
    """Hold a line of a text as a form shows it: `place` as faults name it, its label, its value."""

    place: str
    where: str
    words: str


def called(kind: Kind, place: str) -> str:
    """Name a place by its label and that of the item which it stands in; '' for the whole text."""
    labels = [one for one in _labels(kind, path_of(place)) if one]
    if len(labels) < 2:
        return "".join(labels)
    return f"{labels[-2]}: {labels[-1][:1].lower()}{labels[-1][1:]}"


def told(kind: Kind, text: str, lines: Collection[int]) -> dict[int, Told]:
    """Say what begins in each of these lines, counted from 1; nothing of those where no field does."""
    try:
        begun = _begun(grow(text), text) if lines else {}
    except ContentError:
        return {}
    return {line: _told(kind, *begun[line]) for line in lines if line in begun}


def by_label(kind: Kind, fault: Fault) -> Fault:
    """Word a fault and its cure for somebody who sees labelled fields and no keys."""
    what = _PLACE.sub(lambda found: called(kind, found[0]) or found[0], fault.what)
    return replace(
        fault, what=told_plainly(what), cure=cure_by_label(kind, fault.field, fault.cure)
    )


def cure_by_label(kind: Kind, place: str, cure: str) -> str:
    """Put labels for the keys in a cure; what names no field of this kind stays as it is."""

    def set_to(found: re.Match[str]) -> str:
        label = _meant(kind, place, found[1], anywhere=True)
        if not label:
            return found[0]
        return f"tick “{label}”" if found[2] == "true" else f"set “{label}” to {found[2]}"

    def name(found: re.Match[str]) -> str:
        label = _meant(kind, place, found[1], anywhere=bool(found[2]) or "." in found[1])
        if not label:
            return found[0]
        value = "" if not found[3] else " (ticked)" if found[3] == "true" else f": {found[3]}"
        return f"“{label}”{value}"

    said = _NO_ITEM.sub("add one", cure)
    said = _FILL.sub(lambda one: f"fill in {one[1] or ''}", _SET.sub(set_to, said))
    return _NAMED.sub(name, said)


def path_of(place: str) -> Path:
    """Turn a place as faults name it into the steps that lead there."""
    steps = place.split(".") if place else []
    return tuple(int(step) - 1 if step.isdigit() else step for step in steps)


def _labels(kind: Kind, path: Path) -> Iterator[str]:
    for number, step in enumerate(path, start=1):
        label = label_of(kind, path[:number])
        if isinstance(step, int):
            yield f"{label} {step + 1}" if label else ""
        elif not _is_named_item(kind, path[: number + 1]):
            yield label  # a list whose items have a name is left out


def _is_named_item(kind: Kind, path: Path) -> bool:
    return isinstance(path[-1], int) and bool(label_of(kind, path))


def _meant(kind: Kind, place: str, key: str, *, anywhere: bool) -> str:
    """Find the label of a key that a cure names: beside the place, around it, or anywhere."""
    around, steps = path_of(place), path_of(key)
    if len(steps) > 1 and label_of(kind, steps):
        return label_of(kind, steps)
    for number in range(len(around), -1, -1):
        label = label_of(kind, (*around[:number], *steps))
        if label:
            return label
    found = labels_ending(kind, key) if anywhere else ()
    return found[0] if len(set(found)) == 1 else ""


def _told(kind: Kind, path: Path, part: Tree) -> Told:
    whole = " ".join(_said(kind, path, part).split())
    words = whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1].rpartition(' ')[0]} …"
    return Told(name_of(path), called(kind, name_of(path)), words)


def _begun(tree: Tree, text: str) -> dict[int, tuple[Path, Tree]]:
    """Find what begins in each line; of several parts the outermost."""
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    found: dict[int, tuple[Path, Tree]] = {}
    for start, path, part in _inside(tree, ()):
        found.setdefault(bisect_right(starts, start), (path, part))
    return found


def _inside(tree: Tree, path: Path) -> Iterator[tuple[int, Path, Tree]]:
    inner: list[tuple[str | int, int, Tree]] = []
    if isinstance(tree, Branch):
        inner = [(one.key.text, one.key.start, one.value) for one in tree.pairs]
    elif isinstance(tree, Chain):
        inner = [(number, one.start, one) for number, one in enumerate(tree.items)]
    for step, start, part in inner:
        yield start, (*path, step), part
        yield from _inside(part, (*path, step))


def _said(kind: Kind, path: Path, tree: Tree) -> str:
    if isinstance(tree, Leaf) and are_patterns(kind, path):
        return in_words(tree.shown)
    if isinstance(tree, Leaf):
        return _TRUTHS.get(tree.shown, tree.shown)
    if isinstance(tree, Chain):
        return ", ".join(_said(kind, (*path, at), one) for at, one in enumerate(tree.items))
    parts = (((*path, one.key.text), one) for one in tree.pairs)
    return ", ".join(
        f"{(label_of(kind, inner) or one.key.text).lower()} {_said(kind, inner, one.value)}"
        for inner, one in parts
    )
