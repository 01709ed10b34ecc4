import pytest

from trainer.core.conversation.read_agent import read_agent
from trainer.core.language.span import span_of
from trainer.core.scoring.befallen import follows_their_story

CARE = "I would be upset too."


@pytest.mark.parametrize(
    ("before", "follows"),
    [
        ("Twice you waited for your day, and twice we took it away. ", True),
        ("Thank you for writing to us about your order. ", False),
        ("Was it you who rang us on Friday? ", False),
        ("Hello you. ", False),
        ("I will send you the £12.50 by Friday 8 May. ", False),
        ("This costs you nothing, because we were so late. ", False),
        ("", False),
    ],
)
def test_care_follows_a_story_that_was_told_to_the_person(before: str, follows: bool) -> None:  # noqa: FBT001 - a column of the table
    text = f"{before}{CARE}"
    assert follows_their_story(read_agent(text), span_of(text, len(before), len(text))) is follows
