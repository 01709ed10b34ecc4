"""Tell a heap of keywords from a sentence.

Source of the need: customer.md trap "keyword stuffing"; scoring reference §6 (gaming). About half
the words of written English are function words; in the plainest telegram style still one in five.
"""

from collections import Counter

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


def is_salad(folded: str, spoken: tuple[str, ...]) -> bool:
    """Tell whether a sentence is a heap: `spoken` are its words in lower case.

    It is when one word of meaning makes up a third of it; or when it has seven words or more, of
    which three are keywords of service talk, and hardly a small word holds them together, or they
    are strung as scraps of one or two words between commas. A short request ("Order number and
    postcode, please"), a line of facts with its label, and other languages are not.
    """
    plain = [word for word in spoken if not word[0].isdigit()]
    if len(plain) < _FEWEST:
        return False
    echo = max(Counter(word for word in plain if word not in _GLUE).values(), default=0)
    if echo >= _ECHO and echo / len(plain) >= _ECHO_SHARE:
        return True
    keywords = len({word for word in plain if word in KEYWORDS})
    if keywords < _KEYWORDS or ":" in folded:
        return False
    share = sum(word in _GLUE for word in plain) / len(plain)
    return share < _LEAST_SHARE or (share < _LIST_SHARE and _scraps(folded))


def _scraps(folded: str) -> bool:
    run = longest = 0
    for scrap in folded.replace(";", ",").replace("/", ",").split(","):
        run = run + 1 if 0 < len(scrap.split()) <= _LIST_WORDS else 0
        longest = max(longest, run)
    return longest >= _LIST_LENGTH
