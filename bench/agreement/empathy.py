"""Measure agreement on warmth and exploring in replies to people in need.

EPITOME: emotional reaction (ER) and exploration (EX), 0–2 each, as shipped and fitted in folds by
post, thresholds chosen inside each fold; interpretation is not measured: on Reddit it is mostly "I
have been there". EmpatheticPersonas: what `warmth` was trained on, so only fitted, five-fold.
WASSA23: empathy of turns of a talk about a sad article.
"""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.model_selection import GroupKFold

from bench.agreement.measuring import qwk, row, timed
from bench.agreement.product import rated, standing
from bench.agreement.reply_features import Fit, cuts, fit_levels, marked, reply_features, thresholds
from bench.agreement.row import Row
from bench.agreement.talks import absent
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.exploring import exploring
from trainer.core.language.warmth import warmth

SHIPPED = "as shipped, nothing fitted"
FOLDS = 5
FEWEST = 30
WARM_AT = (0.30, 0.85)
"""Warmth from which a reply is weakly, and strongly, warm; chosen on one half of EPITOME."""
ASKS_AT = (0.25, 0.35)
"""The same for exploring."""


Found = dict[str, Any]
"""The labels found, by the metric that they were chosen for."""


class Pair(NamedTuple):
    """Hold a post, a reply to it and its labels, 0–2 each; `group` is the post's id."""

    group: str
    post: str
    reply: str
    labels: dict[str, int]


class _Aim(NamedTuple):
    """Hold what one label is measured by, and the figures that stand beside it."""

    dimension: str
    label: str
    function: Callable[[str], float]
    levels: tuple[float, float]
    beside: dict[str, dict[str, float]]


AIMS = (
    _Aim("empathy, warmth", "er", warmth, WARM_AT, {
        "macro-F1": {"aim": 0.75, "baseline": 0.689, "published": 0.753},
        "QWK": {"aim": 0.64, "baseline": 0.585, "people": 0.48},
    }),
    _Aim("empathy, exploring", "ex", exploring, ASKS_AT, {
        "macro-F1": {"aim": 0.70, "baseline": 0.645, "published": 0.635},
        "QWK": {"aim": 0.75, "baseline": 0.726, "people": 0.78},
    }),
)  # fmt: skip


def measure(data: Path) -> list[Row]:
    """Measure the three corpora that are there."""
    return [*_epitome(data), *_card(pairs(data)), *_personas(data), *_wassa(data)]


def pairs(data: Path) -> list[Pair]:
    """Read EPITOME; nothing where it is not there."""
    path = data / "epitome" / "data.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Pair(
                one["conv_id"],
                one["seeker_post"],
                one["response_post"],
                {name: int(one[name]) for name in ("er", "ex")},
            )
            for one in csv.DictReader(file)
        ]


def fitted_on(known: list[Pair], label: str) -> Callable[[list[Pair]], Any]:
    """Fit a label on all pairs; gives a function from pairs to expected labels, 0–2."""
    made = [reply_features(one.reply, one.post) for one in known]
    fit = fit_levels(
        [one.reply for one in known], made, np.array([one.labels[label] for one in known])
    )
    return lambda asked: (
        fit([one.reply for one in asked], [reply_features(one.reply, one.post) for one in asked])
        @ np.arange(3)
    )


def _epitome(data: Path) -> list[Row]:
    if absent("epitome", data):
        return []
    known = pairs(data)
    texts, groups = [one.reply for one in known], [one.group for one in known]
    made, ms_made = timed(lambda one: reply_features(one.reply, one.post), known)
    rows = []
    for aim in AIMS:
        gold = np.array([one.labels[aim.label] for one in known])
        found, ms = timed(aim.function, texts)
        low, high = aim.levels
        levels = [int(one >= low) + int(one >= high) for one in found]
        said = [marked(one) for one in texts] if aim.label == "ex" else texts
        fitted = _levels(said, made, gold, groups)
        where = (aim.dimension, "epitome")
        rows.append(row((*where, SHIPPED), gold > 0, found, groups, "AUC", ms))
        for metric, beside in aim.beside.items():
            how = f"{SHIPPED}; two thresholds"
            rows.append(row((*where, how), gold, levels, groups, metric, ms, **beside))
            how = f"fitted, {FOLDS}-fold by post"
            rows.append(row((*where, how), gold, fitted[metric], groups, metric, ms_made, **beside))
    return rows


