import pytest

from trainer.core.conversation.planning import due_words


@pytest.mark.parametrize(
    ("quote", "due"),
    [("I will ring you", "Friday"), ("You keep the old one", ""), ("I never said this", "")],
)
def test_when_it_is_due_is_quoted_from_its_own_sentence(quote: str, due: str) -> None:
    assert due_words("You keep the old one. I will ring you by Friday.", quote) == due
