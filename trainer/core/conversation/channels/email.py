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
    place="in my e-mail",
    by="by e-mail",
    elsewhere="by phone",
    manner="e-mail: whole sentences; greeting and signature stand already",
    pause=3600.0,
    dress="letter",
    rows=10,
    sends_on_enter=False,
    called=(
        "mail",
        "web",
        "channel::email",
    ),
)
