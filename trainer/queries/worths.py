"""Write what a gain would be worth in as many digits as such a reckoning bears."""

from collections.abc import Callable
from dataclasses import dataclass
from math import floor, log10

from trainer.core.learning.what_if import Range, Worth

DIGITS = 2
"""Significant digits of what rests on assumptions."""
LITTLE = 0.5
"""Customers, or units of money, below which a figure says nothing."""


@dataclass(frozen=True, slots=True)
class Told:
    """Hold one row of the table: its three figures, or in their place why there is but one."""

    label: str
    figures: tuple[str, ...]
    instead: str = ""


def told(worth: Worth, csat: float) -> tuple[Told, ...]:
    """Write the three rows; `csat` is the satisfaction now."""
    return (
        _told(f"Satisfaction of simulated customers (now {csat:.2f} of 5)", worth.csat, _points),
        _told("Customers more who stay a year, by your assumptions", worth.kept, rough),
        _told("Their worth in that year, in your money", worth.money, rough),
    )


def rough(value: float) -> str:
    """Round to two significant digits, with thousands apart and a true minus."""
    if abs(value) < LITTLE:
        return "0"
    step = floor(log10(abs(value))) - DIGITS + 1
    return f"{round(value, -step):,.0f}".replace("-", "−")


def _points(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def _told(label: str, between: Range, write: Callable[[float], str]) -> Told:
    figures = tuple(write(one) for one in (between.low, between.middle, between.high))
    if len(set(figures)) > 1:
        return Told(label, figures)
    if abs(between.middle) < (LITTLE if write is rough else LITTLE / 100):
        return Told(label, (), "too little to tell from nothing")
    return Told(label, (), f"about {figures[1].lstrip('+')} all along the range")
