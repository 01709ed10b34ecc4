import pytest

from tests.builders import a_mood, a_scenario
from trainer.core.attempt import Attempt, Message, begin, exchange
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.customer.carried import Carried
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.scenario.following import Follows

VOICE = ScriptedVoice()
ASKED = "When did you cancel?"
FACT = "3rd of March. Web form. I got a confirmation e-mail."


@pytest.mark.parametrize("seed", range(6))
def test_what_was_told_in_a_letter_is_told_again_once_with_the_place(seed: int) -> None:
    talk = exchange(after_a_letter("when_cancelled", seed=seed), Message(ASKED), VOICE)
    said = talk.transcript.turns[-1]
    assert "in my e-mail" in said.text
    assert FACT.lower() in said.text.lower()
    assert CustomerAct.REPEAT in said.acts
    again = exchange(talk, Message("On what date did you cancel, please?"), VOICE)
    assert "in my e-mail" not in again.transcript.turns[-1].text
    assert FACT.lower() not in again.transcript.turns[-1].text.lower()


def test_asking_it_again_is_felt() -> None:
    talk = exchange(after_a_letter("when_cancelled"), Message(ASKED), VOICE)
    assert "reask" in {one.act for one in talk.ledger[-1]}


def test_what_was_not_told_then_is_told_now_without_a_word_about_it() -> None:
    talk = exchange(after_a_letter(), Message(ASKED), VOICE)
    assert FACT.lower() in talk.transcript.turns[-1].text.lower()
    assert CustomerAct.REPEAT not in talk.transcript.turns[-1].acts


def test_an_insult_beside_the_question_is_answered_first() -> None:
    rude = "You are an idiot. When did you cancel?"
    talk = exchange(after_a_letter("when_cancelled"), Message(rude), VOICE)
    assert FACT not in talk.transcript.turns[-1].text
    assert talk.state.recalled == ("when_cancelled",)


def after_a_letter(*told: str, seed: int = 1) -> Attempt:
    closing = Closing(Ending.RESOLVED, "refund_only", 60)
    carried = Carried("first", "email", 20, told, a_mood(), closing)
    return begin(a_scenario(follows=Follows("first")), seed, carried)
