"""Be live chat: short turns, a reply within a minute."""

from trainer.core.conversation.channel import Channel

CHANNEL = Channel(
    name="chat",
    label="Chat",
    reply_seconds=60,
    turn_limit=24,
    par_turns=6,
    sentence_words=18,
    message_words=70,
    has_subject=False,
    timed=True,
    template="channels/chat.html",
    place="in the chat",
    by="by chat",
    elsewhere="by phone",
    manner="live chat: short messages, often not whole sentences",
    slips=True,
    called=(
        "messaging",
        "native_messaging",
        "conversation",
        "chat_transcript",
        "channel::webwidget",
        "channel::whatsapp",
        "channel::sms",
        "whatsapp",
    ),
)
