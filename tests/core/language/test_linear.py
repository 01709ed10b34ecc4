import pytest

from trainer.core.language.linear import Linear, packed, unpacked, weights

SMALL = Linear(
    words={"please": (1.0, 4.0), "now": (-2.0, 1.0)}, forms=(0.5, -0.25), dense=(1.0,), bias=0.125
)


def test_known_words_are_brought_to_length_one_by_their_rarity() -> None:
    both = SMALL.of(["please", "now"], (0.0, 0.0), ())
    assert both == pytest.approx(0.125 + (1.0 - 2.0) / 5**0.5)
    assert SMALL.of(["please"], (0.0, 0.0), ()) == pytest.approx(0.125 + 0.5)


def test_unknown_words_and_no_direction_add_nothing() -> None:
    assert SMALL.of(["qzxv"], (0.0, 0.0), ()) == 0.125


def test_forms_and_direction_are_added() -> None:
    assert SMALL.of([], (2.0, 1.0), (3.0,)) == pytest.approx(0.125 + 1.0 - 0.25 + 3.0)


@pytest.mark.parametrize("linear", [SMALL, Linear({}, (), (), 1.0)])
def test_what_was_packed_is_read_again(linear: Linear) -> None:
    assert unpacked(packed(linear), "small") == linear


def test_another_file_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="politeness begins with b'ZZZZ'; make it again"):
        unpacked(b"ZZZZ", "politeness")


@pytest.mark.parametrize("name", ["politeness", "receptiveness", "complexity", "rated_words"])
def test_weights_ship_with_the_project(name: str) -> None:
    assert weights(name) is not None


def test_weights_that_are_not_there_are_none() -> None:
    assert weights("nothing_of_that_name") is None
