"""See what a schema asks for, as a form or a completion needs it; the dataclass stays the schema."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from trainer.content.editing.spans import Path
from trainer.content.files import Kind
from trainer.content.texts import Skills
from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.seat import Seat
from trainer.core.learning.path import LearningPath
from trainer.core.scenario.persona import Persona
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Option, Rubric

SCHEMAS: dict[Kind, type] = {
    Kind.SCENARIO: Scenario,
    Kind.PERSONA: Persona,
    Kind.RUBRIC: Rubric,
    Kind.SKILLS: Skills,
    Kind.ARTICLE: Article,
    Kind.EXERCISE: Exercise,
    Kind.SEAT: Seat,
    Kind.PATH: LearningPath,
}
NAMED: dict[type, str] = {Persona: "persona", Article: "article"}
"""Schemas whose value may be named instead of written out, and the field that then holds the name."""


class Look(StrEnum):
    """Name what can be written in a place."""

    TEXT = "text"
    NUMBER = "number"
    TRUTH = "truth"
    TEXTS = "texts"
    RECORD = "record"
    RECORDS = "records"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Shape:
    """Hold what one place takes.

    `schema` is the dataclass of a record, of each of several, or None. `inner` is what a table's
    values are. `usual` is what holds where nothing is written, '' for nothing.
    """

    look: Look
    schema: type | None = None
    inner: "Shape | None" = None
    required: bool = False
    usual: str = ""


@lru_cache(maxsize=64)
def fields_of(schema: type) -> Mapping[str, Shape]:
    """List the fields of a schema in their order, with what each takes."""
    hints = get_type_hints(schema, include_extras=True)
    return {one.name: _with_default(_shape(hints[one.name]), one) for one in fields(schema)}


def shape_at(schema: type, path: Path) -> Shape | None:
    """Say what the place takes where `path` leads; None where it leads nowhere."""
    here: Shape | None = Shape(Look.RECORD, schema)
    for step in path:
        here = _within(here, step) if here else None
    return here


def _within(shape: Shape, step: str | int) -> Shape | None:
    if shape.look is Look.RECORD and shape.schema:
        if step == NAMED.get(shape.schema):
            return Shape(Look.TEXT)
        return fields_of(shape.schema).get(str(step))
    if shape.look is Look.RECORDS:
        return Shape(Look.RECORD, shape.schema)
    if shape.look is Look.TEXTS:
        return Shape(Look.TEXT)
    return shape.inner if shape.look is Look.TABLE else None


def _shape(hint: Any) -> Shape:  # noqa: PLR0911 — one return for each kind of type
    if hint == Option:
        return Shape(Look.TEXT)
    if get_origin(hint) is Annotated or NoneType in get_args(hint):
        return _shape(get_args(hint)[0])
    if isinstance(hint, type) and is_dataclass(hint):
        return Shape(Look.RECORD, hint)
    if get_origin(hint) is tuple:
        inner = _shape(get_args(hint)[0])
        return Shape(Look.RECORDS, inner.schema) if inner.schema else Shape(Look.TEXTS)
    if get_origin(hint) in (Mapping, dict):
        return Shape(Look.TABLE, inner=_shape(get_args(hint)[1]))
    if hint is bool:
        return Shape(Look.TRUTH)
    return Shape(Look.NUMBER if hint in (int, float) else Look.TEXT)


def _with_default(shape: Shape, one: "Field[Any]") -> Shape:
    required = one.default is MISSING and one.default_factory is MISSING
    usual = "" if one.default is MISSING else shown(one.default)
    return Shape(shape.look, shape.schema, shape.inner, required, usual)


def shown(value: object) -> str:
    """Put a value into the words of a form; '' for what a form shows as empty."""
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    if value is None or isinstance(value, Mapping) or is_dataclass(value):
        return ""
    if isinstance(value, bool):
        return "true" if value else ""
    return f"{value:g}" if isinstance(value, float) else str(value)
