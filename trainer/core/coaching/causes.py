"""Name what moved a customer most in one turn: words, a deed, or the wait."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.coaching.leverage import harm_of
from trainer.core.coaching.reasons import reason_of
from trainer.core.customer.state import Change

_SLOW = frozenset({"inertia", "turn"})
"""What moves the mood of itself, whatever was said."""
_WAITS = {"late": "the wait", "silence": "the silence on the line"}


@dataclass(frozen=True, slots=True)
class Cause:
    """Hold a cause: `label` its words, or its name where it has none (not `quoted`), and why."""

    label: str = ""
    why: str = ""
    quoted: bool = True


def cause_of(changes: Sequence[Change]) -> Cause:
    """Find the largest cause of the way that a turn went as a whole; an empty one without any."""
    way = 1 if harm_of_all(changes) >= 0 else -1
    most = max(changes, key=lambda one: (one.act not in _SLOW, way * harm_of(one)), default=None)
    if most is None or most.act in _SLOW:
        return Cause()
    if most.quote:
        return Cause(most.quote, reason_of(most))
    return Cause(_named(most), reason_of(most), quoted=False)


def harm_of_all(changes: Sequence[Change]) -> float:
    """Add up what a turn did, as `harm_of` weighs it: above 0 it made the mood worse."""
    return sum(harm_of(one) for one in changes)


def _named(change: Change) -> str:
    deed = change.rule.partition(";")[0]
    return deed if change.act == "done" else _WAITS.get(change.act, reason_of(change))
