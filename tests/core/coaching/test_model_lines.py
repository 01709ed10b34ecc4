"""Which of the model's lines could truly be said."""

from dataclasses import replace

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, close, replay
from trainer.core.coaching.model_lines import actions_with, answers_of, next_lines, sayable
from trainer.core.conversation.turn import ActionTaken, Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.scenario.situation import Model, Step

VOICE = ScriptedVoice()


def test_a_line_that_answers_what_was_not_told_is_no_candidate() -> None:
    asks = a_step("When did you cancel, and how?")
    thanks = a_step("Thank you for the date.")
    attempt = played("Hello.", "Let me look into it.")
    assert "when_cancelled" not in attempt.states[1].told
    assert lines(with_talk(attempt, asks, thanks)) == (asks,)
    told = replace(attempt.states[1], told=tuple(fact.id for fact in attempt.scenario.facts))
    heard = replace(attempt, states=(attempt.states[0], told, *attempt.states[2:]))
    assert lines(with_talk(heard, asks, thanks)) == (thanks,)


def test_a_line_that_claims_what_was_not_done_is_no_candidate() -> None:
    claim = "I have refunded the payment."
    attempt = played("Hello.", "Let me look into it.")
    assert lines(with_talk(attempt, a_step(claim))) == ()
    done = a_step(claim, "refund")
    assert lines(with_talk(attempt, done)) == (done,)


def test_a_line_said_later_greets_nobody_again_and_asks_for_nothing_that_was_told() -> None:
    hello = a_step("Hello Priya. I will check it now. When did you cancel, and how?")
    attempt = with_talk(played("Hello.", "Let me look into it."), hello)
    assert lines(attempt) == (a_step("I will check it now. When did you cancel, and how?"),)
    told = replace(attempt.states[1], told=("when_cancelled",))
    known = replace(attempt, states=(attempt.states[0], told, *attempt.states[2:]))
    assert lines(known) == (a_step("I will check it now."),)
    answers = answers_of(attempt.scenario, VOICE)
    assert hello in sayable(attempt, 0, attempt.states[0], (), answers)
    letter = replace(attempt, scenario=replace(attempt.scenario, channel="email"))
    assert hello in lines(letter)
    bare = with_talk(attempt, a_step("Hello Priya."), a_step("Good morning, I will check."))
    assert lines(bare) == (a_step("I will check."),)
    assert next_lines(bare, (), answers_of(bare.scenario, VOICE)) == lines(bare)


def test_nothing_is_summed_up_before_it_was_agreed() -> None:
    attempt = played("Hello.", "Let me look into it.")
    assert lines(with_talk(attempt, a_step("To sum up: all is well."))) == ()


def test_a_deed_that_was_done_and_told_is_not_told_over_again() -> None:
    attempt = played("Hello.", "Let me look into it.")
    hello, answer, *rest = attempt.transcript.turns
    refund = ActionTaken("refund", 39.9)
    told = replace(answer, text="I have refunded the payment.", actions=(refund,))
    done = replace(attempt, transcript=replace(attempt.transcript, turns=(hello, told, *rest)))
    state = replace(attempt.states[1], actions=(refund,))
    refunded = replace(done, states=(attempt.states[0], state, *attempt.states[2:]))
    again = a_step("I have refunded the payment.", "refund")
    assert lines(with_talk(refunded, again)) == ()
    assert lines(with_talk(attempt, again)) == (again,)


def test_no_line_undoes_what_was_agreed() -> None:
    attempt = played("Hello.", "Let me look into it.")
    outcome = attempt.scenario.outcomes[0]
    agreed = replace(outcome, id="agreed", needs=("stop_debit",))
    other = replace(outcome, id="other", needs=("refund",))
    scenario = replace(attempt.scenario, outcomes=(agreed, other))
    state = replace(attempt.states[1], accepted="agreed")
    heard = replace(
        attempt, scenario=scenario, states=(attempt.states[0], state, *attempt.states[2:])
    )
    undoes = a_step("I will see to it.", "refund")
    assert lines(with_talk(heard, undoes)) == ()
    more = replace(other, needs=("refund", "stop_debit"))
    adds = replace(heard, scenario=replace(scenario, outcomes=(agreed, more)))
    assert lines(with_talk(adds, undoes)) == (undoes,)


def test_the_strong_line_opens_no_talk_before_what_it_answers_was_told() -> None:
    attempt = played("Hello.")
    fact = replace(attempt.scenario.facts[0], say="A neighbour got her deposit back in March.")
    later = Model("She says a neighbour got her deposit back.", "No.", "I see why you ask.")
    scenario = replace(attempt.scenario, facts=(fact,), model=later)
    first = attempt.states[0]
    ahead = replace(attempt, scenario=scenario)
    assert sayable(ahead, 0, first, (), ()) == ()
    told = replace(first, told=(fact.id,))
    assert sayable(ahead, 0, told, (), ()) == (Step("I see why you ask."),)


def test_what_was_done_already_is_not_done_again_with_a_line() -> None:
    refund = ActionTaken("refund", 39.9)
    step = a_step("It is done.", "refund", "no such action")
    assert actions_with(a_scenario(), step, (refund,)) == (refund,)
    assert actions_with(a_scenario(), step, ()) == (refund,)


def lines(attempt: Attempt) -> tuple[Step, ...]:
    own = attempt.transcript.of(Speaker.AGENT)[1].actions
    answers = answers_of(attempt.scenario, VOICE)
    return sayable(attempt, 1, attempt.states[1], own, answers)


def a_step(say: str, *do: str) -> Step:
    return Step(say, do)


def with_talk(attempt: Attempt, *steps: Step) -> Attempt:
    scenario = replace(attempt.scenario, model=Model(talk=steps))
    return replace(attempt, scenario=scenario)


def played(*said: str) -> Attempt:
    attempt = replay(a_scenario(), 1, [Message(one) for one in said], VOICE)
    return attempt if attempt.closed else close(attempt, attempt.transcript.turns[-1].at or 0)
