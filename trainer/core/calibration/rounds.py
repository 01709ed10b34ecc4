"""Say what a calibration round shows: where people agree, where they do not, and what follows.

The machine is one more rater, by the key `MACHINE`. A rater's figures are against all the others.
What too few marks can tell is None, never 0.

Source: the measures are those of `agreement`; that lasting disagreement on an item is the item's
fault is usual practice in calibrating graders (Landis & Koch 1977 for the bands).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from trainer.core.calibration.agreement import (
    Band,
    band_of,
    bias_of_each,
    exact_share,
    icc,
    ordinal_alpha,
    weighted_kappa,
    within_one_share,
)
from trainer.core.scoring.score import Evidence

MACHINE = 0
"""The key of the machine among raters; people have ids from 1 on."""
LARGEST = 5
"""Disagreements that are shown."""
AMBIGUOUS = 0.3
"""The share of talks in dispute from which a criterion is at fault, and not a person."""
APART = 2
"""Levels between the highest and the lowest mark from which raters disagree on a talk."""
FEW = 5
"""Talks under which nothing is said of an item."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Hold one rater's mark: `level` 1–5, or None where they saw no occasion for the criterion."""

    attempt: int
    criterion: str
    rater: int
    level: int | None
    because: str = ""
    quote: Evidence | None = None


@dataclass(frozen=True, slots=True)
class CriterionAgreement:
    """Hold how far raters agree on one criterion.

    `exact` and `within_one` are shares 0–1 of `pairs`, `kappa` the mean over pairs of raters;
    `disputed` is the share of `talks` on which two raters are two levels apart or more. `band` is
    alpha's; `ambiguous` says that the item is at fault and not a person. `machine_alone` says that
    people are never that far apart, and that the machine is, from at least two of them.
    """

    criterion: str
    talks: int
    pairs: int
    exact: float | None
    within_one: float | None
    kappa: float | None
    alpha: float | None
    disputed: float | None
    band: Band | None
    ambiguous: bool
    machine_alone: bool = False


@dataclass(frozen=True, slots=True)
class Leaning:
    """Hold one rater's `bias`: levels above (lenient) or below (strict) the others, over `marks`.

    `before` is the bias over earlier rounds, `drift` how far the rater has moved since; None
    without one.
    """

    rater: int
    marks: int
    bias: float | None
    before: float | None
    drift: float | None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Hold one criterion of one talk on which marks lie far apart, the highest mark first."""

    attempt: int
    criterion: str
    spread: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Hold what a round shows; `icc` is of the mean level that each rater gives each talk.

    `totals` counts the talks that stand behind it: those that every rater has marked.
    """

    criteria: tuple[CriterionAgreement, ...]
    icc: float | None
    totals: int
    leanings: tuple[Leaning, ...]
    largest: tuple[Disagreement, ...]


def result_of(
    marks: Sequence[Mark], criteria: Sequence[str], earlier: Sequence[Sequence[Mark]] = ()
) -> Result:
    """Work out a round from all marks, the machine's included; `earlier` are rounds before it."""
    rows = _totals(marks)
    return Result(
        criteria=tuple(_agreement(one, marks) for one in criteria),
        icc=icc(rows),
        totals=len(rows),
        leanings=_leanings(marks, earlier),
        largest=_largest(marks),
    )


def advice_on(one: CriterionAgreement) -> str:
    """Say what follows from how far raters agree on a criterion, by its band.

    Nothing is said by fewer than five talks, and no anchor is blamed where only the machine differs.
    """
    if one.talks < FEW:
        return "Too few talks to say."
    if one.machine_alone and one.band not in {Band.USABLE, Band.GOOD}:
        return "Only the machine differs: that is the scorer's, not the anchor's."
    if one.ambiguous:
        share = round(100 * (one.disputed or 0))
        return f"The item, not the person: raters are far apart on {share} % of the talks. " + (
            "Write the anchors anew."
            if one.band in {Band.REWRITE, None}
            else "Talk its anchors over, and write down what was agreed."
        )
    return {
        Band.REWRITE: "Rewrite the anchor: agreement is little better than chance.",
        Band.DISCUSS: "Discuss it: the anchors are read in more than one way.",
        Band.USABLE: "Usable.",
        Band.GOOD: "Good.",
        None: "Too few different marks to tell.",
    }[one.band]


