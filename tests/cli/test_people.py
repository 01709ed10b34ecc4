from pathlib import Path

import pytest
from flask import Flask

from tests.cli.conftest import Run
from tests.fakes import PASSWORD
from trainer.services import demo, people, tokens
from trainer.simulator import Simulator

ADD = ("person", "noor@example.com", "--name", "Noor", "--password", PASSWORD)


def test_a_token_is_printed_alone_and_is_its_owners(
    run: Run, tess: str, app: Flask, simulator: Simulator
) -> None:
    done = run("token", tess.upper())
    assert done.exit_code == 0
    with app.app_context():
        owner = tokens.check(simulator, done.stdout.strip())
    assert owner is not None
    assert owner.email == tess


def test_nobody_has_no_token(run: Run) -> None:
    done = run("token", "nobody@example.com")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "Error: Nobody here has that e-mail address.\n"


def test_a_person_is_made_in_a_team_that_is_made_once(
    run: Run, app: Flask, simulator: Simulator
) -> None:
    done = run(*ADD, "--role", "manager", "--team", "Reds")
    again = run("person", "ann@example.com", "--name", "Ann", "--team", "reds", typed=TWICE)
    assert done.stdout == "Noor <noor@example.com> can sign in as manager.\n"
    assert again.exit_code == 0
    assert PASSWORD not in again.stdout
    with app.app_context():
        assert [team.name for team in people.list_teams()] == ["Reds"]
        assert people.sign_in(simulator, "ann@example.com", PASSWORD) is not None


def test_a_person_without_a_team_is_a_trainee(run: Run) -> None:
    assert run(*ADD).stdout == "Noor <noor@example.com> can sign in as trainee.\n"


def test_the_second_of_an_address_is_refused(run: Run) -> None:
    run(*ADD)
    done = run(*ADD)
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")


def test_the_demo_team_comes_and_goes(run: Run, app: Flask) -> None:
    assert run("demo", "load").stdout == "The demo team is loaded.\n"
    with app.app_context():
        assert demo.loaded()
    assert run("demo", "remove").stdout == "The demo team is removed.\n"
    with app.app_context():
        assert not demo.loaded()


@pytest.mark.parametrize(
    "command", [("token", "tess@example.com"), ADD, ("demo", "load"), ("demo", "remove")]
)
def test_without_tables_it_is_said_how_to_make_them(
    run: Run, simulator: Simulator, command: tuple[str, ...]
) -> None:
    file = Path(simulator.settings.instance_path / "rapport.sqlite3")
    file.unlink()
    done = run(*command)
    assert done.exit_code == 1
    assert "flask --app app trainer migrate" in done.stderr


TWICE = f"{PASSWORD}\n{PASSWORD}\n"
