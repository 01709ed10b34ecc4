import pytest

from tests.builders import talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.scoring.grade import grade
from trainer.core.scoring.score import Evidence, Missed, Score, abstain, not_applicable
from trainer.core.scoring.second_reading import ALONE, checked, combined

READ = talk("customer: Where is my parcel?\nagent: I will trace it. I will trace it today.")
TURNS = READ.turns
QUOTED = Score("tone", 4, "Calm.", (Evidence(1, "trace it"),), certainty=0.9)
RULE = Score("tone", 4, "Counted.", (Evidence(1, "I will", 0),), certainty=0.5)


def test_a_quote_keeps_its_own_place_where_the_words_stand_twice() -> None:
    twice = Score("tone", 4, "Calm.", (Evidence(1, "trace it", 24), Evidence(1, "trace it")))
    assert [one.start for one in checked(TURNS, "tone", twice).evidence] == [24, 7]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        abstain("tone", "Not sure."),
        Score("tone", 6, "Calm.", QUOTED.evidence),
        Score("tone", 4, "Calm.", (Evidence(1, "trace it tomorrow"),)),
        Score("tone", 4, "Calm.", (Evidence(7, "trace it"),)),
        Score("tone", 4, "Calm.", (Evidence(1, ""),)),
        Score("tone", 4, "Calm."),
    ],
)
def test_an_answer_without_proof_has_no_level_and_a_reason(answer: Score | None) -> None:
    found = checked(TURNS, "tone", answer)
    assert found.level is None
    assert found.because


def test_a_second_reading_at_the_same_level_makes_it_surer_and_adds_its_quotes() -> None:
    found = combined(RULE, checked(TURNS, "tone", QUOTED))
    assert (found.level, found.because, found.estimate) == (4, "Counted.", 4.0)
    assert found.certainty == pytest.approx(0.95)
    assert [one.quote for one in found.evidence] == ["I will", "trace it"]


@pytest.mark.parametrize("level", [3, 5])
def test_a_second_reading_at_the_next_level_makes_it_surer_and_moves_the_estimate(
    level: int,
) -> None:
    found = combined(RULE, Score("tone", level, "Calm.", QUOTED.evidence, certainty=0.9))
    assert (found.level, found.evidence, found.estimate) == (4, RULE.evidence, (4 + level) / 2)
    assert found.certainty == pytest.approx(0.725)


def test_two_readings_far_apart_need_a_person_and_the_computed_one_stands() -> None:
    found = combined(RULE, Score("tone", 2, "Curt.", QUOTED.evidence, certainty=0.9))
    assert (found.level, found.certainty) == (4, 0.3)
    assert found.because == "Counted. A second reading came to level 2: Curt."


def test_where_nothing_could_be_computed_the_reading_stands_alone() -> None:
    found = combined(abstain("tone", "No times."), QUOTED)
    assert (found.level, found.certainty) == (4, ALONE)


@pytest.mark.parametrize(
    ("rule", "reading"),
    [(RULE, abstain("tone", "Failed.")), (not_applicable("tone", "No occasion."), QUOTED)],
)
def test_a_reading_without_a_level_or_an_occasion_changes_nothing(
    rule: Score, reading: Score
) -> None:
    assert combined(rule, reading) == rule


def test_grading_joins_a_second_reading_with_what_was_computed() -> None:
    rubric = a_rubric(a_criterion("clarity"))
    alone = grade(READ, rubric).of("clarity")
    assert alone.level is not None
    far = 5 if alone.level < 3 else 1
    answer = Score("clarity", far, "So it reads.", (), (Missed(1, "A day."),))
    joined = grade(READ, rubric, None, (answer,)).of("clarity")
    assert (joined.level, joined.certainty) == (alone.level, 0.3)
    assert f"level {far}" in joined.because
