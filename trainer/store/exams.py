"""Find exams, of learning paths and of assignments, and who has met a case already."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, select

from trainer.store.assigned import AssignedRow, TryRow
from trainer.store.assignments import AssignmentRow
from trainer.store.attempts import AttemptRow, Mode
from trainer.store.database import db
from trainer.store.paths import ExamRow


def among(attempt_ids: Sequence[int]) -> frozenset[int]:
    """Give those of these attempts that are exams."""
    return _exams(AttemptRow.id.in_(attempt_ids))


def of_people(person_ids: Sequence[int]) -> frozenset[int]:
    """Give the attempts of these people that are exams."""
    return _exams(AttemptRow.person_id.in_(person_ids))


def met(
    person_ids: Collection[int], slug: str, *, known: bool, but: Collection[int] = ()
) -> frozenset[int]:
    """Give those of these people who have begun a talk at a case, other than the talks in `but`.

    `known`: only plain practice, which their leaders see; else all that they ever began. What was
    said again of a talk tells no more than the talk itself.
    """
    query = select(AttemptRow.person_id).where(
        AttemptRow.person_id.in_(person_ids),
        AttemptRow.slug == slug,
        AttemptRow.id.not_in(but),
        AttemptRow.mode != Mode.RETRY.value,
    )
    if known:
        query = query.where(AttemptRow.mode == Mode.PRACTICE.value)
    return frozenset(db.session.scalars(query))


def _exams(these: ColumnElement[bool]) -> frozenset[int]:
    of_paths = select(AttemptRow.id).join(ExamRow, ExamRow.attempt_id == AttemptRow.id)
    assigned = (
        select(AttemptRow.id)
        .join(TryRow, TryRow.attempt_id == AttemptRow.id)
        .join(AssignedRow, AssignedRow.id == TryRow.assigned_id)
        .join(AssignmentRow, AssignmentRow.id == AssignedRow.assignment_id)
        .where(AssignmentRow.exam)
    )
    both = (of_paths.where(these), assigned.where(these))
    return frozenset(id for query in both for id in db.session.scalars(query))
