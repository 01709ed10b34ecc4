from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.scoring.conclusion import concluded
from trainer.core.scoring.review import Review, reviewed
from trainer.core.scoring.score import Evidence, Missed, Score, not_applicable
from trainer.core.scoring.scorecard import Failing, Result

RUBRIC = a_rubric(a_criterion("empathy"), a_criterion("clarity"), a_criterion("conflict"))
SCORES = (
    Score("empathy", 2, "Cold.", (), (Missed(1, "A word of care."),), 0.4, estimate=2.2),
    Score("clarity", 4, "Clear.", certainty=0.9),
    not_applicable("conflict", "No heat."),
)
CARD = concluded(RUBRIC, SCORES, engine="5")
WARM = Review("empathy", 5, "Warm.", (Evidence(1, "I see"),), "Mona")


def test_a_person_s_level_takes_precedence_and_the_machine_s_is_kept_beside_it() -> None:
    found = reviewed(CARD, RUBRIC, (WARM,))
    score = found.of("empathy")
    assert (score.level, score.machine, score.rater) == (5, 2, "Mona")
    assert (score.because, score.evidence, score.missed) == ("Warm.", WARM.evidence, ())
    assert score.estimate is None
    assert (CARD.score, found.score, found.result) == (50, 88, Result.PASS)
    assert (found.margin or 99) < (CARD.margin or 0)
    assert (found.engine, found.rubric) == (CARD.engine, CARD.rubric)


def test_of_two_ratings_the_last_counts() -> None:
    later = Review("empathy", 3, "Fair.", (), "Tara")
    assert reviewed(CARD, RUBRIC, (WARM, later)).of("empathy").rater == "Tara"


def test_what_did_not_apply_and_what_is_not_on_the_card_change_nothing() -> None:
    others = (Review("conflict", 5, "b", (), "Mona"), Review("charm", 5, "b", (), "Mona"))
    assert reviewed(CARD, RUBRIC, others) is CARD


def test_an_auto_fail_stays() -> None:
    failed = concluded(RUBRIC, SCORES, (Failing("abuse", "Abuse.", ()),), (2,), engine="5")
    found = reviewed(failed, RUBRIC, (WARM,))
    assert (found.result, found.headline, found.struck) == (Result.FAIL, 49, (2,))
