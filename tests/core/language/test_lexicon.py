import time

import pytest

from trainer.core.language.lexicon import Lexicon, lexicon, scanner, words_of
from trainer.core.language.tokens import fold


def test_a_phrase_is_whole_words_over_any_space() -> None:
    assert hits("one moment", "just one \n moment, please") == ["one \n moment"]
    assert hits("one moment", "someone momentous") == []


def test_one_of_several_and_what_may_be_missing() -> None:
    assert hits("i (can|do) [really] see", "i can see, i do really see") == [
        "i can see",
        "i do really see",
    ]


def test_a_slot_is_a_list_with_a_name() -> None:
    made = lexicon("mood", ("so <mood>",), {"mood": "sad|very <mood2>", "mood2": "glad"})
    assert [one.end for one in made.all("so sad so very glad")] == [6, 19]


def test_a_gap_is_up_to_five_words_of_the_same_sentence() -> None:
    assert hits("either … or", "either a red one or none") == ["either a red one or"]
    assert hits("either … or", "either a b c d e f or") == []
    assert hits("either … or", "either one. two or") == []


def test_an_apostrophe_may_be_left_out() -> None:
    assert hits("i don't", "i dont and I DON’T") == ["i dont", "i don't"]


def test_a_short_form_follows_without_a_space() -> None:
    assert hits("that ('s|is) it", "that's it") == ["that's it"]


def test_a_comma_or_dash_may_stand_between_words() -> None:
    assert hits("sorry but", "sorry, but sorry - but") == ["sorry, but", "sorry - but"]


def test_a_phrase_may_be_bound_to_the_start() -> None:
    assert hits("^(relax|chill)", "relax") == ["relax"]
    assert hits("^(relax|chill)", "sit back, relax") == []


def test_what_is_negated_in_short_is_another_word() -> None:
    assert hits("i can", "i can't") == []


def test_a_number_at_the_start_is_found() -> None:
    assert hits(r"\d{1,2} days", "in 12 days") == ["12 days"]


def test_the_phrase_at_a_place_begins_there() -> None:
    made = lexicon("greet", ("(hello|hi)",))
    found = made.at("hi there", 0)
    assert found is not None
    assert (found.start, found.end, found.written) == (0, 2, "(hello|hi)")
    assert made.at("oh hi", 0) is None
    assert made.at("...", 0) is None


def test_within_and_first_agree_with_all() -> None:
    made = lexicon("greet", ("hello", "hi"))
    assert made.within("oh hi")
    assert made.first("oh hi") == made.all("oh hi")[0]
    assert made.first("oh") is None


@pytest.mark.parametrize(
    "phrase", ["a <nothing>", "(a|b", "", "[a] ", "(a|) b", "a (b", "a b)", "((a) b"]
)
def test_a_broken_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"phrase|slot|word|bracket"):
        lexicon("broken", (phrase,))


def test_a_phrase_that_is_no_expression_says_so_when_it_is_first_needed() -> None:
    made = lexicon("broken", ("hello +*",))
    assert made.all("goodbye") == ()
    with pytest.raises(ValueError, match="is no phrase"):
        made.all("hello there")


def test_a_long_text_takes_time_in_proportion() -> None:
    made = lexicon("gap", ("either … or [a|b] c",))
    start = time.process_time()
    made.all("either a b c d " * 7000)
    assert time.process_time() - start < 2


def test_the_words_of_a_text_are_whole_and_in_parts() -> None:
    assert words_of("it's 12, don't!") == {"its", "it", "s", "0", "dont", "don", "t"}


def test_a_list_made_later_is_found_in_a_text_that_was_met_before() -> None:
    assert hits("quokka", "a quokka sleeps") == ["quokka"]
    assert hits("sleeps", "a quokka sleeps") == ["sleeps"]


LISTS = [
    lexicon("will", ("(i'll|i will|we will) [also] (check|look|fix)", "you'll see", "let me")),
    lexicon("apart", ("(fix|sort) … (today|now)", "i don't", "(it|that) ('s|is) fine")),
    lexicon("single", ("sorry", "[so] sorry", "^hello")),
]


@pytest.mark.parametrize(
    "text",
    [
        "hello, i'll check it and i will also look; we will see.",
        "you'll see that it's fine, ill fix all of it today, i dont mind",
        "so sorry, sorry. let me. that is fine, sort it now",
        "it is 5 days, i",
        "",
    ],
)
def test_one_walk_finds_what_each_list_finds_by_itself(text: str) -> None:
    found = scanner(LISTS)(text)
    assert found == {at: one.all(text) for at, one in enumerate(LISTS) if one.all(text)}


def hits(phrase: str, text: str) -> list[str]:
    made: Lexicon = lexicon("test", (phrase,))
    folded = fold(text)
    return [folded[one.start : one.end] for one in made.all(folded)]
