"""The page of a talk in which no other line would have gained enough."""

from dataclasses import replace

from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.web.seen import headings, seen
from tests.web.talks import CURT, played
from trainer.core.coaching.debrief import Correction
from trainer.simulator import Simulator
from trainer.store import scorecards
from trainer.store.database import writing
from trainer.store.people import Person


def test_it_is_said_that_there_is_none_and_what_the_next_finer_point_is(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT,))
    with writing():
        graded = scorecards.load(id)
        assert graded.debrief is not None
        found = (Correction("clarity", 1, "Say by which day."),)
        told = replace(graded.debrief, moment=None, corrections=found)
        scorecards.set_debrief(id, replace(graded, debrief=told))

    page = as_trainee.get(f"/attempts/{id}/debrief?skip=1")

    assert "No one moment to change" in headings(page)
    assert "The one moment to change" not in headings(page)
    assert "The next finer point is turn 2 ; it stands below." in seen(page)
