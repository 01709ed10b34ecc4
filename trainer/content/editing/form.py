"""Show a text as a form: its schema's fields with what is written in them, and nothing lost.

A text that is no tree has no form (ContentError says why). What stands in a place where something
else is wanted is shown as `odd` and left as it is.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from trainer.content.editing.parts import KEY, TEXT, Form, Group, Input, Shown, all_parts, name_of
from trainer.content.editing.plain_patterns import are_patterns, in_words
from trainer.content.editing.references import Named, Options, options_at
from trainer.content.editing.shape import NAMED, SCHEMAS, Look, Shape, fields_of, shown
from trainer.content.editing.spans import Branch, Chain, Leaf, Path, Tree, find, grow
from trainer.content.editing.spoken import by_label, told
from trainer.content.editing.teasers import shortened, teaser_of
from trainer.content.editing.worded import worded
from trainer.content.editing.words import SECTIONS, Section, words_of
from trainer.content.files import Kind
from trainer.core.errors import ContentError, Fault

_LONG = "Text"
_ONE_A_LINE = re.compile(r"^One [^.:]*\bline[.:] ?")
_SPOKEN = frozenset({"lines", "asides"})
"""Lists of what somebody says: there a text may well have several lines."""
MOST_LINES = 2500
"""Lines of the longest text that is shown as a form: ten times a scenario's."""


@dataclass(frozen=True, slots=True)
class _Maker:
    """Make the parts of the form of one text."""

    kind: Kind
    text: str
    tree: Tree
    named: Named

    def part(
        self, path: Path, shape: Shape, order: tuple[str, ...], over: object = None
    ) -> Input | Group:
        """Make what shows the place where `path` leads; `over` is what holds if nothing is there."""
        there = find(self.tree, path)
        words = words_of(self.kind, path)
        name = name_of(path)
        make = partial(Group, name, path, words.label, words.help)
        if not _fits(there, shape):
            line = self.text.count("\n", 0, there.start) + 1 if there else 0
            return make("odd", line=line)
        if shape.look is Look.RECORD and shape.schema:
            return make("record", tuple(self.record(path, shape.schema, over)))
        if shape.look is Look.RECORDS and shape.schema:
            count = len(there.items) if isinstance(there, Chain) else 0
            items = tuple(self.item((*path, at), shape.schema, count) for at in range(count))
            return make("list", items, one=words_of(self.kind, (*path, 0)).label)
        if shape.look is Look.TABLE and shape.inner:
            return self.table(make("table"), there, shape.inner)
        options = options_at(self.kind, path, self.text, self.named)
        if isinstance(there, Chain) and options is None and _has_long(there):
            items = tuple(self.long(path, at, there) for at in range(len(there.items)))
            return replace(make("list", items, one=_LONG), help=_of_boxes(words.help))
        value = _value(there, shape)
        patterns = value if are_patterns(self.kind, path) else None
        return Input(
            name=name,
            path=path,
            label=words.label,
            help=words.help,
            look=_look(shape, options, words.rows),
            value=value if patterns is None else tuple(map(in_words, patterns)),
            usual=shape.usual if over is None else shown(over),
            optional=not shape.required or bool(shown(over)),
            options=_with_written(options or (), value),
            rows=words.rows,
            order=order,
            takes_long=shape.look is Look.TEXTS and bool(_SPOKEN.intersection(map(str, path))),
            patterns=patterns,
        )

    def long(self, path: Path, at: int, there: Chain) -> Group:
        """Make one of several texts of which one at least has more lines than one: each has a box."""
        name, leaf = name_of((*path, at)), there.items[at]
        value = (leaf.shown,) if isinstance(leaf, Leaf) and leaf.shown else ()
        rows = max(3, value[0].count("\n") + 2 if value else 0)
        box = Input(
            f"{name}{TEXT}", (*path, at), _LONG, "", "box", value, optional=False, rows=rows
        )
        return Group(
            name=name,
            path=(*path, at),
            label=f"{_LONG} {at + 1}",
            help="",
            look="record",
            parts=(box,),
            item=True,
            movable=len(there.items) > 1,
            place=at + 1,
            line=self.text.count("\n", 0, leaf.start) + 1,
            teaser=shortened(" ".join(value)),
        )

    def record(self, path: Path, schema: type, over: object = None) -> Iterator[Input | Group]:
        """Make the fields of a record; first whom it names, where it may name somebody."""
        there = find(self.tree, path)
        if schema in NAMED and path:
            naming = self.part((*path, NAMED[schema]), Shape(Look.TEXT), (NAMED[schema],))
            if isinstance(there, Leaf) and isinstance(naming, Input):
                value = (there.shown,) if there.shown else ()
                naming = replace(naming, value=value, options=_with_written(naming.options, value))
            yield naming
            name = naming.text if isinstance(naming, Input) else ""
            over = self.named.values.get((schema, name), over)
        order = tuple(fields_of(schema))
        for key, shape in fields_of(schema).items():
            yield self.part((*path, key), shape, order, getattr(over, key, None))

    def item(self, path: Path, schema: type, count: int) -> Group:
        """Make one of several records."""
        words = words_of(self.kind, path)
        number = int(path[-1])
        there = find(self.tree, path)
        group = Group(
            name=name_of(path),
            path=path,
            label=f"{words.label} {number + 1}",
            help=words.help,
            look="record",
            parts=tuple(self.record(path, schema)) if _is_record(there, schema) else (),
            item=True,
            movable=count > 1,
            place=number + 1,
            line=self.text.count("\n", 0, there.start) + 1 if there else 0,
            teaser=teaser_of(there),
        )
        return group if group.parts else replace(group, look="odd")

    def table(self, group: Group, there: Tree | None, inner: Shape) -> Group:
        """Make a table: each entry with its name, and the names that are still free."""
        options = options_at(self.kind, group.path, self.text, self.named)
        keys = [one.key.text for one in there.pairs] if isinstance(there, Branch) else []
        if options and inner.look is Look.TEXTS:
            keys += [key for key, _ in options if key not in keys]
            order = tuple(key for key, _ in options)
            parts = (self.part((*group.path, key), inner, order) for key in keys)
            called = dict(options)
            return replace(
                group,
                parts=tuple(replace(one, label=called.get(key, key)) for key, one in zip(keys, parts, strict=True)),
            )  # fmt: skip
        chosen = dict(options) if options else None
        parts_ = tuple(self.entry((*group.path, key), inner, chosen) for key in keys)
        more = tuple(one for one in options if one[0] not in keys) if options else None
        return replace(group, parts=parts_, more=more, one=group.label)

    def entry(self, path: Path, inner: Shape, called: Mapping[str, str] | None) -> Group:
        """Make one entry of a table; `called` are the names to choose from, None where any will do."""
        free = called is None
        key, part = str(path[-1]), self.part(path, inner, ())
        name = Input(f"{name_of(path)}{KEY}", path, "Name", "", "key", (key,), optional=False)
        parts = part.parts if isinstance(part, Group) and part.look != "odd" else (part,)
        said = (called or {}).get(key, key.replace("_", " "))
        label = f"{words_of(self.kind, path).label} {said}"
        return Group(
            name=name_of(path),
            path=path,
            label=key if free else label,
            help="",
            look="record",
            parts=(name, *parts) if free else parts,
            item=True,
            teaser=teaser_of(find(self.tree, path)),
        )


