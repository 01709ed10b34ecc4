"""Write times as the viewer's clock shows them."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flask import Flask

from trainer.web.identity import viewer


def init_app(app: Flask) -> None:
    """Give templates the filters `when`, `day`, `iso`, `minutes` and `calendar_day`."""
    app.jinja_env.filters.update(when=when, day=day, iso=iso, minutes=minutes)
    app.jinja_env.filters.update(calendar_day=calendar_day)


def when(at: datetime) -> str:
    """Write '12 May 2026, 16:05 BST' in the viewer's zone."""
    local = at.astimezone(_zone())
    return f"{local.day} {local:%b %Y, %H:%M} {local.tzname()}"


def day(at: datetime) -> str:
    """Write '12 May 2026' in the viewer's zone."""
    local = at.astimezone(_zone())
    return f"{local.day} {local:%b %Y}"


def calendar_day(on: date) -> str:
    """Write '12 May 2026' of a day that belongs to no zone."""
    return f"{on.day} {on:%b %Y}"


def iso(at: datetime) -> str:
    """Write ISO 8601 in UTC, for machines."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def minutes(seconds: float | None) -> str:
    """Write seconds into a talk as '2:05', or nothing when they are not known."""
    if seconds is None:
        return ""
    whole = int(timedelta(seconds=seconds).total_seconds())
    return f"{whole // 60}:{whole % 60:02d}"


def _zone() -> ZoneInfo:
    person = viewer()
    return _zone_called(person.time_zone if person else "UTC")


@lru_cache(maxsize=600)  # there are about so many
def _zone_called(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
