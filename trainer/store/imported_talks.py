"""Keep imported talks, redacted, with their scorecards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Select, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, load_only, mapped_column

from trainer.core.conversation.redacted import Redaction
from trainer.core.conversation.transcript import Transcript
from trainer.core.errors import MissingError
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.store.columns import ValueOf
from trainer.store.database import Row, db, get
from trainer.store.imported_agents import ImportedAgentRow
from trainer.store.imports import ImportRow, ImportStatus


class ImportedTalkRow(Row):
    """Be the table of imported talks; `words` are all words of a talk in small letters, to search."""

    __tablename__ = "imported_talks"
    __table_args__ = (UniqueConstraint("team_id", "hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id", ondelete="CASCADE"), index=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    agent_id: Mapped[int | None] = mapped_column(
        ForeignKey("imported_agents.id", ondelete="SET NULL"), index=True
    )
    hash: Mapped[str]
    reference: Mapped[str]
    channel: Mapped[str]
    began_at: Mapped[datetime | None] = mapped_column(index=True)
    transcript: Mapped[Transcript] = mapped_column(ValueOf(Transcript))
    redaction: Mapped[Redaction] = mapped_column(ValueOf(Redaction))
    words: Mapped[str]
    card: Mapped[Scorecard | None] = mapped_column(ValueOf(Scorecard))
    headline: Mapped[int | None]
    result: Mapped[str]
    because: Mapped[str]
    graded_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Brought:
    """Hold a talk as it is to be kept; `hash` is the same for the same content."""

    hash: str
    reference: str
    began_at: datetime | None
    agent_id: int | None
    transcript: Transcript
    redaction: Redaction


@dataclass(frozen=True, slots=True)
class Brief:
    """Hold what a list shows of an imported talk; `headline` 0–100 or None."""

    id: int
    team_id: int
    reference: str
    channel: str
    began_at: datetime | None
    agent_id: int | None
    headline: int | None
    result: Result


@dataclass(frozen=True, slots=True)
class ImportedTalk:
    """Hold an imported talk; without a card `because` says why, empty while it is not graded."""

    brief: Brief
    import_id: int
    transcript: Transcript
    redaction: Redaction
    card: Scorecard | None
    because: str
    graded_at: datetime | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Say which talks a list shows; what is None or empty does not narrow it."""

    team_ids: tuple[int, ...] | None = None
    channel: str = ""
    agent_id: int | None = None
    result: str = ""
    words: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """Hold the score (0–100) of one talk whose agent and time are known, and what it was graded by."""

    at: datetime
    score: int
    rubric_version_id: int | None


def add(import_id: int, team_id: int, brought: Brought) -> bool:
    """Keep a talk; False, and nothing is kept, where the team has it already."""
    query = select(ImportedTalkRow.id).where(
        ImportedTalkRow.team_id == team_id, ImportedTalkRow.hash == brought.hash
    )
    if db.session.scalar(query) is not None:
        return False
    turns = brought.transcript.turns
    words = "\n".join(f"{turn.subject}\n{turn.text}" for turn in turns).lower()
    db.session.add(
        ImportedTalkRow(
            import_id=import_id,
            team_id=team_id,
            agent_id=brought.agent_id,
            hash=brought.hash,
            reference=brought.reference,
            channel=brought.transcript.channel,
            began_at=brought.began_at,
            transcript=brought.transcript,
            redaction=brought.redaction,
            words=words,
            result=Result.UNSCORED.value,
            because="",
        )
    )
    db.session.flush()
    return True


def load(id: int) -> ImportedTalk:
    """Load a talk; MissingError when there is none."""
    row = get(ImportedTalkRow, id)
    if row is None:
        raise MissingError("There is no such conversation.")
    return ImportedTalk(
        brief=_brief(row),
        import_id=row.import_id,
        transcript=row.transcript,
        redaction=row.redaction,
        card=row.card,
        because=row.because,
        graded_at=row.graded_at,
    )


def waiting(import_id: int, limit: int) -> tuple[tuple[int, Transcript], ...]:
    """List talks of an import that are not graded yet, the first ones first."""
    query = (
        select(ImportedTalkRow.id, ImportedTalkRow.transcript)
        .where(ImportedTalkRow.import_id == import_id, ImportedTalkRow.graded_at.is_(None))
        .order_by(ImportedTalkRow.id)
        .limit(limit)
    )
    return tuple((id, transcript) for id, transcript in db.session.execute(query))


def keep_card(id: int, card: Scorecard | None, because: str, at: datetime) -> None:
    """Keep what grading gave; harmless where the talk was deleted meanwhile."""
    row = get(ImportedTalkRow, id)
    if row is not None:
        row.card, row.because, row.graded_at = card, because, at
        row.headline = card.headline if card else None
        row.result = (card.result if card else Result.UNSCORED).value
        db.session.flush()


