import pytest

from trainer.core.scoring.standing_by import (
    is_bare,
    is_small_talk,
    names_none,
    stands_by,
    states_rule,
    takes_up_story,
)

STANDS = [
    "Nothing to blush about: a boy in a hospital bed can't walk his books back.",
    "No wonder you've had enough.",
    "Anyone would be cross.",
    "I'd be fed up too.",
    "I don't blame you.",
    "You've every right to be angry.",
    "You'd every cause.",
    "You're quite right to ring.",
    "You did nothing wrong.",
    "None of it your doing.",
    "You've been more than patient.",
    "What an uncomfortable morning.",
    "What a way to start the week.",
    "That must have been a fright.",
    "You must be dreading every ping.",
    "I wouldn't want to push my wife past that either.",
    "Nobody should have to ask twice.",
    "You're not making a fuss.",
    "Please don't apologise.",
    "You could do without this.",
]
APART = [
    "What is your order number?",
    "It must be signed.",
    "You must be 18.",
    "You must be logged in.",
    "What a customer needs is form V2.",
    "The wonder cream is sold out.",
    "You're right, it is 44.",
    "Anyone can apply.",
    "I'd be glad to help.",
    "You have every month to pay.",
    "The right is yours.",
    "Take a seat.",
    "You were there in March.",
    "That must match the card.",
    "We don't blame the courier.",
]
STORY = [
    "Forty-six years, and then our envelope lands at that table.",
    "A first proper table after a flood.",
    "Three letters, on top of the funeral.",
    "You came all the way, only to find us shut.",
    "The bin is full, and still the lorry drives past.",
]
NO_STORY = [
    "I'll send it after the fifth.",
    "Please call after a week.",
    "The form is with you.",
    "It comes on Friday.",
    "You can ring and then press two.",
    "We will refund it after the check.",
]
CHAT = [
    "My nan's brother went into one, and do you know, he's never been happier.",
    "My mate had that once.",
    "They do say it's one of the most stressful things a person can go through.",
    "People always complain about bins.",
]
NO_CHAT = [
    "My mum went through the same, so I know what a night without heating is.",
    "You sound like my nan, and I mean that kindly.",
    "They say your letter came in April.",
    "I'd hate to see my dad in two coats.",
    "Your mother must come first.",
]


@pytest.mark.parametrize("text", STANDS)
def test_a_word_that_takes_the_persons_side_is_seen(text: str) -> None:
    assert stands_by(text)


@pytest.mark.parametrize("text", APART)
def test_business_takes_no_side(text: str) -> None:
    assert not stands_by(text)


@pytest.mark.parametrize("text", STORY)
def test_one_thing_set_against_another_takes_up_a_story(text: str) -> None:
    assert takes_up_story(text)


@pytest.mark.parametrize("text", NO_STORY)
def test_a_plan_or_an_instruction_is_no_story(text: str) -> None:
    assert not takes_up_story(text)


@pytest.mark.parametrize("text", CHAT)
def test_a_word_about_other_people_is_small_talk(text: str) -> None:
    assert is_small_talk(text)


@pytest.mark.parametrize("text", NO_CHAT)
def test_other_people_named_for_the_customers_sake_are_not(text: str) -> None:
    assert not is_small_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bins are emptied every two weeks in your area.",
        "The black bin is emptied on Mondays.",
        "We aim to answer all post.",
        "It takes 15 working days.",
        "Refunds are usually paid out.",
    ],
)
def test_how_a_thing_is_run_for_everybody_is_a_rule(text: str) -> None:
    assert states_rule(text)


def test_what_happened_to_one_person_is_no_rule() -> None:
    assert not states_rule("Your bin was left full for three weeks.")
    assert not states_rule("You posted us that certificate.")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("No wonder. What a mess.", True),
        ("What a nightmare, you must have been so upset.", True),
        ("I'd be furious too.", True),
        ("No wonder, after three weeks of bags on the ramp.", False),
        ("Nothing to blush about: a hospital bed has no book drop.", False),
        ("It is very bad that she cannot go out.", False),
    ],
)
def test_a_side_taken_in_no_words_of_the_case_is_bare(text: str, bare: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_bare(text) is bare


def test_words_of_feeling_name_nothing() -> None:
    assert names_none(frozenset({"furiou", "upset"}))
    assert names_none(frozenset({"worri", "frighten", "annoy", "cop"}))
    assert not names_none(frozenset({"furiou", "ramp"}))
    assert not names_none(frozenset({"badg"}))
    assert not any(map(names_none, map(frozenset, [["gutter"], ["badge"], ["hearing"], ["blu"]])))
