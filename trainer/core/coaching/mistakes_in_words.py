"""Find replies that go against the customer's own words, or are said over again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.core.coaching.mistake import Kind, Mistake, Reply
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.turn import Turn
from trainer.core.customer.guard_bounds import telling
from trainer.core.customer.guard_values import values
from trainer.core.language.stems import concrete
from trainer.core.language.tokens import fold, sentences, words

ALIKE = 0.75
"""Share of the words of two sentences that must be the same for them to speak of one thing."""
LONG = 5
"""Words from which a sentence said again is noticed; shorter ones anybody repeats."""

_NOT = re.compile(r"\b(?:not|never|no|nothing|nobody|neither|cannot)\b|n't\b")
_CAME = re.compile(
    r"\b(?:arrived?|came|come|turn(?:ed)? up|got|get|received?|(?:was|were|been) delivered)\b"
)
_CAME_WORDS = concrete("arrive arrived came come turn turned got get received receive delivered")
_OTHERS = re.compile(r"\b(?:other|others|another|second|first|rest|again|until|till|yet|only)\b")
_CLAUSES = re.compile(r"[,;:]|\b(?:but|and|so|because|though|while)\b")
"""Signs of a second clause, of which the no may be."""
_ASKED = re.compile(r"\?\s*$")
_GOODBYE = re.compile(
    r"\b(?:good ?bye|bye|take care|have a (?:good|nice|great|lovely) (?:day|one|evening|weekend))\b"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """Hold one sentence with all by which it is compared."""

    text: str
    folded: str
    plain: str
    matter: frozenset[str]
    figures: frozenset[str]
    denies: bool
    asks: bool


def mistakes_in_words(reply: Reply) -> Iterator[Mistake]:
    """Find contradictions, words said twice, and a second goodbye."""
    yield from _twice(reply)
    yield from _otherwise(reply)
    yield from _denied(reply)
    yield from _goodbyes(reply)


def _twice(reply: Reply) -> Iterator[Mistake]:
    if CustomerAct.REPEAT in reply.turn.acts or reply.agent is None:
        return  # says on purpose what was said, or asks on into a silence
    said = {
        one.plain: (one.text, turn.position) for turn in reply.earlier for one in _told(turn.text)
    }
    for one in _told(reply.turn.text):
        if len(one.plain.split()) >= LONG and (found := said.get(one.plain)):
            because = f"The customer said this word for word in turn {found[1] + 1}."
            yield reply.mistake(Kind.TWICE, because, one.text, *found)
            return


def _otherwise(reply: Reply) -> Iterator[Mistake]:
    """Find what is told with another figure, or the other way round."""
    for one in _told(reply.turn.text):
        for turn in reply.earlier:
            for past in _told(turn.text):
                because = _against(one, past, reply)
                if because:
                    yield reply.mistake(
                        Kind.CONTRADICTS, because, one.text, past.text, turn.position
                    )
                    return


def _against(one: _Told, past: _Told, reply: Reply) -> str:
    if one.asks or past.asks:
        return ""
    common = one.matter & past.matter
    same = common and len(common) >= ALIKE * len(one.matter | past.matter)
    apart = one.figures and past.figures and not one.figures & past.figures
    if same and apart and len(common) > 2:
        return "The customer told this with another figure before."
    if one.denies == past.denies or _OTHERS.search(f"{one.folded} {past.folded}"):
        return ""
    plain = not _CLAUSES.search(one.folded) and not _CLAUSES.search(past.folded)
    if same and plain and len(common) > 1:
        return "The customer said the opposite before."
    if _speak_of_one_arrival(one.folded, past.folded, reply):
        return "The customer told before whether it came, and now says the opposite."
    return ""


def _speak_of_one_arrival(now: str, then: str, reply: Reply) -> bool:
    if not (_CAME.search(now) and _CAME.search(then)):
        return False
    what, before = telling(now) - _CAME_WORDS, telling(then) - _CAME_WORDS
    if not what and reply.agent is not None:
        asked = (one.text for one in sentences(reply.agent.text) if _ASKED.search(one.text))
        what = telling(" ".join(one for one in asked if _CAME.search(fold(one)))) - _CAME_WORDS
    return bool(what) and what <= before


def _denied(reply: Reply) -> Iterator[Mistake]:
    """Find a no to figures that the customer gave themselves."""
    if CustomerAct.DENY not in reply.turn.acts or reply.agent is None:
        return
    asked = [one.text for one in sentences(reply.agent.text) if _ASKED.search(one.text)]
    figures = _figures(" ".join(asked))
    for turn in reversed(reply.earlier):
        if figures and figures <= _figures(turn.text):
            because = "The customer denies what they told themselves."
            quote = reply.turn.text
            yield reply.mistake(Kind.CONTRADICTS, because, quote, turn.text, turn.position)
            return


def _goodbyes(reply: Reply) -> Iterator[Mistake]:
    hit = _goodbye_in(reply.turn)
    before = next((turn for turn in reply.earlier if _goodbye_in(turn)), None)
    if hit and before and not reply.is_letter:
        because = f"The customer had said goodbye in turn {before.position + 1} already."
        yield reply.mistake(Kind.GOODBYES, because, hit, _goodbye_in(before), before.position)


def _goodbye_in(turn: Turn) -> str:
    hit = _GOODBYE.search(turn.text.lower())
    return turn.text[hit.start() : hit.end()] if hit else ""


@lru_cache(maxsize=1024)
def _told(text: str) -> tuple[_Told, ...]:
    return tuple(_compared(one.text) for one in sentences(text))


def _compared(text: str) -> _Told:
    folded = fold(text)
    return _Told(
        text=text,
        folded=folded,
        plain=" ".join(words(folded)),
        matter=frozenset(one for one in concrete(text) if not one[0].isdigit()),
        figures=_figures(text),
        denies=_NOT.search(folded) is not None,
        asks=_ASKED.search(folded) is not None,
    )


def _figures(text: str) -> frozenset[str]:
    return frozenset(one for one in values(text) if one[0].isdigit())
