"""Name what moved a customer most in one turn: words, a deed, or the wait."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from trainer.core.coaching.harm import CIVIL, UNMOVED, harm_of
from trainer.core.coaching.reasons import reason_of
from trainer.core.customer.state import Change

_WAITS = {"late": "the wait", "silence": "the silence on the line"}
SAID = 3.0
"""Points (see `harm_of`) from which words of a turn are named before the deed that went with them."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Hold a cause: `label` its words, or its name where it has none (not `quoted`), and why."""

    label: str = ""
    why: str = ""
    quoted: bool = True


def cause_of(changes: Sequence[Change], credited: Collection[str] = ()) -> Cause:
    """Find the largest cause of the way that a turn went as a whole; an empty one without any.

    A deed is named only where no words of the turn helped as well: they told of it, or came first.
    What the card has `credited` the turn with is not told as passed over.
    """
    way = 1 if harm_of_all(changes) >= 0 else -1
    moved = [one for one in changes if one.act not in {*UNMOVED, *credited} or one.quote]
    most = max(moved, key=lambda one: (one.act not in UNMOVED, way * harm_of(one)), default=None)
    if most is None or most.act in UNMOVED:
        return Cause()
    if most.quote:
        return Cause(most.quote, reason_of(most))
    words = [one for one in moved if _says(one) and way * harm_of(one) >= SAID]
    if most.act == "done" and words:
        best = max(words, key=lambda one: way * harm_of(one))
        return Cause(best.quote, f"{reason_of(best)}; then {_named(most)}")
    return Cause(_named(most), reason_of(most), quoted=False)


def _says(change: Change) -> bool:
    """Tell whether words did it that are more than good manners."""
    return bool(change.quote) and change.act not in CIVIL


def harm_of_all(changes: Sequence[Change]) -> float:
    """Add up what a turn did, as `harm_of` weighs it: above 0 it made the mood worse."""
    return sum(harm_of(one) for one in changes)


def _named(change: Change) -> str:
    deed = change.rule.partition(";")[0]
    return deed if change.act == "done" else _WAITS.get(change.act, reason_of(change))
