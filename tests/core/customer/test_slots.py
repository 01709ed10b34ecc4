import pytest

from tests.builders import talk
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.intent import Intent
from trainer.core.customer.slots import fillable, filled, known_of


@pytest.mark.parametrize(
    ("said", "slot", "words"),
    [
        ("Hello, my name is Tess.", "name", "Tess"),
        ("Hi, I'm Sam, what's wrong?", "name", "Sam"),
        ("I've refunded £39.90 to you.", "amount", "£39.90"),
        ("That is £1,250.", "amount", "£1,250"),
        ("It comes on Thursday.", "when", "Thursday"),
        ("It comes tomorrow morning before 12.", "when", "tomorrow morning"),
        ("It takes 3 to 5 working days.", "when", "3 to 5 working days"),
        ("Give it two hours.", "when", "two hours"),
    ],
)
def test_a_slot_takes_the_agents_own_words(said: str, slot: str, words: str) -> None:
    assert known(said)[slot] == words


@pytest.mark.parametrize(
    ("said", "slot"),
    [
        ("I'm Sorry about that.", "name"),
        ("I'm sorry about that.", "name"),
        ("You get £10 or £20.", "amount"),
        ("On Monday or on Friday?", "when"),
        ("These are busy days.", "when"),
        ("", "name"),
    ],
)
def test_nothing_is_known_that_was_not_said_once(said: str, slot: str) -> None:
    assert slot not in known(said)


def test_a_name_is_remembered_and_an_amount_only_from_the_last_message() -> None:
    heard = talk("customer: Hi.\n agent: I'm Tess. £5 it is.\n customer: OK.\n agent: Bye.")
    assert known_of(heard, INTENT) == {"name": "Tess"}


def test_what_the_intent_holds_is_known() -> None:
    intent = Intent((CustomerAct.HAGGLE,), Band.CALM, asks_for="when", term="ADR", earlier="5 days")
    assert known_of(Transcript("chat", ()), intent) == {
        "asks_for": "when",
        "term": "ADR",
        "earlier": "5 days",
    }


def test_a_line_is_said_only_with_all_its_slots_filled() -> None:
    assert fillable("OK, {when}.", {"when": "Friday"})
    assert not fillable("{name}, {when}?", {"when": "Friday"})


def test_a_slot_at_the_beginning_gets_a_capital() -> None:
    assert filled("{when}. OK, {when}.", {"when": "tomorrow"}) == "Tomorrow. OK, tomorrow."


INTENT = Intent((CustomerAct.NUDGE,), Band.CALM)


def known(said: str) -> dict[str, str]:
    heard = talk(f"customer: Hi.\n agent: {said}") if said else Transcript("chat", ())
    return dict(known_of(heard, INTENT))
