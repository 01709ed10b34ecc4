"""Give the level that readers would give a talk as a whole, by its figures."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import exp
from operator import mul
from typing import NamedTuple

_PLACE = files("trainer.core.scoring.whole") / "weights"
_FILE = "levels.tsv"
_CUTS = "cut"
_USUAL = "usual"
_FLAT = 30.0
LEVELS = (1, 2, 3, 4, 5)
NEXT = 0.3
"""What the next level is worth beside the right one, where a level is chosen: within one matters too."""


class Ordered(NamedTuple):
    """Hold what the figures weigh for one criterion, and the four cuts between its levels."""

    weights: tuple[float, ...]
    cuts: tuple[float, ...]


class Trained(NamedTuple):
    """Hold the weights: the names of the figures, what is usual of each, and each criterion's."""

    figures: tuple[str, ...]
    usual: tuple[float, ...]
    criteria: Mapping[str, Ordered]


class Rated(NamedTuple):
    """Hold how likely, 0–1, each level from 1 to 5 is, and how much each figure moved it."""

    chances: tuple[float, ...]
    moved: Mapping[str, float]

    @property
    def level(self) -> int:
        """Give the level."""
        return level_of(self.chances)

    @property
    def estimate(self) -> float:
        """Give where between two levels the talk stands, 1.0–5.0."""
        return float(sum(map(mul, LEVELS, self.chances)))

    def certain(self, level: int) -> float:
        """Tell how likely, 0–1, a reader gives this level or the next."""
        return sum(self.chances[max(0, level - 2) : level + 1])


def rated(criterion: str, figures: Mapping[str, float]) -> Rated | None:
    """Rate a talk by its figures; None where there are no weights for this criterion or these figures."""
    trained = weights()
    found = trained.criteria.get(criterion)
    if found is None or not figures.keys() >= set(trained.figures):
        return None
    away = (
        figures[name] - usual for name, usual in zip(trained.figures, trained.usual, strict=True)
    )
    moved = dict(zip(trained.figures, map(mul, away, found.weights), strict=True))
    return Rated(chances_of(sum(moved.values()), found.cuts), moved)


def chances_of(reach: float, cuts: Sequence[float]) -> tuple[float, ...]:
    """Tell how likely each level is for a talk that reaches so far, by the cuts between them."""
    above = [1.0, *(1 / (1 + exp(-max(-_FLAT, min(_FLAT, reach - cut)))) for cut in cuts), 0.0]
    return tuple(one - then for one, then in pairwise(above))


def level_of(chances: Sequence[float]) -> int:
    """Choose the level: the likeliest, where the levels beside it count for a part."""
    padded = [0.0, *chances, 0.0]
    worth = [
        one + NEXT * (before + after)
        for before, one, after in zip(padded, padded[1:], padded[2:], strict=False)
    ]
    return 1 + worth.index(max(worth))


@lru_cache(maxsize=1)
def weights() -> Trained:
    """Load the weights; without criteria where the file is absent."""
    place = _PLACE / _FILE
    if not place.is_file():
        return Trained((), (), {})
    head, *lines = (line.split("\t") for line in place.read_text(encoding="utf-8").splitlines())
    cuts = [line for line in lines if line[0].startswith(_CUTS)]
    rows = [line for line in lines if not line[0].startswith(_CUTS)]
    at = head.index(_USUAL)
    criteria = {
        name: Ordered(
            tuple(float(row[column]) for row in rows), tuple(float(row[column]) for row in cuts)
        )
        for column, name in enumerate(head)
        if column > at
    }
    return Trained(tuple(row[0] for row in rows), tuple(float(row[at]) for row in rows), criteria)
