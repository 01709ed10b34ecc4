"""Audit the customer: find the replies that were their mistake, and not the trainee's.

Every rule would rather miss a mistake than see one that is none: what it finds is left out of the
score without anybody having looked. The kinds follow the errors of simulated users that
τ²-bench counts (hallucination, revealed too early, inconsistent, ended prematurely).
"""

from collections.abc import Callable, Iterable, Iterator

from trainer.core.attempt import Attempt
from trainer.core.coaching.mistake import Mistake, Reply, replies_of
from trainer.core.coaching.mistakes_in_facts import mistakes_in_facts
from trainer.core.coaching.mistakes_in_turns import mistakes_in_turns
from trainer.core.coaching.mistakes_in_words import mistakes_in_words

_RULES: tuple[Callable[[Reply], Iterator[Mistake]], ...] = (
    mistakes_in_words,
    mistakes_in_facts,
    mistakes_in_turns,
)


def audit(attempt: Attempt) -> tuple[Mistake, ...]:
    """Find all that the customer got wrong so far, in the order of the talk."""
    return tuple(one for reply in replies_of(attempt) for one in _found(reply))


def audit_last(attempt: Attempt) -> tuple[Mistake, ...]:
    """Find what is wrong with the last reply; nothing where none was given yet."""
    replies = replies_of(attempt)
    return _found(replies[-1]) if replies else ()


def struck_by(mistakes: Iterable[Mistake], upheld: Iterable[int] = ()) -> frozenset[int]:
    """List the customer's turns that count for nothing: audited, or upheld when a trainee said so."""
    return frozenset({*(one.position for one in mistakes), *upheld})


def exchange_of(struck: Iterable[int]) -> frozenset[int]:
    """List the turns that are left out: the customer's, and what answers each."""
    return frozenset(place for one in struck for place in (one, one + 1))


def _found(reply: Reply) -> tuple[Mistake, ...]:
    return tuple(one for rule in _RULES for one in rule(reply))
