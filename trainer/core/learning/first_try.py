"""Tell which attempts count for the record."""

from datetime import datetime, timedelta

FRESH = timedelta(days=7)
"""After a week a story played before is a fair test again (expanding practice: 1, 3, 7, … days)."""


def counts(last_counted: datetime | None, now: datetime) -> bool:
    """Tell whether an attempt begun now counts, by when the same story last counted or was coached.

    The first try counts. To play the same story again at once shows that it is remembered, not
    that the skill has grown.
    """
    return last_counted is None or now - last_counted >= FRESH
