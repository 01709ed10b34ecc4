"""Measure agreement with three experts on empathic talks (empathy_judge), next to GPT-4o.

Each scale's expert medians, against the product's measures as shipped, and for warmth and exploring
also against models fitted on EPITOME without the texts that are judged here.
"""

import csv
from collections.abc import Callable
from pathlib import Path
from statistics import fmean, median

from bench.agreement.empathy import Pair, fitted_on, pairs
from bench.agreement.measuring import rho, row, timed
from bench.agreement.row import Row
from bench.agreement.taken_up import taken_up
from bench.agreement.talks import absent
from trainer.core.language.exploring import exploring
from trainer.core.language.warmth import warmth, ways

DIMENSION = "empathy, experts"
CORPUS = "empathy_judge"
SHIPPED = "as shipped, nothing fitted"
OTHERS = ("Seeker", "Speaker", "Client", "User")
GENERAL = "gpt"
AIM = 0.60
Exchange = tuple[str, str]
"""What the supporter said, and what the other had said before."""
Scales = tuple[tuple[str, tuple[str, ...], Callable[[list[Exchange]], float]], ...]


def measure(data: Path) -> list[Row]:
    """Measure each scale that is there, and the mean over them."""
    if absent(CORPUS, data):
        return []
    with (data / CORPUS / "items.csv").open(encoding="utf-8", newline="") as file:
        items = {one["conv_id"]: one for one in csv.DictReader(file)}
    ratings = _ratings(data / CORPUS / "ratings.csv")
    rows, figures, general = [], [], []
    for scale, names, function in SCALES:
        texts, gold, model = _rated(items, ratings, names)
        if len(set(gold)) < 2:
            continue
        found, ms = timed(function, [exchanges(text) for text in texts])
        where = (DIMENSION, CORPUS, f"{SHIPPED}: {scale}")
        published = rho(gold, model)
        rows.append(row(where, gold, found, range(len(gold)), "rho", ms, published=published))
        figures.append(rows[-1].figure)
        general.append(published)
        rows += _trained(data, scale, texts, gold, published)
    if figures:
        how = f"{SHIPPED}: mean of {len(figures)} scales (published: GPT-4o, same texts)"
        first = rows[0]
        rows.append(
            Row(DIMENSION, CORPUS, "rho", how, fmean(figures), fmean(one.half for one in rows),
                first.n, first.ms, aim=AIM, baseline=0.54, published=fmean(general))
        )  # fmt: skip
    return rows


def exchanges(text: str) -> list[Exchange]:
    """Take a judged text apart: each turn of the supporter, with what the other said before it."""
    found: list[Exchange] = []
    told, mine = "", False
    for line in text.splitlines():
        side, colon, words = line.partition(":")
        named = bool(colon) and len(side.split()) == 1
        if named and side.strip() in OTHERS:
            told, mine = words, False
        elif named:
            found.append((words, told))
            mine = True
        elif mine and line.strip():
            found[-1] = (f"{found[-1][0]}\n{line}", told)
    return found or [(text, "")]


def _mean_of(function: Callable[[str], float]) -> Callable[[list[Exchange]], float]:
    return lambda found: fmean(function(said) for said, _ in found)


def _understanding(found: list[Exchange]) -> float:
    """Count, half each, what is taken up and whether it is said that one understands."""
    said = [bool({"alike", "feeling seen"} & ways(one).keys()) for one, _ in found]
    return (fmean(taken_up(one, told) for one, told in found) + fmean(said)) / 2


SCALES: Scales = (
    ("emotional reaction", ("emotional_reactions", "emotional_reaction", "er"), _mean_of(warmth)),
    ("exploration", ("explorations", "exploration", "ex"), _mean_of(exploring)),
    ("validating emotions", ("validating_emotions",), _mean_of(warmth)),
    ("encouraging elaboration", ("encouraging_elaboration",), _mean_of(exploring)),
    (
        "demonstrating understanding",
        ("demonstrating_understanding",),
        _understanding,
    ),
)
FITTED = {
    "emotional reaction": "er",
    "validating emotions": "er",
    "exploration": "ex",
    "encouraging elaboration": "ex",
}
"""The label of EPITOME that stands for each scale."""


def _ratings(path: Path) -> dict[tuple[str, str], dict[str, float]]:
    """Read the ratings: text and scale to annotator to rating."""
    found: dict[tuple[str, str], dict[str, float]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for one in csv.DictReader(file):
            if one["rating"]:
                key = (one["conv_id"], one["dimension"].lower())
                found.setdefault(key, {})[one["annotator"]] = float(one["rating"])
    return found


def _rated(
    items: dict[str, dict[str, str]],
    ratings: dict[tuple[str, str], dict[str, float]],
    names: tuple[str, ...],
) -> tuple[list[str], list[float], list[float]]:
    """Give texts, the experts' medians and the general model's ratings of one scale."""
    texts, gold, model = [], [], []
    for (conv, scale), given in ratings.items():
        experts = [much for who, much in given.items() if who.startswith("expert")]
        if scale in names and conv in items and experts and GENERAL in given:
            texts.append(items[conv]["text"])
            gold.append(median(experts))
            model.append(given[GENERAL])
    return texts, gold, model


def _trained(
    data: Path, scale: str, texts: list[str], gold: list[float], published: float
) -> list[Row]:
    label = FITTED.get(scale)
    known = pairs(data) if label else []
    if not label or not known:
        return []
    judged = "\n".join(texts)
    model = fitted_on([one for one in known if one.reply not in judged], label)

    def mean_of(text: str) -> float:
        asked = [Pair("", told, said, {}) for said, told in exchanges(text)]
        return fmean(model(asked))

    found, ms = timed(mean_of, texts)
    where = (DIMENSION, CORPUS, f"fitted on EPITOME without these texts: {scale}")
    return [row(where, gold, found, range(len(gold)), "rho", ms, published=published)]
