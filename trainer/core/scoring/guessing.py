"""Find where an agent guesses instead of knowing."""

from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.turn import Turn
from trainer.core.language.caseless import Caseless
from trainer.core.language.span import Span, span_of
from trainer.core.scoring.moments import HARM
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentence_at

HEDGE = Caseless(
    r"\b(?:i(?:'|’)?m not (?:really |quite |too |entirely |completely )?(?:sure|certain)"
    r"|not (?:100 ?%|totally) sure|i guess"
    r"|i suppose|i (?:don(?:'|’)?t|do not) (?:really )?know|no idea|probably|hopefully|i would imagine"
    r"|as far as i know|if i remember|might be able to|it could be that|should be fine)\b"
)
"""Words of guessing. 'I think' and 'may' are left out: they are as often plain courtesy."""

UNSURE = Caseless(
    r"\b(?:hard to (?:say|tell|know)|(?:i )?(?:could|ca|would)n(?:'|’)?t (?:really |honestly )?(?:tell you|say|know)\b"
    r"(?! how)|fingers crossed|(?:it|that) (?:all |really |just |sort of |kind of )?depends\b"
    r"|(?:might|may|could) (?:well )?be [^?!]{1,120}?[,.] ?or (?:it )?(?:might|may|could)"
    r"|(?:ought to|should) (?:hopefully |probably |just )?(?:do it|do the trick|work|sort it|be (?:ok|okay|all ?right))"
    r"|don(?:'|’)?t quote me|off the top of my head|from memory|if memory serves"
    r"|who knows|(?:no|not a|haven(?:'|’)?t a) clue|beats me|your guess is as good"
    r"|i(?:'|’)?m guessing|(?:my|at a|best) guess|i reckon|i(?:'|’)?d imagine|i(?:'|’)?d have thought|i would have thought"
    r"|presumably|supposedly|or something(?: like that)?|or whatever|or thereabouts|somewhere around"
    r"|as far as i(?: can (?:tell|see)|(?:'|’)?m aware)"
    r"|i think (?:there(?:'|’)?s|it(?:'|’)?s|it was|that(?:'|’)?s|they(?:'|’)?re|so)\b"
    r"|i(?:'|’)?m sure (?:it|that|they|we|somebody|someone|you)(?:(?:'|’)ll| will| would| could| can))\b"
)
"""Words that show it besides, where nothing can be looked up. Written for this project."""

_KIND = (AgentAct.EMPATHY, AgentAct.APOLOGY, *HARM)
"""Acts whose sentence is about the person: "I don't know how you managed" guesses at nothing."""


def guesses(talk: Talk) -> Iterator[tuple[Turn, Span]]:
    """List the plain words of guessing."""
    for turn in talk.said_turns:
        for match in HEDGE.finditer(turn.text):
            yield turn, span_of(turn.text, match.start(), match.end())


def unsure(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the first sentence of each message that guesses at the matter, by either list.

    A question asks, and does not guess.
    """
    return tuple(found for turn in talk.said_turns if (found := _unsure(talk, turn)))


def _unsure(talk: Talk, turn: Turn) -> tuple[Turn, Span] | None:
    for words in (HEDGE, UNSURE):
        for match in words.finditer(turn.text):
            said = sentence_at(turn.text, span_of(turn.text, match.start(), match.end()))
            kind = any(
                said.start <= one.span.start < said.end
                for one in talk.readings[turn.position].of(*_KIND)
            )
            if not kind and not said.text.rstrip().endswith("?"):
                return turn, said
    return None
