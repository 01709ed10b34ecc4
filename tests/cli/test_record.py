from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from tests.cli.conftest import Run
from tests.core.scoring.test_record import A_RECORD
from tests.fakes import HELLO, SLUG, Clock, a_person
from trainer.core.roles import Role
from trainer.exchange.records import write_record
from trainer.exchange.signing import secret, signer
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import attempts as kept

KEY = secret()


def test_the_record_of_an_attempt_scores_the_same_again(
    run: Run, tmp_path: Path, graded: int, simulator: Simulator
) -> None:
    done = run("record", str(graded))
    assert done.exit_code == 0, done.output
    assert "Tess" not in done.stdout
    file = written(tmp_path, done.stdout)

    again = run("rescore", str(file))

    assert again.exit_code == 0, again.output
    assert f"unaltered, signed by {signer(simulator.signing_key())}" in again.stdout
    assert ": the same" in again.stdout


def test_a_record_that_comes_out_differently_says_how(run: Run, tmp_path: Path) -> None:
    card = replace(A_RECORD.card, score=3, headline=3, engine="0")
    file = written(tmp_path, write_record(replace(A_RECORD, card=card), KEY))

    done = run("rescore", str(file))

    assert done.exit_code == 1
    assert "by scoring version 0" in done.stdout
    assert "- the score was 3 and is" in done.stdout


def test_an_altered_record_is_told_and_the_others_are_still_scored(
    run: Run, tmp_path: Path
) -> None:
    good = written(tmp_path, write_record(A_RECORD, KEY))
    bad = tmp_path / "bad.json"
    bad.write_text(good.read_text(encoding="utf-8").replace("39.90", "0.01"), encoding="utf-8")

    done = run("rescore", str(bad), str(good))

    assert done.exit_code == 1
    assert "bad.json: the record was altered" in done.stderr
    assert "record.json: unaltered" in done.stdout


def test_who_signed_may_be_asked_for(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path, write_record(A_RECORD, KEY))

    assert run("rescore", str(file), "--signer", signer(KEY)).exit_code == 0
    assert run("rescore", str(file), "--signer", "0000 0000 0000 0000").exit_code == 1


def test_an_attempt_that_goes_on_has_no_record(run: Run, begun: int) -> None:
    done = run("record", str(begun))

    assert done.exit_code == 1
    assert "graded once it is over" in done.stderr


def written(folder: Path, text: str) -> Path:
    file = folder / "record.json"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def begun(app: Flask, simulator: Simulator, password_hash: str) -> int:
    with app.app_context():
        tess = a_person("tess@example.com", "Tess Trainee", Role.TRAINEE, None, password_hash)
        return attempts.begin(simulator, tess.id, SLUG)


@pytest.fixture
def graded(app: Flask, simulator: Simulator, clock: Clock, begun: int) -> int:
    with app.app_context():
        person_id = kept.listing(begun).person_id
        clock.turn(seconds=30)
        attempts.take(simulator, person_id, begun, HELLO, "a")
        attempts.reply(simulator, person_id, begun)
        clock.turn(seconds=30)
        attempts.close(simulator, person_id, begun)
    return begun
