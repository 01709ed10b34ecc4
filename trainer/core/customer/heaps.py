"""Hear nothing in a heap of keywords: no offer, no question, no claim.

The reader finds heaps sentence by sentence; a run-on of phrases that a scenario listens for can
look like a sentence to it, so that the customer's own ear is a little finer.
"""

import re
from dataclasses import replace

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.span import Span
from trainer.core.language.tokens import fold, sentences, words

RUN_ON = 25
"""Words without a pause from which a sentence is looked at."""
SHARE = 0.43
LONG, LONG_SHARE = 45, 0.5
"""Share of function words below which a run-on, or a long one, is a heap; hasty chat has .55."""
STRING = 5
"""Words of meaning one after another that make a run-on a heap, whatever its share."""

_PAUSE = re.compile(r"[,;:](?=\s)|\s[-–—]\s")


def without_heaps(reading: Reading) -> Reading:
    """Blank out the heaps of a message, keeping every place, and note them as salad."""
    known = [one.span for one in reading.of(AgentAct.SALAD)]
    found = [span for span in sentences(reading.text) if span not in known and is_heap(span.text)]
    text = reading.text
    for span in (*known, *found):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    noted = tuple(Seen(AgentAct.SALAD, span, "salad: runs on without a sentence") for span in found)
    kept = tuple(one for one in reading.seen if not _inside(one, found))
    return replace(reading, text=text, seen=(*kept, *noted))


def is_heap(sentence: str) -> bool:
    """Tell whether a sentence of 25 words and more strings phrases together without a pause."""
    spoken = words(fold(sentence))
    if len(spoken) < RUN_ON or _PAUSE.search(sentence):
        return False
    small = sum(word in FUNCTION_WORDS for word in spoken)
    share = LONG_SHARE if len(spoken) >= LONG else SHARE
    return small / len(spoken) < share or _longest_string(spoken) >= STRING


def _longest_string(spoken: tuple[str, ...]) -> int:
    run = longest = 0
    for word in spoken:
        run = 0 if word in FUNCTION_WORDS else run + 1
        longest = max(longest, run)
    return longest


def _inside(one: Seen, heaps: list[Span]) -> bool:
    return any(heap.start <= one.span.start and one.span.end <= heap.end for heap in heaps)
