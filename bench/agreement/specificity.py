"""Compare how specific a sentence is with people's ratings: tweets, reviews of places and films."""

from functools import partial
from pathlib import Path

import numpy as np

from bench.agreement.agreeing import spearman
from bench.agreement.fits import Features, rated, splits
from bench.agreement.lines import Exam, line, shipped, there, timed
from bench.agreement.row import Row
from bench.agreement.text_facts import directions_of, facts_of
from trainer.core.language.specificity import specificity
from training.reading import rows

EXAM = Exam("specificity", "specificity", "rho", spearman, 0.75, 0.719)


def measure(data: Path) -> list[Row]:
    """Rate the sentences by our rules, and by features fitted in folds and to other domains."""
    if not there(data, EXAM.corpus):
        return []
    table = rows(data / EXAM.corpus)
    texts = [row["text"] for row in table]
    people = np.array([float(row["specificity"]) for row in table])
    found = shipped(EXAM._replace(aim=None), specificity, texts, people)
    features = Features(texts, facts_of(texts), directions_of(texts))
    for by, name in (("text", "fitted, 5-fold"), ("domain", "fitted on the other domains")):
        groups = [row[by] for row in table]
        cut = splits(table, groups, min(5, len(set(groups))))
        if len(cut) < 2:
            continue
        (ratings, kept), took = timed(partial(rated, features, people, cut))
        exam = EXAM if by == "text" else EXAM._replace(aim=None, baseline=None)
        found.append(line(exam, name, ratings, people[kept], took))
    return found
