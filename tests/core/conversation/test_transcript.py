from trainer.core.conversation.transcript import Closing, Ending, Promise, Transcript
from trainer.core.conversation.turn import Speaker, Turn

OPENING = Turn(0, Speaker.CUSTOMER, "Where is it?")
ANSWER = Turn(1, Speaker.AGENT, "On its way.")


def test_turns_are_told_apart_by_their_side() -> None:
    assert TALK.of(Speaker.AGENT) == (ANSWER,)


def test_a_talk_cut_before_a_turn_is_open_again() -> None:
    cut = TALK.before(1)
    assert cut.turns == (OPENING,)
    assert cut.closing is None


def test_a_turn_is_added_at_the_end() -> None:
    assert TALK.before(1).with_turn(ANSWER).turns == TALK.turns


def test_a_promise_not_kept_is_open() -> None:
    assert TALK.closing is not None
    assert [one.action for one in TALK.closing.open_promises] == ["call_back"]


def test_a_word_for_after_the_talk_is_due_later_and_not_open_now() -> None:
    later = Promise(1, "I'll ring tomorrow", "", kept=False, due="tomorrow")
    closing = Closing(Ending.RESOLVED, promises=(*PROMISES, later))
    assert closing.due_later == (later,)
    assert later not in closing.open_promises


PROMISES = (Promise(1, "I'll ring", "call_back", kept=False), Promise(1, "sent", "send", kept=True))
TALK = Transcript("chat", (OPENING, ANSWER), Closing(Ending.RESOLVED, promises=PROMISES))
