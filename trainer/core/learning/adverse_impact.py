"""Say whether groups fare unlike in practice, without telling of anybody.

A person is the unit, and counts once however much they practise. No group of fewer than five people is
ever shown: the smallest are put together until what is hidden has five as well, so that nobody can
reckon it from the rest. The figures ask a question and answer none: groups may differ because grades
are unfair, because the cases are, or because people came with unlike practice.

Source: Uniform Guidelines on Employee Selection Procedures 1978, §1607.4 (four fifths); Katz et al.
1978 (the interval of a ratio by logarithms); Hedges 1981 (standardised difference).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, log, sqrt
from statistics import fmean, variance
from typing import NamedTuple

from trainer.core.learning.estimate import Estimate, mean_of, standardised_of, t_of

LEAST_PEOPLE = 5
"""People below whom a group is never shown."""
LEAST_TALKS = 3
"""Talks that a person needs to count."""
FOUR_FIFTHS = 0.8
OTHERS = "Smaller groups together"


class Fared(NamedTuple):
    """Hold how one person fared: talks, how many of them passed, and mean skill points 0–100."""

    person: int
    talks: int
    passed: int
    points: float


class Verdict(StrEnum):
    """Say what a ratio of pass rates tells."""

    REFERENCE = "compared with"
    UNTOLD = "cannot be told"
    ABOVE = "four fifths or more"
    CHANCE = "under four fifths, which may be chance"
    UNDER = "under four fifths"


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one group: pass rate (0–1), points (0–100), and both beside the group that passes most.

    `ratio` is this pass rate ÷ that of the other; `apart` the points in standard deviations, below 0
    where this group has fewer. Both are None for that group itself.
    """

    group: str
    people: int
    talks: int
    passing: Estimate | None
    points: Estimate | None
    ratio: Estimate | None
    apart: Estimate | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Impact:
    """Hold the groups that may be shown; none where `because` says why."""

    rows: tuple[Row, ...]
    because: str


def impact_of(groups: Mapping[int, str], fared: Sequence[Fared]) -> Impact:
    """Compare groups; `groups` is person → group, and who is in none is left out."""
    found: defaultdict[str, list[Fared]] = defaultdict(list)
    for one in fared:
        if one.person in groups and one.talks >= LEAST_TALKS:
            found[groups[one.person]].append(one)
    shown = _shown(found)
    if len(shown) < 2:
        return Impact(
            (),
            f"Too few people yet: it takes two groups of at least {LEAST_PEOPLE} people who have "
            f"each had {LEAST_TALKS} talks that count.",
        )
    first = max(shown, key=lambda name: (fmean(_rates(shown[name])), name))
    return Impact(tuple(_row(name, shown, first) for name in shown), "")


def _shown(found: Mapping[str, list[Fared]]) -> dict[str, list[Fared]]:
    """Put groups that are too small together, with the next larger until these are enough as well."""
    sizes = sorted(found, key=lambda name: (len(found[name]), name))
    small = [name for name in sizes if len(found[name]) < LEAST_PEOPLE]
    if small and sum(len(found[name]) for name in small) < LEAST_PEOPLE:
        small = sizes[: len(small) + 1]
    shown = {name: found[name] for name in sorted(found) if name not in small}
    together = [one for name in small for one in found[name]]
    return {**shown, OTHERS: together} if len(together) >= LEAST_PEOPLE else shown


def _row(name: str, shown: Mapping[str, Sequence[Fared]], first: str) -> Row:
    mine, theirs = shown[name], shown[first]
    ratio = None if name == first else _ratio(mine, theirs)
    points, others = [one.points for one in mine], [one.points for one in theirs]
    talks = sum(one.talks for one in mine)
    return Row(
        group=name,
        people=len(mine),
        talks=talks,
        passing=mean_of(_rates(mine), talks, _least(mine)),
        points=mean_of(points, talks),
        ratio=ratio,
        apart=None if name == first else standardised_of(points, others),
        verdict=Verdict.REFERENCE if name == first else _verdict(ratio),
    )


def _rates(people: Sequence[Fared], more: float = 0.0) -> list[float]:
    """Give each person's share of passed talks, with `more` passed and as many failed ones added."""
    return [(one.passed + more) / (one.talks + 2 * more) for one in people]


def _least(people: Sequence[Fared]) -> float:
    """Give the least variance of a pass rate that is believed, where all fared alike."""
    talks = sum(one.talks for one in people) + 2
    share = (sum(one.passed for one in people) + 1) / talks
    return share * (1 - share) / talks


def _ratio(ones: Sequence[Fared], others: Sequence[Fared]) -> Estimate | None:
    """Divide two mean pass rates; None where nobody passed in either.

    Where nobody of one group did, half a talk passed and half a talk failed are added for everybody:
    0 has no logarithm.
    """
    if not any(one.passed for one in others):
        return None
    more = 0.0 if any(one.passed for one in ones) else 0.5
    mine, theirs = fmean(_rates(ones, more)), fmean(_rates(others, more))
    many = len(ones) + len(others)
    spread = _spread(ones, more) / mine**2 + _spread(others, more) / theirs**2
    half = t_of(many - 2) * sqrt(spread)
    middle = log(mine / theirs)
    return Estimate(mine / theirs, exp(middle - half), exp(middle + half), many, many)


def _spread(people: Sequence[Fared], more: float) -> float:
    return max(variance(_rates(people, more)) / len(people), _least(people))


def _verdict(ratio: Estimate | None) -> Verdict:
    if ratio is None:
        return Verdict.UNTOLD
    if ratio.value >= FOUR_FIFTHS:
        return Verdict.ABOVE
    return Verdict.CHANCE if (ratio.high or 0.0) >= 1 else Verdict.UNDER
