import pytest

from trainer.core.scenario.shelving import found_by, language_name


def test_a_language_is_named_and_an_unknown_code_names_itself() -> None:
    assert (language_name("cy"), language_name("tlh")) == ("Welsh", "tlh")


@pytest.mark.parametrize(
    ("q", "found"),
    [("", True), ("COT late", True), ("late  cot", True), ("co ot", True), ("cot early", False)],
)
def test_every_word_has_to_stand_somewhere(q: str, *, found: bool) -> None:
    assert found_by(q, ["The cot", "Too LATE"]) is found
