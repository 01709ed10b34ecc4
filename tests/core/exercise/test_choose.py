import pytest

from tests.core.exercise import made
from trainer.core.exercise.choose import REASON, WHOLE, grade
from trainer.core.exercise.reasons import MERE, UNTOLD
from trainer.core.exercise.result import Given

NAMED = "It takes ownership and the customer has certainty."
MERELY = "Because it is the best answer."
UNKNOWN = "Whoever waits for a lamp sits in the dark."


@pytest.mark.parametrize(
    ("choice", "reason", "score"),
    [
        (2, NAMED, 100),
        (2, MERELY, WHOLE - REASON),
        (2, UNKNOWN, 100),
        (1, NAMED, 0.7 * 10 + REASON),
        (1, MERELY, 0.7 * 10),
        (1, UNKNOWN, 10),
        (3, "It comes on Friday and the fee is back, the lamp.", 0.7 * 50),
        (0, "", 0),
    ],
)
def test_choice_and_reason_count_and_an_untold_reason_does_not(
    choice: int, reason: str, score: float
) -> None:
    result = grade(made.choose(), Given(choice=choice, reason=reason))
    assert result.score == score
    assert result.skills == {"ownership": score}


def test_the_parts_say_which_points_are_the_choice_and_which_the_reason() -> None:
    parts = grade(made.choose(), Given(choice=3, reason=NAMED)).parts
    assert [(one.points, one.out_of) for one in parts] == [(0, 0), (0, 0), (35, 70), (30, 30)]
    merely = grade(made.choose(), Given(choice=3, reason=MERELY)).parts
    assert [(one.points, one.out_of) for one in merely[2:]] == [(35, 70), (0, 30)]
    assert merely[-1].why == MERE
    untold = grade(made.choose(), Given(choice=3, reason=UNKNOWN)).parts
    assert [(one.points, one.out_of) for one in untold[2:]] == [(50, 100), (None, 0)]
    assert untold[-1].why == UNTOLD


def test_every_answer_is_shown_with_its_worth_and_why() -> None:
    parts = grade(made.choose(), Given(choice=3, reason="ownership, certainty")).parts
    assert [(one.given, one.right, one.why) for one in parts[:3]] == [
        ("", "worth 10 of 100", "Nothing happens."),
        ("", "worth 100 of 100", "Both are answered."),
        ("Your choice", "worth 50 of 100", "Half of it."),
    ]
    assert parts[3].why.startswith("You named it: It shows ownership")
    assert parts[3].right == "It shows ownership and gives certainty."
