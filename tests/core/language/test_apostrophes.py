import pytest

from trainer.core.language.apostrophes import spelled


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Ive done it and youll see it", "i've done it and you'll see it"),
        ("Dont worry, theyre here", "don't worry, they're here"),
        ("Ill ring you", "i'll ring you"),
        ("Good. Ill send it and ill ring", "good. i'll send it and i'll ring"),
        ("My son is ill today", "my son is ill today"),
        ("I've read it, dont worry", "i've read it, dont worry"),  # who writes one writes all
        ("Well, were they ill?", "well, were they ill?"),
        ("Nothing is left out here", "nothing is left out here"),
    ],
)
def test_what_was_left_out_is_put_back_where_it_is_no_other_word(typed: str, read: str) -> None:
    assert spelled(typed) == read
