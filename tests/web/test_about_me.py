"""Everything that others can see about oneself, and one's own data."""

import json
from datetime import date

from flask import Flask
from flask.testing import FlaskClient

from tests.fakes import HELLO, SLUG, Clock
from tests.services.test_exercises import FOUND, TALK
from tests.web.conftest import SignIn
from tests.web.seen import headings, links, rows, seen
from tests.web.talks import CURT, played
from trainer.exchange.zip_reading import read_zip
from trainer.queries import about_me, learners, viewers
from trainer.services import attempts, exercises, goals, kudos, opt_outs, reflections
from trainer.simulator import Simulator
from trainer.store import audit, coaching_notes, people
from trainer.store.coaching_notes import Words
from trainer.store.database import writing
from trainer.store.people import Person

CASES = (SLUG, "locked-out-before-payday", "boots-after-sixty-days")
HIDDEN = "Not for her eyes."


def test_it_says_what_the_leaders_page_says(
    as_trainee: FlaskClient,
    trainee: Person,
    trainer: Person,
    manager: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    for slug in CASES:
        played(simulator, clock, trainee, (CURT, HELLO), slug)
        clock.turn(days=1)
    leader, me = viewers.find(manager.id), viewers.find(trainee.id)
    assert leader is not None
    assert me is not None

    theirs = learners.one(simulator, leader, trainee.id)
    mine = about_me.page(simulator, me)

    assert mine.learner.standings == theirs.standings
    assert mine.learner.talks == theirs.talks
    assert mine.learner.readiness == theirs.readiness
    assert mine.learner.dues == theirs.dues
    assert [one.name for one in mine.leaders] == [manager.name, trainer.name]
    page = as_trainee.get("/about-me")
    assert f"Those who lead your team (Blue team): {manager.name}, {trainer.name}." in seen(page)
    assert len(rows(page, "Your talks that leaders can open")) == 1 + len(CASES)


def test_notes_for_leaders_only_are_counted_and_not_told(
    as_trainee: FlaskClient, trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    day = date(2026, 3, 2)
    with writing():
        coaching_notes.add(trainee.id, trainer.id, Words(day, "We spoke."), clock())
    assert "There is no note about you that you cannot read." in seen(as_trainee.get("/about-me"))
    with writing():
        coaching_notes.add(trainee.id, trainer.id, Words(day, HIDDEN, shared=False), clock())
    kudos.give(simulator, trainer.id, trainee.id, "You stayed calm.")

    page = seen(as_trainee.get("/about-me"))

    assert "We spoke." in page
    assert "1 note is for leaders only" in page
    assert HIDDEN not in page
    assert "You stayed calm." in page


def test_who_looked_is_told(
    as_trainee: FlaskClient,
    as_trainer: FlaskClient,
    trainee: Person,
    trainer: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    assert "Nobody has opened a talk" in seen(as_trainee.get("/about-me"))
    id = played(simulator, clock, trainee)
    as_trainer.get(f"/attempts/{id}/scorecard")

    looked = rows(as_trainee.get("/about-me"), "Who looked at your practice")

    assert [row[1] for row in looked[1:]] == [trainer.name]


def test_without_a_team_only_who_runs_the_place_can_see(
    as_admin: FlaskClient, admin: Person
) -> None:
    page = seen(as_admin.get("/about-me"))

    assert "Nobody leads you: you are in no team now." in page
    assert "Nobody but you runs the place." in page


def test_what_nobody_sees_is_counted(
    as_trainee: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    goals.choose(simulator, trainee.id, "talks", 3, [])
    opt_outs.choose(simulator, trainee.id, ["abuse"])
    attempts.begin(simulator, trainee.id, SLUG, coached=True)
    attempts.begin_private(simulator, trainee.id, SLUG)
    exercises.hand_in(simulator, trainee.id, TALK, FOUND, "a")

    page = seen(as_trainee.get("/about-me"))

    for words in (
        "Private talks (1)",
        "Talks with the coach beside you (1), and moments said again (0)",
        "0 of your talks had help",
        "What you answered in exercises (1)",
        "Your goal of the week (set), what you would rather not be given (1)",
    ):
        assert words in page


def test_ones_own_data_is_taken_away_whole_and_written_down(
    as_trainee: FlaskClient,
    trainee: Person,
    colleague: Person,
    trainer: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    id = played(simulator, clock, trainee, (CURT, HELLO))
    reflections.save(simulator, trainee.id, id, 1, "I was curt.")
    others = played(simulator, clock, colleague)
    private = attempts.begin_private(simulator, trainee.id, SLUG)
    kudos.give(simulator, trainer.id, trainee.id, "You stayed calm.")
    goals.choose(simulator, trainee.id, "talks", 3, [])
    with writing():
        words = Words(date(2026, 3, 2), HIDDEN, shared=False)
        coaching_notes.add(trainee.id, trainer.id, words, clock())

    answer = as_trainee.post("/about-me/data")

    assert answer.mimetype == "application/zip"
    files = {one.path: one.data.decode() for one in read_zip(answer.data)}
    talks = json.loads(files["programs/talks.json"])
    assert {one["id"] for one in talks} == {id, private}
    assert {one["attempt_id"] for one in json.loads(files["programs/turns.json"])} == {id, private}
    assert others not in {one["id"] for one in talks}
    assert CURT in files["programs/turns.json"]
    assert "I was curt." in files["programs/talks.json"]
    assert json.loads(files["programs/what-went-well.json"])[0]["text"] == "You stayed calm."
    assert json.loads(files["programs/choices.json"])[0]["goal"]["amount"] == 3
    assert json.loads(files["programs/scorecards.json"])[0]["attempt_id"] == id
    assert {one["criterion"] for one in json.loads(files["programs/criteria.json"])} >= {"empathy"}
    assert not any(path.startswith("sheets/disputes") for path in files)
    assert "Nothing is kept of" in files["read-me.html"]
    assert "2026-03-02 09:00:00 GMT" in files["sheets/turns.csv"] + files["sheets/talks.csv"]
    assert not [path for path, text in files.items() if path.startswith("sheets/") and '{"' in text]
    everything = "".join(files.values())
    assert HIDDEN not in everything
    assert people.password_hash(trainee.id) not in everything
    assert colleague.name not in everything
    assert ("own data taken out", trainee.id) in {(one.what, one.of_id) for one in audit.list_()}


def test_data_is_taken_a_few_times_an_hour(site: Flask, sign_in: SignIn, trainee: Person) -> None:
    client = sign_in(trainee)
    found = [client.post("/about-me/data").status_code for _ in range(7)]

    assert found == [200] * 6 + [429]


def test_the_road_leads_there(as_trainee: FlaskClient) -> None:
    page = as_trainee.get("/progress")

    assert "/about-me" in links(page)
    assert headings(as_trainee.get("/about-me"))[0] == "Everything about me"
