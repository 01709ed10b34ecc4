"""Of a field that nobody knows, the absent ones that it may stand for are guessed."""

from collections.abc import Mapping
from typing import Annotated

import pytest
from annotated_types import Interval

from trainer.content.meant import free_fields, meant_fields
from trainer.content.nodes import Fields
from trainer.content.yaml_text import parse_all
from trainer.core.scenario.persona import Start

HINTS = {
    "title": str,
    "level": Annotated[int, Interval(ge=1, le=4)],
    "words": tuple[str, ...],
    "start": Start,
    "notes": Mapping[str, str],
}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("{title: a}", set()),
        ("{levl: 3}", {"level"}),
        ("{zzz: 3}", {"title", "level", "words"}),
        ("{title: a, zzz: 3}", {"level", "words"}),
        ("{zzz: [a]}", {"words"}),
        ("{zzz: {a: b}}", {"start", "notes"}),
        ("{zzz: }", set()),
        ("{zzz: 3, wordz: [a]}", {"title", "level", "words"}),
        ("{[a]: {b: c}}", {"start", "notes"}),
        ("{zzz: *late}", {"title", "level", "words", "start", "notes"}),
    ],
)
def test_it_is_guessed_by_its_name_and_else_by_its_shape(text: str, meant: set[str]) -> None:
    node = parse_all(text, "x").node
    assert isinstance(node, Fields)
    assert meant_fields(HINTS, node, free_fields(HINTS, node)) == meant
