"""Tell how long each reply let the customer wait, and how long they expected to."""

from math import log2
from statistics import fmean

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scoring.talk import Talk

MOST = 3.0
"""Doublings, or halvings, of the expected wait from which more make no difference."""
_AT_ONCE = 0.5
"""Seconds that the quickest reply takes."""


def expected_wait(talk: Talk) -> float:
    """Give the seconds in which a reply is expected: by this customer, or on this channel."""
    channel = CHANNELS.get(talk.transcript.channel, USUAL)
    asked = talk.scenario.customer.expects.reply_seconds if talk.scenario else 0
    return asked or channel.reply_seconds


def waits_of(talk: Talk) -> tuple[tuple[Turn, float], ...]:
    """Pair each reply with the seconds since the customer spoke; half where a wait was announced."""
    found: list[tuple[Turn, float]] = []
    since: float | None = None
    held = False
    for turn in talk.transcript.turns:
        if turn.speaker is Speaker.CUSTOMER:
            since = turn.at if since is None else since
            continue
        if since is not None and turn.at is not None:
            found.append((turn, (turn.at - since) / (2 if held else 1)))
        since = None
        held = talk.readings[turn.position].has(AgentAct.HOLD)
    return tuple(found)


def slowness(talk: Talk) -> float:
    """Tell how slow the replies are as a whole: -1 at once, 0 as expected or not timed, 1 very late.

    The mean of how often each wait would have to be halved to be as expected, over MOST.
    """
    expected = expected_wait(talk)
    doubled = [log2(max(_AT_ONCE, wait) / expected) for _, wait in waits_of(talk)]
    return fmean(max(-MOST, min(MOST, one)) for one in doubled) / MOST if doubled else 0.0