def form_of(
    kind: Kind, text: str, named: Named | None = None, faults: Sequence[Fault] = ()
) -> Form:
    """Make the form of a text; ContentError where it is no tree of fields."""
    _refuse_long(text)
    schema = SCHEMAS[kind]
    maker = _Maker(kind, text, grow(text), named or Named())
    parts = {str(one.path[0]): one for one in maker.record((), schema)}
    sections = SECTIONS.get(kind) or (Section("all", "", "", tuple(parts)),)
    listed = {key for one in sections for key in one.fields}
    rest = tuple(key for key in parts if key not in listed)
    if rest:
        sections = (*sections, Section("more", "More", "", rest))
    form = Form(tuple(Shown(one, tuple(parts[key] for key in one.fields)) for one in sections))
    names = {one.name: one for one in all_parts(form)}
    begun = told(kind, text, {one.line for one in faults if not one.field})
    for fault in faults:
        there = begun.get(fault.line) if not fault.field else None
        place = _nearest(there.place if there else fault.field, names)
        found = by_label(kind, worded(fault, names.get(place)))
        (form.warnings if fault.warning else form.faults).setdefault(place, []).append(found)
    return form


def _of_boxes(help_: str) -> str:
    """Leave out of a help that a text takes one line: here each has a box of its own."""
    bare = _ONE_A_LINE.sub("", help_)
    return f"{bare[:1].upper()}{bare[1:]}"


def _refuse_long(text: str) -> None:
    """Refuse a text of more lines than anybody fills in a form for."""
    lines = text.count("\n") + 1
    if lines > MOST_LINES:
        what = f"the text has {lines} lines, and a form shows {MOST_LINES} at most"
        raise ContentError(
            (Fault("the form", MOST_LINES, 1, "", what, "change it in the YAML view"),)
        )


def _nearest(place: str, names: Container[str]) -> str:
    while place and place not in names:
        place = place.rpartition(".")[0]
    return place


def _fits(there: Tree | None, shape: Shape) -> bool:
    """Tell whether what is written can be shown in the field for it."""
    if there is None or (isinstance(there, Leaf) and there.nothing):
        return True
    if shape.look is Look.RECORD and shape.schema:
        return _is_record(there, shape.schema)
    if shape.look is Look.TABLE:
        return isinstance(there, Branch)
    if shape.look is Look.RECORDS:
        return isinstance(there, Chain)
    if shape.look is Look.TEXTS:
        texts = there.items if isinstance(there, Chain) else (there,)
        long = isinstance(there, Leaf) and "\n" in there.shown
        return not long and all(isinstance(one, Leaf) for one in texts)
    return isinstance(there, Leaf)


def _has_long(there: Chain) -> bool:
    """Tell whether a text has several lines, or waits to be filled in, as one that was just added."""
    return any(
        isinstance(one, Leaf) and ("\n" in one.shown or not one.shown) for one in there.items
    )


def _is_record(there: Tree | None, schema: type) -> bool:
    named = isinstance(there, Leaf) and (schema in NAMED or there.nothing)
    return isinstance(there, Branch) or named


def _look(shape: Shape, options: Options | None, rows: int) -> str:
    if shape.look is Look.TEXTS:
        return "lines" if options is None else "ticks"
    if shape.look is Look.TRUTH:
        return "tick"
    if shape.look is Look.NUMBER:
        return "number"
    if options is not None:
        return "choice"
    return "box" if rows else "line"


def _value(there: Tree | None, shape: Shape) -> tuple[str, ...]:
    if isinstance(there, Chain):
        return tuple(one.shown for one in there.items if isinstance(one, Leaf))
    text = there.shown if isinstance(there, Leaf) else ""
    if shape.look is Look.TRUTH:
        return ("true",) if (text or shape.usual).lower() in ("true", "yes", "on") else ()
    return (text,) if text else ()


def _with_written(options: Options, written: Sequence[str]) -> Options:
    """Keep what is written among the choices, also where it is none of them."""
    known = {key for key, _ in options}
    strange = tuple((one, f"{one} (not there)") for one in written if one not in known)
    return (*options, *strange)
