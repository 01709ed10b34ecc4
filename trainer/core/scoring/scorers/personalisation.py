"""Rate whether the messages could have been sent to anyone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.confided import is_personal, own_words
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.doubt import scaled, with_doubt
from trainer.core.scoring.moments import HARM, seen, told
from trainer.core.scoring.quotes import quote, quotes, short
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

FITTING = (AgentAct.PLAN, AgentAct.OFFER, AgentAct.OPTIONS, AgentAct.OWNERSHIP, AgentAct.CHECK)
"""Acts in whose sentence a customer's circumstance is not only named but reckoned with."""
_GREETED = re.compile(
    r"\b(?:[Hh]i|[Hh]ello|[Dd]ear|[Tt]hank you|[Tt]hanks|[Ss]orry|[Gg]ood (?:morning|afternoon|evening)),?"
    r" (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?!(?:Sir|Madam|There|Customer|All|Team|Valued|For|You|To|And|I)\b)"
    r"(?P<name>[A-Z][\w’'-]+)"
)


_THREAT = re.compile(
    r"\b(?:in breach|breach of contract|(?:additional|further|extra) (?:charges|costs|fees) (?:will|may)"
    r"|(?:will|may) be (?:additional|further|extra) (?:charges|costs|fees)|legal action|debt collect\w*"
    r"|penalt(?:y|ies)|you(?:(?:'|’)ll| will) (?:lose|be charged|be fined))\b",
    re.IGNORECASE,
)
"""To threaten is not to take up what somebody told."""
_UNITS = content_words("minutes hours days weeks months years working")
"""Words of every waiting time: to share them with the customer takes nothing up."""
ONE_ANSWER = 4
"""Words of what was told that a single answer must take up for a 4."""


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
    """Hold the content words heard so far."""

    opening: frozenset[str]
    later: frozenset[str]
    personal: frozenset[str]
    """Words of facts told in confidence; one of them is enough to take it up."""


@scorer
def personalisation(talk: Talk, criterion: str, *, overlap: int = 2) -> Score:
    """Rate how far the customer's own facts are taken up.

    A sentence takes a message up when it shares `overlap` content words with it, or one with a
    digit. Void sentences, a heap of words, a repeat and a message that hurts do not count, nor do
    words that the customer said in a question only: an answer must use them.
    """
    score = _rated(talk, criterion, overlap=overlap)
    return with_doubt(talk, score, len(score.evidence))


def _rated(talk: Talk, criterion: str, *, overlap: int) -> Score:
    names = tuple(_named(talk))
    uses = tuple(_uses(talk, overlap))
    reflected = _reflected(talk)
    evidence = quotes(reflected, "names this customer's case", most=3)
    evidence += tuple(quote(one.turn, one.span, "takes up what was told") for one in uses[:4])
    missed = _missed(talk, uses)
    if not uses and not reflected:
        if names:
            because = "Apart from the name, it could have been sent to anyone."
            return Score(criterion, 2, because, names[:2], missed)
        return Score(criterion, 1, "It could have been sent to anyone.", (), missed)
    level, because = _level(talk, uses, overlap)
    share = len({use.turn.position for use in uses}) / len(talk.agent_turns)
    missed = missed if level < 5 else ()
    return Score(criterion, level, because, _once(evidence), missed, estimate=scaled(share))


def _level(talk: Talk, uses: tuple[_Use, ...], overlap: int) -> tuple[int, str]:
    personal = _personal(talk)
    fitting = [use for use in uses if use.fits and use.later]
    if any(_takes_up(talk, use, fact, overlap) for use in fitting for fact in personal):
        return 5, "The way out takes account of what this customer told in confidence."
    if len(talk.agent_turns) == 1 and sum(len(use.words) for use in uses) >= ONE_ANSWER:
        fits = any(use.fits for use in uses)
        return (5 if fits else 4), "One answer, and it takes up what this customer wrote."
    turns = {use.turn.position for use in fitting}
    if not personal and len(turns) >= 2:
        return 5, "The way out is fitted to what this customer told along the way."
    if any(use.later for use in uses) or _reflects_later(talk):
        return 4, "What the customer told along the way is taken up."
    return 3, "What the customer said at first is taken up; nothing that was told after that is."


