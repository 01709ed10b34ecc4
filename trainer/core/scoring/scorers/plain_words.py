"""Rate whether the customer could follow every word."""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Turn
from trainer.core.language.complexity import complexity
from trainer.core.language.ease import ease
from trainer.core.language.readability import readability
from trainer.core.language.tokens import fold, words
from trainer.core.scoring.abbreviations import coded, forms
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.doubt import scaled, with_doubt
from trainer.core.scoring.following import leaves_unknowing, lost, puzzled
from trainer.core.scoring.moments import WORK, informs, seen, sums_shown, works
from trainer.core.scoring.quotes import counted, in_sentence, opening_of, quote, quotes
from trainer.core.scoring.score import Missed, Score, not_applicable
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

EASIEST, HARDEST = 90.0, 25.0
"""What `ease` gives to short everyday sentences, and to what nobody should send a customer."""
HARD, MOST_NAMED = 0.45, 3
"""Complexity (0–1) from which a word is hard; as many as are named."""
_NO_REASON = (
    "explain: i can see",
    "explain: i see",
    "explain: it seems",
    "explain: it looks",
    "model:",
)
"""How a reading begins that saw what stands in a record, and neither a reason nor a meaning."""


@scorer
def plain_words(
    talk: Talk, criterion: str, *, grade: float = 9.0, fewest: int = 12, shared: int = 3
) -> Score:
    """Rate unexplained terms of the trade, and how easy the rest reads.

    `grade` is the highest Flesch–Kincaid grade of a 5; below `fewest` words in messages that move
    the matter on there is too little to rate; a 5 shares `shared` content words with the customer.
    """
    score = _rated(talk, criterion, grade=grade, fewest=fewest, shared=shared)
    text = "\n".join(turn.text for turn in talk.agent_turns)
    easy = ease(text)
    measure = None if easy is None else scaled((easy - HARDEST) / (EASIEST - HARDEST))
    return with_doubt(talk, score, len(score.evidence) + 1, measure)


def _rated(talk: Talk, criterion: str, *, grade: float, fewest: int, shared: int) -> Score:  # noqa: PLR0911 - one way out a level
    jargon = _terms(talk)
    working = tuple(turn for turn in talk.agent_turns if works(talk, turn))
    text = "\n".join(turn.text for turn in working)
    heaps = sum(talk.readings[turn.position].has(AgentAct.SALAD) for turn in talk.agent_turns)
    if heaps * 2 >= len(talk.agent_turns):
        return not_applicable(criterion, "Heaps of words explain nothing, in whatever words.")
    if not jargon and sum(_substance(talk, turn) for turn in working) < fewest:
        return not_applicable(criterion, "Too little was explained to rate the words of it.")
    if jargon:
        return _with_terms(talk, criterion, jargon)
    leaves, asked = leaves_unknowing(talk), puzzled(talk)
    numbered = forms(talk) if leaves or lost(talk) else ()
    if numbered:
        because = f"“{numbered[0][1].span.text}” was named, and not what it is; it did not help."
        missed = tuple(Missed(turn.position, "Say what it is for.") for turn, _ in numbered)
        return Score(criterion, 3, because, quotes(numbered, "not explained", good=False), missed)
    measured = readability(text)
    too_hard = measured is not None and measured.grade > grade
    customers = frozenset().union(*(content_words(turn.text) for turn in talk.customer_turns))
    theirs = customers & content_words(text)
    reasons = (
        (turn, in_sentence(turn, one.span))
        for turn, one in seen(talk, AgentAct.EXPLAIN)
        if not one.rule.startswith(_NO_REASON)
    )
    explained = tuple(dict.fromkeys(quote(*one, "explains plainly") for one in reasons))[:3]
    explained += quotes(sums_shown(talk), "checks or sums up", most=1)
    if too_hard or asked:
        level = 3 if asked or leaves else 4
        hard = "The sentences are harder to read than they need be." if too_hard else ""
        unclear = f"The customer did not follow {counted(len(asked), 'time')}." if asked else ""
        because = f"No term of the trade. {unclear or hard}"
        return Score(criterion, level, because, explained, _easier(talk, working, customers))
    if explained and len(theirs) >= shared and len(lost(talk)) < 2 and not leaves:
        short = "short sentences and " if not _is_long(talk, working) else ""
        because = f"Plain throughout, explained in {short}the customer's own words."
        return Score(criterion, 5, because, explained)
    because = "No term of the trade was left unexplained."
    plain = explained or tuple(opening_of(turn, 80, "no term of the trade") for turn in working[:1])
    return Score(criterion, 4, because, plain, _easier(talk, working, customers))


