"""Take from a sentence what tells its act: its words, pairs of neighbours, its form.

Pieces of words (four letters) were tried for typing errors and did not help (docs/benchmarks/
reading.md).
"""

import re
from typing import NamedTuple

from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicon import words_of
from trainer.core.language.lexicons.short_forms import SHORT_FORMS

START = "^"
"""What stands before the first word in a pair of neighbours."""
_LONGEST = 60
"""Words of a sentence that are looked at; what a sentence does shows before."""
_QUOTE = re.compile(r"\"|(?<!\w)'\w[^']*'(?!\w)")


class _Form(NamedTuple):
    """Hold a form that a sentence may have: its name, the words or marks that go with it, its look.

    A sentence with none of `words` and `parts` does not have it.
    """

    name: str
    words: frozenset[str]
    parts: tuple[str, ...]
    look: re.Pattern[str]


def _form_of(name: str, words: str, look: str, *parts: str) -> _Form:
    return _Form(name, frozenset(words.split()), parts, re.compile(look))


_FORMS = (
    _Form("*quote", frozenset(), ('"', "'"), _QUOTE),
    _form_of(
        "*report",
        "said says told wrote reads called asked mentioned promised",
        r"\b(?:said|says|told|wrote|reads|called|asked|mentioned|promised)\b",
    ),
    _form_of("*if", "if unless whether had", r"\b(?:if|unless|whether|had you)\b"),
    _form_of(
        "*not",
        "t not no never nobody nothing",
        r"n't\b|\b(?:not|no|never|nobody|nothing)\b",
    ),
    _form_of("*you", "you u your", r"^(?:\w+ )?(?:you|u|your)\b"),
    _form_of("*me", "i we let our my", r"^(?:\w+ )?(?:i|i'\w+|we|we'\w+|let me|our|my)\b"),
    _form_of(
        "*time",
        "tomorrow tonight hour hours days week weeks minute minutes by within",
        r"\b(?:\w+day|tomorrow|tonight|hours?|days?|weeks?|minutes?|by|within)\b",
        "day",
    ),
)
_NO = re.compile(
    r"n't\b|\b(?:not|no|nope|never|none|nothing|neither|unable|unfortunately|sadly|afraid|cant|wont"
    r"|impossible|declin\w*|reject\w*|refus\w*|beyond)\b|\b(?:im|non-)(?:possible|refundable)"
)


def features(sentence: Sentence) -> list[str]:
    """List the features of a sentence, each once, in order: every word at most once a kind."""
    found: list[str] = []
    before = START
    for word in marked_words(sentence):
        found += (word, f"{before} {word}")
        before = word
    found[-2:] = found[:-3:-1]  # of the mark, its pair comes first
    return list(dict.fromkeys([*found, *forms_of(sentence)]))


def marked_words(sentence: Sentence) -> list[str]:
    """List the words that tell the act, in order, and the mark of a question or statement."""
    return [*_plain(sentence.spoken[:_LONGEST]), "?" if sentence.question else "$"]


def forms_of(sentence: Sentence) -> list[str]:
    """Name the forms that a sentence has, in the order in which they are listed."""
    folded, words = sentence.folded, words_of(sentence.folded)
    return [form.name for form in _FORMS if _found(form, folded, words)]


def anothers_words(sentence: Sentence) -> int | None:
    """Find where a sentence begins to quote, report or suppose: words after it may be another's."""
    words = words_of(sentence.folded)
    found = (_found(form, sentence.folded, words) for form in _FORMS[:3])
    return min((one.start() for one in found if one), default=None)


def _plain(spoken: tuple[str, ...]) -> list[str]:
    plain = ["0" if word[0].isdigit() else word for word in spoken]
    if SHORT_FORMS.keys().isdisjoint(plain):
        return plain
    return [part for word in plain for part in SHORT_FORMS.get(word, word).split()]


def _found(form: _Form, folded: str, words: frozenset[str]) -> re.Match[str] | None:
    if words.isdisjoint(form.words):
        for part in form.parts:  # of most forms there is none
            if part in folded:
                break
        else:
            return None
    return form.look.search(folded)


def denies(sentence: Sentence) -> bool:
    """Tell whether a sentence holds a negation or a word of regret, without which it is no no."""
    return _NO.search(sentence.folded) is not None
