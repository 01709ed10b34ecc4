import pytest

from trainer.core.language.specificity import specificity


@pytest.mark.parametrize(
    ("specific", "vague"),
    [
        (
            "Your refund of £39.90 is with you by Friday 3 May.",
            "We'll sort it as soon as possible.",
        ),
        ("Mrs Khan from billing rings you at 4.", "Someone will be in touch at some point."),
        ("The filter of the dryer is full of lint.", "There is some kind of issue with the thing."),
    ],
)
def test_what_is_named_is_more_specific_than_what_is_left_open(specific: str, vague: str) -> None:
    assert specificity(specific) > specificity(vague) + 0.2


@pytest.mark.parametrize("text", ["", "…", "?!"])
def test_nothing_said_is_not_specific(text: str) -> None:
    assert specificity(text) == 0


@pytest.mark.parametrize("text", ["OK", "it is what it is", "39", "Kettle " * 3000])
def test_specificity_is_between_nought_and_one(text: str) -> None:
    assert 0 <= specificity(text) <= 1


def test_a_name_within_the_sentence_counts_and_its_first_word_does_not() -> None:
    named = specificity("we spoke to Anna about it")
    assert named > specificity("we spoke to anna about it")
    assert specificity("Parcels go out by van") == specificity("parcels go out by van")
