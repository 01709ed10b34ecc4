import pytest

from tests.builders import a_mood, a_scenario
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.offers import Verdict
from trainer.core.customer.proposals import Proposal, proposal_in
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action, Outcome

HEAP = (
    "shall i refund sorry understand credit goodwill postcode verify reference trouble"
    " overdrawn frustrating apologise resolve immediately guarantee empathy appreciate?"
)
CALM = State(a_mood(heat=20, trust=60))


@pytest.mark.parametrize(
    "text",
    [
        "Shall I refund the 39.90 now?",
        "Would you like me to refund it?",
        "Is it all right if I refund that?",
        "I can refund the 39.90, it takes 3 to 5 working days. Shall I go ahead?",
        "I'll refund the 39.90 in 3 to 5 days. Does that work for you?",
    ],
)
def test_asking_leave_for_a_deed_is_a_proposal_of_it(text: str) -> None:
    found = propose(text)
    assert found is not None
    assert found.actions == ("refund",)
    assert found.verdict is Verdict.CONSENT
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "I'll refund it.",
        "Did you get the refund?",
        "May I ask about the refund?",
        "Shall I check your identity?",
        "Would you like a refund or a credit?",
        "Shall I go on?",
        "Does that work for you?",
        HEAP,
    ],
)
def test_what_asks_no_leave_for_a_deed_is_none(text: str) -> None:
    assert propose(text) is None


def test_what_is_done_or_was_agreed_to_is_not_asked_leave_for_again() -> None:
    assert propose("Shall I refund it?", state=State(a_mood(), consented=("refund",))) is None
    assert propose("Shall I refund it?", done=(ActionTaken("refund", 39.9),)) is None


@pytest.mark.parametrize(
    "text",
    [
        "I've refunded the 39.90, it takes 3 to 5 working days. Is that all right?",
        "I've refunded it. Does that work for you?",
    ],
)
def test_for_what_is_said_to_be_done_no_leave_is_asked(text: str) -> None:
    assert propose(text) is None


def test_a_good_deed_with_an_open_question_is_a_yes_and_the_question() -> None:
    found = propose("Shall I refund it?")
    assert found is not None
    assert found.wants
    asked = State(a_mood(heat=20, trust=60), haggled=("refund_only",))
    again = propose("Shall I refund it?", state=asked)
    assert again is not None
    assert not again.wants


def test_what_they_would_turn_down_once_done_they_turn_down_at_once() -> None:
    pointless = Outcome("moved", 5, needs=("move",))
    found = propose("Shall I move your date?", scenario=moving(pointless))
    assert found is not None
    assert (found.verdict, found.outcome) == (Verdict.REJECT, pointless)


def test_what_changes_nothing_they_let_the_agent_do() -> None:
    found = propose("Shall I move your date?", scenario=moving())
    assert found is not None
    assert (found.verdict, found.outcome, found.wants) == (Verdict.CONSENT, None, False)


def test_half_of_what_they_hope_for_is_never_answered_with_no() -> None:
    half = Outcome("moved", 40, needs=("move",), asks_for="what the rest is")
    found = propose("Shall I move your date?", State(a_mood(heat=90, trust=5)), moving(half))
    assert found is not None
    assert (found.verdict, found.wants) == (Verdict.CONSENT, True)


def test_the_sum_that_is_named_is_the_sum_that_is_weighed() -> None:
    paid = Outcome("paid", 80, needs=("refund",))
    scenario = a_scenario(outcomes=(paid,))
    whole, tenth = (
        propose("Shall I refund £39.90?", CALM, scenario),
        propose("Shall I refund £3.99?", CALM, scenario),
    )
    assert whole is not None
    assert tenth is not None
    assert (whole.verdict, tenth.verdict) == (Verdict.CONSENT, Verdict.REJECT)


def test_a_deed_with_a_time_in_its_name_is_meant_only_by_that_time() -> None:
    trains = tuple(Action(f"book_{hour}", f"Book the {hour}:14") for hour in ("15", "16"))
    scenario = a_scenario(actions=trains, outcomes=())
    found = propose("Shall I book you on the 16.14?", scenario=scenario)
    assert found is not None
    assert found.actions == ("book_16",)
    assert propose("Shall I book you on another?", scenario=scenario) is None


def moving(*outcomes: Outcome) -> Scenario:
    return a_scenario(actions=(Action("move", "Move the delivery date"),), outcomes=outcomes)


def propose(
    text: str,
    state: State = CALM,
    scenario: Scenario | None = None,
    done: tuple[ActionTaken, ...] = (),
) -> Proposal | None:
    return proposal_in(state, scenario or a_scenario(), read_agent(text), done)


def test_a_bare_shall_i_asks_leave_for_what_was_just_offered() -> None:
    text = "I'll refund the 39.90 today. Shall I?"
    found = proposal_in(State(a_mood()), a_scenario(), read_agent(text), ())
    assert found is not None
    assert found.actions == ("refund",)
