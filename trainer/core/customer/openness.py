"""Be careful where others read along: keep private data back, and go on in direct messages."""

from dataclasses import replace

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.public import goes_private, is_public, private_from
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.agenda import Asked
from trainer.core.customer.intent import Intent

_IDLE = frozenset({CustomerAct.NUDGE, CustomerAct.VENT, CustomerAct.SOFTEN})
"""What a customer says who has nothing to answer."""


def moves_now(talk: Transcript) -> bool:
    """Tell whether the agent's last turn is the one that takes a public talk into direct messages."""
    return is_public(talk.channel) and private_from(talk) == len(talk.turns)


def without_deflection(reading: Reading, talk: Transcript) -> Reading:
    """Take the words that ask for direct messages for no sending away: the agent stays with it."""
    words = goes_private(reading.text) if is_public(talk.channel) else None
    if words is None:
        return reading
    return replace(
        reading,
        seen=tuple(
            one
            for one in reading.seen
            if one.act is not AgentAct.DEFLECT
            or not (one.span.start < words.end and words.start < one.span.end)
        ),
    )


def hold_back(asked: Asked, reading: Reading) -> Asked:
    """Find nothing good in being asked in public, and give nothing that anyone would give."""
    openly = [one.span.text for one in reading.of(AgentAct.EXPOSE)]
    if not openly:
        return asked
    noticed = tuple(one for one in asked.noticed if one.quote not in openly)
    return replace(asked, noticed=noticed, gives=(), unknown=False)


def follow(intent: Intent, talk: Transcript) -> Intent:
    """Say in direct messages that they are there now, where they would have had nothing else to say."""
    if not moves_now(talk) or not _IDLE.issuperset(intent.acts):
        return intent
    return replace(intent, acts=(CustomerAct.CONFIRM,), line="moved")
