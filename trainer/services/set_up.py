"""Bring the place into shape before it opens."""

from trainer.core.errors import OutsideError
from trainer.services import summaries
from trainer.simulator import Simulator
from trainer.store.database import rest

NO_TABLES = "There is no database yet. Make it with: flask --app app trainer migrate"
OLD_TABLES = "The database is of another version. Bring it up with: flask --app app trainer migrate"


def migrate(simulator: Simulator) -> bool:
    """Migrate the database; tell whether it was empty before (a first start).

    Cards from before there were summaries are summed up.
    """
    # Alembic is slow to load, and only these two need it.
    from trainer.store import migrating  # noqa: PLC0415 - loads Alembic

    fresh = migrating.current(simulator.settings) is None
    migrating.upgrade(simulator.settings)
    summaries.catch_up()
    return fresh


def refuse_unless_migrated(simulator: Simulator) -> None:
    """Refuse (OutsideError) to go on with a database that is not there yet, or of another version."""
    from trainer.store import migrating  # noqa: PLC0415 - loads Alembic

    revision = migrating.current(simulator.settings)
    if revision != migrating.head():
        raise OutsideError(OLD_TABLES if revision else NO_TABLES)


def settle() -> None:
    """End what setting up still reads, before the place serves.

    Left open it would keep SQLite's log from being folded into its file, and what is erased from being
    overwritten there.
    """
    rest()
