from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, begin, close, exchange
from trainer.core.case import NOTES_LIMIT, Entry, Standing, aftermath_of, carried_from, ledger_of
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.transcript import Promise
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.state import Change
from trainer.core.errors import RuleError
from trainer.core.scenario.following import Follows

VOICE = ScriptedVoice()
FIRST = a_scenario()
SECOND = a_scenario(id="second", channel="email", follows=Follows("double-charge"))
RING = "I'll ring you tomorrow."
REFUND = "I'll refund the 39.90 today."


def test_what_happened_is_carried_with_the_notes() -> None:
    talk = ended("What is your postcode?", RING, actions={1: "verify_identity"})
    carried = carried_from(talk, 20, "n" * (NOTES_LIMIT + 5))
    assert (carried.scenario, carried.channel, carried.hours) == ("double-charge", "chat", 20)
    assert carried.told == talk.state.told
    assert carried.mood == talk.state.mood
    assert carried.checked
    assert len(carried.notes) == NOTES_LIMIT
    assert [one.quote for one in carried.broken] == [RING]


def test_a_scenario_without_a_check_carries_none() -> None:
    talk = close(begin(a_scenario(actions=()), 1), 9)
    assert not carried_from(talk, 20).checked


def test_nothing_is_carried_from_a_talk_that_goes_on() -> None:
    with pytest.raises(RuleError, match="once it is over"):
        carried_from(begin(FIRST, 1), 20)
    with pytest.raises(RuleError):
        aftermath_of(begin(FIRST, 1))


def test_a_word_is_quoted_as_its_whole_sentence_and_once_for_all_its_actions() -> None:
    talk = ended(f"I am sorry. {REFUND} Is that all right?")
    promises = (
        Promise(1, "I'll refund", "refund", kept=False),
        Promise(1, "refund", "credit", kept=True),
        Promise(1, "not there", "", kept=False),
    )
    assert talk.transcript.closing is not None
    closing = replace(talk.transcript.closing, promises=promises)
    talk = replace(talk, transcript=replace(talk.transcript, closing=closing))
    assert [(one.quote, one.kept) for one in carried_from(talk, 20).closing.promises] == [
        (REFUND, True),
        ("not there", False),
    ]


def test_the_week_after_follows_from_the_talk_alone() -> None:
    talk = ended(REFUND)
    after = aftermath_of(talk)
    assert after == aftermath_of(talk)
    assert any(REFUND in one.text for one in after.events)


def test_every_word_given_is_in_the_ledger_with_what_became_of_it() -> None:
    one = ended(f"{RING} I'll let you know on Friday. {REFUND}", "Here.", actions={1: "refund"})
    assert standings(one) == {
        RING: Standing.OPEN,
        "I'll let you know on Friday.": Standing.OPEN,
        REFUND: Standing.KEPT,
    }
    two = begin(SECOND, 1, carried_from(one, 20))
    assert standings(one, two) == {
        RING: Standing.BROKEN,
        "I'll let you know on Friday.": Standing.WAITING,
        REFUND: Standing.KEPT,
    }


def test_a_talk_that_goes_on_has_its_words_in_the_ledger_too() -> None:
    talk = exchange(begin(FIRST, 1), Message(RING), VOICE)
    assert standings(talk) == {RING: Standing.OPEN}


def test_a_later_refusal_of_the_same_thing_is_held_against_it() -> None:
    one = ended(REFUND)
    no = "I can't refund the 39.90."
    two = exchange(begin(SECOND, 1, carried_from(one, 20)), Message(f"Hello. {no}"), VOICE)
    (entry,) = [one for one in ledger_of((one, two)) if one.quote == REFUND]
    assert entry.standing is Standing.CONTRADICTED
    assert entry.against in no
    assert entry.against_talk == 1


def test_a_refusal_of_something_else_is_not_held_against_it() -> None:
    one = ended(RING)
    said = "Hello. I can't change your address. I can't open on Sundays."
    two = exchange(begin(SECOND, 1, carried_from(one, 20)), Message(said), VOICE)
    assert standings(one, two)[RING] is Standing.BROKEN


def test_a_contradiction_within_one_talk_quotes_both() -> None:
    talk = exchange(begin(FIRST, 1), Message("It takes 5 days."), VOICE)
    talk = exchange(talk, Message("It takes 9 days."), VOICE)
    change = Change(AgentAct.CONTRADICT, "It takes 9 days.", "", {}, "It takes 5 days.")
    elsewhere = replace(change, detail="never said here")
    talk = replace(talk, ledger=(*talk.ledger[:-1], (change, elsewhere)))
    assert ledger_of((talk,)) == (
        Entry(0, 1, "It takes 5 days.", Standing.CONTRADICTED, "It takes 9 days.", 0),
        Entry(0, 3, "never said here", Standing.CONTRADICTED, "It takes 9 days.", 0),
    )


def standings(*talks: Attempt) -> dict[str, Standing]:
    return {one.quote: one.standing for one in ledger_of(talks)}


def ended(*texts: str, actions: dict[int, str] | None = None) -> Attempt:
    talk = begin(FIRST, 1)
    for number, text in enumerate(texts):
        taken = (actions or {}).get(number)
        message = Message(text, actions=(ActionTaken(taken),) if taken else ())
        talk = exchange(talk, message, VOICE)
    return close(talk, 999)
