"""Talk to a customer in a line or two."""

from collections.abc import Iterable
from dataclasses import replace

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, begin, exchange
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.scenario.scenario import Scenario

FIXED = (
    "I've refunded the 39.90 because the charge was our mistake. It arrives in 3 to 5 working days."
)
DONE = ("verify_identity", "refund")


def say(
    text: str,
    actions: Iterable[str] = (),
    scenario: Scenario | None = None,
    mood: Mood | None = None,
) -> Attempt:
    attempt = begin(scenario or a_scenario(), 1)
    if mood:
        attempt = replace(attempt, states=(replace(attempt.state, mood=mood),))
    return go_on(attempt, text, actions)


def go_on(attempt: Attempt, text: str, actions: Iterable[str] = ()) -> Attempt:
    taken = tuple(ActionTaken(id) for id in actions)
    return exchange(attempt, Message(text, actions=taken), ScriptedVoice())


def acts(attempt: Attempt) -> tuple[CustomerAct, ...]:
    return attempt.transcript.turns[-1].acts


def words(attempt: Attempt) -> str:
    return attempt.transcript.turns[-1].text


def everything(attempt: Attempt) -> str:
    return " ".join(turn.text.lower() for turn in attempt.transcript.turns if turn.mood is not None)
