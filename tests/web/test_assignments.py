"""Leaders assign, see how far people are, and meet only those they lead; people begin from their list."""

import pytest
from flask.testing import FlaskClient

from tests.assigned import DUE, assign, terms, try_
from tests.fakes import SLUG
from tests.services.test_opt_outs import abusive
from tests.web.conftest import SignIn
from tests.web.seen import links, seen
from tests.web.talks import CURT
from trainer.core.roles import Role
from trainer.services import attempts, exams
from trainer.simulator import Simulator
from trainer.store import assigned, certificates, database, people, teams
from trainer.store.people import Person

PLAN = {
    "target": f"scenario:{SLUG}",
    "whom": "people",
    "due": DUE.isoformat(),
    "minimum": "70",
    "hints": "1",
}


def test_a_leader_assigns_to_a_selection_and_the_person_begins_it(
    as_trainer: FlaskClient, as_trainee: FlaskClient, trainee: Person, colleague: Person
) -> None:
    form = as_trainer.get(f"/assignments/plan?people={trainee.id}")
    assert f'value="{trainee.id}" checked' in form.text
    assert f'value="{colleague.id}" checked' not in form.text
    made = as_trainer.post("/assignments", data={**PLAN, "people": [str(trainee.id)]})
    assert made.status_code == 303
    page = seen(as_trainer.get(made.location))
    assert "Tess Trainee to do 9 Mar 2026, 23:59 GMT" in page
    assert "1 0 1 0 0" in seen(as_trainer.get("/assignments"))

    mine = seen(as_trainee.get("/assignments/mine"))
    assert "70 or more to do due 9 Mar 2026, 23:59 GMT" in mine
    assert "Assigned to you: 70 or more" in seen(as_trainee.get(f"/scenarios/{SLUG}"))
    begun = as_trainee.post("/assignments/mine/1")
    assert "Assigned, try 1" in seen(as_trainee.get(begun.location))
    assert "Go on" in seen(as_trainee.get("/assignments/mine"))


def test_what_is_not_realistic_is_shown_before_it_is_assigned(
    as_trainer: FlaskClient, trainee: Person, colleague: Person, simulator: Simulator
) -> None:
    attempts.begin(simulator, trainee.id, SLUG)
    attempts.begin(simulator, colleague.id, "late-cot")
    both = [str(trainee.id), str(colleague.id)]
    asked = {**PLAN, "people": both, "minimum": "90", "most": "1", "exam": "1"}
    first = as_trainer.post("/assignments", data=asked)

    assert first.status_code == 200
    assert "90 with one try" in seen(first)
    assert "Not unseen for Tess Trainee" in seen(first)
    token = first.text.split('name="confirmed" value="')[1].split('"')[0]
    changed = as_trainer.post(
        "/assignments", data={**asked, "confirmed": token, "people": [str(trainee.id)]}
    )
    assert changed.status_code == 200  # it was another plan that was confirmed
    made = as_trainer.post("/assignments", data={**asked, "confirmed": token})
    assert made.status_code == 303
    assert [one.person_id for one in assigned.of_assignment(1)] == [colleague.id]


