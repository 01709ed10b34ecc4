"""Keep times in UTC and core values as JSON in a column."""

from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator


class UTCDateTime(TypeDecorator[datetime]):
    """Keep an aware time as UTC, and give it back aware.

    SQLite forgets zones, so the zone is put back on the way out. A time without a zone is refused
    (ValueError): nobody could tell what it meant.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Put UTC back on."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class ValueOf(TypeDecorator[Any]):
    """Keep a frozen value of the core as JSON text, and give back an equal value.

    None is kept as NULL. `kept` is the type as written in an annotation, such as
    `tuple[Change, ...]`.
    """

    impl = Text
    cache_ok = True

    def __init__(self, kept: Any) -> None:
        """Take the type that the column holds."""
        super().__init__()
        self.kept = kept
        self._adapter: TypeAdapter[Any] = TypeAdapter(kept)

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        """Write the value as JSON."""
        return None if value is None else self._adapter.dump_json(value).decode()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        """Read the value from JSON."""
        return None if value is None else self._adapter.validate_json(value)
