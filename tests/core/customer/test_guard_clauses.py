import pytest

from trainer.core.customer.guard_clauses import first


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("So what now? And then", "So what now?"),
        ("So what now?", ""),
        ("It was 39.", ""),
        ("It was 39.90. And", "It was 39.90."),
        ("I saw Mr. Smith. He", "I saw Mr. Smith."),
        ("It came at 5 p.m. yesterday. So", "It came at 5 p.m. yesterday."),
        ("Well… so", "Well…"),
        ('"No." So', '"No."'),
        ("One line\nand another", "One line\n"),
        ("", ""),
    ],
)
def test_a_sentence_is_whole_once_something_comes_after_it(text: str, sentence: str) -> None:
    assert first(text) == (sentence, text.removeprefix(sentence))
