"""Make room for sign-offs on changed articles, and for drills: part of 0005."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make the tables."""
    _make_sign_offs()
    _make_drills()


def drop() -> None:
    """Take them away."""
    for table in ("drilled", "drills", "article_sign_offs"):
        op.drop_table(table)


def _make_sign_offs() -> None:
    op.create_table(
        "article_sign_offs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("article_hash", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_article_sign_offs_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_sign_offs")),
    )
    op.create_index(
        op.f("ix_article_sign_offs_article_article_hash"),
        "article_sign_offs",
        ["article", "article_hash"],
    )


def _make_drills() -> None:
    op.create_table(
        "drills",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("before_hash", sa.String(), nullable=False),
        sa.Column("after_hash", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drills")),
        sa.UniqueConstraint(
            "article",
            "before_hash",
            "after_hash",
            name=op.f("uq_drills_article_before_hash_after_hash"),
        ),
    )
    op.create_index(op.f("ix_drills_slug"), "drills", ["slug"])
    op.create_table(
        "drilled",
        sa.Column("drill_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["drill_id"], ["drills.id"], name=op.f("fk_drilled_drill_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_drilled_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("drill_id", "person_id", name=op.f("pk_drilled")),
    )
    op.create_index(op.f("ix_drilled_person_id"), "drilled", ["person_id"])
