"""What a ticket is about is the thing itself, not a place, nor a word of another meaning."""

import pytest

from trainer.core.authoring.matter import matter_of


@pytest.mark.parametrize(
    ("opening", "matter"),
    [
        ("My order 118, a stand mixer, is not here: it was left at the desk.", "the stand mixer"),
        ("It was left with the desk.", ""),
        ("Why was it left at the front desk? The stand mixer is not here.", "the stand mixer"),
        ("I bought the Artisan Blue stand mixer from you.", "your Blue stand mixer"),
        ("I bought a kettle from you and it leaks.", "your kettle"),
        ("My phone won't charge since the update.", "your phone"),
        ("The phone I bought from you has a cracked screen.", "your phone"),
        ("You rang my phone number about the broadband.", "the broadband"),
        ("I was told at your desk that my flight was delayed.", "your flight"),
        ("I cancelled my gym membership in March.", "your gym membership"),
        ("The desk wobbles.", "the desk"),
    ],
)
def test_the_thing_is_named_as_its_agent_would(opening: str, matter: str) -> None:
    assert matter_of(opening) == matter
