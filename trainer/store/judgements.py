"""Keep every answer of the model judge, with what it took, so that none is asked for twice."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.scoring.judge import Sample
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db


class JudgementRow(Row):
    """Be the table of judgements, several answers (`number` from 0) for a criterion of an attempt.

    `level`, `fault`, `model`, `prompt`, tokens and cost are for lists; `sample` holds all of it.
    """

    __tablename__ = "judgements"
    __table_args__ = (UniqueConstraint("attempt_id", "criterion", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"))
    criterion: Mapped[str]
    number: Mapped[int]
    sample: Mapped[Sample] = mapped_column(ValueOf(Sample))
    level: Mapped[int | None]
    fault: Mapped[str]
    model: Mapped[str]
    prompt: Mapped[str]
    tokens_in: Mapped[int | None]
    tokens_out: Mapped[int | None]
    cost: Mapped[float | None]
    at: Mapped[datetime] = mapped_column(index=True)


def add(attempt_id: int, criterion: str, number: int, sample: Sample, at: datetime) -> None:
    """Keep an answer; of two to the same question under the same number the first stands."""
    if len(of_attempt(attempt_id).get(criterion, ())) > number:
        return
    db.session.add(
        JudgementRow(
            attempt_id=attempt_id,
            criterion=criterion,
            number=number,
            sample=sample,
            level=sample.level,
            fault=sample.fault,
            model=sample.model,
            prompt=sample.prompt,
            tokens_in=sample.tokens_in,
            tokens_out=sample.tokens_out,
            cost=sample.cost,
            at=at,
        )
    )
    db.session.flush()


def of_attempt(attempt_id: int) -> dict[str, tuple[Sample, ...]]:
    """List the answers about an attempt by criterion, each in the order in which they came."""
    query = (
        select(JudgementRow.criterion, JudgementRow.sample)
        .where(JudgementRow.attempt_id == attempt_id)
        .order_by(JudgementRow.criterion, JudgementRow.number)
    )
    found: dict[str, tuple[Sample, ...]] = {}
    for criterion, sample in db.session.execute(query):
        found[criterion] = (*found.get(criterion, ()), sample)
    return found


def newest(attempt_id: int) -> datetime | None:
    """Tell when the last answer about an attempt was kept."""
    query = select(JudgementRow.at).where(JudgementRow.attempt_id == attempt_id)
    return db.session.scalar(query.order_by(JudgementRow.at.desc()).limit(1))


def drop(attempt_id: int, criteria: Sequence[str]) -> None:
    """Forget the answers about these criteria, so that they are asked again."""
    db.session.execute(
        delete(JudgementRow).where(
            JudgementRow.attempt_id == attempt_id, JudgementRow.criterion.in_(criteria)
        )
    )
