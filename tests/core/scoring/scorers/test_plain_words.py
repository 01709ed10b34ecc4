import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate

Q = "customer [open, heat=40]: You took 39.90 from my bank in April, and the line is shut."
PLAIN = (
    "I'll look at your bank payment now. The line was shut in April. We took the 39.90 because the "
    "payment was still set up. I'll send it back to your bank today, and you have it by Friday."
)
HARD = (
    "I'll investigate the aforementioned irregularity concerning continued administration of "
    "periodical remuneration obligations notwithstanding contractual termination, anticipating "
    "comprehensive rectification by Friday, subject to organisational confirmation procedures."
)
PUZZLED = "customer [puzzled]: What does that mean?"

LEVELS = [
    ("three terms", f"{Q}\nagent: I'll check the proration, the DD mandate and the SLA.", 1),
    ("two terms, and lost", f"{Q}\nagent: I'll check the proration and the SLA.\n{PUZZLED}", 1),
    ("one term", f"{Q}\nagent: I'll check the proration.", 2),
    (
        "one term, and lost",
        f"{Q}\nagent: I'll check the proration.\n{PUZZLED}\nagent: I'll see.",
        2,
    ),
    (
        "explained when asked",
        f"{Q}\nagent: I'll check the proration.\n{PUZZLED}\nagent: That is the charge for part of a month.",
        3,
    ),
    ("no term, and lost", f"{Q}\nagent: {PLAIN}\n{PUZZLED}", 3),
    ("hard to read", f"{Q}\nagent: {HARD}", 4),
    ("plain", "customer: Hi\nagent: " + PLAIN.replace("because", "and"), 4),
    ("plain, in her words", f"{Q}\nagent: {PLAIN}", 5),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_the_terms(name: str, text: str, level: int) -> None:
    assert rate("plain_words", text, a_scenario()).level == level, name


def test_the_term_is_quoted_and_its_plain_words_are_named() -> None:
    score = rate("plain_words", LEVELS[2][1], a_scenario())
    assert "proration" in quoted(score)
    assert score.missed[0].expected == "Say “charge for part of a month” for “proration”."


def test_a_term_without_plain_words_is_to_be_explained() -> None:
    score = rate("plain_words", f"{Q}\nagent: I'll check the SLA.", a_scenario())
    assert score.missed[0].expected == "Explain “SLA” at once, or leave it out."


def test_a_term_may_be_explained_in_words_of_ones_own() -> None:
    text = f"{Q}\nagent: I'll check the SLA.\n{PUZZLED}\nagent: It means the time that we promised."
    assert rate("plain_words", text).level == 3


def test_too_little_said_is_not_rated() -> None:
    score = rate("plain_words", f"{Q}\nagent: I'll check.", a_scenario())
    assert (score.level, score.applicable) == (None, False)


def test_a_hard_word_that_the_customer_did_not_use_is_named() -> None:
    text = f"customer: Hi\nagent: {PLAIN.replace('because', 'and')} It awaits decommissioning."
    score = rate("plain_words", text)
    assert (score.level, score.missed[0].expected) == (4, "Say “decommissioning” in easier words.")


def test_long_sentences_are_not_called_short() -> None:
    long = PLAIN.replace(". ", ", and ")
    scores = [rate("plain_words", f"{Q}\nagent: {one}", a_scenario()) for one in (PLAIN, long)]
    assert ["short" in one.because for one in scores] == [True, False]
    assert scores[0].level == 5


TONGUES = "I'll look at your bank payment now: paste me the XHR response{} and I'll send it back."


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (f"{Q}\nagent: {TONGUES.format(' and the JWT')}", 2),
        (f"{Q}\nagent: {TONGUES.format('')}", 4),
        (f"{Q}\nagent: {TONGUES.format('')}\n{PUZZLED}", 2),
        (
            f"{Q}\nagent: {TONGUES.format(', the JWT and the OLT')}\ncustomer: I didn't follow. Never mind.",
            1,
        ),
    ],
)
def test_abbreviations_are_terms_by_their_form(text: str, level: int) -> None:
    assert rate("plain_words", text).level == level


def test_a_numbered_form_that_did_not_help_is_not_plain() -> None:
    text = (
        f"{Q}\nagent: I can see the payment of 39.90 from April, and the line was shut in April. "
        "To get the payment back to your bank you have to complete form WM4.{}"
    )
    left, stayed = "\ncustomer: Forget it.", "\ncustomer: Thanks, I will."
    assert rate("plain_words", text.format(left)).level == 3
    assert rate("plain_words", text.format(stayed)).level == 4


def test_to_see_what_stands_in_a_record_explains_nothing() -> None:
    seen = "I can see that the line was shut in April. I'll send the 39.90 to your bank by Friday."
    because = f"{seen} That is because the bank payment was still set up."
    levels = [rate("plain_words", f"{Q}\nagent: {one}").level for one in (seen, because)]
    assert levels == [4, 5]
