"""Let people have practised: talks that are over, with just the figures that a test names."""

from collections.abc import Mapping

from tests.fakes import SLUG, Clock
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.customer.survey import Survey
from trainer.core.learning.evidence import Observation
from trainer.core.learning.summary import figures_of
from trainer.services import attempts, summaries
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import observations, scorecards, talk_figures
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.scorecards import Graded

PLEASED = Survey(csat=5, nps=10, ces=7, fcr=True, satisfaction=95.0, comment="Very good.")
CROSS = Survey(csat=2, nps=3, ces=2, fcr=False, satisfaction=20.0, comment="Not good.")


def practised(
    simulator: Simulator,
    clock: Clock,
    person: Person,
    skills: Mapping[str, float],
    survey: Survey = PLEASED,
    slug: str = SLUG,
) -> int:
    """Keep a talk that counts, with what it showed of each skill (0-100); a day goes by."""
    id = attempts.begin(simulator, person.id, slug)
    listing = kept.listing(id)
    now = clock()
    seen = [Observation(name, y, 2, f"{slug}-{id}", "chat", now) for name, y in skills.items()]
    graded = Graded(None, None, survey, "Made up for a test.", now)
    with writing():
        kept.set_status(id, Status.CLOSED, now, Closing(Ending.RESOLVED))
        scorecards.save(id, listing.rubric_version_id, listing.engine, graded)
        if listing.counts:
            observations.save(person.id, id, seen, demo=person.demo)
            figures = figures_of(now, "chat", survey, (), resolved=True, passed=False)
            talk_figures.save(person.id, id, figures)
            summaries.keep(person.id, now)
    clock.turn(days=1)
    return id
