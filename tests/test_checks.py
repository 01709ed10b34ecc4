import sys
from pathlib import Path

import pytest

from tests import checks
from tests.unwatched import UNWATCHED
from trainer.config import ROOT


def test_tests_hear_nothing_of_the_settings_around_them() -> None:
    around = {"PATH": "/bin", "RAPPORT_DEMO": "1", "OPENAI_API_KEY": "x", "CHROMIUM": "c"}
    assert checks.without_settings(around) == {"PATH": "/bin", "CHROMIUM": "c"}


def test_a_check_that_passes_takes_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.passes("ruff", ("-c", "print('a wall of words')"), {})
    said = capsys.readouterr().out
    assert "ruff: passed" in said
    assert "wall" not in said


def test_a_check_that_fails_shows_what_it_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert not checks.passes("ruff", ("-c", "import sys; print('a.py:1'); sys.exit(3)"), {})
    said = capsys.readouterr().out
    assert "a.py:1" in said
    assert "ruff: failed" in said


def test_a_command_that_does_not_exist_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert not checks.runs(["no-such-command-here"])
    assert "no-such-command-here" in capsys.readouterr().out


def test_a_command_tells_why_it_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.runs([sys.executable, "-c", ""])
    assert not checks.runs([sys.executable, "-c", "import sys; sys.exit('no such package')"])
    assert "no such package" in capsys.readouterr().out


def test_a_browser_that_was_named_and_does_not_start_is_not_replaced(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert checks.find_browser({"CHROMIUM": "/nowhere/chrome"}) is None
    assert capsys.readouterr().out == ""


def test_without_a_browser_it_says_what_to_do_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    assert checks.main(["tests/core"]) == 1
    assert "apt-get install chromium" in capsys.readouterr().out


def test_core_is_held_to_every_branch_and_the_rest_to_95_in_100() -> None:
    assert [floor[-1] for floor in checks.FLOORS.values()] == [
        "--fail-under=100",
        "--fail-under=95",
    ]


def test_the_two_parts_of_the_suite_leave_nothing_out() -> None:
    watched, rest = checks.every_test().values()
    assert watched[-4:] == ["-m", "not unwatched", "--cov", "--cov-report="]
    assert rest[-2:] == ["-m", "unwatched"]
    ignored = {one.removeprefix("--ignore=") for one in watched if one.startswith("--ignore=")}
    assert ignored == {one for one in UNWATCHED if "::" not in one}
    assert set(UNWATCHED) <= set(rest)


@pytest.mark.parametrize("name", UNWATCHED)
def test_what_runs_unwatched_is_there(name: str) -> None:
    path, _, test = name.partition("::")
    assert (ROOT / path).exists()
    assert f"def {test}(" in (ROOT / path).read_text("utf-8") if test else path


def test_modules_are_compiled_once_and_not_into_a_tree_that_is_to_hold_none() -> None:
    assert checks.compiled_once({"PATH": "/bin"}) == {"PATH": "/bin"}
    kept = checks.compiled_once({"PATH": "/bin", "PYTHONDONTWRITEBYTECODE": "1"})
    assert kept == {"PATH": "/bin", "PYTHONPYCACHEPREFIX": str(checks.COMPILED)}


def test_files_of_tests_lie_in_memory_where_there_is_room(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(checks, "MEMORY", tmp_path)
    monkeypatch.setattr(checks, "ROOM", 0)
    assert checks.in_memory({"PATH": "/bin"}) == {
        "PATH": "/bin",
        "PYTEST_DEBUG_TEMPROOT": str(tmp_path),
    }
    assert checks.in_memory({"PYTEST_DEBUG_TEMPROOT": "/a"}) == {"PYTEST_DEBUG_TEMPROOT": "/a"}
    monkeypatch.setattr(checks, "ROOM", 2**62)
    assert checks.in_memory({"PATH": "/bin"}) == {"PATH": "/bin"}
    monkeypatch.setattr(checks, "MEMORY", tmp_path / "none")
    assert checks.in_memory({"PATH": "/bin"}) == {"PATH": "/bin"}
