import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.conftest import Run
from tests.fakes import SLUG
from trainer.config import ROOT
from trainer.content.library import Library
from trainer.core.attempt import Attempt
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play

SCENARIO = "scenarios/billing/charged-after-cancelling.yaml"


def test_a_talk_is_played_to_the_end_of_input_and_printed_as_one_object(run: Run) -> None:
    done = run("rehearse", SLUG, "--seed", "5", "--json", typed="Hello, I am sorry.\n")
    talk = printed(done)
    assert done.stdout.count("\n") == 1
    assert (talk["scenario"], talk["seed"], talk["ending"]) == (SLUG, 5, "abandoned")
    assert [turn["speaker"] for turn in talk["turns"]] == ["customer", "agent", "customer"]
    assert [turn["at"] for turn in talk["turns"]] == [0, 20, 26]
    assert set(talk["turns"][2]["mood"]) == {"heat", "worry", "trust", "patience"}
    assert set(talk["turns"][2]["because"][0]) == {"act", "quote", "rule", "change"}
    assert set(talk["survey"]) >= {"csat", "nps", "ces", "fcr"}
    assert talk["scorecard"]["result"] in {"pass", "below", "fail", "unscored"}


def test_the_same_messages_and_seed_give_the_same_talk(run: Run) -> None:
    once, again = (run("rehearse", SLUG, "--json", typed="Hello.\nSorry.\n") for _ in range(2))
    assert once.stdout == again.stdout


@pytest.mark.parametrize(
    "typed",
    [
        b"Hello.\nI am sorry.\n",
        b"\xef\xbb\xbfHello.\r\n\r\n   \r\nI am sorry.",
        b'{"text": "Hello."}\n{"text": "I am sorry.", "wait": 20, "actions": []}\n',
    ],
    ids=["plain", "as Windows writes it", "json"],
)
def test_one_message_a_line_is_read_however_it_is_written(run: Run, typed: bytes) -> None:
    talk = printed(run("rehearse", SLUG, "--json", typed=typed))
    assert [t["text"] for t in talk["turns"] if t["speaker"] == "agent"] == [
        "Hello.",
        "I am sorry.",
    ]


def test_bytes_that_are_no_text_stop_nothing(run: Run) -> None:
    talk = printed(run("rehearse", SLUG, "--json", typed=b"Hello \xff\xfe there\x00.\n"))
    assert talk["turns"][1]["text"] == "Hello �� there."


def test_actions_and_waits_are_carried(run: Run) -> None:
    message = {"text": "Done.", "wait": 90, "actions": [{"id": "refund", "amount": 39.9}]}
    said = printed(run("rehearse", SLUG, "--json", typed=json.dumps(message)))["turns"][1]
    assert said["at"] == 90
    assert said["actions"] == [{"id": "refund", "amount": 39.9}]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": ', "this is not JSON"),
        ('{"text": "A", "actions": [{"id": "dance"}]}', "no action 'dance'"),
        ('{"text": "A", "actions": [{"id": "refund", "amount": -1}]}', "must not be below 0"),
        ('{"text": ""}', "The message is empty"),
        ("\x00\x01", "The message is empty"),
        ("x" * 100_000, "at most 4000 can be sent"),
    ],
    ids=lambda text: text[:30],
)
def test_a_line_that_cannot_be_taken_is_named_and_nothing_is_printed(
    run: Run, line: str, said: str
) -> None:
    done = run("rehearse", SLUG, "--json", typed=f"Hello.\n\n{line}\nBye.\n")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("line 3: ")
    assert said in done.stderr


def test_what_comes_after_the_end_of_the_talk_is_passed_over(run: Run) -> None:
    rude = "Shut up, you idiot.\n"
    talk = printed(run("rehearse", SLUG, "--json", typed=rude * 30 + '{"broken\n'))
    assert talk["ending"] == "left"
    assert talk["turns"][-1]["speaker"] == "customer"
    assert len(talk["turns"]) < 60


def test_no_message_at_all_gives_the_opening_and_no_score(run: Run) -> None:
    talk = printed(run("rehearse", SLUG, "--json"))
    assert len(talk["turns"]) == 1
    assert talk["scorecard"]["score"] is None


def test_an_excellent_talk_comes_out_as_in_the_core(run: Run, library: Library) -> None:
    played = play(library.load(SLUG), 4, AGENTS["expert"], ScriptedVoice())
    talk = printed(run("rehearse", SLUG, "--seed", "4", "--json", typed=script(played)))
    closing = played.transcript.closing
    assert closing is not None
    assert (talk["ending"], talk["outcome"]) == (closing.ending, closing.outcome)
    assert talk["facts_told"] == list(played.state.told)
    assert [turn["text"] for turn in talk["turns"]] == [t.text for t in played.transcript.turns]
    assert talk["scorecard"]["result"] == "pass"


def test_a_scenario_may_be_a_file(run: Run) -> None:
    done = run("rehearse", str(ROOT / SCENARIO), "--json", typed="Hello.\n")
    assert printed(done) == printed(run("rehearse", SLUG, "--json", typed="Hello.\n"))


@pytest.mark.parametrize("name", ["no-such-thing", "../../etc/passwd", "nowhere.yaml"])
def test_an_unknown_scenario_is_said_to_be_unknown(run: Run, name: str) -> None:
    done = run("rehearse", name, "--json", typed="Hello.\n")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.startswith("Error: ")
    assert name in done.stderr


def test_a_file_with_faults_is_refused_with_them(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: broken\n", encoding="utf-8")
    done = run("rehearse", str(broken))
    assert done.exit_code == 1
    assert f"{broken}:1:1: " in done.stderr


def test_a_seed_below_nothing_is_refused(run: Run) -> None:
    assert run("rehearse", SLUG, "--seed", "-1", "--json").exit_code == 2


def test_it_works_in_a_process_of_its_own_without_a_database(tmp_path: Path) -> None:
    settings = {
        "RAPPORT_INSTANCE_PATH": str(tmp_path / "instance"),
        "RAPPORT_DATABASE_URL": f"sqlite:///{tmp_path / 'instance' / 'none.sqlite3'}",
        "PYTHONIOENCODING": "ascii",
    }
    command = [sys.executable, "-m", "flask", "--app", "app", "trainer", "rehearse", SLUG, "--json"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **settings},
        input="Hello – I’m sorry.\r\n".encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["turns"][1]["text"] == "Hello – I’m sorry."
    assert not (tmp_path / "instance" / "none.sqlite3").exists()


def script(attempt: Attempt) -> str:
    """Write the messages of a talk as the lines that play it again."""
    turns = attempt.transcript.turns
    lines = []
    for before, turn in pairwise(turns):
        if turn.speaker is Speaker.AGENT:
            actions = [{"id": one.id} for one in turn.actions]
            wait = (turn.at or 0.0) - (before.at or 0.0)
            lines.append(json.dumps({"text": turn.text, "wait": wait, "actions": actions}))
    return "\n".join(lines)


def printed(done: Result) -> dict[str, Any]:
    """Read what was printed."""
    assert done.exit_code == 0, done.output
    talk: dict[str, Any] = json.loads(done.stdout)
    return talk
