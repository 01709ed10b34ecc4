"""Play a whole talk with a scripted agent."""

from dataclasses import replace

from trainer.core.attempt import Attempt, Message, begin, close, exchange
from trainer.core.conversation.channels import CHANNELS
from trainer.core.customer.voice import Voice
from trainer.core.language.tokens import sentences
from trainer.core.rehearsal.agent import Agent
from trainer.core.scenario.scenario import Scenario


def play(scenario: Scenario, seed: int, agent: Agent, voice: Voice) -> Attempt:
    """Play to the end: the customer ends it, or the agent has nothing left to say and closes."""
    attempt = begin(scenario, seed)
    while not attempt.closed:
        message = agent(scenario, attempt.transcript)
        if message is None:
            return close(attempt, attempt.transcript.turns[-1].at or 0.0)
        attempt = exchange(attempt, fitted(message, scenario), voice)
    return attempt


def fitted(message: Message, scenario: Scenario) -> Message:
    """Cut a message to the whole sentences that fit on the channel, or to its first words."""
    most = CHANNELS[scenario.channel].message_limit
    if not 0 < most < len(message.text):
        return message
    ends = [one.end for one in sentences(message.text) if one.end <= most]
    return replace(message, text=message.text[: max(ends, default=most)])
