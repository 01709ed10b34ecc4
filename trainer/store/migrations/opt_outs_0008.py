"""Keep since when somebody would rather not be given a topic: a part of revision 0008."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make it; of what was chosen before, nobody knows the day."""
    op.add_column("opt_outs", sa.Column("since", sa.DateTime(timezone=True), nullable=True))


def drop() -> None:
    """Drop it."""
    op.drop_column("opt_outs", "since")
