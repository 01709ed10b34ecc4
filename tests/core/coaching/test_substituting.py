"""A rewrite is shown only if the talk, played again with it, is truly better."""

from dataclasses import replace

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, close, replay, survey_of
from trainer.core.coaching.rewriting import Rewrite
from trainer.core.coaching.substituting import LEAST, MOST, Stage, betters, proved, stage_of
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Wording
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Criterion, Rubric

VOICE = ScriptedVoice()
COLD = "Calm down please. We will look into it."
LEVELS = {level: f"Anchor {level}." for level in range(1, 6)}
RUBRIC = Rubric(
    "r",
    "R",
    tuple(Criterion(one, one.title(), one, 1, one, LEVELS) for one in ("empathy", "clarity")),
)


def test_a_stage_is_the_talk_as_it_was() -> None:
    attempt = played(COLD, "Thanks.")
    stage = staged(attempt)
    assert stage.played.transcript == attempt.transcript
    assert stage.satisfaction == survey_of(attempt).satisfaction
    assert stage.score == grade(attempt.transcript, RUBRIC, attempt.scenario).score


def test_a_talk_that_a_model_worded_is_held_against_itself_in_authored_words() -> None:
    attempt = played(COLD, "Thanks.")
    turns = attempt.transcript.turns
    other = (*turns[:2], replace(turns[2], text="Words of a model."), *turns[3:])
    worded = replace(
        attempt,
        transcript=replace(attempt.transcript, turns=other),
        wordings=(None, Wording("m", "customer@1", 0.0, 1), None),
    )
    assert staged(worded).played.transcript == attempt.transcript


def test_a_rewrite_that_is_shown_gains_satisfaction_and_loses_no_point() -> None:
    found = betters(staged(played(COLD, "What is your postcode?")), (0, 1))
    better = found[0]
    assert better.gain >= LEAST
    assert better.points >= 0
    again = played(better.rewrite.text, "What is your postcode?")
    before = survey_of(played(COLD, "What is your postcode?")).satisfaction
    assert round(survey_of(again).satisfaction - before, 1) == better.gain


def test_a_line_without_a_fault_keeps_its_words() -> None:
    kind = (
        "You cancelled in March and we still took 39.90; I can see why you are annoyed. I check it."
    )
    assert betters(staged(played(kind)), (0,)) == {}


def test_a_rewrite_that_the_rubric_likes_less_is_not_shown() -> None:
    stage = staged(played(COLD, "What is your postcode?"))
    assert betters(replace(stage, score=100), (0,)) == {}


def test_an_unscored_talk_has_no_points_to_lose() -> None:
    stage = staged(played(COLD, "What is your postcode?"))
    assert betters(replace(stage, score=None), (0,))[0].points >= 0


def test_a_rewrite_claims_nothing_done_that_was_not_done() -> None:
    scenario = claiming()
    attempt = played(COLD, scenario=scenario)
    assert betters(staged(attempt), (0,)) == {}
    done = played(Message(COLD, 20, (ActionTaken("refund", 39.9),)), scenario=scenario)
    assert betters(staged(done), (0,)) != {}


def test_of_a_long_talk_only_so_much_is_played() -> None:
    short = staged(played(COLD, "What is your postcode?"))
    assert len(betters(short, (0,))) == 1
    agent = [turn for turn in short.played.transcript.turns if turn.speaker is Speaker.AGENT]
    turns = (*short.played.transcript.turns, *[agent[-1]] * MOST)
    transcript = replace(short.played.transcript, turns=turns)
    long = replace(short, played=replace(short.played, transcript=transcript))
    assert betters(long, (0,)) == {}


def test_a_line_that_the_talk_as_played_does_not_reach_is_passed_over() -> None:
    assert betters(staged(played("Hello.")), (7,)) == {}


def test_where_the_agent_said_nothing_there_is_no_stage() -> None:
    assert stage_of(played(), RUBRIC, VOICE) is None


def claiming() -> Scenario:
    """Build a case in which to look into it is to claim a refund."""
    scenario = a_scenario()
    actions = tuple(
        replace(one, done=("i'll look into it now",)) if one.id == "refund" else one
        for one in scenario.actions
    )
    return replace(scenario, actions=actions)


def staged(attempt: Attempt) -> Stage:
    stage = stage_of(attempt, RUBRIC, VOICE)
    assert stage is not None
    return stage


def played(*said: str | Message, scenario: Scenario | None = None) -> Attempt:
    messages = [Message(one) if isinstance(one, str) else one for one in said]
    attempt = replay(scenario or a_scenario(), 1, messages, VOICE)
    assert len(attempt.transcript.of(Speaker.AGENT)) <= len(messages)
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0)


def test_a_rewrite_from_elsewhere_may_not_claim_what_was_not_done() -> None:
    stage = staged(played(COLD, "Thanks."))
    kind = "I can see two charges of 39.90, that is maddening. I'll look at both now."
    better = proved(stage, 0, Rewrite(kind, ("worded",)))
    assert better is not None
    assert better.gain >= LEAST
    assert proved(stage, 0, Rewrite(f"{kind} I have refunded 39.90.", ("worded",))) is None
    assert proved(stage, 9, Rewrite(kind, ("worded",))) is None
