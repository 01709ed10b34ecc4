"""Make room for what readers answered, hints, exercises, grading practice and imported talks.

Revision: 0004, after 0003
"""

import sqlalchemy as sa
from alembic import op

from trainer.store.migrations import readings_0004

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_turns_sent_at"), "turns", ["sent_at"])
    readings_0004.make()
    _make_exercises()
    _make_seats()
    _make_hints()
    _make_imports()
    _make_imported_agents()
    _make_imported_talks()


def downgrade() -> None:
    op.drop_table("imported_talks")
    op.drop_table("imported_agents")
    op.drop_table("imports")
    op.drop_table("hints")
    op.drop_index(op.f("ix_turns_sent_at"), "turns")
    readings_0004.drop()
    op.drop_table("seat_markings")
    op.drop_table("article_memories")
    op.drop_table("exercise_results")


def _make_exercises() -> None:
    op.create_table(
        "exercise_results",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("observed", sa.Text(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_exercise_results_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercise_results")),
        sa.UniqueConstraint(
            "person_id", "client_id", name=op.f("uq_exercise_results_person_id_client_id")
        ),
    )
    op.create_index(
        op.f("ix_exercise_results_person_id_slug_at"),
        "exercise_results",
        ["person_id", "slug", "at"],
    )
    op.create_table(
        "article_memories",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("memory", sa.Text(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_article_memories_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", "slug", name=op.f("pk_article_memories")),
    )
    op.create_index(
        op.f("ix_article_memories_person_id_due"), "article_memories", ["person_id", "due"]
    )


def _make_seats() -> None:
    op.create_table(
        "seat_markings",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("levels", sa.Text(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_seat_markings_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", "slug", name=op.f("pk_seat_markings")),
    )


def _make_hints() -> None:
    op.create_table(
        "hints",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rung", sa.String(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_hints_attempt_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("attempt_id", "position", "rung", name=op.f("pk_hints")),
    )


def _make_imports() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("rubric_version_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_imports_team_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_imports_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["rubric_version_id"],
            ["rubric_versions.id"],
            name=op.f("fk_imports_rubric_version_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_index(op.f("ix_imports_team_id"), "imports", ["team_id"])
    op.create_index(op.f("ix_imports_person_id"), "imports", ["person_id"])


def _make_imported_agents() -> None:
    op.create_table(
        "imported_agents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_imported_agents_team_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_imported_agents_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_agents")),
        sa.UniqueConstraint("team_id", "key", name=op.f("uq_imported_agents_team_id_key")),
        sa.UniqueConstraint("team_id", "number", name=op.f("uq_imported_agents_team_id_number")),
    )
    op.create_index(op.f("ix_imported_agents_person_id"), "imported_agents", ["person_id"])


def _make_imported_talks() -> None:
    op.create_table(
        "imported_talks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=True),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("transcript", sa.Text(), nullable=False),
        sa.Column("redaction", sa.Text(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("card", sa.Text(), nullable=True),
        sa.Column("headline", sa.Integer(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("graded_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"],
            ["imports.id"],
            name=op.f("fk_imported_talks_import_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_imported_talks_team_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["agent_id"],
            ["imported_agents.id"],
            name=op.f("fk_imported_talks_agent_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_talks")),
        sa.UniqueConstraint("team_id", "hash", name=op.f("uq_imported_talks_team_id_hash")),
    )
    op.create_index(op.f("ix_imported_talks_import_id"), "imported_talks", ["import_id"])
    op.create_index(op.f("ix_imported_talks_agent_id"), "imported_talks", ["agent_id"])
    op.create_index(op.f("ix_imported_talks_began_at"), "imported_talks", ["began_at"])
