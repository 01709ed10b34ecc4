"""Make room for targets of service figures, feedback to leaders, and groups: a part of revision 0006."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make the tables."""
    _make_targets()
    _make_feedback()
    _make_groups()


def drop() -> None:
    """Take them away."""
    for table in ("grouped_people", "groupings", "team_feedback", "figure_targets"):
        op.drop_table(table)


def _make_targets() -> None:
    op.create_table(
        "figure_targets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("figure", sa.String(), nullable=False),
        sa.Column("deed", sa.String(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to("figure_targets", "person_id", "people.id", "SET NULL"),
        _to("figure_targets", "team_id", "teams.id", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure_targets")),
    )
    op.create_index(op.f("ix_figure_targets_person_id"), "figure_targets", ["person_id"])
    op.create_index(
        op.f("ix_figure_targets_team_id_figure"), "figure_targets", ["team_id", "figure"]
    )


def _make_feedback() -> None:
    op.create_table(
        "team_feedback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("reply", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        _to("team_feedback", "answered_by", "people.id", "SET NULL"),
        _to("team_feedback", "person_id", "people.id", "CASCADE"),
        _to("team_feedback", "team_id", "teams.id", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_feedback")),
    )
    for column in ("answered_by", "person_id", "team_id"):
        op.create_index(op.f(f"ix_team_feedback_{column}"), "team_feedback", [column])


def _make_groups() -> None:
    op.create_table(
        "groupings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to("groupings", "person_id", "people.id", "SET NULL"),
        _to("groupings", "team_id", "teams.id", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groupings")),
        sa.UniqueConstraint("team_id", "name", name=op.f("uq_groupings_team_id_name")),
    )
    op.create_index(op.f("ix_groupings_person_id"), "groupings", ["person_id"])
    op.create_table(
        "grouped_people",
        sa.Column("grouping_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        _to("grouped_people", "grouping_id", "groupings.id", "CASCADE"),
        _to("grouped_people", "person_id", "people.id", "CASCADE"),
        sa.PrimaryKeyConstraint("grouping_id", "person_id", name=op.f("pk_grouped_people")),
    )
    op.create_index(op.f("ix_grouped_people_person_id"), "grouped_people", ["person_id"])


def _to(table: str, column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )
