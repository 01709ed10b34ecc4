from pathlib import Path

import pytest

from trainer.core.errors import RuleError
from trainer.exchange.unfinished import Reached, Unfinished


def test_a_file_is_there_once_it_is_complete(tmp_path: Path) -> None:
    file = tmp_path / "cards.jsonl"
    with Unfinished(file, "run") as begun:
        begun.write(["one", "two"], 3, 1)
        assert not file.exists()
        assert begun.reached == Reached("run", 3, 1, 8)
    assert file.read_text(encoding="utf-8") == "one\ntwo\n"
    assert [path.name for path in tmp_path.iterdir()] == ["cards.jsonl"]


def test_what_was_cut_off_goes_on_after_the_last_whole_piece(tmp_path: Path) -> None:
    file = left(tmp_path)
    with (tmp_path / "cards.jsonl.part").open("ab") as part:
        part.write(b"two\nthr")
    with Unfinished(file, "run") as again:
        assert again.reached == Reached("run", 1, 0, 4)
        again.write(["two"], 1, 0)
    assert file.read_text(encoding="utf-8") == "one\ntwo\n"


def test_another_run_is_not_gone_on_with(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="belongs to a run with other files"):
        Unfinished(left(tmp_path), "other")


def test_a_part_that_was_shortened_is_refused(tmp_path: Path) -> None:
    file = left(tmp_path)
    (tmp_path / "cards.jsonl.part").write_bytes(b"on")
    with pytest.raises(RuleError, match="shorter than it was"):
        Unfinished(file, "run")


@pytest.mark.parametrize("note", ["{", '{"other": 1}'])
def test_a_note_that_says_nothing_is_refused(tmp_path: Path, note: str) -> None:
    file = left(tmp_path)
    (tmp_path / "cards.jsonl.part.json").write_text(note, encoding="utf-8")
    with pytest.raises(RuleError, match="not readable"):
        Unfinished(file, "run")


def test_a_part_without_its_note_begins_anew(tmp_path: Path) -> None:
    file = left(tmp_path)
    (tmp_path / "cards.jsonl.part.json").unlink()
    with Unfinished(file, "run") as again:
        assert again.reached == Reached("run")
    assert file.read_bytes() == b""


def test_what_is_torn_is_dropped_and_what_has_no_piece_leaves_nothing(tmp_path: Path) -> None:
    file = left(tmp_path)
    assert (tmp_path / "cards.jsonl.part").read_bytes() == b"one\n"
    anew = Unfinished(file, "other", anew=True)
    assert anew.replaces
    with pytest.raises(KeyboardInterrupt), anew:
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_part_may_be_read_by_whom_the_file_may(tmp_path: Path) -> None:
    file = tmp_path / "cards.jsonl"
    file.touch(0o600)
    with Unfinished(file, "run") as begun:
        assert begun.part.stat().st_mode & 0o777 == 0o600


def left(folder: Path) -> Path:
    """Leave a run after its first line."""
    file = folder / "cards.jsonl"
    with pytest.raises(KeyboardInterrupt):
        _interrupted(file)
    return file


def _interrupted(file: Path) -> None:
    with Unfinished(file, "run") as begun:
        begun.write(["one"], 1, 0)
        raise KeyboardInterrupt
