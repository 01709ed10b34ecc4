"""Make room for calibration, disputes and double scoring: a part of revision 0006."""

import sqlalchemy as sa
from alembic import op

WHEN = sa.DateTime(timezone=True)


def make() -> None:
    """Make the tables, and keep since when what grades has graded."""
    _make_rounds()
    _make_marks()
    _make_disputes()
    _make_readings()
    with op.batch_alter_table("audit") as audit:
        audit.add_column(sa.Column("of_id", sa.Integer(), nullable=True))
        audit.create_foreign_key(
            op.f("fk_audit_of_id"), "people", ["of_id"], ["id"], ondelete="CASCADE"
        )
        audit.create_index(op.f("ix_audit_of_id_at"), ["of_id", "at"])
        audit.create_index(op.f("ix_audit_what_at"), ["what", "at"])
    op.execute(
        "INSERT INTO scorer_changes (kind, name, at) "
        "SELECT 'engine', engine, MIN(started_at) FROM attempts GROUP BY engine"
    )
    op.execute(
        "INSERT INTO scorer_changes (kind, name, at) "
        "SELECT 'judge', model, MIN(at) FROM judgements WHERE model <> '' GROUP BY model"
    )


def drop() -> None:
    """Drop them."""
    with op.batch_alter_table("audit") as audit:
        audit.drop_index(op.f("ix_audit_what_at"))
        audit.drop_index(op.f("ix_audit_of_id_at"))
        audit.drop_constraint(op.f("fk_audit_of_id"), type_="foreignkey")
        audit.drop_column("of_id")
    for table in (
        "scorer_changes",
        "double_readings",
        "scorer_tests",
        "disputes",
        "calibration_marks",
        "calibration_raters",
        "calibrated_talks",
        "calibrations",
    ):
        op.drop_table(table)


def _make_rounds() -> None:
    op.create_table(
        "calibrations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("rubric_version_id", sa.Integer(), nullable=False),
        sa.Column("criteria", sa.Text(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.Column("due_at", WHEN, nullable=False),
        sa.Column("closed_at", WHEN, nullable=True),
        _key("calibrations", "team_id", "teams.id"),
        _key("calibrations", "opened_by", "people.id", "SET NULL"),
        _key("calibrations", "rubric_version_id", "rubric_versions.id", None),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calibrations")),
    )
    _index("calibrations", "team_id")
    op.create_table(
        "calibrated_talks",
        sa.Column("calibration_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        _key("calibrated_talks", "calibration_id", "calibrations.id"),
        _key("calibrated_talks", "attempt_id", "attempts.id"),
        sa.PrimaryKeyConstraint("calibration_id", "attempt_id", name=op.f("pk_calibrated_talks")),
    )
    _index("calibrated_talks", "attempt_id")


def _make_marks() -> None:
    op.create_table(
        "calibration_raters",
        sa.Column("calibration_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("handed_in_at", WHEN, nullable=True),
        _key("calibration_raters", "calibration_id", "calibrations.id"),
        _key("calibration_raters", "person_id", "people.id"),
        sa.PrimaryKeyConstraint("calibration_id", "person_id", name=op.f("pk_calibration_raters")),
    )
    _index("calibration_raters", "person_id")
    op.create_table(
        "calibration_marks",
        sa.Column("calibration_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=True),
        _key("calibration_marks", "calibration_id", "calibrations.id"),
        _key("calibration_marks", "attempt_id", "attempts.id"),
        _key("calibration_marks", "person_id", "people.id"),
        sa.PrimaryKeyConstraint(
            "calibration_id",
            "attempt_id",
            "person_id",
            "criterion",
            name=op.f("pk_calibration_marks"),
        ),
    )
    _index("calibration_marks", "attempt_id")
    _index("calibration_marks", "person_id")


def _make_disputes() -> None:
    op.create_table(
        "disputes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column("stood", sa.Integer(), nullable=True),
        sa.Column("proposed", sa.Integer(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answered_at", WHEN, nullable=True),
        _key("disputes", "attempt_id", "attempts.id"),
        _key("disputes", "answered_by", "people.id", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disputes")),
        sa.UniqueConstraint(
            "attempt_id", "criterion", name=op.f("uq_disputes_attempt_id_criterion")
        ),
    )
    _index("disputes", "answer")
    _index("disputes", "answered_by")
    op.create_table(
        "scorer_tests",
        sa.Column("dispute_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("criterion", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("was", sa.Integer(), nullable=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("machine", sa.Integer(), nullable=True),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        _key("scorer_tests", "dispute_id", "disputes.id"),
        sa.PrimaryKeyConstraint("dispute_id", name=op.f("pk_scorer_tests")),
    )
    _index("scorer_tests", "engine")


def _make_readings() -> None:
    op.create_table(
        "double_readings",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", WHEN, nullable=False),
        _key("double_readings", "attempt_id", "attempts.id"),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_double_readings")),
    )
    _index("double_readings", "at")
    op.create_table(
        "scorer_changes",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", WHEN, nullable=False),
        sa.PrimaryKeyConstraint("kind", "name", name=op.f("pk_scorer_changes")),
    )


def _key(
    table: str, column: str, of: str, ondelete: str | None = "CASCADE"
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [of], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )


def _index(table: str, column: str) -> None:
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
