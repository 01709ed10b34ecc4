"""Take back an offer that is thrown down: "i can book it i guess", "have it then, whatever"."""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence

_THROWN = re.compile(
    r"\b(?:i (?:guess|suppose)(?: so)?|if (?:you|u) (?:must|insist|really (?:must|have to|want(?: to| it| that)?))"
    r"|if i (?:must|have to|really have to)|(?:or )?whatever(?=\W*$)|or something(?=\W*$)|can't be bothered|cba|meh"
    r"|(?:don't|do not|dont) (?:really )?(?:care|mind) either way)\b"
)
_KINDLY = re.compile(
    r"\b(?:i (?:guess|suppose) (?:that )?(?:you|u|it (?:was|is|has|must)|this|that's|that (?:is|was)|he|she|they)|i (?:guess|suppose) (?:i|we) (?:should|ought|owe|could have|should have))\b"
)
"""Where it guesses at the customer's side, or owns up; no offer is thrown down by that."""
_OFFERED = frozenset({AgentAct.OFFER, AgentAct.OWNERSHIP, AgentAct.OPTIONS, AgentAct.PLAN})


def is_thrown_down(folded: str) -> bool:
    """Tell whether what a folded sentence offers is offered as a burden."""
    return _THROWN.search(folded) is not None and _KINDLY.search(folded) is None


def without_thrown(sentence: Sentence, seen: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Leave out the offers of a sentence that throws them down: nobody can take them for help."""
    if not any(one.act in _OFFERED for one in seen) or not is_thrown_down(sentence.folded):
        return seen
    return tuple(one for one in seen if one.act not in _OFFERED)
