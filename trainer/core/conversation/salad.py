"""Tell a heap of keywords from a sentence: the one rule that customer and scorers share.

Source of the need: customer.md trap "keyword stuffing"; scoring reference §6 (gaming). About half
the words of written English are function words; in the plainest telegram style still one in five.
"""

import re
from collections import Counter
from collections.abc import Sequence

from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.lexicons.service_words import KEYWORDS

_GLUE = FUNCTION_WORDS - KEYWORDS
_FEWEST = 7
_LEAST_SHARE = 0.15
_LIST_LENGTH = 6
_LIST_WORDS = 2
_LIST_SHARE = 0.5
_KEYWORDS = 3
_ECHO = 4
_ECHO_SHARE = 0.3

RUN_ON = 25
"""Words without a pause from which a sentence is looked at once more."""
_RUN_ON_SHARE = 0.43
_LONG, _LONG_SHARE = 45, 0.5
"""Shares of function words below which a run-on, or a long one, is a heap; hasty chat has .55."""
_STRING = 5
"""Words of meaning one after another that make a run-on a heap, whatever its share."""
_BREATHLESS = 60
"""Words in a row without a stop that nobody writes as a sentence."""
_CHAIN, _LINK_WORDS = 4, 6
"""Times "and" in a sentence, one more with a figure, so few words between, that make a heap."""
_PIECES, _PIECE_WORDS = 8, 4
"""Pieces of so few words between commas that make a sentence a heap, whatever the words are."""
SCRAP_WORDS, SCRAPS = 4, 7
"""Words of a scrap without a figure, and scraps one after another, that are no talk but a heap."""
_HEAD_WORDS, _LITANY = 3, 4
"""First words that so many sentences of one message share: "I am sorry about …", four times."""

_EMPTY_WILLS = 2
"""Times somebody "will" without a word of doing after it, that make a heap."""
_EMPTY_WILL = re.compile(
    r"\b(?:i|we|you|they|he|she)(?: will|'ll) (?:[£$€]|\d|(?:another|the|a|an|my|your|our|some|any|no|us|you|me"
    r"|refunds|and|or|of|to|on|in|at|for|from|with|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today"
    r"|tomorrow|sorry|supervisor|manager|voucher|station|hotel|goodwill|compensation|money|hours?"
    r"|days?)\b)"
)
_PAUSE = re.compile(r"[,;:](?=\s)|\s[-–—]\s")
_FIGURE = re.compile(r"\d")
_STOP = re.compile(r"[,;:.!?()\n–—-]")


def is_salad(folded: str, spoken: tuple[str, ...]) -> bool:
    """Tell whether a sentence is a heap: `spoken` are its words in lower case.

    It is when one word of meaning makes up a third of it; when it has seven words or more, of
    which three are keywords of service talk, and hardly a small word holds them together, or they
    are strung as scraps of one or two words between commas; when it strings eight pieces between
    commas, or six short ones with "and"; when twice somebody "will" and no doing follows; or when it
    runs on: 25 words without a pause and too few small words, or 60 without a stop. A short request ("Order number and
    postcode, please"), a line of facts with its label, and other languages are not.
    """
    plain = [word for word in spoken if not word[0].isdigit()]
    if len(plain) < _FEWEST:
        return False
    if len(_EMPTY_WILL.findall(folded)) >= _EMPTY_WILLS:
        return True
    if _runs_on(folded, spoken) or _strung(folded, spoken):
        return True
    if _echoes(plain):
        return True
    keywords = len({word for word in plain if word in KEYWORDS})
    if keywords < _KEYWORDS or ":" in folded:
        return False
    share = sum(word in _GLUE for word in plain) / len(plain)
    return share < _LEAST_SHARE or (share < _LIST_SHARE and _scraps(folded))


def heaped(spoken: Sequence[tuple[str, ...]]) -> frozenset[int]:
    """List which of the sentences of a message, given by their words, are a heap together.

    A run of scraps is ("Refund. Sorry. Postcode. …"), and a litany of the same beginning.
    """
    found: set[int] = set()
    run: list[int] = []
    for place, words in enumerate((*spoken, ())):
        if 0 < len(words) <= SCRAP_WORDS and not any(word[0].isdigit() for word in words):
            run.append(place)
            continue
        found.update(run if len(run) >= SCRAPS else ())
        run = []
    if len(spoken) < _LITANY:
        return frozenset(found)
    heads = [words[:_HEAD_WORDS] for words in spoken if len(words) >= _HEAD_WORDS]
    if len(heads) - len(set(heads)) < _LITANY - 1:
        return frozenset(found)
    litany = {head for head, times in Counter(heads).items() if times >= _LITANY}
    found.update(place for place, words in enumerate(spoken) if words[:_HEAD_WORDS] in litany)
    return frozenset(found)


def _echoes(plain: list[str]) -> bool:
    if len(plain) - len(set(plain)) < _ECHO - 1:
        return False
    echo = max(Counter(word for word in plain if word not in _GLUE).values(), default=0)
    return echo >= _ECHO and echo / len(plain) >= _ECHO_SHARE


def _strung(folded: str, spoken: tuple[str, ...]) -> bool:
    links = spoken.count("and")
    most = _CHAIN + (_FIGURE.search(folded) is not None)
    if links >= most and len(spoken) < _LINK_WORDS * (links + 1):
        return True
    joined = " ".join(spoken).split(" and ")
    heads = [tuple(piece.split()[:2]) for piece in joined]
    if len(heads) >= _LITANY and Counter(heads).most_common(1)[0][1] >= _LITANY:
        return True
    if folded.count(",") < _PIECES - 1:
        return False
    pieces = (piece.split() for piece in folded.split(","))
    short = (0 < len(piece) <= _PIECE_WORDS and not _FIGURE.search(str(piece)) for piece in pieces)
    return sum(short) >= _PIECES


def _scraps(folded: str) -> bool:
    run = longest = 0
    for scrap in folded.replace(";", ",").replace("/", ",").split(","):
        run = run + 1 if 0 < len(scrap.split()) <= _LIST_WORDS else 0
        longest = max(longest, run)
    return longest >= _LIST_LENGTH


def _runs_on(folded: str, spoken: tuple[str, ...]) -> bool:
    if len(spoken) < RUN_ON:
        return False
    if not _PAUSE.search(folded):
        small = sum(word in FUNCTION_WORDS for word in spoken)
        share = _LONG_SHARE if len(spoken) >= _LONG else _RUN_ON_SHARE
        if small / len(spoken) < share or _longest_string(spoken) >= _STRING:
            return True
    return any(len(part.split()) > _BREATHLESS for part in _STOP.split(folded))


def _longest_string(spoken: tuple[str, ...]) -> int:
    run = longest = 0
    for word in spoken:
        run = 0 if word in FUNCTION_WORDS else run + 1
        longest = max(longest, run)
    return longest
