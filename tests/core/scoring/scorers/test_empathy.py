import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import GOOD

HOT = "customer [open, heat=70]: You took 39.90 again after I cancelled in March!"
NAMED = "I can see why you're cross: you cancelled in March and were charged 39.90 again."
VENT = "customer [vent, heat=55]: I have been on hold for an hour over this."

LEVELS = [
    (
        "belittled",
        f"{HOT}\nagent: Calm down.",
        1,
    ),
    (
        "blamed",
        f"{HOT}\nagent: You should have read the terms.",
        1,
    ),
    (
        "passed over",
        f"{HOT}\nagent: What is your postcode?",
        1,
    ),
    (
        "negated",
        f"{HOT}\nagent: I don't understand how you could be frustrated. What is your postcode?",
        1,
    ),
    (
        "stock phrase",
        f"{HOT}\nagent: We apologise for any inconvenience. What is your postcode?",
        1,
    ),
    (
        "only sorry",
        f"{HOT}\nagent: I'm sorry.\n{VENT}\nagent: I'm very sorry.",
        1,
    ),
    (
        "one of three",
        (
            f"{HOT}\nagent: {NAMED} I'll check it.\n{VENT}\nagent: What is your postcode?\n"
            "customer [vent, heat=60]: Nobody ever answers.\nagent: When was that?"
        ),
        2,
    ),
    (
        "one of two",
        f"{HOT}\nagent: {NAMED} I'll check it.\n{VENT}\nagent: What is your postcode?",
        3,
    ),
    (
        "a reply late",
        f"{HOT}\nagent: What is your postcode?\ncustomer [tell, heat=60]: LS6 2QT.\nagent: {NAMED}",
        3,
    ),
    (
        "kind to anyone",
        f"{HOT}\nagent: I completely understand how frustrating this must be. I'll check it.",
        1,
    ),
    (
        "a phrase fills up what one good answer left",
        f"{HOT}\nagent: {NAMED} I'll check it.\n{VENT}\nagent: I can only imagine how you feel.",
        3,
    ),
    (
        "called hard, in no word of theirs",
        f"{HOT}\nagent: Being left out of pocket like this is awful. I'll check it.",
        3,
    ),
    (
        "no work follows",
        f"{HOT}\nagent: {NAMED}\ncustomer [tell, heat=55]: Yes.\nagent: Oh dear.\ncustomer [tell, heat=55]: So?\nagent: I'll look.",
        4,
    ),
    (
        "three of four",
        (
            f"{HOT}\nagent: {NAMED} I'll check it.\n{VENT}\nagent: An hour on hold is awful.\n"
            "customer [vent, heat=60]: Nobody ever answers my letters.\nagent: Letters that nobody "
            "answers are maddening.\ncustomer [vent, heat=50]: And now this.\nagent: I'll look."
        ),
        4,
    ),
    (
        "all, with work",
        f"{HOT}\nagent: {NAMED} I'll put it right now.",
        5,
    ),
    (
        "warm, in other words",
        (
            f"{HOT}\nagent: Cancelling in March and still losing 39.90 would make anyone angry. "
            "I'll put it right now."
        ),
        5,
    ),
    (
        "the mistake is owned later",
        (
            f"{HOT}\nagent: I'm sorry. What is your postcode?\ncustomer [tell, heat=45]: LS6 2QT."
            "\nagent: When did you cancel?\ncustomer [tell, heat=44]: 3rd of March."
            "\nagent: The line was closed, so this was our mistake."
        ),
        2,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_the_feelings_answered(name: str, text: str, level: int) -> None:
    assert rate("empathy", text, a_scenario()).level == level, name


def test_the_words_that_answer_are_quoted_and_the_miss_is_named() -> None:
    score = rate("empathy", LEVELS[7][1], a_scenario())
    assert any("see why" in one for one in quoted(score))
    assert score.missed[0].turn == 3
    assert "on hold for an hour" in score.missed[0].expected
    assert score.because.startswith("1 of 2 feelings shown were answered; “I have been on hold")


def test_the_same_kind_words_again_count_once() -> None:
    kind = "I can see why you are upset."
    text = f"{HOT}\nagent: {kind} I'll check.\n{VENT}\nagent: {kind}"
    assert len(rate("empathy", text, a_scenario()).missed) == 1


def test_many_apologies_cost_the_5() -> None:
    sorry = "I'm sorry about that."
    text = (
        f"{HOT}\nagent: {NAMED} I'm sorry. I'll put it right.\ncustomer [tell, heat=30]: Ok.\n"
        "agent: I apologise for the charge.\ncustomer [tell, heat=30]: Ok.\n"
        f"agent: {sorry} I really do apologise for this."
    )
    score = rate("empathy", text, a_scenario())
    assert (score.level, "apologies" in score.because) == (4, True)


def test_one_hurtful_line_in_a_caring_talk_is_a_2() -> None:
    text = (
        f"{HOT}\nagent: {NAMED} I'll put it right.\ncustomer [tell, heat=40]: Ok\nagent: Calm down."
    )
    assert rate("empathy", text, a_scenario()).level == 2


def test_a_calm_customer_gives_no_occasion() -> None:
    score = rate("empathy", "customer [open, heat=10, worry=10]: Hi\nagent: Hello.", a_scenario())
    assert (score.level, score.applicable) == (None, False)


def test_rudeness_to_a_calm_customer_is_still_a_1() -> None:
    text = "customer [open, heat=10, worry=10]: Hi\nagent: Are you stupid? Calm down."
    score = rate("empathy", text, a_scenario())
    assert score.level == 1


def test_a_personal_fact_is_a_feeling_even_when_told_calmly() -> None:
    fee = "Honestly, that 39.90 put me overdrawn and the bank charged me a fee."
    text = f"customer [open, heat=10, worry=10]: Hi\nagent: Hello.\ncustomer [tell, heat=10, worry=10]: {fee}\nagent: What is your postcode?"
    score = rate("empathy", text, a_scenario())
    assert score.level == 1
    assert score.because.startswith("The one feeling shown was not answered: “Honestly")


def test_several_misses_are_counted() -> None:
    text = f"{HOT}\nagent: {NAMED} I'll check it.\n{VENT}\nagent: Postcode?\n{VENT}\nagent: Name?"
    assert "nor 1 other" in rate("empathy", text, a_scenario()).because
    none = f"{HOT}\nagent: Postcode?\n{VENT}\nagent: Name?"
    assert rate("empathy", none, a_scenario()).because.startswith("None of 2 feelings")


FEE = (
    "customer [tell, heat=40]: Honestly, that 39.90 put me overdrawn and the bank charged me a fee."
)


@pytest.mark.parametrize(
    "cold",
    [
        "The April charge of 39.90 is returned by Friday.",
        "The bank receives the fee by Friday.",
        "39.90 less 0.00 is 39.90.",
        "Priya Nair.",
        "That does not sound like the bank had the fee.",
    ],
)
def test_news_of_the_matter_without_a_word_to_the_person_answers_no_feeling(cold: str) -> None:
    text = f"{HOT}\nagent: What is your postcode?\n{FEE}\nagent: {cold}"
    assert rate("empathy", text, a_scenario()).level == 1


@pytest.mark.parametrize(
    "warm",
    [
        "You'll have the fee back by Friday, the bank should never have charged you that.",
        "Overdrawn, and a fee from the bank on top!",
    ],
)
def test_news_said_to_the_person_and_plain_naming_still_do(warm: str) -> None:
    text = f"{HOT}\nagent: {NAMED} What is your postcode?\n{FEE}\nagent: {warm}"
    assert rate("empathy", text, a_scenario()).level in {4, 5}


def test_a_phrase_is_told_as_a_phrase_and_a_late_answer_as_late() -> None:
    by_name = {name: text for name, text, _ in LEVELS}
    phrase = rate("empathy", by_name["a phrase fills up what one good answer left"], a_scenario())
    assert "could have gone to anyone" in phrase.because
    assert "late" not in phrase.because
    late = rate("empathy", by_name["a reply late"], a_scenario())
    assert late.because.endswith(
        "“You took 39.90 again after I cancelled in March!” came a reply late."
    )


def test_to_lecture_on_the_case_answers_no_feeling() -> None:
    clauses = ", ".join(["which we bill in advance for the month that follows"] * 4)
    lecture = (
        f"What you paid in March was for the time until you cancelled, {clauses}, and is right."
    )
    assert rate("empathy", f"{HOT}\nagent: {lecture}", a_scenario()).level == 1


def test_work_that_was_only_claimed_bars_a_5() -> None:
    text = f"{HOT}\nagent: {NAMED} I've refunded it."
    assert rate("empathy", text, a_scenario(), GOOD).level == 4
    assert (
        rate("empathy", text.replace("agent:", "agent [refund 39.90]:"), a_scenario(), GOOD).level
        == 5
    )


def test_the_reason_of_a_sum_answers_no_feeling_though_it_is_told_to_the_person() -> None:
    text = (
        f"{HOT}\nagent: You were charged £39.90 again in March because the next bill had gone out."
    )
    assert rate("empathy", text, a_scenario()).level == 1
