"""Make room for goals, kudos and opt-outs: a part of revision 0006."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make the tables."""
    op.create_table(
        "goals",
        _person(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("rest", sa.Text(), nullable=False),
        sa.Column("paused", sa.Date(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _whose("goals"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_goals")),
    )
    op.create_table(
        "opt_outs",
        _person(),
        sa.Column("topic", sa.String(), nullable=False),
        _whose("opt_outs"),
        sa.PrimaryKeyConstraint("person_id", "topic", name=op.f("pk_opt_outs")),
    )
    _make_kudos()


def drop() -> None:
    """Drop them."""
    for table in ("kudos", "opt_outs", "goals"):
        op.drop_table(table)


def _make_kudos() -> None:
    op.create_table(
        "kudos",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=True),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("thanked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_kudos_attempt_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["people.id"], name=op.f("fk_kudos_by_id"), ondelete="SET NULL"
        ),
        _whose("kudos"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kudos")),
    )
    op.create_index(op.f("ix_kudos_attempt_id"), "kudos", ["attempt_id"])
    op.create_index(op.f("ix_kudos_by_id"), "kudos", ["by_id"])
    op.create_index(op.f("ix_kudos_person_id_at"), "kudos", ["person_id", "at"])


def _person() -> sa.Column[int]:
    return sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False)


def _whose(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id"], ["people.id"], name=op.f(f"fk_{table}_person_id"), ondelete="CASCADE"
    )
