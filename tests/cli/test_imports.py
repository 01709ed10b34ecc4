"""Bring real conversations from the terminal."""

from pathlib import Path

from flask import Flask

from tests.cli.conftest import Run
from tests.exchange.files import CSV, ZENDESK, lines
from trainer.store import imports
from trainer.store.imports import ImportStatus


def test_a_file_is_read_kept_and_graded(run: Run, app: Flask, tess: str, tmp_path: Path) -> None:
    file = tmp_path / "tickets.jsonl"
    file.write_bytes(lines(ZENDESK, {"id": 1}))
    done = run("import", str(file), "--team", "blue TEAM")
    assert done.exit_code == 1
    assert "line 2: there are no comments" in done.stderr
    assert "1 conversation kept and graded, 0 here already, 1 not readable." in done.stdout
    with app.app_context():
        (one,) = imports.list_()
        assert (one.name, one.status) == ("tickets.jsonl", ImportStatus.DONE)

    again = run("import", "-", "--team", "Blue team", typed=lines(ZENDESK))
    assert (again.exit_code, "0 conversations kept and graded, 1 here already" in again.stdout) == (
        0,
        True,
    )


def test_a_dry_run_tells_what_would_be_found_and_keeps_nothing(run: Run, app: Flask) -> None:
    data = CSV.replace('agent,"', 'Sam,"').encode() + b"c,Sam,Call 07700 900123.,,\n"
    done = run("import", "-", "--dry-run", "--speaker", "Sam=agent", typed=data)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "3 conversations, 0 not readable. Nothing is kept." in done.stdout
    assert "1 phone number." in done.stdout
    with app.app_context():
        assert imports.list_() == ()
    asked = run("import", "-", "--dry-run", typed=data)
    assert (asked.exit_code, "say whose side Sam is on" in asked.stderr) == (1, True)


def test_a_file_without_a_conversation_is_no_import(run: Run, app: Flask, tess: str) -> None:
    done = run("import", "-", "--team", "Blue team", typed=b'{"hello": "world"}')
    assert done.exit_code == 1
    assert "No conversation was found in this file, so nothing is kept. line 1: " in done.stderr
    with app.app_context():
        assert imports.list_() == ()


def test_a_team_a_file_and_a_legend_that_there_are_not_are_refused(run: Run, tess: str) -> None:
    for options, words in (
        (("-",), "--team"),
        (("-", "--team", "Red"), "no team 'Red'"),
        (("-", "--team", "Blue team", "--speaker", "Sam"), "NAME=VALUE"),
        (("no-such-file", "--team", "Blue team"), "no-such-file"),
    ):
        done = run("import", *options, typed=CSV)
        assert (done.exit_code, words in done.stderr) == (1, True)
