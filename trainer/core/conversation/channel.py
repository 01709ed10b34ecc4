"""Say what a channel is: its rhythm, its lengths, its manner."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Channel:
    """Hold the manner of one channel; nothing else in the program tells channels apart.

    Times in seconds. `reply_seconds` is what a customer expects where the persona says nothing;
    a reply later than twice the expected is late (`timed`). `turn_limit` is agent turns.
    `sentence_words` is the mean sentence length (words) above which a message is long for this
    channel, and `message_words` the same for a whole message. `has_subject`: whole letters, with a
    subject, greeting and signature. `template` names the page part that shows it.

    In words: `called` is what other systems call it, in small letters; `place` is where a customer
    says later that it was ("in my e-mail"), `by` how a talk comes about ("by e-mail"), `elsewhere`
    how they come back from it, `manner` how one writes or
    speaks there. After `silence_seconds` without a word the customer asks whether anyone is there;
    0: silence is late. `spoken`: nobody reads or writes. `slips`: typing slips show. `public`:
    others read along until the agent asks for direct messages. `message_limit` is the characters
    of one message, 0 for what the site allows. `pause` is how long a rehearsed agent takes.

    On pages: `dress` is how a message is drawn ("bubble", "letter" or "line"), `rows` how high the
    field to write in is, `sends_on_enter` whether Enter alone may send.
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
    place: str
    by: str
    elsewhere: str
    manner: str
    silence_seconds: int = 0
    spoken: bool = False
    slips: bool = False
    public: bool = False
    message_limit: int = 0
    pause: float = 25.0
    dress: str = "bubble"
    rows: int = 3
    sends_on_enter: bool = True
    called: tuple[str, ...] = ()
