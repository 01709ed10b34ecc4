"""What the configuration of ruff holds for us: docstrings, prints, dead code; shown to be found."""

import json
import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT


@pytest.mark.parametrize(
    ("place", "source", "rule"),
    [
        ("trainer/core/mood.py", "A = 1\n", "D100"),
        ("trainer/core/mood.py", '"""Be moods."""\n\n\nclass Mood:\n    x: int\n', "D101"),
        ("trainer/core/mood.py", '"""Be moods."""\n\n\ndef rise() -> None: ...\n', "D103"),
        ("trainer/core/mood.py", '"""Be."""\n\n\ndef a() -> None:\n    """Moods"""\n', "D415"),
        ("trainer/core/mood.py", '"""Be."""\n\n\ndef a() -> None:\n    """Moves up."""\n', "D401"),
        ("trainer/services/a.py", '"""Do."""\n\nprint("done")\n', "T201"),
        ("trainer/services/a.py", '"""Do."""\n\nimport os\n', "F401"),
        ("trainer/services/a.py", '"""Do."""\n\n# x = compute()\n', "ERA001"),
        ("trainer/store/a.py", '"""Do."""\n\nTABLE = "people"\nX = 1  # TODO more\n', "TD002"),
        (
            "trainer/web/a.py",
            '"""Do."""\n\ntry:\n    X = 1\nexcept Exception:\n    pass\n',
            "BLE001",
        ),
    ],
)
def test_a_breach_is_found(place: str, source: str, rule: str) -> None:
    assert rule in found(place, source)


def test_the_terminal_may_print() -> None:
    assert found("trainer/cli/score.py", '"""Score."""\n\nprint("done")\n') == set()


def found(place: str, source: str) -> set[str]:
    """Return the rules that a text breaks when it stands at a place."""
    options = ["--output-format=json", "--no-cache", f"--stdin-filename={place}", "-"]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *options],
        input=source,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return {fault["code"] for fault in json.loads(done.stdout)}
