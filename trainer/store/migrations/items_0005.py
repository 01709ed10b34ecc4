"""Make room for what talks tell of scenarios, and for what trainees say of them: part of 0005.

What the cards at hand say is copied into the table of levels, so that no talk of the past is left
out.
"""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

NEEDS_PERSON = 0.6
"""As it was when this was written (core/scoring/certainty)."""


def make() -> None:
    """Make the tables and the column, and copy the levels."""
    levels = op.create_table(
        "rated_levels",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_rated_levels_attempt_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("attempt_id", "criterion", name=op.f("pk_rated_levels")),
    )
    op.create_table(
        "feedback",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("realistic", sa.Integer(), nullable=True),
        sa.Column("useful", sa.Integer(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_feedback_attempt_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_feedback")),
    )
    op.add_column("observations", sa.Column("harder", sa.Double(), nullable=True))
    rows = [row for card in _cards() for row in card]
    if rows:
        op.bulk_insert(levels, rows)


def drop() -> None:
    """Take them away."""
    op.drop_column("observations", "harder")
    op.drop_table("feedback")
    op.drop_table("rated_levels")


def _cards() -> Iterator[list[dict[str, Any]]]:
    query = sa.text(
        "SELECT s.attempt_id, s.card FROM scorecards s JOIN attempts a ON a.id = s.attempt_id "
        "WHERE s.card IS NOT NULL AND a.counts"
    )
    for attempt_id, card in op.get_bind().execute(query):
        yield [
            {
                "attempt_id": attempt_id,
                "criterion": one["criterion"],
                "level": one["level"],
                "asks": one.get("applicable", True)
                and not one.get("rater")
                and one.get("certainty", 1.0) < NEEDS_PERSON,
            }
            for one in json.loads(card)["scores"]
        ]
