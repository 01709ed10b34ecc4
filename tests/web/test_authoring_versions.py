from flask.testing import FlaskClient

from tests.fakes import SLUG, Clock
from tests.web.conftest import SignIn
from tests.web.desk import PAGE, mine, newest, opened, publish, save, versions
from tests.web.seen import headings, rows, seen
from trainer.core.roles import Role
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import people
from trainer.store.attempts import Mode
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.scenarios import Status


def test_saving_twice_writes_one_draft_and_saving_nothing_none(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    save(as_trainer, text=mine(simulator, "First"))
    save(as_trainer, text=mine(simulator, "Second"))
    assert [one.title for one in content.versions(SLUG)] == ["Second"]
    publish(as_trainer, mine(simulator, "Second"))

    save(as_trainer, **opened(as_trainer.get(PAGE)), text=mine(simulator, "Second"))

    assert [one.status for one in versions()] == [Status.PUBLISHED]


def test_what_is_being_typed_is_kept_under_the_scenario_that_is_open(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    half = mine(simulator).replace(f"id: {SLUG}", "id: charged-a")

    for text in (half, f"{half}\n# and so on"):
        answer = as_trainer.post(f"{PAGE}/draft/text", data={"text": text})
        assert (answer.status_code, set(answer.get_json())) == (200, {"base", "state"})

    assert [one.slug for one in versions()] == [SLUG]
    assert "# and so on" in seen(as_trainer.get(PAGE))


def test_an_untouched_text_makes_no_draft(as_trainer: FlaskClient, simulator: Simulator) -> None:
    text = content.text_of(simulator, SLUG).replace("\n", "\r\n")

    assert as_trainer.post(f"{PAGE}/draft/text", data={"text": text}).status_code == 200

    assert versions() == ()


def test_a_draft_goes_with_its_id_once_it_is_saved(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    own = mine(simulator).replace(f"id: {SLUG}", "id: my-own-case")
    as_trainer.post(f"{PAGE}/draft/text", data={"text": own})

    answer = save(as_trainer, text=own)

    assert answer.location == "/authoring/scenarios/my-own-case"
    assert [one.slug for one in versions()] == ["my-own-case"]


def test_what_somebody_else_saved_meanwhile_is_not_passed_over(
    as_trainer: FlaskClient, as_admin: FlaskClient, admin: Person, simulator: Simulator
) -> None:
    before = opened(as_trainer.get(PAGE))
    publish(as_admin, mine(simulator, "Theirs"))

    answer = save(as_trainer, **before, text=mine(simulator, "Ours"))

    assert answer.status_code == 409
    assert "Somebody else saved this scenario since you opened it" in seen(answer)
    assert admin.name in seen(answer)
    assert "title: Theirs" in seen(answer)
    assert "title: Ours" in seen(answer)
    again = save(as_trainer, **opened(answer), text=mine(simulator, "Ours"))
    assert again.status_code == 303
    assert [one.title for one in versions()] == ["Ours", "Theirs"]


def test_an_older_version_is_edited_beside_ones_own_draft(
    as_trainer: FlaskClient, clock: Clock, simulator: Simulator
) -> None:
    publish(as_trainer, mine(simulator, "Published"))
    older = newest()
    clock.turn(minutes=1)
    save(as_trainer, text=mine(simulator, "Draft"))

    page = as_trainer.get(f"{PAGE}?version={older.id}")
    assert "This is not what you wrote last" in seen(page)
    assert "data-draft=" not in page.text
    clock.turn(minutes=1)
    save(as_trainer, **opened(page), text=mine(simulator, "Beside"))

    assert [one.title for one in versions()] == ["Beside", "Draft", "Published"]
    assert headings(as_trainer.get(PAGE))[0] == "Beside"


def test_an_older_version_can_be_published_again(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    publish(as_trainer, mine(simulator, "First"))
    first = newest()
    publish(as_trainer, mine(simulator, "Second"))
    page = as_trainer.get(f"{PAGE}?version={first.id}")

    publish(as_trainer, content.text(first.id), **opened(page))

    assert [(one.title, one.status) for one in versions()] == [
        ("Second", Status.RETIRED),
        ("First", Status.PUBLISHED),
    ]


def test_try_now_begins_a_talk_that_does_not_count(
    as_trainer: FlaskClient, trainer: Person, simulator: Simulator
) -> None:
    answer = as_trainer.post(f"{PAGE}/trial", data={"text": mine(simulator, "Trying")})

    assert answer.status_code == 303
    assert "Trying" in seen(as_trainer.get(answer.location))
    (trial,) = kept.list_(person_ids=(trainer.id,))
    assert (trial.mode, trial.counts, trial.title) == (Mode.TRIAL, False, "Trying")


def test_a_file_can_be_tried_without_being_edited(as_trainer: FlaskClient, trainer: Person) -> None:
    answer = as_trainer.post(f"{PAGE}/trial", data={"version": ""})

    assert answer.status_code == 303
    (trial,) = kept.list_(person_ids=(trainer.id,))
    assert (trial.mode, trial.counts) == (Mode.TRIAL, False)
    assert versions() == ()


def test_a_text_with_faults_is_not_tried(as_trainer: FlaskClient) -> None:
    answer = as_trainer.post(f"{PAGE}/trial", data={"text": f"id: {SLUG}\ntitle: x"})

    assert answer.status_code == 422
    assert "things to mend" in seen(answer)
    assert kept.list_() == ()


def test_a_draft_that_was_tried_stays_as_it_was(
    as_trainer: FlaskClient, clock: Clock, simulator: Simulator
) -> None:
    as_trainer.post(f"{PAGE}/trial", data={"text": mine(simulator, "Tried")})
    tried = newest()
    clock.turn(minutes=1)

    save(as_trainer, **opened(as_trainer.get(PAGE)), text=mine(simulator, "After the trial"))

    assert content.text(tried.id) == mine(simulator, "Tried")
    assert headings(as_trainer.get(PAGE))[0] == "After the trial"


def test_save_and_preview_shows_what_was_saved(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    answer = save(as_trainer, text=mine(simulator, "Looked at"), then="preview")

    assert answer.location == f"{PAGE}/preview?version={newest().id}"
    page = as_trainer.get(answer.location)
    assert headings(page)[:4] == [
        "Looked at",
        "What the trainee reads",
        "The customer: Priya Nair",
        "How they begin",
    ]
    assert "Told when asked, once trust is 50 or more and anger is 60 or less." in seen(page)
    worths = [int(row[1]) for row in rows(page, "How it can end")[1:]]
    assert worths == sorted(worths, reverse=True)


def test_a_text_with_faults_is_not_previewed(as_trainer: FlaskClient) -> None:
    save(as_trainer, text=f"id: {SLUG}", then="preview")

    assert "to mend before it can be published" in seen(as_trainer.get(PAGE))
    assert as_trainer.get(f"{PAGE}/preview").status_code == 404


def test_a_version_is_tried_under_its_own_scenario_only(
    as_trainer: FlaskClient, simulator: Simulator
) -> None:
    save(as_trainer, text=mine(simulator))

    data = {"version": str(newest().id)}

    assert as_trainer.post("/authoring/scenarios/late-cot/trial", data=data).status_code == 404
    assert as_trainer.post(f"{PAGE}/trial", data=data).status_code == 303


def test_a_version_outlives_its_author(
    as_admin: FlaskClient, sign_in: SignIn, trainer: Person, simulator: Simulator
) -> None:
    publish(sign_in(trainer), mine(simulator))
    with writing():
        people.set_place(trainer.id, trainer.name, Role.TRAINEE, None, active=False)

    assert f"by {trainer.name}" in seen(as_admin.get(PAGE))


def test_others_do_not_see_a_trial(
    as_manager: FlaskClient, trainer: Person, as_trainer: FlaskClient, simulator: Simulator
) -> None:
    as_trainer.post(f"{PAGE}/trial", data={"version": ""})
    (trial,) = kept.list_(person_ids=(trainer.id,))

    assert as_manager.get(f"/attempts/{trial.id}/scorecard").status_code == 404


def test_many_versions_are_folded_but_for_the_newest_and_what_is_shown(
    as_trainer: FlaskClient, clock: Clock, trainer: Person, simulator: Simulator
) -> None:
    for number in range(7):
        clock.turn(minutes=1)
        content.save_draft(simulator, trainer.id, mine(simulator, f"V{number}"), SLUG, beside=True)
    page = as_trainer.get(PAGE)
    assert "Older versions: 2" in seen(page)
    assert page.text.count("shown here") == 1
    listed = page.text[page.text.index('id="versions"') :]
    folded = listed.index("<details>")
    assert listed.index(">Version 3<") < folded < listed.index(">Version 2<")
    oldest = min(one.id for one in versions())
    opened_at = as_trainer.get(f"{PAGE}?version={oldest}").text
    listed = opened_at[opened_at.index('id="versions"') :]
    assert listed.index("<details open>") < listed.index("shown here")
