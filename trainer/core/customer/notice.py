"""Gather everything that a customer notices in one agent turn."""

from collections.abc import Iterable

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channel import Channel
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.effects import CARING, HARM
from trainer.core.customer.emotion import worked
from trainer.core.customer.noticed import Noticed
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario

HATED = frozenset({AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS})
"""What a customer answers before anything else."""

_JARGON_SCALE = {0: 1.25, 1: 1.0, 2: 0.6, 3: 0.0}
_UNMEANT = CARING | {AgentAct.OWNERSHIP, AgentAct.OWN_ERROR, AgentAct.GREET, AgentAct.CHECK}


def notice(
    reading: Reading, asked: Iterable[Noticed], deeds: Iterable[Noticed], scenario: Scenario
) -> tuple[Noticed, ...]:
    """Notice each act of a message once, with the questions and deeds as the customer knows them.

    Kind words beside an insult or a brush-off are not meant and do not count; terms of the trade
    trouble those who are no experts. Nothing kind is found in a heap of keywords.
    """
    found: dict[AgentAct, Noticed] = {}
    for seen in reading.seen:
        if seen.act is not AgentAct.QUESTION and not _in_salad(seen, reading):
            scale = _scale(seen, scenario)
            if scale:
                found.setdefault(seen.act, Noticed(seen.act, seen.span.text, seen.rule, scale))
    for one in (*asked, *deeds):
        found.setdefault(one.act, one)
    unmeant = _UNMEANT if HATED & found.keys() else frozenset()
    return tuple(one for act, one in found.items() if act not in unmeant)


def idle(noticed: tuple[Noticed, ...], state: State, *, on_table: bool) -> tuple[Noticed, ...]:
    """Notice that nothing moved: no work, nothing on the table, and no first word of care."""
    acts = {one.act for one in noticed}
    first_care = bool(CARING & acts) and state.caring_run == 0
    if state.accepted or on_table or worked(acts) or first_care or HARM & acts:
        return ()
    greeting = state.turns == 0 and AgentAct.GREET in acts
    return (Noticed(AgentAct.IDLE, "", "no progress", 0.5 if greeting else 1.0),)


def late(transcript: Transcript, scenario: Scenario, channel: Channel) -> tuple[Noticed, ...]:
    """Notice a reply later than twice the expected; an announced hold doubles that again."""
    if not channel.timed or len(transcript.turns) < 2:
        return ()
    before, turn = transcript.turns[-2:]
    if before.at is None or turn.at is None:
        return ()
    expected = scenario.customer.expects.reply_seconds or channel.reply_seconds
    waited = turn.at - before.at
    if waited <= 2 * expected:
        return ()
    return (Noticed(AgentAct.LATE, "", f"waited {waited:.0f} s, expected {expected} s"),)


def _scale(seen: Seen, scenario: Scenario) -> float:
    if seen.act is AgentAct.JARGON:
        return _JARGON_SCALE[scenario.customer.traits.expert]
    return 1.0


def _in_salad(seen: Seen, reading: Reading) -> bool:
    return seen.act not in HARM and any(
        one.span.start <= seen.span.start and seen.span.end <= one.span.end
        for one in reading.of(AgentAct.SALAD)
    )
