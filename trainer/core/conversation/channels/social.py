"""Be a post on a social network and its replies: short, public until they go on in direct messages."""

from trainer.core.conversation.channel import Channel

CHANNEL = Channel(
    name="social",
    label="Social post",
    reply_seconds=900,
    turn_limit=24,
    par_turns=7,
    sentence_words=18,
    message_words=48,
    has_subject=False,
    timed=True,
    template="channels/social.html",
    place="in my post",
    by="by social post",
    elsewhere="with another post",
    manner="a social network: a line or two, plain, no hashtags, no @names",
    slips=True,
    public=True,
    message_limit=280,
    pause=120.0,
    called=(
        "twitter",
        "facebook",
        "instagram",
        "x",
        "channel::twitterprofile",
        "channel::facebookpage",
    ),
)
