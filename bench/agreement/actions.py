"""Measure agreement on whether an agent reached the right end (tau-bench airline, reward 0 or 1).

The reward is read from the database, not from people, and the same words stand beside right and wrong
bookings: text alone says little. Fitted rows keep whole tasks back ("unseen tasks").
"""

import re
from collections import Counter
from math import log1p
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from bench.agreement.measuring import row, timed
from bench.agreement.row import Row
from bench.agreement.talk_features import features, mean
from bench.agreement.talks import Labelled, absent, tau
from trainer.core.scoring.measures.solved import solved

DIMENSION = "resolution, actions"
CORPUS = "tau_airline"
WRITES = (
    "book_reservation", "cancel_reservation", "update_reservation_flights",
    "update_reservation_baggages", "update_reservation_passengers", "send_certificate",
)  # fmt: skip
SEARCHES = ("search_direct_flight", "search_onestop_flight")
WHO = ("agent", "agent_action", "tool", "customer")
OFTEN = 4
FOLDS = 10
STRENGTH = 0.01
_NAME = re.compile(r"\w+")


def measure(data: Path) -> list[Row]:
    """Measure the words alone as shipped, then words and actions fitted, on tasks not seen."""
    if absent(CORPUS, data):
        return []
    talks = tau(data)
    gold = np.array([float(one.found["reward"]) > 0 for one in talks])
    groups = [one.group for one in talks]
    words, ms = timed(lambda one: features(one.transcript), talks)
    deeds, ms_deeds = timed(actions, talks)
    shipped, ms_shipped = timed(lambda one: solved(one.transcript).probability, talks)
    where = (DIMENSION, CORPUS)
    rows = [row((*where, "as shipped, words alone"), gold, shipped, groups, "AUC", ms_shipped)]
    for name, made, cost, aim, baseline in (
        ("words", np.array(words), ms, None, 0.669),
        ("actions", np.array(deeds), ms_deeds, 0.80, 0.769),
        ("words and actions", np.hstack([words, deeds]), ms + ms_deeds, None, None),
    ):
        how = f"fitted, {FOLDS}-fold by task: {name}"
        found = _crossed(made, gold, groups)
        rows.append(
            row((*where, how), gold, found, groups, "AUC", cost, aim=aim, baseline=baseline)
        )
    return rows


def actions(talk: Labelled) -> list[float]:
    """Give few figures of what was done and how long it took; more of them only fit the tasks seen."""
    turns = talk.found["turns"]
    said = {who: [one["text"] or "" for one in turns if one["who"] == who] for who in WHO}
    names = [found.group() for one in said["agent_action"] if (found := _NAME.match(one))]
    counts = Counter(names)
    handed = counts["transfer_to_human_agents"] or any("transfer" in one for one in said["agent"])
    return [
        log1p(len(said["customer"])),
        log1p(sum(len(one.split()) for one in said["customer"])),
        log1p(len(said["agent"])),
        log1p(mean([float(len(one.split())) for one in said["agent"]])),
        float(min(OFTEN, counts["get_reservation_details"])),
        float(min(OFTEN, counts["calculate"])),
        float(min(OFTEN, sum(counts[name] for name in SEARCHES))),
        len(set(said["agent_action"])) / max(1, len(names)),
        float(bool(handed)),
        log1p(sum(counts[name] for name in WRITES)),
        log1p(len(turns)),
    ]


def _crossed(made: Any, gold: Any, groups: list[str]) -> Any:
    """Predict the talks of each task from other tasks by one line, held back strongly."""
    found = np.zeros(len(gold))
    folds = GroupKFold(min(FOLDS, len(set(groups))))
    for train, test in folds.split(made, gold, groups):
        line = make_pipeline(
            StandardScaler(), LogisticRegression(C=STRENGTH, class_weight="balanced")
        ).fit(made[train], gold[train])
        found[test] = line.predict_proba(made[test])[:, 1]
    return found
