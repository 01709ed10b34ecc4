import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.conversation.turn import Speaker
from trainer.core.errors import InputError
from trainer.exchange.transcripts import TEXT_LIMIT, TURN_LIMIT, read_line

AGENT = {"speaker": "agent", "text": "Hello"}


def test_a_line_is_read_as_a_talk() -> None:
    found = read_line(
        a_line(
            id="a-1",
            channel="EMAIL",
            scenario="late-cot",
            turns=[{"speaker": "customer", "text": "Hi\r\n\x00you", "subject": "Help"}, AGENT],
            source="elsewhere",
        )
    )
    assert (found.id, found.scenario, found.transcript.channel) == ("a-1", "late-cot", "email")
    first, second = found.transcript.turns
    assert (first.speaker, first.text, first.subject) == (Speaker.CUSTOMER, "Hi\nyou", "Help")
    assert (second.position, second.at, second.subject) == (1, None, "")
    assert found.transcript.closing is None


def test_what_may_be_left_out_is_left_out() -> None:
    found = read_line(json.dumps({"id": 7, "scenario": None, "turns": [{**AGENT, "subject": 3}]}))
    assert (found.id, found.scenario, found.transcript.channel) == (7, "", "chat")
    assert found.transcript.turns[0].subject == ""


@pytest.mark.parametrize(
    ("times", "read"),
    [
        ([100, 130.5, None], [0, 30.5, None]),
        ([None, 5, 6], [None, 0, 1]),
        (["2026-03-02T09:00:00Z", "2026-03-02T09:00:20+00:00", "2026-03-02T10:01:00+01:00"],
         [0, 20, 60]),
        (["2026-03-29T00:30:00", "2026-03-29T02:30:00", "2026-03-29T03:30:00"], [0, 7200, 10800]),
    ],
)  # fmt: skip
def test_times_are_kept_from_the_first_one_on(times: list[Any], read: list[float | None]) -> None:
    found = read_line(a_line(turns=[{**AGENT, "at": at} for at in times]))
    assert [turn.at for turn in found.transcript.turns] == read


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": None}, "'id' must be"),
        ({"id": ""}, "'id' must be"),
        ({"id": True}, "'id' must be"),
        ({"id": 1.5}, "'id' must be"),
        ({"channel": 3}, "'channel' must be a text"),
        ({"channel": "fax"}, "channel 'fax' is not one of"),
        ({"scenario": ["x"]}, "'scenario' must be a text"),
        ({"turns": None}, "'turns' must be a list"),
        ({"turns": []}, "at least one turn"),
        ({"turns": {"0": AGENT}}, "'turns' must be a list"),
        ({"turns": [AGENT] * (TURN_LIMIT + 1)}, "more than 1000 turns"),
        ({"turns": [AGENT, "Hello"]}, "turns[1] must be an object"),
        ({"turns": [{"speaker": "chatter", "text": "Hi"}]}, "turns[0].speaker must be"),
        ({"turns": [{"speaker": ["agent"], "text": "Hi"}]}, "turns[0].speaker must be"),
        ({"turns": [{"text": "Hi"}]}, "turns[0].speaker must be"),
        ({"turns": [{"speaker": "agent"}]}, "turns[0].text must be"),
        ({"turns": [{"speaker": "agent", "text": 3}]}, "turns[0].text must be"),
        ({"turns": [{"speaker": "agent", "text": " \x00\u200b"}]}, "not empty"),
        ({"turns": [{"speaker": "agent", "text": "x" * (TEXT_LIMIT + 1)}]}, "longer than 100000"),
        ({"turns": [{**AGENT, "at": "noon"}]}, "turns[0].at is neither seconds nor"),
        ({"turns": [{**AGENT, "at": True}]}, "turns[0].at"),
        ({"turns": [{**AGENT, "at": 1e12}]}, "turns[0].at lies too far away"),
        ({"turns": [{**AGENT, "at": 10**400}]}, "turns[0].at"),
    ],
    ids=str,
)
def test_a_line_that_does_not_fit_is_refused_with_its_place(
    changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(InputError) as refused:
        read_line(a_line(**changes))
    assert said in str(refused.value)
    assert len(str(refused.value)) < 200


def a_json() -> st.SearchStrategy[Any]:
    """Make up any JSON."""
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner),
        max_leaves=9,
    )


KEYS = st.sampled_from(["id", "channel", "scenario", "turns", "speaker", "text", "at", "agent"])


@given(a_json())
def test_no_json_does_more_harm_than_a_refusal(value: Any) -> None:
    with suppress(InputError):
        assert read_line(json.dumps(value)).transcript.turns != ()


def a_line(**changes: Any) -> str:
    """Write a talk of one turn, with changes."""
    return json.dumps({"id": "a", "channel": "chat", "turns": [AGENT], **changes})
