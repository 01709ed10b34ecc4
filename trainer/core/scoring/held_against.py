"""Find where a customer holds the agent's own earlier words against them, and nothing puts it right."""

import re
from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.contradicting import CORRECTED, see_contradiction
from trainer.core.conversation.reading import Heard
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span
from trainer.core.language.tokens import fold, folded_words, sentences
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.firm import told_done
from trainer.core.scoring.moments import replies
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

_YOU_SAID = re.compile(
    r"\byou(?:'ve| have|'d)? (?:(?:just|only|first|already|clearly|definitely|did|also|even|really) )*"
    r"(?:said|say|told|tell|wrote|written|promised?|confirmed|swore|assured|were (?:going|supposed|meant) to|would)\b"
    r"|\byour (?:promise|word|own words)\b|\b(?:a|one) (?:minute|moment|second) ago (?:you|it was)\b"
)
_OTHER = re.compile(
    r"\b(?:yesterday|last (?:week|month|time|year)|\w+ (?:days|weeks|months) ago|on the phone|your (?:colleague|website|leaflet|letter|advert)"
    r"|could you|can you|please|if you|would you (?:mind|like|be|please)|as you said|like you said|what you (?:said|told)|thanks?|thank you)\b"
)
"""Words by which it is no reproach, or is of another talk."""
_ASKING = re.compile(
    r"\W*(?:so|and so|ok so|just to|would you|do you)\b|.*\b(?:right|yes|correct|yeah)\W*\?\s*$"
)
_WHEN = frozenset(
    """today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday minute minutes
    hour hours day days week weeks back free call ring send""".split()  # noqa: SIM905 - read by people
)
"""Small words that make a promise what it is."""
_WONDERS = re.compile(
    r"\b(?:but (?:you|that|it|before|earlier|just|now|then|the|i)|earlier|a (?:minute|moment|second) ago|just now|i thought"
    r"|which (?:is it|one is it|of)|(?:now|suddenly|all of a sudden) (?:it's|it is|you|only)|hang on|hold on|wait|you (?:just |only )?said"
    r"|what happened to|make up your mind|contradict\w*|or (?:is it )?(?:not|now)|how come|since when)\b"
)
"""How a customer wonders at what does not fit with what was said before."""
_DIGIT = re.compile(r"\d")
_RIGHT = re.compile(
    r"\b(?:you(?:'re| are) (?:\w+ )?right|i did (?:say|promise|tell)|so i did|that's what i said|i stand by|i keep my word)\b"
)
_MENDS = (AgentAct.OWN_ERROR, AgentAct.APOLOGY)


def held_against(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the agent's sentences that the customer held against them in vain.

    The customer's words must share one with a sentence of the agent in this talk. It is put right by
    an apology or an owned error with a deed told in the same message, or by saying it again.
    """
    return talk.once("held against", lambda: tuple(_held(talk)))


def said_otherwise(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the agent's sentences at which the customer wonders, and that go against an earlier one."""
    return talk.once("said otherwise", lambda: tuple(_otherwise(talk)))


def _otherwise(talk: Talk) -> Iterator[tuple[Turn, Span]]:
    """Compare a message with those before it only where the customer wonders at it."""
    agent: list[Turn] = []
    customer: list[str] = []
    for turn in talk.transcript.turns:
        if turn.speaker is Speaker.AGENT:
            agent.append(turn)
            continue
        if len(agent) > 1 and _WONDERS.search(fold(turn.text)):
            heard = Heard(tuple(customer), tuple(one.text for one in agent[:-1]))
            seen = see_contradiction(agent[-1].text, heard)
            if seen and not seen.rule.endswith(f"({CORRECTED})"):
                yield agent[-1], seen.span
        customer.append(turn.text)


def _held(talk: Talk) -> Iterator[tuple[Turn, Span]]:
    for turn in talk.customer_turns:
        if turn.position == 0 or {CustomerAct.ACCEPT, CustomerAct.SOFTEN}.intersection(turn.acts):
            continue
        for one in sentences(turn.text):
            low = fold(one.text)
            if not _YOU_SAID.search(low) or _OTHER.search(low) or _ASKING.match(low):
                continue
            said = _said_before(talk, turn, _weighty(one.text))
            if said and not _is_mended(talk, turn, _weighty(said[1].text)):
                yield said


def _said_before(talk: Talk, turn: Turn, words: frozenset[str]) -> tuple[Turn, Span] | None:
    for before in talk.agent_turns:
        if before.position < turn.position:
            for one in sentences_of(before.text):
                if words & _weighty(one.text) and not one.text.rstrip().endswith("?"):
                    return before, one
    return None


def _is_mended(talk: Talk, turn: Turn, words: frozenset[str]) -> bool:
    """Tell whether the reply does it, owns it with a word of it, or says the same figure again."""
    done = {one.position for one, _ in told_done(talk)}
    figures = {word for word in words & _weighty(turn.text) if _DIGIT.search(word)}
    return any(
        one.position in done
        or bool(figures & _weighty(one.text))
        or (_owns(talk, one) and bool(words & _weighty(one.text)))
        for one in replies(talk, turn.position)
    )


def _owns(talk: Talk, turn: Turn) -> bool:
    return talk.readings[turn.position].has(*_MENDS) or _RIGHT.search(fold(turn.text)) is not None


def _weighty(text: str) -> frozenset[str]:
    """Gather the words that two sentences about one promise share."""
    return content_words(text) | _WHEN.intersection(folded_words(text))
