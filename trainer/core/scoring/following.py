"""Find where a customer did not follow, whatever the replies sounded like, and how they left."""

import re
from collections.abc import Iterator

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Turn
from trainer.core.language.apostrophes import spelled
from trainer.core.scoring.asking_again import asked_again
from trainer.core.scoring.parting_words import goes_elsewhere, says_not_settled
from trainer.core.scoring.talk import Talk

_NOT = r"(?:n't|nt| not| never| can't| cannot)"
_LOST = re.compile(
    rf"\b(?:do|did|could|ca|can|have|had|was|am|'m|'ve|is){_NOT} (?:think i(?:'ve| have)? |really |quite |fully |even )*"
    r"(?:follow(?:ed|ing)?|understand|understood|get (?:it|that|this|any of|a word|what)|make (?:head|sense|anything)|keep up)\b"
    r"(?! (?:why|if|whether|when|where|who|how (?:you|they|it|this|that|anyone|any|people|the|a)|what (?:happen\w*|went|i(?:'ve)? (?:did|done)|has|is going)|the (?:logic|reason|point|delay|fuss|need)))"
    r"|\bi(?:'m| am) (?:a bit |quite |completely |totally |rather |really |still |now |even more )*(?:lost|confused|muddled|puzzled|baffled|bewildered|none the wiser|no (?:the )?wiser)\b"
    r"(?! (?:my|the|it|money|weight|because of (?:the )?grief))"
    r"|\b(?:you(?:'ve| have)?|that(?:'s| has)?) (?:totally |completely |rather )?lost me\b|\bover my head\b|\bgone over my\b|\b(?:none|no) the wiser\b"
    r"|\b(?:a lot|too much|so much|a bit much) (?:at once|in one go|at one go|all at once|to take in|in one (?:message|breath))\b"
    r"|\b(?:slow(?:er| down)|one (?:thing|step) at a time|bit by bit),? (?:please|love|dear)\b|\bplease (?:slow down|go slower)\b"
    r"|\b(?:in|into) (?:plain|simple|normal|everyday|proper) (?:english|words|language|terms)\b|\bin english,? please\b|\b(?:please|just|can you|could you) speak (?:plain |proper )?english\b"
    r"|\bwhat(?:'s| is| does| do| did)? (?:\w+ ){0,4}(?:mean|means|meant)\b\W*\?|(?:(?:\b(?:not|dont|never|nor|hardly)|n't) (?:know|knew|sure)|\bno (?:idea|clue)) what (?:any of |all of |half of |some of )?(?:that|this|it|those|you) (?:all )?(?:mean|means|is|are|'re)\b"
    r"|\bwhat do i (?:actually |have to |need to )*(?:do|press|click|send|say|write)(?: first| next| now| then| exactly)?\s*\?"
    r"|\b(?:so )?(?:is|was) (?:it|that|this) (?:a )?(?:yes or (?:a )?no|no or (?:a )?yes)\b|\bis that a (?:yes|no)\b|\bwhich (?:one )?is it(?: now| then)?\s*\?|\bso (?:which|what) is it\b"
    r"|\b(?:can|could|would) you (?:please )?(?:explain|say|put|write) (?:that|it|this) (?:again|more (?:simply|slowly|clearly)|in (?:plain|simple|other|normal)|differently|another way)\b"
    r"|\b(?:makes? no|does(?:n't| not) make(?: any| much)?) sense\b(?! of)|\bcome again\?|\bstill (?:do not|don't|dont) (?:know|see) (?:what|if|whether|when|how|which|who|where)\b"
)
"""How people say that they do not follow. Not to understand why something went wrong is a complaint."""
_SETTLED = frozenset({CustomerAct.ACCEPT})


def lost(talk: Talk) -> tuple[Turn, ...]:
    """List the customer's turns that do not follow what they were told, or had to ask it again."""
    return talk.once("lost", lambda: tuple(_lost(talk)))


def puzzled(talk: Talk) -> tuple[Turn, ...]:
    """List the customer's turns that do not follow the words of a reply."""
    return talk.once("puzzled", lambda: tuple(_puzzled(talk)))


def leaves_unknowing(talk: Talk) -> bool:
    """Tell whether the customer's last turn gives it up, or still does not follow."""
    return talk.once("leaves unknowing", lambda: (_leaves(talk),))[0]


def _replying(talk: Talk) -> Iterator[Turn]:
    first = min(talk.readings, default=len(talk.turns))
    return (turn for turn in talk.customer_turns if turn.position > first)


def _lost(talk: Talk) -> Iterator[Turn]:
    missed = {turn.position for turn in asked_again(talk)}
    unclear = puzzled(talk)
    agents = sorted(talk.readings)
    for turn in _replying(talk):
        before = max(one for one in agents if one < turn.position)
        pressed = CustomerAct.PRESS in turn.acts or CustomerAct.HAGGLE in turn.acts
        if turn in unclear or (before in missed and not pressed):
            yield turn


def _puzzled(talk: Talk) -> Iterator[Turn]:
    """List what is noted of the customer, and what they say of it where nothing was noted.

    A simulated customer's acts are noted; only of the last turn the leaving stands above all else.
    """
    last = talk.customer_turns[-1:]
    for turn in _replying(talk):
        told = talk.scenario is None or turn in last
        if CustomerAct.PUZZLED in turn.acts or (told and says_lost(turn.text)):
            yield turn


def says_lost(text: str) -> bool:
    """Tell whether a customer's words say that they do not follow."""
    return _LOST.search(spelled(text)) is not None


def _leaves(talk: Talk) -> bool:
    closing = talk.transcript.closing
    if closing is not None and closing.ending in {Ending.RESOLVED, Ending.DECLINED}:
        return False
    last = talk.customer_turns[-1:]
    if not last or not talk.readings or last[0].position < min(talk.readings):
        return False
    turn = last[0]
    if (closing is not None and closing.ending is Ending.LEFT) or CustomerAct.LEAVE in turn.acts:
        return True
    if _SETTLED & set(turn.acts):
        return False
    return goes_elsewhere(turn) or says_not_settled(talk, turn) or says_lost(turn.text)
