"""Read a tree into a frozen dataclass: the dataclass is the schema.

Names of fields, types, ranges (`annotated_types`) and defaults all come from the class. Every
fault of a text is gathered, so that an author mends a file in one go, not line by line; what could
be read beside them is handed on as a part, for the checks of sense.
"""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from annotated_types import Interval, MinLen

from trainer.content import scalars
from trainer.content.meant import free_fields, meant_fields
from trainer.content.nodes import Entry, Fields, Items, Lost, Mark, Node, Places, Scalar
from trainer.content.unread import Unread, part_of
from trainer.content.wording import nearest
from trainer.core.errors import Fault
from trainer.core.scoring.rubric import Option

EMPTY_ITEM = "this item is empty"
NO_VALUE = "there is no value here"

_FAULTY: Any = object()
"""Stands for a value that was refused; its fault has been noted."""


@dataclass(frozen=True, slots=True)
class Result:
    """Hold what came of reading: the value (None when refused), where its parts stand, faults.

    `part` is what could be read: the value, or one whose refused fields are unset (`unread.sound`).
    """

    value: Any
    places: Places
    faults: tuple[Fault, ...]
    part: Any = None


def read(
    schema: type, node: Node, source: str, named: Mapping[type, Mapping[str, object]] | None = None
) -> Result:
    """Read `node` as an instance of `schema`, with all faults in the order of their lines.

    `named` holds values that may be given by name instead of written out: with
    `{Persona: {"ada": …}}` a field of that class may say `ada`, or `{persona: ada, loyalty: 2}`.
    """
    reader = _Reader(source, named or {})
    value = reader.value(schema, node, "", MISSING)
    faults = sorted(reader.faults, key=lambda one: (one.line, one.column))
    return Result(
        None if faults else value,
        Places(source, reader.marks),
        tuple(dict.fromkeys(faults)),
        None if value is _FAULTY else value,
    )


@lru_cache(maxsize=64)
def _hints(schema: Any) -> dict[str, Any]:
    return get_type_hints(schema, include_extras=True)


