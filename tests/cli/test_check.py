import re
from pathlib import Path

from tests.cli.conftest import Run


def test_the_whole_library_is_in_order(run: Run) -> None:
    done = run("check")
    assert done.exit_code == 0, done.output
    assert done.stderr.startswith("0 faults, ")


def test_each_fault_is_a_line_with_its_place_and_what_to_do(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: broken\ntitle: [1]\ncolour: red\n", encoding="utf-8")
    done = run("check", str(broken))
    assert done.exit_code == 1
    places = [line.removeprefix(str(broken)) for line in done.stdout.splitlines()]
    assert len(places) > 1
    assert all(re.match(r":\d+:\d+: \S", place) for place in places)
    assert any(place.startswith(":3:1: colour: ") for place in places)


def test_faults_are_counted_in_words(run: Run, tmp_path: Path) -> None:
    done = run("check", str(tmp_path / "absent.yaml"))
    assert done.exit_code == 1
    assert "there is no such file" in done.stdout
    assert done.stderr == "1 fault, 0 warnings\n"
