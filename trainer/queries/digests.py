"""Gather the digest of the week for one person: a leader's team, or one's own next steps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from trainer.core.learning.digest import worth_a_letter
from trainer.core.learning.readiness import Stage
from trainer.core.learning.refresh import When
from trainer.core.roles import Right, Role, may
from trainer.queries import (
    assignments,
    exercises,
    progress,
    readiness,
    scope,
    team,
    viewers,
    waiting,
)
from trainer.queries.assignments import LATE, Due
from trainer.queries.needs import Help
from trainer.queries.progress import Road
from trainer.queries.team_map import Wanted
from trainer.queries.viewers import Viewer
from trainer.queries.waiting import Waiting
from trainer.services import assigning
from trainer.simulator import Simulator
from trainer.store import people

AHEAD = timedelta(days=7)
"""How far ahead a digest looks."""
MOST = 5
"""Lines of a part; the rest is counted."""
MOST_TEAMS = 20
"""Teams that are told to who leads none of their own."""

Href = tuple[str, Mapping[str, object]]
_ROAD: Href = ("progress.show", {})


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line: what it is about, the rest of it, and the endpoint and values of its page."""

    about: str
    rest: str
    href: Href

    @property
    def words(self) -> str:
        """Write it as one."""
        return f"{self.about}{self.rest}"


