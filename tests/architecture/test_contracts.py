"""import-linter holds who may know whom; each contract of .importlinter is shown to break."""

import configparser
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

CONFIG = ROOT / ".importlinter"

BAD_HOUSE = {
    "core/language/span.py": "import trainer.core.scenario.policy",
    "core/scenario/policy.py": "",
    "core/customer/mind.py": "import trainer.core.scoring.grade",
    "core/scoring/grade.py": "import json",
    "store/attempts.py": "import trainer.llm.voice",
    "llm/voice.py": "import cryptography, dask, fsrs, nh3, phonenumbers, pypdf, smtplib, sqlalchemy, stdnum, textstat, yaml",
    "services/attempts.py": "import flask, openai, pydantic_settings",
    "queries/debrief.py": "import trainer.queries.progress",
    "queries/progress.py": "import trainer.queries.debrief",
}
"""A house in which every contract is broken; the rooms that it lacks are no fault."""

GOOD_HOUSE = {
    "core/language/readability.py": "import textstat",
    "core/conversation/turn.py": "import trainer.core.language.readability",
    "content/read.py": "import yaml, trainer.core.conversation.turn",
    "store/attempts.py": "import sqlalchemy, flask_sqlalchemy, trainer.core.conversation.turn",
    "services/attempts.py": "import trainer.store.attempts, trainer.content.read",
    "web/attempts.py": "import flask, trainer.services.attempts",
    "config.py": "import pydantic_settings",
}


def test_the_house_keeps_every_contract() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


def test_a_house_that_is_half_built_can_keep_every_contract(tmp_path: Path) -> None:
    build(tmp_path, GOOD_HOUSE)
    assert lint(tmp_path).returncode == 0, lint(tmp_path).stdout


def test_every_contract_can_break(tmp_path: Path) -> None:
    build(tmp_path, BAD_HOUSE)
    assert broken(lint(tmp_path).stdout) == contracts()


@pytest.mark.parametrize(
    ("module", "contract"), [("drawer.py", "Floors"), ("core/drawer.py", "Core:")]
)
def test_a_room_that_nobody_drew_is_found(tmp_path: Path, module: str, contract: str) -> None:
    build(tmp_path, {**GOOD_HOUSE, module: ""})
    assert [name for name in broken(lint(tmp_path).stdout) if name.startswith(contract)] != []


def build(root: Path, house: dict[str, str]) -> None:
    """Write a made-up house of modules under a folder."""
    for name, source in house.items():
        module = root / "trainer" / name
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(source, encoding="utf-8")
        for folder in module.relative_to(root).parents[:-1]:
            (root / folder / "__init__.py").touch()


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    """Check a house by our contracts."""
    start = "from importlinter.cli import lint_imports_command as run; run()"
    options = ["--config", str(CONFIG), "--no-cache", "--no-logo"]
    command = [sys.executable, "-c", start, *options]
    return subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)


def broken(output: str) -> set[str]:
    """Read the names of the broken contracts from import-linter's report."""
    return set(re.findall(r"^(.+?) BROKEN", output, re.MULTILINE))


def contracts() -> set[str]:
    """Read the names of all contracts."""
    config = configparser.ConfigParser(interpolation=None)
    config.read(CONFIG, encoding="utf-8")
    return {config[name]["name"] for name in config.sections() if ":contract:" in name}
