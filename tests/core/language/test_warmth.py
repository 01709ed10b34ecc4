import pytest

from trainer.core.language.warmth import SINGLE_WORDS, WORTH, warmth, ways


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("I'm so sorry that happened to you.", "sorry for you"),
        ("We apologise for the delay.", "apology"),
        ("I hope you feel better soon.", "good wishes"),
        ("We are here for you whenever you need us.", "here for you"),
        ("I'm really glad it arrived in time.", "glad with you"),
        ("Don't worry, it will be fine.", "cheer"),
        ("I can see why you are upset.", "feeling seen"),
        ("Same here, I can relate.", "alike"),
        ("Thank you for your patience.", "courtesy"),
    ],
)
def test_each_way_of_being_warm_is_seen_and_counts_what_it_is_worth(text: str, way: str) -> None:
    assert way in ways(text)
    assert warmth(text) >= (1 - SINGLE_WORDS) * WORTH[way]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Your order number is 4711.",
        "I'm sorry you feel that way.",
        "Sorry, but that's our policy.",
        "Thank you for contacting Northwind.",
        "I'm happy to assist you today.",
        "It's hard for me, my week was awful.",
    ],
)
def test_dry_stock_and_insincere_words_have_no_warmth(text: str) -> None:
    assert warmth(text) <= SINGLE_WORDS


def test_a_harsh_sentence_takes_half_of_the_warmth() -> None:
    kind = "I hope you feel better soon."
    assert warmth(f"{kind} Stop whining.") < 0.6 * warmth(kind)


def test_saying_it_over_and_over_counts_twice_at_the_most() -> None:
    kind = "I hope you feel better soon."
    twice, often = warmth(f"{kind} {kind}"), warmth(" ".join([kind] * 9))
    assert warmth(kind) < twice == often


def test_more_ways_are_warmer_and_one_is_the_most() -> None:
    one = warmth("I'm so sorry that happened to you.")
    more = warmth("I'm so sorry that happened to you. I hope it gets better. You are not alone.")
    assert one < more <= 1


def test_what_is_said_of_oneself_is_no_care_for_the_reader() -> None:
    assert "cheer" not in ways("My life will get better, I know.")
    assert "cheer" in ways("Your life will get better, I know.")
