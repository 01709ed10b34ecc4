"""Name what a trainee may hold against a reply of the customer, and what becomes of it."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

COMMENT_LIMIT = 500
"""Characters of a comment."""
Z = 1.96
"""Standard deviations that hold 95 %."""


class Claim(StrEnum):
    """Name what is said to be wrong with a reply."""

    ASKED_AGAIN = "asked_again"
    CONTRADICTS = "contradicts"
    ANSWERED_ELSE = "answered_else"
    ENDED_TOO_SOON = "ended_too_soon"
    UNLIKELY = "unlikely"
    OTHER = "other"


class Verdict(StrEnum):
    """Say how far a flag is."""

    OPEN = "open"
    UPHELD = "upheld"
    REJECTED = "rejected"


CLAIMS = {
    Claim.ASKED_AGAIN: "Asked again what I had answered",
    Claim.CONTRADICTS: "Contradicts what they said before",
    Claim.ANSWERED_ELSE: "Answered something else",
    Claim.ENDED_TOO_SOON: "Ended the talk too soon",
    Claim.UNLIKELY: "Not how a person would talk",
    Claim.OTHER: "Something else",
}
"""Claim → the words for it."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Hold how often a customer's replies were their mistake.

    `wrong` of `replies`: found by the audit or upheld, each reply once. `audited`, `flagged` and
    `upheld` count replies by how they were found. Demo talks and trials are left out.
    """

    replies: int = 0
    wrong: int = 0
    audited: int = 0
    flagged: int = 0
    upheld: int = 0

    @property
    def per_hundred(self) -> float | None:
        """Give mistakes per 100 replies; None where there is no reply yet."""
        return 100 * self.wrong / self.replies if self.replies else None

    @property
    def interval(self) -> tuple[float, float]:
        """Give the 95 % interval of `per_hundred` (Wilson 1927); (0, 100) where nothing is known."""
        if not self.replies:
            return 0.0, 100.0
        share, n = self.wrong / self.replies, self.replies
        middle = share + Z * Z / (2 * n)
        wide = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
        below = 1 + Z * Z / n
        return max(0.0, 100 * (middle - wide) / below), 100 * (middle + wide) / below
