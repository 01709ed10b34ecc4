import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.reading import Heard

JARGON = {
    "proration": "charge for part of a month",
    "DD mandate": "direct debit",
    "SLA": "promised time",
    "xyz": "",
}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The proration is due.", "proration"),
        ("Your DD-mandate has lapsed.", "DD mandate"),
        ("It is within our SLAs.", "SLA"),
        ("The xyz is off.", "xyz"),
    ],
)
def test_a_term_left_alone_is_jargon(text: str, term: str) -> None:
    seen = read_agent(text, Heard(jargon=JARGON)).of(AgentAct.JARGON)
    assert [one.detail for one in seen] == [term]


@pytest.mark.parametrize(
    "text",
    [
        "The proration (the part of a month you used) is due.",
        "The proration, which is the first part, is due.",
        "It's a charge for part of a month, a proration.",
        "You pay for part of a month, we call it proration.",
        "Your DD mandate, that is the direct debit, has lapsed.",
        "The SLA means the time we promise.",
        "Nothing of the kind, Slade.",
    ],
)
def test_a_term_explained_at_once_is_none(text: str) -> None:
    assert not read_agent(text, Heard(jargon=JARGON)).has(AgentAct.JARGON)


def test_a_term_that_the_customer_used_is_known() -> None:
    heard = Heard(customer=("What about the proration?",), jargon=JARGON)
    assert not read_agent("The proration is due.", heard).has(AgentAct.JARGON)


def test_a_term_explained_before_is_known() -> None:
    heard = Heard(agent=("Hello.", "The proration (part of a month) is 5.00."), jargon=JARGON)
    assert not read_agent("The proration is due.", heard).has(AgentAct.JARGON)


def test_a_term_that_was_only_used_before_is_still_jargon() -> None:
    heard = Heard(agent=("The proration is 5.00.",), jargon=JARGON)
    assert read_agent("The proration is due.", heard).has(AgentAct.JARGON)
