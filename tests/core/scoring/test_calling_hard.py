import pytest

from trainer.core.scoring.calling_hard import is_hard


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("An hour on hold is maddening.", True),
        ("That should never have happened.", True),
        ("I can't imagine how frustrating that is.", True),
        ("It is not that hard.", False),
        ("I fail to see how that could be annoying.", False),
        ("I can't see why this is frustrating.", False),
        ("Thank you for your order.", False),
    ],
)
def test_a_thing_is_called_hard_unless_that_is_denied(text: str, hard: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_hard(text) is hard
