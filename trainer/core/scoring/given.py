"""Write the computed facts of a talk that a reader is given, and that are not theirs to judge."""

from collections.abc import Iterator

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Ending, Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.settled import settled
from trainer.core.scoring.talk import Talk

ENDINGS = {
    Ending.RESOLVED: "The customer agreed to a way out.",
    Ending.DECLINED: "The agent ended it rightly: a no that stood, or a limit to abuse.",
    Ending.ABANDONED: "The agent ended it with the matter open.",
    Ending.LEFT: "The customer left without a way out.",
    Ending.TIMED_OUT: "The talk ran out of time.",
}
"""How a talk ended, in words."""


def facts_given(transcript: Transcript, scenario: Scenario | None) -> tuple[str, ...]:
    """List what was computed: waits, actions, how it ended. No level and no length is among it."""
    return tuple(_facts(transcript, scenario))


def _facts(transcript: Transcript, scenario: Scenario | None) -> Iterator[str]:
    channel = CHANNELS.get(transcript.channel)
    if channel is not None and channel.timed:
        waits = list(_waits(transcript))
        if waits:
            yield f"Seconds that the customer waited for each answer: {', '.join(waits)}."
    for turn in transcript.of(Speaker.AGENT):
        for action in turn.actions:
            known = scenario.action(action.id) if scenario else None
            yield f"Action taken with turn {turn.position}: {known.label if known else action.id}."
    if scenario is not None and transcript.closing is not None:
        found = settled(Talk(transcript, {}, scenario))
        yield ENDINGS[transcript.closing.ending]
        if found.outcome is not None:
            good = found.is_good
            yield f"What was agreed {'meets' if good else 'does not meet'} the need within policy."


def _waits(transcript: Transcript) -> Iterator[str]:
    for before, turn in zip(transcript.turns, transcript.turns[1:], strict=False):
        answers = turn.speaker is Speaker.AGENT and before.speaker is Speaker.CUSTOMER
        if answers and turn.at is not None and before.at is not None:
            yield str(round(max(0.0, turn.at - before.at)))
