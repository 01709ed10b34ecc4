"""Play a whole talk with a scripted agent."""

from trainer.core.attempt import Attempt, begin, close, exchange
from trainer.core.customer.voice import Voice
from trainer.core.rehearsal.agent import Agent
from trainer.core.scenario.scenario import Scenario


def play(scenario: Scenario, seed: int, agent: Agent, voice: Voice) -> Attempt:
    """Play to the end: the customer ends it, or the agent has nothing left to say and closes."""
    attempt = begin(scenario, seed)
    while not attempt.closed:
        message = agent(scenario, attempt.transcript)
        if message is None:
            return close(attempt, attempt.transcript.turns[-1].at or 0.0)
        attempt = exchange(attempt, message, voice)
    return attempt
