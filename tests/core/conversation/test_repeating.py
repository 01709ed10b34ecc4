import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.reading import Heard, Seen

SAID = "I understand. The refund takes three to five working days to reach your account."


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        SAID.upper(),
        "I understand! The refund takes three to five working days to reach your account",
        "As I see it. The refund takes three to five working days to reach your account.",
    ],
)
def test_the_same_words_again_are_a_repeat(text: str) -> None:
    assert repeats(text)[0].detail != ""


@pytest.mark.parametrize(
    "text",
    [
        "The refund is on its way.",
        "I understand.",
        "Hello.",
        "",
        "Could you give me the code on the back of the box?",
    ],
)
def test_other_or_short_words_are_no_repeat(text: str) -> None:
    assert repeats(text) == ()


def test_a_short_hold_may_come_twice() -> None:
    assert not read_agent("One moment please.", Heard(agent=("One moment please.",))).has(
        AgentAct.REPEAT
    )


def test_without_an_earlier_message_nothing_is_a_repeat() -> None:
    assert not read_agent(SAID).has(AgentAct.REPEAT)


def repeats(text: str) -> tuple[Seen, ...]:
    return read_agent(text, Heard(agent=("Hello.", SAID))).of(AgentAct.REPEAT)
