"""Tell whether a message says when the matter goes on."""

import re

from trainer.core.conversation.planning import times_of
from trainer.core.conversation.turn import Turn
from trainer.core.scoring.moments import NO_NEWS
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

THANKING = re.compile(
    r"(?:thank|many thanks|welcome|it (?:is|was) (?:my|our|a|lovely))", re.IGNORECASE
)
"""How a sentence begins that is courtesy and nothing else."""


def dated(talk: Talk, turn: Turn) -> bool:
    """Tell whether the turn says when; a day in a thank-you or a greeting says nothing of the matter."""
    idle = talk.readings[turn.position].of(*NO_NEWS)
    return any(
        times_of(one.text)
        for one in sentences_of(turn.text)
        if not THANKING.match(one.text)
        and not any(one.start <= act.span.start < one.end for act in idle)
    )
