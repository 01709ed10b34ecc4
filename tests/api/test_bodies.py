"""A body that does not fit is told where, why and what to send, in words of people."""

import json
from typing import Annotated, Any

import pytest
from flask import Flask
from pydantic import BaseModel, Field

from tests.api.conftest import Door
from trainer.api.bodies import UnfitError, body


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The body is empty. Send a JSON object in it."),
        (b'{"scenario": "a",\n x}', "The body is not JSON: it stops being so at line 2, column 2."),
        (b'{"scenario": "\xff"}', "The body is not UTF-8. Save or send it in this encoding."),
        (b"[" * 100_000, "The body is nested too deeply. Send one flat JSON object."),
        (b"9" * 5000, "A number in the body has too many digits. Shorten it."),
        (b" " * 2_200_000, "The body is larger than 2 MB. Send less at once."),
    ],
    ids=lambda part: str(part)[:24],
)
def test_a_body_that_is_no_json_is_told_where_it_stops_being_so(
    door: Door, data: bytes, words: str
) -> None:
    refused = door.ask("POST", "/attempts", data=data, content_type="application/json")
    assert refused.get_json()["detail"] == words


def test_a_body_of_another_kind_is_told_the_header_to_send(door: Door) -> None:
    refused = door.ask("POST", "/attempts", data=b"a=b", content_type="text/plain")
    assert refused.get_json()["detail"] == "Send JSON, and say so: Content-Type: application/json."


@pytest.mark.parametrize("sent", [[], None, "text", 3, True])
def test_what_is_no_object_is_told_the_fields_of_one(door: Door, sent: Any) -> None:
    data = json.dumps(sent).encode()
    refused = door.ask("POST", "/attempts", data=data, content_type="application/json")
    assert refused.get_json()["faults"] == [
        {
            "field": "",
            "what": "The body must be a JSON object with the fields `scenario`, `seed`",
        }
    ]


@pytest.mark.parametrize(
    ("path", "sent", "words"),
    [
        ("", {}, "`scenario` is missing; add it."),
        ("", {"scenario": 3}, "`scenario` must be a text in quotes."),
        ("", {"scenario": ""}, "`scenario` is empty; write something."),
        ("", {"scenario": "a" * 121}, "`scenario` is too long; 120 characters are the most."),
        ("", {"scenario": "\ud800"}, "`scenario` holds half of a character; send whole ones."),
        ("", {"scenario": "a", "seed": -1}, "`seed` is too low; 0 is the least."),
        (
            "",
            {"scenario": "a", "seed": 2**31},
            "`seed` is too high; it must stay below 2147483648.",
        ),
        (
            "",
            {"scenario": "a", "seed": 1.5},
            "`seed` must be a whole number, without quotes and without a point.",
        ),
        (
            "/1/actions",
            {"id": "a", "action": "b", "amount": "3"},
            "`amount` must be a number, without quotes.",
        ),
        (
            "/1/actions",
            {"id": "a", "action": "b", "amount": float("nan")},
            "`amount` must be a number that can be counted to, not NaN or Infinity.",
        ),
        (
            "/1/turns",
            {"id": "a", "txt": "b"},
            "`text` is missing; add it. `txt` is not a field here; did you mean `text`?",
        ),
        (
            "",
            {"scenario": "a", "q": 1},
            "`q` is not a field here; the fields here are `scenario`, `seed`.",
        ),
    ],
    ids=str,
)
def test_a_field_that_does_not_fit_is_told_what_it_must_be(
    door: Door, path: str, sent: dict[str, Any], words: str
) -> None:
    assert door.post(f"/attempts{path}", sent).get_json()["detail"] == words


def test_a_rule_without_words_of_its_own_points_at_the_document(app: Flask) -> None:
    class Even(BaseModel):
        number: Annotated[int, Field(multiple_of=2)]

    with (
        app.test_request_context(json={"number": 3}),
        pytest.raises(UnfitError, match=r"`number` does not fit; GET /api/v1/openapi.json says"),
    ):
        body(Even)
