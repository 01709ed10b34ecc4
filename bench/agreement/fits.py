"""Fit features to people's ratings, and rate what was not fitted on.

Four simple regressions (words and pieces of words; support vectors and a straight line over facts
and meaning; trees over facts), joined by a fifth that learns what each is worth from texts that they
were not fitted on. Seeds are fixed; one core.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import hstack
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge, RidgeCV
from sklearn.model_selection import GroupKFold, KFold
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

Split = tuple[Any, Any]
"""Places of the texts fitted on, and of those rated."""
INNER = 3
_WORD = r"\w+|[^\w\s]"
_FAR = 4.0
"""Standard deviations beyond which a fact is cut off."""


class Features(NamedTuple):
    """Hold what is known of each text: itself; facts for all; `wide` for the smooth ones only."""

    texts: Sequence[str]
    facts: Any
    wide: Any


def splits(rows: Sequence[dict[str, str]], groups: Sequence[str], folds: int = 5) -> list[Split]:
    """Split as the corpus does (fit on "train", rate the rest), else into folds by group.

    A corpus of which only one part is there has no split of its own.
    """
    train = np.array([row.get("split") == "train" for row in rows])
    if 0.5 < train.mean() < 1:
        return [(np.flatnonzero(train), np.flatnonzero(~train))]
    return list(GroupKFold(folds).split(groups, groups=groups))


def how(found: Sequence[Split]) -> str:
    """Name what `splits` gave."""
    return "fitted, official split" if len(found) == 1 else f"fitted, {len(found)}-fold"


def rated(features: Features, people: Any, found: Sequence[Split]) -> tuple[Any, Any]:
    """Rate the texts that each split keeps back: ratings, and the places of their texts."""
    ratings = [joined(features, people, train, test) for train, test in found]
    return np.concatenate(ratings), np.concatenate([test for _, test in found])


def joined(features: Features, people: Any, train: Any, test: Any) -> Any:
    """Fit all on `train`, learn there what each is worth, and rate `test`."""
    inner = np.zeros((len(train), 4))
    for one, other in KFold(INNER, shuffle=True, random_state=0).split(train):
        inner[other] = _each(features, people, train[one], train[other])
    weighing = RidgeCV(np.logspace(-1, 3, 9)).fit(inner, people[train])
    return weighing.predict(_each(features, people, train, test))


def _each(features: Features, people: Any, train: Any, test: Any) -> Any:
    said, asked = _words(features.texts, train, test)
    usual = people[train].mean()
    ridge = Ridge(alpha=3, solver="lsqr").fit(said, people[train] - usual)
    smooth, kept = _scaled(np.hstack([features.facts, features.wide]), train, test)
    near = SVR(C=2 / np.sqrt(1 + len(train) / 9000), gamma=0.3 / smooth.shape[1], epsilon=0.1)
    line = RidgeCV(np.logspace(0, 4, 9))
    trees = HistGradientBoostingRegressor(
        max_iter=250, learning_rate=0.05, max_leaf_nodes=15, l2_regularization=1, random_state=0
    )
    return np.column_stack(
        [
            ridge.predict(asked) + usual,
            near.fit(smooth, people[train]).predict(kept),
            line.fit(smooth, people[train]).predict(kept),
            trees.fit(features.facts[train], people[train]).predict(features.facts[test]),
        ]
    )


def _words(texts: Sequence[str], train: Any, test: Any) -> tuple[Any, Any]:
    kinds = (
        TfidfVectorizer(sublinear_tf=True, min_df=2, ngram_range=(1, 2), token_pattern=_WORD),
        TfidfVectorizer(
            sublinear_tf=True,
            min_df=2,
            ngram_range=(2, 5),
            analyzer="char_wb",
            max_features=150_000,
        ),
    )
    fitted = [kind.fit_transform([texts[at] for at in train]) for kind in kinds]
    asked = [kind.transform([texts[at] for at in test]) for kind in kinds]
    return hstack(fitted).tocsr(), hstack(asked).tocsr()


def _scaled(whole: Any, train: Any, test: Any) -> tuple[Any, Any]:
    scale = StandardScaler().fit(whole[train])
    return tuple(np.clip(scale.transform(whole[one]), -_FAR, _FAR) for one in (train, test))
