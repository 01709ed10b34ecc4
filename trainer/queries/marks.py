"""Say when the measure itself changed, so that no figure over time is read as if it had not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from trainer.store import scorer_changes
from trainer.store.scorer_changes import ENGINE, FirstUse

WORDS = {
    "engine": "scoring version {}",
    "judge": "judge model {}",
    "rubric": "rubric {} changed",
}
"""Kind of change → how it is said."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Hold one change of what grades: when, and what."""

    at: datetime
    what: str


def since(day: datetime) -> tuple[Mark, ...]:
    """List the changes of scorers, judges and rubrics from a time on, the oldest first.

    What a place began with is no change: its first scorers, and the first version of each rubric.
    """
    found = sorted((*_scorers(), *_rubrics()), key=lambda one: (one.at, one.kind, one.name))
    return tuple(Mark(one.at, WORDS[one.kind].format(one.name)) for one in found if one.at >= day)


def _scorers() -> Iterator[FirstUse]:
    begun = False
    for one in scorer_changes.list_():
        if one.kind != ENGINE or begun:
            yield one
        begun = begun or one.kind == ENGINE


def _rubrics() -> Iterator[FirstUse]:
    known: set[str] = set()
    for slug, one in scorer_changes.rubrics():
        if slug in known:
            yield one
        known.add(slug)
