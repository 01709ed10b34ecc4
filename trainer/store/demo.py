"""Tell the made-up rows from the real ones, and remove them."""

from sqlalchemy import delete, exists, or_, select, update

from trainer.store.assignments import AssignmentRow
from trainer.store.attempts import AttemptRow
from trainer.store.database import db
from trainer.store.people import PersonRow
from trainer.store.scenarios import ScenarioVersionRow, Status
from trainer.store.teams import TeamRow


def loaded() -> bool:
    """Tell whether there are made-up people here."""
    return db.session.scalar(select(exists().where(PersonRow.demo))) or False


def remove() -> None:
    """Remove made-up people, their team, their attempts and all that hangs on these.

    What a made-up trainer wrote goes too, unless a real attempt plays it: that is kept, retired.
    A real person who was put into the made-up team stays, without a team.
    """
    people = select(PersonRow.id).where(PersonRow.demo)
    db.session.execute(
        delete(AttemptRow).where(or_(AttemptRow.demo, AttemptRow.person_id.in_(people)))
    )
    written = ScenarioVersionRow.author_id.in_(people)
    played = select(AttemptRow.scenario_version_id)
    db.session.execute(
        delete(ScenarioVersionRow).where(written, ScenarioVersionRow.id.not_in(played))
    )
    db.session.execute(
        update(ScenarioVersionRow)
        .where(written)
        .values(status=Status.RETIRED.value, author_id=None)
        .execution_options(synchronize_session=False)
    )
    db.session.execute(delete(AssignmentRow).where(AssignmentRow.demo))
    db.session.execute(delete(PersonRow).where(PersonRow.demo))
    db.session.execute(delete(TeamRow).where(TeamRow.demo))
