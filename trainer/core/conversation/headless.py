"""Read what an agent tells without "I", as "Refunded £24.50 to your Visa, 3 days" does.

Who types fast leaves out who it is that acts. Such a sentence is read as the same with "I": a deed
told as done, a next step, an offer.
"""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.phrase_rules import see_phrases
from trainer.core.conversation.planning import is_past, see_plan
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence, alone
from trainer.core.language.apostrophes import spelled
from trainer.core.language.lexicons.deeds import DEEDS
from trainer.core.language.span import Span

_LEAD = (
    r"\W{0,4}(?:(?:all|now|both|ok|okay|right|there|and|yes|yep|yeah|sure|good|great|hi|hello|thanks"
    r"|no problem|of course|that's|thats|it's|just|already|also)\W{1,4}){0,5}"
)
_AFTER = (
    r"(?=\W*$|\s*[,:;.!=(–—]|\s-\s|\s(?:it|that|them|this|these|those|the|an?|one|two|three|four|both|all"
    r"|another|your|you (?:an?|the|one|two|in|up|out|on|to|for|into|at)|him|her|us|under|for (?!example)|to|onto|into|from|off|back|again|just"
    r"|now|already|until|till|at once|straight|as|so|through|half|full|everything|[£$€]?\d"
    rf"|and (?:{DEEDS}))(?=\W|\d|$))"
)
"""What goes on from a deed; "Reduced items cannot be returned" tells of none."""
_DEED = re.compile(rf"{_LEAD}(?P<deed>{DEEDS})\b{_AFTER}")
_OURS = (
    "new|replacement|spare|refund|money|credit|voucher|code|link|label|receipt|invoice|ticket|pass|letter|form|copy"
    "|fee|charge|fine|card|account|order|booking|table|room|seat|slot|place|appointment|address|name|plan|bill"
    "|password|parcel|engineer|courier|driver|van|technician|[£$€]\\d[\\d.,]*"
)
"""What a deed is about, or who comes, where nobody is named who acts: "New code e-mailed"."""
_THING = re.compile(
    rf"(?:^|[.,;:–—]\s*){_LEAD}(?:(?:the|your|an?|full|free|both|all) )*(?:{_OURS})\b(?: (?!you\b|he\b|she\b|they\b|who\b|that\b|to\b)[\w£.-]+){{0,3}}?"
    rf" (?P<deed>{DEEDS})\b(?=\W*$|\s*[,;:.!(–—]|\s-\s| (?:to|on|for|with|off|back|just|now|already|today|tonight|and|in full|until|till|under)\b)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|must|may|might|should|gets?|got|needs?|'ll|'ve|'s|'re|customers?)\b"
)
"""Verbs that make a whole sentence of it, which is read as any other."""
_DUE = re.compile(
    rf"{_LEAD}(?:(?:the|your|an?|our) )*(?:ready|with you|there|back|here|yours|out|fixed|mended|(?:in|on) (?=by |at |again)|{_OURS})\b(?: (?!you\b|he\b|she\b|they\b|to\b)[\w£'-]+){{0,4}}?"
    r" (?:by |at |on |from |in |before |until |till |within )?(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|noon"
    r"|\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm))?(?=\W*$|,|;| today| tomorrow| sharp)|\d{1,2}[:.]\d\d|\d{1,2} ?(?:am|pm))\b(?! (?:i|you|we|he|she|they|it)\b)"
)
"""What comes or is ready, with its time and without its verb: "Ready at 4", "Driver with the spare at 7:15"."""
_BEEN = re.compile(r"\b(?!fixed\b|mended\b|booked\b|need)\w{2,}ed\b")
"""What has been, and is not still to come."""
_LONGEST_DUE = 14
"""Words of the longest sentence that needs no verb to be a plan."""
_OTHERS = re.compile(
    r"\b(?:if|unless|when|once|whenever|until you|by you|by the customer|not|never|can't|cannot)\b"
    r"|\b(?:orders?|items?|goods|rooms?|tickets?|parcels?|payments?) (?:are|is|can|will|must|may)\b"
)
"""Words by which a sentence that begins so is a rule, a condition or a no."""
_TIME = re.compile(
    r"(?:[,:;(–—]|\s-)\s*(?:there |with you |yours |arrives |in |max |about |up to |allow |takes |by |on |for |at )*"
    r"(?:\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})? (?:working |business )?(?:days?|hours?|hrs?|mins?|minutes?|weeks?)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|today|tonight|tomorrow|noon"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)|\d{1,2}[:.]\d\d)\b"
)
"""A time that is told beside a deed: ", 3 days", ": Thursday"."""
_STEPS = (
    (re.compile(r"\W{0,4}(?:(?:ok|okay|yes|sure|right|and|then)\W{1,4}){0,5}(?=will (?!you\b|it\b|that\b|this\b|do you\b|there\b|be\b|the\b|your\b|they\b|he\b|she\b|we\b|i\b|not\b)[a-z]+\b)"), "i "),
    (re.compile(r"\W{0,4}(?:(?:ok|okay|yes|sure|right|and|then)\W{1,4}){0,5}(?=can (?!you\b|i\b|we\b|it\b|that\b|this\b|he\b|she\b|they\b|the\b|your\b|be\b|not\b|anyone\b|someone\b)[a-z]+\b)"), "i "),
    (re.compile(r"\W{0,4}(?:(?:ok|okay|yes|sure|right|and|now|just)\W{1,4}){0,5}(?=(?:sending|booking|refunding|cancelling|moving|posting|ordering|replacing|adding|removing|changing|crediting|unlocking|fixing|sorting|ringing|calling|swapping|holding|keeping|putting)\b (?!is\b|was\b|can\b|will\b|takes?\b|costs?\b|your own\b))"), "i'm "),
)  # fmt: skip
"""How a sentence begins that lacks its subject, and the words that it lacks."""
_LOOKED_AT = 300
"""Characters of a sentence that are looked at: who leaves out "I" is short."""
DEED = "deed without I"
"""What the rule of a deed begins with: it was done, and nobody said who stays with it."""
_RULE = "without I"
_LIKELY = 0.8
_DEED_ACTS = (AgentAct.OWNERSHIP, AgentAct.OFFER)


