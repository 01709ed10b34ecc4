"""Tell how far a sentence of an agent is one that anyone could have been sent.

By rules: stock phrases and a printed look speak for it; what only this talk could hold, and the slips
of someone typing, against it. Being canned is no fault where a set form is asked for: the scorers
look at what a talk is made of in all.
"""

import re
from functools import lru_cache
from math import exp

from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.stock import STOCK as STOCK_PHRASES
from trainer.core.language.lexicons.template import TEMPLATE
from trainer.core.language.stems import concrete
from trainer.core.language.tokens import fold, sentences, words

_TEMPLATE, _STOCK = lexicon("template", TEMPLATE), lexicon("stock", STOCK_PHRASES)
_OWN_WORK = re.compile(
    r"\b(?:i|i've|i'm|we've) (?:just |now |have |was |am |can |already |also )*(?:see|saw|found|checked"
    r"|checking|looked|looking|able|verified|sent|added|changed|cancelled|canceled|refunded|tried"
    r"|got|did|done|made|spoke|updated|set)\b|\blet(?:'s| me| us)\b"
)
_MANUAL = re.compile(
    r"^\W*\d{1,2}\W*$|^\s*[-*•]|\bsteps?\b|\b(?:sign|log) (?:in|out)\b|\bpassword\b"
    r"|^\W*(?:\d+[.)]?\W*)?(?:please |now |then |next,? |and |once done,? )*(?:click|tap|select|press|open|go to|choose"
    r"|enter|type|turn|hold|connect|restart|sign|log|scroll|follow|plug|unplug|remove|uninstall"
    r"|install|check|make sure|wait|to \w+ )\b|\b(?:button|menu|settings?|screen|icon|tab)\b"
)
_ASKED = re.compile(r"\?\W*$")
_END = re.compile(r"[.!?:]\W*$")
_SHORT = 4
_USUAL = -0.9
_TEMPLATED, _STOCKED, _MANUALLY, _PRINTED, _LONG = 2.2, 1.8, 1.4, 0.8, 0.5
_LONGISH = 12
_WORKED, _ASKING, _TYPED, _SHARED, _CURT = 1.6, 0.9, 0.5, 0.3, 0.4
_MOST_SHARED = 3
_KEPT = 2048


def canned(text: str, about: str = "") -> float:
    """Tell how canned a message is, 0 (this talk's own) to 1 (could be sent to anyone).

    The mean of its sentences by their length. `about` is what the customer wrote: a sentence that
    takes its words up is less canned. A text without words is 0.
    """
    lines = [(part.text, len(words(part.text))) for part in sentences(text)]
    whole = sum(count for _, count in lines)
    if not whole:
        return 0.0
    theirs = concrete(about)
    return sum(_sentence(line, theirs) * count for line, count in lines) / whole


@lru_cache(maxsize=_KEPT)
def _sentence(line: str, theirs: frozenset[str]) -> float:
    low = fold(line)
    count = len(words(low))
    printed = not line[:1].islower() and _END.search(line) is not None
    steps = _MANUAL.search(low) is not None
    found = (
        _USUAL
        + _TEMPLATED * _TEMPLATE.within(low)
        + _STOCKED * _STOCK.within(low)
        + _MANUALLY * steps
        + (_PRINTED if printed else -_TYPED)
        + _LONG * (count >= _LONGISH)
        - _WORKED * bool(_OWN_WORK.search(low))
        - _ASKING * bool(_ASKED.search(low))
        - _SHARED * min(_MOST_SHARED, len(theirs & concrete(line)))
        - _CURT * (count < _SHORT and not steps)
    )
    return 1 / (1 + exp(-found))
