import pytest

from trainer.content.editing.shape import SCHEMAS, Look, Shape, fields_of, shape_at, shown
from trainer.content.editing.spans import Path
from trainer.content.files import Kind
from trainer.core.scenario.persona import Persona, Start
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Rubric


def test_every_kind_has_a_schema() -> None:
    assert set(SCHEMAS) == set(Kind)
    assert all(fields_of(schema) for schema in SCHEMAS.values())


@pytest.mark.parametrize(
    ("path", "look", "usual"),
    [
        (("title",), Look.TEXT, ""),
        (("minutes",), Look.NUMBER, "8"),
        (("customer", "start", "heat"), Look.NUMBER, "40"),
        (("customer", "persona"), Look.TEXT, ""),
        (("facts",), Look.RECORDS, ""),
        (("facts", 0), Look.RECORD, ""),
        (("facts", 0, "volunteer"), Look.TRUTH, ""),
        (("actions", 0, "authority"), Look.TRUTH, "true"),
        (("actions", 0, "amount"), Look.NUMBER, ""),
        (("practise", 3), Look.TEXT, ""),
        (("lines", "vent", "hot"), Look.TEXTS, ""),
        (("jargon", "churn"), Look.TEXT, ""),
        (("later", "x"), Look.RECORD, ""),
        (("follows", "hours"), Look.NUMBER, "20"),
    ],
)
def test_a_place_takes_what_the_schema_says(path: Path, look: Look, usual: str) -> None:
    shape = shape_at(Scenario, path)

    assert shape is not None
    assert (shape.look, shape.usual) == (look, usual)


def test_a_path_that_leads_nowhere_takes_nothing() -> None:
    assert shape_at(Scenario, ("none", "at", "all")) is None
    assert shape_at(Scenario, ("title", "x")) is None


def test_an_option_of_a_scorer_is_written_as_text() -> None:
    shape = shape_at(Rubric, ("criteria", 0, "options", "x"))

    assert shape in (None, Shape(Look.TEXT))


def test_values_are_put_into_the_words_of_a_form() -> None:
    values: tuple[object, ...] = (None, True, False, 1.0, 3, "x", ("a", "b"), {}, Start())

    assert [shown(one) for one in values] == ["", "true", "", "1", "3", "x", "a, b", "", ""]
    assert fields_of(Persona)["name"].required
