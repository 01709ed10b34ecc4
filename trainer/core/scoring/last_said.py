"""Tell how it came out by the customer's last words and by what the agent told, without a case."""

import re

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.turn import Turn
from trainer.core.language.apostrophes import spelled
from trainer.core.scoring.asking_again import asked_again, chasing
from trainer.core.scoring.dated import dated
from trainer.core.scoring.firm import firm_offers, firm_times, left_to_nobody, set_going, told_done
from trainer.core.scoring.held_against import held_against
from trainer.core.scoring.moments import (
    AGAINST,
    informs,
    likely_settled,
    recent_acts,
    seen,
    summings,
)
from trainer.core.scoring.parting_words import (
    asks_others,
    goes_elsewhere,
    is_resigned,
    says_not_settled,
)
from trainer.core.scoring.quotes import counted
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.verdict import AGAINST as SPEAKS_AGAINST
from trainer.core.scoring.verdict import FOR as SPEAKS_FOR
from trainer.core.scoring.verdict import verdict_of

AGREED = frozenset({CustomerAct.ACCEPT})
SETTLING = frozenset({CustomerAct.ACCEPT, CustomerAct.CLOSE})
BY_WORDS = 4
"""The highest level of signs alone; a 5 also asks for deeds told and summed up."""
_WORKS = re.compile(
    r"\b(?:it|that|this|everything|all)(?:'s| is| has|'ve)? (?:all |now )?(?:works?|working|worked|fixed|gone through|come through|arrived|back (?:on|up))\b"
    r"|\bi(?:'m| am) (?:back )?in\b|\b(?:got it|it's (?:there|here)|it has come|just came)\b"
)
"""How a customer says that it is done: they see it."""
_AHEAD = re.compile(r"\b(?:(?:i|we|they|he|she|somebody|someone)(?:'ll| will| shall)|let me)\b")
"""How an agent says what will be seen to."""
NO_SCENARIO = "There is no scenario to check the facts against."


def last_said(talk: Talk, word: Turn | None, working: list[Turn], signs: int) -> tuple[int, str]:
    """Give the level by the customer's last word for or against it, else by the signs."""
    given = _given(talk)
    if not any(one.text.strip() for one in talk.agent_turns):
        return 1, "Nothing that the agent wrote says anything to the customer."
    if lost := _lost(talk, talk.customer_turns[-1], given=given):
        return lost
    if word is None:
        level = min(signs, 3) if working else min(signs, 2)
        away = seen(talk, AgentAct.DEFLECT) or asked_again(talk)
        if level > 2 and away and not given:
            level = 2
        return level, (
            "The customer's last words say neither yes nor no; the signs before them tell. "
            f"{NO_SCENARIO}"
        )
    last, verdict = set(word.acts), verdict_of(word.text)
    acts_against = AGAINST & last and not AGREED & last and verdict != SPEAKS_FOR
    if verdict == SPEAKS_AGAINST or acts_against:
        in_vain = not given and len({*asked_again(talk), *(one for _, one in chasing(talk))}) > 1
        gone = {CustomerAct.LEAVE, CustomerAct.ESCALATE} & last or not working or in_vain
        return (
            1 if gone else 2,
            "The customer's last words are against it, so it was hardly solved.",
        )
    if not working:
        return 2, "The customer gave thanks, but nothing that the agent said moved the matter on."
    return _taken_well(talk, word, working, given=given)


def _taken_well(talk: Talk, word: Turn, working: list[Turn], *, given: bool) -> tuple[int, str]:
    """Give the level of a talk whose last words are not against it."""
    if not told_done(talk) and (is_resigned(talk.customer_turns[-1]) or is_resigned(word)):
        if given or set_going(talk):
            return 3, "The customer makes the best of it; what was promised is not done yet."
        return 2, "The customer is polite, but takes nothing away that can be counted on."
    if _is_whole(talk, word):
        return 5, (
            "It was done, told with its time or figure, summed up or checked, and the customer's "
            f"last words accept it. {NO_SCENARIO}"
        )
    if verdict_of(word.text) != SPEAKS_FOR and not given and not _told_anything(talk):
        return 3, "The customer takes it well, but it was only promised: nothing was told or done."
    offered = seen(talk, AgentAct.OFFER, AgentAct.PLAN, AgentAct.EXPLAIN)
    moved = bool(offered) or any(dated(talk, turn) for turn in working)
    likely = likely_settled(talk)
    recent = recent_acts(talk)
    sure = moved and CustomerAct.PUZZLED not in recent and (likely or bool(SETTLING & recent))
    if not given:
        sure = sure and not left_to_nobody(talk)
    return BY_WORDS if sure else 3, (
        f"The customer's last words accept it, after {counted(len(working), 'reply', 'replies')} "
        f"that moved it on. {NO_SCENARIO}"
    )


def _given(talk: Talk) -> bool:
    """Tell whether the customer was given anything that can be counted on."""
    return bool(told_done(talk) or firm_times(talk) or firm_offers(talk))


def _told_anything(talk: Talk) -> bool:
    """Tell whether the customer was told anything of the matter: more than that somebody will see to it."""
    if set_going(talk) or seen(talk, AgentAct.EXPLAIN, AgentAct.OPTIONS, AgentAct.LIMIT):
        return True
    return any(
        not _AHEAD.search(spelled(one.text))
        for turn in talk.agent_turns
        for one in informs(talk, turn)
    )


def _is_whole(talk: Talk, word: Turn) -> bool:
    """Tell whether nothing seems left open, by what was told and by what the customer says to it.

    It was done and has its time, or was done in two messages; the agent had asked before; it was summed up or checked,
    or works by the customer's own word; nothing was asked again, chased, or held against the agent.
    """
    done, times = told_done(talk), firm_times(talk)
    turns = {turn.position for turn, _ in (*done, *times)}
    asked = [
        turn for turn, _ in seen(talk, AgentAct.QUESTION) if turn.position < max(turns, default=0)
    ]
    summed = [turn for turn, _ in summings(talk) if turn.position < word.position]
    spoilt = asked_again(talk) or chasing(talk) or held_against(talk) or left_to_nobody(talk)
    settled_now = (AGREED | {CustomerAct.SOFTEN, CustomerAct.CLOSE}) & recent_acts(talk)
    return (
        bool(done and (times or len(turns) > 1))
        and bool(asked and settled_now and (summed or _works_now(talk)))
        and not spoilt
        and not is_resigned(talk.customer_turns[-1])
        and likely_settled(talk)
    )


def _works_now(talk: Talk) -> bool:
    return any(_WORKS.search(spelled(one.text)) for one in talk.customer_turns[-2:])


def _lost(talk: Talk, turn: Turn, *, given: bool) -> tuple[int, str] | None:
    """Give the level where the last words give it up, say no, or name who will be asked next."""
    spoilt = bool(asked_again(talk) or chasing(talk) or seen(talk, AgentAct.DEFLECT))
    if not given and spoilt and asks_others(turn) and CustomerAct.ACCEPT not in turn.acts:
        return 1, "The customer takes nothing away, and will ask somebody else."
    content = given and not spoilt and CustomerAct.SOFTEN in turn.acts
    if goes_elsewhere(turn) and not content:
        return 1, "The customer's last words give it up: it was not solved here."
    if says_not_settled(talk, turn):
        level = 2 if told_done(talk) or firm_times(talk) else 1
        return level, "The customer says no to the question whether it is settled."
    return None
