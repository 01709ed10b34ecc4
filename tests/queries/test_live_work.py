from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.builders import talk
from tests.fakes import START, a_person
from tests.figured import figured
from trainer.core.conversation.redacted import Redaction
from trainer.core.errors import MissingError
from trainer.core.learning.effect import Comparison, Shown, transfer_of
from trainer.core.learning.estimate import Estimate
from trainer.core.roles import Role
from trainer.queries import live_work as pages
from trainer.queries import viewers
from trainer.queries.viewers import Viewer
from trainer.store import imported_agents, imported_talks, imports, teams
from trainer.store.database import db, writing
from trainer.store.imported_talks import Brought, ImportedTalkRow
from trainer.store.people import Person

FIRST_WEEK = date(2026, 2, 2)
BEFORE = datetime(2026, 1, 20, 9, tzinfo=UTC)
AFTER = datetime(2026, 2, 20, 9, tzinfo=UTC)


def test_people_are_compared_before_and_after_their_practice(
    manager: Person, trainee: Person
) -> None:
    team = teams.load(trainee.team_id or 0)
    people = [
        trainee,
        *(a_person(f"p{at}@example.com", f"P{at}", Role.TRAINEE, team, "") for at in range(4)),
    ]
    for at, person in enumerate(people):
        figured(person, talks=2, week=FIRST_WEEK, points=60.0)
        figured(person, talks=3, week=FIRST_WEEK + timedelta(weeks=1), points=60.0)
        served(person, [(BEFORE, 50)] * 3 + [(AFTER, 58 + at)] * 3)

    page = pages.page(seeing(manager))

    assert (page.talks, page.named, page.practised, page.rubrics) == (30, 5, 5, 1)
    first, second, third, line = page.looks
    assert first.answer == "Better by 10.0 points (+8.0 to +12.0)."
    assert first.tone == "ok"
    assert second.answer == "Not enough yet: 5 who practised and 0 who did not; it takes 5 of each."
    assert third.answer == "Not enough yet: 0 so paired; it takes 5."
    assert third.comparison.shown is Shown.THIN
    assert line.answer == "Not enough yet: 5 people with both; it takes 8."
    assert [(row.name, row.practised) for row in page.rows] == [
        (name, True) for name in ("P0", "P1", "P2", "P3", trainee.name)
    ]


def test_talks_while_somebody_began_to_practise_count_for_neither_side(
    manager: Person, trainee: Person
) -> None:
    figured(trainee, talks=2, week=FIRST_WEEK)
    figured(trainee, talks=2, week=FIRST_WEEK + timedelta(weeks=1))
    between = datetime(2026, 2, 11, 9, tzinfo=UTC)
    served(trainee, [(BEFORE, 50)] * 3 + [(between, 0)] + [(AFTER, 60)] * 3)

    (row,) = pages.page(seeing(manager)).rows

    assert (row.change.before, row.change.after) == (50, 60)


def test_talks_without_a_person_a_time_or_a_score_are_left_out(
    manager: Person, trainee: Person
) -> None:
    served(trainee, [(BEFORE, None), (None, 50), (BEFORE, 40)])
    served(None, [(BEFORE, 50)])

    page = pages.page(seeing(manager))

    assert (page.talks, page.named, page.practised) == (1, 1, 0)
    assert page.rows == ()


def test_no_talk_at_all_is_an_empty_page_and_anothers_team_is_not_there(
    manager: Person, trainee: Person
) -> None:
    assert pages.page(seeing(manager)).talks == 0
    with writing():
        red = teams.add("Red team")
    with pytest.raises(MissingError):
        pages.page(seeing(manager), red.id)


@pytest.mark.parametrize(
    ("shown", "value", "points", "line"),
    [
        (
            Shown.NONE,
            0.3,
            "No effect shown: +0.3 points, and anything from −0.7 to +1.3 fits as well.",
            "No connection shown: +0.30, and anything from −0.70 to +1.30 fits as well.",
        ),
        (
            Shown.BETTER,
            2.0,
            "Better by 2.0 points (+1.0 to +3.0).",
            "Who does better in practice tends to do better in real work: +2.00 (+1.00 to +3.00).",
        ),
        (
            Shown.WORSE,
            -2.0,
            "Worse by 2.0 points (−3.0 to −1.0).",
            "Who does better in practice tends to do worse in real work: −2.00 (−3.00 to −1.00).",
        ),
    ],
)
def test_every_answer_has_plain_words(shown: Shown, value: float, points: str, line: str) -> None:
    found = Comparison(shown, Estimate(value, value - 1, value + 1, 9, 9), 5, 5, 5)
    empty = transfer_of([])

    looks = pages.looks_of(
        type(empty)((), (), before_after=found, against_others=found, matched=found, together=found)
    )

    assert [one.answer for one in looks] == [points, points, points, line]


def test_too_few_of_either_kind_are_counted() -> None:
    thin = Comparison(Shown.THIN, None, 4, 2, 5)
    empty = transfer_of([])

    looks = pages.looks_of(
        type(empty)((), (), before_after=thin, against_others=thin, matched=thin, together=thin)
    )

    assert [one.answer for one in looks[:3]] == [
        "Not enough yet: 4 who practised; it takes 5.",
        "Not enough yet: 4 who practised and 2 who did not; it takes 5 of each.",
        "Not enough yet: 4 so paired; it takes 5.",
    ]


def served(person: Person | None, talks: Sequence[tuple[datetime | None, int | None]]) -> None:
    """Keep graded conversations of somebody, by when they began and what they scored."""
    team = teams.list_()[0].id
    with writing():
        import_id = imports.add(team, None, "a file", "auto", START)
        key = str(person.id if person else "nobody")
        agent = imported_agents.known(team, key, person.id if person else None)
        for at, (began, _) in enumerate(talks):
            brought = Brought(
                f"{key}-{import_id}-{at}", str(at), began, agent, talk("agent: Hi."), Redaction()
            )
            assert imported_talks.add(import_id, team, brought)
        rows = db.session.query(ImportedTalkRow).filter_by(import_id=import_id)
        for row, (_, score) in zip(rows.order_by(ImportedTalkRow.id), talks, strict=True):
            row.headline = score


def seeing(person: Person) -> Viewer:
    """Give the person as pages know them."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer
