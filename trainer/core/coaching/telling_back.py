"""Say a customer's own sentence from the agent's side: 'I cancelled' becomes 'You cancelled'."""

import re

from trainer.core.language.tokens import sentences
from trainer.core.scoring.content_words import content_words

LONGEST = 24
"""Words of the longest sentence that is worth telling back."""
_OF_US = (
    r"(?:'ve|'re|'ll|'d|\s+(?:have|had|are|were|will|would|could|can|did|do|keep|kept|just|still|say|"
    r"never|already|took|take|sent|said|told|charged?|closed|promised|put|made|gave|lost|let|left))\b"
)
_FLIPS = tuple(
    (re.compile(pattern, re.IGNORECASE), ours)
    for pattern, ours in (
        (rf"^you\b|\byou(?={_OF_US})", "we"),
        (r"\byou\b", "us"),
        (r"\byours\b", "ours"),
        (r"\byour\b", "our"),
        (r"\bi am\b|\bi'm\b", "you are"),
        (r"\bi was\b", "you were"),
        (r"\b(?:i|me|we|us)\b", "you"),
        (r"\b(?:my|our)\b", "your"),
        (r"\b(?:mine|ours)\b", "yours"),
        (r"\bmyself\b", "yourself"),
    )
)
_BEGINS = re.compile(r"(?:i|we|my|our|you|your|it|the|this|today|on|nobody|twice)\b", re.IGNORECASE)
_UNFIT = re.compile(
    r"[?!…\n\"“]|\b(?:am|was|do|did|can|could) i\b|\bplease\b|\b(?:bloody|love|quid|theft|liar|joke|useless|idiot"
    r"|rubbish|ridiculous|honest|honestly|frankly|candid|past me|by the way|let me|give me|let you)\b"
    r"|\bi(?:'d| would| should| could)? (?:want|like|need|think|guess|suppose|believe|promise|grant|feel)\b"
    r"|\bi (?:can|don't|do not|hope|wonder|thought|can't)\b|\b(?:can|could|will|would) you\b"
    r"|\bpost ?code\b|\bborn\b|\bbirth\b|\b[a-z]{1,2}\d[\da-z]? ?\d[a-z]{2}\b",
    re.IGNORECASE,
)
"""What is no plain account (a question, an outcry, a wish, a doubt), and what tells who they are."""
_TROUBLE = re.compile(
    r"\b(?:not|no|never|nobody|nothing|still|again|gone|without|another|twice|only|lost|late|wrong|locked"
    r"|broke\w*|fail\w*|cancel\w*|charged?|took|taken|wait\w*|miss\w*|dead|died|refus\w*|closed|stuck|put off"
    r"|cannot|overdrawn|second|third|fourth)\b|n't\b|\bbrown\b|\d+ (?:days|weeks|months|times)",
    re.IGNORECASE,
)
"""What makes an account one of trouble."""
_OWN = re.compile(r"\b(?:i|me|my|we|us|our)\b", re.IGNORECASE)
_TURNED = "\0"
"""Marks what is turned already, so that it is not turned back."""


def told_back(text: str) -> str:
    """Tell the most telling sentence of a customer's message back; empty where none is fit for it.

    Fit is a plain account of a trouble that they had, of at most 24 words.
    """
    plain = [one.text.replace("’", "'").strip() for one in sentences(text)]
    fit = [one for one in plain if _is_fit(one) and _TROUBLE.search(one)]
    return _flipped(max(fit, key=lambda one: len(content_words(one)))) if fit else ""


def _is_fit(sentence: str) -> bool:
    return (
        len(sentence.split()) <= LONGEST
        and bool(_BEGINS.match(sentence) and _OWN.search(sentence))
        and not _UNFIT.search(sentence)
        and len(content_words(sentence)) > 1
    )


def _flipped(sentence: str) -> str:
    text = sentence
    for pattern, ours in _FLIPS:
        marked = re.compile(rf"(?<!{_TURNED})(?:{pattern.pattern})", pattern.flags)
        text = marked.sub(f"{_TURNED}{ours}", text)
    text = text.replace(_TURNED, "").rstrip(".,;:– -")
    return f"{text[:1].upper()}{text[1:]}."