@dataclass(frozen=True, slots=True)
class Part:
    """Hold lines under one heading; `more` says how many are left out, empty for none."""

    title: str
    lines: tuple[Line, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """Hold what is told; `subject` sums it up."""

    subject: str
    parts: tuple[Part, ...]


def of_(simulator: Simulator, person_id: int) -> Digest | None:
    """Gather somebody's digest; None where there is nothing to say, or they are not here."""
    viewer = viewers.find(person_id)
    if viewer is None:
        return None
    parts, subject = (
        _of_trainee(simulator, viewer)
        if viewer.role is Role.TRAINEE
        else _of_leader(simulator, viewer)
    )
    return Digest(subject, parts) if parts else None


def _of_trainee(simulator: Simulator, viewer: Viewer) -> tuple[tuple[Part, ...], str]:
    """Gather what is due, what is due again, and what to practise next; nothing of private talks."""
    now, zone = simulator.clock(), assigning.zone_of(viewer.time_zone)
    due = [one for one in assignments.mine(simulator, viewer) if one.pending]
    late = [one for one in due if one.word == LATE]
    soon = [one for one in due if one.word != LATE and one.due_at <= now + AHEAD]
    road = progress.road(simulator, viewer.id, limit=1, own=True)
    again = _again(simulator, viewer, road, zone)
    person, last = people.load(viewer.id), [one.listing.active_at for one in road.past]
    if not worth_a_letter(
        asked=bool(late or soon),
        again=bool(again),
        last_talk=last[0] if last else None,
        here=person.last_seen or person.created_at,
        now=now,
    ):
        return (), ""
    asked = [one.href for one in (*late, *soon)]
    steps = [
        Line(one.title, f": {one.why}", href)
        for one in road.steps[:1]
        if (href := ("scenarios.show", {"slug": one.slug})) not in asked
    ]
    parts = _parts(
        ("Overdue", [_late(one, zone) for one in late]),
        ("Due this week", [_soon(one, zone) for one in soon]),
        ("Due again, so that it stays", again),
        ("Your next practice", steps),
    )
    counts = ((len(late), "overdue"), (len(soon), "due"), (len(again), "to refresh"))
    return parts, _subject("Your week", counts, road.steps[0].title if steps else "")


def _again(simulator: Simulator, viewer: Viewer, road: Road, zone: tzinfo) -> list[Line]:
    skills = [one for one in road.refreshes if one.when is When.TODAY]
    today = simulator.clock().astimezone(zone).date()
    return [
        *(
            Line(
                one.title, f": quiz, about {one.minutes} min", ("exercises.show", {"slug": one.id})
            )
            for one in exercises.due(simulator, viewer.id)
        ),
        *(
            Line(one.skill.name, f": {_ago(one.last.astimezone(zone).date(), today)}", _ROAD)
            for one in skills
        ),
    ]


def _ago(last: date, today: date) -> str:
    days = (today - last).days
    return f"last practised {'yesterday' if days == 1 else f'{days} days ago'}"


def _late(one: Due, zone: tzinfo) -> Line:
    return Line(one.title, f"{_kind(one)} was due on {_day(one, zone)}. {_how(one)}", one.href)


def _soon(one: Due, zone: tzinfo) -> Line:
    return Line(
        one.title, f"{_kind(one)} is due by the end of {_day(one, zone)}. {_how(one)}", one.href
    )


def _kind(one: Due) -> str:
    return f" ({one.kind.lower()})"


def _how(one: Due) -> str:
    asked = f"Asked for: {one.asked}."
    return f"{asked} {one.tries}." if one.tries else asked


def _day(one: Due, zone: tzinfo) -> str:
    local = one.due_at.astimezone(zone)
    return f"{local:%A} {local.day} {local:%B}"


def _of_leader(simulator: Simulator, viewer: Viewer) -> tuple[tuple[Part, ...], str]:
    """Gather what waits and what the team needs; who leads all teams and none is told of each."""
    waits = [one for one in waiting.of_leader(simulator, viewer) if one.count]
    if viewer.team_id is not None:
        return _of_team(simulator, viewer, viewer.team_id, waits)
    teams = [_in_short(simulator, viewer, id, name) for id, name in _real_teams(viewer)]
    lines = [one for one in teams if one is not None]
    parts = _parts(("Waits for you", _lines(waits)), ("What teams need", lines))
    counts = (
        (_sum(waits), "waiting for you"),
        (len(lines), "team to look at" if len(lines) == 1 else "teams to look at"),
    )
    return parts, _subject("This week", counts)


def _lines(waits: Sequence[Waiting]) -> list[Line]:
    return [Line(one.words, ".", (one.endpoint, {})) for one in waits]


def _sum(waits: Sequence[Waiting]) -> int:
    return sum(one.count for one in waits)


def _of_team(
    simulator: Simulator, viewer: Viewer, team_id: int, waits: Sequence[Waiting]
) -> tuple[tuple[Part, ...], str]:
    board = team.board(simulator, viewer, Wanted(team_id=team_id))
    needs = [_need(one, one.because) for one in board.needs if one.skill]
    late = [_need(one, _titles(one)) for one in board.needs if one.overdue]
    talks = [_need(one, _agreed(one)) for one in board.needs if one.follow_up]
    ready = _ready(simulator, viewer, team_id)
    parts = _parts(
        ("Who needs help on what", needs),
        ("Overdue", late),
        ("Coaching talks to come back to", talks),
        ("Readiness", ready),
        ("Waits for you", _lines(waits)),
    )
    counts = (
        (len(needs), "to help"),
        (len(late), "with something overdue"),
        (len(ready), "on readiness"),
        (_sum(waits), "waiting for you"),
    )
    return parts, _subject(f"{board.team_name} this week", counts)


def _need(one: Help, words: str) -> Line:
    return Line(one.name, f": {words}", ("team.one", {"person_id": one.person_id}))


def _titles(one: Help) -> str:
    return f"{', '.join(due.title for due in one.overdue)}."


def _agreed(one: Help) -> str:
    """Say that a talk was agreed, not what in it: that stays on the page."""
    on = one.follow_up.words.follow_up_on if one.follow_up else None
    return f"agreed for {on.day} {on:%B}." if on else "agreed."


def _ready(simulator: Simulator, viewer: Viewer, team_id: int) -> list[Line]:
    """List whom the viewer can sign for, and whose signature runs out soon."""
    if not may(viewer.role, Right.SIGN):
        return []
    lines = readiness.board(simulator, viewer, team_id).lines
    told = [
        (one.person, "ready but for a signature.")
        for one in lines
        if one.stage is Stage.TO_SIGN and one.person.id != viewer.id
    ]
    told += [(one.person, "the signature runs out soon.") for one in lines if one.ends_soon]
    return [
        Line(who.name, f": {words}", ("readiness.one", {"person_id": who.id}))
        for who, words in told
    ]


def _real_teams(viewer: Viewer) -> list[tuple[int, str]]:
    choices = scope.of_(viewer).choices
    return [(id, name) for id, name in choices if not scope.of_(viewer, id).demo][:MOST_TEAMS]


def _in_short(simulator: Simulator, viewer: Viewer, team_id: int, name: str) -> Line | None:
    """Say in one line what a team needs; None where it needs nothing."""
    needs = team.board(simulator, viewer, Wanted(team_id=team_id)).needs
    counts = (
        (sum(bool(one.skill) for one in needs), "to help"),
        (sum(bool(one.overdue) for one in needs), "with something overdue"),
        (len(_ready(simulator, viewer, team_id)), "on readiness"),
    )
    told = _counted(counts)
    return Line(name, f": {told}.", ("team.show", {"team": team_id})) if told else None


def _parts(*found: tuple[str, Sequence[Line]]) -> tuple[Part, ...]:
    return tuple(Part(title, tuple(lines[:MOST]), _more(lines)) for title, lines in found if lines)


def _more(lines: Sequence[Line]) -> str:
    return f"and {len(lines) - MOST} more" if len(lines) > MOST else ""


def _subject(about: str, counts: Iterable[tuple[int, str]], next_: str = "") -> str:
    told = _counted(counts)
    if next_ and not told:
        return f"Your next practice: {next_}"
    return f"{about}: {told}" if told else about


def _counted(counts: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"{count} {words}" for count, words in counts if count)
