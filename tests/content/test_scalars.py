"""A scalar is what the schema wants it to be, and never what YAML guesses."""

import pytest

from trainer.content import scalars
from trainer.content.nodes import Mark, Scalar


@pytest.mark.parametrize(
    "written", ["16:00", "no", "39.90", "2026-05-02", "true", "0x1F", "1_000", "null and void"]
)
def test_a_text_is_exactly_what_was_written(written: str) -> None:
    assert scalars.text(plain(written)) == written


@pytest.mark.parametrize("written", ["", "~", "null", "NULL"])
def test_nothing_written_is_an_empty_text(written: str) -> None:
    assert scalars.text(plain(written)) == ""


def test_null_in_quotes_is_a_word() -> None:
    assert scalars.text(quoted("null")) == "null"


@pytest.mark.parametrize(("written", "value"), [("3", 3), ("-2", -2), ("+7", 7), ("007", 7)])
def test_a_whole_number_is_digits(written: str, value: int) -> None:
    assert scalars.whole(plain(written)) == value


@pytest.mark.parametrize("written", ["3.0", "three", "1_000", "0x1F", "9" * 16, "٣", "", "1e3"])
def test_anything_else_is_no_whole_number(written: str) -> None:
    with pytest.raises(scalars.Unfit) as refused:
        scalars.whole(plain(written))
    assert refused.value.cure == "write digits only, such as 3"


@pytest.mark.parametrize(
    ("written", "value"), [("39.90", 39.9), (".5", 0.5), ("-1", -1.0), ("10.", 10.0)]
)
def test_a_number_has_a_point(written: str, value: float) -> None:
    assert scalars.number(plain(written)) == value


@pytest.mark.parametrize("written", ["39,90", "£10", ".inf", "nan", "1e300", "12:30", "."])
def test_anything_else_is_no_number(written: str) -> None:
    with pytest.raises(scalars.Unfit):
        scalars.number(plain(written))


@pytest.mark.parametrize("written", ["true", "Yes", "ON"])
def test_yes_is_true(written: str) -> None:
    assert scalars.truth(plain(written)) is True


@pytest.mark.parametrize("written", ["false", "No", "off"])
def test_no_is_false(written: str) -> None:
    assert scalars.truth(plain(written)) is False


def test_perhaps_is_neither() -> None:
    with pytest.raises(scalars.Unfit, match="neither true nor false"):
        scalars.truth(plain("perhaps"))


@pytest.mark.parametrize(
    ("scalar", "value"),
    [("3", 3), ("0.5", 0.5), ("yes", True), ("often", "often"), ("1:2", "1:2")],
)
def test_an_option_is_taken_by_its_look(scalar: str, value: object) -> None:
    assert scalars.option(plain(scalar)) == value


def test_an_option_in_quotes_is_a_text() -> None:
    assert scalars.option(quoted("3")) == "3"


def test_a_long_value_is_shown_short() -> None:
    assert scalars.shown(plain("a " * 100)) == f"`{'a ' * 20}…`"


def plain(text: str) -> Scalar:
    return Scalar(Mark(1, 1), text, plain=True)


def quoted(text: str) -> Scalar:
    return Scalar(Mark(1, 1), text, plain=False)
