from tests.builders import a_scenario
from tests.core.customer.guarding import a_talk
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.customer.guard_bounds import bounds_of, general, places, telling
from trainer.core.customer.intent import Intent

SCENARIO = a_scenario()
TALK = a_talk(SCENARIO.opening, "When did you cancel?")


def test_facts_told_now_or_before_may_be_said_and_the_others_may_not() -> None:
    first, second, *kept = SCENARIO.facts
    intent = Intent((CustomerAct.TELL,), Band.CALM, (second.say,), told=(first.id, second.id))

    bounds = bounds_of(intent, SCENARIO, TALK, second.say, letter=False)

    assert first.say in bounds.own
    assert bounds.untold == tuple(fact.say for fact in kept)
    assert bounds.earlier == (SCENARIO.opening,)
    assert bounds.agent == "When did you cancel?"
    assert bounds.agent not in bounds.own
    assert bounds.agent in bounds.said


def test_a_part_of_a_fact_that_was_given_is_no_leak_of_itself() -> None:
    gives = SCENARIO.facts[0].say
    intent = Intent((CustomerAct.TELL,), Band.CALM, (gives,))
    assert gives not in bounds_of(intent, SCENARIO, TALK, gives, letter=False).untold


def test_a_customer_who_opens_has_heard_nothing() -> None:
    intent = Intent((CustomerAct.OPEN,), Band.CALM)
    bounds = bounds_of(intent, SCENARIO, a_talk(), "Hello.", letter=False)
    assert (bounds.agent, bounds.earlier) == ("", ())


def test_words_that_anybody_may_say_tell_nothing() -> None:
    assert telling("I really want to know what happens next, honestly.") == set()
    assert telling("My bicycle is in the hall.") == {"bicycl", "hal"}
    assert len(general()) > 400


def test_a_quote_is_in_the_words_of_the_reply() -> None:
    assert places("The Bicycles are gone", {"bicycl"}) == "Bicycles"
