import pytest

from tests.builders import a_scenario
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.customer.heaps import is_heap, without_heaps
from trainer.core.language.span import span_of

HEAP = (
    "sorry understand frustrating apologise appreciate refund 39.90 3 to 5 days when did you cancel "
    "reference number what did they say before called contacted spoke postcode verify date of birth"
)


def test_phrases_strung_without_a_pause_are_a_heap() -> None:
    assert is_heap(HEAP)


def test_a_string_of_words_of_meaning_makes_a_run_on_a_heap() -> None:
    run_on = (
        "i will do it for you and then you can have it refund credit goodwill postcode reference "
        "when it is what you want and it is there for you as it was before"
    )
    assert is_heap(run_on)


def test_the_longer_a_run_on_the_more_it_must_hold_together() -> None:
    half = "refund it and postcode for reference when you verify details they say goodwill "
    assert not is_heap(half * 2)
    assert is_heap(half * 4)


HASTY = (
    "i can see you cancelled in march and we still took the money so i have put that right and "
    "it will be back with you by friday and you do not have to do anything"
)
FULL = (
    "You cancelled in March, we closed the line on 2 April, and still took 39.90 on 12 April, so "
    "the charge was ours, the fee too, and both go back to the bank account they came from."
)


@pytest.mark.parametrize("sentence", ["Refund, 39.90, 3 to 5 days.", HASTY, FULL])
def test_what_people_write_is_no_heap(sentence: str) -> None:
    assert not is_heap(sentence)


def test_a_heap_is_blanked_in_place_and_noted_and_the_rest_is_kept() -> None:
    text = f"Hello Priya. {HEAP}. Sorry."
    greet = Seen(AgentAct.GREET, span_of(text, 0, 5), "greet")
    start = text.index("apologise")
    sorry = Seen(AgentAct.APOLOGY, span_of(text, start, start + 9), "apology")
    heard = without_heaps(Reading(text, (greet, sorry)))
    assert len(heard.text) == len(text)
    assert heard.text.split() == ["Hello", "Priya.", "Sorry."]
    assert [one.act for one in heard.seen] == [AgentAct.GREET, AgentAct.SALAD]


def test_a_heap_that_the_reader_found_is_blanked_too() -> None:
    text = "refund 39.90 credit"
    salad = Seen(AgentAct.SALAD, span_of(text, 0, len(text)), "salad")
    heard = without_heaps(Reading(text, (salad,)))
    assert not heard.text.strip()
    assert heard.seen == (salad,)


def test_the_model_talk_holds_no_heap() -> None:
    for step in a_scenario().model.talk:
        assert without_heaps(Reading(step.say, ())).text == step.say
