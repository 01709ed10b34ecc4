import pytest

from trainer.core.conversation.act_features import anothers_words, denies, features
from trainer.core.conversation.sentence import Sentence, read_sentences


def test_a_sentence_gives_its_words_and_their_neighbours() -> None:
    found = features(one("Sorry for that"))
    assert {"sorry", "for", "that", "^ sorry", "sorry for", "that $", "$"} <= set(found)


def test_a_question_ends_otherwise_than_a_statement() -> None:
    assert {"?", "ok ?"} <= set(features(one("Is that ok?")))


def test_figures_are_one_word_and_short_forms_are_written_out() -> None:
    assert {"0", "you", "have", "0 days"} <= set(features(one("u have it in 3 days")))
    assert {"going", "to"} <= set(features(one("im gonna look")))


def test_each_feature_comes_once_in_the_order_of_the_words() -> None:
    found = features(one("no no no"))
    assert found.count("no") == found.count("no no") == 1
    assert found == features(one("no no no"))


def test_a_long_sentence_is_looked_at_as_far_as_it_shows_what_it_does() -> None:
    assert (
        len(features(one("well " + " ".join(f"word{chr(97 + n % 26)}{n}x" for n in range(500)))))
        < 200
    )


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ('It says "no refund"', "*quote"),
        ("The note says 'no refund' here", "*quote"),
        ("You told me so", "*report"),
        ("If that is so, fine", "*if"),
        ("That isn't so", "*not"),
        ("You paid twice", "*you"),
        ("I paid twice", "*me"),
        ("It comes on Friday", "*time"),
    ],
)
def test_the_form_of_a_sentence_is_a_feature(text: str, feature: str) -> None:
    assert feature in features(one(text))
    assert feature not in features(one("The lamp is green"))


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert "*quote" not in features(one("It's the driver's van, and that's all"))


def test_where_anothers_words_begin_is_found() -> None:
    sentence = one("Sorry, the e-mail said 'no refund'.")
    assert anothers_words(sentence) == sentence.folded.index("said")
    assert anothers_words(one("The lamp is green.")) is None


@pytest.mark.parametrize(
    "text", ["I can't.", "Sadly that is over.", "It is impossible.", "cant do"]
)
def test_a_no_holds_a_negation_or_regret(text: str) -> None:
    assert denies(one(text))


def test_what_denies_nothing_is_no_no() -> None:
    assert not denies(one("We sell tickets that can be refunded."))


def one(text: str) -> Sentence:
    (sentence,) = read_sentences(text)
    return sentence
