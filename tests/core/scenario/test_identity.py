from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.core.scenario.identity import (
    checking_actions,
    claimed_check,
    has_said_who,
    identity_facts,
    is_checked,
)
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario


def test_the_facts_beside_the_checking_action_say_who_the_customer_is() -> None:
    assert identity_facts(guarded()) == {"postcode"}
    assert identity_facts(a_scenario()) == frozenset()
    assert checking_actions(guarded()) == {"verify_identity"}


def test_a_click_alone_checks_nobody() -> None:
    assert not is_checked(guarded(), {"verify_identity"}, ())
    assert not is_checked(guarded(), (), {"postcode"})
    assert is_checked(guarded(), {"verify_identity"}, {"postcode"})


def test_where_nothing_need_be_asked_the_click_is_the_check() -> None:
    assert is_checked(a_scenario(), {"verify_identity"}, ())
    assert not is_checked(a_scenario(), (), ())
    assert has_said_who(a_scenario(), ())


def test_where_there_is_no_check_all_is_checked() -> None:
    scenario = replace(guarded(), actions=())
    assert is_checked(scenario, (), ())
    assert claimed_check(scenario, "I've verified your identity.") is None


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("I have verified you.", True),
        ("Good, I've now checked your details.", True),
        ("I've confirmed who you are.", True),
        ("I haven't verified you yet.", False),
        ("Shall I check the postcode?", False),
    ],
)
def test_a_claim_of_the_check_is_heard(text: str, claims: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (claimed_check(guarded(), text) is not None) is claims


def guarded() -> Scenario:
    must = Must("verify", "Check who she is", "knowledge", "postcode", (), "verify_identity")
    return a_scenario(must=(must,))
