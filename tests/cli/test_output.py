"""Files that are written whole or not at all."""

from pathlib import Path
from signal import SIGTERM, getsignal, raise_signal
from threading import Thread

import pytest

from trainer.cli.output import whole


def test_a_run_that_is_ended_leaves_nothing_behind(tmp_path: Path) -> None:
    before = getsignal(SIGTERM)

    def run() -> None:
        with whole(str(tmp_path / "cards.jsonl")) as write:
            write("{}")
            raise_signal(SIGTERM)

    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 128 + SIGTERM
    assert list(tmp_path.iterdir()) == []
    assert getsignal(SIGTERM) is before


def test_a_file_is_written_from_another_thread_as_well(tmp_path: Path) -> None:
    file = tmp_path / "cards.jsonl"

    def write_it() -> None:
        with whole(str(file)) as write:
            write("{}")

    thread = Thread(target=write_it)
    thread.start()
    thread.join()
    assert file.read_text(encoding="utf-8") == "{}"
