"""Play a talk over again: the same messages, to the customer as the text has them now."""

from collections.abc import Sequence

from trainer.core.attempt import Attempt, Message, begin, exchange
from trainer.core.customer.voice import Voice
from trainer.core.scenario.scenario import Scenario


def replay(
    scenario: Scenario, messages: Sequence[Message], seed: int, voice: Voice
) -> tuple[Attempt, tuple[Message, ...]]:
    """Say `messages` in order; give the talk, and those that came too late: it had ended before.

    Refuses (InputError) a message or an action as a talk would.
    """
    attempt = begin(scenario, seed)
    for number, message in enumerate(messages):
        if attempt.closed:
            return attempt, tuple(messages[number:])
        attempt = exchange(attempt, message, voice)
    return attempt, ()
