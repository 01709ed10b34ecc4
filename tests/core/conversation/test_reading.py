from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.language.span import Span

HELLO = Seen(AgentAct.GREET, Span(0, 5, "Hello"), "greet: hello")
READING = Reading("Hello", (HELLO,))


def test_a_reading_tells_what_was_seen_of_an_act() -> None:
    assert READING.of(AgentAct.GREET, AgentAct.CLOSE) == (HELLO,)
    assert READING.of(AgentAct.CLOSE) == ()
    assert READING.has(AgentAct.GREET)
    assert not READING.has(AgentAct.RUDE)
