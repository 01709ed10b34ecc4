"""Tell whether a message says firmly when: a day that is hedged, or chased later, is none."""

import re

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.planning import times_of
from trainer.core.conversation.turn import Turn
from trainer.core.language.apostrophes import spelled
from trainer.core.language.span import Span
from trainer.core.scoring.asking_again import asked_again, chasing
from trainer.core.scoring.dated import THANKING
from trainer.core.scoring.firm import is_hedged, told_done
from trainer.core.scoring.moments import NO_NEWS, works
from trainer.core.scoring.restating import days_in
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

_NOTED = re.compile(
    r"\b(?:(?:make|made|add|added|put|leave|left|write) (?:a |you a |some )?(?:note|remark|comment)|not(?:e|ed|ing) (?:that|it|down|the)|mention(?:ed|ing)?|pass(?:ed|ing)? (?:it|this|that|the) (?:on|along)"
    r"|let (?:them|her|him|the \w+) know|tell (?:them|her|him|the \w+)|bear (?:it|that|this)? ?in mind|keep (?:it|that|this)? ?in mind|so they know|(?:you|they) (?:need|want|would like|'d like) it (?:by|for|on)"
    r"|i (?:see|understand|can see|know|hear|realise|realize) (?:that )?(?:it|you|the|your))\b"
)
"""How the customer's own day is taken down and nothing done about it yet."""
SETTLED = frozenset({CustomerAct.ACCEPT, CustomerAct.SOFTEN, CustomerAct.CLOSE})
"""Customer acts of somebody who waits for nothing more."""
_NOW = re.compile(
    r"\b(?:now|already|straight ?away|right away|this (?:very )?(?:minute|moment|second|instant)|at once|immediately|as we speak|with immediate effect)\b"
)
"""Words by which a deed is of this moment."""
_PART = re.compile(
    r"[;:–—]\s|,?\s(?:but|however|though|although)\s|,\s(?:and|so)\s(?=\w+(?:'|’)?\w*\s)"
)
"""Where a part of a sentence ends that stands or falls for itself."""
_OPEN = re.compile(
    r"\b(?:we're|we are|they're|they are|lines? (?:are|is)|(?:shop|office|desk|branch|counter)s? (?:is|are)|i'm|i am) (?:always )?(?:open|here|in|around|on duty|available)\b"
)
"""Hours of opening: they say when somebody can be asked, not when the matter goes on."""


def firm_days(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the sentences that say firmly when the matter goes on.

    Not one after which the customer had to ask the same again. What the customer chased later did not
    hold, unless it was done in the end.
    """
    return talk.once("firm days", lambda: _firm_days(talk))


def vague_days(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the sentences that name a time and take it back in the same breath."""
    return talk.once("vague days", lambda: _vague_days(talk))


def done_now(talk: Talk) -> bool:
    """Tell whether it was done on the spot and settled, with no time named that would not hold."""
    settled = SETTLED & {act for turn in talk.customer_turns[-2:] for act in turn.acts}
    return (
        bool(settled)
        and not vague_days(talk)
        and any(_NOW.search(spelled(one.text)) for _, one in told_done(talk))
    )


def _firm_days(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    missed = {turn.position for turn in asked_again(talk)}
    called = chasing(talk) if talk.scenario is None else ()  # in a case the deeds tell
    chased = max((turn.position for turn, _ in called), default=-1)
    turns = tuple(
        turn
        for turn in talk.agent_turns
        if turn.position not in missed
        and (turn.position > chased or _is_done(talk, chased))
        and works(talk, turn)
    )
    plans = tuple(
        (turn, one)
        for turn in turns
        for one in _planned(talk, turn)
        if _is_plan_firm(one) and not _is_theirs(talk, turn, one)
    )
    return plans or tuple(
        (turn, one)
        for turn in turns
        for one in _sentences(talk, turn)
        if _has_firm_part(one) and not _is_theirs(talk, turn, one)
    )


def _is_done(talk: Talk, after: int) -> bool:
    return any(turn.actions for turn in talk.agent_turns if turn.position > after) or any(
        turn.position > after for turn, _ in told_done(talk)
    )


def _planned(talk: Talk, turn: Turn) -> tuple[Span, ...]:
    """List the sentences in which a plan was read, questions as well: "Would Thursday suit you?"."""
    plans = talk.readings[turn.position].of(AgentAct.PLAN)
    if not plans:
        return ()
    return tuple(
        one
        for one in _sentences(talk, turn)
        if any(one.start <= act.span.start < one.end for act in plans)
    )


def _vague_days(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    return tuple(
        (turn, one)
        for turn in talk.agent_turns
        for one in _sentences(talk, turn)
        if times_of(one.text) and not _has_firm_part(one)
    )


def _sentences(talk: Talk, turn: Turn) -> tuple[Span, ...]:
    idle = talk.readings[turn.position].of(*NO_NEWS)
    return tuple(
        one
        for one in sentences_of(turn.text)
        if not THANKING.match(one.text)
        and not any(one.start <= act.span.start < one.end for act in idle)
    )


def _is_theirs(talk: Talk, turn: Turn, one: Span) -> bool:
    """Tell whether every day in it is one that the customer had named, and it is only noted."""
    days = days_in(one.text)
    if not days:
        return False
    heard = (days_in(said.text) for said in talk.customer_turns if said.position < turn.position)
    return days <= frozenset[str]().union(*heard) and _NOTED.search(spelled(one.text)) is not None


def _is_plan_firm(one: Span) -> bool:
    if is_hedged(one.text):
        return _has_firm_part(one)
    return not _OPEN.search(spelled(one.text))


def _has_firm_part(one: Span) -> bool:
    return bool(times_of(one.text)) and any(
        times_of(part) and not is_hedged(part) and not _OPEN.search(spelled(part))
        for part in _PART.split(one.text)
    )
