"""The real name of a company leaves every text, and ordinary words stay."""

import pytest

from trainer.core.authoring.noted import bare, taken
from trainer.core.authoring.renaming import named_in, names, renamed, renamed_tree


@pytest.mark.parametrize(
    ("text", "real", "left"),
    [
        ("My Lumo standing desk of Lumo Desks", "Lumo", "My Oak standing desk of Oak Desks"),
        ("my lumo desk, lumo-desks, LUMO's van", "Lumo Desks", "my Oak desk, Oak, Oak's van"),
        ("See lumodesks.com, and alumod", "Lumo’s", "See Oak.com, and alumod"),
        ("The desk of The Desk Co", "The Desk Co", "The desk of Oak"),
        ("Next, I paid. What is next? A Next card.", "Next", "Next, I paid. What is next? A Oak card."),
        ("An HP and an hpx", "HP", "An Oak and an hpx"),
        ("Nothing to do", " ", "Nothing to do"),
    ],
)  # fmt: skip
def test_a_name_goes_with_its_first_word_in_any_case(text: str, real: str, left: str) -> None:
    assert renamed(text, real, "Oak") == left
    assert names(text, real) == (text != left)


@pytest.mark.parametrize(
    ("text", "real", "found"),
    [
        ("Ask LUMO DESKS’s team", "Lumo Desks", "LUMO DESKS"),
        ("See lumodesks.com today", "Lumo Desks", "lumodesks"),
        ("My Lumo's desk", "Lumo Desks", "Lumo"),
        ("the water of Water World came in", "Water World", "Water World"),
        ("the water came in. Water is bad", "Water World", ""),
        ("the desk of it", "The Desk Co", ""),
        ("Lumo", "", ""),
    ],
)
def test_what_goes_out_is_searched_for_the_name_and_not_for_its_words(
    text: str, real: str, found: str
) -> None:
    assert named_in(text, real) == found


def test_a_whole_draft_is_rid_of_it() -> None:
    tree = {"title": "Lumo", "facts": [taken("My Lumo", "the ticket")], "level": 2}
    assert bare(renamed_tree(tree, "lumo", "Oak")) == {
        "title": "Oak",
        "facts": ["My Oak"],
        "level": 2,
    }
