"""Find the sentences of an agent that take up what this customer told, and whether they suit them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.caseless import Caseless
from trainer.core.language.span import Span
from trainer.core.scoring.ahead_words import DATED
from trainer.core.scoring.content_words import content_words, stem
from trainer.core.scoring.firm import firm_offers, is_hedged, told_done
from trainer.core.scoring.misfits import misfits
from trainer.core.scoring.moments import HARM
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

FITTING = frozenset({AgentAct.PLAN, AgentAct.OFFER, AgentAct.OPTIONS, AgentAct.CHECK})
"""Acts in whose sentence a customer's circumstance is not only named but reckoned with."""
STOCK = Caseless(
    r"(?:^\W*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b(?:\W+\w+){0,4}\W*$"
    r"|\bwelcome to\b|\bthank(?:s| you)(?: so| very)?(?: much)? for (?:getting in touch|get in touch|contacting|reaching out"
    r"|choosing|calling|ringing|writing|taking the time|your (?:e-?mail|message|call|letter|patience|enquiry|inquiry|query|feedback|support)))"
)
"""A greeting, and what stands at the head of every letter: to share a word there takes nothing up."""
THREAT = Caseless(
    r"\b(?:in breach|breach of contract|(?:additional|further|extra) (?:charges|costs|fees) (?:will|may)"
    r"|(?:will|may) be (?:additional|further|extra) (?:charges|costs|fees)|legal action|debt collect\w*"
    r"|penalt(?:y|ies)|you(?:(?:'|’)ll| will) (?:lose|be charged|be fined))\b"
)
"""To threaten is not to take up what somebody told."""
OF_THE_CASE = Caseless(
    r"\b(?:i can see|i(?:(?:'|’)ve| have) (?:just )?(?:looked|checked|found|read|got)|i see (?:that |from )?(?:you|it|the)"
    r"|you(?:(?:'|’)re| are) down (?:as|for)|your (?!call|query|comment|feedback|patience|business|satisfaction|enquiry"
    r"|inquiry|request|message|e-?mail|letter|concern|custom|opinion|support|view)[\w-]+(?:(?:'|’)s| is| was| has| works?| came| ran| went)\b)"
)
"""A statement on how this customer's own matter stands."""
_TO_THEM = Caseless(r"\b(?:you|your|yours|i|i(?:'|’)(?:ve|ll|m|d))\b")
_REASON = Caseless(
    r"\b(?:as|since|because|given(?: that)?|seeing (?:as|that)|now that|so that|if) (?:you|your|he|she|they|his|her|their)\b"
    r"|\bwith (?:you|your|his|her|their)(?: \w+){0,2} (?:on|in|at|away|off|out|working|being)\b"
    r"|\byou(?:'ve|'re| have| are)? [^.?!,]{3,60}, so (?:i|we|shall|let|it|that|there)\b"
    r"|\bwith (?:you|your|him|her|them|his|their) (?:\w+ ){0,3}\w+ing\b"
)
"""How one thing is said to hang on another."""
WHOLE, FEW = 4, 3
"""Words of the shortest sentence in which a figure takes something up, and of one in which words do."""
_UNITS = content_words("minutes hours days weeks months years working")
"""Words of every waiting time: to share them with the customer takes nothing up."""
_PRONOUNS = frozenset(["he's", "she's", "she'", "it's", "who's", "they'r", "they'v", "there'"])
_OF_THE_DESK = content_words(
    "question number account name address order reference e-mail email website online letter call"
    " message payment service team office phone text form details keep wait still times idea"
)
"""Words of every desk: one of them alone takes nothing up."""
_SHE, _HE = (
    Caseless(r"\b(?:she|her|hers|herself)\b"),
    Caseless(r"\b(?:he|him|his|himself)\b"),
)
_OWNER = re.compile(r"(?<=\w)(?:'|’)s\b")
_KIN = Caseless(
    r"\b(?:dad|mum|mom|mam|nan|gran|son|sons|boys?|girls?|lads?|kids?|pa|ma|dog|cat|men|man)\b"
)
"""People and beasts in words too short to be content words."""
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+\b")
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_SPELLED = {
    **{stem(ten): str(10 * place) for place, ten in enumerate(_TENS, 2)},
    **{
        stem(f"{ten}-{one}"): str(10 * place + unit)
        for place, ten in enumerate(_TENS, 2)
        for unit, one in enumerate(_ONES, 1)
    },
}


