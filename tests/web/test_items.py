import pytest
from flask.testing import FlaskClient

from bench.items import keep
from tests.fakes import SLUG, Clock, a_person
from tests.services.test_items import a_crowd
from tests.web.seen import rows, seen
from tests.web.talks import LETTER, begin, played
from trainer.core.coaching.flag import Claim
from trainer.core.roles import Role
from trainer.services import demo, flags
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.teams import Team


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    return played(simulator, clock, trainee)


def test_without_talks_there_is_nothing_to_tell(as_trainer: FlaskClient) -> None:
    assert "No talks yet" in seen(as_trainer.get("/authoring/items"))
    assert "Too few talks yet: 0 of 20." in seen(as_trainer.get(f"/authoring/items/{SLUG}"))
    assert as_trainer.get("/authoring/items/nothing-here").status_code == 404


def test_an_author_reads_what_talks_tell_of_a_scenario_and_its_criteria(
    as_trainer: FlaskClient, simulator: Simulator, team: Team
) -> None:
    people = [
        a_person(f"p{n}@example.com", f"Person {n}", Role.TRAINEE, team, "").id for n in range(30)
    ]
    elsewhere = [(id, LETTER, 60 + n) for n, id in enumerate(people)]
    here = [(id, SLUG, None if n % 3 == 0 else 70 + n) for n, id in enumerate(people)]
    keep(simulator, [*elsewhere, *here])

    listed = seen(as_trainer.get("/authoring/items"))
    assert "Passed by nearly everyone: remove or sharpen. And 1 more." in listed

    page = as_trainer.get(f"/authoring/items/{SLUG}")
    assert "Passed by nearly everyone: remove or sharpen." in seen(page)
    assert "Given up after: message 0 (10 talks)." in seen(page)
    assert rows(page, "Figures")[1][:4] == ["All versions", "30 by 20", "67 %", "7.0"]
    assert "+1.00" in rows(page, "Figures")[1][6]
    assert rows(page, "Criteria")[1][4:6] == ["6", "14"]
    assert "20 talks say" in seen(page)
    assert "What talks tell" in seen(as_trainer.get(f"/authoring/scenarios/{SLUG}"))
    assert "mean score 85" in seen(as_trainer.get(f"/authoring/items/{SLUG}/panel"))


def test_a_trainee_is_told_what_a_score_counts_like_once_talks_say_how_hard_a_case_is(
    as_trainee: FlaskClient, simulator: Simulator, clock: Clock, trainee: Person, team: Team
) -> None:
    first = played(simulator, clock, trainee)
    assert "counts like" not in seen(as_trainee.get(f"/attempts/{first}/debrief?skip=1"))
    a_crowd(simulator, team, first=first + 1)
    clock.turn(days=60)
    id = played(simulator, clock, trainee)
    assert "A hard case: " in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))


def test_the_made_up_team_is_shown_as_such_and_kept_apart(
    as_trainer: FlaskClient, simulator: Simulator, trainee: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "loaded", lambda: True)
    keep(simulator, [(trainee.id, SLUG, 80)], demo=True)
    assert "Demo data" in seen(as_trainer.get("/authoring/items"))
    assert "Demo data" in seen(as_trainer.get(f"/authoring/items/{SLUG}"))
    assert "No talks yet" in seen(as_trainer.get("/authoring/items?demo=0"))
    desk = as_trainer.get("/authoring")
    assert "Talks (demo)" in seen(desk)
    assert "Talks are those of the made-up team" in seen(desk)
    assert ["1", "80"] in [row[6:8] for row in rows(desk, "Scenarios")]
    keep(simulator, [(trainee.id, SLUG, 60)], first=2)
    assert "(demo)" not in seen(as_trainer.get("/authoring")), "one real talk, and they alone count"


def test_a_trainee_says_what_a_case_is_like_and_authors_read_it_without_a_name(
    as_trainee: FlaskClient,
    as_trainer: FlaskClient,
    simulator: Simulator,
    trainee: Person,
    id: int,
) -> None:
    flags.flag(simulator, trainee.id, id, 2, Claim.OTHER)
    assert "without your name" in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))
    for said in ({"realistic": "1"}, {"useful": "3"}, {"comment": "Nobody <b>talks</b> so."}):
        assert as_trainee.post(f"/attempts/{id}/feedback", data=said).status_code == 303
    assert 'aria-pressed="true"' in as_trainee.get(f"/attempts/{id}/debrief?skip=1").text

    page = as_trainer.get(f"/authoring/items/{SLUG}")
    for words in (
        "Was it like real work? Yes 0, Partly 0, No 1",
        "Did it help to learn? Yes 1, Partly 0, No 0",
        "Nobody <b>talks</b> so.",
        "1 in all: 1 open, 0 upheld, 0 rejected.",
    ):
        assert words in seen(page)
    assert trainee.name not in seen(page)
    assert "Nobody" in seen(as_trainer.get(f"/authoring/items/{SLUG}/panel"))


def test_what_is_no_answer_is_refused_and_nobody_answers_for_another(
    as_trainee: FlaskClient, as_colleague: FlaskClient, id: int
) -> None:
    for said, why in (({"useful": "9"}, "Choose yes"), ({"comment": "x" * 1001}, "1000 fit")):
        as_trainee.post(f"/attempts/{id}/feedback", data=said)
        assert why in seen(as_trainee.get(f"/attempts/{id}/debrief?skip=1"))
    assert as_colleague.post(f"/attempts/{id}/feedback", data={"useful": "1"}).status_code == 404
    running = begin(as_colleague)
    as_colleague.post(f"/attempts/{running}/feedback", data={"useful": "1"})
    assert "once the talk is over" in seen(as_colleague.get("/"))
