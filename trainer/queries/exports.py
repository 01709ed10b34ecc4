"""Gather what leaders take out of Rapport as tables: of their own team, or of one of its people.

A table says no more than the page does that it stands on; whose it may be is `queries.scope`'s and
`queries.sight`'s to say.
"""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.core.errors import MissingError
from trainer.core.learning.service_figures import Figure
from trainer.exchange.tables import Cell, Table
from trainer.queries import assignments, figures, progress, readiness, scope, sight, team
from trainer.queries.scope import Scope
from trainer.queries.scorecards import RESULTS
from trainer.queries.team_map import Wanted
from trainer.queries.viewers import Viewer
from trainer.simulator import Simulator
from trainer.store import attempts, reviews, scorecards
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.readiness import Signature

SIMULATED = "These talks are with simulated customers."
DEMO = "These people and their history are made up."
MOST_TALKS = 20_000
"""More than a team has in a year; the latest are given."""
SEEN, LAST = "Observations", "Last talk (UTC)"
TALK_HEAD = ("Ended (UTC)", "Case", "Channel", "Level", "Score", "Result", "Counts", "Attempt")


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold who asks, and for which team."""

    simulator: Simulator
    viewer: Viewer
    scope: Scope

    @property
    def team_id(self) -> int | None:
        """Give the id of the team, None for none."""
        return self.scope.team.id if self.scope.team else None

    @property
    def note(self) -> str:
        """Say what the figures are of."""
        name = self.scope.team.name if self.scope.team else ""
        return f"{name}. {DEMO if self.scope.demo else SIMULATED}"


def tables(
    simulator: Simulator, viewer: Viewer, what: str, team_id: int | None = None
) -> tuple[Table, ...]:
    """Gather the tables of a team that go by the name `what`; MissingError where there are none."""
    if what not in WHAT:
        raise MissingError("There is no such export.")
    found = scope.of_(viewer, team_id)
    if found.team is None:
        raise MissingError("There is no such team.")
    return WHAT[what](Asked(simulator, viewer, found))


def one(simulator: Simulator, viewer: Viewer, person_id: int) -> tuple[Table, ...]:
    """Gather what is known of one person, as their page shows it; MissingError for nobody's own."""
    person = sight.person(viewer, person_id)
    road = progress.road(simulator, person_id, limit=MOST_TALKS, own=viewer.id == person_id)
    note = DEMO if person.demo else SIMULATED
    skills = tuple(
        (
            one.skill.name,
            round(one.mastery.mean) if one.mastery.enough else None,
            one.mastery.margin if one.mastery.enough else None,
            one.mastery.observations,
            one.skill.target,
            one.word,
            one.mastery.last,
        )
        for one in road.standings
    )
    points = tuple(
        (one.skill.name, point.when, point.estimate, point.plus_minus, point.count)
        for one in road.standings
        for point in one.trend
    )
    talks = tuple(_talk(one.listing) for one in road.past)
    return (
        Table(
            "Skills",
            ("Skill", "Estimate", "Plus or minus", SEEN, "Target", "In words", LAST),
            skills,
            f"{person.name}. {note} An estimate needs three observations; ± holds 95 of 100.",
        ),
        Table(
            "Over time", ("Skill", "When (UTC)", "Estimate", "Plus or minus", SEEN), points, note
        ),
        Table("Talks", TALK_HEAD, _scored(talks), note),
    )


def _heat(asked: Asked) -> tuple[Table, ...]:
    board = team.board(asked.simulator, asked.viewer, Wanted(team_id=asked.team_id))
    head = ["Who"]
    for skill in board.skills:
        head += [skill.name, f"{skill.name}, plus or minus", f"{skill.name}, observations"]
    rows: list[tuple[Cell, ...]] = []
    for member in board.members:
        row: list[Cell] = [member.name]
        for cell in member.squares:
            known = cell.value is not None
            row += [cell.value, cell.plus_minus if known else None, cell.count]
        rows.append((*row, member.talks, member.last))
    note = f"{asked.note} An empty estimate: fewer than three observations. ± holds 95 of 100."
    return (Table("People and skills", (*head, "Talks", LAST), tuple(rows), note),)


def _talks(asked: Asked) -> tuple[Table, ...]:
    names = {one.id: one.name for one in asked.scope.people}
    over = attempts.list_(
        person_ids=asked.scope.ids, mode=Mode.PRACTICE, status=Status.CLOSED, limit=MOST_TALKS
    )
    rows = _scored(tuple(_talk(one) for one in over))
    named = tuple((names[one.person_id], *row) for one, row in zip(over, rows, strict=True))
    return (Table("Talks", ("Who", *TALK_HEAD), named, asked.note),)


