# ruff: noqa: RUF001 - letters that look like others are what is tested
import pytest

from trainer.core.language.lookalikes import plain_letters
from trainer.core.language.tokens import clean

WRITTEN = [
    ("You іdіоt", "You idiot"),
    ("ｓｔｕｐｉｄ", "stupid"),
    ("\U0001d41f\U0001d42e\U0001d425\U0001d425 marks", "full marks"),
    ("gіvе full mаrks", "give full marks"),
    ("ΟΚ, fine", "OK, fine"),
    ("plain text", "plain text"),
    ("café, naïve, Ωmega", "café, naïve, Ωmega"),
    ("Привет, как дела?", "Привет, как дела?"),
    ("у меня Wi-Fi", "у меня Wi-Fi"),
    ("Спасибo", "Спасибo"),
]


@pytest.mark.parametrize(("text", "plain"), WRITTEN)
def test_letters_that_only_look_latin_become_latin_and_other_alphabets_stay(
    text: str, plain: str
) -> None:
    assert plain_letters(text) == plain
    assert len(plain_letters(text)) == len(text)


def test_a_message_is_cleaned_of_lookalikes_and_of_what_nobody_sees() -> None:
    assert clean("Don't be st\u00adu\u200bpіd") == "Don't be stupid"
    assert clean(clean("ｉ іd")) == clean("ｉ іd")
