"""Take what a form sends into the text: only what was changed, and nothing around it."""

from collections.abc import Callable, Mapping, Sequence

from trainer.content.editing.chains import add, move, remove
from trainer.content.editing.form import form_of
from trainer.content.editing.parts import KEY, Group, Input, all_parts
from trainer.content.editing.plain_patterns import as_patterns
from trainer.content.editing.references import Named
from trainer.content.editing.shape import NAMED, SCHEMAS, Look, fields_of, shape_at
from trainer.content.editing.spans import Branch, Chain, Leaf, Path, find, grow
from trainer.content.editing.splice import drop, put, rename
from trainer.content.editing.written import Data
from trainer.content.files import Kind
from trainer.content.yaml_text import visible

Sent = Mapping[str, Sequence[str]]
"""Names of inputs with what was filled in; an input that is absent was not on the page."""


def fill(kind: Kind, text: str, sent: Sent, named: Named | None = None) -> str:
    """Put what was filled in into the text; ContentError where that is no tree of fields."""
    renamed: list[tuple[Path, str]] = []
    for part in all_parts(form_of(kind, text, named)):
        if not isinstance(part, Input) or part.name not in sent:
            continue
        value = _taken(part, sent[part.name])
        if value == part.value:
            continue
        if part.patterns is not None:
            value = as_patterns(value, part.value, part.patterns)
        if part.name.endswith(KEY):
            renamed.append((part.path, value[0] if value else ""))
        else:
            text = _write(kind, text, part, value)
    for path, name in renamed:
        if name and find(grow(text), (*path[:-1], name)) is None:
            text = rename(text, path, name)
    return text


def rearrange(kind: Kind, text: str, deed: str, named: Named | None = None) -> tuple[str, str]:
    """Add, remove or move an item: `add:facts`, `remove:facts.2`, `up:…`, `down:…`.

    `long:lines.vent.hot` adds a text of several lines to a list, which gives each text its own box.
    Give the text and the name of the part to look at next. What is not there changes nothing.
    """
    what, _, name = deed.partition(":")
    name, _, key = name.partition("=")
    parts = tuple(all_parts(form_of(kind, text, named)))
    if what == "long":
        lines = (one for one in parts if isinstance(one, Input) and one.name == name)
        return _add_long(text, name, next((one for one in lines if one.takes_long), None))
    group = {one.name: one for one in parts if isinstance(one, Group)}.get(name)
    if group is None or what not in _DEEDS:
        return text, name
    return _DEEDS[what](kind, text, group, key)


def _taken(part: Input, sent: Sequence[str]) -> tuple[str, ...]:
    """Take what a browser sends as the value that it stands for."""
    texts = [visible(one).replace("\r\n", "\n").replace("\r", "\n").strip() for one in sent]
    if part.look == "ticks":
        ticked = [one for one in texts if one]
        return tuple(sorted(dict.fromkeys(ticked), key=_kept_order(part.value)))
    if part.look == "lines":
        return tuple(line.strip() for text in texts for line in text.split("\n") if line.strip())
    if part.look == "tick":
        return ("true",) if "true" in texts else ()
    if part.look == "line":
        texts = [" ".join(one.split("\n")) for one in texts]
    return tuple(one for one in texts[-1:] if one)


def _kept_order(before: Sequence[str]) -> Callable[[str], int]:
    return lambda one: before.index(one) if one in before else len(before)


def _write(kind: Kind, text: str, part: Input, value: tuple[str, ...]) -> str:
    shape = shape_at(SCHEMAS[kind], part.path)
    around = shape_at(SCHEMAS[kind], part.path[:-1])
    if around and around.schema in NAMED and part.path[-1] == NAMED[around.schema]:
        return _name(text, part.path, value[0] if value else "")
    text = _written_out(kind, text, part.path)
    if part.look == "tick":
        if bool(value) == bool(shape and shape.usual):
            return drop(text, part.path)
        return put(text, part.path, "true" if value else "false", part.order)
    if value:
        data: Data = list(value) if part.look in ("ticks", "lines") else value[0]
        return put(text, part.path, data, part.order)
    if part.optional:
        return drop(text, part.path)
    empty: Data = [] if part.look in ("ticks", "lines") else ""
    return put(text, part.path, empty, part.order)


