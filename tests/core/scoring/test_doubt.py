from tests.builders import a_scenario, talk
from tests.golden.talks import GOOD
from trainer.core.scoring.doubt import lean, scaled, with_doubt
from trainer.core.scoring.score import Score, abstain
from trainer.core.scoring.talk import Talk, talk_of

TEXT = "customer: Hi\nagent: I'll check it.\ncustomer: Ok\nagent: It comes by Friday.\ncustomer: Ok"


def simulated() -> Talk:
    return talk_of(talk(TEXT, closing=GOOD), a_scenario())


def test_a_talk_with_all_there_is_to_know_is_rated_surely() -> None:
    score = with_doubt(simulated(), Score("x", 4, "Because."))
    assert (score.certainty, score.estimate) == (0.95, 4.0)


def test_what_is_missing_takes_from_the_certainty() -> None:
    score = Score("x", 4, "Because.")
    imported = talk_of(talk(TEXT))
    short = talk_of(talk("customer: Hi\nagent: I'll check it."))
    sure = with_doubt(simulated(), score).certainty
    assert sure > with_doubt(simulated(), score, 1).certainty
    assert sure > with_doubt(imported, score).certainty > with_doubt(short, score).certainty
    assert with_doubt(simulated(), score, 2, 1.0).certainty < sure


def test_the_scorers_own_doubt_is_kept_and_no_level_has_none() -> None:
    assert with_doubt(simulated(), Score("x", 4, "Because.", certainty=0.5)).certainty == 0.5
    nothing = abstain("x", "Cannot be told.")
    assert with_doubt(simulated(), nothing) == nothing


def test_an_estimate_leans_to_the_measure_and_never_rounds_to_another_level() -> None:
    assert lean(3, 3.4) == 3.2
    assert lean(3, 5.0) == 3.49
    assert lean(5, 9.0) == 5.0
    assert lean(1, 0.0) == 1.0
    assert with_doubt(simulated(), Score("x", 3, "Because.", estimate=2.0)).estimate == 2.51


def test_shares_are_put_on_the_scale_of_levels() -> None:
    assert [scaled(share) for share in (-1.0, 0.0, 0.5, 1.0, 2.0)] == [1, 1, 3, 5, 5]
