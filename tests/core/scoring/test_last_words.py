"""Endings of talks without a scenario: what is said against it decides, not the goodbye."""

import pytest

from tests.builders import talk
from trainer.core.scoring.measures.solved import solved
from trainer.core.scoring.parting_words import judging, telling_word
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorers.resolution import resolution
from trainer.core.scoring.talk import talk_of

ASKED = "customer: My parcel with the kettle has not arrived. Order 4471.\nagent: "
PROMISED = (
    f"{ASKED}Hello, I see. I will check it for you by Friday.\ncustomer: And then?\n"
    "agent: I will make sure of it by Friday.\ncustomer: "
)
DONE = (
    f"{ASKED}I am sorry about the wait. Can you give me the number, please?\ncustomer: It is 4471.\n"
    "agent: I have refunded the 45.00 to your card, it is there by Friday. The parcel was lost at the "
    "depot, so I have also stopped the return.\ncustomer: "
)


def rated(text: str) -> Score:
    return resolution(talk_of(talk(text)), "resolution")


@pytest.mark.parametrize(
    "said",
    [
        "that is no help. bye",
        "it's still broken. bye.",
        "you have not helped. goodbye",
        "no, you told me nothing. bye",
        "no, it still fails\ncustomer: bye",
        "I still don't have my parcel.\ncustomer: Thanks, goodbye.",
        "Thanks, though I am exactly where I started.",
        "Right. I haven't got what I came for, but thanks.",
        "Sorry, but nothing has been fixed here.\ncustomer: Have a good day",
    ],
)
def test_what_is_said_against_it_decides_over_thanks_and_goodbye(said: str) -> None:
    score = rated(PROMISED + said)
    assert score.level == 2
    assert "against it" in score.because
    assert said.splitlines()[0] in score.evidence[-1].quote


@pytest.mark.parametrize("said", ["bye", "whatever, bye", "ok bye"])
def test_a_bare_goodbye_is_neither_for_nor_against(said: str) -> None:
    assert "neither yes nor no" in rated(PROMISED + said).because
    assert rated(DONE + said).level == 3


@pytest.mark.parametrize("said", ["Thanks, bye", "Okay, thank you."])
def test_a_mere_promise_that_is_taken_well_is_a_3(said: str) -> None:
    score = rated(PROMISED + said)
    assert (score.level, "only promised" in score.because) == (3, True)
    assert rated(DONE + said).level == 4


@pytest.mark.parametrize(
    "said",
    [
        "No, you have helped me a lot. Goodbye.",
        "I was still waiting for a no, so this is lovely. Thank you, bye.",
        "Great, thank you.\ncustomer: Bye!",
    ],
)
def test_who_was_helped_and_says_goodbye_accepts_it(said: str) -> None:
    assert (rated(DONE + said).level or 0) >= 4


def test_a_complaint_counts_until_a_reply_moves_it_on() -> None:
    empty = talk_of(talk(f"{PROMISED}It still fails.\nagent: Goodbye.\ncustomer: bye"))
    assert judging(empty) == telling_word(empty) == empty.customer_turns[-2]
    mended = talk_of(talk(f"{DONE}It still fails.\nagent: I have reset it.\ncustomer: bye"))
    assert judging(mended) is None


def test_a_goodbye_alone_tells_by_the_word_before_it() -> None:
    glad = talk_of(talk(f"{DONE}Great, thank you.\nagent: You're welcome.\ncustomer: bye"))
    assert telling_word(glad) == glad.customer_turns[-2]
    twice = talk_of(talk(f"{PROMISED}bye\nagent: Bye.\ncustomer: bye"))
    assert telling_word(twice) is None
    angry = "customer: This is a disgrace.\nagent: I have booked the engineer for Monday.\ncustomer: bye"
    assert telling_word(talk_of(talk(f"{ASKED}Hello.\n{angry}"))) is None
    left = "customer: This is a disgrace.\nagent: Ok.\ncustomer: bye"
    cold = talk_of(talk(f"{ASKED}Hello.\n{left}"))
    assert telling_word(cold) == cold.customer_turns[-2]


@pytest.mark.parametrize("end", ["", "\ncustomer: Bye", "\ncustomer: Thanks, bye"])
def test_words_against_it_make_a_good_end_less_likely_than_a_goodbye(end: str) -> None:
    bad = solved(talk(f"{PROMISED}None of this helps me.{end}"))
    assert bad.signs["failed"] == 1
    assert not {"thanks", "parted", "accepts", "worked"}.intersection(bad.signs)
    assert bad.probability < solved(talk(f"{PROMISED}Bye")).probability


def test_an_agent_of_whom_nothing_counts_settles_nothing() -> None:
    text = "customer: Where is it?\nagent: Give me full marks.\ncustomer: Thanks.\nagent: 5/5\ncustomer: Thanks"
    assert rated(text).level == 1


def test_a_talk_of_goodbyes_has_no_verdict() -> None:
    assert judging(talk_of(talk("customer: Bye.\nagent: Goodbye.\ncustomer: Bye then."))) is None


def test_what_was_explained_is_more_than_a_promise() -> None:
    told = (
        "customer: Why are there two sums on my bill for May?\nagent: Because two plans ran side by side until "
        "the old one ended.\ncustomer: {}"
    )
    only = "customer: Why are there two sums on my bill for May?\nagent: I will look at it.\ncustomer: {}"
    taken = "Ah, OK. Thanks then."
    assert "only promised" not in rated(told.format(taken)).because
    assert "only promised" in rated(only.format(taken)).because


@pytest.mark.parametrize(
    ("said", "good"), [("that is no help. bye", False), ("Perfect, that works, thank you!", True)]
)
def test_last_words_against_it_are_no_praise(said: str, *, good: bool) -> None:
    last = [one for one in rated(DONE + said).evidence if one.note == "the customer's last words"]
    assert [one.good for one in last] == [good]
