"""Give what each rule finds in a talk, worked out once for all who ask."""

from trainer.core.scoring.score import Score
from trainer.core.scoring.scorer import SCORERS
from trainer.core.scoring.settled import settled as way_out
from trainer.core.scoring.talk import Talk

MIDDLE = 3


def by_rule(talk: Talk, name: str) -> Score:
    """Rate a talk by a scorer as it stands, with none of its options changed."""
    found = SCORERS[name]
    return talk.once(("rule", name), lambda: found.function(talk, name, **found.options))


def settled(talk: Talk) -> int:
    """Tell how well a case came out: 0 not, 1 well or nearly, 2 as well as can be.

    By how much its resolution is better than a 3, by its rule; and a right way out that was said, with
    all its deeds done, is 1 though the customer did not take it.
    """
    if talk.scenario is None:
        return 0
    heard = way_out(talk).heard
    offered = int(heard is not None and heard.good and not heard.breach)
    try:
        return max(offered, (by_rule(talk, "resolution").level or 0) - MIDDLE)
    except Exception:  # noqa: BLE001 - a fault in one scorer must not take the others along
        return offered
