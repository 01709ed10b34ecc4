import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.language.tokens import clean, fold, sentences, words


def test_cleaning_removes_what_nobody_can_see() -> None:
    assert clean("a\x00b\u200bc\u202ed\ufeffe\x07") == "abcde"


def test_cleaning_evens_line_ends_and_keeps_tabs() -> None:
    assert clean("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd\te"


def test_cleaning_keeps_a_joiner_that_holds_an_emoji_together_and_no_other() -> None:
    family = "\U0001f469\u200d\U0001f467"
    assert clean(family) == family
    assert clean("re\u200dfund\u200d") == "refund"


@settings(deadline=None)  # other work may hold the machine
@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@settings(deadline=None)  # other work may hold the machine
@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_evens_quotes_dashes_and_case() -> None:
    assert fold("“I’LL” – now\u00a0İ") == '"i\'ll" - now İ'


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("I am here. You are there.", ["I am here.", "You are there."]),
        ("Dear Ms. Lee, hello. Bye", ["Dear Ms. Lee, hello.", "Bye"]),
        ("By 5 p.m. on Monday.", ["By 5 p.m. on Monday."]),
        ("By 5 p.m. We will call.", ["By 5 p.m.", "We will call."]),
        ("It was 39.90 on 3.5. today", ["It was 39.90 on 3.5.", "today"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("well... ok. Right", ["well... ok.", "Right"]),
        ("ok. i will do it", ["ok.", "i will do it"]),
        ("See e.g. the bill, i.e. page 2.", ["See e.g. the bill, i.e. page 2."]),
        ("J. Smith wrote no. 5. The answer is no. Sorry", None),
        ("Please send:\n- the bill\n- the date", ["Please send:", "- the bill", "- the date"]),
        ("1. Open it\n2. Close it", ["1. Open it", "2. Close it"]),
        ("Dear Jo,\n\nThanks.\nAnn", ["Dear Jo,", "Thanks.", "Ann"]),
        ('He said "no." Then left.', ['He said "no."', "Then left."]),
        ("好的。谢谢\uff01", ["好的。", "谢谢\uff01"]),
        ("Bring pens etc. and paper.", ["Bring pens etc. and paper."]),
        ("", []),
        ("  \n \n", []),
        ("...", ["..."]),
    ],
)
def test_a_message_is_cut_into_its_sentences(text: str, cut: list[str] | None) -> None:
    expected = ["J. Smith wrote no. 5.", "The answer is no.", "Sorry"] if cut is None else cut
    assert [one.text for one in sentences(text)] == expected


def test_a_line_broken_by_a_mail_program_goes_on() -> None:
    text = "This line was broken by the program that sent this message and\nit goes on. Next."
    assert len(sentences(text)) == 2


def test_a_bullet_after_a_long_line_stands_alone() -> None:
    text = "These are the things that we would like to have from you now, please\n- a bill"
    assert [one.text for one in sentences(text)][1] == "- a bill"


@settings(deadline=None)  # other work may hold the machine
@given(st.text())
def test_sentences_are_exact_in_order_and_apart(text: str) -> None:
    past = 0
    for one in sentences(text):
        assert text[one.start : one.end] == one.text
        assert one.text == one.text.strip() != ""
        assert one.start >= past
        past = one.end


@settings(deadline=None)  # other work may hold the machine
@given(st.text())
def test_no_visible_character_falls_between_sentences(text: str) -> None:
    assert "".join("".join(one.text.split()) for one in sentences(text)) == "".join(text.split())


def test_words_are_listed_as_written() -> None:
    assert words("Don't e-mail £39.90 at 16:00 to NW-48213, 4G!") == (
        "Don't",
        "e-mail",
        "39.90",
        "at",
        "16:00",
        "to",
        "NW-48213",
        "4G",
    )
