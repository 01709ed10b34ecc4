from tests.built_in import library
from trainer.core.attempt import Message
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.trial import replay

CASE = library().load("charged-after-cancelling")


def test_the_same_messages_and_seed_give_the_same_talk() -> None:
    said = [Message("I am sorry. When did you cancel?"), Message("Thank you.")]
    one, late = replay(CASE, said, 3, ScriptedVoice())
    assert replay(CASE, said, 3, ScriptedVoice()) == (one, late)
    assert len(one.transcript.turns) == 5
    assert late == ()


def test_what_comes_after_the_end_is_given_back() -> None:
    rude = [Message("Shut up, you idiot.")] * 15
    attempt, late = replay(CASE, rude, 3, ScriptedVoice())
    assert attempt.closed
    assert 0 < len(late) < 15
