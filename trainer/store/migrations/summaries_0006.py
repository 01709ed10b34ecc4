"""Make room for the figures kept with each card: a part of revision 0006.

The cards at hand are summed up when the place next opens (services/set_up), with the estimate as it
is then.
"""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make the tables, and indexes for what is counted of replies."""
    _make_indexes()
    _make_talk_figures()
    op.create_table(
        "held_skills",
        _person(),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("skill", sa.String(), nullable=False),
        sa.Column("mean", sa.Double(), nullable=False),
        sa.Column("sd", sa.Double(), nullable=False),
        sa.Column("observations", sa.Integer(), nullable=False),
        sa.Column("scenarios", sa.Integer(), nullable=False),
        sa.Column("last", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen", sa.DateTime(timezone=True), nullable=True),
        _whose("held_skills"),
        sa.PrimaryKeyConstraint("person_id", "channel", "skill", name=op.f("pk_held_skills")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "skill_weeks",
        _person(),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("skill", sa.String(), nullable=False),
        sa.Column("mean", sa.Double(), nullable=False),
        sa.Column("sd", sa.Double(), nullable=False),
        sa.Column("observations", sa.Integer(), nullable=False),
        sa.Column("talks", sa.Integer(), nullable=False),
        sa.Column("y_sum", sa.Double(), nullable=False),
        sa.Column("seen", sa.DateTime(timezone=True), nullable=False),
        _whose("skill_weeks"),
        sa.PrimaryKeyConstraint(
            "person_id", "channel", "week", "skill", name=op.f("pk_skill_weeks")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "criterion_weeks",
        _person(),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column("talks", sa.Integer(), nullable=False),
        sa.Column("level_sum", sa.Integer(), nullable=False),
        _whose("criterion_weeks"),
        sa.PrimaryKeyConstraint(
            "person_id", "channel", "week", "criterion", name=op.f("pk_criterion_weeks")
        ),
        sqlite_with_rowid=False,
    )
    _make_figure_weeks()


def drop() -> None:
    """Drop them."""
    for table in ("figure_weeks", "criterion_weeks", "skill_weeks", "held_skills", "talk_figures"):
        op.drop_table(table)
    op.drop_index("ix_turns_worded", "turns")
    op.drop_index(op.f("ix_turns_attempt_id_speaker_position"), "turns")


def _make_indexes() -> None:
    op.create_index(
        op.f("ix_turns_attempt_id_speaker_position"), "turns", ["attempt_id", "speaker", "position"]
    )
    op.create_index(
        "ix_turns_worded",
        "turns",
        ["sent_at"],
        sqlite_where=sa.text("wording IS NOT NULL"),
        postgresql_where=sa.text("wording IS NOT NULL"),
    )


def _make_talk_figures() -> None:
    op.create_table(
        "talk_figures",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        _person(),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("csat", sa.Integer(), nullable=False),
        sa.Column("ces", sa.Integer(), nullable=False),
        sa.Column("nps", sa.Integer(), nullable=False),
        sa.Column("fcr", sa.Boolean(), nullable=False),
        sa.Column("resolved", sa.Boolean(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.Column("replies", sa.Integer(), nullable=False),
        sa.Column("reply_seconds", sa.Double(), nullable=False),
        sa.Column("reply_squares", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_talk_figures_attempt_id"),
            ondelete="CASCADE",
        ),
        _whose("talk_figures"),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_talk_figures")),
    )
    op.create_index(op.f("ix_talk_figures_person_id_at"), "talk_figures", ["person_id", "at"])


def _make_figure_weeks() -> None:
    op.create_table(
        "figure_weeks",
        _person(),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("talks", sa.Integer(), nullable=False),
        sa.Column("csat_sum", sa.Integer(), nullable=False),
        sa.Column("ces_sum", sa.Integer(), nullable=False),
        sa.Column("promoters", sa.Integer(), nullable=False),
        sa.Column("detractors", sa.Integer(), nullable=False),
        sa.Column("fcr", sa.Integer(), nullable=False),
        sa.Column("resolved", sa.Integer(), nullable=False),
        sa.Column("replies", sa.Integer(), nullable=False),
        sa.Column("reply_seconds", sa.Double(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.Column("csat_squares", sa.Integer(), nullable=False),
        sa.Column("ces_squares", sa.Integer(), nullable=False),
        sa.Column("reply_squares", sa.Double(), nullable=False),
        _whose("figure_weeks"),
        sa.PrimaryKeyConstraint("person_id", "week", "channel", name=op.f("pk_figure_weeks")),
        sqlite_with_rowid=False,
    )


def _person() -> sa.Column[int]:
    return sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False)


def _whose(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id"], ["people.id"], name=op.f(f"fk_{table}_person_id"), ondelete="CASCADE"
    )
