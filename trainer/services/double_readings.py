"""Draw some of the graded talks for a second, blind reading, though the machine is sure."""

from trainer.core.calibration.double_scoring import is_drawn
from trainer.simulator import Simulator
from trainer.store import double_readings
from trainer.store.attempts import Listing, Mode
from trainer.store.scorecards import Graded


def draw(simulator: Simulator, listing: Listing, graded: Graded) -> None:
    """Keep that a talk is to be read twice where the draw falls on it: plain practice with a card.

    The draw falls on the same talks however often they are graded.
    """
    plain = listing.mode is Mode.PRACTICE and listing.counts and graded.scorecard is not None
    if plain and is_drawn(listing.seed, listing.id, simulator.settings.double_share):
        double_readings.draw(listing.id, graded.graded_at)
