"""Lasting leanings: the confused, the manipulative, the abusive, the vulnerable, the talkative."""

from dataclasses import replace

import pytest

from tests.builders import a_persona, a_scenario
from tests.core.customer.talking import DONE, FIXED, acts, go_on, say, words
from trainer.core.attempt import Attempt, close
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.mood import Band, Mood
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.agenda import Answer
from trainer.core.customer.intent import Intent
from trainer.core.customer.offers import Verdict
from trainer.core.customer.state import State
from trainer.core.customer.temper import Met, hold_out, show, slow_down
from trainer.core.scenario.persona import Traits
from trainer.core.scenario.scenario import Scenario

LONG = "I looked at your account and " + "went through every line of it with great care " * 5
TWO = "What's your postcode? And when did you cancel?"
BOUNDARY = (
    "I want to help you, but I won't be spoken to like that; if it goes on I'll end this chat."
)
CARE = "Being charged twice after you cancelled must be really frustrating, I'm sorry."
RAGING = Mood(heat=90, worry=30, trust=30, patience=9)
CALM = Mood(heat=20, worry=30, trust=60, patience=9)


@pytest.mark.parametrize("message", [LONG, TWO])
def test_the_confused_lose_the_thread_of_long_messages_and_of_two_questions(message: str) -> None:
    attempt = say(message, scenario=confused())
    assert CustomerAct.PUZZLED in acts(attempt)
    assert "lost" in {one.act for one in attempt.ledger[-1]}


def test_the_confused_answer_the_first_of_two_questions_and_the_other_when_asked_again() -> None:
    attempt = say(TWO, scenario=confused(), mood=CALM)
    assert len(attempt.state.told) == 1
    assert set(acts(attempt)) == {CustomerAct.TELL, CustomerAct.PUZZLED}


def test_the_confused_follow_one_step_at_a_time() -> None:
    attempt = say("What's your postcode?", scenario=confused(), mood=CALM)
    assert CustomerAct.TELL in acts(attempt)
    assert CustomerAct.PUZZLED not in acts(attempt)


def test_the_confused_follow_more_in_a_letter() -> None:
    letter = replace(confused(), channel="email")
    assert CustomerAct.PUZZLED not in acts(say(TWO, scenario=letter, mood=CALM))


def test_nobody_agrees_to_what_they_could_not_follow() -> None:
    met = Met(frozenset(), lost=True)
    for verdict in (Verdict.ACCEPT, Verdict.CONCEDE, Verdict.HAGGLE):
        assert hold_out(verdict, met, State(CALM), confused()) is Verdict.ANNOUNCED
    assert hold_out(Verdict.REJECT, met, State(CALM), confused()) is Verdict.REJECT


def test_who_follows_is_told_nothing_slower() -> None:
    whole = Answer(tuple(a_scenario().facts[:2]), (), ("x",))
    assert slow_down(whole, Met(frozenset())) is whole
    assert len(slow_down(whole, Met(frozenset(), lost=True)).told) == 1


def test_the_manipulative_press_as_often_as_they_are_said_to_and_then_give_in() -> None:
    scenario = with_traits(presses=2)
    no = Intent((CustomerAct.PUSHBACK,), Band.TENSE)
    state, intent = show(State(CALM), no, Met(frozenset()), scenario, "1:1")
    assert (intent.acts, state.pressed) == ((CustomerAct.PRESS,), 1)
    assert hold_out(Verdict.CONCEDE, Met(frozenset()), state, scenario) is Verdict.PUSHBACK
    state, intent = show(state, no, Met(frozenset()), scenario, "1:3")
    assert (intent.acts, state.pressed) == ((CustomerAct.PRESS,), 2)
    assert hold_out(Verdict.CONCEDE, Met(frozenset()), state, scenario) is Verdict.CONCEDE
    assert show(state, no, Met(frozenset()), scenario, "1:5") == (state, no)


def test_an_insulted_customer_protests_and_does_not_press() -> None:
    no = Intent((CustomerAct.PUSHBACK,), Band.TENSE)
    met = Met(frozenset({AgentAct.RUDE}))
    assert show(State(CALM), no, met, with_traits(presses=2), "1:1")[1] == no


def test_the_abusive_insult_while_they_are_hot() -> None:
    assert acts(raging("Let me look into it for you."))[0] is CustomerAct.INSULT
    cool = say("Let me look into it for you.", scenario=abusive(), mood=CALM)
    assert CustomerAct.INSULT not in acts(cool)


def test_a_calm_limit_cools_and_is_counted() -> None:
    attempt = go_on(raging("Let me look into it for you."), BOUNDARY)
    assert attempt.state.firm == 1
    assert "boundary" in {one.act for one in attempt.ledger[-1]}


def test_after_two_limits_nobody_insults_and_ending_the_talk_is_right() -> None:
    attempt = raging("Let me look into it for you.")
    while attempt.state.firm < 2 and not attempt.closed:
        attempt = go_on(attempt, BOUNDARY if attempt.state.firm == 0 else f"Once more: {BOUNDARY}")
    assert CustomerAct.INSULT not in acts(attempt)
    ended = close(attempt, 500).transcript.closing
    assert ended is not None
    assert ended.ending is Ending.DECLINED


