import errno
import gzip
import json
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.fakes import SLUG
from trainer.cli import feed
from trainer.core.scoring.grade import grade
from trainer.core.scoring.scorecard import Scorecard
from trainer.services import bulk

TURNS = (
    {"speaker": "customer", "text": "You charged me twice and I am upset.", "at": 0},
    {"speaker": "agent", "text": "I am sorry, I can see why you are upset.", "at": 30},
    {"speaker": "customer", "text": "So what happens now?", "at": 60},
    {"speaker": "agent", "text": "I have refunded 39.90; it takes 3 to 5 days.", "at": 95},
)


def test_a_transcript_of_any_origin_is_scored(run: Run, tmp_path: Path) -> None:
    done = run("score", str(kept(tmp_path, a_talk())))
    assert done.exit_code == 0
    card = json.loads(done.stdout)
    assert card["id"] == "a"
    assert isinstance(card["score"], int)
    assert card["result"] in {"pass", "below", "fail"}
    for criterion in card["criteria"]:
        assert set(criterion) >= {"id", "level", "because", "evidence"}
        assert criterion["because"] != ""
        for evidence in criterion["evidence"]:
            assert evidence["quote"] in TURNS[evidence["turn"]]["text"]  # type: ignore[operator]


def test_what_needs_a_scenario_abstains_without_one(run: Run, tmp_path: Path) -> None:
    file = kept(tmp_path, a_talk(id="without"), a_talk(id="with", scenario=SLUG))
    without, with_one = cards(run("score", str(file)).stdout)
    assert level_of("knowledge", without) is None
    assert level_of("knowledge", with_one) is not None


def test_a_bad_line_is_named_and_does_not_stop_the_rest(run: Run, tmp_path: Path) -> None:
    file = kept(
        tmp_path,
        a_talk(id="first"),
        "{broken",
        "",
        a_talk(turns=[]),
        a_talk(scenario="no-such"),
        a_talk(id="last"),
    )
    done = run("score", str(file))
    assert done.exit_code == 1
    assert [card["id"] for card in cards(done.stdout)] == ["first", "last"]
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [
        "line 2",
        "line 4",
        "line 5",
        "3 could not be scored",
    ]
    assert "There is no scenario “no-such”" in done.stderr


def test_ids_come_back_as_they_were_given_even_twice(run: Run) -> None:
    lines = "\n".join((a_talk(id=7), a_talk(id="7"), a_talk(id="7")))
    done = run("score", "-", typed=b"\xef\xbb\xbf" + lines.replace("\n", "\r\n").encode())
    assert [card["id"] for card in cards(done.stdout)] == [7, "7", "7"]


def test_bytes_that_are_no_text_are_read_as_far_as_they_are(run: Run) -> None:
    line = a_talk().encode().replace(b"upset", b"up\xffset")
    assert cards(run("score", "-", typed=line).stdout)[0]["score"] is not None


def test_a_talk_in_which_nobody_served_is_unscored(run: Run) -> None:
    card = cards(run("score", "-", typed=a_talk(turns=TURNS[:1])).stdout)[0]
    assert (card["score"], card["result"]) == (None, "unscored")


def test_the_same_transcript_has_the_same_card(run: Run) -> None:
    done = run("score", "-", typed=f"{a_talk()}\n{a_talk()}\n")
    once, again = cards(done.stdout)
    assert once == again


def test_cards_are_written_to_a_file_whole(run: Run, tmp_path: Path) -> None:
    file, out = kept(tmp_path, a_talk()), tmp_path / "cards.jsonl"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o640)
    done = run("score", str(file), "--out", str(out))
    assert (done.exit_code, done.stdout) == (0, "")
    assert cards(out.read_text(encoding="utf-8"))[0]["id"] == "a"
    assert out.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.glob("*cards*")) == ["cards.jsonl"]


def test_cards_may_take_the_place_of_the_transcripts(run: Run, tmp_path: Path) -> None:
    file = kept(tmp_path, a_talk(), a_talk(id="b"))
    assert run("score", str(file), "--out", str(file)).exit_code == 0
    assert [card["id"] for card in cards(file.read_text(encoding="utf-8"))] == ["a", "b"]


@pytest.mark.parametrize("place", ["nowhere/cards.jsonl", "talks.jsonl/cards.jsonl"])
def test_a_place_that_cannot_be_written_is_named(run: Run, tmp_path: Path, place: str) -> None:
    done = run("score", str(kept(tmp_path, a_talk())), "--out", str(tmp_path / place))
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert "Traceback" not in done.stderr


def test_a_run_that_breaks_off_leaves_what_was_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "cards.jsonl"
    out.write_text("old", encoding="utf-8")
    monkeypatch.setattr(bulk, "grade", interrupted)
    assert run("score", str(kept(tmp_path, a_talk())), "--out", str(out)).exit_code == 1
    assert out.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.glob("*cards*")) == ["cards.jsonl"]


def test_a_reader_that_has_gone_ends_it_quietly(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "grade", gone)
    done = run("score", str(kept(tmp_path, a_talk())))
    assert done.exit_code == 1
    assert done.stderr == ""


def test_an_unknown_rubric_or_file_is_said_to_be_unknown(run: Run, tmp_path: Path) -> None:
    file = kept(tmp_path, a_talk())
    assert "There is no rubric “no-such”" in run("score", str(file), "--rubric", "no-such").stderr
    assert run("score", str(tmp_path / "absent.jsonl")).exit_code == 2


