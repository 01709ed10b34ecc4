"""Say what a channel is: its rhythm, its lengths, its manner."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Channel:
    """Hold the manner of one channel.

    Times in seconds. `reply_seconds` is what a customer expects where the persona says nothing;
    a reply later than twice the expected is late. `turn_limit` is agent turns. `sentence_words`
    is the mean sentence length (words) above which a message is long for this channel, and
    `message_words` the same for a whole message. `template` names the page part that shows it.
    """

    name: str
    label: str
    reply_seconds: int
    turn_limit: int
    par_turns: int
    sentence_words: int
    message_words: int
    has_subject: bool
    timed: bool
    template: str