def _readiness(asked: Asked) -> tuple[Table, ...]:
    board = readiness.board(asked.simulator, asked.viewer, asked.team_id)
    rows = tuple(
        (
            one.person.name,
            one.word,
            _percent(one.readiness.probability),
            _percent(one.readiness.most),
            None if one.readiness.low is None else round(one.readiness.low, 1),
            " ".join(one.readiness.missing),
            *_signature(one.signature, one.ended),
        )
        for one in board.lines
    )
    head = ("Who", "Stands", "Chance to be ready, percent", "At most, percent", "Lowest bound")
    signed = ("Signature", "Signed (UTC)", "Signed by", "Holds until (UTC)")
    return (Table("Readiness", (*head, "Missing", *signed), rows, asked.note),)


def _signature(last: Signature | None, ended: str) -> tuple[Cell, ...]:
    """Say whether the last signature holds, of what day and whose it is, and until when it held."""
    if last is None:
        return "none", None, "", None
    by = last.signed_by or "somebody who has left"
    return ended or "holds", last.at, by, last.revoked_at or last.until


def _figures(asked: Asked) -> tuple[Table, ...]:
    board = figures.board(asked.simulator, asked.viewer, asked.team_id)
    now = tuple(
        (
            one.figure.kind.name,
            one.figure.kind.unit,
            _number(one.value),
            *_ends(one.figure),
            one.figure.seen,
            _number(one.told),
            one.standing.value,
        )
        for one in board.shown
    )
    weeks = tuple(
        (
            one.figure.kind.name,
            point.week,
            _number(point.value),
            _number(point.plus_minus),
            point.seen,
        )
        for one in board.shown
        for point in one.trend.points
    )
    head = ("Figure", "Unit", "Value", "95 % from", "95 % to", "Behind it", "Target", "Stands")
    return (
        Table("Service figures", head, now, asked.note),
        Table("Per week", ("Figure", "Week", "Value", "Plus or minus", "Behind it"), weeks),
    )


def _assignments(asked: Asked) -> tuple[Table, ...]:
    board = assignments.board(asked.simulator, asked.viewer, asked.team_id)
    head = ("Assignment", "What", "For", "Asked", "Due", "People", "Done", "Still due", "Overdue")
    rows = tuple(
        (
            one.assignment.title,
            one.kind,
            one.whom,
            one.asked,
            one.assignment.due,
            one.people,
            one.done,
            one.due,
            one.overdue,
            one.not_passed,
        )
        for one in board.assignments
    )
    people = tuple(
        (page.counted.assignment.title, row.person.name, row.due.word, row.due.tries)
        for page in (
            assignments.one(asked.simulator, asked.viewer, o.assignment.id)
            for o in board.assignments
        )
        for row in page.rows
    )
    return (
        Table("Assignments", (*head, "Did not pass"), rows, asked.note),
        Table("Per person", ("Assignment", "Who", "Stands", "Tries"), people),
    )


def _reviews(asked: Asked) -> tuple[Table, ...]:
    names = {one.id: one.name for one in asked.scope.people}
    rows = tuple(
        (
            names[whose],
            one.attempt_id,
            one.criterion,
            one.machine,
            one.first_level,
            one.level,
            one.blind,
            one.rater,
            one.because,
            one.released_at,
        )
        for whose, one in reviews.of_people(asked.scope.ids, MOST_TALKS)
    )
    head = ("Who", "Attempt", "Criterion", "Machine", "First level", "Level", "Blind", "Rated by")
    return (Table("Ratings by people", (*head, "Because", "Released (UTC)"), rows, asked.note),)


WHAT: dict[str, Callable[[Asked], tuple[Table, ...]]] = {
    "people-and-skills": _heat,
    "talks": _talks,
    "readiness": _readiness,
    "figures": _figures,
    "assignments": _assignments,
    "ratings": _reviews,
}
"""What may be taken out of a team, by the name in the address."""
NAMES = {
    "people-and-skills": "People and skills",
    "talks": "Talks",
    "readiness": "Readiness",
    "figures": "Service figures",
    "assignments": "Assignments",
    "ratings": "Ratings by people",
}


def _talk(one: Listing) -> tuple[Cell, ...]:
    return (one.closed_at, one.title, one.channel, one.level, None, None, one.counts, one.id)


def _scored(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Fill in score and result, which are looked up for all talks at once."""
    found = scorecards.headlines([int(str(row[-1])) for row in rows])
    cards = [found.get(int(str(row[-1]))) for row in rows]
    return tuple(
        (
            *row[:4],
            card.headline if card else None,
            RESULTS[card.result][0] if card else "Not scored yet",
            *row[6:],
        )
        for row, card in zip(rows, cards, strict=True)
    )


def _number(shown: str | None) -> Cell:
    """Give a figure that is shown as a number; what is none, such as "2:10", stays as it is."""
    try:
        return float((shown or "").replace("−", "-"))
    except ValueError:
        return shown


def _percent(share: float | None) -> Cell:
    return None if share is None else round(100 * share, 1)


def _ends(figure: Figure) -> tuple[Cell, Cell]:
    """Give the ends of a figure's interval, with one digit more than the figure; none without one."""
    found = figure.estimate
    if found is None or found.low is None or found.high is None:
        return None, None
    digits = figure.kind.digits + 1
    return round(found.low, digits), round(found.high, digits)
