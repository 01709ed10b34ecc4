"""A day counts where it is the matter's, not where it is courtesy's."""

import pytest

from tests.builders import talk
from trainer.core.scoring.dated import dated
from trainer.core.scoring.talk import talk_of


@pytest.mark.parametrize(
    ("text", "says_when"),
    [
        ("Your label is sent. The credit is there within 5 working days.", True),
        ("Thank you so much for reaching out to us today. Label sent.", False),
        ("It is my pleasure to help you today.", False),
        ("Label sent.", False),
        ("Do try again later today. Label sent.", False),
        ("Please don't worry about money at all tonight.", False),
        ("Please don't worry, your money is there tonight.", True),
    ],
)
def test_only_a_day_of_the_matter_says_when(text: str, says_when: bool) -> None:  # noqa: FBT001 - a column of the table
    whole = talk_of(talk(f"customer: Where is my refund?\nagent: {text}"), None)
    assert dated(whole, whole.agent_turns[0]) is says_when
