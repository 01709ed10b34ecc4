"""Keep why a talk could not be marked again: a part of revision 0007."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """Make it."""
    op.add_column("remarked", sa.Column("because", sa.String(), server_default="", nullable=False))


def drop() -> None:
    """Drop it."""
    op.drop_column("remarked", "because")
