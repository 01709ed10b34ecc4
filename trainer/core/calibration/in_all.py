"""Sum up what was measured of the scorers: one figure for all tricks, one for all changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.calibration.measured import SCORE, Attack, Kept, Shift

MOST = 2.0
"""Points that a trick may gain at most, and that good work in another form may lose."""
FLIPS = 0.01
"""The share of levels that a change without a meaning must stay under."""
POINTS = 1.0
"""Points by which such a change may move the mean score."""


@dataclass(frozen=True, slots=True)
class Tricked:
    """Hold all tricked talks: how many gained too much, and the most that one gained, in points."""

    items: int
    over: int
    worst: float
    met: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """Hold all levels that were given again after a change without a meaning.

    The aim is one of each of the `tried` pairs of a change and a criterion; `missed` of them miss it.
    """

    levels: int
    flips: int
    tried: int
    missed: int

    @property
    def rate(self) -> float:
        """Give the share of levels that changed, 0–1; less is better."""
        return self.flips / self.levels if self.levels else 0.0


def tricked(attacks: Sequence[Attack]) -> Tricked:
    """Sum up the tricks."""
    return Tricked(
        sum(one.items for one in attacks),
        sum(one.over for one in attacks),
        max((one.worst for one in attacks), default=0.0),
        all(one.met for one in attacks),
    )


def moved(shifts: Sequence[Shift]) -> Moved:
    """Sum up the changes; levels are counted, the whole score is only held to its aim."""
    levels = [one for one in shifts if one.criterion != SCORE]
    return Moved(
        sum(one.items for one in levels),
        sum(one.flips for one in levels),
        len(shifts),
        sum(not one.met for one in shifts),
    )


def gained_too_much(one: Attack) -> float:
    """Tell by how many points a trick misses its aim; 0 where it misses by something else or not."""
    return max(0.0, one.worst - MOST)


def lost_too_much(one: Kept) -> float:
    """Tell by how many points a good talk of an unusual kind misses its aim; 0 where it does not."""
    return max(0.0, -one.worst - MOST)
