"""Show who saw and changed what: to leaders of their team, to admins of all, to oneself of oneself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trainer.core.roles import Right, may, those_who_may
from trainer.queries.viewers import Viewer
from trainer.services.audit import SEEN
from trainer.store import audit, people
from trainer.store.audit import Deed, Wanted

PAGE = 50
"""Lines of one page."""
MOST = 100
"""Lines that somebody reads of who looked at them."""
NOBODY = "the program"


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line of the trail; `of` is whom it is about, empty where it is about nobody."""

    at: datetime
    who: str
    what: str
    about: str
    of: str
    demo: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """Hold what is asked for: a person, a kind, a day; None and empty ask for all."""

    person_id: int | None = None
    what: str = ""
    day: date | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class Trail:
    """Hold one page of the trail; `kinds` and `names` are what may be filtered by."""

    lines: tuple[Line, ...]
    total: int
    page: int
    pages: int
    kinds: tuple[str, ...]
    names: tuple[tuple[int, str], ...]


def trail(viewer: Viewer, wanted: Filter) -> Trail:
    """Gather a page of the trail; a leader's holds only what their team did, or what was about it.

    A day is one of the viewer's zone.
    """
    mine = _among(viewer)
    names = _names(mine, wanted.person_id)
    since, until = _bounds(wanted.day, viewer.time_zone)
    asked = Wanted(wanted.person_id, wanted.what, since=since, until=until, among=mine)
    total = audit.count(asked)
    pages = max(1, -(-total // PAGE))
    page = min(max(1, wanted.page), pages)
    found = audit.page(asked, PAGE, (page - 1) * PAGE)
    return Trail(
        lines=tuple(_line(one) for one in found),
        total=total,
        page=page,
        pages=pages,
        kinds=audit.kinds(mine),
        names=names,
    )


def about(person_id: int) -> tuple[Line, ...]:
    """List who looked at a person's practice, the latest first; for the person themselves."""
    return tuple(map(_line, audit.page(Wanted(what=SEEN, of_id=person_id), MOST)))


def _among(viewer: Viewer) -> tuple[int, ...] | None:
    if may(viewer.role, Right.SEE_ALL):
        return None
    if viewer.team_id is None:
        return (viewer.id,)
    return tuple(one.id for one in people.list_(team_id=viewer.team_id))


def _names(mine: Sequence[int] | None, asked: int | None) -> tuple[tuple[int, str], ...]:
    """Name whom the trail may be asked about: one's team, or of all those who lead.

    Somebody else is asked about from their own page: a list of everybody would be no list.
    """
    if mine is None:
        leading = people.list_(roles=those_who_may(Right.SEE_TEAM))
        known = {one.id: one.name for one in leading}
        other = people.find(asked) if asked and asked not in known else None
        return (*known.items(), *([(other.id, other.name)] if other else []))
    found = people.of_(mine).values()
    return tuple(sorted(((one.id, one.name) for one in found), key=lambda pair: pair[1]))


def _bounds(day: date | None, zone: str) -> tuple[datetime | None, datetime | None]:
    if day is None:
        return None, None
    there = ZoneInfo(zone)
    begin = datetime.combine(day, time(), there)
    end = datetime.combine(day + timedelta(days=1), time(), there)
    return begin.astimezone(UTC), end.astimezone(UTC)


def _line(deed: Deed) -> Line:
    who = deed.who or NOBODY
    return Line(deed.at, who, deed.what, deed.about, deed.of, deed.demo)
