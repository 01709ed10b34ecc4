"""The command plays scenarios before anybody does, and its exit code is for a pipeline."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from tests.cli.conftest import Run
from tests.content.samples import PERSONA, RUBRIC, SCENARIO, SKILLS
from trainer.cli import preflight as command
from trainer.content.library import Library
from trainer.core.rehearsal.plan import Cell

BROKEN = SCENARIO.replace("do: [verify, resend]", "do: [verify]")


def test_a_scenario_in_order_is_told_with_its_points(run: Run, file: Path) -> None:
    done = run("preflight", str(file), "--quick")

    assert done.exit_code == 0, done.output
    assert f"{file}: 2 talks; points: expert " in done.stdout
    assert done.stderr.strip() == "1 played, 0 held back"


def test_what_must_not_be_published_ends_with_1_and_names_its_line(run: Run, file: Path) -> None:
    file.write_text(BROKEN)

    done = run("preflight", str(file))

    assert done.exit_code == 1
    line = 1 + BROKEN[: BROKEN.index("  talk:")].count("\n")
    assert f"{file}:{line}:3: model.talk: the model answer reaches no right outcome" in done.stdout
    assert "1 held back" in done.stderr


def test_warnings_count_where_they_are_asked_to(run: Run, file: Path) -> None:
    file.write_text(SCENARIO.replace("ask: [needed, deadline]", "ask: [zebra]"))

    loose = run("preflight", str(file))
    strict = run("preflight", str(file), "--strict")

    assert "(warning) facts.2: the model answer never opens `party`" in loose.stdout
    assert (loose.exit_code, strict.exit_code) == (0, 1)


def test_a_program_gets_one_object_a_scenario(run: Run, file: Path) -> None:
    broken = file.with_name("broken.yaml")
    broken.write_text(BROKEN.replace("late-lamp", "broken"))

    done = run("preflight", str(file.parent), "--json")

    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["scenario"], first["faults"][0]["field"]) == ("broken", "model.talk")
    assert (second["scenario"], second["talks"], second["findings"][0]["line"]) == (
        "late-lamp",
        2,
        1,
    )
    assert done.exit_code == 1


def test_without_paths_the_library_is_played(run: Run, file: Path) -> None:
    done = run("preflight")

    assert file.exists()
    assert "late-lamp.yaml: 2 talks" in done.stdout


def test_a_scenario_without_a_rubric_is_played_and_not_graded(run: Run, file: Path) -> None:
    (file.parents[2] / "rubrics/short.yaml").unlink()

    done = run("preflight", str(file))

    assert "expert None" in done.stdout


@pytest.fixture
def file(tmp_path: Path, app: Flask, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the application a library of one scenario, and few talks to play."""
    plan = (Cell("expert", graded=True), Cell("rude", graded=True))
    monkeypatch.setattr(command, "QUICK", plan)
    monkeypatch.setattr(command, "FULL", plan)
    library = Library(tmp_path / "scenarios", tmp_path / "rubrics")
    app.extensions["simulator"] = replace(app.extensions["simulator"], library=library)
    for name, text in {
        "scenarios/delivery/late-lamp.yaml": SCENARIO + "rubric: short\n",
        "scenarios/personas/ada.yaml": PERSONA,
        "rubrics/short.yaml": RUBRIC,
        "rubrics/skills.yaml": SKILLS,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "scenarios/delivery/late-lamp.yaml"
