"""Look at pages as a person does, in tests."""

from trainer.queries import about_me, learners, reports, viewers
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator
from trainer.store.people import Person


def seen_by(person: Person) -> Viewer:
    """Give the person as pages know them."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer


def quoted(simulator: Simulator, viewer: Person, of: Person) -> set[int]:
    """Give the talks whose words a viewer is shown of somebody: on the learner page, and in the report."""
    by = seen_by(viewer)
    page = (
        about_me.page(simulator, by).learner if viewer == of else learners.one(simulator, by, of.id)
    )
    report = reports.one(simulator, by, of.id, 0)
    told = [one.told for one in (*report.strengths, *([report.thing] if report.thing else []))]
    ends = [end for one in page.standings for end in (one.ends.strongest, one.ends.recent)]
    return {one.attempt_id for one in (*told, *ends) if one}
