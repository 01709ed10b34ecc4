"""Find articles by their words, the best first: BM25 over stems, a word of the title counting more.

Source: Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", with
the usual k1 1.2 and b 0.75. The last word of a question also finds words that begin with it, so that a search
helps while one is still typing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.span import Span
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold, words
from trainer.core.scenario.record import Article

K1, B = 1.2, 0.75
TITLE, TAG = 4, 3
"""How often a word of the title, and a tag, counts as if it stood in the text."""
BEGUN = 3
"""Letters that a word needs so that others are found which begin with it."""
EXCERPT = 180
"""Characters of the text that are shown with a result."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold one result: an article, its rank (more is better), and the stems that it was found by."""

    article: Article
    rank: float
    by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """Hold how often each stem stands in each article (by place), and how long each one is."""

    articles: tuple[Article, ...]
    postings: Mapping[str, Mapping[int, int]]
    lengths: tuple[int, ...]
    mean: float


@lru_cache(maxsize=4)
def index_of(articles: tuple[Article, ...]) -> Index:
    """Index articles; the same ones are indexed once."""
    postings: dict[str, dict[int, int]] = {}
    lengths = []
    for place, article in enumerate(articles):
        counts = _counts(article)
        lengths.append(sum(counts.values()))
        for word, count in counts.items():
            postings.setdefault(word, {})[place] = count
    return Index(articles, postings, tuple(lengths), sum(lengths) / max(1, len(lengths)))


def search(index: Index, q: str, limit: int = 50) -> tuple[Hit, ...]:
    """Find the articles that hold every word of `q`, the best first; where none does, any of them.

    Words that carry nothing are passed over. A question without a word finds nothing.
    """
    asked = _asked(index, q)
    ranks: dict[int, float] = {}
    found: Counter[int] = Counter()
    by: dict[int, set[str]] = {}
    for forms in asked:
        best: dict[int, float] = {}
        for form in forms:
            for place, rank in _ranks(index, form):
                best[place] = max(rank, best.get(place, 0.0))
                by.setdefault(place, set()).add(form)
        for place, rank in best.items():
            ranks[place] = ranks.get(place, 0.0) + rank
        found.update(best.keys())
    every = {place for place, count in found.items() if count == len(asked)}
    order = sorted(every or ranks, key=lambda place: (-ranks[place], index.articles[place].title))
    return tuple(
        Hit(index.articles[place], ranks[place], frozenset(by[place])) for place in order[:limit]
    )


def marks(text: str, by: frozenset[str]) -> tuple[Span, ...]:
    """Find where the words stand that an article was found by."""
    even, at, found = fold(text), 0, []
    for word in words(even):
        at = even.index(word, at)
        if stem(word) in by:
            found.append(Span(at, at + len(word), text[at : at + len(word)]))
        at += len(word)
    return tuple(found)


def excerpt(text: str, by: frozenset[str]) -> str:
    """Give the part of a plain text, cut at spaces, that shows most of what was asked for."""
    if len(text) <= EXCERPT:
        return text
    places = [mark.start for mark in marks(text, by)] or [0]
    begin = max(places, key=lambda at: sum(at <= other < at + EXCERPT - 40 for other in places))
    begin = max(0, text.rfind(" ", 0, max(0, begin - 30)) + 1)
    part = text[begin : begin + EXCERPT]
    end = len(part) if begin + EXCERPT >= len(text) else part.rfind(" ")
    return f"{'… ' if begin else ''}{part[:end]}{' …' if begin + end < len(text) else ''}"


def _asked(index: Index, q: str) -> Sequence[frozenset[str]]:
    """Give for each word of a question the stems that answer it."""
    said = [word for word in words(fold(q)) if word not in FUNCTION_WORDS]
    asked = [frozenset({stem(word)}) for word in dict.fromkeys(said)]
    if said and len(said[-1]) >= BEGUN:
        begun = {one for one in index.postings if one.startswith(said[-1])}
        asked[-1] |= begun
    return asked


def _ranks(index: Index, word: str) -> Sequence[tuple[int, float]]:
    there = index.postings.get(word, {})
    rare = log(1 + (len(index.articles) - len(there) + 0.5) / (len(there) + 0.5))
    return [
        (
            place,
            rare
            * count
            * (K1 + 1)
            / (count + K1 * (1 - B + B * index.lengths[place] / index.mean)),
        )
        for place, count in there.items()
    ]


@lru_cache(maxsize=8192)
def _counts(article: Article) -> Mapping[str, int]:
    """Count the stems of one article; one that stays the same is not read again."""
    counts = Counter(stem(word) for word in words(fold(article.text)))
    for word in words(fold(f"{article.title} {article.company}")):
        counts[stem(word)] += TITLE
    for word in words(fold(" ".join(article.tags))):
        counts[stem(word)] += TAG
    return counts
