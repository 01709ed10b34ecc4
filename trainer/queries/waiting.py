"""Count what waits for a leader: one rule for the start page, for the tabs and for the desk itself."""

from dataclasses import dataclass

from trainer.core.roles import Right, may
from trainer.queries import calibrations, disputes, double_readings, reviews
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator


@dataclass(frozen=True, slots=True)
class Waiting:
    """Hold how much of one kind waits: for one, for several, the endpoint, and what to do there."""

    count: int
    one: str
    many: str
    endpoint: str
    do: str

    @property
    def words(self) -> str:
        """Write it: '2 replies wait for an answer'."""
        return f"{self.count} {self.one if self.count == 1 else self.many}"


def of_leader(simulator: Simulator, viewer: Viewer) -> tuple[Waiting, ...]:
    """Count what the viewer may rate, read, answer or mark, a line a tab; none for a trainee.

    Made-up people count for made-up leaders only: they are nobody's work.
    """
    if not may(viewer.role, Right.SEE_TEAM):
        return ()
    return (
        Waiting(
            reviews.waiting(viewer),
            "criterion waits to be rated",
            "criteria wait to be rated",
            "reviews.index",
            "Rate",
        ),
        Waiting(
            disputes.waiting(viewer),
            "dispute waits for an answer",
            "disputes wait for an answer",
            "disputes.index",
            "Answer",
        ),
        Waiting(
            double_readings.waiting(viewer),
            "talk waits for a second reading",
            "talks wait for a second reading",
            "double_readings.show",
            "Read",
        ),
        Waiting(
            calibrations.waiting(simulator, viewer),
            "round of calibration waits for your marks",
            "rounds of calibration wait for your marks",
            "calibrations.index",
            "Mark",
        ),
    )