def _takes_up(talk: Talk, use: _Use, fact: Fact, overlap: int) -> bool:
    own = bool(use.words & own_words(talk.scenario, fact))
    return own or len(use.words & content_words(fact.say)) >= overlap


def _reflected(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List where the case was named, but for messages that hurt."""
    return tuple(
        (turn, one)
        for turn, one in seen(talk, AgentAct.REFLECT)
        if not talk.readings[turn.position].has(*HARM)
    )


def _reflects_later(talk: Talk) -> bool:
    """Tell whether what was named of the case had been told after the opening."""
    opening = content_words(talk.customer_turns[0].text)
    return any(
        content_words(one.span.text) & _stated(heard) - opening
        for turn, one in _reflected(talk)
        for heard in talk.customer_turns[1:]
        if heard.position < turn.position
    )


def _personal(talk: Talk) -> tuple[Fact, ...]:
    """List what was told in confidence; saying who one is is none."""
    checks = identity_facts(talk.scenario) if talk.scenario else frozenset()
    return tuple(fact for _, fact in told(talk) if is_personal(fact) and fact.id not in checks)


def _stated(turn: Turn) -> frozenset[str]:
    """Gather the words of what the customer told, without those of their questions."""
    return frozenset[str]().union(
        *(content_words(one.text) for one in read_sentences(turn.text) if not one.question)
    )


def _uses(talk: Talk, overlap: int) -> Iterator[_Use]:
    personal = frozenset[str]().union(*(own_words(talk.scenario, fact) for fact in _personal(talk)))
    opening: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    for turn in talk.turns:
        if turn.speaker is Speaker.CUSTOMER:
            if opening:
                later |= _stated(turn) - opening - ours
            else:
                opening = content_words(turn.text)
            continue
        if not talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT, *HARM):
            yield from _in_turn(talk, turn, _Heard(opening, later, personal), overlap)
        ours |= content_words(turn.text)


def _in_turn(talk: Talk, turn: Turn, heard: _Heard, overlap: int) -> Iterator[_Use]:
    opening, later = heard.opening, heard.later
    for sentence in sentences_of(turn.text):
        if _THREAT.search(sentence.text):
            continue
        words = content_words(sentence.text) - _UNITS
        from_later, from_opening = words & later, words & opening
        enough = _is_enough(from_later, overlap) or _is_enough(from_opening, overlap)
        if enough or from_later & heard.personal:
            fits = any(
                sentence.start <= one.span.start < sentence.end
                for one in talk.readings[turn.position].of(*FITTING)
            )
            yield _Use(turn, sentence, words & (later | opening), bool(from_later), fits)


def _is_enough(words: frozenset[str], overlap: int) -> bool:
    return len(words) >= overlap or any(any(map(str.isdigit, word)) for word in words)


def _named(talk: Talk) -> Iterator[Evidence]:
    parts = talk.scenario.customer.name.split() if talk.scenario else []
    known = re.compile("|".join(rf"\b{re.escape(part)}\b" for part in parts)) if parts else None
    for turn in talk.agent_turns:
        match = known.search(turn.text) if known else _GREETED.search(turn.text)
        if match:
            place = match.span() if known else match.span("name")
            yield quote(turn, span_of(turn.text, *place), "the name")


def _missed(talk: Talk, uses: tuple[_Use, ...]) -> tuple[Missed, ...]:
    """Name personal facts that were told and never taken up; without any, what was told first."""
    personal = _personal(talk)
    if not personal:
        told_first = talk.customer_turns[0].text if talk.customer_turns else ""
        at = talk.agent_turns[-1 if uses else 0].position
        return (Missed(at, f"Fit the answer to what was told: “{short(told_first)}”"),)
    taken_up = frozenset(word for use in uses for word in use.words)
    return tuple(
        Missed(after[0].position, f"Take up what the customer told: {fact.say}")
        for turn, fact in told(talk)
        if fact in personal and not content_words(fact.say) & taken_up
        if (after := [one for one in talk.agent_turns if one.position > turn.position])
    )


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple({(one.turn, one.start): one for one in reversed(evidence)}.values())[::-1]
