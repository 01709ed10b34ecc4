import pytest

from tests.core.customer.guarding import MOTHER, NUDGE, kinds, saying
from trainer.core.conversation.acts import CustomerAct


@pytest.mark.parametrize(
    "reply",
    [
        "So what happens to my boots now, with my mother ill?",
        "It's LS6 2QT. So what happens to my boots now?",
        "I forgot my boots, so what happens now? It was all about the name.",
        "What about my STROKE?",
    ],
)
def test_a_kept_fact_is_not_given_away(reply: str) -> None:
    assert "leak" in kinds(reply)


def test_a_fact_that_the_agent_guessed_is_not_confirmed() -> None:
    bounds = saying(
        "Why do you ask?", CustomerAct.WITHHOLD, said=f"{NUDGE.said} Is it your mother?"
    )
    assert "leak" in kinds("Why do you ask about my mother?", bounds)


def test_a_fact_that_was_told_may_come_up_again() -> None:
    bounds = saying(
        "I told you that.",
        CustomerAct.REPEAT,
        own=f"{NUDGE.own}\nI told you that.\n{MOTHER}",
        said=f"{NUDGE.own}\n{MOTHER}",
        untold=(),
    )
    assert kinds("I told you that, my mother had a stroke.", bounds) == set()


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("So what happens to my boots and my bicycle now?", "invention"),
        ("So what happens to my boots now? She is waiting.", "invention"),
        ("I phoned before. So what happens to my boots now?", "claim"),
        ("You promised it. So what happens to my boots now?", "claim"),
        ("I've already sent it off. So what happens to my boots now?", "claim"),
    ],
)
def test_what_nobody_mentioned_is_found(reply: str, kind: str) -> None:
    assert kind in kinds(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "I hoped you'd know by now. So what happens to my boots?",
        "I cancelled, so what happens to my boots now?",
        "I've waited and waited. What happens with the boots, Tess?",
    ],
)
def test_what_anybody_may_say_is_no_invention(reply: str) -> None:
    assert kinds(reply) == set()
