import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.scoring.quotes import (
    MOST,
    counted,
    deed,
    in_sentence,
    opening_of,
    quotes,
    short,
    widened,
)
from trainer.core.scoring.score import Evidence

TEXT = "I can see why. I can see why you are cross."


def test_each_place_is_quoted_once() -> None:
    turn = Turn(3, Speaker.AGENT, TEXT)
    first = Seen(AgentAct.EMPATHY, span_of(TEXT, 0, 13), "empathy")
    second = Seen(AgentAct.EMPATHY, span_of(TEXT, 15, 28), "empathy")
    made = quotes([(turn, first), (turn, first), (turn, second)], "answers")
    assert made == (
        Evidence(3, "I can see why", 0, "answers"),
        Evidence(3, "I can see why", 15, "answers"),
    )


def test_no_more_is_quoted_than_a_reader_looks_at() -> None:
    text = "a" * 20
    turn = Turn(0, Speaker.AGENT, text)
    found = [(turn, Seen(AgentAct.PLAN, span_of(text, at, at + 1), "plan")) for at in range(20)]
    assert len(quotes(found)) == MOST


def test_a_deed_has_no_words() -> None:
    assert deed(Turn(5, Speaker.AGENT, "Done."), "did: Refund").quote == ""


def test_a_long_text_is_cut_at_a_word() -> None:
    assert short("one two three", 9) == "one two …"
    assert short("one,\n two", 9) == "one, two"


def test_a_number_agrees_with_its_noun() -> None:
    assert counted(1, "feeling") == "1 feeling"
    assert counted(2, "reply", "replies") == "2 replies"
    assert counted(0, "feeling") == "0 feelings"


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("until 20", "until 20:00"),
        ("efund", "refund"),
        ("can", "can't"),
        ("39", "39.90"),
        ("the refund", "the refund"),
        ("", ""),
    ],
)
def test_a_quote_grows_to_whole_words(part: str, whole: str) -> None:
    text = "I can't say until 20:00 when the refund of 39.90 comes."
    made = widened(text, Evidence(1, part, text.index(part)))
    assert made.quote == whole
    assert text[made.start : made.start + len(whole)] == whole


@pytest.mark.parametrize(
    ("text", "opening"),
    [("Short.", "Short."), ("It is delimited. Please", "It is delimited."), ("a" * 30, "a" * 18)],
)
def test_the_opening_of_a_turn_ends_with_a_word(text: str, opening: str) -> None:
    assert opening_of(Turn(0, Speaker.AGENT, text), 18).quote == opening


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("3 to 5", "You have it in 3 to 5 days."),
        ("You have it in", "You have it in"),
        ("x", "x"),
    ],
)
def test_words_too_few_to_be_read_alone_are_quoted_with_their_sentence(
    part: str, whole: str
) -> None:
    text = "It was our slip. You have it in 3 to 5 days."
    place = max(text.find(part), 0) if part in text else 99
    span = Span(place, place + len(part), part)
    assert in_sentence(Turn(0, Speaker.AGENT, text), span).text == whole
