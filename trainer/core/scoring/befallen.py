"""Tell whether a caring sentence follows on what befell the person."""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading
from trainer.core.language.span import Span
from trainer.core.scoring.dated import THANKING
from trainer.core.scoring.void_sentences import is_bare_care
from trainer.core.scoring.voiding import sentences_of

_THEM = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
NEWS = frozenset({AgentAct.PLAN, AgentAct.OFFER, AgentAct.EXPLAIN, AgentAct.DONE})
"""Acts whose sentence tells how the matter stands."""
FEWEST = 5
"""Words of the shortest sentence that tells what befell somebody."""


def for_anyone(reading: Reading, sentence: Span, told: frozenset[str]) -> bool:
    """Tell whether a caring sentence could have gone to anyone; `told` are the customer's words."""
    return is_bare_care(reading, sentence, told) and not follows_their_story(reading, sentence)


def follows_their_story(reading: Reading, sentence: Span) -> bool:
    """Tell whether the sentence before it tells the person, in whatever words, what befell them.

    What will be done and what it costs is news, and not their story.
    """
    before = [one for one in sentences_of(reading.text) if one.end <= sentence.start][-1:]
    return any(
        len(one.text.split()) >= FEWEST
        and _THEM.search(one.text)
        and not one.text.rstrip().endswith("?")
        and not THANKING.match(one.text)
        and not _is_news(reading, one)
        for one in before
    )


def _is_news(reading: Reading, sentence: Span) -> bool:
    """Tell whether a sentence is a plan, an offer, or a reason that no feeling goes with."""
    here = {one.act for one in reading.seen if sentence.start <= one.span.start < sentence.end}
    return bool(here & NEWS) and not here & {AgentAct.REFLECT, AgentAct.OWN_ERROR}
