"""Say in two or three sentences what one exchange did: the figures are for those who ask."""

from collections.abc import Sequence

from trainer.core.coaching.harm import UNMOVED, harm_of
from trainer.core.coaching.reasons import reason_of
from trainer.core.customer.state import Change

NOTABLE = 1.0
"""Points (see `harm_of`) below which a change is not worth a sentence."""
NOTHING = "It moved nothing, for good or ill."


def in_short(changes: Sequence[Change], told: int, held: int) -> tuple[str, ...]:
    """Write what did most good, what did most harm, and whether something came out or was kept.

    `told` and `held` count the facts that came out and that were asked for and held back.
    """
    moved = [one for one in changes if one.act not in UNMOVED]
    best = min(moved, key=harm_of, default=None)
    worst = max(moved, key=harm_of, default=None)
    found = []
    if best is not None and harm_of(best) <= -NOTABLE:
        found.append(_sentence("Did good", best))
    if worst is not None and harm_of(worst) >= NOTABLE:
        found.append(_sentence("Did harm", worst))
    if told:
        things = "Something came out" if told == 1 else f"{told} things came out"
        found.append(f"{things} that you did not know before.")
    elif held:
        found.append("What you asked for was kept back: it takes more trust, or more calm.")
    return tuple(found) or (NOTHING,)


def _sentence(what: str, change: Change) -> str:
    quote = f"“{change.quote}”: " if change.quote else ""
    return f"{what}: {quote}{reason_of(change)}."
