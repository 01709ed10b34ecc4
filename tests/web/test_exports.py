"""Leaders take their team's tables out, nobody takes another's, and each taking is written down."""

import csv
from io import BytesIO, StringIO

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from tests.fakes import Clock, a_person
from tests.practised import CROSS, practised
from tests.web.seen import links
from trainer.core.learning.readiness import VALID
from trainer.core.roles import Role
from trainer.queries import exports
from trainer.queries.scorecards import RESULTS
from trainer.services import audit as trail
from trainer.simulator import Simulator
from trainer.store import audit, readiness, teams
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.readiness import Signature


@pytest.fixture(autouse=True)
def _talked(simulator: Simulator, clock: Clock, trainee: Person) -> None:
    for slug in ("charged-after-cancelling", "late-cot", "locked-out-before-payday"):
        practised(simulator, clock, trainee, {"empathy": 10}, CROSS, slug)


@pytest.mark.parametrize("what", list(exports.WHAT))
def test_a_table_of_the_team_goes_out_as_csv_and_as_a_workbook(
    as_manager: FlaskClient, what: str
) -> None:
    text = as_manager.get(f"/exports/{what}.csv")
    book = as_manager.get(f"/exports/{what}.xlsx")

    assert (text.status_code, book.status_code) == (200, 200)
    assert f"rapport-{what}.csv" in text.headers["Content-Disposition"]
    lines = list(csv.reader(StringIO(text.data.decode("utf-8-sig"))))
    first = load_workbook(BytesIO(book.data)).worksheets[0]
    assert lines[0] == [cell.value for cell in first[1]]
    assert all(len(line) == len(lines[0]) for line in lines)
    assert exports.NAMES[what] == first.title


def test_the_figures_are_those_of_the_page(as_manager: FlaskClient, trainee: Person) -> None:
    (_, line) = rows(as_manager, "/exports/people-and-skills.csv")
    page = as_manager.get("/team").text

    assert line[0] == trainee.name
    known = [cell for cell in line[1:-2:3] if cell]
    assert known
    for cell in known:
        assert f">{cell}<" in page
    talks = rows(as_manager, "/exports/talks.csv")
    assert [one[0] for one in talks[1:]] == [trainee.name] * 3
    assert sorted(one[2] for one in talks[1:]) == sorted(
        one[1] for one in rows(as_manager, f"/exports/people/{trainee.id}.csv", sheet="Talks")[1:]
    )


def test_tables_say_what_pages_say_and_in_which_zone(
    as_manager: FlaskClient, trainee: Person
) -> None:
    of_team = rows(as_manager, "/exports/talks.csv")
    skills = rows(as_manager, f"/exports/people/{trainee.id}.csv", sheet="Skills")

    assert {one[of_team[0].index("Result")] for one in of_team[1:]} <= {
        words for words, _ in RESULTS.values()
    }
    assert of_team[0][1] == "Ended (UTC)"
    assert skills[0] == [
        *("Skill", "Estimate", "Plus or minus", "Observations"),
        *("Target", "In words", "Last talk (UTC)"),
    ]


@pytest.mark.parametrize(
    ("what", "columns"),
    [
        ("figures", ("Value", "95 % from", "95 % to", "Behind it", "Target")),
        ("readiness", ("Chance to be ready, percent", "At most, percent", "Lowest bound")),
    ],
)
def test_what_is_a_number_goes_out_as_one(
    as_manager: FlaskClient, what: str, columns: tuple[str, ...]
) -> None:
    book = load_workbook(BytesIO(as_manager.get(f"/exports/{what}.xlsx").data))

    head, *lines = book.worksheets[0].iter_rows(values_only=True)

    found = [line[head.index(name)] for line in lines for name in columns]
    assert found
    assert all(one is None or isinstance(one, int | float) for one in found)


def test_the_readiness_table_says_until_when_a_signature_holds_and_how_it_ended(
    as_manager: FlaskClient, trainee: Person, manager: Person, simulator: Simulator, clock: Clock
) -> None:
    def last() -> list[str]:
        return rows(as_manager, "/exports/readiness.csv")[1][-4:]

    assert last() == ["none", "", "", ""]
    signature = Signature(trainee.id, None, 0.8, 71.0, 12, clock(), clock() + VALID)
    with writing():
        id = readiness.sign(signature, manager.id)
    at, until = clock().isoformat(), (clock() + VALID).isoformat()
    assert last() == ["holds", at, manager.name, until]

    with writing():
        readiness.revoke(id, manager.id, "A real call went wrong.", clock())

    assert last() == ["taken back", at, manager.name, at]


def test_nobody_takes_out_what_is_another_teams(
    as_manager: FlaskClient, as_trainee: FlaskClient, trainee: Person
) -> None:
    with writing():
        red = teams.add("Red")
    other = a_person("other@example.org", "Olga Other", Role.TRAINEE, red, "")

    for path in (
        f"/exports?team={red.id}",
        f"/exports/talks.csv?team={red.id}",
        f"/exports/people/{other.id}.csv",
        "/exports/passwords.csv",
        "/exports/talks.pdf",
    ):
        assert as_manager.get(path).status_code == 404, path
    assert as_trainee.get("/exports/talks.csv").status_code == 403
    assert as_trainee.get(f"/exports/people/{trainee.id}.csv").status_code == 403


def test_who_took_what_is_written_down(as_manager: FlaskClient, trainee: Person) -> None:
    as_manager.get("/exports/talks.csv")
    as_manager.get(f"/exports/people/{trainee.id}.xlsx")

    seen = [one for one in audit.list_() if one.what == trail.SEEN]

    assert [(one.about, one.of_id) for one in seen] == [
        ("export: learner page", trainee.id),
        ("export: talks of Blue team", None),
    ]


def test_the_page_leads_to_every_table(as_manager: FlaskClient) -> None:
    found = links(as_manager.get("/exports"))

    for what in exports.WHAT:
        assert any(f"/exports/{what}.xlsx" in one for one in found)


def rows(client: FlaskClient, path: str, sheet: str = "") -> list[list[str]]:
    """Read a CSV file, or one sheet of the workbook beside it."""
    if not sheet:
        return list(csv.reader(StringIO(client.get(path).data.decode("utf-8-sig"))))
    book = load_workbook(BytesIO(client.get(path.replace(".csv", ".xlsx")).data))
    return [[str(cell.value or "") for cell in row] for row in book[sheet].iter_rows()][:-2]
