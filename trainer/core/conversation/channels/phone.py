"""Be the phone, typed turn by turn: spoken sentences, silence counts within seconds."""

from trainer.core.conversation.channel import Channel

CHANNEL = Channel(
    name="phone",
    label="Phone",
    reply_seconds=45,
    turn_limit=24,
    par_turns=7,
    sentence_words=18,
    message_words=80,
    has_subject=False,
    timed=True,
    template="channels/phone.html",
    place="on the phone",
    by="by phone",
    elsewhere="by e-mail",
    manner="on the phone: spoken words",
    silence_seconds=75,
    spoken=True,
    dress="line",
    called=(
        "voice",
        "phone_call",
        "call",
        "channel::voice",
    ),
)
