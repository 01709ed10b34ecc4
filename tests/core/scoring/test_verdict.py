import pytest

from trainer.core.scoring.verdict import (
    AGAINST,
    FOR,
    NONE,
    is_bare_goodbye,
    is_manners,
    verdict_of,
)


@pytest.mark.parametrize(
    "said",
    [
        "That is no help. Bye",
        "it's still broken. bye.",
        "You have not helped. Goodbye",
        "no, you told me nothing. bye",
        "no, it still fails",
        "Thank you, but that doesn't solve anything. Goodbye.",
        "Thanks, though I am exactly where I started.",
        "Right, so I have learned nothing. Cheers, bye.",
        "Thanks for nothing.",
        "It has not changed a thing. Bye bye.",
        "you didnt answer my question",
        "I still don't have my parcel.",
        "I'm no further along than this morning. Thank you, bye.",
        "None of this helps me. Take care.",
        "A very poor answer, I must say.",
        "You never even looked. bye",
        "It worked for a minute, but now it's dead again.",
        "That was not only late, it was useless.",
        "I did that. No change.",
    ],
)
def test_what_is_denied_or_bad_speaks_against_it_whatever_the_manners(said: str) -> None:
    assert verdict_of(said) == AGAINST


@pytest.mark.parametrize(
    "said",
    [
        "No, you have helped me a lot. Goodbye.",
        "Brilliant, that solves it. Bye.",
        "No more questions. That was a great help, bye.",
        "I was still waiting for a no, so this is lovely.",
        "no worries, it works now. bye",
        "Oh, that did it!",
        "It was broken this morning, but it works now.",
        "Nothing worked last week and now it's all fixed.",
    ],
)
def test_what_came_right_speaks_for_it_whatever_was_before(said: str) -> None:
    assert verdict_of(said) == FOR


@pytest.mark.parametrize(
    "said",
    [
        "Thanks, bye",
        "I can't complain.",
        "Could not have been easier.",
        "Nothing else, thank you.",
        "Not bad at all, cheers.",
        "If it doesn't work I'll call again.",
        "Is it still broken?",
        "I didn't know that.",
        "Please don't change it.",
        "Sorry, I'm useless at this.",
        "You can't imagine how long I looked.",
        "",
    ],
)
def test_manners_wishes_questions_and_praise_by_denial_are_no_verdict(said: str) -> None:
    assert verdict_of(said) == NONE


@pytest.mark.parametrize("said", ["bye", "Whatever, bye", "ok then, goodbye!", "Have a nice day."])
def test_a_goodbye_by_itself_is_a_bare_one(said: str) -> None:
    assert is_bare_goodbye(said)
    assert is_manners(said)


@pytest.mark.parametrize(
    ("said", "manners"), [("Thanks, bye", True), ("ok", True), ("Great, bye", False)]
)
def test_a_goodbye_with_anything_else_is_none(said: str, manners: bool) -> None:  # noqa: FBT001 - a case
    assert not is_bare_goodbye(said)
    assert is_manners(said) is manners