def test_an_exam_says_its_rules_before_during_and_after(
    as_trainee: FlaskClient, trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    assign(simulator, trainer, trainee, terms(70, 2, exam=True, hints=False))
    rules = "no hints, no coach, and no moment of it is said again"
    assert rules in seen(as_trainee.get("/assignments/mine"))
    case = seen(as_trainee.get(f"/scenarios/{SLUG}"))
    assert rules in case
    assert "Practise privately" not in case
    assert "Begin with the coach beside me" not in case
    assert "Practise privately" in seen(as_trainee.get("/scenarios/late-cot"))

    begun = as_trainee.post("/assignments/mine/1").location
    talk = as_trainee.get(begun)
    assert rules in seen(talk)
    assert "Exam: no hints, no coach, no second wording" in seen(talk)
    as_trainee.post(f"{begun}/turns", data={"text": CURT, "client_id": "1"})
    as_trainee.post(f"{begun}/closure")

    debrief = as_trainee.get(f"{begun}/debrief?skip=1")
    assert "An exam that you can still take" in seen(debrief)
    for page in (debrief, as_trainee.get(f"{begun}/scorecard")):
        assert exams.WITHHELD in seen(page)
        assert "Missed" not in seen(page)
    assert "The one moment to change" not in seen(debrief)
    assert "again and go on" not in seen(debrief)
    mind = as_trainee.get(f"{begun}/mind")
    assert (mind.status_code, mind.location) == (303, f"{begun}/debrief?skip=1")


def test_what_is_set_aside_says_so_and_never_why(
    as_trainer: FlaskClient,
    as_trainee: FlaskClient,
    trainee: Person,
    trainer: Person,
    simulator: Simulator,
) -> None:
    hard = abusive(simulator)
    assign(simulator, trainer, trainee, terms(slug=hard, exam=True, hints=False))
    warned = f"Before you begin {simulator.library.load(hard).warning}"
    assert warned in seen(as_trainee.get("/assignments/mine"))  # beside the button that begins it
    as_trainee.post("/settings/cases", data={"topic": ["abuse"]})

    page = seen(as_trainer.get("/assignments/1"))
    assert "Tess Trainee not available to this person: choose another –" in page
    assert "rather not" not in page
    assert "0 and 1 not available 0" in seen(as_trainer.get("/assignments"))
    mine = seen(as_trainee.get("/assignments/mine"))
    assert "Set aside for you" in mine
    assert "Begin a try" not in mine
    case = as_trainee.get(f"/scenarios/{hard}")
    assert "It is not available to you while you would rather not" in seen(case)
    assert "/settings#cases" in links(case)
    assert "Begin it under" not in seen(case)
    refused = as_trainee.post("/assignments/mine/1", follow_redirects=True)
    assert "This is set aside for you" in seen(refused)


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({"target": ""}, "Choose what to assign"),
        ({"whom": "nobody"}, "Choose for whom"),
        ({"people": []}, "Choose somebody"),
        ({"due": "soon"}, "Write the day as"),
        ({"due": "2026-03-01"}, "over already"),
        ({"minimum": "many"}, "not a whole number"),
        ({"minimum": "101"}, "0 to 100"),
        ({"least": "3", "most": "2"}, "cannot be met"),
    ],
)
def test_a_form_that_cannot_be_taken_says_why(
    as_trainer: FlaskClient, trainee: Person, changes: dict[str, object], because: str
) -> None:
    answer = as_trainer.post("/assignments", data={**PLAN, "people": [trainee.id], **changes})

    assert answer.status_code == 422
    assert because in seen(answer)


def test_another_team_is_as_good_as_not_there(
    as_trainer: FlaskClient,
    sign_in: SignIn,
    simulator: Simulator,
    trainer: Person,
    trainee: Person,
    admin: Person,
    password_hash: str,
) -> None:
    with database.writing():
        red = teams.add("Red team")
        lead, member = (
            people.add(f"{name}@x.example", name, role, simulator.clock(), team_id=red.id)
            for name, role in (("Lea", Role.MANAGER), ("Rob", Role.TRAINEE))
        )
    id, _ = assign(simulator, trainer, trainee, terms(certificate=True))
    try_(simulator, trainee, 1, 90)
    (certificate,) = certificates.of_people([trainee.id])
    as_lead = sign_in(lead)

    for address in (f"/assignments/{id}", f"/assignments?team={trainee.team_id}"):
        assert as_lead.get(address).status_code == 404
    for address in (f"/assignments/{id}", f"/assignments/{id}/withdrawal"):
        assert as_lead.post(address, data={"due": DUE.isoformat()}).status_code == 404
    assert as_lead.post(f"/assignments/{id}/people/{trainee.id}").status_code == 404
    assert as_lead.post(f"/certificates/{certificate.id}/revocation").status_code == 404
    assert "Nothing is assigned yet" in seen(as_lead.get("/assignments"))
    stolen = {**PLAN, "people": [str(trainee.id)]}
    assert as_lead.post("/assignments", data=stolen).status_code == 404
    team = {**PLAN, "whom": "team", "team": str(trainee.team_id)}
    assert as_lead.post("/assignments", data=team).status_code == 404
    assert as_trainer.post(f"/assignments/{id}/people/{member.id}").status_code == 404
    assert sign_in(admin).get(f"/assignments/{id}").status_code == 200


