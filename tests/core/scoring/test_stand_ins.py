"""A redacted talk is graded as if nothing had been taken out of it."""

import pytest

from tests.builders import talk
from trainer.content.library import Library
from trainer.core.scoring.grade import grade
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.stand_ins import answers_read, read_as, stood_in

REDACTED = """
    customer: I am [NAME 1], you charged me 39.90 twice for order [NUMBER 1]. I am furious.
    agent: Hello [NAME 1]. I am sorry, [NAME 1], that you were charged 39.90 twice for order [NUMBER 1].
      I have refunded it; it is with you in 3 days. [NAME 2]
    customer: Thank you.
"""


@pytest.mark.parametrize("kind", ["NAME", "EMAIL", "PHONE", "BIRTH DATE", "NETWORK ADDRESS", "ID"])
def test_a_stand_in_is_as_long_as_what_it_stands_for(kind: str) -> None:
    for number in (1, 12, 123, 1234):
        text = f"x [{kind} {number}] y"
        assert len(read_as(text)) == len(text)
        assert "[" not in read_as(text)


def test_no_two_things_read_alike() -> None:
    found = [
        read_as(f"[{kind} {n}]") for kind in ("NAME", "EMAIL", "PHONE", "CARD") for n in range(40)
    ]
    assert len(set(found)) == len(found)


def test_a_talk_without_placeholders_is_left_as_it_is() -> None:
    plain = talk("customer: Hello [sic]\nagent: Hello")
    assert stood_in(plain) is plain


def test_the_card_is_that_of_the_talk_with_names_and_quotes_the_redacted_words(
    library: Library,
) -> None:
    redacted = talk(REDACTED)
    names = {"[NAME 1]": "Priyanka", "[NAME 2]": "Benjamin", "[NUMBER 1]": "KX-4821377"}
    plain = REDACTED
    for placeholder, name in names.items():
        plain = plain.replace(placeholder, name)
    card, other = (grade(one, library.rubric("default")) for one in (redacted, talk(plain)))
    assert [one.level for one in card.scores] == [one.level for one in other.scores]
    quotes = [one for score in card.scores for one in score.evidence]
    assert any("[NAME 1]" in one.quote for one in quotes)
    for one in quotes:
        text = redacted.turns[one.turn].text
        assert text[one.start : one.start + len(one.quote)] == one.quote


def test_what_a_reader_quoted_is_found() -> None:
    answer = Score("empathy", 4, "Kind.", (Evidence(1, "Hello [NAME 1]"),))
    (read,) = answers_read([answer])
    assert read.evidence[0].quote in stood_in(talk(REDACTED)).turns[1].text
