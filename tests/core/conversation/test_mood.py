import pytest

from trainer.core.conversation.mood import Band, Mood


@pytest.mark.parametrize(
    ("heat", "worry", "band"),
    [
        (60, 0, Band.HOT),
        (59, 99, Band.TENSE),
        (30, 0, Band.TENSE),
        (29, 50, Band.WORRIED),
        (29, 49, Band.CALM),
    ],
)
def test_heat_names_the_band_before_worry_does(heat: float, worry: float, band: Band) -> None:
    assert Mood(heat, worry, trust=50, patience=5).band is band
