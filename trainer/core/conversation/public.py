"""Tell what of a talk others can read, and hear who asks there for what is nobody else's business.

On a public channel everybody reads along until the agent asks for direct messages; what the two
write after that is between them. Asking for private data and for direct messages in one message is
the right way to ask.
"""

import re
from collections.abc import Iterable

from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.patterns import asks, said
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.language.span import Span

_MOVES = (
    r"(direct|private)[- ]?(message|msg|messaging|chat|reply|line)|\bdms?\b|\bpms?\b|dm.?(d|ing)\b",
    r"(message|messages|write to|reply to|text|contact|talk to) (us|me|you) (directly|privately|in private)",
    r"(go|carry|continue|switch|move|take|do|pick|talk|sort|finish)[^.?!]{0,40}(in private|privately|inbox)",
    r"(our|my) (private )?inbox|(check|see|look in) your (dms?|messages|inbox)",
)
_DATA = re.compile(
    r"\b(?:order|account|booking|customer|policy|card|meter|reservation|ticket|membership|passport"
    r"|licen[cs]e|contract|tracking|insurance) (?:numbers?|no|id|ref(?:erence)?|details?|code)\b"
    r"|\b(?:booking|order|claim|your) ref(?:erence)?\b|\b(?:post ?|zip ?)code\b|\bpostal code\b"
    r"|\b(?:your|the|home|full|e-?mail|delivery|postal|billing) address\b|\byour e-?mail\b"
    r"|\b(?:phone|mobile|telephone|contact) (?:number|no)\b|\bdate of birth\b|\bd\.?o\.?b\b"
    r"|\b(?:full|last|first|maiden|family) name\b|\bsurname\b|\bpass ?(?:word|code)\b|\bpin\b"
    r"|\bsort code\b|\biban\b|\bsecurity (?:question|answer|word|code)\b|\bbank details\b"
)
_WARNED = re.compile(
    r"\b(?:not|never|no need|without|instead of|(?:do|wo|ca|should|need)n't)\b[^.?!]{0,60}"
)


def is_public(channel: str) -> bool:
    """Tell whether others read along on this channel."""
    return CHANNELS.get(channel, USUAL).public


def goes_private(text: str) -> Span | None:
    """Find the words that ask for direct messages, or say that one was sent."""
    return next((found for one in _MOVES if (found := said(one, text))), None)


def private_from(talk: Transcript) -> int | None:
    """Find the position of the first turn that nobody else can read.

    0 on a channel that is not public. None where all is public so far; one past the last turn where
    that turn asked for direct messages.
    """
    if not is_public(talk.channel):
        return 0
    moves = (one for one in talk.of(Speaker.AGENT) if goes_private(one.text))
    return next((one.position + 1 for one in moves), None)


def asked_openly(text: str, private: Iterable[str] = ()) -> Span | None:
    """Find the sentence that asks for private data in a message that others can read.

    `private` are patterns that ask for such data in this case. None where the message itself asks
    for direct messages, and for a sentence that warns against posting it.
    """
    if goes_private(text):
        return None
    patterns = tuple(private)
    for one in read_sentences(text):
        if not one.asks or one.salad or one.closing or _WARNED.search(one.folded):
            continue
        if _DATA.search(one.folded) or any(asks(pattern, one.text) for pattern in patterns):
            return one.whole
    return None
