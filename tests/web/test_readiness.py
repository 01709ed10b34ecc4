from flask.testing import FlaskClient

from tests.fakes import Clock
from tests.ready import made_ready, talked
from tests.web.conftest import SignIn
from tests.web.seen import links, rows, seen
from trainer.core.learning.evidence import Observation
from trainer.services import readiness, summaries
from trainer.simulator import Simulator
from trainer.store import audit, observations
from trainer.store.database import rest, writing
from trainer.store.people import Person


def test_a_manager_reads_a_talk_signs_and_takes_it_back(
    sign_in: SignIn,
    manager: Person,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    ids = made_ready(simulator, clock, trainee)
    client = sign_in(manager)
    address = f"/readiness/{trainee.id}"
    before = client.get(address)
    assert "To be signed" in seen(before)
    assert "Holds without practice 90+ days: longer than a signature" in seen(before)
    assert f"Sign that {trainee.name} is ready" not in seen(before)
    assert f"{address}/talks/{ids[-1]}" in links(before)

    talk = client.get(f"{address}/talks/{ids[-1]}")
    assert "read before a signature" in seen(talk)
    assert f"Sign that {trainee.name} is ready" not in seen(client.get(address))
    clock.turn(minutes=5)
    said = client.post(f"{address}/talks/{ids[-1]}/reading", follow_redirects=True)
    assert f"Sign that {trainee.name} is ready" in seen(said)
    client.post(f"{address}/signature")

    signed = client.get(address)
    assert f"Signed by {manager.name}, until 6 Jun 2026" in seen(signed)
    assert rows(client.get("/readiness"), "Who is ready")[1][1] == "Ready"
    (signature,) = (readiness.current(simulator, trainee.id),)
    assert signature is not None
    client.post(f"{address}/signature/{signature.id}/revocation", data={"reason": "A real call."})
    again = client.get(address)
    assert "A real call." in seen(again)
    assert "has been taken back" in seen(again)
    rest()
    assert {one.what for one in audit.list_(20)} >= {"readiness signed", "readiness taken back"}


def test_who_says_so_at_once_is_told_how_long_to_read_on_and_may_look_elsewhere(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = made_ready(simulator, clock, trainee)
    talk, address = f"/readiness/{trainee.id}/talks/{ids[-1]}", f"/readiness/{trainee.id}"
    page = as_manager.get(talk)
    assert "It counts from 10 seconds after you opened the talk" in seen(page)

    soon = as_manager.post(f"{talk}/reading")
    assert soon.status_code == 409
    assert "Read on for 10 seconds at least, then say it again." in seen(soon)
    assert "Sign that" not in seen(as_manager.get(address))

    clock.turn(seconds=6)
    assert as_manager.get(f"/attempts/{ids[-1]}/scorecard").status_code == 200
    assert "It counts from 10 seconds" in seen(as_manager.get(talk))
    clock.turn(seconds=4)
    said = as_manager.post(f"{talk}/reading", follow_redirects=True)
    assert "It is kept that you have read this talk." in seen(said)
    assert f"Sign that {trainee.name} is ready" in seen(said)


def test_only_the_talks_opened_last_are_remembered_as_open(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = made_ready(simulator, clock, trainee)
    for id in ids:
        as_manager.get(f"/readiness/{trainee.id}/talks/{id}")
    clock.turn(minutes=5)

    talks = f"/readiness/{trainee.id}/talks"
    assert as_manager.post(f"{talks}/{ids[0]}/reading").status_code == 409
    assert as_manager.post(f"{talks}/{ids[-1]}/reading").status_code == 303


def test_refusals_are_told_and_change_nothing(
    as_manager: FlaskClient,
    as_trainer: FlaskClient,
    trainee: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    ids = made_ready(simulator, clock, trainee)
    address = f"/readiness/{trainee.id}"

    page = as_manager.post(f"{address}/signature", follow_redirects=True)
    assert "read it before you sign" in seen(page)
    assert as_manager.post(f"{address}/signature/7/revocation").status_code == 404
    assert as_manager.get(f"/readiness/{trainee.id + 1}/talks/{ids[0]}").status_code == 404
    assert as_trainer.post(f"{address}/signature").status_code == 403
    assert as_trainer.post(f"{address}/talks/{ids[0]}/reading").status_code == 403
    assert as_manager.post(f"/readiness/{trainee.id + 1}/talks/{ids[0]}/reading").status_code == 404
    assert "A manager signs." in seen(as_trainer.get(address))


def test_everybody_sees_their_own_and_no_colleagues(
    as_trainee: FlaskClient, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    made_ready(simulator, clock, trainee, exam=60)

    page = as_trainee.get(f"/readiness/{trainee.id}")

    assert "My readiness" in seen(page)
    assert "Exam (chat): 60 at best; 70 is needed." in seen(page)
    assert "Sign that" not in seen(page)
    assert as_trainee.get(f"/readiness/{colleague.id}").status_code == 404
    assert as_trainee.get("/readiness").status_code == 403


def test_the_board_says_what_is_missing_and_how_much_was_seen(
    as_manager: FlaskClient, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    made_ready(simulator, clock, trainee, exam=None)

    table = {row[0]: row for row in rows(as_manager.get("/readiness"), "Who is ready")}

    assert table[trainee.name][1] == "Not yet"
    assert table[trainee.name][2].endswith(" %")
    assert table[trainee.name][3].endswith(" (70 is needed)")
    assert table[trainee.name][-1] == "Exam (chat): not taken yet."
    assert table[colleague.name][1:4] == ["Not enough seen", "not enough seen", "–"]
    assert "more" in table[colleague.name][-1]


def test_an_exam_that_was_not_passed_says_what_it_takes(
    as_manager: FlaskClient, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    made_ready(simulator, clock, trainee, exam=58)
    (row,) = (
        row for row in rows(as_manager.get("/readiness"), "Who is ready") if row[0] == trainee.name
    )
    assert row[4] == "Chat: 58 (70 is needed)"


def test_who_is_surely_low_reads_low_though_a_skill_was_hardly_seen(
    as_manager: FlaskClient, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    core = [one.id for one in simulator.library.skills() if one.core]
    with writing():
        for number in range(4):
            shown = [Observation(core[0], 10.0, 2, f"case-{number}", "chat", clock())]
            id = talked(simulator, clock, colleague, number, over=False)
            observations.save(colleague.id, id, shown, demo=False)
        summaries.keep(colleague.id, clock())

    table = {row[0]: row for row in rows(as_manager.get("/readiness"), "Who is ready")}
    row = table[colleague.name]

    assert row[1].startswith("Low ")
    assert row[1].endswith("likely under 70")
    assert row[2] == "under 1 %"
    assert "likely under 70" in seen(as_manager.get(f"/readiness/{colleague.id}"))
