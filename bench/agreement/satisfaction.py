"""Measure agreement on how satisfied people were: USS (four kinds of talk), ESConv (seekers).

USS: the mean rating of the whole dialogue, as shipped by `solved`, and fitted over the figures of
the talk and its rated turns. ESConv: the seeker's own rating of the supporter's empathy,
by the mean warmth and exploring of the supporter; failed and good talks together.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import numpy as np
from sklearn.ensemble import ExtraTreesRegressor, HistGradientBoostingRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold

from bench.agreement.measuring import row, timed
from bench.agreement.row import Row
from bench.agreement.talk_features import features, turn_features
from bench.agreement.talks import Labelled, absent, support, uss
from trainer.core.conversation.turn import Speaker
from trainer.core.language.exploring import exploring
from trainer.core.language.warmth import warmth
from trainer.core.scoring.measures.solved import solved

SHIPPED = "as shipped, nothing fitted"
FOLDS = 5
STRENGTH = 3.0
TREES = 80
SPOKEN = r"\S+"
BESIDE: dict[str, dict[str, float]] = {
    "mwoz": {"aim": 0.40, "baseline": 0.35, "people": 0.27},
    "sgd": {"aim": 0.43, "baseline": 0.39, "people": 0.31},
    "redial": {"baseline": 0.37, "people": 0.36},
    "ccpe": {"baseline": 0.26, "people": 0.29},
}


def measure(data: Path) -> list[Row]:
    """Measure both corpora that are there."""
    return [*_uss(data), *_support(data)]


def _uss(data: Path) -> list[Row]:
    if absent("uss", data):
        return []
    rows = []
    talks = uss(data)
    for domain, beside in BESIDE.items():
        here = [one for one in talks if one.found["domain"] == domain and one.found["overall"]]
        if not here:
            continue
        gold = np.array([fmean(one.found["overall"]) for one in here])
        groups = [one.group for one in here]
        where = ("satisfaction", "uss")
        found, ms = timed(lambda one: solved(one.transcript).probability, here)
        rows.append(row((*where, f"{SHIPPED}: {domain}"), gold, found, groups, "rho", ms, **beside))
        made, ms = timed(lambda one: features(one.transcript), here)
        fitted = _crossed(here, np.array(made), gold)
        how = f"fitted, {FOLDS}-fold: {domain}"
        rows.append(row((*where, how), gold, fitted, groups, "rho", ms, **beside))
    return rows


class _Rated(NamedTuple):
    """Hold the customers' turns that were rated: whose talk, words with the reply before, figures."""

    talk: Any
    words: list[str]
    figures: Any
    gold: Any


def _crossed(talks: list[Labelled], made: Any, gold: Any) -> Any:
    """Predict each fold from the others.

    Whole talks by their figures (two kinds of trees), and the mean of their turns by words (which
    counts twice) and figures: the turns of the talks fitted on were rated too.
    """
    turns = _turns(talks)
    found = np.zeros(len(gold))
    for train, test in KFold(FOLDS, shuffle=True, random_state=1).split(gold):
        trees = ExtraTreesRegressor(TREES, min_samples_leaf=4, max_features=0.4, random_state=1)
        steps = HistGradientBoostingRegressor(
            max_iter=60, learning_rate=0.05, max_leaf_nodes=6, min_samples_leaf=20, random_state=0
        )
        parts = [one.fit(made[train], gold[train]).predict(made[test]) for one in (trees, steps)]
        said, figured = _of_turns(turns, train, test)
        found[test] = sum(_even(one) for one in (*parts, said, said, figured))
    return found


def _turns(talks: list[Labelled]) -> _Rated:
    whose, words, figures, gold = [], [], [], []
    for number, talk in enumerate(talks):
        rated = [one for one in talk.found["turns"] if one["who"] in tuple(Speaker)]
        for at, one in enumerate(rated):
            if one["who"] == Speaker.CUSTOMER and one["sat"]:
                before = rated[at - 1]["text"] if at else ""
                sides = (("c", one["text"]), ("a", before))
                marked = [f"{side}:{word}" for side, text in sides for word in text.lower().split()]
                whose.append(number)
                words.append(" ".join(marked))
                figures.append(turn_features(talk.transcript, at))
                gold.append(fmean(one["sat"]))
    return _Rated(np.array(whose), words, np.array(figures), np.array(gold))


def _of_turns(turns: _Rated, train: Any, test: Any) -> tuple[Any, Any]:
    """Rate the turns of the talks in `test`; give each talk's mean, by words and by figures."""
    fit = np.flatnonzero(np.isin(turns.talk, train))
    ask = np.flatnonzero(np.isin(turns.talk, test))
    kind = TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True, token_pattern=SPOKEN)
    known = kind.fit_transform([turns.words[at] for at in fit])
    line = Ridge(alpha=STRENGTH, solver="lsqr").fit(known, turns.gold[fit] - turns.gold[fit].mean())
    said = line.predict(kind.transform([turns.words[at] for at in ask]))
    steps = HistGradientBoostingRegressor(
        learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=30, random_state=0
    ).fit(turns.figures[fit], turns.gold[fit])
    figured = steps.predict(turns.figures[ask])
    of = turns.talk[ask]
    means = [
        np.array([one[of == at].mean() if (of == at).any() else one.mean() for at in test])
        for one in (said, figured)
    ]
    return means[0], means[1]


def _even(found: Any) -> Any:
    return (found - found.mean()) / (found.std() or 1)


def _support(data: Path) -> list[Row]:
    talks = [one for one in support(data) if one.found["rated"]["empathy"]]
    if not talks:
        absent("failed_esconv", data)
        return []
    gold = np.array([float(one.found["rated"]["empathy"]) for one in talks])
    groups = [one.group for one in talks]
    rows = []
    for name, function in (("warmth", warmth), ("exploring", exploring)):
        found, ms = timed(_of_supporter(function), talks)
        where = ("empathy, seekers' own", "failed_esconv + q_esconv", f"{SHIPPED}: {name}")
        rows.append(row(where, gold, found, groups, "rho", ms, baseline=0.07))
    return rows


def _of_supporter(function: Callable[[str], float]) -> Callable[[Labelled], float]:
    def mean(talk: Labelled) -> float:
        said = [function(turn.text) for turn in talk.transcript.of(Speaker.AGENT)]
        return fmean(said) if said else 0.0

    return mean