def test_it_is_changed_excused_and_withdrawn_on_its_page(
    as_trainer: FlaskClient, simulator: Simulator, trainer: Person, trainee: Person
) -> None:
    id, _ = assign(simulator, trainer, trainee)
    bad = as_trainer.post(f"/assignments/{id}", data={"due": "2026-03-01", "minimum": "80"})
    assert (bad.status_code, "over already" in seen(bad)) == (422, True)
    as_trainer.post(f"/assignments/{id}", data={"due": DUE.isoformat(), "minimum": "80"})
    assert "Talk: 80 or more, without hints." not in seen(as_trainer.get(f"/assignments/{id}"))
    assert "Talk: 80 or more." in seen(as_trainer.get(f"/assignments/{id}"))
    excused = as_trainer.post(f"/assignments/{id}/people/{trainee.id}", follow_redirects=True)
    assert "Tess Trainee is excused from it." in seen(excused)
    gone = as_trainer.post(
        f"/assignments/{id}/withdrawal", data={"because": "Rewritten."}, follow_redirects=True
    )
    assert "Withdrawn on 2 Mar 2026 Rewritten." in seen(gone)


def test_what_cannot_be_begun_says_why(
    as_trainee: FlaskClient, simulator: Simulator, trainer: Person, trainee: Person
) -> None:
    _, mine = assign(simulator, trainer, trainee, terms(70, 1))
    try_(simulator, trainee, mine, 10)
    answer = as_trainee.post(f"/assignments/mine/{mine}", follow_redirects=True)

    assert "All tries of this assignment are used." in seen(answer)
    assert "did not pass" in seen(answer)


def test_anybody_may_check_a_certificate_and_sees_no_score(
    stranger: FlaskClient,
    as_trainee: FlaskClient,
    as_trainer: FlaskClient,
    simulator: Simulator,
    trainer: Person,
    trainee: Person,
) -> None:
    _, mine = assign(simulator, trainer, trainee, terms(70, 0, certificate=True))
    try_(simulator, trainee, mine, 87)
    (one,) = certificates.of_people([trainee.id])
    page = stranger.get(f"/certificates/{one.code}")

    assert page.status_code == 200
    assert "Tess Trainee has passed" in seen(page)
    assert "on 2 Mar 2026, valid until 2 Mar 2027. Valid" in seen(page)
    assert "87" not in seen(page).replace(one.code, "")
    assert trainee.email not in page.text
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert stranger.get("/certificates/guessed").status_code == 404
    assert f"/certificates/{one.code}" in as_trainee.get("/certificates").text
    own = as_trainee.post(f"/certificates/{one.id}/revocation", data={"because": "No."})
    assert own.status_code == 403
    empty = as_trainer.post(f"/certificates/{one.id}/revocation", follow_redirects=True)
    assert "Say why" in seen(empty)
    as_trainer.post(f"/certificates/{one.id}/revocation", data={"because": "By mistake."})
    assert "Revoked Not good now By mistake." in seen(stranger.get(f"/certificates/{one.code}"))
    assert "Revoked" in seen(as_trainer.get("/certificates"))


def test_guessing_links_is_slowed_down(stranger: FlaskClient) -> None:
    answers = {stranger.get(f"/certificates/guess-{n}").status_code for n in range(31)}

    assert answers == {404, 429}
