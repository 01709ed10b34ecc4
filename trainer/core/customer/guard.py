"""Check every worded reply before anybody reads it: what a model says is a stranger's text.

A part is checked as soon as it is whole, with all that was shown before it; at the end the whole is
checked for what it lacks. Each rule stands for a fault that models were seen to make.
"""

from collections.abc import Callable, Iterator

from trainer.core.customer.guard_bounds import Bounds, Fault
from trainer.core.customer.guard_facts import fact_faults
from trainer.core.customer.guard_manner import manner_faults
from trainer.core.customer.guard_role import role_faults
from trainer.core.customer.guard_sense import covers, lack_faults, missing, sense_faults
from trainer.core.customer.guard_values import value_faults
from trainer.core.language.tokens import sentences

CRITICAL = frozenset({"leak", "role", "meta"})
"""Kinds that would spoil a talk; the others would only mar it."""
_RULES: tuple[Callable[[str, Bounds], Iterator[Fault]], ...] = (
    role_faults,
    fact_faults,
    value_faults,
    sense_faults,
    manner_faults,
)


def check_part(shown: str, part: str, bounds: Bounds) -> tuple[Fault, ...]:
    """Find the faults that `part` brings, after what is `shown` already."""
    so_far = f"{shown}{part}"
    return tuple(fault for rule in _RULES for fault in rule(so_far, bounds))


def check_whole(reply: str, bounds: Bounds) -> tuple[Fault, ...]:
    """Find every fault of a whole reply."""
    if not any(sign.isalnum() for sign in reply):
        return (Fault("empty", "", "there are no words"),)
    return (*check_part("", reply, bounds), *lack_faults(reply, bounds))


def lacks(shown: str, bounds: Bounds) -> tuple[Fault, ...]:
    """Find what a whole reply without other faults still lacks."""
    return tuple(lack_faults(shown, bounds))


def rest_of(shown: str, bounds: Bounds) -> str:
    """Give the authored words that `shown` still lacks; all of them where nothing is shown."""
    if not shown:
        return bounds.authored
    facts = missing(shown, bounds)
    rest = [one for fact in facts for one in _untold(fact, shown)]
    if lacks(" ".join((shown, *rest)), bounds):
        told = " ".join(bounds.released)
        rest += [one for one in _untold(bounds.authored, shown) if one not in told]
    return " ".join(rest)


def _untold(text: str, shown: str) -> list[str]:
    """List the sentences that `shown` does not tell; all of them where only the whole is amiss."""
    every = [one.text for one in sentences(text)]
    return [one for one in every if not covers(shown, one)] or every