def tells_deed(text: str) -> bool:
    """Tell whether a sentence is nothing but what was done: "Moved.", "Booked: two rooms, 9 pm"."""
    low = spelled(text[:_LOOKED_AT])
    if text.rstrip().endswith("?") or _OTHERS.search(low):
        return False
    if _DEED.match(low) is not None:
        return True
    thing = _THING.search(low)
    return thing is not None and not _FINITE.search(low[: thing.end()])


def names_time(text: str) -> bool:
    """Tell whether a deed told without "I" has its time beside it: ", 3 days"."""
    return tells_deed(text) and _TIME.search(spelled(text[:_LOOKED_AT])) is not None


def see_headless(sentence: Sentence) -> list[Seen]:
    """See a deed, a next step or an offer told without its subject."""
    if len(sentence.folded) > _LOOKED_AT:
        return []
    if tells_deed(sentence.folded):
        return _of_deed(sentence)
    if sentence.folded.rstrip().endswith("?"):
        return []
    if _is_due(sentence):
        return [Seen(AgentAct.PLAN, sentence.whole, f"{_RULE}: {AgentAct.PLAN}", _LIKELY)]
    for lacks, subject in _STEPS:
        found = lacks.match(sentence.folded)
        if found:
            return _of_step(sentence, found.end(), subject)
    return []


def _of_deed(sentence: Sentence) -> list[Seen]:
    words = sentence.whole
    seen = [Seen(act, words, f"{DEED}: {act}", _LIKELY) for act in _DEED_ACTS]
    if names_time(sentence.folded):
        seen.append(Seen(AgentAct.PLAN, words, f"{_RULE}: {AgentAct.PLAN}", _LIKELY))
    return seen


def _is_due(sentence: Sentence) -> bool:
    due = _DUE.match(sentence.folded) if len(sentence.spoken) <= _LONGEST_DUE else None
    if due is None or _OTHERS.search(sentence.folded):
        return False
    words = due.group()
    return not (_FINITE.search(words) or _BEEN.search(words) or is_past(words))


def _of_step(sentence: Sentence, at: int, subject: str) -> list[Seen]:
    """Read the sentence with its subject put back; what is seen takes its place without it."""
    whole = alone(
        sentence.text[:at] + subject + sentence.text[at:], asks=False, salad=sentence.salad
    )
    return [
        Seen(one.act, _placed(sentence, one.span, at, len(subject)), f"{_RULE}: {one.act}", _LIKELY)
        for one in (*see_phrases(whole), *see_plan(whole))
        if one.act in {*_DEED_ACTS, AgentAct.PLAN}
    ]


def _placed(sentence: Sentence, span: Span, at: int, more: int) -> Span:
    start, end = (
        place if place <= at else max(at, place - more) for place in (span.start, span.end)
    )
    return sentence.span(start, end)