def graded(import_id: int) -> tuple[int, int]:
    """Count the graded talks of an import, and all of them."""
    query = select(func.count(ImportedTalkRow.graded_at), func.count()).where(
        ImportedTalkRow.import_id == import_id
    )
    done, all_ = db.session.execute(query).one()
    return done, all_


def of_import(import_id: int, limit: int) -> tuple[int, ...]:
    """List the ids of the first talks of an import."""
    query = select(ImportedTalkRow.id).where(ImportedTalkRow.import_id == import_id)
    return tuple(db.session.scalars(query.order_by(ImportedTalkRow.id).limit(limit)))


def agents(import_ids: Sequence[int] | None, team_ids: Sequence[int] | None) -> tuple[int, ...]:
    """List the ids of the agents of some imports, or of all talks of some teams."""
    query = select(ImportedTalkRow.agent_id).distinct()
    query = query.where(ImportedTalkRow.agent_id.is_not(None))
    if import_ids is not None:
        query = query.where(ImportedTalkRow.import_id.in_(import_ids))
    if team_ids is not None:
        query = query.where(ImportedTalkRow.team_id.in_(team_ids))
    return tuple(id for id in db.session.scalars(query) if id is not None)


def list_(wanted: Wanted, limit: int, offset: int = 0) -> tuple[Brief, ...]:
    """List talks of confirmed imports, the latest first."""
    found = _narrowed(select(ImportedTalkRow), wanted).options(
        load_only(
            ImportedTalkRow.team_id,
            ImportedTalkRow.reference,
            ImportedTalkRow.channel,
            ImportedTalkRow.began_at,
            ImportedTalkRow.agent_id,
            ImportedTalkRow.headline,
            ImportedTalkRow.result,
        )
    )
    # Talks of no known time come last, on every database alike.
    found = found.order_by(
        ImportedTalkRow.began_at.is_(None),
        ImportedTalkRow.began_at.desc(),
        ImportedTalkRow.id.desc(),
    )
    return tuple(map(_brief, db.session.scalars(found.limit(limit).offset(offset))))


def count(wanted: Wanted) -> int:
    """Count the talks that `list_` would list without a limit."""
    return db.session.scalar(_narrowed(select(func.count(ImportedTalkRow.id)), wanted)) or 0


def scores_of(person_ids: Sequence[int]) -> dict[int, tuple[Scored, ...]]:
    """Load the scores of real talks by the person who was named as their agent, the oldest first."""
    query = (
        select(
            ImportedAgentRow.person_id,
            ImportedTalkRow.began_at,
            ImportedTalkRow.headline,
            ImportRow.rubric_version_id,
        )
        .join(ImportedAgentRow, ImportedAgentRow.id == ImportedTalkRow.agent_id)
        .join(ImportRow, ImportRow.id == ImportedTalkRow.import_id)
        .where(ImportedAgentRow.person_id.in_(person_ids))
        .order_by(ImportedTalkRow.began_at, ImportedTalkRow.id)
    )
    found: dict[int, list[Scored]] = {id: [] for id in person_ids}
    for person_id, at, score, rubric in db.session.execute(query):
        if person_id is not None and at is not None and score is not None:
            found[person_id].append(Scored(at, score, rubric))
    return {id: tuple(scores) for id, scores in found.items()}


def drop(id: int) -> None:
    """Forget a talk; harmless where it is gone."""
    row = get(ImportedTalkRow, id)
    if row is not None:
        db.session.delete(row)
        db.session.flush()


def _narrowed(query: Select[ImportedTalkRow], wanted: Wanted) -> Select[ImportedTalkRow]:
    shown = (ImportStatus.GRADING.value, ImportStatus.DONE.value)
    query = query.join(ImportRow, ImportRow.id == ImportedTalkRow.import_id)
    query = query.where(ImportRow.status.in_(shown))
    if wanted.team_ids is not None:
        query = query.where(ImportedTalkRow.team_id.in_(wanted.team_ids))
    if wanted.channel:
        query = query.where(ImportedTalkRow.channel == wanted.channel)
    if wanted.agent_id is not None:
        query = query.where(ImportedTalkRow.agent_id == wanted.agent_id)
    if wanted.result:
        query = query.where(ImportedTalkRow.result == wanted.result)
    if wanted.since is not None:
        query = query.where(ImportedTalkRow.began_at >= wanted.since)
    if wanted.until is not None:
        query = query.where(ImportedTalkRow.began_at < wanted.until)
    for word in wanted.words.lower().split():
        query = query.where(ImportedTalkRow.words.contains(word, autoescape=True))
    return query


def _brief(row: ImportedTalkRow) -> Brief:
    return Brief(
        id=row.id,
        team_id=row.team_id,
        reference=row.reference,
        channel=row.channel,
        began_at=row.began_at,
        agent_id=row.agent_id,
        headline=row.headline,
        result=Result(row.result),
    )
