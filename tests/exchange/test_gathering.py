import pytest

from trainer.core.conversation.turn import Speaker
from trainer.exchange import gathering
from trainer.exchange.gathering import gathered
from trainer.exchange.parts import Part, Raw


def raw(id: str, text: str) -> tuple[Raw, bool]:
    return Raw(id, "line 1", parts=[Part(Speaker.CUSTOMER, text)]), True


@pytest.mark.parametrize(("limit", "value"), [("OPEN_TALKS", 2), ("OPEN_SIGNS", 3)])
def test_memory_is_bounded_and_the_longest_silent_talk_goes_first(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(gathering, limit, value)
    parts = [raw("a", "1"), raw("b", "2"), raw("a", "3"), raw("c", "4"), raw("b", "5")]
    found = [one for one in gathered(parts) if isinstance(one, Raw)]
    assert [(one.id, [part.text for part in one.parts]) for one in found] == [
        ("b", ["2"]),
        ("a", ["1", "3"]),
        ("c", ["4"]),
        ("b", ["5"]),
    ]
