"""Ask whether practice shows in real work, and take "no" for an answer.

Three looks, each with what it cannot tell. *Before and after*: the same people's real talks, before
their first practice and after they had practised enough; whoever began badly gets better by itself,
and so may everybody. *Against others*: that change less the change of people who did not practise, so
that what moved everybody is taken out (difference in differences). *Matched*: each who practised beside
the one who did not and who began most alike, so that a bad start is taken out too. None of these is an
experiment: who practises was not drawn by lot.

Source: Card & Krueger 1994 (difference in differences); Stuart 2010 (matching, nearest first, each
taken once, within a caliper).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import product
from statistics import fmean
from typing import NamedTuple

from trainer.core.learning.estimate import Estimate, correlation_of, difference_of, mean_of
from trainer.core.learning.figure_kinds import ROUNDED

ENOUGH_LIVE = 3
"""Real talks that a person needs on either side."""
ALIKE = 2 * ROUNDED / ENOUGH_LIVE
"""The least variance of one person's gain that is believed: that of the rounding of scores."""
ENOUGH_PEOPLE = 5
"""People, or pairs of them, that a comparison needs; as many again who did not practise."""
ENOUGH_FOR_LINE = 8
"""People from which practice and real work are correlated."""
CALIPER = 10.0
"""Points (0–100) by which two who are matched may have begun apart."""


class Shown(StrEnum):
    """Say what a comparison came to."""

    THIN = "not enough yet"
    NONE = "no effect shown"
    BETTER = "better"
    WORSE = "worse"


class Live(NamedTuple):
    """Hold one real talk: when it began, and its score 0–100 (100 good)."""

    at: datetime
    score: float


@dataclass(frozen=True, slots=True)
class Worker:
    """Hold one person's real talks beside their practice.

    `began` is the start of their first week of practice and `ready` the end of the week in which
    they had practised enough; both are None for who did not practise, and `ready` also for who has
    only begun. `practice` is their estimate from practice, 0–100, or None.
    """

    person: int
    talks: tuple[Live, ...]
    began: datetime | None = None
    ready: datetime | None = None
    practice: float | None = None

    @property
    def untrained(self) -> bool:
        """Tell whether they did not practise at all."""
        return self.began is None


@dataclass(frozen=True, slots=True)
class Change:
    """Hold the mean score of one person's real talks before and after, with how many of each."""

    person: int
    before: float
    after: float
    before_n: int
    after_n: int

    @property
    def gain(self) -> float:
        """Give the points gained."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold what one look came to; `people` who practised and `others`, with how many it needs of each."""

    shown: Shown
    estimate: Estimate | None
    people: int
    others: int
    needs: int


@dataclass(frozen=True, slots=True)
class Transfer:
    """Hold all looks; `changes` are of those who practised, `untrained` of those who did not."""

    changes: tuple[Change, ...]
    untrained: tuple[Change, ...]
    before_after: Comparison
    against_others: Comparison
    matched: Comparison
    together: Comparison


def transfer_of(workers: Sequence[Worker]) -> Transfer:
    """Look at people's real talks beside their practice."""
    trained = [one for one in workers if one.began and one.ready]
    changes = _changes([(one, one.began, one.ready) for one in trained])
    split = _usual(trained)
    idle = [(one, *split) for one in workers if one.untrained] if split else []
    untrained = _changes(idle)
    gains, others = [one.gain for one in changes], [one.gain for one in untrained]
    pairs = matched(changes, untrained)
    enough = min(len(gains), len(others)) >= ENOUGH_PEOPLE
    lines = [
        (one.practice, fmean(talk.score for talk in after))
        for one in trained
        if one.practice is not None and len(after := _since(one.talks, one.ready)) >= ENOUGH_LIVE
    ]
    return Transfer(
        changes=changes,
        untrained=untrained,
        before_after=_told(
            mean_of(gains, least=_least(gains)),
            len(gains),
            0,
            enough=len(gains) >= ENOUGH_PEOPLE,
        ),
        against_others=_told(
            difference_of(gains, others, _least(gains) + _least(others)),
            len(gains),
            len(others),
            enough=enough,
        ),
        matched=_told(
            mean_of([one.gain - other.gain for one, other in pairs], least=2 * _least(pairs)),
            len(pairs),
            len(pairs),
            enough=len(pairs) >= ENOUGH_PEOPLE,
        ),
        together=_told(
            correlation_of(lines),
            len(lines),
            0,
            enough=len(lines) >= ENOUGH_FOR_LINE,
            needs=ENOUGH_FOR_LINE,
        ),
    )


def matched(
    changes: Sequence[Change], others: Sequence[Change]
) -> tuple[tuple[Change, Change], ...]:
    """Pair those who began most alike, the nearest first, each once and at most ten points apart."""
    near = sorted(
        product(changes, others),
        key=lambda pair: (abs(pair[0].before - pair[1].before), pair[0].person, pair[1].person),
    )
    taken: set[tuple[bool, int]] = set()
    pairs = []
    for one, other in near:
        keys = {(True, one.person), (False, other.person)}
        if abs(one.before - other.before) <= CALIPER and not keys & taken:
            taken |= keys
            pairs.append((one, other))
    return tuple(pairs)


def _changes(
    parted: Sequence[tuple[Worker, datetime | None, datetime | None]],
) -> tuple[Change, ...]:
    """Part each person's talks at two times; who has too few on one side is left out."""
    found = []
    for worker, began, ready in parted:
        before = [one.score for one in worker.talks if began and one.at < began]
        after = [one.score for one in _since(worker.talks, ready)]
        if min(len(before), len(after)) >= ENOUGH_LIVE:
            found.append(
                Change(worker.person, fmean(before), fmean(after), len(before), len(after))
            )
    return tuple(found)


def _least(gains: Sequence[object]) -> float:
    """Give the least variance of the mean of these gains."""
    return ALIKE / max(1, len(gains))


def _since(talks: Sequence[Live], ready: datetime | None) -> list[Live]:
    return [one for one in talks if ready and one.at >= ready]


def _usual(trained: Sequence[Worker]) -> tuple[datetime, datetime] | None:
    """Give the middle of the times at which people began and were through, to part others' talks."""
    began = sorted(one.began for one in trained if one.began)
    ready = sorted(one.ready for one in trained if one.ready)
    if not began or not ready:
        return None
    return began[(len(began) - 1) // 2], ready[(len(ready) - 1) // 2]


def _told(
    estimate: Estimate | None,
    people: int,
    others: int,
    *,
    enough: bool,
    needs: int = ENOUGH_PEOPLE,
) -> Comparison:
    if not enough or estimate is None:
        return Comparison(Shown.THIN, None, people, others, needs)
    if not estimate.sure:
        return Comparison(Shown.NONE, estimate, people, others, needs)
    shown = Shown.BETTER if estimate.value > 0 else Shown.WORSE
    return Comparison(shown, estimate, people, others, needs)
