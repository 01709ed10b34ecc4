"""Complete what is being typed: the names of fields, and ids that may stand in a place.

A text that is being typed can seldom be parsed. So the place is told by how far the lines above
stand in, and what may stand there by the schema.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.content.editing.references import Named, options_at
from trainer.content.editing.shape import NAMED, SCHEMAS, Look, Shape, fields_of, shape_at
from trainer.content.editing.spans import Path
from trainer.content.editing.words import words_of
from trainer.content.files import Kind

_LINE = re.compile(r"^(?P<blanks> *)(?P<dash>(?:- +|-$)?)(?:(?P<key>[\w-]+):(?P<rest>(?: .*)?$))?")
_BLOCK = re.compile(r"[|>][-+0-9]*\s*(#.*)?$")
_IN_BRACKETS = re.compile(r"[{,]\s*([\w-]+):")
_WORD = re.compile(r"[\w-]*$")


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold one completion: what is put in, what it is called, and what it is for."""

    text: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """Hold what may stand at a place; `begin` is the column, from 1, where the typed word begins."""

    begin: int
    offers: tuple[Offer, ...] = ()


def complete(
    kind: Kind, text: str, line: int, column: int, named: Named | None = None
) -> Completion:
    """List what may be typed at a place; `line` and `column` count from 1."""
    rows = text.split("\n")
    if not 1 <= line <= len(rows):
        return Completion(column)
    typed = rows[line - 1][: column - 1]
    begin = len(typed) - len(_WORD.search(typed)[0]) + 1  # type: ignore[index]  # it matches ''
    found = _place(rows[: line - 1], typed[: begin - 1])
    if found is None:
        return Completion(begin)
    path, wants_key = found
    shape = shape_at(SCHEMAS[kind], path)
    if shape is None:
        return Completion(begin)
    if wants_key and shape.look in (Look.RECORD, Look.TABLE):
        there = _written(rows, line) | set(_IN_BRACKETS.findall(rows[line - 1]))
        return Completion(begin, tuple(_keys(kind, text, path, shape, named or Named(), there)))
    return Completion(begin, tuple(_values(kind, text, path, shape, named or Named())))


def _keys(
    kind: Kind, text: str, path: Path, shape: Shape, named: Named, there: set[str]
) -> Iterator[Offer]:
    if shape.look is Look.TABLE:
        for name, label in options_at(kind, path, text, named) or ():
            if name not in there:
                yield Offer(f"{name}:", label)
        return
    fields = dict(fields_of(shape.schema)) if shape.schema else {}
    if shape.schema in NAMED and path:
        fields = {NAMED[shape.schema]: Shape(Look.TEXT), **fields}
    for name, one in fields.items():
        if name not in there:
            words = words_of(kind, (*path, name))
            plain = one.look in (Look.TEXT, Look.NUMBER, Look.TRUTH)
            yield Offer(f"{name}: " if plain else f"{name}:", words.label, words.help)


def _values(kind: Kind, text: str, path: Path, shape: Shape, named: Named) -> Iterator[Offer]:
    if shape.look is Look.TRUTH:
        yield from (Offer("true", "yes"), Offer("false", "no"))
    if shape.look in (Look.TEXT, Look.TEXTS) or shape.schema in NAMED:
        for name, label in options_at(kind, path, text, named) or ():
            yield Offer(name, label)


def _place(above: list[str], typed: str) -> tuple[Path, bool] | None:
    """Tell where one types: the path, and whether the name of a field is due there."""
    here = _LINE.match(typed)
    if here is None or typed.lstrip().startswith("#"):
        return None
    blanks, dash = len(here["blanks"]), here["dash"]
    needed = blanks + len(dash)
    steps: list[str | int] = []
    if here["key"] and here["rest"]:
        steps.append(here["key"])
        inner = _in_brackets(here["rest"])
        if inner is None:
            return None
        steps[:0] = [] if not dash else [0]
        around = _around(above, blanks if dash else needed, dashed=bool(dash))
        return None if around is None else ((*around, *steps, *inner[0]), inner[1])
    rest = typed[needed:]
    inner = _in_brackets(f" {rest}") if rest else ((), True)
    if inner is None:
        return None
    if dash:
        steps.append(0)
    around = _around(above, blanks if dash else needed, dashed=bool(dash))
    return None if around is None else ((*around, *steps, *inner[0]), inner[1])


def _around(above: list[str], needed: int, *, dashed: bool) -> Path | None:
    """List the fields and items around a line that stands in by `needed`; None within a text block."""
    steps: list[str | int] = []
    for row in reversed(above):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        found = _LINE.match(row)
        blanks = len(row) - len(row.lstrip(" "))
        if found is None:
            continue
        inner = blanks + len(found["dash"])
        if found["key"] and (inner < needed or (dashed and inner == needed and not found["dash"])):
            if _BLOCK.search(found["rest"]):
                return None
            steps.insert(0, found["key"])
            needed, dashed = inner, False
        if found["dash"] and (inner == needed or blanks < needed <= inner) and not dashed:
            steps.insert(0, 0)
            needed, dashed = blanks, True
        if needed == 0 and not dashed:
            break
    return tuple(steps)


def _in_brackets(rest: str) -> tuple[Path, bool] | None:
    """Follow brackets that are still open after a colon: `{id: a, af` is a field of a mapping."""
    open_: list[tuple[str, str]] = []
    key, due, quote = "", False, ""
    for at, sign in enumerate(rest):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign in "{[":
            open_.append((sign, key))
            key, due = "", sign == "{"
        elif sign in "}]" and open_:
            open_.pop()
        elif sign == ",":
            key, due = "", bool(open_) and open_[-1][0] == "{"
        elif sign == ":":
            key, due = re.split(r"[{,\s]+", rest[:at])[-1], False
    if quote:
        return None
    path: list[str | int] = []
    for sign, name in open_:
        path += [name] if name else []
        path += [0] if sign == "[" else []
    return (*path, *([key] if key and not due else [])), due


def _written(rows: list[str], line: int) -> set[str]:
    """List the fields around a line that stand in as it does, so that none is offered twice."""
    here = _LINE.match(rows[line - 1])
    needed = len(here["blanks"]) + len(here["dash"]) if here else 0
    found: set[str] = set()
    for step in (range(line - 2, -1, -1), range(line, len(rows))):
        for number in step:
            one = _LINE.match(rows[number])
            if one is None or not rows[number].strip():
                continue
            inner = len(one["blanks"]) + len(one["dash"])
            if inner < needed or (one["dash"] and inner == needed and step.step > 0):
                break
            if inner == needed and one["key"]:
                found.add(one["key"])
            if one["dash"] and inner == needed:
                break
    return found
