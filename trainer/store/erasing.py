"""Take a person out of the store: their rows, and their name where others wrote it.

What hangs on a person or on their talks goes by the foreign keys (ON DELETE CASCADE); what they did
for others stays without them (SET NULL). Free texts of others are searched for their full name and
their e-mail address. Not searched are talks of others and imported ones, which were redacted before
they were kept, and what is no person's: scenarios, rubrics, articles.
"""

import json
import re
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    String,
    Table,
    TableClause,
    and_,
    column,
    delete,
    func,
    or_,
    select,
    table,
    text,
    update,
)

from trainer.store.assigned import AssignedRow, TryRow
from trainer.store.attempts import AttemptRow
from trainer.store.database import Row, db
from trainer.store.imported_agents import ImportedAgentRow
from trainer.store.imports import ImportRow
from trainer.store.people import PersonRow

GONE = "somebody who is gone"
"""What stands where a name stood."""
TEXTS: dict[str, tuple[str, ...]] = {
    "audit": ("about",),
    "assignments": ("title", "because", "withdrawn_because"),
    "bundles": ("name",),
    "calibration_marks": ("because",),
    "calibrations": ("title",),
    "certificates": ("revoked_because",),
    "coaching_notes": ("text", "agreed"),
    "collections": ("title", "about"),
    "disputes": ("comment", "words"),
    "documents": ("note",),
    "drafts": ("text", "subject"),
    "drills": ("because",),
    "feedback": ("comment",),
    "figure_targets": ("why",),
    "grouped_people": ("value",),
    "groupings": ("name", "why"),
    "imports": ("name",),
    "kudos": ("text", "quote"),
    "notes": ("text",),
    "preflight_reasons": ("reason",),
    "readiness_signatures": ("reason",),
    "reflections": ("text",),
    "remarkings": ("note",),
    "reply_flags": ("comment", "answer"),
    "review_asks": ("because",),
    "reviews": ("because",),
    "team_feedback": ("text", "answer", "reply"),
}
"""Table → columns in which people write about each other."""
VALUES: dict[str, tuple[str, ...]] = {
    "assignments": ("rule", "terms"),
    "calibration_marks": ("quote",),
    "disputes": ("evidence",),
    "exercise_results": ("given", "result"),
    "imports": ("report",),
    "reviews": ("evidence",),
}
"""The same, kept as JSON: a single word is not looked for there, it could be a key."""


def erase(person_id: int) -> None:
    """Delete a person and all that is theirs, and their name from what others wrote.

    An imported talk that they served stays as nobody's. To be called within a write.
    """
    _overwrite()
    row = db.session.get_one(PersonRow, person_id)
    name, email = row.name, row.email
    db.session.expunge_all()
    db.session.execute(delete(ImportedAgentRow).where(ImportedAgentRow.person_id == person_id))
    db.session.execute(delete(PersonRow).where(PersonRow.id == person_id))
    _rename(name, email)


def erase_talks(person_id: int, before: datetime) -> int:
    """Delete a person's talks that were over, or left, before a time; tell how many.

    What was assigned and due before then goes with the talks that answered it.
    """
    _overwrite()
    mine = _old(before) & (AttemptRow.person_id == person_id)
    tries = select(TryRow.assigned_id).join(AttemptRow, AttemptRow.id == TryRow.attempt_id)
    done = AssignedRow.id.in_(tries.where(mine)) & (AssignedRow.due < before.date())
    db.session.execute(delete(AssignedRow).where(done).execution_options(**_AS_IS))
    count = db.session.scalar(select(func.count()).select_from(AttemptRow).where(mine)) or 0
    db.session.execute(delete(AttemptRow).where(mine).execution_options(**_AS_IS))
    db.session.expunge_all()
    return count


def erase_imports(before: datetime) -> int:
    """Delete real conversations that were imported before a time; tell how many imports."""
    _overwrite()
    old = ImportRow.at < before
    count = db.session.scalar(select(func.count()).select_from(ImportRow).where(old)) or 0
    db.session.execute(delete(ImportRow).where(old).execution_options(**_AS_IS))
    db.session.expunge_all()
    return count


def old_talks(before: datetime) -> dict[int, int]:
    """Count the talks that were over, or left, before a time, by person; made-up people left out."""
    query = select(AttemptRow.person_id, func.count()).where(_old(before))
    real = query.join(PersonRow, PersonRow.id == AttemptRow.person_id).where(~PersonRow.demo)
    found = db.session.execute(real.group_by(AttemptRow.person_id))
    return {row[0]: row[1] for row in found}


def old_imports(before: datetime) -> int:
    """Count the imports from before a time."""
    query = select(func.count()).select_from(ImportRow).where(ImportRow.at < before)
    return db.session.scalar(query) or 0


def counts(person_id: int) -> dict[str, int]:
    """Count the rows that name a person, by `table.column`: as their own, or as who did it."""
    found = {}
    for one in Row.metadata.sorted_tables:
        for key in one.foreign_keys:
            if key.target_fullname == "people.id":
                found[f"{one.name}.{key.parent.name}"] = _count(one, key.parent.name, person_id)
    return found


def reviews_of(person_id: int) -> int:
    """Count the ratings that people gave to a person's talks."""
    reviews = Row.metadata.tables["reviews"]
    mine = select(AttemptRow.id).where(AttemptRow.person_id == person_id)
    query = select(func.count()).select_from(reviews).where(reviews.c.attempt_id.in_(mine))
    return db.session.scalar(query) or 0


def wipe() -> None:
    """Bring what was overwritten from SQLite's log into its file, after the write.

    Elsewhere the database cleans up by itself.
    """
    if db.engine.dialect.name == "sqlite":
        db.session.rollback()
        connection = db.engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()


_AS_IS = {"synchronize_session": False}


def _old(before: datetime) -> ColumnElement[bool]:
    return func.coalesce(AttemptRow.closed_at, AttemptRow.active_at) < before


def _overwrite() -> None:
    """Have SQLite overwrite what it deletes, which otherwise stays readable in the file."""
    if db.engine.dialect.name == "sqlite":
        db.session.execute(text("PRAGMA secure_delete = ON"))


def _rename(name: str, email: str) -> None:
    whole = " " in name
    flags = re.IGNORECASE if whole else re.NOFLAG
    sought = ((email, re.IGNORECASE), (name, flags))
    for texts, words in ((TEXTS, sought), (VALUES, sought if whole else sought[:1])):
        for of, columns in texts.items():
            for one in columns:
                for word, how in words:
                    written = json.dumps(word, ensure_ascii=False)[1:-1]
                    _replace(of, one, word if texts is TEXTS else written, how)


def _replace(of: str, name: str, word: str, flags: int) -> None:
    keys = [one.name for one in Row.metadata.tables[of].primary_key]
    # Not the table itself: its columns would read JSON as values.
    plain: TableClause = table(of, *(column(key) for key in keys), column(name, String))
    where = or_(plain.c[name].contains(word, autoescape=True), plain.c[name].icontains(word))
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", flags)
    for row in db.session.execute(select(plain).where(where)).mappings().all():
        here = and_(*(plain.c[key] == row[key] for key in keys))
        values = {name: pattern.sub(GONE, row[name])}
        db.session.execute(update(plain).where(here).values(values))


def _count(of: Table, name: str, person_id: int) -> int:
    query = select(func.count()).select_from(of).where(of.c[name] == person_id)
    return db.session.scalar(query) or 0
