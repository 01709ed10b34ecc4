import pytest

from tests.builders import a_scenario
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.salad import heaped, is_salad
from trainer.core.conversation.sentence import read_sentences
from trainer.core.language.tokens import fold, words

STRUNG = (
    "sorry understand frustrating apologise appreciate refund 39.90 3 to 5 days when did you cancel "
    "reference number what did they say before called contacted spoke postcode verify date of birth"
)
RUN_ON = (
    "i will do it for you and then you can have it refund credit goodwill postcode reference "
    "when it is what you want and it is there for you as it was before"
)
HALF = "refund it and postcode for reference when you verify details they say goodwill "
ENDLESS = "you can have it back from us if it is what you want for it " * 5
LINKED = "I am sorry and I will refund and I will credit and reference and postcode and Friday."
WILLED = "I will 15:14 and I will 15:44 and I will next train and I will ask the staff."
EMPTY = "I will €150 and I will another station and I will call us."
REPEATED = "You can check and you can call and you can write and you can wait."
PIECES = "Sorry, I see, when did you, how did you, what date, reference, who spoke, postcode, zip."


@pytest.mark.parametrize(
    "sentence", [STRUNG, RUN_ON, HALF * 4, ENDLESS, LINKED, WILLED, EMPTY, REPEATED, PIECES]
)
def test_what_is_strung_together_is_a_heap(sentence: str) -> None:
    assert salad(sentence)


HASTY = (
    "i can see you cancelled in march and we still took the money so i have put that right and "
    "it will be back with you by friday and you do not have to do anything"
)
FULL = (
    "You cancelled in March, we closed the line on 2 April, and still took 39.90 on 12 April, so "
    "the charge was ours, the fee too, and both go back to the bank account they came from."
)
DONE = "I will check it and I will ring you and I will the letter today send."
SUMMED = (
    "Screenshot this: off at 14:57, stay at your door, staff take you to platform 5, train 15:14, "
    "Westmere 16:28, and 16.00 back on your card."
)


@pytest.mark.parametrize(
    "sentence",
    ["Refund, 39.90, 3 to 5 days.", HALF * 2, HASTY, FULL, DONE, SUMMED, "Name, please?"],
)
def test_what_people_write_is_no_heap(sentence: str) -> None:
    assert not salad(sentence)


def test_scraps_one_after_another_are_a_heap_with_stops_between() -> None:
    text = (
        "Hi Priya, I can see what happened. Refund. Sorry. Because. Options. Postcode. Check. Help."
    )
    assert [one.salad for one in read_sentences(text)] == [False, *[True] * 7]


@pytest.mark.parametrize(
    "text",
    [
        "Changed. Unlocked. Code in 2 minutes. Form open until 20:00. Done.",
        "Thanks. Got it. You're right. Our mistake. I'll look into your account now.",
    ],
)
def test_a_few_short_sentences_are_none(text: str) -> None:
    assert not any(one.salad for one in read_sentences(text))


def test_the_same_beginning_four_times_is_a_litany() -> None:
    text = " ".join(f"I am sorry about {one}." for one in ("March", "the fee", "the wait", "it"))
    assert all(one.salad for one in read_sentences(text))
    assert heaped([("i", "will", "check"), ("i", "will", "call", "you")]) == frozenset()


def test_a_heap_is_blanked_in_place_and_the_rest_is_kept() -> None:
    text = f"Hello Priya. {STRUNG}. Sorry."
    reading = read_agent(text)
    heard = reading.without_heaps()
    assert len(heard.text) == len(text)
    assert heard.text.split() == ["Hello", "Priya.", "Sorry."]
    assert heard.has(AgentAct.SALAD)
    assert heard.seen == reading.seen


def test_the_model_talk_holds_no_heap() -> None:
    for step in a_scenario().model.talk:
        assert not any(one.salad for one in read_sentences(step.say))


def salad(sentence: str) -> bool:
    folded = fold(sentence)
    return is_salad(folded, words(folded))