def test_the_first_limit_is_not_always_kept_and_the_second_is() -> None:
    mind = Intent((CustomerAct.NUDGE,), Band.HOT)
    met = Met(frozenset({AgentAct.LIMIT}), last=(CustomerAct.INSULT,))
    once = {insults(State(RAGING, firm=1), mind, met, f"{seed}:3") for seed in range(30)}
    assert once == {True, False}
    assert not any(insults(State(RAGING, firm=2), mind, met, f"{n}:3") for n in range(30))


def test_after_a_limit_work_is_met_without_an_insult_and_talk_is_not() -> None:
    mind, last = Intent((CustomerAct.NUDGE,), Band.HOT), (CustomerAct.NUDGE,)
    assert insults(State(RAGING, firm=1), mind, Met(frozenset(), last), "1:3")
    assert not insults(State(RAGING, firm=1), mind, Met(frozenset({AgentAct.DONE}), last), "1:3")
    yes = Intent((CustomerAct.ACCEPT,), Band.HOT)
    assert not insults(State(RAGING), yes, Met(frozenset(), last), "1:3")


def test_who_leaves_does_it_in_their_own_words() -> None:
    gone = Intent((CustomerAct.LEAVE,), Band.HOT)
    assert show(State(RAGING), gone, Met(frozenset()), abusive(), "1:1")[1] == gone


def test_the_vulnerable_let_it_out_once_and_only_to_somebody_who_cares() -> None:
    attempt = say("What's your postcode?", scenario=vulnerable(), mood=CALM)
    assert CustomerAct.CONFIDE not in acts(attempt)
    attempt = go_on(attempt, CARE)
    assert acts(attempt) == (CustomerAct.CONFIDE,)
    assert SIGN.rstrip(".") in words(attempt)
    again = go_on(attempt, f"{CARE} There is a support line that can help you with that.")
    assert CustomerAct.CONFIDE not in acts(again)


def test_the_vulnerable_keep_it_to_themselves_without_trust_or_in_anger() -> None:
    wary = Mood(heat=20, worry=60, trust=20, patience=9)
    assert CustomerAct.CONFIDE not in acts(say(CARE, scenario=vulnerable(), mood=wary))
    met = Met(frozenset({AgentAct.EMPATHY}))
    angry = State(replace(CALM, heat=70))
    soft = Intent((CustomerAct.SOFTEN,), Band.HOT)
    assert show(angry, soft, met, vulnerable(), "1:1")[1] == soft


def test_a_confidence_passed_over_is_taken_back_and_costs_trust() -> None:
    attempt = confided()
    after = go_on(attempt, "What date did you cancel on?")
    assert acts(after)[0] is CustomerAct.WITHHOLD
    assert after.state.mood.trust < attempt.state.mood.trust - 10


def test_a_confidence_taken_up_with_a_way_to_support_builds_trust() -> None:
    attempt = confided()
    after = go_on(
        attempt, "I'm so glad you told me, that sounds very hard. There is a support line for it."
    )
    assert "cared" in {one.act for one in after.ledger[-1]}
    assert after.state.mood.trust > attempt.state.mood.trust


def test_half_an_answer_to_a_confidence_neither_helps_nor_hurts() -> None:
    after = go_on(confided(), "There is a support line for that.")
    assert not {"cared", "uncared"} & {one.act for one in after.ledger[-1]}


def test_nobody_confides_while_they_say_yes() -> None:
    attempt = say(f"{CARE} {FIXED}", DONE, scenario=vulnerable(), mood=CALM)
    assert CustomerAct.ACCEPT in acts(attempt)
    assert CustomerAct.CONFIDE not in acts(attempt)


def test_side_stories_come_now_and_then_each_once_and_never_in_anger() -> None:
    stories = ("The dog barks.", "My sister had that.")
    scenario = a_scenario(customer=replace(a_persona(), asides=stories))
    soft = Intent((CustomerAct.TELL, CustomerAct.NUDGE), Band.CALM, facts=("It's LS6.",))
    told = [show(State(CALM), soft, Met(frozenset()), scenario, f"{n}:1") for n in range(60)]
    some = [one for one in told if CustomerAct.DIGRESS in one[1].acts]
    assert 10 < len(some) < 50
    state, intent = some[0]
    assert intent.acts == (CustomerAct.TELL, CustomerAct.DIGRESS, CustomerAct.NUDGE)
    assert intent.facts == ("It's LS6.", *state.let_out)
    hot, done = State(RAGING), State(CALM, let_out=stories)
    for quiet in (hot, done):
        assert all(
            show(quiet, soft, Met(frozenset()), scenario, f"{n}:1")[1] == soft for n in range(30)
        )
    twice = Met(frozenset(), last=(CustomerAct.DIGRESS,))
    assert all(show(State(CALM), soft, twice, scenario, f"{n}:1")[1] == soft for n in range(30))


SIGN = "I have not eaten since Sunday, to be honest."


def with_traits(**changes: object) -> Scenario:
    return a_scenario(customer=replace(a_persona(), traits=replace(Traits(), **changes)))  # type: ignore[arg-type]


def confused() -> Scenario:
    return with_traits(takes_in=45)


def abusive() -> Scenario:
    return with_traits(insults=True)


def vulnerable() -> Scenario:
    return a_scenario(customer=replace(a_persona(), confides=SIGN))


def raging(message: str) -> Attempt:
    return say(message, scenario=abusive(), mood=RAGING)


def confided() -> Attempt:
    return say(CARE, scenario=vulnerable(), mood=CALM)


def insults(state: State, intent: Intent, met: Met, dice: str) -> bool:
    return CustomerAct.INSULT in show(state, intent, met, abusive(), dice)[1].acts
