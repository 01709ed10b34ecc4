from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.customer.talking import acts, go_on, say
from trainer.core.attempt import Attempt
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.customer.choosing import SPOKEN, lines_in
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario

CHECK = Must("check", "Check who it is", "knowledge", fact="postcode", action="verify_identity")
OPENLY = "I can see that you cancelled in March. What is your postcode?"
MOVE = "I can see that you cancelled in March. Please send us a DM with your postcode."


def test_who_is_asked_for_private_data_in_public_says_not_here() -> None:
    attempt = say(OPENLY, scenario=post())
    assert CustomerAct.WITHHOLD in acts(attempt)
    assert "LS6" not in attempt.transcript.turns[-1].text
    ready = {line for cell in SPOKEN["in_public"].values() for line in lines_in(cell)}
    assert ready.intersection(attempt.state.used)


def test_it_costs_trust_and_nothing_good_is_found_in_the_question() -> None:
    attempt = say(OPENLY, scenario=post())
    change = next(one for one in attempt.ledger[-1] if one.act == AgentAct.EXPOSE)
    assert change.quote == "What is your postcode?"
    assert change.effect["trust"] < 0
    assert AgentAct.QUESTION not in felt(attempt)


def test_the_same_question_in_private_is_answered() -> None:
    assert "LS6 2QT" in say(OPENLY, scenario=post(channel="chat")).transcript.turns[-1].text


def test_with_direct_messages_they_give_it_there() -> None:
    attempt = say(MOVE, scenario=post())
    assert "LS6 2QT" in attempt.transcript.turns[-1].text
    assert AgentAct.EXPOSE not in felt(attempt)


def test_what_was_asked_for_in_public_is_told_once_it_is_private() -> None:
    attempt = go_on(say(OPENLY, scenario=post()), "You're right, sorry. Please DM us instead.")
    assert "LS6 2QT" in attempt.transcript.turns[-1].text


def test_even_a_name_is_not_given_in_public_where_the_rest_is_private() -> None:
    attempt = say("What's your full name, please?", scenario=post())
    assert "Nair" not in attempt.transcript.turns[-1].text


def test_private_facts_are_not_volunteered_in_public() -> None:
    facts = tuple(replace(one, private=one.volunteer) for one in a_scenario().facts)
    attempt = say("I can see that you cancelled in March.", scenario=post(facts=facts))
    assert "I rang on the 14th" not in attempt.transcript.turns[-1].text


@pytest.mark.parametrize("text", ["Please DM us.", "Please send us a direct message."])
def test_asking_for_direct_messages_sends_nobody_away(text: str) -> None:
    attempt = say(text, scenario=post(facts=()))
    assert not {AgentAct.DEFLECT, AgentAct.IDLE} & felt(attempt)
    assert acts(attempt) == (CustomerAct.CONFIRM,)


def test_sending_away_stays_sending_away_beside_it() -> None:
    away = "Please call our billing team. Or send us a DM."
    assert AgentAct.DEFLECT in felt(say(away, scenario=post()))


def test_the_way_into_direct_messages_counts_once() -> None:
    again = go_on(say("Please DM us.", scenario=post(facts=())), "Please DM us.")
    assert AgentAct.IDLE in felt(again)
    assert acts(again) != (CustomerAct.CONFIRM,)


def post(**changes: object) -> Scenario:
    return a_scenario(**{"channel": "social", "must": (CHECK,), **changes})


def felt(attempt: Attempt) -> set[str]:
    return {one.act for one in attempt.ledger[-1]}
