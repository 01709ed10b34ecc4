from datetime import UTC, datetime

import pytest

from tests.core.exercise import made
from trainer.core.errors import InputError
from trainer.core.exercise.exercise import Exercise
from trainer.core.exercise.grade import grade, observations_of
from trainer.core.exercise.result import Given, Reply

NOW = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("exercise", "given", "said"),
    [
        (made.find_mistakes(), Given(), "at least one message"),
        (made.choose(), Given(), "Choose one"),
        (made.choose(), Given(choice=9), "Choose one"),
        (made.choose(), Given(choice=1, reason="  "), "one sentence why"),
        (made.choose(), Given(choice=1, reason="x" * 601), "600 characters"),
        (made.quiz(made.ONE), Given(replies=(Reply(text=" "),)), "at least one question"),
    ],
)
def test_what_gives_nothing_to_grade_is_refused(
    exercise: Exercise, given: Given, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        grade(exercise, given)


@pytest.mark.parametrize(
    ("exercise", "given"),
    [
        (made.find_mistakes(), Given(picks={2: "stock_phrase", 6: "passes_on"})),
        (made.choose(), Given(choice=2, reason="It shows ownership and gives certainty.")),
        (made.quiz(made.ORDER), Given(replies=(Reply(order=(3, 2, 1)),))),
    ],
)
def test_each_kind_is_graded_by_its_own_rules(exercise: Exercise, given: Given) -> None:
    assert grade(exercise, given).score == 100


def test_each_skill_is_observed_once_as_an_exercise() -> None:
    exercise = made.find_mistakes()
    seen = observations_of(exercise, grade(exercise, Given(picks={2: "anyone"})), NOW)
    assert [(one.skill, one.y) for one in seen] == [("empathy", 100), ("ownership", 0)]
    assert {(one.level, one.scenario, one.channel, one.exercise) for one in seen} == {
        (2, "lamp", "exercise", True)
    }
