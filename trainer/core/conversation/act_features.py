"""Take from a sentence what tells its act: its words, pairs of neighbours, its form.

Pieces of words (four letters) were tried for typing errors and did not help (docs/benchmarks/
reading.md).
"""

import re
from collections.abc import Iterator

from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicons.short_forms import SHORT_FORMS

_LONGEST = 60
"""Words of a sentence that are looked at; what a sentence does shows before."""
_QUOTE = re.compile(r"\"|(?<!\w)'\w[^']*'(?!\w)")
_FORMS = (
    ("*quote", _QUOTE),
    ("*report", re.compile(r"\b(?:said|says|told|wrote|reads|called|asked|mentioned|promised)\b")),
    ("*if", re.compile(r"\b(?:if|unless|whether|had you)\b")),
    ("*not", re.compile(r"n't\b|\b(?:not|no|never|nobody|nothing)\b")),
    ("*you", re.compile(r"^(?:\w+ )?(?:you|u|your)\b")),
    ("*me", re.compile(r"^(?:\w+ )?(?:i|i'\w+|we|we'\w+|let me|our|my)\b")),
    (
        "*time",
        re.compile(r"\b(?:\w+day|tomorrow|tonight|hours?|days?|weeks?|minutes?|by|within)\b"),
    ),
)
_NO = re.compile(
    r"n't\b|\b(?:not|no|nope|never|none|nothing|neither|unable|unfortunately|sadly|afraid|cant|wont"
    r"|impossible|declin\w*|reject\w*|refus\w*|beyond)\b|\b(?:im|non-)(?:possible|refundable)"
)


def features(sentence: Sentence) -> list[str]:
    """List the features of a sentence, each once, in order: every word at most once a kind."""
    return list(dict.fromkeys(_features(sentence)))


def _features(sentence: Sentence) -> Iterator[str]:
    plain = [
        "0" if word[0].isdigit() else part
        for word in sentence.spoken[:_LONGEST]
        for part in SHORT_FORMS.get(word, word).split()
    ]
    mark = "?" if sentence.question else "$"
    framed = ["^", *plain, mark]
    for at, word in enumerate(plain):
        yield word
        yield f"{framed[at]} {word}"
    yield f"{framed[-2]} {mark}"
    yield mark
    for name, form in _FORMS:
        if form.search(sentence.folded):
            yield name


def anothers_words(sentence: Sentence) -> int | None:
    """Find where a sentence begins to quote, report or suppose: words after it may be another's."""
    found = (form.search(sentence.folded) for _, form in _FORMS[:3])
    return min((one.start() for one in found if one), default=None)


def denies(sentence: Sentence) -> bool:
    """Tell whether a sentence holds a negation or a word of regret, without which it is no no."""
    return _NO.search(sentence.folded) is not None
