"""Make room for a team's weeks without names: a part of revision 0006."""

import sqlalchemy as sa
from alembic import op

COUNTS = (
    "people",
    "talks",
    "csat_sum",
    "ces_sum",
    "promoters",
    "detractors",
    "fcr",
    "resolved",
    "passed",
    "replies",
)


def make() -> None:
    """Make the table."""
    op.create_table(
        "team_weeks",
        sa.Column("team_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.Column("reply_seconds", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_team_weeks_team_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("team_id", "week", name=op.f("pk_team_weeks")),
    )


def drop() -> None:
    """Drop it."""
    op.drop_table("team_weeks")
