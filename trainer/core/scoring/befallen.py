"""Tell whether a caring sentence follows on what befell the person."""

import re

from trainer.core.conversation.reading import Reading
from trainer.core.language.span import Span
from trainer.core.scoring.dated import THANKING
from trainer.core.scoring.void_sentences import is_bare_care
from trainer.core.scoring.voiding import sentences_of

_THEM = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
FEWEST = 5
"""Words of the shortest sentence that tells what befell somebody."""


def for_anyone(reading: Reading, sentence: Span, told: frozenset[str]) -> bool:
    """Tell whether a caring sentence could have gone to anyone; `told` are the customer's words."""
    return is_bare_care(reading, sentence, told) and not follows_their_story(reading.text, sentence)


def follows_their_story(text: str, sentence: Span) -> bool:
    """Tell whether the sentence before it tells the person, in whatever words, what befell them."""
    before = [one for one in sentences_of(text) if one.end <= sentence.start][-1:]
    return any(
        len(one.text.split()) >= FEWEST
        and _THEM.search(one.text)
        and not one.text.rstrip().endswith("?")
        and not THANKING.match(one.text)
        for one in before
    )
