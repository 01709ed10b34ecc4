import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.headless import names_time, tells_deed
from trainer.core.conversation.read_agent import read_agent

DEEDS = [
    "Refunded £24.50 to your Visa, 3 days.",
    "Done.",
    "ok done",
    "Sent just now.",
    "Booked: two rooms, 9 pm",
    "Cancelled your order, £12 back by Friday.",
    "New code FR20 e-mailed, good till 30 June.",
    "£86 credited, new bill tomorrow.",
]
NONE = [
    "Reduced items cannot be returned.",
    "Processed within 5 days.",
    "Cancelled orders are refunded in 5 days.",
    "Sorted your booking?",
    "Paid by you in March.",
    "Order cancelled by you on Monday.",
    "The courier posted it.",
    "Refund requests sent by post take longer.",
    "Extended warranty costs £20.",
    "Refunded if you send it back.",
]


@pytest.mark.parametrize("text", DEEDS)
def test_a_deed_told_without_its_subject_is_a_deed(text: str) -> None:
    assert tells_deed(text)
    assert read_agent(text).has(AgentAct.OWNERSHIP)


@pytest.mark.parametrize("text", NONE)
def test_a_rule_a_question_and_anothers_deed_are_none(text: str) -> None:
    assert not tells_deed(text)
    assert not read_agent(text).has(AgentAct.OWNERSHIP)


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Refunded £24.50 to your Visa, 3 days.", True),
        ("Booked: Thursday, table by the window", True),
        ("Refunded £24.50 to your Visa.", False),
        ("We waited, 3 days.", False),
    ],
)
def test_a_time_beside_a_deed_is_a_plan(text: str, has: bool) -> None:  # noqa: FBT001 - a case of the table
    assert names_time(text) is has
    assert read_agent(text).has(AgentAct.PLAN) is has


@pytest.mark.parametrize("text", ["Ready at 4.", "Driver with the spare at 7:15."])
def test_what_comes_with_its_time_needs_no_verb_to_be_a_plan(text: str) -> None:
    assert read_agent(text).has(AgentAct.PLAN)


@pytest.mark.parametrize(
    "text", ["Card declined at 12:30.", "Money taken on Monday.", "Back at the depot since 9:15."]
)
def test_what_has_been_is_no_plan(text: str) -> None:
    assert not read_agent(text).has(AgentAct.PLAN)


def test_what_is_announced_without_its_subject_keeps_its_words() -> None:
    text = "Sorry. Will ring you by 5."
    found = read_agent(text).of(AgentAct.OWNERSHIP, AgentAct.OFFER)
    assert {one.span.text for one in found} == {"Will ring", "Will ring you"}
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
