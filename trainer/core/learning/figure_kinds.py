"""Say what each service figure is: of what it is made, on which scale, and how far all alike is believed.

Where all answers happen to be alike, chance is never taken for less than two more answers, one at
either end, would leave.

Source: Reichheld 2003 (recommendation), Dixon et al. 2010 (effort), Agresti & Coull 1998 (two more
answers), Sheppard 1898 (the variance of what is rounded to whole numbers).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

ROUNDED = 1 / 12
"""The variance of an answer in whole numbers that hides behind its rounding."""


class Sums(NamedTuple):
    """Hold what weeks add up to; see `FigureWeek`."""

    talks: int = 0
    csat: int = 0
    ces: int = 0
    promoters: int = 0
    detractors: int = 0
    fcr: int = 0
    resolved: int = 0
    replies: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Kind:
    """Say what one figure is: its name, unit, scale, and which end is good.

    `share` takes (y, x) out of the sums, the figure being Σy ÷ Σx; `least` is the least variance
    that is believed. `timed` picks the channels: True where minutes count, False where they do not,
    None for all.
    """

    id: str
    name: str
    unit: str
    low: float
    high: float
    share: Callable[[Sums], tuple[float, float]]
    least: Callable[[Sums], float]
    high_is_good: bool = True
    digits: int = 0
    timed: bool | None = None
    about: str = ""


def _share_least(part: Callable[[Sums], int]) -> Callable[[Sums], float]:
    def least(sums: Sums) -> float:
        share = (part(sums) + 1) / (sums.talks + 2)
        return 100**2 * share * (1 - share) / (sums.talks + 2)

    return least


def _nps_least(sums: Sums) -> float:
    talks = sums.talks + 3
    up, down = (sums.promoters + 1) / talks, (sums.detractors + 1) / talks
    return 100**2 * (up + down - (up - down) ** 2) / talks


def _rounded_least(sums: Sums) -> float:
    return ROUNDED / max(1, sums.talks)


KINDS = (
    Kind(
        "csat",
        "Satisfaction (CSAT)",
        "of 5",
        *(1, 5),
        lambda one: (one.csat, one.talks),
        _rounded_least,
        digits=2,
        about="The mean of what customers answer from 1 to 5.",
    ),
    Kind(
        "nps",
        "Recommendation (NPS)",
        "points",
        *(-100, 100),
        lambda one: (100.0 * (one.promoters - one.detractors), one.talks),
        _nps_least,
        about="Who answers 9 or 10 less who answers 0 to 6, in percent of the talks.",
    ),
    Kind(
        "fcr",
        "Solved at first contact",
        "%",
        *(0, 100),
        lambda one: (100.0 * one.fcr, one.talks),
        _share_least(lambda one: one.fcr),
        about="Talks after which nobody has to come back about the same matter.",
    ),
    Kind(
        "resolved",
        "Resolution rate",
        "%",
        *(0, 100),
        lambda one: (100.0 * one.resolved, one.talks),
        _share_least(lambda one: one.resolved),
        about="Talks that ended with the matter resolved.",
    ),
    Kind(
        "effort",
        "Ease (customer effort)",
        "of 7",
        *(1, 7),
        lambda one: (one.ces, one.talks),
        _rounded_least,
        digits=2,
        about="The mean of what customers answer from 1 (hard) to 7 (easy).",
    ),
    Kind(
        "reply",
        "Time to a reply, live",
        "s",
        *(0, 3600),
        lambda one: (one.seconds, one.replies),
        lambda _: 0.0,
        high_is_good=False,
        timed=True,
        about="Mean seconds from what a customer said to the answer, where minutes count.",
    ),
    Kind(
        "letter",
        "Time to a reply, letters",
        "min",
        *(0, 10000),
        lambda one: (one.seconds / 60, one.replies),
        lambda _: 0.0,
        high_is_good=False,
        digits=1,
        timed=False,
        about="Mean minutes of writing, where the customer does not sit and wait.",
    ),
)
"""The figures in the order in which they are shown."""


def kind_of(id: str) -> Kind | None:
    """Find a figure by its id."""
    return next((one for one in KINDS if one.id == id), None)