def test_files_of_any_kind_are_scored_one_after_another(run: Run, tmp_path: Path) -> None:
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress(f"{a_talk(id='packed')}\nbroken\n".encode()))
    done = run("score", str(kept(tmp_path, a_talk())), str(packed))
    assert [card["id"] for card in cards(done.stdout)] == ["a", "packed"]
    assert done.stderr.startswith(f"{packed}: line 2: ")


def test_a_packed_file_that_breaks_off_is_named(run: Run, tmp_path: Path) -> None:
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress(a_talk().encode())[:-12])
    done = run("score", str(packed))
    assert done.exit_code == 1
    assert "the packed file breaks off" in done.stderr


def test_talks_of_another_form_are_scored(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "talks.csv"
    file.write_text("speaker,text\ncustomer,It broke.\nagent,I am sorry.\n", encoding="utf-8")
    (card,) = cards(run("score", str(file), "--format", "csv").stdout)
    assert card["score"] is None or card["score"] <= 100


def test_a_run_that_was_cut_off_goes_on_to_the_same_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [a_talk(id=number) for number in range(5)]
    file = kept(tmp_path, *lines[:2], "broken", *lines[2:])
    whole, out = tmp_path / "whole.jsonl", tmp_path / "cards.jsonl"
    run("score", str(file), "--out", str(whole))
    monkeypatch.setattr(bulk.batches, "__defaults__", (2,))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bulk, "grade", stopped_after(3))
        patch.setattr(sys, "argv", ["flask", "--app", "app", "trainer", "score", "talks.jsonl"])
        stopped = run("score", str(file), "--out", str(out))
    assert stopped.exit_code == 1
    assert f"4 read so far are kept whole in {out}.part" in stopped.stderr
    assert "\nflask --app app trainer score --resume talks.jsonl\n" in stopped.stderr
    assert not out.exists()
    assert len(cards(Path(f"{out}.part").read_text(encoding="utf-8"))) == 3
    done = run("score", str(file), "--out", str(out), "--resume")
    assert done.exit_code == 1
    assert done.stderr == "1 could not be scored\n"
    assert out.read_bytes() == whole.read_bytes()
    assert [path.name for path in tmp_path.glob("cards*")] == ["cards.jsonl"]


def test_of_standard_input_what_is_graded_is_kept(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "cards.jsonl"
    monkeypatch.setattr(bulk.batches, "__defaults__", (1,))
    monkeypatch.setattr(bulk, "grade", stopped_after(1))
    stopped = run("score", "-", "--out", str(out), typed=f"{a_talk()}\n{a_talk()}\n")
    assert "Standard input cannot be read again" in stopped.stderr
    assert len(cards(Path(f"{out}.part").read_text(encoding="utf-8"))) == 1


def test_the_help_tells_how_to_go_on(run: Run) -> None:
    told = " ".join(run("score", "--help").stdout.split())
    assert "the same command with --resume goes on from there" in told


def test_to_go_on_needs_a_file_to_write(run: Run, tmp_path: Path) -> None:
    done = run("score", str(kept(tmp_path, a_talk())), "--resume")
    assert done.exit_code == 2
    assert "--resume needs files" in done.stderr


def test_several_processes_give_the_same_cards_in_order(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk.batches, "__defaults__", (2,))
    file = kept(tmp_path, *(a_talk(id=number) for number in range(5)), "broken")
    done = run("score", str(file), "--processes", "2")
    assert done.stdout == run("score", str(file)).stdout
    assert done.stderr.startswith("line 6: ")


def test_an_engine_that_is_not_installed_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = run("score", str(kept(tmp_path, a_talk())), "--engine", "dask")
    assert done.exit_code == 1
    assert "requirements-cluster.txt" in done.stderr


def test_on_a_terminal_a_bar_counts_the_bytes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    monkeypatch.setattr(feed, "_bar", lambda _: nullcontext(Bar(steps)))
    file = kept(tmp_path, *(a_talk() for _ in range(60)))
    run("score", str(file))
    assert sum(steps) == file.stat().st_size
    assert len(steps) == 2


class Bar:
    """Be a bar that keeps its steps."""

    def __init__(self, steps: list[int]) -> None:
        """Keep them here."""
        self.update = steps.append


def stopped_after(count: int) -> Callable[..., Scorecard]:
    """Grade so many transcripts, and be stopped at the next one."""
    left = iter(range(count))

    def graded(*arguments: Any) -> Scorecard:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return grade(*arguments)

    return graded


def kept(folder: Path, *lines: str) -> Path:
    """Keep lines in a file."""
    file = folder / "talks.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def a_talk(**changes: Any) -> str:
    """Write a talk as a line."""
    return json.dumps({"id": "a", "channel": "chat", "turns": TURNS, **changes})


def cards(output: str) -> list[dict[str, Any]]:
    """Read cards, one a line."""
    return [json.loads(line) for line in output.splitlines()]


def level_of(criterion: str, card: dict[str, Any]) -> int | None:
    """Find the level of a criterion."""
    (level,) = [one["level"] for one in card["criteria"] if one["id"] == criterion]
    found: int | None = level
    return found


def interrupted(*_: object) -> None:
    """Be stopped in the middle."""
    raise KeyboardInterrupt


def gone(*_: object) -> None:
    """Find that nobody reads any more."""
    raise BrokenPipeError(errno.EPIPE, "Broken pipe")
