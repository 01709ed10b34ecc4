from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import a_criterion, a_rubric, graded
from tests.golden.talks import BY_NAME
from trainer.core.conversation.transcript import Closing, Ending, Transcript
from trainer.core.scenario.policy import Must
from trainer.core.scoring.conclusion import score_of
from trainer.core.scoring.grade import ENGINE, grade
from trainer.core.scoring.rubric import Option
from trainer.core.scoring.score import Evidence, Missed, Score, abstain, not_applicable
from trainer.core.scoring.scorecard import Result
from trainer.core.scoring.scorer import SCORERS, Scorer
from trainer.core.scoring.talk import Talk

GREETED = talk("customer: Hi\nagent: Hello.")


def test_the_score_is_the_weighted_share_of_the_way_from_1_to_5() -> None:
    criteria = (a_criterion("empathy", 30), a_criterion("clarity", 10))
    assert score_of(criteria, (rated(5), rated(1))) == 75
    assert score_of(criteria, (rated(3), rated(3))) == 50


def test_what_does_not_apply_leaves_the_score() -> None:
    criteria = (a_criterion("empathy", 90), a_criterion("clarity", 10))
    assert score_of(criteria, (not_applicable("empathy", "no feeling"), rated(4))) == 75


def test_there_is_no_score_when_less_than_half_of_the_weight_was_rated() -> None:
    criteria = (a_criterion("empathy", 51), a_criterion("clarity", 49))
    assert score_of(criteria, (abstain("empathy", "no reader"), rated(4))) is None
    assert score_of(criteria, (rated(4), abstain("clarity", "no reader"))) == 75


def test_there_is_no_score_when_nothing_was_rated() -> None:
    criteria = (a_criterion("empathy"),)
    assert score_of(criteria, (not_applicable("empathy", "no feeling"),)) is None


def test_a_talk_in_which_the_agent_said_nothing_is_unscored() -> None:
    card = graded(talk("customer: Hello? Anybody there?"))
    assert (card.score, card.headline, card.result) == (None, None, Result.UNSCORED)
    assert card.because.startswith("Only 0 of 11 criteria")


def test_an_empty_transcript_is_unscored() -> None:
    assert graded(Transcript("chat", ())).result is Result.UNSCORED


def test_the_card_names_rubric_and_engine_and_keeps_the_order_of_the_rubric() -> None:
    card = grade(GREETED, a_rubric(a_criterion("clarity"), a_criterion("empathy")))
    assert (card.rubric, card.engine) == ("test", ENGINE)
    assert [one.criterion for one in card.scores] == ["clarity", "empathy"]


def test_an_auto_fail_caps_the_headline_and_keeps_the_score() -> None:
    case = BY_NAME["over-giver"]
    card = graded(case.transcript, a_scenario())
    assert card.result is Result.FAIL
    assert card.score is not None
    assert card.headline == min(card.score, 49)
    assert "authority" in card.because


def test_a_high_score_does_not_pass_while_the_matter_is_unsolved() -> None:
    expert = BY_NAME["expert"]
    left_open = replace(expert.transcript, closing=Closing(Ending.TIMED_OUT))
    card = graded(left_open, a_scenario())
    assert card.of("resolution").level is not None
    assert card.result is Result.BELOW
    rubric = a_rubric(a_criterion("clarity", 90), a_criterion("resolution", 10))
    unsolved = grade(left_open, rubric, a_scenario())
    assert unsolved.score is not None
    assert unsolved.score >= 70
    assert unsolved.result is Result.BELOW
    assert "not solved" in unsolved.because


def test_a_rubric_without_resolution_passes_on_its_score() -> None:
    card = grade(BY_NAME["expert"].transcript, a_rubric(a_criterion("clarity")), a_scenario())
    assert card.result is Result.PASS


def test_a_scorer_that_is_not_known_abstains() -> None:
    card = grade(GREETED, a_rubric(a_criterion("astrology")))
    assert card.of("astrology") == abstain("astrology", "There is no scorer named 'astrology'.")


def test_a_scorer_that_breaks_becomes_an_abstention_that_names_it(breaking: str) -> None:
    card = grade(GREETED, a_rubric(a_criterion(breaking)))
    score = card.of(breaking)
    assert (score.level, score.applicable) == (None, True)
    assert score.because == "The scorer 'breaking' could not rate this talk (ZeroDivisionError)."
    assert card.score is None


def test_options_of_the_rubric_reach_the_scorer() -> None:
    transcript = BY_NAME["competent"].transcript
    strict = a_rubric(a_criterion("responsiveness", late=0.1, very_late=0.2))
    assert grade(transcript, strict, a_scenario()).of("responsiveness").level == 1


def test_a_five_is_held_back_while_a_must_of_its_skill_is_open() -> None:
    must = Must("name", "Ask for her sister's name", "ownership", said=("sister",))
    scenario = a_scenario(must=(must,))
    expert = BY_NAME["expert"].transcript
    assert graded(expert, a_scenario()).of("ownership").level == 5
    held = graded(expert, scenario).of("ownership")
    assert held.level == 4
    assert held.missed[-1].expected == "Ask for her sister's name."


READ = talk("customer: Where is my parcel?\nagent: I will trace it today.")
ANSWERS = [
    (Score("tone", 4, "Calm.", (Evidence(1, "trace it today"),)), 4),
    (Score("tone", 4, "Calm.", (), (Missed(1, "A name."),)), 4),
    (Score("tone", 4, "Calm.", (Evidence(1, "trace it tomorrow"),)), None),
    (Score("tone", 4, "Calm.", (Evidence(7, "trace it today"),)), None),
    (Score("tone", 4, "Calm.", (Evidence(1, ""),)), None),
    (Score("tone", 4, "Calm."), None),
    (Score("tone", 6, "Calm.", (Evidence(1, "trace it today"),)), None),
    (abstain("tone", "Not sure."), None),
]


@pytest.mark.parametrize(("answer", "level"), ANSWERS)
def test_a_readers_rating_counts_only_with_words_that_were_said(
    answer: Score, level: int | None
) -> None:
    card = grade(READ, a_rubric(a_criterion("judge", id="tone")), None, (answer,))
    assert card.of("tone").level == level


def test_a_readers_quote_is_given_its_place() -> None:
    answer = ANSWERS[0][0]
    card = grade(READ, a_rubric(a_criterion("judge", id="tone")), None, (answer,))
    assert card.of("tone").evidence == (Evidence(1, "trace it today", 7),)


def test_a_question_that_no_reader_answered_is_an_abstention() -> None:
    card = grade(READ, a_rubric(a_criterion("judge", id="tone")))
    assert card.of("tone") == abstain("tone", "No reader has rated this yet.")


def rated(level: int) -> Score:
    return Score("any", level, "because")


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> str:
    def breaking(talk: Talk, criterion: str, **options: Option) -> Score:
        return Score(criterion, 1 // 0, "never")

    monkeypatch.setitem(SCORERS, "breaking", Scorer("breaking", breaking, {}))
    return "breaking"
