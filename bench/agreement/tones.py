"""Fit tone to people's ratings: more features than ship, to show how far simple models reach."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from bench.agreement.fits import Split
from bench.agreement.text_facts import directions_of
from trainer.core.language.tokens import fold, sentences, words
from trainer.core.language.tone_forms import forms, pieces

TONE_FOLDS = 10
_FORM, _DENSE, _LAST, _OWN = 0.05, 0.7, 0.5, 0.7
_FAR = 4.0
_LONGEST = 1500
_VADER = SentimentIntensityAnalyzer()


def rated_tone(texts: Sequence[str], people: Any, cut: Sequence[Split], place: Any) -> Any:
    """Rate each text by models that never saw it; `place` says which of two places it is from.

    The mean of four: words, forms, valence and meaning (of all, and of the last sentence) on a
    straight line; the same with what is particular to each place; with pieces of words; and support
    vectors over forms, valence and meaning.
    """
    counted = np.array([[*forms(text), *_valence(text)] for text in texts])
    meant = np.hstack([_DENSE * directions_of(texts), _LAST * directions_of(_last(texts))])
    found = np.zeros(len(texts))
    for train, test in cut:
        said, spelled = _words(texts, train, test)
        shape = _scaled(counted, train, test, _FORM)
        sense = [csr_matrix(meant[one]) for one in (train, test)]
        straight = [hstack([*three]).tocsr() for three in zip(said, shape, sense, strict=True)]
        split = [_by_place(one, place[at]) for one, at in zip(straight, (train, test), strict=True)]
        long = [hstack([*three]).tocsr() for three in zip(said, spelled, shape, strict=True)]
        where = 2.0 * place[:, None]
        rated = [
            _ridge(straight, people[train]),
            _ridge(split, people[train]),
            _ridge(long, people[train]),
            _near(np.hstack([counted, meant, where]), people, train, test),
        ]
        found[test] = np.mean(rated, axis=0)
    return found


def _ridge(whole: Sequence[Any], people: Any) -> Any:
    usual = people.mean()
    return Ridge(alpha=2.5, solver="lsqr").fit(whole[0], people - usual).predict(whole[1]) + usual


def _near(whole: Any, people: Any, train: Any, test: Any) -> Any:
    scale = StandardScaler().fit(whole[train])
    known, asked = (np.clip(scale.transform(whole[one]), -_FAR, _FAR) for one in (train, test))
    near = SVR(C=0.7, gamma=0.3 / whole.shape[1], epsilon=0.1)
    return near.fit(known, people[train]).predict(asked)


def _valence(text: str) -> list[float]:
    """Tell how glad or sad its words are, after VADER (Hutto and Gilbert 2014)."""
    found = _VADER.polarity_scores(text[:_LONGEST])
    every = words(fold(text))
    rated = [_VADER.lexicon[word] for word in every if word in _VADER.lexicon]
    count = max(1, len(every))
    return [
        found["pos"], found["neg"], found["compound"], sum(rated) / count,
        sum(one > 0 for one in rated) / count, sum(one < 0 for one in rated) / count,
        max([0.0, *rated]), min([0.0, *rated]),
    ]  # fmt: skip


def _last(texts: Sequence[str]) -> list[str]:
    cut = [sentences(text) for text in texts]
    return [lines[-1].text if lines else "" for lines in cut]


def _words(texts: Sequence[str], train: Any, test: Any) -> tuple[list[Any], list[Any]]:
    kinds = (
        TfidfVectorizer(analyzer=pieces, min_df=2),
        TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), min_df=3, max_features=150_000,
            sublinear_tf=True,
        ),
    )  # fmt: skip
    known, asked = [texts[at] for at in train], [texts[at] for at in test]
    said, spelled = ([kind.fit_transform(known), kind.transform(asked)] for kind in kinds)
    return said, spelled


def _scaled(counted: Any, train: Any, test: Any, weight: float) -> list[Any]:
    scale = StandardScaler().fit(counted[train])
    return [csr_matrix(weight * scale.transform(counted[one])) for one in (train, test)]


def _by_place(whole: Any, place: Any) -> Any:
    """Add what counts in one place only (Daumé 2007)."""
    here = csr_matrix(place.astype(float)[:, None])
    there = csr_matrix(1.0 - place.astype(float)[:, None])
    return hstack([whole, whole.multiply(here) * _OWN, whole.multiply(there) * _OWN]).tocsr()
