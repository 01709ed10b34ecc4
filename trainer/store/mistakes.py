"""Keep what the audit found wrong with the customer's replies, and count it by scenario."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.coaching.flag import Rate, Verdict
from trainer.core.coaching.mistake import Kind, Mistake
from trainer.core.conversation.turn import Speaker
from trainer.store.attempts import AttemptRow, Mode, Status
from trainer.store.database import Row, db
from trainer.store.flags import FlagRow
from trainer.store.latest import AUDITED, latest, scanned
from trainer.store.turns import TurnRow


class MistakeRow(Row):
    """Be the table of the customers' mistakes, as the audit found them when the talk was graded."""

    __tablename__ = "mistakes"

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    kind: Mapped[str]
    quote: Mapped[str]
    because: Mapped[str]
    earlier: Mapped[str]
    earlier_position: Mapped[int | None]


def save(attempt_id: int, found: Iterable[Mistake]) -> None:
    """Keep what was found in an attempt, in place of what was found before."""
    db.session.execute(delete(MistakeRow).where(MistakeRow.attempt_id == attempt_id))
    for one in found:
        db.session.add(
            MistakeRow(
                attempt_id=attempt_id,
                position=one.position,
                kind=one.kind.value,
                quote=one.quote,
                because=one.because,
                earlier=one.earlier,
                earlier_position=one.earlier_position,
            )
        )
    db.session.flush()


def list_(attempt_id: int) -> tuple[Mistake, ...]:
    """List what was found in an attempt."""
    query = select(MistakeRow).where(MistakeRow.attempt_id == attempt_id).order_by(MistakeRow.id)
    return tuple(
        Mistake(
            position=row.position,
            kind=Kind(row.kind),
            quote=row.quote,
            because=row.because,
            earlier=row.earlier,
            earlier_position=row.earlier_position,
        )
        for row in db.session.scalars(query)
    )


def rates() -> dict[str, Rate]:
    """Count replies and mistakes in the latest talks of real people that are over, by scenario."""
    real = (
        latest(AttemptRow.id, AUDITED),
        AttemptRow.status == Status.CLOSED.value,
        AttemptRow.mode.not_in((Mode.TRIAL.value, Mode.PRIVATE.value, Mode.UNSAID.value)),
        AttemptRow.demo.is_(False),
    )
    of = scanned(AttemptRow.slug)
    replies = (
        select(of, func.count())
        .join(TurnRow, TurnRow.attempt_id == AttemptRow.id)
        .where(*real, TurnRow.speaker == Speaker.CUSTOMER.value, TurnRow.position > 0)
        .group_by(of)
    )
    audited: dict[str, set[tuple[int, int]]] = defaultdict(set)
    query = select(AttemptRow.slug, MistakeRow.attempt_id, MistakeRow.position)
    query = query.join(MistakeRow, MistakeRow.attempt_id == AttemptRow.id).where(*real)
    for slug, *place in db.session.execute(query):
        audited[slug].add((place[0], place[1]))
    flagged: dict[str, int] = defaultdict(int)
    upheld: dict[str, set[tuple[int, int]]] = defaultdict(set)
    asked = select(AttemptRow.slug, FlagRow.attempt_id, FlagRow.position, FlagRow.verdict)
    asked = asked.join(FlagRow, FlagRow.attempt_id == AttemptRow.id).where(*real)
    for slug, attempt_id, position, verdict in db.session.execute(asked):
        flagged[slug] += 1
        if verdict == Verdict.UPHELD.value:
            upheld[slug].add((attempt_id, position))
    return {
        slug: Rate(
            count,
            len(audited[slug] | upheld[slug]),
            len(audited[slug]),
            flagged[slug],
            len(upheld[slug]),
        )
        for slug, count in db.session.execute(replies)
    }
