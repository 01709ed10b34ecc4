"""Tell by meaning which fact a question asks for, where the author's patterns do not know its words.

A wrong fact told is worse than an "I don't know": the nearest fact must be near, and plainly nearer
than every other fact and than what asks for none. The figures were set on the first half of
bench/data/questions.tsv; bench/questions.py reports on the other half.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.pattern_source import split_choices
from trainer.core.conversation.patterns import asks, compile_pattern
from trainer.core.conversation.sentence import Sentence, read_sentences
from trainer.core.language.meaning import available, likeness
from trainer.core.language.span import Span
from trainer.core.language.tokens import fold, words
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

NEAR = 0.45
"""Likeness from which a question asks for the fact."""
AHEAD = 0.15
"""How much nearer it must be than the next fact."""
CLEAR = 0.05
"""How much nearer it must be than a question that asks for no fact."""
OF_ANSWER = 0.9
"""What likeness to the answer counts, beside likeness to a question for it."""
OF_PATTERNS = 0.75
"""What any likeness counts where an author gave no example: patterns are words, not questions."""

CODE = re.compile(r"\b[A-Z]{1,5}[- ]?\d{3,}\b|\b\d{5,}\b")
CODE_ASKED = re.compile(
    r"\b(order|reference|booking|account|case|ticket|customer|policy|parcel|tracking)\b[\w' ]{0,12}"
    r"\b(number|no|id|ref|reference|code)\b|\b(order|booking|case|ticket) (reference|number)",
    re.IGNORECASE,
)
NAME_ASKED = re.compile(
    r"\b(your|full|first|last) (full |first |last )?name\b|\bwho am i (speaking|talking|chatting)"
    r"|\bwho are you\b|\bwho(?: is|['’]s) (?:this|calling|speaking)\b",
    re.IGNORECASE,
)
"""What anybody would give who is asked for it: a name, a number that stands in the first message."""

NO_FACT = (
    "Is there anything else I can help you with today?",
    "May I put you on hold for a moment?",
    "Are you still there?",
    "How are you today?",
    "How can I help you?",
    "Does that make sense?",
    "Are you happy with that?",
    "Is that all right with you?",
    "Would you like me to do that for you?",
    "Shall I go ahead?",
    "Can I ask you a question?",
    "Do you have any questions?",
    "What would you like me to do?",
    "Why did you do that?",
    "Do you understand?",
    "Did that answer your question?",
    "Could you please calm down?",
    "Can you wait a moment, please?",
    "What is your favourite colour?",
    "What is the weather like?",
    "Would you rate our service?",
    "Would you recommend us?",
    "Have you tried turning it off and on again?",
    "Would you like to buy something more?",
    "Have you read our terms and conditions?",
    "Which browser or computer do you use?",
    "What is your job? Are you married? Do you have a pet?",
    "What language do you speak?",
    "Can you hear me?",
    "What time is it?",
    "Who is that?",
    "Who would have thought that?",
    "Could you repeat that, please?",
    "What did you say?",
    "Will that be all?",
    "Are you interested in our other offers?",
    "Would you take part in a survey?",
)
"""Questions that nobody answers with a fact of their case."""

_FIGURE = re.compile(r"\d")
_FEW = 6
"""Words of the longest question that is no sentence."""
_LIST = 14
"""Words of the longest list of such, with commas."""
_PLEASE = frozenset(
    words(
        "please pls plz and your the a my also now then ok okay thanks first full number or for me of card"
    )
)
_NUMBER = re.compile(
    r"(?:(?:and|so|now|please|what(?: is|'s)|(?:can|may|could) (?:i|you) (?:have|get|take|give me"
    r"|tell me)|give me|tell me),? )*(?:(?:your|the|full|name|and) )*(?:ref(?:erence)?|number)"
    r"(?: and (?:your |the )?(?:full )?name)?(?:,? please| pls)?\W*"
)
"""Asks for a number, and does not say which."""
_THEN = re.compile(r"[,;]? (?:and|so|then)(?: then)? (?:i|we|i['’]ll|we['’]ll)\b.*$")
"""What is said to come of the answer: "Postcode pls and I send it back"."""
_EXPANDED = 24
_PHRASE = 3
"""Words of the shortest phrase of a pattern that is as good as a question."""
_LOOK = re.compile(r"\(\?<?[!=][^()]*\)")
_INNER = re.compile(r"\((?:\?:)?([^()]*)\)(\?|\*)?")
_GAP = re.compile(r"(?:\[[^\]]*\]|\.)(?:\{[^}]*\}|[*+?])?|\\[a-zA-Z]\??|\w\?|\\")


def facts_asked(text: str, scenario: Scenario, *, by_meaning: bool = True) -> dict[str, Span]:
    """Map each fact that the message asks for to the words that ask, by patterns and by meaning.

    Where a question plainly means another fact than the one whose pattern has its words, it asks
    for what it means. A bare "Postcode?" or "Order number please." asks too, where turns are short;
    a bare "Number?" asks who they are.
    """
    found = {fact.id: span for fact in scenario.facts if (span := _by_pattern(fact, text))}
    short = not CHANNELS[scenario.channel].has_subject
    who = identity_facts(scenario)
    name = frozenset(words(fold(scenario.customer.name)))
    for sentence in read_sentences(text):
        if sentence.salad or sentence.closing:
            continue
        found |= _by_number(sentence, scenario, found)
        if not sentence.asks:
            for fact in scenario.facts if short else ():
                if is_bare(sentence, *map(compile_pattern, fact.ask), beside=name):
                    found.setdefault(fact.id, sentence.whole)
            continue
        here = [id for id, span in found.items() if _within(span, sentence)]
        if not short and is_bare(sentence, *_patterns(scenario, here), beside=name):
            for id in here:
                del found[id]
            continue
        meant = asked_by_meaning(sentence, scenario) if by_meaning else ""
        if meant and meant not in found and len(here) <= 1 and not who.intersection(here):
            for id in here:
                del found[id]
            found[meant] = sentence.whole
    return found


def is_bare(
    sentence: Sentence, *patterns: re.Pattern[str], beside: frozenset[str] = frozenset()
) -> bool:
    """Tell whether a sentence is nothing but such words and a please: a question in short.

    `beside` are words that may stand by them: whom it is put to.
    """
    folded = _short(sentence.folded)
    if not folded:
        return False
    left = folded
    for one in patterns:
        left = one.sub(" ", left)
    return left != folded and beside.union(_PLEASE).issuperset(words(left))


def asked_by_meaning(sentence: Sentence, scenario: Scenario) -> str:
    """Give the id of the fact that this question asks for, empty where none is near enough.

    Who the customer is has to be asked for in its own words, and is never told for a likeness.
    """
    if not available() or not scenario.facts:
        return ""
    text = sentence.folded
    ranked = sorted(((_nearness(text, one), one.id) for one in scenario.facts), reverse=True)
    best, id = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    if best < NEAR or best - second < AHEAD or id in identity_facts(scenario):
        return ""
    none = max(likeness(text, one) for one in NO_FACT)
    return id if best - none >= CLEAR else ""


@lru_cache(maxsize=2048)
def _short(folded: str) -> str:
    """Give what could be a question in short, "" where it has too many words for one."""
    asked = _THEN.sub("", folded)
    return asked if len(words(asked)) <= (_LIST if "," in asked else _FEW) else ""


def _patterns(scenario: Scenario, ids: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(compile_pattern(one) for id in ids for one in scenario.fact(id).ask)


def _by_number(
    sentence: Sentence, scenario: Scenario, found: Mapping[str, Span]
) -> dict[str, Span]:
    """Take a bare "Number?" that asks for nothing else to ask who they are, where turns are short."""
    taken = CHANNELS[scenario.channel].has_subject or any(
        _within(span, sentence) for span in found.values()
    )
    if taken or not _NUMBER.fullmatch(sentence.folded):
        return {}
    who = (one for one in scenario.facts if one.id in identity_facts(scenario))
    return {one.id: sentence.whole for one in who if _FIGURE.search(one.say)}


def _by_pattern(fact: Fact, text: str) -> Span | None:
    return next((span for pattern in fact.ask if (span := asks(pattern, text))), None)


def _within(span: Span, sentence: Sentence) -> bool:
    return sentence.start <= span.start and span.end <= sentence.start + len(sentence.text)


def _nearness(question: str, fact: Fact) -> float:
    near = max((likeness(question, one) for one in examples_of(fact)), default=0.0)
    best = max(near, OF_ANSWER * likeness(question, fact.say))
    return best if fact.like else OF_PATTERNS * best


@lru_cache(maxsize=512)
def examples_of(fact: Fact) -> tuple[str, ...]:
    """List what asks for a fact: the author's examples, else whole phrases of the patterns."""
    if fact.like:
        return tuple(map(fold, fact.like))
    phrases = (phrase for pattern in fact.ask for phrase in _phrases(pattern))
    return tuple(dict.fromkeys(one for one in phrases if len(one.split()) >= _PHRASE))


def _phrases(pattern: str) -> list[str]:
    """Write a pattern out as plain phrases that it matches, as far as that is simple."""
    choices = split_choices(_LOOK.sub("", fold(pattern)))
    found: list[str] = []
    for choice in choices:
        open_ = [choice]
        while open_ and len(found) < _EXPANDED:
            text = open_.pop(0)
            inner = _INNER.search(text)
            if inner is None:
                phrase = " ".join(words(_GAP.sub(" ", text)))
                if phrase:
                    found.append(phrase)
                continue
            parts = ["" if inner.group(2) else None, *inner.group(1).split("|")]
            open_.extend(
                f"{text[: inner.start()]}{part}{text[inner.end() :]}"
                for part in parts
                if part is not None
            )
            open_ = open_[:_EXPANDED]
    return found
