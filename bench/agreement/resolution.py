"""Measure agreement on whether the matter was solved (MAIA-DQE: task success, dropped talks).

As shipped: `solved` on the words alone, and the criterion "resolution" of the whole rubric, which
an imported talk gets. Fitted: ridge and trees over the same signs and the words, by dialogue.
"""

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from bench.agreement.measuring import row, timed
from bench.agreement.product import rated, standing
from bench.agreement.row import Row
from bench.agreement.talk_features import features
from bench.agreement.talks import Labelled, absent, maia
from trainer.core.scoring.measures.solved import solved

DIMENSION = "resolution"
SHIPPED = "as shipped, nothing fitted"
FOLDS = 10
STRENGTH = 60.0
TREES = 200
FULL = 5
"""The task success that counts as solved."""


def measure(data: Path) -> list[Row]:
    """Measure task success as rank and as full or not, and dropped talks."""
    if absent("maia_dqe", data):
        return []
    talks = [one for one in maia(data) if one.found["dialog"].get("Task Sucess") is not None]
    gold = np.array([float(one.found["dialog"]["Task Sucess"]) for one in talks])
    dropped = np.array([float(one.found["dialog"]["Dropped conversation"]) > 0 for one in talks])
    found, ms = timed(solved, [one.transcript for one in talks])
    chance = [one.probability for one in found]
    rows = _rows(talks, gold, dropped, (chance, [one.dropped for one in found]), ms, SHIPPED)
    rows += _card(talks, gold)
    fitted, lost = _crossed(talks, gold), _crossed(talks, dropped.astype(float))
    how = f"fitted, {FOLDS}-fold by dialogue"
    return [*rows, *_rows(talks, gold, dropped, (fitted, lost), ms, how)]


def _rows(
    talks: list[Labelled], gold: Any, dropped: Any, found: tuple[Any, Any], ms: float, how: str
) -> list[Row]:
    groups = [one.found["id"] for one in talks]
    where = (DIMENSION, "maia_dqe")
    rows = [
        row((*where, f"{how}: task success"), gold, found[0], groups, "rho", ms,
            aim=0.55, baseline=0.43),
    ]  # fmt: skip
    for name, truth, scores, aim, baseline in (
        ("full", gold >= FULL, found[0], 0.83, 0.754),
        ("dropped", dropped, found[1], 0.82, 0.72),
    ):
        if len(set(truth)) > 1:
            at = (*where, f"{how}: {name}")
            rows.append(row(at, truth, scores, groups, "AUC", ms, aim=aim, baseline=baseline))
    return rows


def _card(talks: list[Labelled], gold: Any) -> list[Row]:
    """Measure the estimate of the criterion "resolution", where it rated the talk."""
    scores, ms = timed(lambda one: rated(one, "resolution"), [one.transcript for one in talks])
    found = [standing(one) for one in scores]
    kept = [at for at, one in enumerate(found) if one is not None]
    how = f"{SHIPPED}: estimate on the card, {len(kept)} of {len(talks)} rated"
    return [
        row((DIMENSION, "maia_dqe", how), gold[kept], [found[at] for at in kept],
            [talks[at].found["id"] for at in kept], "rho", ms, aim=0.55, baseline=0.43)
    ]  # fmt: skip


def _crossed(talks: list[Labelled], gold: Any) -> Any:
    """Predict each talk from the others: ridge and trees over the figures, averaged by rank."""
    made = np.array([features(one.transcript) for one in talks])
    found = np.zeros(len(talks))
    groups = [one.found["id"] for one in talks]
    for train, test in GroupKFold(min(FOLDS, len(talks))).split(made, gold, groups):
        scale = StandardScaler().fit(made[train])
        linear = Ridge(alpha=STRENGTH).fit(scale.transform(made[train]), gold[train])
        trees = ExtraTreesRegressor(TREES, min_samples_leaf=3, max_features=0.5, random_state=1)
        trees.fit(made[train], gold[train])
        found[test] = linear.predict(scale.transform(made[test])) + trees.predict(made[test])
    return found
