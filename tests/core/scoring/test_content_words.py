from trainer.core.scoring.content_words import content_words, shared_share, stem


def test_filler_is_left_out_and_figures_are_kept() -> None:
    assert content_words("I was charged 39.90 on the 3rd of March") == {
        "charg",
        "39.90",
        "3rd",
        "march",
    }


def test_what_stands_in_every_letter_is_of_no_matter() -> None:
    assert content_words("Dear Madam, yours faithfully, kind regards") == frozenset()


def test_forms_of_one_word_are_the_same_word() -> None:
    assert content_words("charged") == content_words("charges") == content_words("charging")


def test_a_short_word_keeps_its_ending() -> None:
    assert stem("bills") == "bill"
    assert stem("goes") == "goes"


def test_an_apostrophe_may_be_straight_or_curly() -> None:
    assert content_words("the customer’s cradle's") == content_words("the customer's cradle’s")


def test_the_share_is_of_the_first_text() -> None:
    words = content_words("The reference is C-7719.")
    assert shared_share(words, "my reference? C-7719 it says here") == 1.0
    assert shared_share(words, "no idea about the reference") == 0.5
    assert shared_share(frozenset(), "anything") == 0.0
