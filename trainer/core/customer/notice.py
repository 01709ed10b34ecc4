"""Gather everything that a customer notices in one agent turn."""

from collections.abc import Iterable

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channel import Channel
from trainer.core.conversation.contradicting import CORRECTED
from trainer.core.conversation.holding import hold_of
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.effects import CARING, HARM
from trainer.core.customer.emotion import certain, only_announced, weight, worked
from trainer.core.customer.noticed import Noticed
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario

HATED = frozenset({AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS})
"""What a customer answers before anything else."""

ANNOUNCED = 0.5
"""What a hold costs whose length and reason were said: known waits feel shorter (Maister)."""

_OF_A_HOLD = frozenset({AgentAct.PLAN, AgentAct.OWNERSHIP, AgentAct.EXPLAIN})
TALK_TURNS = 2
"""Turns in a row of announcements, with nothing done, after which one more moves nothing."""

_JARGON_SCALE = {0: 1.25, 1: 1.0, 2: 0.6, 3: 0.0}
_OWNED_UP = 0.5
"""What a contradiction weighs that the agent puts right themselves."""
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
        if seen.act is not AgentAct.QUESTION and not _unheard(seen, reading):
            scale = _scale(seen, scenario, reading)
            if scale:
                _keep(found, _noticed(seen, scale))
    for one in (*asked, *deeds):
        found.setdefault(one.act, one)
    unmeant = _UNMEANT if HATED & certain(found.values()) else frozenset()
    return tuple(one for act, one in found.items() if act not in unmeant)


def idle(noticed: tuple[Noticed, ...], state: State, *, on_table: bool) -> tuple[Noticed, ...]:
    """Notice that nothing moved: no work, nothing on the table, and no first word of care."""
    acts = certain(noticed)
    first_care = bool(CARING & acts) and state.caring_run == 0
    held = any(one.act is AgentAct.HOLD and one.scale == ANNOUNCED for one in noticed)
    moved = worked(acts) and not (only_announced(acts) and state.words_run >= TALK_TURNS)
    if held or state.accepted or on_table or moved or first_care or HARM & acts:
        return ()
    greeting = state.turns == 0 and AgentAct.GREET in acts
    return (Noticed(AgentAct.IDLE, "", "no progress", 0.5 if greeting else 1.0),)


def late(transcript: Transcript, scenario: Scenario, channel: Channel) -> tuple[Noticed, ...]:
    """Notice a reply later than twice the expected, or than a hold and half of it again.

    A hold counts as said only where its length and its reason were.
    """
    if not channel.timed or len(transcript.turns) < 2:
        return ()
    before, turn = transcript.turns[-2:]
    if before.at is None or turn.at is None:
        return ()
    expected = scenario.customer.expects.reply_seconds or channel.reply_seconds
    waited = turn.at - before.at
    held = [one.text for one in transcript.turns[-4:-2] if one.speaker is Speaker.AGENT]
    hold = hold_of(held[-1]) if held else None
    borne = 1.5 * hold.seconds if hold and hold.announced else 0.0
    if waited <= max(2 * expected, borne):
        return ()
    return (Noticed(AgentAct.LATE, "", f"waited {waited:.0f} s, expected {expected} s"),)


def _noticed(seen: Seen, scale: float) -> Noticed:
    detail = seen.detail if seen.act is AgentAct.CONTRADICT else ""
    return Noticed(seen.act, seen.span.text, seen.rule, scale, seen.certainty, detail)


def _keep(found: dict[AgentAct, Noticed], one: Noticed) -> None:
    """Keep the first sight of an act, and a later one that works more."""
    kept = found.get(one.act)
    if kept is None or weight(kept.certainty) < weight(one.certainty):
        found[one.act] = one


def _scale(seen: Seen, scenario: Scenario, reading: Reading) -> float:
    if seen.act is AgentAct.HOLD:
        hold = hold_of(reading.text)
        return ANNOUNCED if hold and hold.announced else 1.0
    if seen.act is AgentAct.JARGON:
        return _JARGON_SCALE[scenario.customer.traits.expert]
    if seen.act is AgentAct.CONTRADICT and CORRECTED in seen.rule:
        return _OWNED_UP
    return 1.0


def _unheard(seen: Seen, reading: Reading) -> bool:
    return _in_salad(seen, reading) or _only_holds(seen, reading)


def _only_holds(seen: Seen, reading: Reading) -> bool:
    """Tell whether this is no plan and no taking on, but the length and the reason of a hold."""
    hold = hold_of(reading.text) if seen.act in _OF_A_HOLD else None
    return hold is not None and seen.span.text in hold.text


def _in_salad(seen: Seen, reading: Reading) -> bool:
    return seen.act not in HARM and any(
        one.span.start <= seen.span.start and seen.span.end <= one.span.end
        for one in reading.of(AgentAct.SALAD)
    )
