import pytest

from trainer.core.language.caseless import Caseless

LOOK = Caseless(r"\b(?:isn(?:'|’)?t|kiss|\d+ days)\b")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It ISN'T so", (3, 8)),
        ("£5, and it Isn’t so", (11, 16)),
        ("In 14 DAYS", (3, 10)),
        ("Ein Kuß: KISS", (9, 13)),
        ("the sign \u212aiss", (9, 13)),
    ],
)
def test_it_is_found_in_small_letters_and_in_capitals(text: str, place: tuple[int, int]) -> None:
    found = LOOK.search(text)
    assert found
    assert found.span() == place
    assert [one.span() for one in LOOK.finditer(text)] == [place]


def test_what_is_not_there_is_not_found() -> None:
    assert not LOOK.search("nothing of it")


def test_capitals_in_an_expression_are_refused() -> None:
    with pytest.raises(ValueError, match="small letters"):
        Caseless("Refund")
    assert Caseless(r"\Bund\W").search("a REFUND.")
