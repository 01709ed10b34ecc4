"""Make room for how replies were worded, cases over several talks, and replies held to be wrong.

Revision: 0003, after 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _make_wording()
    _make_episodes()
    _make_notes()
    _make_flags()
    _make_mistakes()


def downgrade() -> None:
    op.drop_table("mistakes")
    op.drop_table("reply_flags")
    op.drop_table("notes")
    op.drop_table("episodes")
    op.drop_column("turns", "wording")


def _make_wording() -> None:
    op.add_column("turns", sa.Column("wording", sa.Text(), nullable=True))


def _make_episodes() -> None:
    op.create_table(
        "episodes",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("carried", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_episodes_attempt_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"],
            ["attempts.id"],
            name=op.f("fk_episodes_previous_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_episodes")),
    )
    op.create_index(op.f("ix_episodes_previous_id"), "episodes", ["previous_id"])


def _make_notes() -> None:
    op.create_table(
        "notes",
        sa.Column("attempt_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempts.id"], name=op.f("fk_notes_attempt_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_notes")),
    )


def _make_flags() -> None:
    op.create_table(
        "reply_flags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("judged_by", sa.Integer(), nullable=True),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_reply_flags_attempt_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["judged_by"],
            ["people.id"],
            name=op.f("fk_reply_flags_judged_by"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply_flags")),
        sa.UniqueConstraint(
            "attempt_id", "position", name=op.f("uq_reply_flags_attempt_id_position")
        ),
    )
    op.create_index(op.f("ix_reply_flags_judged_by"), "reply_flags", ["judged_by"])
    op.create_index(op.f("ix_reply_flags_verdict"), "reply_flags", ["verdict"])


def _make_mistakes() -> None:
    op.create_table(
        "mistakes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("earlier", sa.String(), nullable=False),
        sa.Column("earlier_position", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempts.id"],
            name=op.f("fk_mistakes_attempt_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mistakes")),
    )
    op.create_index(op.f("ix_mistakes_attempt_id"), "mistakes", ["attempt_id"])
