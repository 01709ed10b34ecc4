"""Private practice: nobody but the person sees it, on no page and in no figure."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import SLUG, Clock
from tests.web.seen import headings, links, seen
from tests.web.talks import played
from trainer.core.coaching.flag import Claim
from trainer.queries import about_me, viewers
from trainer.services import attempts, cases, flags, forks
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import double_readings, items, mistakes, observations, reviews, talk_figures
from trainer.store.attempts import Mode, Status
from trainer.store.people import Person

SECRET = "Marmalade is what I would say to nobody else."
EACH_TIME = re.compile(
    r'nonce="[^"]+"|content="[^"]+"|name="(csrf_token|client_id)" value="[^"]*"|id="[0-9a-f]{32}"'
)
"""What differs each time that the same page is asked for."""


def test_no_page_of_a_leader_changes_by_it(
    site: Flask, as_admin: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    first = played(simulator, clock, trainee)
    values: dict[str, int | str] = {
        "attempt_id": first + 1,
        "person_id": trainee.id,
        "slug": SLUG,
        "other_id": first + 2,
    }
    dict(pages(site, as_admin, values))  # what is written down by looking is written down now
    before = dict(pages(site, as_admin, values))

    private = privately(simulator, trainee)
    forks.say_again(simulator, trainee.id, private, 1, SECRET, "again")

    assert private == first + 1
    after = dict(pages(site, as_admin, values))
    assert [one for one in before if after[one] != before[one]] == []
    played(simulator, clock, trainee)
    assert dict(pages(site, as_admin, values)) != before


def test_nobody_else_can_open_it(
    site: Flask,
    as_trainer: FlaskClient,
    as_manager: FlaskClient,
    as_colleague: FlaskClient,
    trainee: Person,
    simulator: Simulator,
) -> None:
    values: dict[str, int | str] = {"attempt_id": privately(simulator, trainee)}
    for client in (as_trainer, as_manager, as_colleague):
        for endpoint, (status, text) in pages(site, client, values, only="attempt_id"):
            assert endpoint == "timelines.choose" or status in {403, 404}, endpoint
            assert SECRET not in text


def test_it_counts_nowhere(trainee: Person, colleague: Person, simulator: Simulator) -> None:
    id = privately(simulator, trainee)
    again = forks.say_again(simulator, trainee.id, id, 1, SECRET, "again")
    attempts.close(simulator, trainee.id, again)

    for one in (id, again):
        listing = kept.listing(one)
        assert (listing.mode, listing.counts, listing.status) == (
            Mode.PRIVATE,
            False,
            Status.CLOSED,
        )
        assert reviews.asks_of(one) == ()
    assert observations.of_(trainee.id) == ()
    assert talk_figures.of_person(trainee.id) == ()
    assert mistakes.rates() == {}
    assert (items.told(), items.flagged()) == ((), {})
    assert double_readings.waiting(None, but=colleague.id, demo=False) == ()


def test_a_first_try_after_it_counts_as_ever(trainee: Person, simulator: Simulator) -> None:
    privately(simulator, trainee)

    assert kept.listing(attempts.begin(simulator, trainee.id, SLUG)).counts


def test_it_is_said_before_during_and_after(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    case = as_trainee.get(f"/scenarios/{SLUG}")
    assert "Practise privately Nobody but you sees this talk" in seen(case)

    begun = as_trainee.post("/attempts", data={"scenario": SLUG, "private": "1"})
    talk = as_trainee.get(begun.location)
    assert "Private: nobody but you sees this talk" in seen(talk)
    assert "this talk never counts, and nobody else can open it" in seen(talk)
    as_trainee.post(f"{begun.location}/turns", data={"text": SECRET, "client_id": "1"})
    as_trainee.post(f"{begun.location}/closure")

    question = as_trainee.get(f"{begun.location}/debrief")
    assert "This talk is private" in seen(question)
    debrief = as_trainee.get(f"{begun.location}/debrief?skip=1")
    assert "Private: only you see this" in seen(debrief)
    assert 'name="private" value="1"' in debrief.text
    assert as_trainee.get(f"{begun.location}/scorecard").status_code == 200
    mine = as_trainee.get("/progress")
    assert "Private talks" in headings(mine)
    assert f"{begun.location}/debrief" in links(mine)


def test_one_that_goes_on_is_found_again_by_oneself_alone(
    as_trainee: FlaskClient, as_trainer: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    id = attempts.begin_private(simulator, trainee.id, SLUG)

    assert f"/attempts/{id}" in links(as_trainee.get("/"))
    assert f"/attempts/{id}" not in as_trainer.get(f"/team/{trainee.id}").text


def test_what_follows_a_private_talk_is_private(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    first = attempts.begin_private(simulator, trainee.id, "late-cot")
    attempts.take(simulator, trainee.id, first, "One moment.", "a")
    attempts.close(simulator, trainee.id, first)
    following = cases.following(simulator, kept.listing(first))
    for one in following:
        id = cases.begin_next(simulator, trainee.id, first, one.slug)
        assert kept.listing(id).mode is Mode.PRIVATE
    assert following


def test_a_trainer_reads_a_reply_of_it_only_where_it_is_held_to_be_wrong(
    as_trainee: FlaskClient, as_trainer: FlaskClient, trainee: Person, simulator: Simulator
) -> None:
    id = privately(simulator, trainee)
    assert SECRET not in as_trainer.get("/mistakes").text
    assert "also of a private talk" in as_trainee.get(f"/attempts/{id}/debrief?skip=1").text

    flags.flag(simulator, trainee.id, id, 2, Claim.UNLIKELY.value, "")

    assert SECRET in seen(as_trainer.get("/mistakes"))


def test_oneself_is_told_how_many_there_are(trainee: Person, simulator: Simulator) -> None:
    viewer = viewers.find(trainee.id)
    assert viewer is not None
    privately(simulator, trainee)

    assert about_me.page(simulator, viewer).unseen.private == 1


def privately(simulator: Simulator, person: Person) -> int:
    """Play a private talk to its end, and give its id."""
    id = attempts.begin_private(simulator, person.id, SLUG)
    attempts.take(simulator, person.id, id, SECRET, "1")
    if attempts.listing(person.id, id).status is not Status.CLOSED:
        attempts.close(simulator, person.id, id)
    return id


def pages(
    site: Flask, client: FlaskClient, values: dict[str, int | str], only: str = ""
) -> Iterator[tuple[str, tuple[int, str]]]:
    """Open every page of the map, or those with one thing in their address, as somebody sees it."""
    bound = site.url_map.bind("localhost")
    for rule in site.url_map.iter_rules():
        asked = "GET" in (rule.methods or ()) and not rule.endpoint.startswith(("api.", "static"))
        if not asked or only not in {"", *rule.arguments}:
            continue
        there = {"kinds": "skills", "figure": "csat", **values}
        address = bound.build(rule.endpoint, {name: there.get(name, 1) for name in rule.arguments})
        answer = client.get(address)
        yield (
            rule.endpoint,
            (answer.status_code, EACH_TIME.sub("", answer.data.decode("utf-8", "replace"))),
        )


@pytest.fixture(autouse=True)
def _nobody_is_slowed_down(site: Flask) -> None:
    """Leave rates out: whole maps of pages are asked for."""
    site.config["RATELIMIT_ENABLED"] = False
