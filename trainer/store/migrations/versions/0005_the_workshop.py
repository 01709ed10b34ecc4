"""Make room for what authors write, and for what comes of it.

Revision: 0005, after 0004
"""

import sqlalchemy as sa
from alembic import op

from trainer.store.migrations import (
    beginnings_0005,
    drills_0005,
    editing_0005,
    items_0005,
    library_0005,
    preflights_0005,
    remarkings_0005,
)

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_documents()
    _make_coachings()
    remarkings_0005.make()
    library_0005.make()
    drills_0005.make()
    editing_0005.make()
    preflights_0005.make()
    beginnings_0005.make()
    items_0005.make()


def downgrade() -> None:
    items_0005.drop()
    beginnings_0005.drop()
    preflights_0005.drop()
    editing_0005.drop()
    drills_0005.drop()
    remarkings_0005.drop()
    library_0005.drop()
    op.drop_table("coachings")
    op.drop_table("documents")


def _make_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("faults", sa.Text(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["people.id"],
            name=op.f("fk_documents_author_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    op.create_index(op.f("ix_documents_kind_slug_status"), "documents", ["kind", "slug", "status"])
    op.create_index(op.f("ix_documents_serial"), "documents", ["serial"])


def _make_coachings() -> None:
    op.create_table(
        "coachings",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("brief", sa.String(), nullable=False),
        sa.Column("coached", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_coachings_attempt_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_coachings")),
    )
