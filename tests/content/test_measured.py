from pathlib import Path

from tests.core.calibration.test_measured import BEFORE
from trainer.content import measured


def test_what_is_written_is_found(tmp_path: Path) -> None:
    measured.write(tmp_path, BEFORE)

    assert measured.find(tmp_path) == BEFORE


def test_an_absent_file_and_a_broken_one_are_nothing(tmp_path: Path) -> None:
    assert measured.find(tmp_path) is None
    (tmp_path / measured.NAME).write_text('{"engine": 5}', encoding="utf-8")

    assert measured.find(tmp_path) is None
