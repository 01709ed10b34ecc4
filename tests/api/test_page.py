import json
import re

from tests.api.conftest import Door
from trainer.api.problems import STATUS
from trainer.api.spec import ALWAYS, ROUTES
from trainer.config import ROOT

PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_page_names_every_address_and_no_other() -> None:
    rows = re.findall(r"^\| `(GET|POST)` \| `([^`]+)` \|", PAGE, re.MULTILINE)
    assert rows == [(one.method.upper(), one.path.replace("{id}", "ID")) for one in ROUTES]


def test_the_page_names_every_status_of_an_error() -> None:
    named = {int(status) for status in re.findall(r"^\| (\d{3}) \|", PAGE, re.MULTILINE)}
    told = {status for one in ROUTES for status in one.refusals} | set(ALWAYS)
    assert named == told | set(STATUS.values()) | {405}


def test_the_error_of_the_page_is_what_is_answered(door: Door) -> None:
    asked = re.search(r"^POST +/api/v1/attempts +({.*scenari\".*})$", PAGE, re.MULTILINE)
    shown = re.search(r"```json\n(.*?)\n```", PAGE, re.DOTALL)
    assert asked is not None
    assert shown is not None
    told = json.loads(shown.group(1))
    answer = door.post("/attempts", json.loads(asked.group(1))).get_json()
    assert {key: answer[key] for key in told} == told
    assert set(answer) == {*told, "type", "title"}


def test_the_talk_of_the_page_can_be_had(door: Door) -> None:
    talk = PAGE.partition("A talk, from beginning to end:")[2].split("```")[1]
    asked = re.findall(r"^(GET|POST) +/api/v1(/attempts\S*) *({.*})?$", talk, re.MULTILINE)
    assert len(asked) == 6
    for method, path, body in asked:
        answer = door.get(path) if method == "GET" else door.post(path, json.loads(body or "null"))
        assert answer.status_code in {200, 201}, answer.text
