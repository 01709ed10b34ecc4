"""See terms of the trade that nobody explained."""

import re
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Heard, Seen
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.span import span_of
from trainer.core.language.tokens import fold, words

_EXPLAINED_AFTER = re.compile(
    r"\W{0,3}(?:\(|-+\s|,? ?(?:which (?:is|means)|that (?:is|means)|that's|i\.?e\b|meaning|or rather|in (?:plain|other|simple)"
    r"|so called|basically|simply put|this (?:is|means)|it (?:is|means)|it's|is (?:the|a|our|what|when|just)|means))"
)
_EXPLAINED_BEFORE = re.compile(
    r"(?:called|known as|we call (?:it|this|that)|the term is|named|so-called)\W{0,4}(?:a |an |the )?\W{0,2}$|\($"
)
_SHARE = 0.5


def see_jargon(text: str, heard: Heard) -> list[Seen]:
    """See each term of `heard.jargon` that this message does not explain.

    It is explained by its plain words, or by "that means", "in plain words", a bracket beside it.
    A term that the customer used, or that the agent explained before, is known.
    """
    if not heard.jargon:
        return []
    folded = fold(text)
    if not _any_of(tuple(heard.jargon)).search(folded):
        return []
    seen: list[Seen] = []
    for term, plain in heard.jargon.items():
        found = _finder(term).search(folded)
        if found and not _explained(folded, found, plain) and not _known(term, plain, heard):
            span = span_of(text, *found.span())
            seen.append(Seen(AgentAct.JARGON, span, f"jargon: {term}", 0.9, detail=term))
    return seen


@lru_cache(maxsize=1024)
def _finder(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_written(term)}(?:'?s)?(?!\w)")


@lru_cache(maxsize=64)
def _any_of(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_written, terms))})(?:'?s)?(?!\w)")


def _written(term: str) -> str:
    return r"[\s-]+".join(re.escape(word) for word in fold(term).split())


def _explained(folded: str, found: re.Match[str], plain: str) -> bool:
    if _EXPLAINED_AFTER.match(folded, found.end()):
        return True
    if _EXPLAINED_BEFORE.search(folded[max(0, found.start() - 40) : found.start()]):
        return True
    meant = {word for word in words(fold(plain)) if word not in FUNCTION_WORDS}
    said = set(words(folded[: found.start()])) | set(words(folded[found.end() :]))
    return bool(meant) and len(meant & said) > _SHARE * len(meant)


def _known(term: str, plain: str, heard: Heard) -> bool:
    finder = _finder(term)
    if any(finder.search(fold(message)) for message in heard.customer):
        return True
    before = (fold(message) for message in heard.agent)
    return any((found := finder.search(one)) and _explained(one, found, plain) for one in before)
