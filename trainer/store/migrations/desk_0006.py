"""Make room for notes of coaching talks and readiness: a part of revision 0006."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make the tables."""
    op.create_table(
        "coaching_notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("agreed", sa.String(), nullable=False),
        sa.Column("follow_up_on", sa.Date(), nullable=True),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["people.id"],
            name=op.f("fk_coaching_notes_author_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_coaching_notes_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_notes")),
    )
    op.create_index(op.f("ix_coaching_notes_author_id"), "coaching_notes", ["author_id"])
    op.create_index(
        op.f("ix_coaching_notes_person_id_held_on"), "coaching_notes", ["person_id", "held_on"]
    )
    _make_signatures()
    op.create_table(
        "readiness_talks_read",
        sa.Column("reader_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_readiness_talks_read_attempt_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"],
            ["people.id"],
            name=op.f("fk_readiness_talks_read_reader_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("reader_id", "attempt_id", name=op.f("pk_readiness_talks_read")),
    )


def drop() -> None:
    """Drop them."""
    op.drop_table("readiness_talks_read")
    op.drop_table("readiness_signatures")
    op.drop_table("coaching_notes")


def _make_signatures() -> None:
    op.create_table(
        "readiness_signatures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("signed_by", sa.Integer(), nullable=True),
        sa.Column("attempt_id", sa.Integer(), nullable=True),
        sa.Column("probability", sa.Double(), nullable=False),
        sa.Column("low", sa.Double(), nullable=False),
        sa.Column("talks", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_by", sa.Integer(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_readiness_signatures_attempt_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_readiness_signatures_person_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["revoked_by"],
            ["people.id"],
            name=op.f("fk_readiness_signatures_revoked_by"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["signed_by"],
            ["people.id"],
            name=op.f("fk_readiness_signatures_signed_by"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readiness_signatures")),
    )
    op.create_index(
        op.f("ix_readiness_signatures_person_id"), "readiness_signatures", ["person_id"]
    )
