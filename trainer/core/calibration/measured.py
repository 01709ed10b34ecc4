"""Hold what was measured of the scorers before a release: can they be gamed, are they fair.

The figures come from `bench/release.py` and belong to one version of the scorers. Aims: nobody
gains more than two points by a trick, kind and short talks lose no more than two, and a change that
means nothing flips fewer than 1 % of the levels and moves a mean by less than a point of 100.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

Figures = dict[str, tuple[float, bool]]
"""What was tried → its figure (smaller is better), and whether the aim was met."""


@dataclass(frozen=True, slots=True)
class Attack:
    """Hold what one trick gained, in points (0–100; 0 or less is good), over all its items.

    `over` counts items that gained more than two, `rose` those with a criterion up by more than
    one level. `form` says what kind of talk was tried.
    """

    attack: str
    form: str
    items: int
    worst: float
    mean: float
    over: int
    rose: int
    met: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold what a good talk of an unusual kind lost against its plain version, in points."""

    kind: str
    items: int
    worst: float
    mean: float
    under: int
    met: bool


@dataclass(frozen=True, slots=True)
class Shift:
    """Hold what one meaningless change did to one criterion.

    `flip_rate` (0–1) is the share of levels that changed; `mean_shift` and `worst_shift` are in
    levels, and in points where `criterion` is "score".
    """

    change: str
    form: str
    criterion: str
    items: int
    flips: int
    flip_rate: float
    mean_shift: float
    worst_shift: float
    met: bool


@dataclass(frozen=True, slots=True)
class Agreed:
    """Hold how well one measure agrees with people's labels on one corpus.

    `metric` is its name ("macro-F1", "r", "AUC", "rho", "QWK"), `how` how it came about ("as shipped,
    nothing fitted", "official split"). `figure` has the half width `half` of its 95 % interval. `n`
    counts labelled items, `ms` milliseconds for one of them. `aim`, `baseline`, `published` and
    `people` are figures to stand beside it, None where nothing is known.
    """

    dimension: str
    corpus: str
    metric: str
    how: str
    figure: float
    half: float
    n: int
    ms: float = 0.0
    aim: float | None = None
    baseline: float | None = None
    published: float | None = None
    people: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """Hold all that was measured of one version; `on` is a date, as 2026-11-22.

    `scenarios` is how many built-in cases the talks are taken from.
    """

    engine: str
    on: str
    scenarios: int = 0
    redteam: tuple[Attack, ...] = ()
    kept: tuple[Kept, ...] = ()
    fairness: tuple[Shift, ...] = ()
    agreement: tuple[Agreed, ...] = ()


@dataclass(frozen=True, slots=True)
class Fairness:
    """Hold the fairness of one group of shifts: of a criterion, or of a change."""

    name: str
    items: int
    flip_rate: float
    mean_shift: float
    met: bool


def by_criterion(shifts: Sequence[Shift]) -> tuple[Fairness, ...]:
    """Gather the shifts of each criterion over all changes."""
    return _gathered(shifts, lambda one: one.criterion)


def by_change(shifts: Sequence[Shift]) -> tuple[Fairness, ...]:
    """Gather the shifts of the whole score of each change, and the flips of all its levels."""
    levels = [one for one in shifts if one.criterion != "score"]
    score = {one.name: one for one in _gathered(_scores(shifts), lambda one: one.change)}
    return tuple(
        Fairness(one.name, one.items, one.flip_rate, score[one.name].mean_shift, one.met)
        for one in _gathered(levels, lambda one: one.change)
        if one.name in score
    )


def worse(now: Measured, then: Measured) -> tuple[str, ...]:
    """Name what was in order and is not any more, and what was not and has become worse."""
    return (
        *_worse("gained by", _by(now.redteam, _attack), _by(then.redteam, _attack)),
        *_worse("lost by", _by(now.kept, _kind), _by(then.kept, _kind)),
        *_worse("moved by", _by(now.fairness, _shift), _by(then.fairness, _shift)),
    )


def _gathered(shifts: Sequence[Shift], of: Callable[[Shift], str]) -> tuple[Fairness, ...]:
    groups: dict[str, list[Shift]] = {}
    for one in shifts:
        groups.setdefault(of(one), []).append(one)
    return tuple(_fairness(name, group) for name, group in groups.items())


def _fairness(name: str, group: Sequence[Shift]) -> Fairness:
    items = sum(one.items for one in group)
    flips = sum(one.flips for one in group)
    return Fairness(
        name,
        items,
        flips / items if items else 0.0,
        fmean(one.mean_shift for one in group),
        all(one.met for one in group),
    )


def _scores(shifts: Sequence[Shift]) -> list[Shift]:
    return [one for one in shifts if one.criterion == "score"]


def _attack(one: Attack) -> tuple[str, tuple[float, bool]]:
    return f"{one.attack} ({one.form})", (one.worst, one.met)


def _kind(one: Kept) -> tuple[str, tuple[float, bool]]:
    return one.kind, (one.worst, one.met)


def _shift(one: Shift) -> tuple[str, tuple[float, bool]]:
    what = f"{one.change} ({one.form}), {one.criterion}"
    return what, (max(one.flip_rate, abs(one.mean_shift)), one.met)


def _by(found: Iterable[object], told: Callable[..., tuple[str, tuple[float, bool]]]) -> Figures:
    return dict(told(one) for one in found)


def _worse(what: str, now: Figures, then: Figures) -> tuple[str, ...]:
    return tuple(
        f"{what} {name}: {figure:.3g}, and {_was(then.get(name))}"
        for name, (figure, met) in now.items()
        if not met and _fell(figure, then.get(name))
    )


def _fell(figure: float, before: tuple[float, bool] | None) -> bool:
    return before is None or before[1] or figure > before[0] + 1e-9


def _was(before: tuple[float, bool] | None) -> str:
    return "was not measured before" if before is None else f"{before[0]:.3g} at the last release"
