"""Work out a metric with its interval, time a measure, and cut folds by groups."""

from collections.abc import Callable, Hashable, Sequence
from time import process_time
from typing import Any

import numpy as np
from scipy.stats import pearsonr, spearmanr
from sklearn.metrics import cohen_kappa_score, f1_score, roc_auc_score

from bench.agreement.row import Row

ROUNDS = 300
"""Samples drawn anew for an interval."""
Metric = Callable[[Any, Any], float]


def rho(gold: Any, found: Any) -> float:
    """Give Spearman's rank correlation."""
    return float(spearmanr(gold, found)[0])


def r(gold: Any, found: Any) -> float:
    """Give Pearson's correlation."""
    return float(pearsonr(gold, found)[0])


def auc(gold: Any, found: Any) -> float:
    """Give the area under the curve of truths and scores."""
    return float(roc_auc_score(gold, found))


def macro_f1(gold: Any, found: Any) -> float:
    """Give the mean F1 of the classes."""
    return float(f1_score(gold, found, average="macro", zero_division=0))


def qwk(gold: Any, found: Any) -> float:
    """Give quadratic weighted kappa."""
    return float(cohen_kappa_score(gold, found, weights="quadratic"))


def exact(gold: Any, found: Any) -> float:
    """Give the share (0–1) that is the same."""
    return float(np.mean(np.asarray(gold) == np.asarray(found)))


METRICS: dict[str, Metric] = {
    "rho": rho,
    "r": r,
    "AUC": auc,
    "macro-F1": macro_f1,
    "QWK": qwk,
    "accuracy": exact,
}


def timed(function: Callable[[Any], Any], items: Sequence[Any]) -> tuple[list[Any], float]:
    """Give what the function makes of each item, and milliseconds for one."""
    start = process_time()
    found = [function(one) for one in items]
    return found, 1000 * (process_time() - start) / max(1, len(items))


def row(
    where: tuple[str, str, str],
    gold: Any,
    found: Any,
    groups: Sequence[Hashable],
    metric: str,
    ms: float,
    **beside: float | None,
) -> Row:
    """Make a row; `where` is dimension, corpus and how. NaN half width where nothing varies."""
    gold, found = np.asarray(gold), np.asarray(found)
    dimension, corpus, how = where
    figure = METRICS[metric](gold, found)
    half = half_width(gold, found, groups, METRICS[metric])
    return Row(dimension, corpus, metric, how, figure, half, len(gold), ms, **beside)


def half_width(gold: Any, found: Any, groups: Sequence[Hashable], metric: Metric) -> float:
    """Give the half width of the 95 % interval by drawing whole groups anew (bootstrap)."""
    members: dict[Hashable, list[int]] = {}
    for at, group in enumerate(groups):
        members.setdefault(group, []).append(at)
    parts = [np.array(one) for one in members.values()]
    draw = np.random.default_rng(7)
    figures = []
    for _ in range(ROUNDS):
        drawn = np.concatenate([parts[at] for at in draw.integers(0, len(parts), len(parts))])
        if len(set(gold[drawn])) > 1 and len(set(found[drawn])) > 1:
            figures.append(metric(gold[drawn], found[drawn]))
    if not figures:
        return float("nan")
    low, high = np.percentile(figures, [2.5, 97.5])
    return float(high - low) / 2
