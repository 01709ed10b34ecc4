"""Count the forms that make a text polite, or open to another's view.

Source: the strategies of Danescu-Niculescu-Mizil and others 2013 (politeness of requests) and of
Yeomans and others 2020 (conversational receptiveness), written anew as patterns.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import log1p

from trainer.core.language.tokens import fold, sentences, words

_LONGEST = 400
"""Words of a text that are looked at; tone shows before."""
_KEPT = 512
_START = r"(?:^|(?<=[.!?] )|(?<=\n))\W{0,3}"
FORMS: tuple[tuple[str, str, float], ...] = (
    ("gratitude", r"\b(?:thanks|thank you|thankyou|thx|cheers|appreciate\w*|grateful)\b", 0.8),
    ("apology", r"\b(?:sorry|apologi[sz]\w+|excuse me|forgive me|my bad|oops|woops)\b", 0.4),
    ("please inside", r"(?<=\w )please\b", 0.3),
    ("please first", rf"{_START}please\b", 0.0),
    ("greeting", rf"{_START}(?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon))\b", 0.4),
    ("by the way", r"\b(?:by the way|btw|incidentally)\b", 0.3),
    ("praise", (r"\b(?:great|good|nice|excellent|wonderful|awesome|interesting|impressive|well done"
     r"|love|lovely|amazing|helpful|perfect|brilliant|fine) ?\w*\b"), 0.3),
    ("could you", r"\b(?:could|would|might) (?:you|it|i|we|anyone|someone)\b", 0.4),
    ("can you", r"\b(?:can|will) (?:you|u)\b", 0.0),
    ("would like", r"\b(?:would|'d) (?:like|love|appreciate|be (?:happy|glad|grateful))\b", 0.3),
    ("do you mind", r"\b(?:mind|possible|possibly|perhaps|maybe|wonder\w*|kindly)\b", 0.4),
    ("question word first", rf"{_START}(?:what|why|who|how|where|when|which)\b", -0.3),
    ("why you", r"\b(?:why|how come)\W+(?:do|did|are|have|is|was|don't|would)\b", -0.4),
    ("so first", rf"{_START}(?:so|then|and|but|or)\b", -0.2),
    ("you first", rf"{_START}(?:you|your|you're|you've)\b", -0.4),
    ("i first", rf"{_START}(?:i|i'm|i've|i'd|i'll)\b", 0.1),
    ("my reader", r"\b(?:you|your|yours|u)\b", 0.0),
    ("we", r"\b(?:we|us|our|ours|let's)\b", 0.1),
    ("in fact", r"\b(?:actually|in fact|really|obviously|clearly|of course|the point|the truth)\b", -0.3),
    ("hedge", (r"\b(?:i (?:think|believe|guess|suppose|feel|suspect)|seems?|sort of|kind of|a bit"
     r"|somewhat|probably|likely|usually|often|sometimes|some|may|suggest\w*)\b"), 0.2),
    ("i see your point", (r"\b(?:i (?:understand|see|hear|get|recogni[sz]e|acknowledge|respect)"
     r"|you(?:'re| are) (?:right|correct)|good point|fair (?:point|enough)|valid|makes sense)\b"), 0.6),
    ("agree", r"\b(?:i (?:\w+ )?agree|agreed|i also|me too|exactly|absolutely|we both)\b", 0.5),
    ("disagree", r"\b(?:disagree|wrong|false|incorrect|untrue|not true|no way)\b", -0.6),
    ("not", r"n't\b|\b(?:not|no|never|nothing|nobody|none|neither|nor)\b", -0.2),
    ("because", r"\b(?:because|therefore|since|thus|hence|so that|reason\w*)\b", 0.0),
    ("but", r"\b(?:but|however|although|though|while|yet|whereas)\b", 0.0),
    ("must", r"\b(?:must|should|need to|have to|ought|better|had better|supposed)\b", -0.3),
    ("stop", r"\b(?:stop|don't|do not|never|quit|enough)\b", -0.4),
    ("harsh", (r"\b(?:stupid|idiot\w*|ridiculous|nonsense|absurd|bullshit|crap|damn|hell|wtf|shame"
     r"|shameful|disgust\w*|pathetic|ignorant|lazy|liar?s?|lying|lies|hate|moron\w*|dumb|fool\w*"
     r"|racist|rubbish|garbage|waste|useless|hypocri\w+|blind|delusional|thugs?)\b"), -1.0),
    ("hard thing", (r"\b(?:vandal\w*|delet\w*|revert\w*|remov\w*|problem|bad|worse|worst|fail\w*"
     r"|against|attack\w*|bias\w*|fault|blame|excuse)\b"), -0.3),
    ("everything", r"\b(?:all|always|every|everyone|everything|anything|completely|totally)\b", -0.1),
    ("help", r"\b(?:help|advice|guidance|assist\w*|suggestions?|ideas?|feedback|opinion)\b", 0.2),
    ("smile", r"[:;]-?[)D]|\U0001f642|\U0001f60a", 0.3),
    ("shout", r"!", 0.0),
    ("many marks", r"[?!]{2,}|\.{3,}", -0.5),
    ("question", r"\?", 0.0),
    ("quote", r"[\"\u201c\u201d]", -0.1),
    ("link", r"<url>|&lt;url&gt;|https?:", -0.1),
)  # fmt: skip
"""Each form, its pattern in folded text, and what it is worth where no weights are there."""
RULES = tuple(worth for _, _, worth in FORMS)
WIDTH = 2 * len(FORMS) + 5
"""Of each form whether and how often; five figures of the length and shape."""


@lru_cache(maxsize=_KEPT)
def forms(text: str) -> tuple[float, ...]:
    """Count the forms of a text: 0 or 1 each, then counts per ten words, then its length and shape."""
    low = fold(text)
    count = max(1, len(words(low)))
    found = [
        len(pattern.findall(low)) if not heads or any(map(low.__contains__, heads)) else 0
        for pattern, heads in _PATTERNS
    ]
    lines = max(1, len(sentences(text)))
    shape = (
        log1p(count),
        count / lines / 20,
        log1p(lines),
        min(1.0, len(low) / count / 10),
        sum(sign.isupper() for sign in text) / max(1, len(text)),
    )
    each = [min(1.0, hits * 10 / count) for hits in found]
    return (*(float(hits > 0) for hits in found), *each, *shape)


def pieces(text: str) -> list[str]:
    """List the words and marks of a text and all pairs of neighbours, each once, in order."""
    return list(dict.fromkeys(_pieces(fold(text))))


def _heads(pattern: str) -> tuple[str, ...]:
    """List what a text must hold, one at least, to have a form; nothing where that is no letters.

    To look for these is many times faster than to search a text for every pattern.
    """
    found: list[str] = []
    for choice in _choices(_BEFORE.sub("", pattern)):
        inner = choice.removeprefix("(?:")
        heads = _heads(inner[: _close(inner)]) if inner != choice else _literal(choice)
        if not heads:
            return ()
        found += heads
    return tuple(dict.fromkeys(found))


def _choices(body: str) -> list[str]:
    choices, depth = [""], 0
    for sign in body:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            choices.append("")
        else:
            choices[-1] += sign
    return choices


def _close(inner: str) -> int:
    """Find the bracket that closes the group in which `inner` begins."""
    depth = 0
    for at, sign in enumerate(inner):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return at
    raise ValueError(f"a bracket is not closed: {inner}")


def _literal(choice: str) -> tuple[str, ...]:
    """Give the letters that a choice begins with, but for one that may be left out."""
    letters = _LETTERS.match(choice)
    return (letters.group(),) if letters else ()


def _pieces(low: str) -> Iterator[str]:
    before = "^"
    for word in _PIECE.findall(low)[:_LONGEST]:
        here = "0" if word[0].isdigit() else word
        yield here
        yield f"{before} {here}"
        before = here
    yield f"{before} $"


_BEFORE = re.compile(rf"{re.escape(_START)}|\(\?<[=!][^)]*\)|\\b")
_LETTERS = re.compile(r"[a-z'][a-z' ]*(?![?*{])")
_PATTERNS = tuple((re.compile(pattern), _heads(pattern)) for _, pattern, _ in FORMS)
_PIECE = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[^\w\s]")
