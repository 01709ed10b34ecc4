import pytest

from trainer.core.conversation.pause import break_of


@pytest.mark.parametrize(
    ("idle", "left_out"), [(0, 0), (30, 0), (600, 0), (601, 601), (172_800, 172_800), (-5, 0)]
)
def test_an_absence_of_more_than_ten_minutes_is_a_break(idle: float, left_out: float) -> None:
    assert break_of(idle) == left_out
