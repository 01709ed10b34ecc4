"""Keep scorecards, with the debrief and the customer's survey."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, mapped_column

from trainer.core.coaching.debrief import Debrief
from trainer.core.coaching.mistake import Mistake
from trainer.core.customer.survey import Survey
from trainer.core.errors import MissingError
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.store.attempts import AttemptRow, Mode, Status
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get
from trainer.store.latest import latest, scanned


class ScorecardRow(Row):
    """Be the table of scorecards, one for an attempt; `card` is the machine's.

    `score`, `headline`, `result` are for lists, with what people have rated; their index spares
    who counts them the cards themselves, some pages of text each.
    """

    __tablename__ = "scorecards"
    __table_args__ = (Index(None, "attempt_id", "headline", "score", "result"),)

    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    rubric_version_id: Mapped[int] = mapped_column(ForeignKey("rubric_versions.id"))
    engine: Mapped[str]
    card: Mapped[Scorecard | None] = mapped_column(ValueOf(Scorecard))
    debrief: Mapped[Debrief | None] = mapped_column(ValueOf(Debrief))
    survey: Mapped[Survey | None] = mapped_column(ValueOf(Survey))
    score: Mapped[int | None]
    headline: Mapped[int | None]
    result: Mapped[str] = mapped_column(index=True)
    because: Mapped[str]
    graded_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Graded:
    """Hold all that grading gave; what failed is None, and `because` says why.

    A card of None is not a bad card: nobody could grade, and it may be tried again. `mistakes` are
    the customer's, as just found; they are kept in a table of their own and not loaded with the card.
    """

    scorecard: Scorecard | None
    debrief: Debrief | None
    survey: Survey | None
    because: str
    graded_at: datetime
    mistakes: tuple[Mistake, ...] = ()

    @property
    def result(self) -> Result:
        """Name the result; unscored without a card."""
        return self.scorecard.result if self.scorecard else Result.UNSCORED


@dataclass(frozen=True, slots=True)
class Headline:
    """Hold what lists show of a card; `headline` 0–100 or None where unscored."""

    attempt_id: int
    headline: int | None
    result: Result
    because: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Hold how often a scenario was practised to the end, and the mean headline score, or None."""

    talks: int
    mean: float | None


def save(attempt_id: int, rubric_version_id: int, engine: str, graded: Graded) -> None:
    """Keep what grading gave, in place of what it gave before."""
    card = graded.scorecard
    db.session.merge(
        ScorecardRow(
            attempt_id=attempt_id,
            rubric_version_id=rubric_version_id,
            engine=engine,
            card=card,
            debrief=graded.debrief,
            survey=graded.survey,
            score=card.score if card else None,
            headline=card.headline if card else None,
            result=graded.result.value,
            because=graded.because,
            graded_at=graded.graded_at,
        )
    )
    db.session.flush()


def set_debrief(attempt_id: int, graded: Graded) -> None:
    """Keep a debrief that was made after its card, or why it could not be."""
    row = _row(attempt_id)
    row.debrief, row.because = graded.debrief, graded.because
    db.session.flush()


def show(attempt_id: int, card: Scorecard) -> None:
    """Keep what lists show: that of `card`, with what people have rated; the kept card stays."""
    row = _row(attempt_id)
    row.score, row.headline, row.result = card.score, card.headline, card.result.value
    db.session.flush()


def load(attempt_id: int) -> Graded:
    """Load what grading gave; MissingError while the attempt is not graded."""
    row = _row(attempt_id)
    return Graded(row.card, row.debrief, row.survey, row.because, row.graded_at)


def headlines(attempt_ids: Sequence[int]) -> dict[int, Headline]:
    """Find what lists show, by attempt; attempts that are not graded are left out."""
    query = select(
        ScorecardRow.attempt_id, ScorecardRow.headline, ScorecardRow.result, ScorecardRow.because
    ).where(ScorecardRow.attempt_id.in_(attempt_ids))
    return {
        id: Headline(id, headline, Result(result), because)
        for id, headline, result, because in db.session.execute(query)
    }


def tallies(*, demo: bool = False) -> dict[str, Tally]:
    """Count the latest practice by scenario, of real people or of the made-up team; no trials, no retries."""
    of = scanned(AttemptRow.slug)
    query = (
        select(of, func.count(), func.avg(ScorecardRow.headline))
        .outerjoin(ScorecardRow, ScorecardRow.attempt_id == AttemptRow.id)
        .where(
            latest(AttemptRow.id),
            AttemptRow.mode == Mode.PRACTICE.value,
            AttemptRow.status == Status.CLOSED.value,
            AttemptRow.demo.is_(demo),
        )
        .group_by(of)
    )
    return {
        slug: Tally(talks, None if mean is None else float(mean))
        for slug, talks, mean in db.session.execute(query)
    }


def _row(attempt_id: int) -> ScorecardRow:
    row = get(ScorecardRow, attempt_id)
    if row is None:
        raise MissingError("This attempt has no scorecard yet.")
    return row