@dataclass(slots=True)
class _Reader:
    source: str
    named: Mapping[type, Mapping[str, object]]
    marks: dict[str, Mark] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def value(  # noqa: PLR0911 — one return for each kind of type
        self, hint: Any, node: Node, path: str, over: Any
    ) -> Any:
        """Read `node` as `hint`; what it leaves out comes from `over`, if that is given."""
        self.marks[path] = node.mark
        if isinstance(node, Lost):
            return _FAULTY
        if hint == Option:
            return self._option(node, path)
        if get_origin(hint) is Annotated:
            hint, *rules = get_args(hint)
            return self._within(rules, self.value(hint, node, path, over), node, path)
        if NoneType in get_args(hint):
            if isinstance(node, Scalar) and node.nothing:
                return None
            return self.value(get_args(hint)[0], node, path, over)
        if is_dataclass(hint) and isinstance(hint, type):
            return self._instance(hint, node, path, over)
        if get_origin(hint) is tuple:
            return self._list(get_args(hint)[0], node, path)
        if get_origin(hint) is Mapping or get_origin(hint) is dict:
            return self._mapping(hint, node, path)
        return self._scalar(hint, node, path)

    def _instance(self, schema: type, node: Node, path: str, over: Any) -> Any:
        if schema in self.named:
            node, over = self._by_name(schema, node, path, over)
        if node is _FAULTY:
            return _FAULTY
        if not isinstance(node, Fields):
            names = ", ".join(f"`{one.name}:`" for one in fields(schema)[:4])
            return self._refuse(node, path, "fields are wanted here", f"write {names} and so on")
        known = {one.name: one for one in fields(schema)}
        free = free_fields(known, node)
        # From the last to the first: of two of a name, the first is the one to look at.
        values = {
            entry.key: self.value(
                _hints(schema)[entry.key],
                entry.value,
                _join(path, entry.key),
                getattr(over, entry.key, MISSING),
            )
            for entry in reversed(node.entries)
            if entry.key in known or self._unknown(entry, path, free)
        }
        for entry in node.entries:
            if entry.doubled and entry.key in known:
                values[entry.key] = _doubtful(_hints(schema)[entry.key], values[entry.key])
        meant = meant_fields(_hints(schema), node, free)
        for name in free:
            values[name] = self._absent(schema, known[name], node, path, over, meant=name in meant)
        sound = {name: value for name, value in values.items() if value is not _FAULTY}
        return schema(**sound) if len(sound) == len(known) else part_of(schema, sound)

    def _by_name(self, schema: type, node: Node, path: str, over: Any) -> tuple[Any, Any]:
        """Take what is named instead of written: the name alone, or with changes."""
        word = schema.__name__.lower()
        if isinstance(node, Scalar):
            return self._named(schema, node, path, Fields(node.mark, ()))
        if isinstance(node, Fields):
            rest = tuple(one for one in node.entries if one.key != word)
            for entry in node.entries:
                if entry.key == word:
                    return self._named(schema, entry.value, path, Fields(node.mark, rest))
        return node, over

    def _named(self, schema: type, node: Node, path: str, rest: Fields) -> tuple[Any, Any]:
        name = node.text.strip() if isinstance(node, Scalar) else ""
        if name in self.named[schema]:
            return rest, self.named[schema][name]
        word = schema.__name__.lower()
        there = list(self.named[schema])
        cure = nearest(name, there, f"{word}s")
        return self._refuse(node, path, f"there is no {word} `{name}`", cure), None

    def _unknown(self, entry: Entry, path: str, known: Sequence[str]) -> bool:
        cure = nearest(entry.key, known, "other fields")
        fault = Fault(
            self.source,
            entry.mark.line,
            entry.mark.column,
            _join(path, entry.key),
            f"`{entry.key}` is not a field here",
            cure,
        )
        self.faults.append(fault)
        return False

    def _absent(
        self, schema: type, one: "Field[Any]", node: Node, path: str, over: Any, *, meant: bool
    ) -> Any:
        """Give what stands for a field that is not written; nothing if another may be `meant` so."""
        optional = one.default is not MISSING or one.default_factory is not MISSING
        if meant and (optional or over is not MISSING):
            return _FAULTY
        if over is not MISSING:
            return getattr(over, one.name)
        if one.default is not MISSING:
            return one.default
        if callable(one.default_factory):
            return one.default_factory()
        cure = f"add `{one.name}:` with {_wanted(_hints(schema)[one.name])}"
        return self._refuse(node, _join(path, one.name), f"`{one.name}` is missing", cure)

    def _list(self, hint: Any, node: Node, path: str) -> Any:
        if isinstance(node, Scalar) and node.nothing:
            return ()
        if isinstance(node, Scalar) and hint is str:
            return (self._scalar(str, node, path),)
        if not isinstance(node, Items):
            cure = "begin each item on its own line with `- `"
            return self._refuse(node, path, "a list is wanted here", cure)
        items = tuple(
            self.value(hint, item, _join(path, str(number)), MISSING)
            for number, item in enumerate(node.items, start=1)
        )
        if hint is str and self._refuse_blank(items, node, path):
            return _FAULTY
        if is_dataclass(hint):
            return tuple(part_of(hint, {}) if one is _FAULTY else one for one in items)
        return _FAULTY if _FAULTY in items else items

    def _refuse_blank(self, items: tuple[str, ...], node: Items, path: str) -> bool:
        for number, item in enumerate(items, start=1):
            if item == "":
                place = _join(path, str(number))
                self._refuse(node.items[number - 1], place, EMPTY_ITEM, "delete it")
        return "" in items

    def _mapping(self, hint: Any, node: Node, path: str) -> Any:
        if isinstance(node, Scalar) and node.nothing:
            return {}
        if not isinstance(node, Fields):
            cure = "write `name: value`, one a line"
            return self._refuse(node, path, "names with values are wanted here", cure)
        key_hint, value_hint = get_args(hint)
        values: dict[Any, Any] = {}
        for entry in reversed(node.entries):
            place = _join(path, entry.key)
            key = self._scalar(key_hint, Scalar(entry.mark, entry.key, plain=True), place)
            value = self.value(value_hint, entry.value, place, MISSING)
            values[key] = Unread() if value is _FAULTY or entry.doubled else value
        if _FAULTY in values or node.nameless:
            return _FAULTY
        return dict(reversed(values.items()))

    def _option(self, node: Node, path: str) -> Any:
        if isinstance(node, Scalar):
            return scalars.option(node)
        return self._list(str, node, path)

    def _scalar(self, hint: Any, node: Node, path: str) -> Any:
        if not isinstance(node, Scalar):
            cure = "put quotes round it, or take out the brackets or the `- `"
            return self._refuse(node, path, f"{_wanted(hint)} is wanted here", cure)
        if node.nothing and hint is not str:
            return self._refuse(node, path, NO_VALUE, f"write {_wanted(hint)}")
        try:
            return scalars.BY_TYPE[hint](node)
        except scalars.Unfit as unfit:
            return self._refuse(node, path, unfit.what, unfit.cure)

    def _within(self, rules: Sequence[Any], value: Any, node: Node, path: str) -> Any:
        if value is _FAULTY:
            return value
        for rule in rules:
            if isinstance(rule, MinLen) and len(value) < rule.min_length:
                return self._refuse(node, path, NO_VALUE, "write a text")
            if isinstance(rule, Interval) and not _inside(rule, value):
                what = f"{value:g} is out of range"
                return self._refuse(node, path, what, f"write a number {_range(rule)}")
        return value

    def _refuse(self, node: Node, path: str, what: str, cure: str) -> Any:
        mark = node.mark
        self.faults.append(Fault(self.source, mark.line, mark.column, path, what, cure))
        return _FAULTY


def _doubtful(hint: Any, value: Any) -> Any:
    """Give what is sure of a field given twice: the first list's items, but not that they are all."""
    if get_origin(hint) is tuple and is_dataclass(get_args(hint)[0]) and value is not _FAULTY:
        return (*value, part_of(get_args(hint)[0], {}))
    return _FAULTY


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _inside(rule: Interval, value: Any) -> bool:
    low, high = rule.ge, rule.le
    return (low is None or value >= low) and (high is None or value <= high)


def _range(rule: Interval) -> str:
    if rule.le is None:
        return f"of {rule.ge} or more"
    return f"from {rule.ge} to {rule.le}"


def _wanted(hint: Any) -> str:
    """Name what is wanted, in a trainer's words."""
    if get_origin(hint) is Annotated:
        return _wanted(get_args(hint)[0])
    words = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
    if get_origin(hint) is tuple:
        return "a list"
    return words.get(hint, "its fields")
