"""Make room for the steps of drafts, and for who has what open: part of 0005."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make the tables."""
    op.create_table(
        "draft_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["people.id"],
            name=op.f("fk_draft_steps_author_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_steps")),
    )
    columns = ["author_id", "kind", "slug"]
    op.create_index(op.f("ix_draft_steps_author_id_kind_slug"), "draft_steps", columns)
    op.create_table(
        "presences",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_presences_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("kind", "slug", "person_id", name=op.f("pk_presences")),
    )


def drop() -> None:
    """Take them away."""
    op.drop_table("presences")
    op.drop_table("draft_steps")