def _terms(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List the terms that went unexplained: of a list, and by their form where it tells.

    One abbreviation may be a name; two, or one that the customer stumbled on, are none.
    """
    jargon = seen(talk, AgentAct.JARGON)
    listed = {fold(one.span.text) for _, one in jargon}
    besides = tuple(one for one in coded(talk) if fold(one[1].span.text) not in listed)
    return (*jargon, *besides) if jargon or len(besides) >= 2 or puzzled(talk) else ()


def _is_long(talk: Talk, working: tuple[Turn, ...]) -> bool:
    """Tell whether a message has longer sentences than its channel bears: short ones are no merit of it."""
    most = CHANNELS.get(talk.transcript.channel, USUAL).sentence_words
    return any(
        len(turn.text.split()) > most * max(1, len(sentences_of(turn.text))) for turn in working
    )


def _easier(talk: Talk, working: tuple[Turn, ...], customers: frozenset[str]) -> tuple[Missed, ...]:
    """Name the hardest words that the customer did not use, else ask for short sentences."""
    at, text = talk.agent_turns[-1].position, "Explain it in short sentences and everyday words."
    for turn in working:
        hard = [
            word
            for word in dict.fromkeys(words(turn.text))
            if word.islower() and complexity(word) >= HARD and not content_words(word) & customers
        ]
        if hard:
            named = ", ".join(f"“{word}”" for word in sorted(hard, key=complexity)[-MOST_NAMED:])
            at, text = turn.position, f"Say {named} in easier words."
            break
    return (Missed(at, text),)


def _substance(talk: Talk, turn: Turn) -> int:
    """Count the words of the sentences that move the matter on; kind and empty ones do not."""
    acts = talk.readings[turn.position].of(*WORK)
    told = informs(talk, turn)
    return sum(
        len(one.text.split())
        for one in sentences_of(turn.text)
        if one in told or any(one.start <= act.span.start < one.end for act in acts)
    )


def _with_terms(talk: Talk, criterion: str, jargon: tuple[tuple[Turn, Seen], ...]) -> Score:
    asked = puzzled(talk)
    terms = tuple(dict.fromkeys(one.detail or one.span.text for _, one in jargon))
    named = ", ".join(f"“{term}”" for term in terms[:3])
    evidence = quotes(jargon, "not explained", good=False)
    missed = tuple(Missed(turn.position, _cure(talk, one)) for turn, one in jargon)
    sure = bool(seen(talk, AgentAct.JARGON)) or leaves_unknowing(talk)
    if sure and (len(terms) >= 3 or (len(terms) == 2 and asked)):
        because = f"{counted(len(terms), 'term')} of the trade went unexplained: {named}."
        return Score(criterion, 1, because, evidence, missed)
    later = all(_is_explained_later(talk, turn, one) for turn, one in jargon)
    if later:
        because = f"{named} was explained, but only later."
        return Score(criterion, 3, because, evidence, missed)
    unclear = " The customer did not follow." if asked else ""
    return Score(criterion, 2, f"{named} went unexplained.{unclear}", evidence, missed)


def _plain(talk: Talk, one: Seen) -> str:
    scenario = talk.scenario.jargon if talk.scenario else {}
    terms = {term.casefold(): plain for term, plain in scenario.items()}
    return terms.get((one.detail or one.span.text).casefold(), "")


def _is_explained_later(talk: Talk, turn: Turn, one: Seen) -> bool:
    """Tell whether a later turn has the term's plain words, or explains it in words of its own."""
    plain = content_words(_plain(talk, one))
    term = re.escape(one.detail or one.span.text)
    means = re.compile(rf"{term}\W+(?:is|means|stands for)\b|\bmeans\b|in plain", re.IGNORECASE)
    later = [after for after in talk.agent_turns if after.position > turn.position]
    return any(
        (plain and plain <= content_words(after.text)) or means.search(after.text)
        for after in later
    )


def _cure(talk: Talk, one: Seen) -> str:
    term = one.detail or one.span.text
    plain = _plain(talk, one)
    return (
        f"Say “{plain}” for “{term}”." if plain else f"Explain “{term}” at once, or leave it out."
    )
