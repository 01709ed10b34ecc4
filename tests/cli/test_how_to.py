"""The how-to pages are true: their examples run, and what they name is there."""

import json
import re
from pathlib import Path

from tests.cli.conftest import Run
from trainer.cli.model_server import RUNTIME
from trainer.config import ROOT, Settings
from trainer.llm.prompt import FAULTS

PAGES = ROOT / "docs" / "how-to"
SERVER = (PAGES / "put-it-on-a-server.md").read_text(encoding="utf-8")
SCORING = (PAGES / "score-your-own-transcripts.md").read_text(encoding="utf-8")


def test_the_transcripts_of_the_page_are_scored_as_it_says(run: Run, tmp_path: Path) -> None:
    talks, cards = tmp_path / "talks.jsonl", tmp_path / "cards.jsonl"
    talks.write_text(block(SCORING, "json"), encoding="utf-8")
    command = block(SCORING, "console").removeprefix("$ flask --app app trainer ")
    places = {"talks.jsonl": str(talks), "cards.jsonl": str(cards)}
    done = run(*(places.get(word, word) for word in command.split()))
    assert (done.exit_code, done.stderr) == (0, "")
    good, bad = map(json.loads, cards.read_text(encoding="utf-8").splitlines())
    assert (good["id"], bad["id"]) == ("call-17", "call-18")
    assert good["score"] > bad["score"] + 30
    resolution = {one["id"]: one["level"] for one in good["criteria"]}["resolution"]
    assert resolution >= 3


def test_the_commands_of_the_server_page_are_there(run: Run) -> None:
    commands = re.findall(r"^\.venv/bin/flask --app app trainer (.*)$", SERVER, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        words = [word for word in command.split() if word.isalpha() and word.islower()]
        told = run(*words[: 2 if words[0] == "demo" else 1], "--help")
        assert told.exit_code == 0
        assert all(one in told.stdout for one in re.findall(r"--[a-z]+", command))


def test_the_settings_of_the_server_page_are_settings() -> None:
    named = {name.lower() for name in re.findall(r"RAPPORT_(\w+)", SERVER)}
    assert named
    assert named <= set(Settings.model_fields)


def block(page: str, kind: str) -> str:
    """Give the first example of a kind."""
    found = re.search(rf"```{kind}\n(.*?)\n```", page, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_the_model_page_names_settings_options_and_faults_that_there_are(run: Run) -> None:
    page = (PAGES / "use-a-model.md").read_text(encoding="utf-8")
    named = {name.lower() for name in re.findall(r"RAPPORT_([A-Z_]*[A-Z])", page)}
    assert named <= set(Settings.model_fields)
    assert f"pip install {RUNTIME}" in page
    assert "--model" in run("model-server", "--help").stdout
    kinds = re.findall(r"`([a-z]+)`", "".join(re.findall(r"^\| (`[^|]*)\|", page, re.MULTILINE)))
    assert set(kinds) == set(FAULTS)
