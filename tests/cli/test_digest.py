"""The weekly digest from the terminal, and while the site is served."""

from dataclasses import replace
from threading import Event

import pytest
from flask import Flask

from tests.cli.conftest import Run
from tests.mailed import Box, mailing
from trainer.cli import serve
from trainer.core.errors import InputError
from trainer.simulator import Simulator


def test_what_is_due_is_sent(run: Run, tess: str, box: Box) -> None:
    dry = run("digest", "send", "--dry-run")
    assert dry.stdout.startswith(f"Mon 02 Mar 07:00 GMT  {tess}  Your next practice: ")
    assert box.letters == []

    assert run("digest", "send").stdout == "Sent: 1. Nothing to say: 0. Failed: 0.\n"
    assert run("digest", "send").stdout == "Sent: 0. Nothing to say: 0. Failed: 0.\n"

    assert box.told == [tess]


def test_a_failure_is_told_and_gives_another_exit_code(run: Run, tess: str, box: Box) -> None:
    box.faults = [InputError("The letter was refused: 554 no")]

    done = run("digest", "send")

    assert done.exit_code == 1
    assert done.stdout == "Sent: 0. Nothing to say: 0. Failed: 1. The letter was refused: 554 no\n"


def test_without_a_server_only_a_look_is_possible(run: Run, app: Flask, tess: str) -> None:
    app.extensions["simulator"] = replace(app.extensions["simulator"], post=None)

    assert "RAPPORT_SMTP_HOST is not set" in run("digest", "send").stderr
    assert tess in run("digest", "send", "--dry-run").stdout


def test_a_site_that_is_served_sends_what_is_due(app: Flask, tess: str, box: Box) -> None:
    sent = Event()
    box.watch = lambda _letter: sent.set()
    with app.app_context():
        stop = serve._begin_mail()
        assert sent.wait(10)
        stop()


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def simulator(simulator: Simulator, box: Box) -> Simulator:
    return mailing(simulator, box)
