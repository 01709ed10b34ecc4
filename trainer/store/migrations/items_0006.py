"""Make an index of what lists and figures read of the cards: a part of revision 0006."""

from alembic import op

INDEX = "ix_scorecards_attempt_id_headline_score_result"


def make() -> None:
    """Make it."""
    op.create_index(op.f(INDEX), "scorecards", ["attempt_id", "headline", "score", "result"])


def drop() -> None:
    """Drop it."""
    op.drop_index(op.f(INDEX), "scorecards")
