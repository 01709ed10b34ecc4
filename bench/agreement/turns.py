"""Measure agreement on the quality of single turns: MAIA-DQE, ConTurE, FED, AnnoMI.

As shipped: `served` on MAIA's agent turns (interaction quality 1–5), `exploring` on what AnnoMI
calls a question of the therapist. Fitted: ridge over the figures of a turn and the turns beside it.
ConTurE and FED are open chat with programs, not service: they show where the measures end.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from bench.agreement.measuring import row, timed
from bench.agreement.row import Row
from bench.agreement.talk_features import features, turn_features
from bench.agreement.talks import NOTHING, OUTBOUND, absent, lines, maia
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.exploring import exploring
from trainer.core.scoring.measures.served import served

DIMENSION = "turn quality"
SHIPPED = "as shipped, nothing fitted"
FOLDS = 5
STRENGTH = 30.0
WORDS = 4.0
TREES = 100
_SIDES = {"User": Speaker.CUSTOMER, "System": Speaker.AGENT}


def measure(data: Path) -> list[Row]:
    """Measure all four corpora that are there."""
    return [*_maia(data), *_conture(data), *_fed(data), *_annomi(data)]


def _maia(data: Path) -> list[Row]:
    if absent("maia_dqe", data):
        return []
    talks = maia(data)
    estimates, ms = timed(lambda one: served(one.transcript), talks)
    gold, found, made, groups, texts = [], [], [], [], []
    for talk, estimate in zip(talks, estimates, strict=True):
        for at, turn in enumerate(talk.found["turns"]):
            if turn["floor"] == OUTBOUND and turn["IQ"] is not None:
                gold.append(float(turn["IQ"]))
                found.append(estimate[at])
                made.append([estimate[at], *turn_features(talk.transcript, at)])
                groups.append(talk.found["id"])
                texts.append(talk.transcript.turns[at].text)
    where = (DIMENSION, "maia_dqe")
    fitted = crossed(np.array(made), np.array(gold), groups, texts)
    how = f"fitted, {FOLDS}-fold by dialogue: interaction quality"
    return [
        row((*where, f"{SHIPPED}: interaction quality"), gold, found, groups, "rho", ms,
            aim=0.50, baseline=0.51),
        row((*where, how), gold, fitted, groups, "rho", ms, aim=0.50, baseline=0.51),
    ]  # fmt: skip


def _conture(data: Path) -> list[Row]:
    if absent("conture", data):
        return []
    gold, places, groups, texts = [], [], [], []
    for one in lines(data / "conture" / "data.jsonl"):
        rated = [turn for turn in one["turns"] if turn.get("overall impression") is not None]
        talk = _chat(_pairs(rated))
        for number, turn in enumerate(rated):
            gold.append(float(turn["overall impression"]))
            places.append((talk, 2 * number + 1))
            groups.append(one["conv_id"])
            texts.append(talk.turns[2 * number + 1].text)
    made, ms = timed(lambda one: turn_features(*one), places)
    fitted = crossed(np.array(made), np.array(gold), groups, texts)
    how = f"fitted, {FOLDS}-fold by dialogue: impression"
    return [row((DIMENSION, "conture", how), gold, fitted, groups, "rho", ms, baseline=0.340)]


def _fed(data: Path) -> list[Row]:
    if absent("fed", data):
        return []
    rows = []
    for level, quality, published, baseline in (
        ("turn", "Overall", 0.209, 0.174),
        ("turn", "Specific", None, 0.422),
        ("dialog", "Overall", 0.443, 0.387),
    ):
        found = [
            one
            for one in lines(data / "fed" / "data.jsonl")
            if one["level"] == level and _rated(one, quality)
        ]
        gold = [fmean(_rated(one, quality)) for one in found]
        talks = [_chat(_said(f"{one['context']}\n{one.get('response') or ''}")) for one in found]
        made, ms = timed(features if level == "dialog" else _with_last, talks)
        groups = [one["conv_id"] for one in found]
        fitted = crossed(np.array(made), np.array(gold), groups, [_last(talk) for talk in talks])
        how = f"fitted, {FOLDS}-fold by dialogue: {level}, {quality.lower()}"
        where = (DIMENSION, "fed", how)
        rows.append(
            row(where, gold, fitted, groups, "rho", ms, baseline=baseline, published=published)
        )
    return rows


def _annomi(data: Path) -> list[Row]:
    if absent("annomi", data):
        return []
    with (data / "annomi" / "data.csv").open(encoding="utf-8", newline="") as file:
        told = [one for one in csv.DictReader(file) if one["main_therapist_behaviour"]]
    found, ms = timed(exploring, [one["utterance_text"] for one in told])
    gold = [one["main_therapist_behaviour"] == "question" for one in told]
    groups = [one["conv_id"] for one in told]
    where = ("exploring", "annomi", f"{SHIPPED}: question or another behaviour")
    return [row(where, gold, found, groups, "AUC", ms)]


def crossed(made: Any, gold: Any, groups: list[str], texts: list[str]) -> Any:
    """Predict each group from the others: ridge and trees over figures, ridge over words."""
    found = np.zeros(len(gold))
    for train, test in GroupKFold(min(FOLDS, len(set(groups)))).split(made, gold, groups):
        scale = StandardScaler().fit(made[train])
        line = Ridge(alpha=STRENGTH).fit(scale.transform(made[train]), gold[train])
        trees = ExtraTreesRegressor(TREES, min_samples_leaf=3, max_features=0.4, random_state=1)
        trees.fit(made[train], gold[train])
        kind = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        said = kind.fit_transform([texts[at] for at in train])
        words = Ridge(alpha=WORDS, solver="lsqr").fit(said, gold[train] - gold[train].mean())
        found[test] = line.predict(scale.transform(made[test])) + trees.predict(made[test])
        found[test] += words.predict(kind.transform([texts[at] for at in test]))
    return found


def _with_last(talk: Transcript) -> list[float]:
    return features(talk) + turn_features(talk, len(talk.turns) - 1)


def _last(talk: Transcript) -> str:
    return " ".join(one.text for one in talk.of(Speaker.AGENT)[-1:])


def _pairs(turns: list[dict[str, Any]]) -> Iterator[tuple[Speaker, str]]:
    for turn in turns:
        yield Speaker.CUSTOMER, turn["user"].removeprefix("User:").strip()
        yield Speaker.AGENT, turn["chatbot"].removeprefix("Chatbot:").strip()


def _said(text: str) -> Iterator[tuple[Speaker, str]]:
    for line in text.splitlines():
        side, _, words = line.partition(":")
        if side in _SIDES:
            yield _SIDES[side], words.strip()


def _chat(told: Iterator[tuple[Speaker, str]]) -> Transcript:
    made = enumerate(told)
    return Transcript("chat", tuple(Turn(at, who, text or NOTHING) for at, (who, text) in made))


def _rated(found: dict[str, Any], quality: str) -> list[float]:
    """Give the ratings that are numbers; people also wrote words there."""
    ratings = found["annotations"].get(quality) or []
    return [float(one) for one in ratings if isinstance(one, int | float)]
