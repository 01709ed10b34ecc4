"""Find the replies that missed this customer: they answered something else, or what is no use to them."""

import re
from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.tokens import fold, sentences
from trainer.core.scoring.asking_again import asked_again
from trainer.core.scoring.content_words import content_words, stem
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

TWICE, THIRD = 2, 3
_LEFT = frozenset({CustomerAct.LEAVE, CustomerAct.ESCALATE})
_GONE = _LEFT | {CustomerAct.REJECT, CustomerAct.VENT}
_WELL = frozenset({CustomerAct.ACCEPT, CustomerAct.SOFTEN})
GIVES_UP = re.compile(
    r"\b(?:i give up|never ?mind\W*$|forget (?:it|about it)\W*$|(?:so|then) nothing\b|no (?:help|use) (?:at all|to me|whatsoever)?"
    r"|i(?:'ll| will) (?:just )?(?:ask|try|ring|call|find|go to|see if|buy|get it|sort it)(?: \w+){0,3} (?:some(?:body|one|where) else|somewhere|another|elsewhere|myself|my (?:son|daughter|neighbour|bank))"
    r"|(?:doesn't|does not|didn't|did not|hasn't) (?:really |actually )?help(?:ed)? me|(?:waste|wasting) (?:of )?(?:my )?time"
    r"|i(?:'ll| will) (?:just )?(?:pay|leave) (?:this one|it be|it at that)|(?:go|going|went) back to (?!bed|work|sleep|school|you)\w+\W*$"
    r"|i(?:'m| am) (?:going (?:to another|elsewhere|somewhere)|off to another|cancelling|leaving you)|take (?:my|our) (?:business|custom|money) (?:elsewhere|somewhere)"
    r"|i(?:'ve| have) had enough|(?:not|don't think i've|haven't) (?:really )?followed|none the wiser|that's no answer|i(?:'ll| will) (?:be )?complain)\b"
)
"""How a customer parts who got nothing."""
CORRECTS = re.compile(
    r"^\W*(?:(?:sorry|thank you|thanks|but|well|um|er|oh|ok|okay|hang on|wait|hold on)\W+)*"
    r"(?:no(?:pe|t at all)?\W+(?:(?:no|please|wait|sorry|hang on|but|listen)\W+)*"
    r"(?:i (?:don't|do not|didn't|did not) (?:want|need|mean) |i(?:'m| am) (?:not (?!sure|worried|bothered)|coming )|that's not (?!necessary|needed|a problem)"
    r"|that is not |(?:it's|it isn't|it is) (?:not )?(?:about|the)|not (?:that|the) )"
    r"|(?:but )?i (?:don't|do not) (?:want|mean) (?:to (?!be|bother|keep|trouble)|a |an |the |any |that |another )"
    r"|there(?:'s| is| was) no (?!rush|hurry|need|problem|doubt|way|point|reason|question|pressure)\w+ \w+|(?:what )?has that got to do)"
    r"|\b(?:isn't|is not|wasn't|was not) what i\b|\byou(?:'re| are) (?:not listening|confusing|mixing|thinking of)"
)
"""How a customer says that they were taken for somebody else, or their matter for another."""
_LACK = re.compile(
    r"\b(?:(?:don't|do not|doesn't|haven't|have not|hasn't|'ve not|'s not|never)"
    r" (?:(?:have|had|got|own|use|used|do|go|any|a|an|the|my|on|onto|it|much)\W+){1,4}"
    r"|(?:i(?:'m| am) not|we(?:'re| are) not) (?:on|onto) (?:the )?|(?:i|we|i've|we've|i have|we have)(?: got)? no |without (?:a |an |any |the )?)"
    r"(?P<what>[a-z][\w-]+(?: [a-z][\w-]+)?)"
)
"""How a customer says what they have not."""
WEB = frozenset(
    stem(word)
    for word in (
        *("internet", "website", "online", "computer", "laptop", "tablet"),
        *("browser", "wifi", "broadband", "smartphone"),
        *(name for one in CHANNELS.values() if one.has_subject for name in (one.name, *one.called)),
    )
)
"""Who lacks one of these is helped by few of the others."""
_MEANS = WEB | {stem("printer"), stem("scanner")}
"""What a customer may lack and be sent to all the same."""
_SENDS = re.compile(
    r"\b(?:visit|go to|go on|log (?:in|on)|use|open|click|fill|complete|apply|register|download|register|find|see|check|look"
    r"|website|online|under|on the|on our|via|through)\b"
)
_SPARES = re.compile(
    r"\b(?:no need|needn't|without|instead|don't|do not|won't|not|no|rather than|other than)\b"
)


def misfits(talk: Talk) -> tuple[Turn, ...]:
    """List the agent's turns that missed the customer.

    After them the customer asked again or put them right, or they send to what is not there.
    """
    return talk.once("misfits", lambda: tuple(_misfits(talk)))


def is_missed(talk: Talk) -> bool:
    """Tell whether the customer was missed: twice, and in a third of the replies."""
    missed = len(misfits(talk))
    return missed >= TWICE and missed * THIRD >= len(talk.agent_turns)


def goes_empty(talk: Talk) -> bool:
    """Tell whether the customer's last word, after an answer, is to give up, to leave or to refuse."""
    if len(talk.customer_turns) < TWICE or not talk.agent_turns:
        return False
    last = talk.customer_turns[-1]
    if last.position < talk.agent_turns[0].position or _WELL.intersection(last.acts):
        return False
    gone = _GONE if last is talk.turns[-1] else _LEFT
    return bool(gone.intersection(last.acts)) or GIVES_UP.search(fold(last.text)) is not None


def _misfits(talk: Talk) -> Iterator[Turn]:
    again = {turn.position for turn in asked_again(talk)}
    lacks: frozenset[str] = frozenset()
    before: Turn | None = None
    found: dict[int, Turn] = {}
    for turn in talk.turns:
        if turn.speaker is Speaker.AGENT:
            if turn.position in again or (lacks and _sends_to(turn, lacks)):
                found[turn.position] = turn
            before = turn
            continue
        low = fold(turn.text)
        if before is not None and _puts_right(talk, before, low):
            found[before.position] = before
        lacks |= _lacking(low)
    yield from (found[place] for place in sorted(found))


def _puts_right(talk: Talk, before: Turn, low: str) -> bool:
    """Tell whether the customer puts the reply right; to refuse an offer or say no to a question is none."""
    asked = any(one.text.rstrip().endswith("?") for one in sentences_of(before.text))
    refused = talk.readings[before.position].has(AgentAct.LIMIT, AgentAct.REFUSE)
    return (
        not (asked or refused) and any(CORRECTS.search(one.text) for one in sentences(low)[:3])
    ) or bool(re.match(r"\W*(?:but )?no,? (?:no|i don't want)\b", low))


def _lacking(low: str) -> frozenset[str]:
    words = frozenset[str]().union(*(content_words(one["what"]) for one in _LACK.finditer(low)))
    found = words & _MEANS
    return found | WEB if found & WEB else found


def _sends_to(turn: Turn, lacks: frozenset[str]) -> bool:
    return any(
        content_words(one.text) & lacks
        and _SENDS.search(fold(one.text))
        and not _SPARES.search(fold(one.text))
        for one in sentences_of(turn.text)
    )
