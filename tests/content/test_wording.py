"""A cure suggests the nearest word, or says what there is, in a line that can be read."""

import pytest

from trainer.content.wording import MOST, nearest

MANY = [f"case-{number}" for number in range(MOST + 3)]


@pytest.mark.parametrize(
    ("word", "known", "cure"),
    [
        ("lamb", ["lamp", "desk"], "did you mean `lamp`?"),
        ("sun", ["lamp", "desk"], "the things here are `lamp`, `desk`"),
        ("sun", MANY[:MOST], f"the things here are {', '.join(f'`{one}`' for one in MANY[:MOST])}"),
        (
            "sun",
            MANY,
            f"the things here are {', '.join(f'`{one}`' for one in MANY[:MOST])} and 3 more",
        ),
        ("sun", [], "there are no things here"),
    ],
)
def test_a_cure_names_the_nearest_or_as_many_as_can_be_read(
    word: str, known: list[str], cure: str
) -> None:
    assert nearest(word, known, "things") == cure
