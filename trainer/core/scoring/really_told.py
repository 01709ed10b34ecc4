"""Tell whether a reply asks only for a detail that the customer has never given.

A customer may be cross and say "see above" where nothing stands above. A size, a colour or a measure
is there or it is not; of other things the customer's own word is taken.
"""

import re

from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.turn import Turn
from trainer.core.language.tokens import fold
from trainer.core.scoring.talk import Talk

_THE = r"(?: (?:the|your|his|her|their|its|exact))*"
_FIGURE = r"(?<![£$€\w.,:/-])\d{1,3}(?:[.,]\d{1,2})?(?![\w-]*\d)(?! (?:am|pm|january|february|march|april|may|june|july|august|september|october|november|december|pounds|euros|days?|weeks?|months?|years?|hours?|minutes?)\b)"
_DETAILS = (
    (
        re.compile(rf"\b(?:what|which)(?:'s| is| was)?{_THE} (?:\w+ )?sizes?\b"),
        re.compile(rf"\bsizes?\b|\b(?:small|medium|large|x{{1,3}}[sl]|extra[- ](?:small|large))\b|{_FIGURE}"),
    ),
    (
        re.compile(rf"\b(?:what|which)(?:'s| is| was)?{_THE} (?:\w+ )?colou?rs?\b"),
        re.compile(
            r"\bcolou?r|\b(?:red|blue|green|black|white|gr[ea]y|brown|pink|yellow|orange|purple|navy|beige|cream|silver|gold|teal|turquoise)\b"
        ),
    ),
    (
        re.compile(
            rf"\bhow (?:tall|long|wide|deep|high|heavy|big|thick)\b(?! (?:ago|have|has|did|do|does|will))|\b(?:what|which)(?:'s| is| was)?{_THE} (?:height|length|width|weight|depth|measurements?|dimensions?)\b"
        ),
        re.compile(
            rf"\b(?:tall|long|wide|deep|high|heavy|height|length|width|weigh\w*|depth)\b|{_FIGURE}"
        ),
    ),
)  # fmt: skip
"""How a detail is asked for, and how it would have been told."""


def asks_untold(talk: Talk, reply: Turn) -> bool:
    """Tell whether every question of a reply is for a detail that the customer never gave."""
    asked = [one.folded for one in read_sentences(reply.text) if one.question and not one.closing]
    before = (one.text for one in talk.customer_turns if one.position < reply.position)
    told = fold("\n".join(before))
    return bool(asked) and all(_is_untold(one, told) for one in asked)


def _is_untold(question: str, told: str) -> bool:
    return any(asks.search(question) and not gives.search(told) for asks, gives in _DETAILS)
