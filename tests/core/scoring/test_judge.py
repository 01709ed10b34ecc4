from dataclasses import replace

import pytest

from tests.builders import talk
from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.scoring.conclusion import concluded
from trainer.core.scoring.judge import NOBODY, AbstainingJudge, Question, Sample, asked_of, sound
from trainer.core.scoring.rubric import Criterion
from trainer.core.scoring.score import Score, abstain, not_applicable

SURE = Score("any", 4, "b")
UNSURE = Score("any", 4, "b", certainty=0.7)
NOTHING_SAID = replace(abstain("any", "The agent said nothing."), certainty=1.0)
MARKED = replace(a_criterion("clarity"), second_opinion=True)

ASKED: list[tuple[Criterion, Score, bool, bool]] = [
    (a_criterion("judge", id="tone"), abstain("tone", "No reader."), True, True),
    (a_criterion("judge", id="tone"), not_applicable("tone", "On the phone only."), True, False),
    (a_criterion("clarity"), SURE, True, False),
    (a_criterion("clarity"), UNSURE, True, True),
    (a_criterion("clarity"), abstain("clarity", "Broken."), True, True),
    (a_criterion("clarity"), not_applicable("clarity", "No occasion."), True, False),
    (a_criterion("clarity"), NOTHING_SAID, True, False),
    (MARKED, SURE, True, True),
    (MARKED, not_applicable("clarity", "No occasion."), True, False),
    (a_criterion("responsiveness"), UNSURE, False, False),
    (a_criterion("resolution"), UNSURE, True, False),
    (a_criterion("resolution"), UNSURE, False, True),
]


def test_a_judge_that_is_not_there_abstains() -> None:
    judge = AbstainingJudge()
    question = Question(a_criterion("judge", id="tone"), talk("customer: Hi"))
    assert not judge.present
    assert judge.answer(question, 0) == Sample(None, fault=NOBODY)
    assert sound([judge.answer(question, 0)]) == ()


@pytest.mark.parametrize(("criterion", "score", "in_scenario", "asked"), ASKED)
def test_a_reader_is_asked_what_is_not_sure_and_never_what_was_counted(
    criterion: Criterion,
    score: Score,
    in_scenario: bool,  # noqa: FBT001 - a column of the table
    asked: bool,  # noqa: FBT001
) -> None:
    rubric = a_rubric(criterion)
    card = concluded(rubric, (score,), engine="5")
    found = asked_of(card, rubric, in_scenario=in_scenario)
    assert found == ((criterion,) if asked else ())
