"""Find a reply that says something else than was decided: a yes for a no, a question for an answer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from trainer.core.conversation.acts import CustomerAct
from trainer.core.customer.guard_bounds import Bounds, Fault, found, stems
from trainer.core.customer.guard_values import values
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold, sentences, words

_COVERED = 0.6
"""Share of a released fact's words that a reply must have, besides all of its figures."""
_SHORT = 2
"""Words of a fact that is little more than its figure: "My postcode is LS6 2QT"."""
_NAMED = 0.5
"""The same share for what is asked about."""
_NEGATION = re.compile(r"\b(?:not|never|no|nothing|nobody|none|without|cannot|hardly|[a-z]+n't)\b")
_PART = re.compile(r"[^.,;:!?\n]+")
_TOKEN = re.compile(r"[a-z0-9']+")
_REACH = 4
_OPPOSITES = (
    ("before", "after"), ("early", "late"), ("open", "closed"), ("more", "less"), ("still", "gone"),
    ("always", "never"), ("first", "last"), ("everything", "nothing"), ("without", "with"),
    ("everybody", "nobody"), ("both", "neither"), ("something", "nothing"), ("old", "new"), ("new", "same"), ("full", "empty"),
    ("cheaper", "dearer"), ("better", "worse"), ("won", "lost"),
)  # fmt: skip
_YES = re.compile(
    r"^\W*(?:yes|yeah|yep|sure|of course|correct|absolutely)\b(?!.{0,40}\bbut\b)|"
    r"\b(?:(?:that|it|this)(?:'ll| will)? (?:works?|do)|(?:that|it)(?:'s| is|'d be| would be) (?:fine|good|ok|"
    r"okay|great)|sounds (?:good|fine|great|fair)|i(?:'ll)? (?:accept|agree|take (?:it|that))|go ahead|"
    r"deal|fine (?:by|with) me|happy with)\b"
)
_NO = re.compile(
    r"^\W*(?:no|nope|never|wrong)\b|"
    r"\b(?:won't do|(?:not|isn't|n't) (?:\w+ )?(?:enough|acceptable|fair|right|good)|no deal|no thanks|"
    r"(?:don't|do not|can't|won't|cannot|will not|refuse to) (?:accept|agree|want|take)|forget it|reject)\b"
)
_ABOVE = re.compile(
    r"\b(?:supervisor|manager|boss|in charge|senior|superior|higher (?:up|level)|above you|ombudsman|"
    r"complaints?|lawyer|solicitor|(?:someone|somebody|anyone|anybody) (?:\w+ )?(?:else|with|who|above|over|higher)|gaffer|over you|"
    r"grown-up|complain|head of|who (?:else )?(?:can|decides)|whoever)\b"
)
_GOING = re.compile(
    r"\b(?:bye|goodbye|enough|leave|leaving|gone|going|done|elsewhere|forget|never mind|cancel|"
    r"finished|over|hang(?:s|ing)? up|off|give up|no (?:point|use|more)|not wasting|somewhere else|"
    r"ombudsman|another (?:way|shop|bank|company|day|route))\b"
)
_FAREWELL = re.compile(
    r"\b(?:good ?bye|bye|take care|that's all|nothing else|i'm (?:done|leaving|off))\b"
)
_GLAD = frozenset(
    CustomerAct(one)
    for one in ("accept", "consent", "confirm", "soften", "close")
    if one in set(CustomerAct)
)
_SET_AGAINST = frozenset(
    {CustomerAct.REJECT, CustomerAct.DENY, CustomerAct.PUSHBACK, CustomerAct.LEAVE}
    | {CustomerAct.WITHHOLD, CustomerAct.DUNNO, CustomerAct.ESCALATE, CustomerAct.VENT}
)
_WHOLE = frozenset({CustomerAct.CONFIDE, CustomerAct.CONFRONT, CustomerAct.PRESS})
"""Acts that are nothing without most of the author's words."""
_PARTING = frozenset({CustomerAct.LEAVE, CustomerAct.CLOSE})
_STATING = frozenset(
    {CustomerAct.TELL, CustomerAct.VOLUNTEER, CustomerAct.ACCEPT, CustomerAct.CONFIRM}
    | {CustomerAct.DENY, CustomerAct.LEAVE, CustomerAct.CLOSE, CustomerAct.REJECT}
)
_CUES: Mapping[CustomerAct, re.Pattern[str]] = {
    CustomerAct.ACCEPT: re.compile(
        r"\b(?:yes|yeah|ok|okay|all right|alright|fine|agree|accept|take it|works?|do that|deal|fair|"
        r"good|go ahead|live with|will do|very well|perfect|spot on|agreed|ideal|happy|settles?|do it|"
        r"fairer|sold|that'll do|works)\b"
    ),
    CustomerAct.REJECT: re.compile(r"\b(?:no|not|never|nothing|forget|cannot|useless|\w+n't)\b"),
    CustomerAct.CONFIRM: re.compile(
        r"\b(?:yes|yep|yeah|correct|right|exactly|it is|that's it|so)\b"
    ),
    CustomerAct.DENY: re.compile(r"\b(?:no|not|wrong|incorrect|never|\w+n't)\b"),
    CustomerAct.DUNNO: re.compile(r"\b(?:no|not|unsure|guess|how should|tell me|\w+n't|what)\b"),
    CustomerAct.ESCALATE: _ABOVE,
    CustomerAct.LEAVE: _GOING,
}
"""What lets an act be made out; where the author's line has none of it, most of that line must stand."""


