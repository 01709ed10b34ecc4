"""Find what in a reply answers a feeling: care, facts named for the person, a thing called hard."""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Turn
from trainer.core.language.span import Span
from trainer.core.scoring.befallen import follows_their_story
from trainer.core.scoring.calling_hard import is_hard
from trainer.core.scoring.claims import money
from trainer.core.scoring.confided import is_personal, own_words
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.moments import CARE, HARM, seen_in, told
from trainer.core.scoring.standing_by import (
    is_bare,
    is_small_talk,
    names_none,
    stands_by,
    states_rule,
    takes_up_story,
)
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentence_at, sentences_of

_THEM = re.compile(r"\b(?:you|your|yours|yourself|u|ur)\b", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|can|could|will|would)(?:n(?:'|’)?t| not)|ca(?:n(?:'|’)?t|nnot)"
    r"|wo(?:n(?:'|’)t|nt)|never) ",
    re.IGNORECASE,
)
"""A verb denied: without a word to the person it puts something right, and answers no feeling."""
_DRAWS = re.compile(r"(?:(?:ok|okay|right|good|well)[, ]+)?(?:so|then|if|when)\b", re.IGNORECASE)
"""How a sentence begins that reasons with what was told."""
_OURS = re.compile(r"\b(?:i|we|my|our|us|me)\b", re.IGNORECASE)
"""Someone who does it: to do something about what was told in confidence is to have heard it."""
_BUSINESS = (AgentAct.PLAN, AgentAct.OFFER, AgentAct.EXPLAIN)
"""Acts whose sentence, without a word to the person, is news of the matter and no answer to a feeling."""
_FELT = (AgentAct.EMPATHY, AgentAct.APOLOGY, AgentAct.OWN_ERROR)
"""Acts that make a sentence which gives a reason more than a lecture."""
FEWEST = 4
"""Words of the shortest sentence that takes up facts."""
LECTURE = 40
"""Words from which a sentence that names the case lectures on it."""


def cares(talk: Talk, reply: tuple[Turn, ...]) -> tuple[tuple[Turn, Seen], ...]:
    """Find the acts that answer a feeling.

    Naming the facts only to tell news of them is none, nor is chat about others than the customer,
    nor a salutation or signature that holds a word of theirs.
    """
    return tuple(
        (one, act)
        for one, act in seen_in(talk, reply, *CARE)
        if (act.act is not AgentAct.REFLECT or not is_business(talk, one, act.span))
        and not is_small_talk(said := sentence_at(one.text, act.span).text)
        and (
            act.act is not AgentAct.REFLECT
            or (len(said.split()) >= FEWEST and not names_none(content_words(act.span.text)))
        )
    )


def is_business(talk: Talk, turn: Turn, said: Span) -> bool:
    """Tell whether these words are a plan, an offer or a denial, not spoken to the person, or a reason.

    The reason of a sum, and a lecture, is one whoever it is told to, but where it is sorry, kind, or owns up to a mistake.
    """
    if is_hard(said.text) or stands_by(said.text):
        return False
    lectures = len(sentence_at(turn.text, said).text.split()) > LECTURE
    reasons = lectures or (money(said.text) and _sees(talk, turn, said, AgentAct.EXPLAIN))
    if (reasons or states_rule(said.text)) and not _sees(talk, turn, said, *_FELT):
        return True
    if _THEM.search(said.text):
        return False
    if _DENIES.search(said.text):
        return True
    return _sees(talk, turn, said, *_BUSINESS)


def _sees(talk: Talk, turn: Turn, said: Span, *acts: AgentAct) -> bool:
    seen_here = talk.readings[turn.position].of(*acts)
    return any(said.start <= one.span.start < said.end for one in seen_here)


def calls_hard(talk: Talk, reply: tuple[Turn, ...]) -> tuple[tuple[Turn, Span], ...]:
    """Find which of the first two sentences call it hard or stand by the customer, in whatever words."""
    spoilt = (AgentAct.SALAD, AgentAct.REPEAT, AgentAct.APOLOGY, AgentAct.REFUSE, *HARM)
    return tuple(
        (one, sentence)
        for one in reply[:1]
        if not talk.readings[one.position].has(*spoilt)
        for sentence in sentences_of(one.text)[:2]
        if (is_hard(sentence.text) or stands_by(sentence.text))
        and not sentence.text.rstrip().endswith("?")
        and len(sentence.text.split()) <= LECTURE
        and not is_small_talk(sentence.text)
    )


def names(talk: Talk, turn: Turn, reply: tuple[Turn, ...]) -> tuple[tuple[Turn, Span], ...]:
    """Find sentences that name what was felt in words of their own.

    They share a word of the matter with the customer, and are sorry for it, call it hard, stand by
    the customer or tell it as a story of theirs; for something told in confidence, taking it up is enough, but for news that nobody does or draws.
    """
    name = talk.scenario.customer.name if talk.scenario else ""  # to say it answers no feeling
    felt = frozenset(one for one in content_words(turn.text) if one.isalpha()) - content_words(name)
    confided = [fact for fact_turn, fact in told(talk) if fact_turn == turn and is_personal(fact)]
    personal = bool(confided)
    theirs = frozenset[str]().union(*(own_words(talk.scenario, fact) for fact in confided)) & felt
    return tuple(
        (one, sentence)
        for one in reply
        for sentence in sentences_of(one.text)
        if (shared := felt & content_words(sentence.text))
        and (not names_none(shared) or follows_their_story(talk.readings[one.position], sentence))
        and not talk.readings[one.position].has(AgentAct.SALAD, AgentAct.REPEAT, *HARM)
        and not sentence.text.rstrip().endswith("?")
        and not is_small_talk(sentence.text)
        and (
            (personal and not is_business(talk, one, sentence))
            or (personal and _DRAWS.match(sentence.text))
            or (theirs & content_words(sentence.text) and _OURS.search(sentence.text))
            or is_hard(sentence.text)
            or (stands_by(sentence.text) and not is_bare(sentence.text))
            or (takes_up_story(sentence.text) and not is_business(talk, one, sentence))
            or _is_sorry(talk, one, sentence)
        )
    )


def _is_sorry(talk: Talk, turn: Turn, sentence: Span) -> bool:
    said = talk.readings[turn.position].of(AgentAct.APOLOGY)
    return any(sentence.start <= one.span.start < sentence.end for one in said)
