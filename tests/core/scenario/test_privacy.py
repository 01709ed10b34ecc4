from dataclasses import replace

from tests.builders import a_scenario, talk
from trainer.core.conversation.acts import AgentAct
from trainer.core.scenario.policy import Must
from trainer.core.scenario.privacy import kept_in_public, private_facts, see_exposure

CHECK = Must("check", "Check who it is", "knowledge", fact="postcode", action="verify_identity")
POST = "customer: You charged me twice."
PATIENT = "agent: Did it put you overdrawn?"


def test_identity_and_what_the_author_marks_is_private() -> None:
    assert private_facts(SCENARIO) == {"postcode", "bank_fee"}


def test_private_facts_are_kept_until_the_talk_goes_private() -> None:
    assert kept_in_public(SCENARIO, talk(POST, "social")) == {"postcode", "bank_fee"}
    assert kept_in_public(SCENARIO, talk(f"{POST}\nagent: Please DM us.", "social")) == set()
    assert kept_in_public(SCENARIO, talk(POST, "chat")) == set()


def test_asking_in_public_for_a_private_fact_is_seen_with_its_words() -> None:
    turns = talk(f"{POST}\n{PATIENT}").turns
    seen = see_exposure("social", turns, SCENARIO)
    assert seen is not None
    assert (seen.act, seen.span.text) == (AgentAct.EXPOSE, "Did it put you overdrawn?")
    assert see_exposure("social", turns, None) is None
    assert see_exposure("chat", turns, SCENARIO) is None


def test_in_direct_messages_anything_may_be_asked() -> None:
    moved = f"{POST}\nagent: Please DM us.\ncustomer: Here.\nagent: What's your postcode?"
    assert see_exposure("social", talk(moved).turns, SCENARIO) is None


def test_a_question_for_nothing_private_is_no_matter() -> None:
    asked = talk(f"{POST}\nagent: When did you cancel?").turns
    assert see_exposure("social", asked, SCENARIO) is None


FACTS = tuple(replace(one, private=one.id == "bank_fee") for one in a_scenario().facts)
SCENARIO = a_scenario(must=(CHECK,), facts=FACTS, channel="social")
