"""Hold how a customer feels."""

from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """Name the mood in one word, for wording."""

    HOT = "hot"
    TENSE = "tense"
    WORRIED = "worried"
    CALM = "calm"


@dataclass(frozen=True, slots=True)
class Mood:
    """Hold how the customer feels after a turn.

    `heat` (anger) and `worry` (uncertainty) are 0–100, low is good; `trust` is 0–100, high is
    good; `patience` is how many more wasted turns the customer bears, about 4–14 at the start,
    and 0 or less when it is used up.
    """

    heat: float
    worry: float
    trust: float
    patience: float

    @property
    def band(self) -> Band:
        """Name the band: hot from heat 60, tense from 30, worried from worry 50, else calm."""
        if self.heat >= 60:
            return Band.HOT
        if self.heat >= 30:
            return Band.TENSE
        return Band.WORRIED if self.worry >= 50 else Band.CALM
