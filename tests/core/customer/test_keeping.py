from dataclasses import replace

from tests.builders import a_mood, a_scenario
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.keeping import keep
from trainer.core.customer.offers import lay
from trainer.core.customer.state import State
from trainer.core.scenario.situation import Outcome

RASH = Outcome("rash", 100, if_said=("free year",), breach="free years are for the sales lead")
SCENARIO = replace(a_scenario(), outcomes=(RASH,))
PROMISED = State(a_mood(), said={"rash": (0,)}, breach=RASH.breach)
RECANT = "Sorry, I shouldn't have said that."


def test_a_rash_promise_counts_as_a_breach_while_it_stands() -> None:
    assert kept(State(a_mood()), "You get a free year.").breach == RASH.breach
    assert kept(PROMISED, "One moment.").breach == RASH.breach


def test_a_rash_promise_taken_back_before_the_yes_is_none() -> None:
    assert kept(PROMISED, RECANT).breach == ""


def test_what_was_agreed_to_or_done_against_a_rule_stays_a_breach() -> None:
    assert kept(replace(PROMISED, accepted="rash"), RECANT).breach == RASH.breach
    done = replace(PROMISED, said={}, breach="Refund: above your limit")
    assert kept(done, RECANT).breach == "Refund: above your limit"


def kept(state: State, text: str) -> State:
    reading = Reading(text, ())
    turn = Turn(1, Speaker.AGENT, text, 30.0)
    return keep(state, SCENARIO, lay(state, SCENARIO, reading, ()), turn, reading)
