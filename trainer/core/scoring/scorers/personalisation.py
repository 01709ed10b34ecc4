"""Rate whether the messages could have been sent to anyone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.moments import is_personal, seen, told
from trainer.core.scoring.quotes import quote, quotes
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import TO_GRADER, sentences_of

FITTING = (AgentAct.PLAN, AgentAct.OFFER, AgentAct.OPTIONS, AgentAct.OWNERSHIP, AgentAct.CHECK)
"""Acts in whose sentence a customer's circumstance is not only named but reckoned with."""
_GREETED = re.compile(
    r"\b(?:[Hh]i|[Hh]ello|[Dd]ear|[Tt]hank you|[Tt]hanks|[Ss]orry|[Gg]ood (?:morning|afternoon|evening)),?"
    r" (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?!Sir|Madam|There|Customer|All|Team|Valued|For|You|To|And|I\b)"
    r"(?P<name>[A-Z][\w’'-]+)"
)
COPIED = 9
"""So many words in the customer's own order are a copy, not a use of what they said."""


@dataclass(frozen=True, slots=True)
class _Use:
    """Hold one sentence that takes up what the customer told."""

    turn: Turn
    span: Span
    words: frozenset[str]
    later: bool
    """It was told after the opening."""
    fits: bool
    """It stands in a plan, an offer, a choice, a promise or a check."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """Hold the content words heard so far, and all that the customer said, flat."""

    opening: frozenset[str]
    later: frozenset[str]
    personal: frozenset[str]
    """Words of facts told in confidence; one of them is enough to take it up."""
    spoken: str


@scorer
def personalisation(talk: Talk, criterion: str, *, overlap: int = 2) -> Score:
    """Rate how far the customer's own facts are taken up.

    A sentence takes a message up when it shares `overlap` content words with it, or one with a
    digit. A copy of the customer's sentence, a heap of words and a repeat do not count.
    """
    names = tuple(_named(talk))
    uses = tuple(_uses(talk, overlap))
    reflected = seen(talk, AgentAct.REFLECT)
    evidence = quotes(reflected, "names this customer's case", most=3)
    evidence += tuple(quote(one.turn, one.span, "takes up what was told") for one in uses[:4])
    missed = _missed(talk, uses)
    if not uses and not reflected:
        if names:
            because = "Apart from the name, it could have been sent to anyone."
            return Score(criterion, 2, because, names[:2], missed)
        return Score(criterion, 1, "It could have been sent to anyone.", (), missed)
    level, because = _level(talk, uses)
    return Score(criterion, level, because, _once(evidence), missed if level < 5 else ())


def _level(talk: Talk, uses: tuple[_Use, ...]) -> tuple[int, str]:
    personal = [content_words(fact.say) for _, fact in told(talk) if is_personal(fact)]
    fitting = [use for use in uses if use.fits and use.later]
    if personal and any(use.words & words for use in fitting for words in personal):
        return 5, "The way out takes account of what this customer told in confidence."
    turns = {use.turn.position for use in fitting}
    if not personal and len(turns) >= 2:
        return 5, "The way out is fitted to what this customer told along the way."
    if any(use.later for use in uses) or _reflects_later(talk):
        return 4, "What the customer told along the way is taken up."
    return 3, "A fact of this customer's case is used; nothing that was told later is taken up."


def _reflects_later(talk: Talk) -> bool:
    """Tell whether what was named of the case had been told after the opening."""
    opening = content_words(talk.customer_turns[0].text)
    return any(
        content_words(one.span.text) & content_words(heard.text) - opening
        for turn, one in seen(talk, AgentAct.REFLECT)
        for heard in talk.customer_turns[1:]
        if heard.position < turn.position
    )


def _uses(talk: Talk, overlap: int) -> Iterator[_Use]:
    personal = frozenset[str]().union(
        *(content_words(fact.say) for _, fact in told(talk) if is_personal(fact))
    )
    opening: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    spoken = ""
    for turn in talk.transcript.turns:
        if turn.speaker is Speaker.CUSTOMER:
            spoken += f" {_flat(turn.text)} "
            if opening:
                later |= content_words(turn.text) - opening - ours
            else:
                opening = content_words(turn.text)
            continue
        if talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT):
            continue
        yield from _in_turn(talk, turn, _Heard(opening, later, personal, spoken), overlap)
        ours |= content_words(turn.text)


def _in_turn(talk: Talk, turn: Turn, heard: _Heard, overlap: int) -> Iterator[_Use]:
    opening, later, spoken = heard.opening, heard.later, heard.spoken
    for sentence in sentences_of(turn.text):
        words = content_words(sentence.text)
        from_later, from_opening = words & later, words & opening
        enough = _is_enough(from_later, overlap) or _is_enough(from_opening, overlap)
        if (enough or from_later & heard.personal) and not _is_void(sentence.text, spoken):
            fits = any(
                sentence.start <= one.span.start < sentence.end
                for one in talk.readings[turn.position].of(*FITTING)
            )
            yield _Use(turn, sentence, words & (later | opening), bool(from_later), fits)


def _is_enough(words: frozenset[str], overlap: int) -> bool:
    return len(words) >= overlap or any(any(map(str.isdigit, word)) for word in words)


def _is_void(sentence: str, spoken: str) -> bool:
    """Tell whether a sentence is the customer's own sent back, or words to whoever grades."""
    if TO_GRADER.search(sentence):
        return True
    said = _flat(sentence).split()
    runs = (" ".join(said[at : at + COPIED]) for at in range(len(said) - COPIED + 1))
    return any(f" {run} " in spoken for run in runs)


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _named(talk: Talk) -> Iterator[Evidence]:
    parts = talk.scenario.customer.name.split() if talk.scenario else []
    known = re.compile("|".join(rf"\b{re.escape(part)}\b" for part in parts)) if parts else None
    for turn in talk.agent_turns:
        match = known.search(turn.text) if known else _GREETED.search(turn.text)
        if match:
            place = match.span() if known else match.span("name")
            yield quote(turn, span_of(turn.text, *place), "the name")


def _missed(talk: Talk, uses: tuple[_Use, ...]) -> tuple[Missed, ...]:
    """Name personal facts that were told and never taken up."""
    taken_up = frozenset(word for use in uses for word in use.words)
    return tuple(
        Missed(after[0].position, f"Take up what the customer told: {fact.say}")
        for turn, fact in told(talk)
        if is_personal(fact) and not content_words(fact.say) & taken_up
        if (after := [one for one in talk.agent_turns if one.position > turn.position])
    )


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple({(one.turn, one.start): one for one in reversed(evidence)}.values())[::-1]
