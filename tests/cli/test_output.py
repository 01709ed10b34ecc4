"""Files that are there once they are complete, and whole as far as they are before that."""

import sys
from pathlib import Path
from signal import SIGTERM, getsignal, raise_signal
from threading import Thread

import click
import pytest

from trainer.cli.output import Run, same_command, written

RUN = Run("a", "Go on with: again")


def test_a_run_that_is_ended_before_its_first_piece_leaves_nothing_behind(tmp_path: Path) -> None:
    before = getsignal(SIGTERM)
    with pytest.raises(SystemExit) as ended:
        _ended(tmp_path / "cards.jsonl", ())
    assert ended.value.code == 128 + SIGTERM
    assert list(tmp_path.iterdir()) == []
    assert getsignal(SIGTERM) is before


def test_a_run_that_is_ended_later_keeps_its_whole_lines_and_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cards.jsonl"
    with pytest.raises(SystemExit):
        _ended(file, ("{}", "{}"))
    part = tmp_path / "cards.jsonl.part"
    assert part.read_text(encoding="utf-8") == "{}\n{}\n"
    assert not file.exists()
    assert capsys.readouterr().err == (
        f"\nStopped: 2 read so far are kept whole in {part}. Go on with: again\n"
    )
    with written(str(file), Run("a", "", goes_on=True)) as (_, reached):
        assert reached.read == 2


def test_a_run_that_begins_anew_says_what_it_writes_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cards.jsonl"
    with pytest.raises(SystemExit):
        _ended(file, ("old",))
    capsys.readouterr()
    with written(str(file), Run("b", "")) as (put, reached):
        assert reached.read == 0
        put(["new"], 1, 0)
    assert capsys.readouterr().err == f"An earlier run was cut off; {file}.part is begun anew.\n"
    assert file.read_text(encoding="utf-8") == "new\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_is_written_from_another_thread_as_well(tmp_path: Path) -> None:
    file = tmp_path / "cards.jsonl"

    def write_it() -> None:
        with written(str(file), RUN) as (put, _):
            put(["{}"], 1, 0)

    thread = Thread(target=write_it)
    thread.start()
    thread.join()
    assert file.read_text(encoding="utf-8") == "{}\n"


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        (["flask", "trainer", "score", "a b.jsonl"], "flask trainer score --resume 'a b.jsonl'"),
        (["flask", "trainer", "score", "--", "a"], "flask trainer score --resume -- a"),
        (["flask", "trainer", "score", "a", "--resume"], "flask trainer score a --resume"),
        (["/lib/flask/__main__.py", "score"], f"{sys.executable} -m flask score --resume"),
    ],
)
def test_the_command_is_given_back_with_one_flag_more(
    typed: list[str], command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", typed)
    context = click.Context(click.Command("score"), info_name="score")
    assert same_command(context, "--resume") == command


def _ended(file: Path, lines: tuple[str, ...]) -> None:
    with written(str(file), RUN) as (put, _):
        if lines:
            put(lines, len(lines), 0)
        raise_signal(SIGTERM)
