"""Be e-mail: whole letters, hours between them, and each reply costs the customer a wait."""

from trainer.core.conversation.channel import Channel

CHANNEL = Channel(
    name="email",
    label="E-mail",
    reply_seconds=14400,
    turn_limit=10,
    par_turns=3,
    sentence_words=20,
    message_words=180,
    has_subject=True,
    timed=False,
    template="channels/email.html",
)
