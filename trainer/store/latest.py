"""Take figures about scenarios from the latest attempts only, so that they cost the same for ever."""

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute

from trainer.store.attempts import AttemptRow

LATEST = 10_000
"""How many attempts figures are taken from, at most: some hundreds a scenario tell them to a point."""
AUDITED = 3_000
"""How many talks the share of wrong replies is taken from, at most: every reply of them is counted."""


def latest(id: InstrumentedAttribute[int], count: int = LATEST) -> ColumnElement[bool]:
    """Say in SQL that an attempt, by its id in any table, is one of the latest that were begun."""
    newest = select(func.coalesce(func.max(AttemptRow.id), 0)).scalar_subquery()
    # Of two ends PostgreSQL expects few rows between, of one a third of the table.
    return and_(id > newest - count, id <= newest)


def scanned(column: InstrumentedAttribute[str]) -> ColumnElement[str]:
    """Give a column of attempts to filter and group the latest by.

    By the plain column, SQLite would walk its index, through all attempts that there ever were.
    """
    return func.coalesce(column, column)
