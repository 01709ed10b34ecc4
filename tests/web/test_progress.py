"""One's own road: figures only where there is enough to say."""

from flask.testing import FlaskClient

from tests.fakes import HELLO, SLUG, Clock
from tests.web.conftest import SignIn
from tests.web.seen import headings, links, rows, seen
from tests.web.talks import CURT, played
from trainer.queries import progress
from trainer.simulator import Simulator
from trainer.store.people import Person

CASES = (SLUG, "locked-out-before-payday", "boots-after-sixty-days", "missed-connection")


def test_before_the_first_talk_there_is_nothing_to_show(as_trainee: FlaskClient) -> None:
    page = as_trainee.get("/progress")

    assert headings(page)[0] == "My progress"
    assert "Nothing to show yet" in seen(page)
    assert "Practise next" in headings(page)
    assert "Over time" not in headings(page)


def test_below_three_observations_there_is_no_figure(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    play(simulator, clock, trainee, 2)

    page = as_trainee.get("/progress")

    assert "Insufficient data: 2 observations of Resolution, Empathy" in seen(page)
    assert "±" not in seen(page).partition("Practise next")[2]
    assert "Over time" not in headings(page)


def test_from_three_on_there_is_an_estimate_with_its_uncertainty(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    play(simulator, clock, trainee, 3)

    page = as_trainee.get("/progress")

    assert "Over time" in headings(page)
    trend = rows(page, "Empathy over time, 0 to 100")
    assert [row[3] for row in trend[1:]] == ["3"]
    assert trend[1][0].endswith("Mar 2026")
    assert f"Empathy {trend[1][1]} ± " in seen(page)
    assert "3 observations, target" in seen(page)


def test_the_past_is_compared_from_four_weeks_on(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    play(simulator, clock, trainee, 3)
    page = as_trainee.get("/progress")
    assert "Now and target" in headings(page)
    assert rows(page, "Skills now, and target, 0 to 100")[0] == ["Skill", "Now", "Target"]

    clock.turn(days=28)

    page = as_trainee.get("/progress")
    assert "Now, four weeks ago, target" in headings(page)
    label = "Skills now, four weeks ago, and target, 0 to 100"
    row = next(row for row in rows(page, label) if row[0] == "Empathy")
    assert row[2].isdecimal()


def test_every_talk_is_listed_with_what_came_of_it(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT, HELLO))
    clock.turn(hours=1)
    played(simulator, clock, trainee, (CURT, HELLO))

    page = as_trainee.get("/progress")

    listed = rows(page, "Your talks")
    assert len(listed) == 3
    assert [row[5] for row in listed[1:]] == ["practice only", "yes"]
    assert {row[4] for row in listed[1:]} == {"Failed"}
    assert listed[2][0] == "2 Mar 2026, 09:01 GMT"
    assert f"/attempts/{id}/debrief" in links(page)


def test_ones_road_is_ones_own(
    sign_in: SignIn, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    played(simulator, clock, colleague, (CURT,))

    assert "Nothing to show yet" in seen(sign_in(trainee).get("/progress"))


def test_the_next_case_comes_with_its_reason(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    play(simulator, clock, trainee, 3)
    steps = progress.road(simulator, trainee.id, own=True).steps

    page = as_trainee.get("/progress")

    assert steps
    for step in steps:
        assert f"{step.title} {step.because}" in seen(page)
        assert f"/scenarios/{step.slug}" in links(page)


def play(simulator: Simulator, clock: Clock, person: Person, count: int) -> None:
    """Play talks at as many cases, a day apart."""
    for slug in CASES[:count]:
        clock.turn(days=1)
        played(simulator, clock, person, (CURT, HELLO), slug)
