"""See shouting: a sentence in capitals."""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence

_WORD = re.compile(r"[^\W\d_]{2,}")
_LOUD = re.compile(r"[^\W\d_a-z]{2}")
_FEWEST = 3
_SHARE = 0.7
_SHORTEST = 4  # an abbreviation is seldom longer ("VAT", "USB")


def see_shouting(sentence: Sentence) -> list[Seen]:
    """See a sentence of which at least three words, and most, are in capitals."""
    if sentence.text == sentence.folded or not _LOUD.search(sentence.text):
        return []
    spoken = _WORD.findall(sentence.text)
    loud = [word for word in spoken if word.isupper()]
    long = [word for word in loud if len(word) >= _SHORTEST]
    if len(loud) >= _FEWEST and len(long) > 1 and len(loud) >= _SHARE * len(spoken):
        return [Seen(AgentAct.RUDE, sentence.whole, "shouting: words in capitals", 0.7)]
    return []
