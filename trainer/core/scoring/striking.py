"""Leave out of a card what was the customer's mistake, so that it never costs the agent a level."""

from collections.abc import Collection

from trainer.core.conversation.transcript import Ending, Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.scoring.quotes import counted
from trainer.core.scoring.score import Score, not_applicable

RESOLUTION = "resolution"
ENDED = "The customer ended the talk by mistake, so how it came out cannot be held against anybody."
WELL = 4
PARTLY = 3
_CUT_SHORT = frozenset({Ending.LEFT, Ending.TIMED_OUT})


def better(without: Score, whole: Score, *, ended_by_mistake: bool) -> Score:
    """Choose between the score without the struck exchanges and that of the whole talk.

    What applies to the struck exchanges only applies no more, unless it went well (level 4 and 5).
    Else the higher level counts: what is left out may have held the good as well. How the talk came out is not rated where the customer's
    mistake ended it, unless it came out well all the same.
    """
    if not without.applicable and (whole.level or 0) < WELL:
        return without
    best = max(without, whole, key=lambda one: (one.level or 0, one is without))
    if ended_by_mistake and best.criterion == RESOLUTION and (best.level or 0) < PARTLY:
        return not_applicable(RESOLUTION, ENDED)
    return best


def ended_by_mistake(transcript: Transcript, struck: Collection[int]) -> bool:
    """Tell whether the customer's last turn is struck, and they left with it."""
    closing, spoken = transcript.closing, transcript.of(Speaker.CUSTOMER)
    left = closing is not None and closing.ending in _CUT_SHORT
    return left and bool(spoken) and transcript.turns.index(spoken[-1]) in struck


def left_out(count: int) -> str:
    """Say on the card how many exchanges do not count: "1 exchange was left out …"."""
    was = "was" if count == 1 else "were"
    return f"{counted(count, 'exchange', 'exchanges')} {was} left out: the customer's mistake."