def _agreement(criterion: str, marks: Iterable[Mark]) -> CriterionAgreement:
    by_talk = _levels(one for one in marks if one.criterion == criterion)
    shared = [levels for levels in by_talk.values() if len(levels) > 1]
    pairs = [pair for levels in shared for pair in combinations(levels.values(), 2)]
    alpha = ordinal_alpha([list(levels.values()) for levels in shared])
    far = sum(_far(levels.values()) for levels in shared)
    disputed = far / len(shared) if shared else None
    alone = _machine_alone(shared)
    return CriterionAgreement(
        criterion=criterion,
        talks=len(shared),
        pairs=len(pairs),
        exact=exact_share(pairs),
        within_one=within_one_share(pairs),
        kappa=_mean_kappa(by_talk),
        alpha=alpha,
        disputed=disputed,
        band=None if alpha is None else band_of(alpha),
        ambiguous=len(shared) >= FEW and not alone and (disputed or 0) > AMBIGUOUS,
        machine_alone=alone,
    )


def _machine_alone(shared: Iterable[Mapping[int, int]]) -> bool:
    """Tell whether every talk in dispute is one that the machine alone is far out on."""
    disputed = [levels for levels in shared if _far(levels.values())]
    people = [[level for rater, level in one.items() if rater != MACHINE] for one in disputed]
    return bool(people) and all(len(levels) > 1 and not _far(levels) for levels in people)


def _far(levels: Iterable[int]) -> bool:
    given = sorted(levels)
    return given[-1] - given[0] >= APART


def _levels(marks: Iterable[Mark]) -> dict[int, dict[int, int]]:
    """Give talk → rater → level, of the marks that have one."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for one in marks:
        if one.level is not None:
            found[one.attempt][one.rater] = one.level
    return found


def _mean_kappa(by_talk: Mapping[int, Mapping[int, int]]) -> float | None:
    raters = sorted({rater for levels in by_talk.values() for rater in levels})
    kappas = [
        weighted_kappa(
            [
                (levels[one], levels[other])
                for levels in by_talk.values()
                if one in levels and other in levels
            ]
        )
        for one, other in combinations(raters, 2)
    ]
    known = [kappa for kappa in kappas if kappa is not None]
    return fmean(known) if known else None


def _totals(marks: Iterable[Mark]) -> list[list[float]]:
    """Give a row for each talk that every rater marked: the mean level that each gave it."""
    found: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for one in marks:
        if one.level is not None:
            found[one.attempt][one.rater].append(one.level)
    raters = sorted({rater for given in found.values() for rater in given})
    return [
        [fmean(found[talk][rater]) for rater in raters]
        for talk in sorted(found)
        if len(found[talk]) == len(raters)
    ]


def _leanings(marks: Sequence[Mark], earlier: Sequence[Sequence[Mark]]) -> tuple[Leaning, ...]:
    now, count = _biases([marks])
    before, _ = _biases(earlier)
    return tuple(
        Leaning(rater, count[rater], bias, before.get(rater), _moved(bias, before.get(rater)))
        for rater, bias in sorted(now.items())
    )


def _moved(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else now - before


def _biases(rounds: Sequence[Sequence[Mark]]) -> tuple[dict[int, float | None], dict[int, int]]:
    """Give each rater's bias over all criteria of these rounds, and how many marks it rests on."""
    ratings: dict[int, dict[tuple[int, int, str], float]] = defaultdict(dict)
    for number, marks in enumerate(rounds):
        for one in marks:
            if one.level is not None:
                ratings[one.rater][(number, one.attempt, one.criterion)] = one.level
    return bias_of_each(ratings), {rater: len(given) for rater, given in ratings.items()}


def _largest(marks: Iterable[Mark]) -> tuple[Disagreement, ...]:
    by_item: dict[tuple[int, str], list[Mark]] = defaultdict(list)
    for one in marks:
        if one.level is not None:
            by_item[(one.attempt, one.criterion)].append(one)
    found = []
    for (attempt, criterion), given in by_item.items():
        ranked = sorted(given, key=lambda one: (-(one.level or 0), one.rater))
        spread = (ranked[0].level or 0) - (ranked[-1].level or 0)
        if spread > 0:
            found.append(Disagreement(attempt, criterion, spread, tuple(ranked)))
    found.sort(key=lambda one: (-one.spread, one.attempt, one.criterion))
    return tuple(found[:LARGEST])
