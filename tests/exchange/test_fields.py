from typing import Any

import pytest

from trainer.exchange.fields import id_in, time_in

AT = 1772442000.0


@pytest.mark.parametrize(
    ("at", "seconds"),
    [
        (1772442000, AT),
        (1772442000000, AT),
        ("1772442000", AT),
        ("1772442000000", AT),
        ("2026-03-02T09:00:00Z", AT),
        ("2026-03-02 09:00:00 UTC", AT),
        ("2026-03-02T10:00:00+01:00", AT),
        ("soon", None),
        (10**400, None),
        (float("nan"), None),
        (True, None),
        (None, None),
        ([1], None),
    ],
)
def test_a_time_is_read_in_each_of_its_forms(at: Any, seconds: float | None) -> None:
    assert time_in({"at": at}, "at") == seconds


@pytest.mark.parametrize(
    ("id", "text"),
    [(7, "7"), (-1, "-1"), ("a" * 300, "a" * 200), (10**400 + 7, "7"), (True, ""), (1.5, "")],
)
def test_an_id_is_a_text_or_a_whole_number(id: Any, text: str) -> None:
    assert id_in({"id": id}, "id") == text
