from tests.builders import talk
from tests.core.scoring.rubrics import a_criterion
from trainer.core.scoring.judge import AbstainingJudge, Question
from trainer.core.scoring.score import abstain


def test_a_judge_that_is_not_there_abstains_on_each_question() -> None:
    transcript = talk("customer: Hi")
    questions = [Question(a_criterion("judge", id=id), transcript) for id in ("tone", "humour")]
    because = "No reader was set up to rate this."
    assert AbstainingJudge().answer(questions) == (
        abstain("tone", because),
        abstain("humour", because),
    )
