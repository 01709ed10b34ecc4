"""Compare ease of reading with the judgement of teachers and readers on four corpora."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench.agreement.agreeing import pearson
from bench.agreement.fits import Features, how, rated, splits
from bench.agreement.lines import Exam, line, shipped, there, timed
from bench.agreement.row import Row
from bench.agreement.text_facts import directions_of, facts_of
from trainer.core.language.ease import ease
from trainer.core.language.readability import readability
from training.reading import rows

_USUAL = 60.0


class _Corpus(NamedTuple):
    exam: Exam
    text: str
    ease: Callable[[dict[str, str]], float]
    group: str


CORPORA = (
    _Corpus(
        Exam("clarity", "clear", "r", pearson, 0.80, 0.547, 0.582, 0.879),
        "Excerpt", lambda row: float(row["BT_easiness"]), "conv_id",
    ),
    _Corpus(
        Exam("clarity", "readme_pp", "r", pearson, 0.85, 0.671, 0.80),
        "text", lambda row: -float(row["cefr"]), "text",
    ),
    _Corpus(
        Exam("clarity", "cefr_sp", "r", pearson, 0.87, None, None, 0.798),
        "text", lambda row: -(float(row["level_a"]) + float(row["level_b"])) / 2, "text",
    ),
    _Corpus(
        Exam("clarity", "medreadme", "r", pearson, None, 0.469),
        "text", lambda row: -float(row["score"]), "text",
    ),
)  # fmt: skip
"""Each corpus: where its text stands, how easy people found it, what belongs to one fold."""


def measure(data: Path) -> list[Row]:
    """Rate the texts of each corpus by our measure, by Flesch, and by features fitted to it."""
    return [row for one in CORPORA if there(data, one.exam.corpus) for row in _corpus(data, one)]


def _corpus(data: Path, corpus: _Corpus) -> list[Row]:
    table = rows(data / corpus.exam.corpus)
    texts = [row[corpus.text] for row in table]
    people = np.array([corpus.ease(row) for row in table])
    flesch = "Flesch reading ease, for comparison"
    found = shipped(corpus.exam._replace(aim=None), _ease, texts, people)
    found += shipped(corpus.exam._replace(aim=None), _flesch, texts, people, flesch)
    groups = [row[corpus.group] for row in table]
    cut = splits(table, groups)
    (ratings, kept), took = timed(
        lambda: rated(Features(texts, facts_of(texts), directions_of(texts)), people, cut)
    )
    return [*found, line(corpus.exam, how(cut), ratings, people[kept], took)]


def _ease(text: str) -> float:
    found = ease(text)
    return _USUAL if found is None else found


def _flesch(text: str) -> float:
    found = readability(text)
    return _USUAL if found is None else found.ease
