import pytest

from trainer.core.language.ease import ease

PLAIN = "I have sent the money back. It will be there by Friday. You need do nothing."
LEGAL = (
    "Notwithstanding the foregoing, remuneration shall be disbursed subsequent to the verification "
    "of the aforementioned documentation by the competent authority pursuant to the applicable "
    "provisions, irrespective of any intermediate correspondence between the contracting parties."
)


def test_short_sentences_of_everyday_words_are_easy_and_a_contract_is_not() -> None:
    easy, hard = ease(PLAIN), ease(LEGAL)
    assert easy is not None
    assert hard is not None
    assert easy > 75
    assert hard < 25


def test_the_same_words_in_one_long_sentence_are_harder() -> None:
    joined = ease(PLAIN.replace(". ", " and "))
    apart = ease(PLAIN)
    assert joined is not None
    assert apart is not None
    assert joined < apart


@pytest.mark.parametrize("text", ["", "Thank you.", "1 2 3 4 5 6", "…"])
def test_too_few_words_say_nothing(text: str) -> None:
    assert ease(text) is None


def test_a_text_of_small_words_alone_is_easy() -> None:
    found = ease("I am with you and you are with me.")
    assert found is not None
    assert found > 70


@pytest.mark.parametrize("text", [LEGAL * 20, "phosphorylation " * 200, "go " * 6])
def test_ease_is_between_nought_and_a_hundred(text: str) -> None:
    found = ease(text)
    assert found is not None
    assert 0 <= found <= 100
