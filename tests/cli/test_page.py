import json
import re

from tests.cli.conftest import Run
from trainer.config import ROOT
from trainer.core.conversation.turn import ActionTaken
from trainer.exchange.talks import read_message

PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def test_every_command_of_the_page_is_there_and_the_other_way_round(run: Run) -> None:
    listed = re.findall(
        r"^  ([\w-]+) ", run("--help").stdout.partition("Commands:")[2], re.MULTILINE
    )
    rows = re.findall(r"^\| `([\w-]+)", PAGE, re.MULTILINE)
    assert set(listed) == {row for row in rows if row in listed}
    for row in table():
        options = re.findall(r"--[a-z-]+", row)
        command = re.findall(r"^\| `([a-z-]+(?: [a-z]+)*)", row)[0]
        told = run(*command.split(), "--help").stdout
        assert [option for option in options if option not in told] == []


def test_the_message_of_the_page_is_read() -> None:
    message = read_message(blocks("json")[0])
    assert (message.wait, message.actions) == (45.0, (ActionTaken("refund", 39.9),))


def test_the_transcript_of_the_page_is_scored(run: Run) -> None:
    done = run("score", "-", typed=blocks("json")[1])
    assert done.exit_code == 0
    keys = re.search(r"`{((?:\"\w+\",?\s*)+)}`", PAGE)
    assert keys is not None
    assert list(json.loads(done.stdout)) == re.findall(r"\w+", keys.group(1))


def test_the_talk_of_the_page_has_the_keys_of_the_page(run: Run) -> None:
    said, options = re.findall(
        r'echo "(.*)" \|[\s\\]*flask --app app trainer (.*)', "\n".join(blocks("console"))
    )[0]
    done = run(*options.split(), typed=said)
    talk = json.loads(done.stdout)
    for key in (*talk, *talk["turns"][1], *talk["survey"]):
        assert f"`{key}`" in PAGE


def blocks(kind: str) -> list[str]:
    """List the examples of a kind."""
    return re.findall(rf"```{kind}\n(.*?)\n```", PAGE, re.DOTALL)


def table() -> list[str]:
    """List the rows of commands."""
    return [line for line in PAGE.splitlines() if re.match(r"\| `[\w-]+[` ].*\| \d", line)]
