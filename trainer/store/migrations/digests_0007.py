"""Make room for what is kept of each digest: a part of revision 0007."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make the table."""
    op.create_table(
        "digests",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("again_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("because", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_digests_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "week", name=op.f("pk_digests")),
    )
    op.create_index(op.f("ix_digests_week"), "digests", ["week"])


def drop() -> None:
    """Drop it."""
    op.drop_table("digests")
