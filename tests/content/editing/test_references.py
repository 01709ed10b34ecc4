import pytest

from tests.content.samples import SCENARIO
from trainer.content.editing.references import (
    _LISTED,
    _OWN,
    _PLACES,
    _TRADE,
    Named,
    options_at,
    own_ids,
)
from trainer.content.editing.shape import SCHEMAS, shape_at
from trainer.content.files import Kind


def test_ids_of_a_text_are_found_also_where_it_cannot_be_parsed() -> None:
    broken = SCENARIO.replace("after: [order_number]", "after: [")

    assert own_ids(broken, "facts") == ("order_number", "party")
    assert own_ids(broken, "actions") == ("verify", "resend", "voucher", "full_refund")
    assert own_ids(broken, "later") == ()


def test_only_some_places_take_names() -> None:
    named = Named(articles={"kb": "Lost parcels"})

    assert options_at(Kind.SCENARIO, ("articles", 0), SCENARIO, named) == (("kb", "Lost parcels"),)
    assert options_at(Kind.SCENARIO, ("brief",), SCENARIO, named) is None
    assert options_at(Kind.SKILLS, ("skills", 0, "id"), "", named) is None
    endings = options_at(Kind.SCENARIO, ("later",), SCENARIO, named) or ()
    assert "resolved" in dict(endings)


@pytest.mark.parametrize("kind", list(_PLACES))
def test_every_place_is_one_of_the_schema(kind: Kind) -> None:
    for place, names in _PLACES[kind].items():
        path = tuple(0 if step == "*" else step for step in place.split("."))
        assert shape_at(SCHEMAS[kind], path) is not None, place
        assert set(names) <= {*_TRADE, *_LISTED, *_OWN}, place
