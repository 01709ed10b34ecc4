"""Keep which kinds of cases somebody would rather not be given; nobody else reads this."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ForeignKey, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.learning.topics import Topic
from trainer.store.database import Row, db


class OptOutRow(Row):
    """Be the table of opt-outs, one for a topic of a person; `since` is unknown of the oldest."""

    __tablename__ = "opt_outs"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    topic: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime | None]


def of_(person_id: int) -> frozenset[Topic]:
    """Give the topics that a person is not to be given."""
    query = select(OptOutRow.topic).where(OptOutRow.person_id == person_id)
    return frozenset(map(Topic, db.session.scalars(query)))


def since_of(person_id: int) -> dict[Topic, datetime | None]:
    """Give since when each topic is not to be given to a person; None where that is not known."""
    query = select(OptOutRow.topic, OptOutRow.since).where(OptOutRow.person_id == person_id)
    return {Topic(topic): since for topic, since in db.session.execute(query)}


def of_people(person_ids: Collection[int]) -> dict[int, frozenset[Topic]]:
    """Give the topics of those of these people who chose any."""
    found: dict[int, set[Topic]] = {}
    query = select(OptOutRow.person_id, OptOutRow.topic).where(OptOutRow.person_id.in_(person_ids))
    for id, topic in db.session.execute(query):
        found.setdefault(id, set()).add(Topic(topic))
    return {id: frozenset(topics) for id, topics in found.items()}


def among(person_ids: Collection[int], topics: Collection[Topic]) -> frozenset[int]:
    """Give those of these people who are not to be given one of these topics."""
    query = select(OptOutRow.person_id).where(
        OptOutRow.person_id.in_(person_ids), OptOutRow.topic.in_([one.value for one in topics])
    )
    return frozenset(db.session.scalars(query))


def save(person_id: int, topics: Collection[Topic], at: datetime) -> None:
    """Keep a person's topics, in place of those before; those that stay keep since when they are there."""
    there = of_(person_id)
    gone = [one.value for one in there.difference(topics)]
    db.session.execute(
        delete(OptOutRow).where(OptOutRow.person_id == person_id, OptOutRow.topic.in_(gone))
    )
    fresh = sorted(set(topics) - there)
    rows = [{"person_id": person_id, "topic": one.value, "since": at} for one in fresh]
    if rows:
        db.session.execute(insert(OptOutRow), rows)
