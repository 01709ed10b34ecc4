"""Put other weights in the place of those that ship, or none."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import log
from pathlib import Path
from types import ModuleType

import pytest

from trainer.core.scoring.whole.features import RULE, RULED

_FAR = 20
_HARDLY = 1e-9


@contextmanager
def weights_in(place: Path, *modules: ModuleType) -> Iterator[None]:
    """Let these modules look for their weights in a folder."""
    with pytest.MonkeyPatch.context() as patch:
        for module in modules:
            patch.setattr(module, "_PLACE", place)
            _forget(module)
        yield
    for module in modules:
        _forget(module)


def levels_file(place: Path, level: int, figures: Mapping[str, float], usual: float = 0.0) -> Path:
    """Write levels.tsv: any criterion stands at `level` when each figure is as usual.

    `figures` are what each weighs; one that is 1 away from the usual moves a talk by so much, and 20
    are more than the way from one level to any other.
    """
    cuts = [-_FAR / 2 if at < level else _FAR / 2 for at in range(1, 5)]
    return _written(place, cuts, figures, usual)


def chances_file(place: Path, *chances: float) -> Path:
    """Write levels.tsv: any talk has these chances of the five levels, for any criterion."""
    above = [min(1 - _HARDLY, max(_HARDLY, sum(chances[at:]))) for at in range(1, 5)]
    return _written(place, [-log(one / (1 - one)) for one in above], {RULE: 0.0}, 0.0)


def _written(
    place: Path, cuts: Sequence[float], figures: Mapping[str, float], usual: float
) -> Path:
    lines: list[Sequence[object]] = [("figure", "usual", *RULED)]
    lines += [(name, usual, *[weight] * len(RULED)) for name, weight in figures.items()]
    lines += [(f"cut {at}", "", *[cut] * len(RULED)) for at, cut in enumerate(cuts, 1)]
    text = "".join("\t".join(map(str, line)) + "\n" for line in lines)
    (place / "levels.tsv").write_text(text, encoding="utf-8")
    return place


def _forget(module: ModuleType) -> None:
    for one in list(vars(module).values()):
        if getattr(one, "__module__", "") == module.__name__ and hasattr(one, "cache_clear"):
            one.cache_clear()
