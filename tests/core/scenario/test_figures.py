import pytest

from trainer.core.scenario.figures import figures


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("£12.50 or $1,184.40", [("money", "£", "12.5"), ("money", "$", "1184.4")]),
        ("12.50 pounds, 7 euros", [("money", "£", "12.5"), ("money", "€", "7")]),
        ("25 % or 50 per cent", [("share", "%", "25"), ("share", "%", "50")]),
        ("by 9:05, 16:00–20:00", [("clock", "", "09:05"), ("clock", "", "16:00"), ("clock", "", "20:00")]),
        ("the 4th of May 2026, 14 may", [("date", "", "4 may 2026"), ("date", "", "14 may")]),
        (
            "Thirty days, 2 working days, a 30-day rule",
            [("span", "day", "30"), ("span", "day", "2"), ("span", "day", "30")],
        ),
        ("up to 4 people, order LH-55290", [("number", "", "4")]),
        ("none here", []),
    ],
)  # fmt: skip
def test_figures_are_told_apart_by_kind_unit_and_value(
    text: str, keys: list[tuple[str, str, str]]
) -> None:
    assert [one.key for one in figures(text)] == keys


def test_a_figure_knows_its_place_and_its_number() -> None:
    day, time = figures("in 7 days at 16:00")
    assert (day.said.text, day.number) == ("7 days", 7.0)
    assert (time.said.start, time.number) == (13, None)
