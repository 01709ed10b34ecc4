from dataclasses import replace

import pytest

from tests.builders import a_mood, a_scenario
from tests.core.customer.talking import DONE, FIXED, acts, go_on, say, words
from trainer.core.attempt import Attempt
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.manner import is_polite

WORRY = "Has it caused you any trouble?"
BYE = "Is there anything else? Goodbye."


def agreed() -> Attempt:
    """Let the customer agree, and hear one message with nothing new in it."""
    attempt = go_on(say(FIXED, actions=DONE), "All right then.")
    assert attempt.state.stale == 1
    return attempt


def test_who_tells_a_worry_after_the_yes_waits_for_the_answer_to_it() -> None:
    told = go_on(agreed(), WORRY)
    assert acts(told) == (CustomerAct.TELL,)
    assert not told.closed
    answered = go_on(told, "That is a nuisance, and I am sorry about it.")
    assert CustomerAct.CLOSE not in acts(answered)
    ended = go_on(answered, BYE)
    assert acts(ended)[-1] is CustomerAct.CLOSE
    assert ended.state.ended is Ending.RESOLVED


def test_a_worry_that_is_asked_for_with_a_goodbye_is_told_without_one() -> None:
    told = go_on(agreed(), f"{WORRY} {BYE}")
    assert acts(told) == (CustomerAct.TELL,)
    assert not told.closed


@pytest.mark.parametrize(
    ("said", "asks_back"),
    [
        ("So that is 99.90 in all, right?", CustomerAct.DENY),
        ("The DD mandate reversed as an ARUDD item.", CustomerAct.PUZZLED),
    ],
)
def test_who_objects_or_asks_back_does_not_say_goodbye_with_it(
    said: str, asks_back: CustomerAct
) -> None:
    met = go_on(agreed(), f"{said} {BYE}")
    assert asks_back in acts(met)
    assert CustomerAct.CLOSE not in acts(met)
    assert not met.closed


def test_what_needs_no_answer_lets_the_goodbye_stand() -> None:
    ended = go_on(agreed(), BYE)
    assert acts(ended) == (CustomerAct.CLOSE,)


def test_a_letter_that_is_agreed_to_and_not_understood_is_not_the_last() -> None:
    letter = a_scenario(channel="email")
    attempt = say(f"{FIXED} The DD mandate was live.", actions=DONE, scenario=letter)
    assert {CustomerAct.PUZZLED, CustomerAct.ACCEPT} <= set(acts(attempt))
    assert not attempt.closed


def test_who_is_insulted_after_the_yes_does_not_say_yes_again_to_a_mere_goodbye() -> None:
    for seed in range(6):
        agreed_once = replace(say(FIXED, actions=DONE, mood=a_mood(heat=20, trust=70)), seed=seed)
        hurt = go_on(agreed_once, "Read the letter next time, you idiot.")
        assert hurt.state.accepted is None
        gone = go_on(hurt, "Bye.")
        assert acts(gone) == (CustomerAct.CLOSE,)
        assert (gone.state.ended, gone.state.accepted) == (Ending.RESOLVED, "refund_and_stop")
        assert not is_polite(words(gone))


def test_who_is_insulted_after_the_yes_agrees_again_where_it_is_made_up_for() -> None:
    hurt = go_on(
        say(FIXED, actions=DONE, mood=a_mood(heat=20, trust=70)), "Read the letter, you idiot."
    )
    sorry = go_on(hurt, "I am sorry, that was wrong of me, Priya.")
    assert CustomerAct.ACCEPT in acts(sorry)
    assert not sorry.closed


def test_a_better_deed_is_answered_before_the_question_that_comes_with_it() -> None:
    attempt = say(FIXED, actions=DONE)
    more = go_on(attempt, f"I've added a credit of 10.00. {WORRY}", actions=("credit",))
    assert acts(more) == (CustomerAct.SOFTEN, CustomerAct.TELL)


def test_the_last_turn_of_a_channel_ends_all_the_same() -> None:
    attempt = agreed()
    limit = CHANNELS[attempt.scenario.channel].turn_limit
    late = replace(attempt, states=(*attempt.states[:-1], replace(attempt.state, turns=limit - 1)))
    ended = go_on(late, WORRY)
    assert acts(ended)[-1] is CustomerAct.CLOSE
    assert ended.closed