def sense_faults(reply: str, bounds: Bounds) -> Iterator[Fault]:
    """Find what turns the decision round; can be told of any part of a reply."""
    authored = fold(bounds.authored)
    yield from _polarity(reply, bounds)
    if not bounds.acts & _GLAD and bounds.acts & _SET_AGAINST:
        yes = found(_YES, reply, authored)
        if yes:
            yield Fault("sense", yes, "a yes where the customer says no")
    if bounds.acts & _GLAD and not bounds.acts & _SET_AGAINST:
        no = found(_NO, reply, authored)
        if no:
            yield Fault("sense", no, "a no where the customer says yes")
    above = "" if CustomerAct.ESCALATE in bounds.acts else found(_ABOVE, reply, fold(bounds.said))
    if above:
        yield Fault("sense", above, "it asks for somebody above, which was not decided")
    parting = "" if bounds.acts & _PARTING else found(_FAREWELL, reply, authored)
    if parting:
        yield Fault("sense", parting, "it says goodbye, which was not decided")
    if "?" in reply and "?" not in bounds.authored and bounds.acts <= _STATING:
        yield Fault("mood", "?", "a question where the customer tells something")


def lack_faults(reply: str, bounds: Bounds) -> Iterator[Fault]:
    """Find what a whole reply lacks: a released fact, the question, the yes or the no."""
    for fact in missing(reply, bounds):
        yield Fault("missing", "", f"it does not tell: {fact}")
    if "?" in bounds.authored and "?" not in reply:
        yield Fault("mood", "", "no question where the customer asks one")
    if not _names(reply, bounds.asks_for) or (
        fold(bounds.term) in fold(bounds.authored) and fold(bounds.term) not in fold(reply)
    ):
        yield Fault("missing", "", "it does not name what is asked about")
    wanted = stems(bounds.authored)
    kept = len(wanted & stems(reply))
    if (len(wanted) > _SHORT and not kept) or (
        bounds.acts & _WHOLE and kept < _NAMED * len(wanted)
    ):
        yield Fault("sense", "", "it has too little of the line that it stands for")
    for act, cue in _CUES.items():
        if act not in bounds.acts or cue.search(fold(reply)):
            continue
        if cue.search(fold(bounds.authored)) or kept < _NAMED * len(wanted):
            yield Fault("sense", "", f"nobody could make out: {act.value}")


def missing(reply: str, bounds: Bounds) -> tuple[str, ...]:
    """List the released facts that a reply does not tell."""
    return tuple(fact for fact in bounds.released if not covers(reply, fact))


def covers(reply: str, fact: str) -> bool:
    """Tell whether a reply has all figures of a fact, and most of its words."""
    if not values(fact) <= values(reply) or (_denies(fact) and not _denies(reply)):
        return False
    wanted = stems(fact)
    told = len(wanted & stems(reply))
    return told >= _COVERED * len(wanted) or (bool(values(fact)) and len(wanted) <= _SHORT)


def _names(reply: str, asked: str) -> bool:
    return len(stems(asked) & stems(reply)) >= _NAMED * len(stems(asked))


def _denies(text: str) -> bool:
    return _NEGATION.search(fold(text)) is not None


def _polarity(reply: str, bounds: Bounds) -> Iterator[Fault]:
    lines = "\n".join((bounds.authored, *bounds.released))
    ready, now = polarity(lines), polarity(reply)
    put_in = (now.denied & ready.stated) - ready.doubtful
    lost = (now.stated & ready.denied) - now.doubtful - ready.stated
    turned = put_in | lost
    if turned:
        yield Fault("polarity", min(turned), "a not where the author has none, or none for a not")
    here, there = frozenset(words(fold(reply))), frozenset(words(fold(lines)))
    for one, other in (*_OPPOSITES, *((right, left) for left, right in _OPPOSITES)):
        if one in there and other not in there and other in here:
            yield Fault("polarity", other, f"the opposite of: {one}")


@dataclass(frozen=True, slots=True)
class Polarity:
    """Hold the stems of a text: just behind a 'not', not so, and in a sentence with any 'not'."""

    denied: frozenset[str]
    stated: frozenset[str]
    doubtful: frozenset[str]


@lru_cache(maxsize=1024)
def polarity(text: str) -> Polarity:
    """Tell which words a text denies; a 'not' reaches four words, to the next stop."""
    denied: set[str] = set()
    stated: set[str] = set()
    doubtful: set[str] = set()
    for sentence in sentences(fold(text)):
        if _denies(sentence.text):
            doubtful |= stems(sentence.text)
        for part in _PART.findall(sentence.text):
            left = 0
            for token in _TOKEN.findall(part):
                if _NEGATION.fullmatch(token):
                    left = _REACH
                    continue
                if stems(token):
                    (denied if left else stated).add(stem(token))
                left = max(0, left - 1)
    return Polarity(frozenset(denied), frozenset(stated), frozenset(doubtful))
