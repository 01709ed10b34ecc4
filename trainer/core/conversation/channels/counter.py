"""Be the counter, typed turn by turn: spoken face to face, and the customer sees you work.

Nobody asks into a silence whether anyone is there; a long one is late.
"""

from trainer.core.conversation.channel import Channel

CHANNEL = Channel(
    name="counter",
    label="Counter",
    reply_seconds=45,
    turn_limit=24,
    par_turns=7,
    sentence_words=18,
    message_words=80,
    has_subject=False,
    timed=True,
    template="channels/counter.html",
    place="at the counter",
    by="at the counter",
    elsewhere="by phone",
    manner="face to face at a counter: spoken words",
    spoken=True,
    dress="line",
)
