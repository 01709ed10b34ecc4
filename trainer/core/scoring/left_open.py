"""Find what the customer told along the way and nobody took up."""

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.turn import Turn
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.confided import is_personal, own_words
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.moments import CARE, HARM, informs, replies, told, works
from trainer.core.scoring.talk import Talk

SHARED = 2
"""Content words of what was told that a later message shares with it to take it up."""


def left_open(talk: Talk) -> tuple[tuple[Turn, Fact], ...]:
    """List what was told in trust, could be answered and was not taken up, with where it was told.

    A later message takes it up with a word that it brought into the talk or that stands in neither
    record nor articles, or with `SHARED` of all its words; those of the first message do not count.
    To say who one is leaves nothing open.
    """
    return tuple((turn, fact) for turn, fact in _behind(talk) if not _is_taken_up(talk, turn, fact))


def passed_over(talk: Talk) -> tuple[tuple[Turn, Fact], ...]:
    """List what was left open and met at once with neither a word for the person nor for the matter.

    Whether a message takes up what was told is read from its words, and other words may do it too;
    only a reply that says nothing of either kind is sure to have passed over it.
    """
    return tuple(
        (turn, fact)
        for turn, fact in left_open(talk)
        if not any(
            works(talk, one)
            or informs(talk, one)
            or talk.readings[one.position].has(*CARE, AgentAct.APOLOGY)
            for one in replies(talk, turn.position)
        )
    )


def _behind(talk: Talk) -> tuple[tuple[Turn, Fact], ...]:
    checks = identity_facts(talk.scenario) if talk.scenario else frozenset()
    return tuple(
        (turn, fact)
        for turn, fact in told(talk)
        if is_personal(fact) and fact.id not in checks and replies(talk, turn.position)
    )


def _is_taken_up(talk: Talk, turn: Turn, fact: Fact) -> bool:
    """Tell whether a later message took it up; words of the first message are the matter itself."""
    topic = content_words(talk.turns[0].text)
    whole = content_words(fact.say) - topic
    before = (content_words(one.text) for one in talk.turns if one.position < turn.position)
    own = (own_words(talk.scenario, fact) - topic) | whole.difference(*before)
    later = (
        content_words(one.text)
        for one in talk.agent_turns
        if one.position > turn.position
        and not talk.readings[one.position].has(AgentAct.SALAD, AgentAct.REPEAT, *HARM)
    )
    return any(own & said or len(whole & said) >= SHARED for said in later)
