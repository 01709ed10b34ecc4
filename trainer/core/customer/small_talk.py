"""Hear what an agent asks that is no matter of one fact: a wish, the whole story, small talk."""

import re

from trainer.core.conversation.sentence import Sentence
from trainer.core.language.tokens import fold
from trainer.core.scenario.scenario import Scenario

WISH, STORY, SMALL_TALK = "wish", "story", "small talk"
INVITES = frozenset({WISH, STORY})
"""What is asked well, though no fact answers it."""

_WISH = re.compile(
    r"\bwhat (?:would|do|did) you (?:really )?(?:like|want|wish|prefer|hope|expect|need)\b(?! to know)"
    r"|\bwhat (?:can|could|should|may) (?:i|we) (?:do|offer)\b"
    r"|\bwhat (?:would|could|can|might|will) (?:help|make|put|be (?:best|fair|right|good|most))\b"
    r"|\bhow (?:can|could|may) (?:i|we) (?:make|put|set|sort|fix|solve|resolve)\b"
    r"|\bhow would you like (?:me|us|this|it)\b"
    r"|\bwhat (?:matters|is (?:most )?important) to you\b"
)
"""Asks for no fact, and is no idle question either."""
_STORY = re.compile(
    r"\bwhat(?: exactly)?(?: has| had)? happened\b|\bin your own words\b|\bwalk me through\b"
    r"|\btell me (?:more|what happened|about (?:it|that|this)|everything|the whole|from the)\b"
    r"|\bfrom the (?:start|beginning)\b|\bhow did (?:it|that|this) (?:all )?(?:happen|come about)\b"
)
_SMALL_TALK = re.compile(
    r"\b(?:favou?rite|football|cricket|weather|pets?|films?|movies?|music|hobb(?:y|ies)|star ?signs?"
    r"|horoscope|married|boyfriend|girlfriend|politics|jokes?|cheese|sports?|holidays?|weekend)\b"
)


def about(sentence: Sentence, scenario: Scenario) -> str:
    """Name what a question is about that asks for no one fact, "" where it asks for one.

    What the case itself speaks of is no small talk in it.
    """
    if sentence.closing:
        return ""
    if _WISH.search(sentence.folded):
        return WISH
    if _STORY.search(sentence.folded):
        return STORY
    found = {one.group() for one in _SMALL_TALK.finditer(sentence.folded)}
    case = _case(scenario) if found else ""
    return SMALL_TALK if found and not any(one in case for one in found) else ""


def _case(scenario: Scenario) -> str:
    texts = (
        scenario.opening,
        scenario.record,
        scenario.brief,
        *(one.say for one in scenario.facts),
    )
    return fold(" ".join(texts))
