"""Hold what was measured of the scorers before a release: can they be gamed, are they fair.

The figures come from `bench/release.py` and belong to one version of the scorers. Aims: nobody
gains more than two points by a trick, nor more than one level on a criterion, kind and short talks lose no more than two, and a change that
means nothing flips fewer than 1 % of the levels of each criterion and moves the mean score by less
than a point of 100.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

SCORE = "score"
"""What stands in the place of a criterion where the whole score was compared."""
ONLY_TRICKS = "nothing but tricks"
"""Talks that no other is altered to: they are held against one in which nothing was said."""

COVERED = 0.95
"""How often, 0–1, an error bar is made to hold what careful people would agree on."""

Figures = dict[str, tuple[float, bool]]
"""What was tried → its figure (smaller is better), and whether the aim was met."""


@dataclass(frozen=True, slots=True)
class Attack:
    """Hold what one trick gained, in points (0–100; 0 or less is good), over all its items.

    `over` counts items that gained more than two, `rose` those with a criterion up by more than
    one level (in a talk of only tricks, above level 2). `form` says what kind of talk was tried.
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
class Marks:
    """Hold how the levels of whole talks stand to those of a reader who marked them blind.

    `same`, `within` (one level) and `in_band` (the headline within the reader's band) are shares (0–1) of
    `levels` and of `talks`; `kappa` is weighted by squares. `again_same` and `again_kappa` say the
    same of a second reader against the first: None where nobody marked them again. `covered` is the
    share (0–1) of talks whose error bar, ± `margin` points in the mean, holds what the readers' levels
    come to; None where it was not measured.
    """

    set: str
    talks: int
    levels: int
    same: float
    within: float
    kappa: float
    in_band: float
    met: bool
    again_same: float | None = None
    again_kappa: float | None = None
    covered: float | None = None
    margin: float | None = None


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
    marks: tuple[Marks, ...] = ()


@dataclass(frozen=True, slots=True)
class Fairness:
    """Hold the fairness of one group of shifts: of a criterion, or of a change.

    The aim is one of each of the `tried` shifts, not of their mean: `missed` of them miss it, and
    `worst` is the one that misses it furthest, None where none does.
    """

    name: str
    items: int
    flip_rate: float
    mean_shift: float
    tried: int = 1
    missed: int = 0
    worst: Shift | None = None

    @property
    def met(self) -> bool:
        """Tell whether every shift of the group meets its aim."""
        return not self.missed


def why_missed(one: Attack) -> str:
    """Say by what a trick misses its aim, in words to stand beside its figures; empty if it does not."""
    if one.met:
        return ""
    over = f"{one.over} of {one.items} talks gained more than two points" if one.over else ""
    high = "came above level 2" if one.attack == ONLY_TRICKS else "rose by more than one level"
    rose = f"on {one.rose} a criterion {high}" if one.rose else ""
    said = ", ".join(filter(None, (over, rose)))
    return said or "a talk in the wrong order or with the wrong deeds lost nothing"


def by_criterion(shifts: Sequence[Shift]) -> tuple[Fairness, ...]:
    """Gather the shifts of each criterion over all changes."""
    return _gathered(shifts, lambda one: one.criterion)


def by_change(shifts: Sequence[Shift]) -> tuple[Fairness, ...]:
    """Gather the shifts of the whole score of each change, and the flips of all its levels."""
    levels = [one for one in shifts if one.criterion != SCORE]
    score = {one.name: one for one in _gathered(_scores(shifts), lambda one: one.change)}
    return tuple(
        _joined(one, score[one.name])
        for one in _gathered(levels, lambda one: one.change)
        if one.name in score
    )


def worse(now: Measured, then: Measured) -> tuple[str, ...]:
    """Name what was in order and is not any more, and what was not and has become worse."""
    return (
        *_worse("gained by", _by(now.redteam, _attack), _by(then.redteam, _attack)),
        *_worse("lost by", _by(now.kept, _kind), _by(then.kept, _kind)),
        *_worse("moved by", _by(now.fairness, _shift), _by(then.fairness, _shift)),
        *_worse("apart from the marks of", _by(now.marks, _apart), _by(then.marks, _apart)),
    )


def _gathered(shifts: Sequence[Shift], of: Callable[[Shift], str]) -> tuple[Fairness, ...]:
    groups: dict[str, list[Shift]] = {}
    for one in shifts:
        groups.setdefault(of(one), []).append(one)
    return tuple(_fairness(name, group) for name, group in groups.items())


def _fairness(name: str, group: Sequence[Shift]) -> Fairness:
    items = sum(one.items for one in group)
    flips = sum(one.flips for one in group)
    missed = [one for one in group if not one.met]
    return Fairness(
        name,
        items,
        flips / items if items else 0.0,
        fmean(one.mean_shift for one in group),
        len(group),
        len(missed),
        max(missed, key=_moved, default=None),
    )


def _joined(levels: Fairness, score: Fairness) -> Fairness:
    return replace(
        levels,
        mean_shift=score.mean_shift,
        tried=levels.tried + score.tried,
        missed=levels.missed + score.missed,
        worst=levels.worst or score.worst,
    )


def _moved(one: Shift) -> float:
    return abs(one.mean_shift) if one.criterion == SCORE else one.flip_rate


def _scores(shifts: Sequence[Shift]) -> list[Shift]:
    return [one for one in shifts if one.criterion == SCORE]


def _attack(one: Attack) -> tuple[str, tuple[float, bool]]:
    return f"{one.attack} ({one.form})", (one.worst, one.met)


def _kind(one: Kept) -> tuple[str, tuple[float, bool]]:
    return one.kind, (max(0.0, -one.worst), one.met)


def _shift(one: Shift) -> tuple[str, tuple[float, bool]]:
    what = f"{one.change} ({one.form}), {one.criterion}"
    return what, (max(one.flip_rate, abs(one.mean_shift)), one.met)


def _apart(one: Marks) -> tuple[str, tuple[float, bool]]:
    return one.set, (1 - one.kappa, one.met)


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
