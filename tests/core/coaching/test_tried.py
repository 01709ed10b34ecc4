from tests.built_in import library
from trainer.core.attempt import Message
from trainer.core.coaching.tried import Tried, tried
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.trial import replay

CASE = library().load("charged-after-cancelling")


def test_a_question_is_traced_to_the_ask_words_that_it_met() -> None:
    (one,) = said(Message("When did you cancel?"))
    fields = {line.field for line in one.asked}
    assert any(field.startswith("facts.1.ask.") for field in fields)
    assert "“When did you” met the words" in one.asked[0].words


def test_each_fact_is_traced_to_what_keeps_it_back() -> None:
    (one,) = said(Message("You are wrong. Calm down."))
    found = {line.field: line.words for line in one.facts}
    assert "trust was" in found["facts.4.trust"]
    assert found["facts.1.say"] == "would tell it if asked"
    told = said(Message("I am so sorry. When did you cancel?"))[0].facts
    assert told[0].words == "told"


def test_a_way_out_that_is_half_there_is_traced_to_what_it_lacks() -> None:
    refund = next(one for one in CASE.outcomes if one.needs and one.if_said)
    action = ActionTaken(refund.needs[0])
    (one,) = said(Message("Thank you for waiting.", actions=(action,)))
    assert one.outcomes
    assert any("not said yet" in line.words or "stands" in line.words for line in one.outcomes)
    (none,) = said(Message("Thank you for waiting."))
    assert none.outcomes == ()


def said(*messages: Message) -> tuple[Tried, ...]:
    """Say something to the built-in case, and explain it."""
    attempt, _ = replay(CASE, messages, 3, ScriptedVoice())
    return tried(attempt)
