"""Put back the apostrophes that people leave out where they type fast."""

import re
from functools import lru_cache

from trainer.core.language.tokens import fold

_KEPT = 2048
_SHORT = {
    **{f"{who}ve": f"{who}'ve" for who in ("i", "you", "we", "they")},
    **{f"{who}re": f"{who}'re" for who in ("you", "they")},
    **{f"{who}ll": f"{who}'ll" for who in ("you", "they", "it", "that")},
    **{f"{what}nt": f"{what}n't" for what in (
        *("do", "does", "did", "is", "are", "was", "were", "has", "have", "had"),
        *("ca", "wo", "could", "would", "should", "need", "must"),
    )},
    "im": "i'm", "thats": "that's", "whats": "what's", "theres": "there's", "heres": "here's",
    "lets": "let's", "hes": "he's", "shes": "she's",
}  # fmt: skip
"""What is no other word; "well", "shell", "were" and "its" are, and stay as they are."""
_ANY = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b")
_ILL = re.compile(
    r"(?:^|(?<=[.!?,;:]\s)|(?<=\band\s)|(?<=\bso\s)|(?<=\bthen\s)|(?<=\bbut\s))ill(?=\s[a-z])"
)
"""Where it is "I'll" and not the word for sick."""


@lru_cache(maxsize=_KEPT)
def spelled(text: str) -> str:
    """Fold a text, with its apostrophes put back: "Ive done it" is read as "i've done it"."""
    low = fold(text)
    if "'" in low or not (_ANY.search(low) or "ill" in low):
        return low
    return _ILL.sub("i'll", _ANY.sub(lambda found: _SHORT[found[0]], low))
