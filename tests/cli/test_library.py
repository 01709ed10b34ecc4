from pathlib import Path

import pytest

from tests.cli.conftest import Run
from trainer.exchange.zip_reading import Member, read_zip
from trainer.exchange.zip_writing import write_zip
from trainer.services import bundles

PATH = b"id: mine\ntitle: Mine\nabout: Mine.\nsteps:\n  - exercise: quiz-after-cancelling\n"


def test_a_library_goes_out_and_comes_in_and_a_second_time_changes_nothing(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "library.zip"
    result = run("library", "export", str(file), "--item", "path/first-talks")
    assert (result.exit_code, "kB written" in result.output) == (0, True)
    texts = {one.path: one.data for one in read_zip(file.read_bytes())}
    assert "scenarios/retail/four-high-chairs.yaml" in texts
    texts = {"exercises/paths/mine.yaml": PATH, "exercises/paths/bad.yaml": b"id: bad\n"}
    file.write_bytes(write_zip(Member(path, data) for path, data in texts.items()))

    dry = run("library", "import", str(file), "--dry-run")
    assert (dry.exit_code, dry.stdout.splitlines()[-1]) == (1, "0 here already.")
    assert "bad.yaml:1:1: title: `title` is missing" in dry.stderr
    assert "Some texts are refused" in run("library", "import", str(file)).stderr
    done = run("library", "import", str(file), "--publish", "--leave-out")
    assert "1 added, 0 changed, published." in done.stdout

    again = run("library", "import", str(file), "--publish", "--leave-out")

    assert "1 here already." in again.stdout
    assert "0 added, 0 changed, published." in again.stdout


def test_what_is_no_library_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(b"PK no zip")
    result = run("library", "import", str(file))
    assert (result.exit_code, "not a zip file" in result.stderr) == (1, True)
    monkeypatch.setattr(bundles, "MOST_BYTES", 5)
    assert "The file has more than" in run("library", "import", str(file)).stderr
    unknown = run("library", "export", str(file), "--item", "scenario/nowhere")
    assert (unknown.exit_code, "not in the library" in unknown.stderr) == (1, True)
