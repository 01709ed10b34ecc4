import sys
from pathlib import Path

from tests.browser import chromium


def test_the_browser_that_is_named_is_taken_or_none() -> None:
    # Python answers --version as a browser does.
    assert chromium.find({"CHROMIUM": sys.executable}) == sys.executable
    assert chromium.find({"CHROMIUM": "/nowhere/chrome"}) is None


def test_a_browser_at_a_usual_place_is_found_by_the_environment(tmp_path: Path) -> None:
    kept = tmp_path / ".cache/ms-playwright/chromium-1200/chrome-linux/chrome"
    kept.parent.mkdir(parents=True)
    kept.touch()
    assert chromium.usual_places("linux", {"HOME": str(tmp_path)})[-1:] == [str(kept)]


def test_windows_names_its_folders_in_any_case(tmp_path: Path) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    assert chromium.usual_places("win32", {"ProgramFiles(x86)": str(tmp_path)}) == [str(edge)]


def test_an_unknown_system_has_no_usual_places() -> None:
    assert chromium.usual_places("plan9", {}) == []


def test_what_cannot_be_run_does_not_start(tmp_path: Path) -> None:
    shell = tmp_path / "chromium"
    shell.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    shell.chmod(0o755)
    assert not chromium.starts(str(shell))
    assert not chromium.starts(str(tmp_path / "absent"))
