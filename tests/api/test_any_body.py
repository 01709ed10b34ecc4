from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.conftest import Door
from tests.fakes import SLUG

FUZZED = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
KEYS = st.sampled_from(["id", "text", "subject", "scenario", "seed", "action", "amount", "x"])
TEXTS = st.text(st.characters(), max_size=20) | st.sampled_from([SLUG, "refund", "Hello there."])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
ANY = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)
BODIES = ANY | st.fixed_dictionaries(
    {"id": TEXTS, "text": TEXTS}, optional={"subject": TEXTS}
) | st.fixed_dictionaries(
    {"id": TEXTS, "action": TEXTS}, optional={"amount": LEAVES}
) | st.fixed_dictionaries({"scenario": TEXTS}, optional={"seed": LEAVES})  # fmt: skip


@FUZZED
@given(path=st.sampled_from(["", "/1", "/1/turns", "/1/actions", "/1/closure"]), body=BODIES)
def test_no_json_breaks_the_door(door: Door, path: str, body: Any) -> None:
    method = "GET" if path == "/1" else "POST"
    answer = door.ask(method, f"/attempts{path}", json=body)
    assert answer.status_code < 500


@FUZZED
@given(data=st.binary(max_size=40), kind=st.sampled_from(["application/json", "text/plain", ""]))
def test_no_bytes_break_the_door(door: Door, data: bytes, kind: str) -> None:
    answer = door.ask("POST", "/attempts", data=data, content_type=kind)
    assert answer.status_code in {400, 415, 422}
