"""The one moment that mattered, found by playing the talk again."""

from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, close, replay, survey_of
from trainer.core.coaching.finer import FINER
from trainer.core.coaching.harm import effect_of, harm_of
from trainer.core.coaching.leverage import POOR, WORTH_TELLING, messages_of, moment_of
from trainer.core.coaching.reasons import REASONS
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.state import Change
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scenario.situation import Model, Step

VOICE = ScriptedVoice()
RUDE = "You should have read the terms, stop complaining."


def test_the_moment_is_a_turn_of_the_trainee_in_their_own_words() -> None:
    attempt = spoiled()
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    turn = attempt.transcript.turns[moment.turn]
    assert turn.speaker is Speaker.AGENT
    assert (moment.wrote, moment.customer_said) == (
        turn.text,
        attempt.transcript.turns[moment.turn - 1].text,
    )


def test_the_gain_is_what_playing_the_talk_again_with_the_other_line_gives() -> None:
    attempt = played(RUDE)
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    again = played(moment.strong)
    gained = survey_of(again).satisfaction - survey_of(attempt).satisfaction
    assert moment.gain == pytest.approx(gained, abs=0.1)


def test_an_excellent_talk_has_no_moment_to_change() -> None:
    attempt = play(a_scenario(), 1, AGENTS["expert"], VOICE)
    assert moment_of(attempt, VOICE) is None


def test_in_a_poor_talk_the_best_change_is_told_however_little_it_gains() -> None:
    attempt = played(*[RUDE] * 3)
    moment = moment_of(attempt, VOICE)
    assert survey_of(attempt).satisfaction < POOR
    assert moment is not None
    assert moment.gain > 0


def test_in_a_good_talk_a_small_gain_is_not_worth_a_lesson() -> None:
    attempt = play(a_scenario(), 1, AGENTS["competent"], VOICE)
    gains = moment_of(attempt, VOICE)
    assert survey_of(attempt).satisfaction >= POOR
    assert gains is None or gains.gain >= WORTH_TELLING


def test_without_a_model_answer_there_is_nothing_to_compare_with() -> None:
    attempt = played(RUDE)
    bare = replace(attempt, scenario=replace(attempt.scenario, model=Model()))
    assert moment_of(bare, VOICE) is None


def test_a_talk_without_a_word_of_the_agent_has_no_moment() -> None:
    assert moment_of(played(), VOICE) is None


def test_the_first_reply_has_a_weak_line_beside_the_strong_one() -> None:
    moment = moment_of(played(RUDE), VOICE)
    assert moment is not None
    assert moment.weak == a_scenario().model.weak


def test_the_reason_names_what_each_line_did_in_points() -> None:
    moment = moment_of(played(RUDE), VOICE)
    assert moment is not None
    assert moment.why.startswith("What you wrote: ")
    assert "anger +" in moment.why
    assert "The other line: " in moment.why


def test_the_messages_of_an_attempt_play_it_again_word_for_word() -> None:
    attempt = play(a_scenario(), 3, AGENTS["competent"], VOICE)
    again = replay(attempt.scenario, 3, messages_of(attempt), VOICE)
    assert [t.text for t in again.transcript.turns] == [t.text for t in attempt.transcript.turns]


def test_an_action_taken_in_the_better_line_is_not_taken_twice() -> None:
    refund = ActionTaken("refund", 39.9)
    attempt = played(RUDE, Message("I have refunded 39.90, 3 to 5 days.", 20, (refund,)))
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    assert moment.gain > 0


def test_what_is_done_with_the_better_line_is_told_by_its_label() -> None:
    attempt = played("We can look at it some time.", "Fine.", "Goodbye.")
    line = "You cancelled and we still took 39.90: that was our mistake. I have refunded the 39.90."
    moment = moment_of(with_talk(attempt, a_step(f"{line} 3 to 5 days.", "refund")), VOICE)
    assert moment is not None
    assert moment.does == ("Refund a payment",)


def test_no_line_is_advised_for_what_the_card_credits_the_turn_with() -> None:
    attempt = played("Hm, I'll look at it.")
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    assert "a feeling was passed over" in moment.why
    credited = {moment.turn: frozenset({"unheard"})}
    other = moment_of(attempt, VOICE, credited=credited)
    assert other is None or "passed over" not in other.why
    everything = {moment.turn: frozenset(REASONS)}
    assert moment_of(attempt, VOICE, credited=everything) is None


def test_no_line_is_shown_with_which_the_card_would_think_less_of_the_talk() -> None:
    assert moment_of(played(RUDE), VOICE, is_fair=lambda _: False) is None


def test_a_turn_that_no_line_of_the_author_fits_is_tried_with_its_own_line_mended() -> None:
    attempt = with_talk(played("Calm down please. We will look into it."))
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    assert moment.strong.endswith("I'll look into it now.")


def test_what_is_wanting_is_the_goal_and_not_what_the_turn_does() -> None:
    good = messages_of(play(a_scenario(), 1, AGENTS["expert"], VOICE))
    line = f"{good[0].text} You should have read the terms."
    attempt = ended(replay(a_scenario(), 1, (replace(good[0], text=line), *good[1:]), VOICE))
    moment = moment_of(attempt, VOICE)
    assert moment is not None
    assert moment.goal == FINER["blame"].goal


@pytest.mark.parametrize(
    ("effect", "harm"),
    [
        ({"heat": 10.0}, 10),
        ({"worry": 10.0}, 5),
        ({"trust": 10.0}, -10),
        ({"patience": -1.0}, 0),
        ({"heat": -8.0, "worry": -10.0, "trust": 9.0}, -22),
    ],
)
def test_harm_weighs_anger_and_half_of_worry_against_trust(
    effect: dict[str, float], harm: float
) -> None:
    assert harm_of(Change("act", "", "rule", effect)) == harm


def test_points_are_written_with_their_signs_and_without_zeros() -> None:
    change = Change("act", "", "rule", {"heat": -8.2, "worry": 0.1, "trust": 5.0})
    assert effect_of(change) == "anger −8, trust +5"


def a_step(say: str, *do: str) -> Step:
    return Step(say, do)


def with_talk(attempt: Attempt, *steps: Step) -> Attempt:
    scenario = replace(attempt.scenario, model=Model(talk=steps))
    return replace(attempt, scenario=scenario)


def spoiled() -> Attempt:
    """Play the expert's talk with one line of it spoilt."""
    good = messages_of(play(a_scenario(), 1, AGENTS["expert"], VOICE))
    return ended(replay(a_scenario(), 1, (replace(good[0], text=RUDE), *good[1:]), VOICE))


def played(*said: str | Message) -> Attempt:
    messages = [Message(one) if isinstance(one, str) else one for one in said]
    return ended(replay(a_scenario(), 1, messages, VOICE))


def ended(attempt: Attempt) -> Attempt:
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0)
