"""Take from a reply the figures that the fitted rows learn from, and fit levels to them."""

import re
from collections.abc import Callable
from functools import lru_cache
from math import log1p
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.ensemble import ExtraTreesClassifier, HistGradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score, f1_score
from sklearn.preprocessing import StandardScaler
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from bench.agreement.taken_up import taken_up
from trainer.core.language.exploring import exploring
from trainer.core.language.meaning import likeness
from trainer.core.language.tokens import fold, sentences, words
from trainer.core.language.warm_words import warm_words
from trainer.core.language.warmth import HARSH, WORTH, warmth, ways

Fit = Callable[[list[str], list[list[float]]], Any]
"""A function from replies and their figures to the chance of each level."""
SHARE = 0.3
"""What the figures weigh beside the words."""
_YOU = re.compile(r"\b(?:you|your|u|ur|you're)\b")
_I = re.compile(r"\b(?:i|my|me|i'm|im|i've)\b")


def reply_features(reply: str, post: str) -> list[float]:
    """Give the figures of a reply to a post, always as many."""
    low, count = reply.lower(), max(1, len(reply.split()))
    parts = [one.text for one in sentences(reply)] or [""]
    asks, warms = [exploring(one) for one in parts], [warmth(one) for one in parts]
    felt, found = _vader().polarity_scores(reply), ways(reply)
    you, mine = len(_YOU.findall(low)), len(_I.findall(low))
    return [
        warmth(reply),
        exploring(reply),
        warm_words(reply),
        taken_up(reply, post),
        likeness(reply, post),
        max(asks),
        float(sum(one > 0.2 for one in asks)),
        max(warms),
        warms[0],
        warms[-1],
        float(sum(one > 0.2 for one in warms)),
        log1p(count),
        float(len(parts)),
        float(reply.count("?")),
        float(reply.count("!")),
        you / count,
        mine / count,
        float(you),
        float(mine),
        felt["pos"],
        felt["neg"],
        felt["compound"],
        _vader().polarity_scores(post)["compound"],
        log1p(len(post.split())),
        *_questions([one for one in parts if "?" in one], parts, count),
        *(float(found.get(name, 0)) for name in (*WORTH, HARSH)),
    ]


def _questions(asked: list[str], parts: list[str], count: int) -> list[float]:
    """Give figures of the sentences that end in a question mark."""
    lengths = [len(one.split()) for one in asked] or [0]
    return [
        float(max(lengths)),
        float(min(lengths)),
        len(asked) / len(parts),
        float(sum(bool(_YOU.search(one.lower())) for one in asked)),
        float("?" in parts[-1]),
        float("?" in parts[0]),
        sum(lengths) / count,
    ]


def marked(reply: str) -> str:
    """Write a reply with the words of its questions once more, marked as such."""
    asked = [fold(one.text) for one in sentences(reply) if "?" in one.text or exploring(one.text)]
    framed = [["^", *words(one), "?" if "?" in one else "."] for one in asked]
    return " ".join([reply, *(f"q_{word}" for one in framed for word in one)])


def cuts(expected: Any, gold: Any) -> tuple[float, float]:
    """Choose from what expected level a reply is put on level 1, and on 2, for the best QWK."""
    best, kept = -1.0, (0.5, 1.5)
    for one in np.arange(0.2, 1.2, 0.05):
        for two in np.arange(one + 0.05, 1.9, 0.05):
            found = (expected >= one).astype(int) + (expected >= two)
            figure = cohen_kappa_score(gold, found, weights="quadratic")
            if figure > best:
                best, kept = figure, (float(one), float(two))
    return kept


def fit_levels(texts: list[str], made: list[list[float]], gold: Any) -> Fit:
    """Fit three classifiers (words and figures; two kinds of trees over figures), averaged."""
    kind = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    figures = np.array(made)
    scale = StandardScaler().fit(figures)

    def wide(asked: list[str], given: Any) -> Any:
        scaled = csr_matrix(SHARE * scale.transform(given))
        return hstack([kind.transform(asked), scaled]).tocsr()

    kind.fit(texts)
    line = LogisticRegression(C=3, class_weight="balanced", max_iter=200)
    line.fit(wide(texts, figures), gold)
    trees = ExtraTreesClassifier(
        150, min_samples_leaf=2, class_weight="balanced", max_features=0.3, random_state=0
    ).fit(figures, gold)
    steps = HistGradientBoostingClassifier(
        max_iter=70,
        learning_rate=0.08,
        max_leaf_nodes=10,
        min_samples_leaf=15,
        l2_regularization=1,
        random_state=0,
    ).fit(figures, gold)

    def rate(asked: list[str], given: list[list[float]]) -> Any:
        table = np.array(given)
        all_ = [line.predict_proba(wide(asked, table))]
        all_ += [one.predict_proba(table) for one in (trees, steps)]
        return np.mean(all_, axis=0)

    return rate


def thresholds(chances: Any, gold: Any) -> Any:
    """Choose what to multiply the chance of each level by for the best macro-F1."""
    best, kept = -1.0, np.ones(3)
    for one in np.arange(0.5, 3.01, 0.1):
        for two in np.arange(0.5, 4.01, 0.25):
            weights = np.array([1, one, two])
            figure = f1_score(gold, (chances * weights).argmax(1), average="macro")
            if figure > best:
                best, kept = figure, weights
    return kept


@lru_cache(maxsize=1)
def _vader() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()
