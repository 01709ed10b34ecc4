import pytest

from trainer.core.language import complexity as module
from trainer.core.language.complexity import complexity, pieces, shape, term_complexity


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        ("house", "mitochondria"),
        ("money", "remittance"),
        ("friend", "jurisdiction"),
        ("the", "phosphorylation"),
        ("help", "amortisation"),
    ],
)
def test_the_harder_of_two_words_is_known(easier: str, harder: str) -> None:
    assert complexity(easier) + 0.05 < complexity(harder)


@pytest.mark.parametrize("text", ["", "39.90", "…", "'"])
def test_what_has_no_letters_is_not_hard(text: str) -> None:
    assert complexity(text) == 0


def test_an_ending_makes_a_rated_word_hardly_harder() -> None:
    assert complexity("kitchens") == pytest.approx(complexity("kitchen"), abs=0.02)


def test_a_compound_is_as_hard_as_its_hardest_part() -> None:
    assert complexity("money-mitochondria") == complexity("mitochondria")


def test_case_and_quotes_do_not_matter() -> None:
    assert complexity("'Kitchen'") == complexity("kitchen")


def test_a_term_of_hard_words_is_harder_than_one_of_easy_words() -> None:
    assert term_complexity("phosphorylation pathway") > term_complexity("big house")


@pytest.mark.parametrize("word", ["kitchen", "qzxv"])
def test_a_term_of_one_word_is_that_word(word: str) -> None:
    assert term_complexity(word) == complexity(word)


def test_no_term_is_not_hard() -> None:
    assert term_complexity("") == 0


@pytest.mark.parametrize("word", ["qzxvqzxvqzxv", "a" * 500, "ü", "straße", "x-"])
def test_every_word_is_between_nought_and_one(word: str) -> None:
    assert 0 <= complexity(word) <= 1


def test_pieces_mark_the_ends_of_a_word() -> None:
    assert pieces("an") == ["<a", "an", "n>", "<an", "an>", "<an>"]


def test_the_shape_of_a_word_is_measured() -> None:
    assert shape("kettle") == pytest.approx((0.6, 0.5, 0.0, 1 / 3))


def test_without_weights_length_and_syllables_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "weights", lambda _: None)
    assert complexity.__wrapped__("cat") < complexity.__wrapped__("responsibility") <= 1
