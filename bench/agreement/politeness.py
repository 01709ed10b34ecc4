"""Compare politeness with five people's ratings of requests on Wikipedia and Stack Exchange."""

from pathlib import Path
from typing import Any

import numpy as np

from bench.agreement.agreeing import pearson, quartiles
from bench.agreement.fits import splits
from bench.agreement.lines import UNSEEN, Exam, line, shipped, there, timed
from bench.agreement.row import Row
from bench.agreement.tones import TONE_FOLDS, rated_tone
from trainer.core.language.linear import weights
from trainer.core.language.tone import score
from training.reading import mark, rows, seen
from training.train_tone import cross_validated

EXAMS = {
    "wikipedia": (
        Exam("politeness", "politeness_stanford", "r, wiki", pearson, 0.70, 0.666, None, 0.89),
        Exam("politeness", "politeness_stanford", "quartile accuracy, wiki", quartiles,
             0.87, 0.851, 0.838, 0.867),
    ),
    "stackexchange": (
        Exam("politeness", "politeness_stanford", "r, SE", pearson, None, 0.586, None, 0.82),
        Exam("politeness", "politeness_stanford", "quartile accuracy, SE", quartiles,
             0.79, 0.759, 0.782, 0.809),
    ),
}  # fmt: skip


def measure(data: Path) -> list[Row]:
    """Rate requests by the shipped weights, by weights made in the same way in folds, and fitted."""
    if not there(data, "politeness_stanford"):
        return []
    table = [row for row in rows(data / "politeness_stanford") if row["suspect"] == "0"]
    known = seen().get("politeness", frozenset())
    texts = [row["text"] for row in table]
    people = np.array([float(row["score"]) for row in table])
    domains = np.array([row["domain"] for row in table])
    unseen = np.array([mark(text) not in known for text in texts])
    fold_by_fold, made = timed(lambda: cross_validated(texts, people))
    cut = splits(table, texts, TONE_FOLDS)
    fitted, took = timed(lambda: rated_tone(texts, people, cut, domains == "wikipedia"))
    found: list[Row] = []
    for domain, exams in EXAMS.items():
        here = np.flatnonzero(domains == domain)
        for exam in exams:
            found += _unseen(exam, texts, people, np.flatnonzero((domains == domain) & unseen))
            found += [
                line(exam._replace(aim=None), how, ratings[here], people[here], seconds)
                for how, ratings, seconds in (
                    ("made as shipped, 5-fold", fold_by_fold, made * len(here) / len(table)),
                )
            ]
            found.append(
                line(exam, f"fitted, {TONE_FOLDS}-fold", fitted[here], people[here],
                     took * len(here) / len(table))
            )  # fmt: skip
    return found


def _unseen(exam: Exam, texts: list[str], people: Any, places: Any) -> list[Row]:
    linear = weights("politeness")
    chosen = [texts[at] for at in places]
    return shipped(exam, lambda text: score(linear, text), chosen, people[places], UNSEEN)
