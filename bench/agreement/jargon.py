"""Compare how hard words and terms are with people's ratings: in sentences (CompLex), and alone."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import ExtraTreesRegressor, HistGradientBoostingRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

from bench.agreement.agreeing import pearson
from bench.agreement.fits import Split, how, splits
from bench.agreement.lines import UNSEEN, Exam, line, shipped, there, timed
from bench.agreement.row import Row
from bench.agreement.text_facts import syllables, zipf
from bench.agreement.word_facts import Corpora, direction, term_facts
from trainer.core.language.complexity import complexity, shape, term_complexity
from trainer.core.language.tokens import fold, words
from training.reading import mark, rows, seen

EXAMS = {
    "single": Exam("jargon", "complex_lcp", "r, words", pearson, 0.77, 0.603, 0.788),
    "multi": Exam("jargon", "complex_lcp", "r, terms", pearson, 0.85, 0.725, 0.861),
}
ALONE = Exam("jargon", "word_complexity", "r", pearson, None, 0.787, None, 0.54)
_FAR, _MEANT = 4.0, 0.7


def measure(data: Path) -> list[Row]:
    """Rate words in and out of sentences, as shipped and fitted."""
    return [*_in_sentences(data), *_alone(data)]


def _in_sentences(data: Path) -> list[Row]:
    if not there(data, "complex_lcp"):
        return []
    table = rows(data / "complex_lcp")
    known = seen().get("complexity", frozenset())
    listed = rows(data / "word_complexity") if there(data, "word_complexity") else []
    ratings = {fold(row["word"]): float(row["complexity"]) for row in listed}
    corpora = Corpora(table)
    found: list[Row] = []
    for kind, exam in EXAMS.items():
        kept = [row for row in table if row["kind"] == kind]
        people = np.array([float(row["complexity"]) for row in kept])
        unseen = [
            at
            for at, row in enumerate(kept)
            if row["split"] != "train" and not known.intersection(map(mark, _parts(row["token"])))
        ]
        tokens = [kept[at]["token"] for at in unseen]
        found += shipped(exam._replace(aim=None), term_complexity, tokens, people[unseen], UNSEEN)
        if not kept:
            continue
        facts = np.array([term_facts(row, ratings, corpora) for row in kept])
        meant = np.array([_even(direction(row["token"]), kind) for row in kept])
        names = [fold(row["token"]) for row in kept]
        cut = splits(kept, names)
        (guessed, places), took = timed(partial(_rated, names, (facts, meant), people, cut))
        rare = [_rarity(kept[at]["token"]) for at in places]
        plain = exam._replace(aim=None, baseline=None)
        found.append(
            line(plain, "rarity alone, same texts, for comparison", rare, people[places], 0)
        )
        found.append(line(exam, how(cut), guessed, people[places], took))
    return found


def _alone(data: Path) -> list[Row]:
    if not there(data, "word_complexity"):
        return []
    table = rows(data / "word_complexity")
    known = seen().get("complexity", frozenset())
    unseen = [row for row in table if mark(fold(row["word"])) not in known]
    people = [float(row["complexity"]) for row in unseen]
    found = shipped(ALONE, complexity, [row["word"] for row in unseen], people, UNSEEN)
    names = [fold(row["word"]) for row in table]
    ratings = np.array([float(row["complexity"]) for row in table])
    facts = np.array([[zipf(n), len(n), syllables(n), *shape(n)] for n in names])
    meant = np.array([_even(direction(name), "single") for name in names])
    cut = splits(table, names)
    (guessed, places), took = timed(lambda: _rated(names, (facts, meant), ratings, cut))
    return [*found, line(ALONE, how(cut), guessed, ratings[places], took)]


def _parts(token: str) -> list[str]:
    """List the words of a term; a term is unseen when none of them was rated in training."""
    found = words(fold(token))
    return list(found) if len(found) == 1 else []


def _rarity(token: str) -> float:
    every = [zipf(word) for word in words(fold(token))]
    return -sum(every) / max(1, len(every))


def _even(meant: tuple[float, ...], kind: str) -> tuple[float, ...]:
    width = 96 if kind == "single" else 192
    return (*meant, *meant, *([0.0] * width))[:width]


def _rated(
    names: Sequence[str], known: tuple[Any, Any], people: Any, cut: Sequence[Split]
) -> tuple[Any, Any]:
    guessed = [_joined(names, known, people, train, test) for train, test in cut]
    return np.concatenate(guessed), np.concatenate([test for _, test in cut])


def _joined(
    names: Sequence[str], known: tuple[Any, Any], people: Any, train: Any, test: Any
) -> Any:
    """Give the mean of trees, many trees and support vectors over facts, pieces and meaning."""
    facts, meant = known
    by_pieces = np.zeros(len(names))
    groups = [names[at] for at in train]
    for one, other in GroupKFold(4).split(train, groups=groups):
        by_pieces[train[other]] = _pieces(names, people, train[one], train[other])
    by_pieces[test] = _pieces(names, people, train, test)
    plain = np.column_stack([facts, by_pieces])
    whole = np.hstack([plain, meant])
    trees = HistGradientBoostingRegressor(
        max_iter=250, learning_rate=0.04, max_leaf_nodes=12, min_samples_leaf=25,
        l2_regularization=2, max_features=0.4, random_state=0,
    )  # fmt: skip
    many = ExtraTreesRegressor(100, min_samples_leaf=3, max_features=0.2, random_state=0)
    scale = StandardScaler().fit(whole[train])
    scaled = np.clip(scale.transform(whole), -_FAR, _FAR)
    scaled[:, plain.shape[1] :] *= _MEANT
    spread = people[train].std()
    near = SVR(C=2.5 * spread, gamma=0.4 / whole.shape[1], epsilon=0.25 * spread)
    return np.mean(
        [
            trees.fit(whole[train], people[train]).predict(whole[test]),
            many.fit(whole[train], people[train]).predict(whole[test]),
            near.fit(scaled[train], people[train]).predict(scaled[test]),
        ],
        axis=0,
    )


def _pieces(names: Sequence[str], people: Any, train: Any, test: Any) -> Any:
    rarity = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True)
    said = rarity.fit_transform([names[at] for at in train])
    usual = people[train].mean()
    ridge = Ridge(alpha=2, solver="lsqr").fit(said, people[train] - usual)
    return ridge.predict(rarity.transform([names[at] for at in test])) + usual