def _name(text: str, path: Path, name: str) -> str:
    """Let a record be the one of this name, or be written out where the name is taken away."""
    there = find(grow(text), path[:-1])
    if isinstance(there, Branch) and there.pairs:
        return put(text, path, name, (str(path[-1]),)) if name else drop(text, path)
    return put(text, path[:-1], name or {"name" if path[0] == "customer" else "id": ""})


def _written_out(kind: Kind, text: str, path: Path) -> str:
    """Turn `customer: ada` into `customer: {persona: ada}` before a field is added to it."""
    for depth in range(1, len(path)):
        there, shape = find(grow(text), path[:depth]), shape_at(SCHEMAS[kind], path[:depth])
        if isinstance(there, Leaf) and not there.nothing and shape and shape.schema in NAMED:
            text = put(text, path[:depth], {NAMED[shape.schema]: there.shown})
    return text


def _add(kind: Kind, text: str, group: Group, key: str) -> tuple[str, str]:
    if group.look == "table":
        inner = shape_at(SCHEMAS[kind], (*group.path, "x"))
        if not key.strip() or find(grow(text), (*group.path, key)) is not None:
            return text, group.name
        empty: Data = "" if inner and inner.look is Look.TEXT else {}
        return put(text, (*group.path, key.strip()), empty, _order(kind, group.path)), (
            f"{group.name}.{key.strip()}"
        )
    text = _written_out(kind, text, (*group.path, 0))
    there = find(grow(text), group.path)
    count = len(there.items) if isinstance(there, Chain) else 0
    shape = shape_at(SCHEMAS[kind], group.path)
    fields = fields_of(shape.schema) if shape and shape.schema else {}
    item: Data = {"id": _free_id(text, group)} if "id" in fields else {}
    if shape and shape.look is Look.TEXTS:
        item = ""
    place = f"{group.name}.{count + 1}"
    if count:
        return add(text, group.path, item), place
    return put(text, group.path, [item], _order(kind, group.path)), place


def _add_long(text: str, name: str, lines: Input | None) -> tuple[str, str]:
    if lines is None:
        return text, name
    written = put(text, lines.path, [*lines.value, ""], lines.order)
    return written, f"{name}.{len(lines.value) + 1}"


def _remove(kind: Kind, text: str, group: Group, _: str) -> tuple[str, str]:
    above = group.name.rpartition(".")[0]
    step = group.path[-1]
    if isinstance(step, str):
        return drop(text, group.path), above
    shape, there = shape_at(SCHEMAS[kind], group.path[:-1]), find(grow(text), group.path[:-1])
    count = len(there.items) if isinstance(there, Chain) else 0
    if count == 1 and shape and not shape.required:
        return drop(text, group.path[:-1]), above
    beside = f"{above}.{min(step + 1, count - 1)}" if count > 1 else above
    return remove(text, group.path[:-1], step), beside


def _moved(by: int) -> "Deed":
    def deed(_: Kind, text: str, group: Group, __: str) -> tuple[str, str]:
        step = group.path[-1]
        if not isinstance(step, int):
            return text, group.name
        there = find(grow(text), group.path[:-1])
        last = len(there.items) - 1 if isinstance(there, Chain) else 0
        place = min(max(step + by, 0), last)
        above = group.name.rpartition(".")[0]
        return move(text, group.path[:-1], step, by), f"{above}.{place + 1}"

    return deed


Deed = Callable[[Kind, str, Group, str], tuple[str, str]]
_DEEDS: dict[str, Deed] = {"add": _add, "remove": _remove, "up": _moved(-1), "down": _moved(1)}


def _order(kind: Kind, path: Path) -> tuple[str, ...]:
    around = shape_at(SCHEMAS[kind], path[:-1])
    return tuple(fields_of(around.schema)) if around and around.schema else ()


def _free_id(text: str, group: Group) -> str:
    word = (group.one or "item").lower().replace(" ", "-")
    number = len(group.parts) + 1
    while f"{word}-{number}" in text:
        number += 1
    return f"{word}-{number}"