def _card(known: list[Pair]) -> list[Row]:
    """Measure the card's criterion "empathy" where post and reply are graded as a talk of two turns.

    It asks whether a feeling was answered, and abstains where none was shown.
    """
    scores, ms = timed(lambda one: rated(_talk(one), "empathy"), known)
    found = [standing(one) for one in scores]
    kept = [at for at, one in enumerate(found) if one is not None]
    if len(kept) < FEWEST:
        return []
    gold = [known[at].labels["er"] for at in kept]
    how = f"{SHIPPED}: estimate on the card, {len(kept)} of {len(known)} rated"
    where = ("empathy, card", "epitome", how)
    groups = [known[at].group for at in kept]
    return [row(where, gold, [found[at] for at in kept], groups, "rho", ms)]


def _talk(pair: Pair) -> Transcript:
    told = ((Speaker.CUSTOMER, pair.post), (Speaker.AGENT, pair.reply))
    return Transcript("chat", tuple(Turn(at, who, text) for at, (who, text) in enumerate(told)))


def _levels(texts: list[str], made: list[list[float]], gold: Any, groups: list[str]) -> Found:
    """Label each fold by a fit on the others; what decides between levels is chosen inside those.

    Gives the labels by metric: for macro-F1 and for QWK they are chosen apart.
    """
    best, near = np.zeros(len(gold), int), np.zeros(len(gold), int)
    scale = np.arange(gold.max() + 1)
    for train, test in GroupKFold(FOLDS).split(gold, gold, groups):
        inner = np.zeros((len(train), len(scale)))
        inside = [groups[at] for at in train]
        for one, other in GroupKFold(2).split(train, train, inside):
            inner[other] = _fit(texts, made, gold, train[one])(*_taken(texts, made, train[other]))
        chances = _fit(texts, made, gold, train)(*_taken(texts, made, test))
        best[test] = (chances * thresholds(inner, gold[train])).argmax(1)
        low, high = cuts(inner @ scale, gold[train])
        expected = chances @ scale
        near[test] = (expected >= low).astype(int) + (expected >= high)
    return {"macro-F1": best, "QWK": near}


def _fit(texts: list[str], made: list[list[float]], gold: Any, places: Any) -> Fit:
    return fit_levels(*_taken(texts, made, places), gold[places])


def _taken(
    texts: list[str], made: list[list[float]], places: Any
) -> tuple[list[str], list[list[float]]]:
    return [texts[at] for at in places], [made[at] for at in places]


def _personas(data: Path) -> list[Row]:
    if absent("empathetic_personas", data):
        return []
    path = data / "empathetic_personas" / "data.csv"
    with path.open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file))
    gold = np.array([int(float(one["empathy_score"])) for one in told])
    texts = [one["response"] for one in told]
    groups = [one["conv_id"] for one in told]
    made, ms = timed(lambda one: reply_features(one, ""), texts)
    fitted = _levels(texts, made, gold, groups)
    raters = [f"annotator{number}_score" for number in (1, 2, 3)]
    alike = [
        qwk([int(float(row_[a])) for row_ in told], [int(float(row_[b])) for row_ in told])
        for a, b in zip(raters, raters[1:] + raters[:1], strict=True)
    ]
    where = ("empathy, personas", "empathetic_personas", f"fitted, {FOLDS}-fold")
    people = float(np.mean(alike))
    return [
        row(where, gold, fitted["QWK"], groups, "QWK", ms, baseline=0.765, people=people),
        row(where, gold, fitted["macro-F1"], groups, "macro-F1", ms, baseline=0.730),
    ]


def _wassa(data: Path) -> list[Row]:
    if absent("wassa23_conv", data):
        return []
    with (data / "wassa23_conv" / "data.csv").open(encoding="utf-8", newline="") as file:
        told = [one for one in csv.DictReader(file) if one["Empathy"]]
    gold = np.array([float(one["Empathy"]) for one in told])
    texts = [one["text"] for one in told]
    groups = [one["conv_id"] for one in told]
    found, ms = timed(warmth, texts)
    where = ("empathy, turns", "wassa23_conv", SHIPPED)
    return [row(where, gold, found, groups, "r", ms, published=0.784)]
