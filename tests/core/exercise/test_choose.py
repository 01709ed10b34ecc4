import pytest

from tests.core.exercise import made
from trainer.core.exercise.choose import NOT_JUDGED, grade, own_words
from trainer.core.exercise.result import Given


@pytest.mark.parametrize(
    ("choice", "reason", "score"),
    [
        (2, "Because I like it.", 100),
        (2, "It takes ownership and the customer has certainty.", 100),
        (1, "Because I like it.", 10),
        (1, "A goodwill gesture that nobody asked for: unasked compensation.", 28),
        (3, "It comes on Friday and the fee is back, the lamp.", 50),
        (0, "", 0),
    ],
)
def test_a_named_reason_is_credited_and_any_other_is_not_judged(
    choice: int, reason: str, score: float
) -> None:
    result = grade(made.choose(), Given(choice=choice, reason=reason))
    assert result.score == score
    assert result.skills == {"ownership": score}


def test_words_copied_from_the_page_name_no_reason() -> None:
    last = grade(
        made.choose(), Given(choice=2, reason="Friday, the fee is back, please wait")
    ).parts[-1]
    assert (last.points, last.why, last.out_of) == (None, NOT_JUDGED, 0)
    assert last.right == "It shows ownership and gives certainty."


def test_every_answer_is_shown_with_its_worth_and_why() -> None:
    parts = grade(made.choose(), Given(choice=3, reason="ownership, certainty")).parts
    assert [(one.given, one.right, one.why) for one in parts[:3]] == [
        ("", "worth 10 of 100", "Nothing happens."),
        ("", "worth 100 of 100", "Both are answered."),
        ("Your choice", "worth 50 of 100", "Half of it."),
    ]
    assert parts[3].why.startswith("You named it: It shows ownership")


def test_words_of_a_reason_that_the_page_shows_do_not_make_it_known() -> None:
    assert own_words(made.choose(), "The lamp comes on Friday.") == 0
    assert own_words(made.choose(), "It shows ownership.") == 2
