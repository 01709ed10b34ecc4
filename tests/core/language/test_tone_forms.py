import re

import pytest

from trainer.core.language.tokens import fold
from trainer.core.language.tone_forms import FORMS, RULES, WIDTH, _heads, forms, pieces

NAMES = [name for name, *_ in FORMS]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Many thanks for this.", {"gratitude"}),
        ("Could we please have it back?", {"could you", "please inside", "question", "we"}),
        ("Please stop.", {"please first", "stop"}),
        ("Why did you remove it", {"question word first", "why you", "my reader", "hard thing"}),
        ("I think it is wrong, but fine", {"hedge", "disagree", "but", "praise", "i first"}),
        (
            "Hello. You're right, I agree.",
            {"greeting", "you first", "my reader", "i see your point", "agree"},
        ),
        ("kettle", set()),
    ],
)
def test_forms_are_found(text: str, there: set[str]) -> None:
    found = forms(text)
    assert {name for name, one in zip(NAMES, found, strict=False) if one} == there


def test_a_typographic_apostrophe_is_an_apostrophe() -> None:
    assert forms("I don’t know")[: len(FORMS)] == forms("I don't know")[: len(FORMS)]


def test_all_texts_have_as_many_figures() -> None:
    assert {len(forms(text)) for text in ("", "hi", "a b c. d? e!")} == {WIDTH}
    assert len(RULES) == len(FORMS)


def test_pieces_are_words_marks_and_neighbours_with_the_ends_marked() -> None:
    assert pieces("Thanks, 39 Thanks,") == [
        "thanks", "^ thanks", ",", "thanks ,", "0", ", 0", "0 thanks", ", $",
    ]  # fmt: skip


def test_only_the_beginning_of_a_very_long_text_is_looked_at() -> None:
    assert "kettle" not in pieces("word " * 500 + "kettle")


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        (r"\b(?:thanks?|i (?:see|hear))\b", ("thank", "i ")),
        (r"n't\b|\b(?:no|not)\b", ("n't", "no", "not")),
        (r"(?<=\w )please\b", ("please",)),
        (r"[?!]{2,}|dots", ()),
    ],
)
def test_what_a_form_cannot_do_without_is_read_from_its_pattern(
    pattern: str, heads: tuple[str, ...]
) -> None:
    assert _heads(pattern) == heads


def test_a_pattern_with_an_open_bracket_is_refused() -> None:
    with pytest.raises(ValueError, match="not closed"):
        _heads("(?:thanks")


def test_looking_for_heads_first_changes_no_count() -> None:
    texts = (
        "Hi! Could you please tell me why you removed it? I'd like to help, don't stop :)",
        "I see your point, but it's all wrong... The vandals always apologise. <url>",
    )
    for text in texts:
        plain = [float(bool(re.findall(pattern, fold(text)))) for _, pattern, _ in FORMS]
        assert list(forms(text)[: len(FORMS)]) == plain