@dataclass(frozen=True, slots=True)
class Use:
    """Hold one sentence that takes up what the customer told."""

    turn: Turn
    span: Span
    words: frozenset[str]
    later: frozenset[str]
    """Those told after the opening."""
    fits: bool
    """In it or beside it stands a plan, an offer, a choice, a promise or a deed that is firm."""
    reckons: bool
    """It gives what was told as the reason of what is firm in it or beside it: "as you work nights, …"."""
    strong: bool
    """It shares as many words as can be no chance; else it shares one, and speaks to the customer."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """Hold what was heard so far: words of the opening, words told later, and who was spoken of."""

    opening: frozenset[str]
    later: frozenset[str]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Known:
    """Hold what a sentence is held against besides: `common` are words that alone take nothing up."""

    personal: frozenset[str]
    common: frozenset[str]
    steps: frozenset[tuple[int, int]]
    overlap: int


def uses(talk: Talk, overlap: int, personal: frozenset[str]) -> tuple[Use, ...]:
    """List what was taken up, but for replies that missed the customer.

    A sentence takes up what shares `overlap` words with it, or in a whole sentence a word with a digit, or one word of
    `personal`. Greetings, threats, heaps, repeats and messages that hurt take nothing up.
    """
    return talk.once(("uses", overlap, personal), lambda: tuple(_uses(talk, overlap, personal)))


def stated(turn: Turn) -> frozenset[str]:
    """Gather the words of what the customer told, without those of their questions."""
    said = [one.text for one in read_sentences(turn.text) if not one.question]
    return frozenset[str]().union(*map(words_of, said))


@lru_cache(maxsize=4096)
def words_of(text: str) -> frozenset[str]:
    """Gather the content words, the people in short words, and numbers in letters as digits.

    "The bank's" is of the bank.
    """
    text = _OWNER.sub("", text)
    words = {_SPELLED.get(word, word) for word in content_words(text) - _UNITS - _PRONOUNS}
    return frozenset({*words, *(match.group().lower() for match in _KIN.finditer(text))})


def has_step(talk: Talk, turn: Turn) -> bool:
    """Tell whether something firm is done, promised or offered in a message."""
    return any(position == turn.position for position, _ in _steps(talk))


def people_in(text: str) -> frozenset[str]:
    """Tell which of "she" and "he" a text speaks of; none where it brings in a person by name."""
    if _NAMED.search(text):
        return frozenset()
    found = {"she": _SHE, "he": _HE}
    return frozenset(name for name, words in found.items() if words.search(text))


def is_stock(text: str) -> bool:
    """Tell whether a sentence is a greeting or what stands at the head of every letter."""
    return STOCK.search(text) is not None


def _uses(talk: Talk, overlap: int, personal: frozenset[str]) -> Iterator[Use]:
    missed = {turn.position for turn in misfits(talk)}
    known = _Known(personal, _of_company(talk) | _OF_THE_DESK, _steps(talk), overlap)
    opening, later, ours, people = (frozenset[str](),) * 4
    for turn in talk.turns:
        if turn.speaker is Speaker.CUSTOMER:
            if opening:
                later |= stated(turn) - opening - ours
            else:
                opening = words_of(turn.text)
            people |= people_in(turn.text)
            continue
        if turn.position not in missed and _counts(talk, turn):
            yield from _in_turn(turn, _Heard(opening, later, people), known)
        said = (one.text for one in sentences_of(turn.text) if not one.text.endswith("?"))
        ours = ours.union(*map(words_of, said))


def _of_company(talk: Talk) -> frozenset[str]:
    """Gather the company's own words: one of them alone takes nothing up."""
    case = talk.scenario
    texts = (case.record, *(one.text for one in case.articles)) if case else ()
    return frozenset[str]().union(*map(content_words, texts))


def _counts(talk: Talk, turn: Turn) -> bool:
    return not talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT, *HARM)


def _in_turn(turn: Turn, heard: _Heard, known: _Known) -> Iterator[Use]:
    spans = sentences_of(turn.text)
    for place, one in enumerate(spans):
        if is_stock(one.text) or THREAT.search(one.text):
            continue
        words = words_of(one.text)
        from_later, from_opening = words & heard.later, words & heard.opening
        near = spans[max(0, place - 1) : place + 2]
        fits = any((turn.position, each.start) in known.steps for each in near)
        of_them = heard.people & people_in(one.text) if fits else frozenset[str]()
        figure, bare = len(one.text.split()) >= WHOLE, len(one.text.split()) < FEW
        enough = any(
            (len(each) >= known.overlap and not bare) or (figure and _has_figure(each))
            for each in (from_later, from_opening)
        )
        strong = bool(enough or from_later & known.personal)
        shared = from_later | from_opening | of_them
        weak = (shared - known.common and _TO_THEM.search(one.text)) or of_them
        if strong or weak:
            later = (from_later if strong else from_later - known.common) | of_them
            reckons = bool(from_later - known.common and fits and _REASON.search(one.text))
            yield Use(turn, one, shared, later, fits, reckons, strong)


def _has_figure(words: frozenset[str]) -> bool:
    return any(any(map(str.isdigit, word)) for word in words)


def _steps(talk: Talk) -> frozenset[tuple[int, int]]:
    """Gather the places of the sentences in which something firm is done, promised or offered."""
    return talk.once("fitting steps", lambda: _found_steps(talk))


def _found_steps(talk: Talk) -> frozenset[tuple[int, int]]:
    told = (*told_done(talk), *firm_offers(talk))
    places = {(turn.position, one.start) for turn, one in told}
    for turn in talk.agent_turns:
        acts = talk.readings[turn.position].of(*FITTING)
        places |= {
            (turn.position, one.start)
            for one in sentences_of(turn.text)
            if (
                any(one.start <= act.span.start < one.end for act in acts)
                or DATED.search(one.text.lower())
            )
            and not is_hedged(one.text)
        }
    return frozenset(places)
