"""Find what an author's pattern names in a message: mentioned, really said, or asked.

A pattern is a word, a phrase, or a regular expression. Words and phrases match whole words in any
case, over any white space, with straight or curly quotes, and in their simple forms ("refund"
finds "refunded"; "cancel" finds "cancelling"). `pattern_source` tells how one is written out.
"""

import re
from functools import lru_cache

from trainer.core.conversation.denial import is_denied
from trainer.core.conversation.pattern_source import write_out
from trainer.core.conversation.sentence import read_sentences
from trainer.core.errors import InputError
from trainer.core.language.span import Span, span_of
from trainer.core.language.tokens import fold

_PATTERNS_KEPT = 4096
_ANSWERS_KEPT = 8192
_SHORT = 4000
"""Characters up to which the answer about a text is kept: a replay asks the same again."""


@lru_cache(maxsize=_PATTERNS_KEPT)
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile an author's pattern, to be searched in folded text.

    Refuses (InputError, in words for the author) what is empty, what is no regular expression,
    what matches nothing at all, and what could take for ever on a long message.
    """
    source = write_out(pattern)
    try:
        compiled = re.compile(source, re.IGNORECASE)
    except re.error as wrong:
        raise InputError(f"'{pattern}' is no regular expression: {wrong}") from wrong
    if compiled.search("") is not None:
        raise InputError(f"'{pattern}' also matches when nothing is said; name at least one word")
    return compiled


def find(pattern: str, text: str) -> Span | None:
    """Find the first mention, whatever is said about it."""
    found = compile_pattern(pattern).search(fold(text))
    return span_of(text, *found.span()) if found else None


def said(pattern: str, text: str) -> Span | None:
    """Find the first mention that really says it.

    Not one that is denied ("no refund is possible"), only reported ("you asked for a refund"),
    supposed about the past ("we would have refunded"), asked about the past ("did you get a
    refund?"), or that stands in a heap of keywords. An offer made as a question counts.
    """
    return _said_once(pattern, text) if len(text) <= _SHORT else _said(pattern, text)


def _said(pattern: str, text: str) -> Span | None:
    compiled = compile_pattern(pattern)
    if compiled.search(fold(text)) is None:
        return None
    for sentence in read_sentences(text):
        if not sentence.salad:
            for found in compiled.finditer(sentence.folded):
                if not is_denied(sentence, *found.span()):
                    return sentence.span(*found.span())
    return None


def asks(pattern: str, text: str) -> Span | None:
    """Find the first mention inside a sentence that asks or requests something of the customer.

    A list under a request ("Please send me:") asks too. The standard closing question ("is there
    anything else …") does not, unless the pattern itself names its words.
    """
    return _asks_once(pattern, text) if len(text) <= _SHORT else _asks(pattern, text)


def _asks(pattern: str, text: str) -> Span | None:
    compiled = compile_pattern(pattern)
    if compiled.search(fold(text)) is None:
        return None
    names_closing = "else" in pattern.lower()
    for sentence in read_sentences(text):
        if sentence.asks and not sentence.salad and (names_closing or not sentence.closing):
            found = compiled.search(sentence.folded)
            if found:
                return sentence.span(*found.span())
    return None


_said_once = lru_cache(maxsize=_ANSWERS_KEPT)(_said)
_asks_once = lru_cache(maxsize=_ANSWERS_KEPT)(_asks)
