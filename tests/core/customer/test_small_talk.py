import pytest

from tests.builders import a_mood, a_scenario
from tests.core.customer.ready_lines import parts
from tests.core.customer.talking import acts, go_on, say, words
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.sentence import read_sentences
from trainer.core.customer.lines.cues import CUED
from trainer.core.customer.lines.leanings import WRITTEN_CUED
from trainer.core.customer.small_talk import SMALL_TALK, STORY, WISH, about
from trainer.core.scenario.situation import Fact

BARE = a_scenario(lines={}, facts=())


@pytest.mark.parametrize(
    "text",
    [
        "What would help you most?",
        "What would you like us to do?",
        "What can I do to put this right?",
        "How can we make this right for you?",
        "What do you want?",
        "What matters to you?",
    ],
)
def test_what_they_would_like_is_asked_in_many_ways(text: str) -> None:
    assert of(text) == WISH


@pytest.mark.parametrize(
    "text",
    ["Can you tell me what happened?", "Tell me about it from the start.", "How did that happen?"],
)
def test_the_story_is_asked_for_in_many_ways(text: str) -> None:
    assert of(text) == STORY


def test_who_is_asked_for_the_story_they_told_says_what_it_is_like_and_does_not_scold() -> None:
    told = Fact("shop", "I went into your shop.", ("what happened",), volunteer=True)
    case = a_scenario(lines={}, facts=(told,))
    attempt = say("Hello, I am Jo.", scenario=case)
    assert attempt.state.told == ("shop",)
    again = go_on(attempt, "Can you tell me what happened in March?")
    assert acts(again) == (CustomerAct.VENT,)
    assert AgentAct.REASK not in {one.act for one in again.ledger[-1]}


@pytest.mark.parametrize(
    "text",
    ["Do you have any pets?", "What's your favourite food?", "Nice weather, isn't it?"],
)
def test_small_talk_is_known_by_its_words(text: str) -> None:
    assert of(text) == SMALL_TALK


@pytest.mark.parametrize(
    "text",
    [
        "What is your postcode?",
        "What would you like to know?",
        "What did you do then?",
        "How can I help you?",
        "Did you call before?",
    ],
)
def test_other_questions_are_neither(text: str) -> None:
    assert of(text) == ""


def test_what_the_case_speaks_of_is_no_small_talk_in_it() -> None:
    case = a_scenario(opening="The film on my camera is stuck.")
    line = "Which film is it?"
    (sentence,) = read_sentences(line)
    assert about(sentence, case) == ""
    assert of(line) == SMALL_TALK


def test_a_customer_who_is_asked_what_they_would_like_says_so() -> None:
    attempt = go_on(say("Hello, I am Jo.", scenario=BARE), "What would help you most?")
    band = attempt.state.mood.band
    assert acts(attempt) == (CustomerAct.NUDGE,)
    assert bare(words(attempt)) in {bare(one) for one in parts(CUED["nudge/wish"][band])}


def test_what_they_would_like_is_asked_at_no_cost() -> None:
    asked = go_on(say("Hello, I am Jo.", scenario=BARE), "What would help you most?")
    stray = go_on(say("Hello, I am Jo.", scenario=BARE), "What is your star sign?")
    assert AgentAct.STRAY not in {one.act for one in asked.ledger[-1]}
    assert AgentAct.STRAY in {one.act for one in stray.ledger[-1]}


@pytest.mark.parametrize("heat", [20, 50, 90])
def test_small_talk_is_turned_down_and_is_nothing_that_they_do_not_know(heat: float) -> None:
    attempt = say("Do you have any pets?", scenario=BARE, mood=a_mood(heat=heat))
    attempt = go_on(attempt, "What is your favourite film?")
    band = attempt.state.mood.band
    assert CustomerAct.DUNNO not in acts(attempt)
    lines = {bare(one) for one in parts(CUED["nudge/small talk"][band])}
    assert acts(attempt) != (CustomerAct.NUDGE,) or bare(words(attempt)) in lines


def test_a_letter_turns_small_talk_down_too() -> None:
    letter = a_scenario(lines={}, facts=(), channel="email")
    attempt = say("Do you like cheese?", scenario=letter)
    assert any(one in words(attempt) for one in parts(WRITTEN_CUED["nudge/small talk"]["any"]))


def of(text: str) -> str:
    (sentence,) = read_sentences(text)
    return about(sentence, BARE)


def bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
