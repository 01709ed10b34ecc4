"""Tell whether a mention is taken back by the words around it.

The rule is a window in the same clause, not a parse: a negator up to eight words before, a "not
possible" up to six after, a report of someone's words, or an unreal past. Source of the need: the
first prototype read "No rebooting today" as advice to reboot (customer.md §1.2).
"""

import re

from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.denials import (
    CONDITIONS,
    DENIALS_AFTER,
    HARMLESS_NEGATIONS,
    NEGATORS,
    REPORTED,
    UNREAL,
)

_NEGATORS = lexicon("negation", NEGATORS)
_HARMLESS = lexicon("harmless negation", HARMLESS_NEGATIONS)
_AFTER = lexicon("denied after", DENIALS_AFTER)
_REPORTED = lexicon("reported", REPORTED)
_UNREAL = lexicon("unreal", UNREAL)
_CONDITIONS = lexicon("condition", CONDITIONS)

_SUBJECT = (
    r"(?:i|we|you|it|that|this|they|he|she|there|here|let|the|your|our|my|please|what|as|so|if|for"
    r"|however|but|instead|then|just)(?:'\w+)?\b"
)
_CLAUSE_ENDS = re.compile(
    rf"[;:!?()\n]|\s-+\s|[,.]\s+(?:and\s+|so\s+|or\s+)?(?={_SUBJECT})|\b(?:but|however|because|although|though|whereas"
    rf"|instead(?! of)|nevertheless|so (?={_SUBJECT})|and (?=(?:i|we|you|it|they|there)(?:'\w+)?\b)|until|which is why)\b"
)
_LISTED = re.compile(r"\b(?:no|without|not a|not the) (?:\w+ ){0,2}\w+, ")
"""An item of a list that is denied alone: "no refund, 115.50 in credit, free label"."""
_WINDOW_BEFORE = 8
_WINDOW_AFTER = 6
_REACH = 240


def is_denied(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words `start:end` of a sentence are denied, reported, quoted or unreal."""
    clause_start, clause_end = clause_of(sentence.folded, start, end)
    before = sentence.folded[clause_start:start]
    after = _first_words(sentence.folded[end:clause_end], _WINDOW_AFTER)
    if _quoted(sentence.folded, start, end) or _UNREAL.within(before):
        return True
    if _REPORTED.within(before) and not _CONDITIONS.within(before):
        return True
    near = _last_words(_LISTED.sub("", before), _WINDOW_BEFORE)
    return negated(near) or (_AFTER.within(after) and not _HARMLESS.within(after))


def negated(words_before: str) -> bool:
    """Tell whether folded words hold a negation that denies what follows ("no problem" does not)."""
    denials = _NEGATORS.all(words_before)
    if not denials:
        return False
    harmless = _HARMLESS.all(words_before)
    return any(
        not any(one.start <= denial.start < one.end for one in harmless) for denial in denials
    )


def clause_of(folded: str, start: int, end: int) -> tuple[int, int]:
    """Find the clause around `start:end`: from the last clause end before to the next after."""
    left = max(0, start - _REACH)
    begin = left
    for found in _CLAUSE_ENDS.finditer(folded, left, end):  # beyond start: an end looks ahead
        if found.start() >= start:
            break
        begin = min(found.end(), start)
    closing = _CLAUSE_ENDS.search(folded, end, min(len(folded), end + _REACH))
    return begin, closing.start() if closing else min(len(folded), end + _REACH)


def _quoted(folded: str, start: int, end: int) -> bool:
    left, right = max(0, start - _REACH), min(len(folded), end + _REACH)
    return folded.count('"', left, start) % 2 == 1 and '"' in folded[end:right]


def _last_words(text: str, count: int) -> str:
    return " ".join(text.split()[-count:])


def _first_words(text: str, count: int) -> str:
    return " ".join(text.split()[:count])
