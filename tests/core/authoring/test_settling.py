"""A ticket is settled by the day that was promised, not by what others look into meanwhile."""

import pytest

from tests.builders import talk
from trainer.core.authoring.settling import settled_by


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("The courier's investigation is done within 10 working days. It will be with you on Tuesday 6 October.", "on Tuesday 6 October"),
        ("It will arrive on Monday.\ncustomer: No.\nagent: Then it is booked for Friday.", "on Friday"),
        ("The claim is closed within 10 days. You have it within 2 days.", "within 2 days"),
        ("Our investigation will end by Friday. You have it tomorrow.", "by Friday"),
        ("I looked at it on Monday.", "on Monday"),
        ("It is done.", ""),
    ],
)  # fmt: skip
def test_the_day_last_promised_goes_first(said: str, when: str) -> None:
    found = settled_by(talk(f"customer: Where is it?\nagent: {said}"), "")
    assert (found[0] if found else "") == when
