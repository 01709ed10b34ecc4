"""Say whether a certificate is good."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Validity(StrEnum):
    """Say how a certificate stands."""

    VALID = "valid"
    EXPIRED = "expired"
    REVOKED = "revoked"
    DRILL = "needs the drill"
    """What it certifies has changed since, and the drill on the change is not passed yet."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Hold whether it is good, and why not, in words for anybody who has the link."""

    validity: Validity
    because: str = ""

    @property
    def good(self) -> bool:
        """Tell whether it may be relied on."""
        return self.validity is Validity.VALID


def verdict_of(
    until: datetime, now: datetime, revoked: str | None = None, *, drill_due: bool = False
) -> Verdict:
    """Judge a certificate; `revoked` is the reason of who revoked it, None where nobody did."""
    if revoked is not None:
        return Verdict(Validity.REVOKED, revoked)
    if now > until:
        return Verdict(Validity.EXPIRED, "It was good until the day named here.")
    if drill_due:
        because = "What it certifies has changed since. It is good again once the drill is passed."
        return Verdict(Validity.DRILL, because)
    return Verdict(Validity.VALID)
