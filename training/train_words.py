"""Train the weights that core/language/complexity.py reads.

Usage: python training/train_words.py DATA

DATA holds complex_lcp/ (CompLex, CC BY 4.0; only its rows of the split "train") and word_complexity/
(Maddela and Xu 2018, MIT), each with a data.csv. Needs requirements-bench.txt in an environment of
its own. Ratings by few people are uncertain: each is drawn towards what a model of the word's
frequency (wordfreq, not shipped), pieces and meaning expects. Words without a rating go by a ridge
regression over pieces, shape and meaning. Takes two minutes. Prints agreement.
"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR
from wordfreq import zipf_frequency

from trainer.core.language.complexity import pieces, shape
from trainer.core.language.linear import Linear, packed
from trainer.core.language.meaning import vector
from trainer.core.language.tokens import fold
from training.reading import WEIGHTS, remember, rows

STRENGTH = 3.0
FORM, DENSE = 0.3, 0.7
FOLDS = 5
RATERS = 2.0
"""How many ratings in context the expectation of the model is worth."""


def main(data: Path) -> int:
    """Bring both corpora to one scale, train, write the table and the weights."""
    WEIGHTS.mkdir(exist_ok=True)
    alone = {fold(row["word"]): float(row["complexity"]) for row in rows(data / "word_complexity")}
    within = in_context(data / "complex_lcp")
    names, ratings = list(alone), np.array(list(alone.values()))
    table = dict(
        zip(names, on_scale(names, ratings, expected(names, ratings), within), strict=True)
    )
    for word, found in within.items():
        prior = table.get(word, float(np.mean(found)))
        table[word] = (sum(found) + RATERS * prior) / (len(found) + RATERS)
    write("rated_words", Linear({word: (table[word], 0.0) for word in sorted(table)}, (), (), 0.0))
    words, targets = list(table), np.array(list(table.values()))
    print(f"unrated words: r {np.corrcoef(guessed(words, targets), targets)[0, 1]:.3f}")
    write("complexity", fitted(words, targets))
    remember("complexity", [*table])
    return 0


def in_context(folder: Path) -> dict[str, list[float]]:
    """Read the ratings of each single word of CompLex, one for each sentence that it stood in."""
    found: dict[str, list[float]] = defaultdict(list)
    for row in rows(folder):
        if row["split"] == "train" and row["kind"] == "single":
            found[fold(row["token"])].append(float(row["complexity"]))
    return dict(found)


def on_scale(
    names: list[str], ratings: Any, expectation: Any, within: dict[str, list[float]]
) -> list[float]:
    """Bring ratings and expectation (1-6) to the scale of CompLex by the words of both."""
    both = [at for at, name in enumerate(names) if name in within]
    known = np.column_stack([ratings, expectation])
    line = LinearRegression().fit(known[both], [np.mean(within[names[at]]) for at in both])
    print(f"{len(both)} words of both corpora: {line.coef_.round(3)} {line.intercept_:.3f}")
    return [float(one) for one in np.clip(line.predict(known), 0, 1)]


def expected(names: list[str], ratings: Any) -> Any:
    """Expect each word's rating from the others': frequency, pieces, meaning."""
    facts = np.array(
        [[zipf_frequency(n, "en"), len(n), *shape(n), *(vector(n) or (0.0,) * 96)] for n in names]
    )
    found = np.zeros(len(names))
    for train, test in KFold(FOLDS, shuffle=True, random_state=1).split(names):
        scale = StandardScaler().fit(facts[train])
        near = SVR(C=3, gamma=0.005, epsilon=0.2).fit(scale.transform(facts[train]), ratings[train])
        trees = HistGradientBoostingRegressor(max_iter=300, learning_rate=0.05, max_leaf_nodes=15)
        trees.fit(facts[train], ratings[train])
        found[test] = (near.predict(scale.transform(facts[test])) + trees.predict(facts[test])) / 2
    print(f"expected ratings: r {np.corrcoef(found, ratings)[0, 1]:.3f}")
    return found


def guessed(words: list[str], targets: Any) -> Any:
    """Guess each word from the others, with the function that the product uses."""
    found = np.zeros(len(words))
    for train, test in KFold(FOLDS, shuffle=True, random_state=1).split(words):
        linear = fitted([words[at] for at in train], targets[train])
        found[test] = [
            linear.of(pieces(words[at]), shape(words[at]), vector(words[at])) for at in test
        ]
    return found


def fitted(words: list[str], targets: Any) -> Linear:
    """Fit the regression over pieces, shape and meaning."""
    rarity = TfidfVectorizer(analyzer=pieces, min_df=4)
    said = rarity.fit_transform(words)
    counted = np.array([shape(word) for word in words])
    meant = np.array([vector(word) or (0.0,) * 96 for word in words])
    whole = hstack([said, csr_matrix(FORM * counted), csr_matrix(DENSE * meant)]).tocsr()
    ridge = Ridge(alpha=STRENGTH, solver="lsqr").fit(whole, targets - targets.mean())
    width, end = said.shape[1], said.shape[1] + counted.shape[1]
    names = rarity.get_feature_names_out()
    figures = zip(ridge.coef_[:width] * rarity.idf_, rarity.idf_**2, strict=True)
    return Linear(
        words={str(n): (float(w), float(r)) for n, (w, r) in zip(names, figures, strict=True)},
        forms=tuple(map(float, FORM * ridge.coef_[width:end])),
        dense=tuple(map(float, DENSE * ridge.coef_[end:])),
        bias=float(ridge.intercept_ + targets.mean()),
    )


def write(name: str, linear: Linear) -> None:
    """Write the weights of one file and tell its size."""
    place = WEIGHTS / f"{name}.bin"
    place.write_bytes(packed(linear))
    print(f"{name}: {place.stat().st_size:,} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        raise SystemExit(2)
    raise SystemExit(main(Path(sys.argv[1])))
