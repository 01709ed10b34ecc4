"""Find words out of part: the agent's, a model's about itself, a script's, a machine's."""

import re
import unicodedata
from collections.abc import Iterator

from trainer.core.customer.guard_bounds import Bounds, Fault, found
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold

_AGENT = re.compile(
    r"how (?:can|may|could) i (?:help|assist|support)|(?:can|may) i (?:help|assist) you|"
    r"anything else (?:i|we) can|(?:happy|glad|here|able) to (?:help|assist)|(?:help|assist) you\b|"
    r"\byour (?:order|account|reference|booking|tracking|customer|policy|contract)"
    r"(?: (?:number|id|details|name|reference))? (?:is|was|has been)\b|"
    r"thank(?:s| you) for (?:contacting|calling|reaching|your (?:patience|call|message|order|business|"
    r"understanding|loyalty|feedback))|"
    r"\b(?:i|we)(?:'ve| have| just| already)+ (?:processed|issued|refunded|credited|escalated|arranged|"
    r"updated|looked into|checked your|logged|raised)|"
    r"\b(?:i|we)(?:'ll| will| can| could) (?:just )?(?:refund|credit|process|issue|look into|escalate|"
    r"investigate|get back to you|transfer|connect|arrange|resolve|make sure|sort (?:this|that|it) out "
    r"for you|send you|offer you)|"
    r"\bapologi[sz]e\b|inconvenience|sorry (?:to hear|for (?:the|any|your)|about (?:the|any|your))|"
    r"\bi (?:completely |totally |fully )?understand (?:your|how (?:you|frustrat))|you(?:'re| are) welcome|"
    r"\bour (?:team|policy|records|system|agents?|customer service|company|supervisor|website|customers|"
    r"colleagues?|warehouse|terms)\b|dear (?:valued )?(?:customer|sir|madam)|valued customer|"
    r"have a (?:great|nice|wonderful|good|lovely) (?:day|one|evening)|"
    r"let me (?:check|look into|help|assist|explain|know if)|"
    r"please (?:provide|confirm|verify|bear with|hold|contact|allow|note)|"
    r"(?:could|can|may) (?:you|i) (?:please )?(?:provide|confirm|verify|share|have) (?:me )?your\b|"
    r"what(?:'s| is) your (?:order|name|e-?mail|account|phone|postcode|address|number)|"
    r"\bi(?:'ll| will) (?:tell|let|keep|update|inform) you\b|feel free to|don't hesitate|rest assured|at your convenience|how does that sound"
)
_MODEL = re.compile(
    r"\bas an? (?:ai|assistant|language|customer service)|language model|\bai\b|chat ?bot|"
    r"\b(?:here(?:'s| is)|sure,? here)\b.{0,20}\b(?:reply|response|version|message|line)|"
    r"\bre(?:word|phras|writ)(?:e|ed|ing|ten)\b|in (?:this )?character|role-? ?play|"
    r"\bth(?:e|is|at) (?:customer|agent|user|persona|scenario|speaker|prompt|instructions?|conversation|dialogue)\b|"
    r"\b(?:prompt|simulation|simulated|hidden facts?|training data|system message|output)\b|\bnote:|"
    r"\b(?:can't|cannot|can not|unable to) (?:fulfil|comply|assist|provide)|let's think|step by step|"
    r"i(?:'m| am) (?:not able|unable) to (?:help|provide|share)|"
    r"^\W*(?:customer|agent|assistant|user|system|me|you|reply|response|answer|[a-z]+ ?[a-z]*):"
)
_MACHINE = re.compile(r"[<>{}\[\]|\\`#_~^=]|\*\*|\\n|^\s*(?:[-•*]|\d+[.)])\s", re.MULTILINE)
_STAGE = re.compile(r"\*[^*\n]{1,60}\*?|\([^)\n]{0,80}\)?")
_PAIR = re.compile(
    r"\b(i|my|you|your)\b(?:'(?:ve|m|re|ll|d))? (?:(?:have|had|am|are|was|will|would|already|just|never|"
    r"also|own|really|only|not|can't|don't|didn't|haven't) )*([a-z]{3,})"
)
_OTHER = {"i": "you", "you": "i", "my": "your", "your": "my"}


def role_faults(reply: str, bounds: Bounds) -> Iterator[Fault]:
    """Find what a customer in earnest would not say; what the author wrote is always theirs."""
    authored = fold(bounds.authored)
    agent = found(_AGENT, reply, authored)
    if agent:
        yield Fault("role", agent, "it speaks as the agent")
    model = found(_MODEL, reply, authored)
    if model:
        yield Fault("meta", model, "it speaks about itself or the task")
    machine = _MACHINE.search(reply)
    if machine and machine.group() not in bounds.authored:
        yield Fault("markup", machine.group(), "signs of a machine")
    stage = found(_STAGE, reply, authored)
    if stage:
        yield Fault("stage", stage, "a stage direction")
    foreign = next((sign for sign in reply if _foreign(sign) and sign not in bounds.said), "")
    if foreign:
        yield Fault("foreign", foreign, "signs that are not of English")
    yield from _flips(reply, bounds)


def _foreign(sign: str) -> bool:
    if sign.isascii():
        return False
    kind = unicodedata.category(sign)
    if kind[0] == "L":
        return not unicodedata.name(sign, "").startswith("LATIN")
    return kind in {"So", "Sk", "Cn", "Co"} or sign == "\N{REPLACEMENT CHARACTER}"


def _flips(reply: str, bounds: Bounds) -> Iterator[Fault]:
    """Find "your number" where the customer's line has "my number", and "you told" for "I told"."""
    lines = _pairs("\n".join((bounds.authored, *bounds.released)))
    for who, what in sorted(_pairs(reply) - lines):
        if (_OTHER[who], what) in lines:
            yield Fault("role", f"{who} … {what}", "it mixes up I and you")


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((who, stem(what)) for who, what in _PAIR.findall(fold(text)))
