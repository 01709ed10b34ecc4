"""Choose what to practise: the filters stand in the address."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.fakes import HELLO, SLUG, Clock
from tests.web.seen import headings, links, rows, seen, sent
from tests.web.talks import CURT, LETTER, begin, played, say
from trainer.core.scenario.scenario import Scenario
from trainer.simulator import Simulator
from trainer.store.people import Person


def everything(_: Scenario) -> bool:
    return True


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("", everything),
        ("domain=billing", lambda one: one.domain == "billing"),
        ("channel=email", lambda one: one.channel == "email"),
        ("level=4", lambda one: one.level == 4),
        ("skill=plain_words", lambda one: "plain_words" in one.practise),
        (
            "channel=chat&level=3&skill=proactivity",
            lambda one: (one.channel, one.level) == ("chat", 3) and "proactivity" in one.practise,
        ),
        ("q=PRIYA+cancelling", lambda one: one.customer.name == "Priya Nair"),
        ("q=SECOND+time+asking", lambda one: one.id == SLUG),
        ("tag=urgent&language=en", lambda one: "urgent" in one.tags),
        ("language=cy", None),
        ("collection=none", None),
        ("marked=1", None),
        ("q=unicorn", None),
        ("domain=nowhere", None),
        ("status=completed", None),
    ],
)
def test_a_filter_leaves_what_fits(
    as_trainee: FlaskClient,
    simulator: Simulator,
    query: str,
    fits: Callable[[Scenario], bool] | None,
) -> None:
    page = as_trainee.get(f"/scenarios?{query}")

    cases = simulator.library.list_scenarios()
    found = {one.id for one in cases if fits and fits(one)}
    shown = {link.rpartition("/")[2] for link in links(page) if link.startswith("/scenarios/")}
    assert shown == found
    assert bool(found) is bool(fits)
    assert f"{len(found)} of {len(cases)} cases" in seen(page)
    assert ("No case fits these filters" in seen(page)) is not bool(found)


def test_the_filters_chosen_stay_chosen(as_trainee: FlaskClient) -> None:
    page = as_trainee.get("/scenarios?q=a%22b&channel=chat&level=2&skill=empathy&domain=billing")

    assert sent(page, "/scenarios")["q"] == 'a"b'
    for value in ("chat", "2", "empathy", "billing"):
        assert f'<option value="{value}" selected>' in page.text


def test_without_filters_everything_is_there(as_trainee: FlaskClient, simulator: Simulator) -> None:
    page = as_trainee.get("/scenarios")

    for scenario in simulator.library.list_scenarios():
        assert scenario.title in headings(page)


def test_the_library_says_how_far_one_is(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    cases = len(simulator.library.list_scenarios())
    played(simulator, clock, trainee, (CURT,))
    played(simulator, clock, trainee, (CURT,))
    begin(as_trainee, LETTER)

    for status, slug, words in (
        ("completed", SLUG, r"in 2 tries"),
        ("in+progress", LETTER, "In progress"),
    ):
        page = as_trainee.get(f"/scenarios?status={status}")
        assert f"/scenarios/{slug}" in links(page)
        assert f"1 of {cases} cases" in seen(page)
        assert words in seen(page)
    assert f"{cases - 2} of {cases} cases" in seen(as_trainee.get("/scenarios?status=new"))


def test_the_case_shows_the_brief_and_how_to_begin(
    as_trainee: FlaskClient, simulator: Simulator
) -> None:
    page = as_trainee.get(f"/scenarios/{SLUG}")
    scenario = simulator.library.load(SLUG)

    assert headings(page)[:3] == [scenario.title, "Brief", "What you practise"]
    assert scenario.brief in seen(page)
    assert sent(page, "/attempts")["scenario"] == SLUG
    assert scenario.facts[0].say not in seen(page)


def test_the_case_shows_ones_talks_and_the_one_that_goes_on(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    over = played(simulator, clock, trainee, (CURT, HELLO))
    page = as_trainee.get(f"/scenarios/{SLUG}")
    assert "Begin again" in seen(page)
    clock.turn(hours=1)
    id = begin(as_trainee)
    say(as_trainee, id, HELLO)

    page = as_trainee.get(f"/scenarios/{SLUG}")

    assert "Go on with your talk" in seen(page)
    assert {f"/attempts/{id}", f"/attempts/{over}/debrief"} <= set(links(page))
    listed = rows(page, "Your talks at this case")
    assert listed[1][1:] == ["in progress", "practice only", "Go on"]
    assert listed[2][2:] == ["yes", "Feedback"]
    assert "Score" in listed[2][1]


def test_an_unknown_case_is_not_there(as_trainee: FlaskClient) -> None:
    for slug in ("none", "..", "%00", "default"):
        assert as_trainee.get(f"/scenarios/{slug}").status_code == 404
