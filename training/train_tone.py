"""Train the weights that core/language/tone.py reads.

Usage: python training/train_tone.py DATA

DATA holds politeness_stanford/ (Stanford Politeness Corpus, CC BY 4.0; rows marked suspect are
left out) and receptiveness/ (package `politeness` of M. Yeomans, MIT), each with a data.csv. Needs
requirements-bench.txt in an environment of its own. One ridge regression a measure over words and
pairs of words (weighed by rarity, length 1), the counted forms and the mean word vector. Takes half
a minute. Prints cross-validated agreement.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold

from trainer.core.language.linear import Linear, packed
from trainer.core.language.meaning import vector
from trainer.core.language.tone import score
from trainer.core.language.tone_forms import forms, pieces
from training.reading import WEIGHTS, remember, rows

STRENGTH = 3.0
FORM, DENSE = 0.05, 0.7
"""How much forms and word vectors weigh beside the words, before training."""
FOLDS = 5
Labelled = tuple[list[str], Any]


def main(data: Path) -> int:
    """Cross-validate, train on everything, write the weights of both measures."""
    WEIGHTS.mkdir(exist_ok=True)
    for measure, (texts, ratings) in {
        "politeness": polite(data / "politeness_stanford"),
        "receptiveness": receptive(data / "receptiveness"),
    }.items():
        guessed = cross_validated(texts, ratings)
        print(f"{measure}: n {len(texts)}, r {np.corrcoef(guessed, ratings)[0, 1]:.3f}")
        place = WEIGHTS / f"{measure}.bin"
        place.write_bytes(packed(fitted(texts, ratings)))
        remember(measure, texts)
        print(f"{place.stat().st_size:,} bytes")
    return 0


def polite(folder: Path) -> Labelled:
    """Read the requests with their mean politeness, but for the rows whose ratings are broken."""
    kept = [row for row in rows(folder) if row["suspect"] == "0"]
    return [row["text"] for row in kept], np.array([float(row["score"]) for row in kept])


def receptive(folder: Path) -> Labelled:
    """Read the texts with their mean receptiveness."""
    kept = rows(folder)
    return [row["text"] for row in kept], np.array([float(row["receptive"]) for row in kept])


def cross_validated(texts: list[str], ratings: Any) -> Any:
    """Rate each text by weights that never saw it, with the function that the product uses."""
    found = np.zeros(len(texts))
    for train, test in KFold(FOLDS, shuffle=True, random_state=1).split(texts):
        linear = fitted([texts[at] for at in train], ratings[train])
        found[test] = [score(linear, texts[at]) for at in test]
    return found


def fitted(texts: list[str], ratings: Any) -> Linear:
    """Fit one regression, and work rarity and scales into its figures."""
    rarity = TfidfVectorizer(analyzer=pieces, min_df=2, dtype=np.float32)
    said = rarity.fit_transform(texts)
    counted = np.array([forms(text) for text in texts])
    middle, spread = counted.mean(0), counted.std(0) + 1e-6
    nothing = (0.0,) * len(vector("order"))
    meant = np.array([vector(text) or nothing for text in texts])
    scaled = csr_matrix(FORM * (counted - middle) / spread)
    whole = hstack([said, scaled, csr_matrix(DENSE * meant)]).tocsr()
    usual = ratings.mean()
    ridge = Ridge(alpha=STRENGTH, solver="lsqr").fit(whole, ratings - usual)
    width, end = said.shape[1], said.shape[1] + counted.shape[1]
    per_form = FORM * ridge.coef_[width:end] / spread
    names = rarity.get_feature_names_out()
    figures = zip(ridge.coef_[:width] * rarity.idf_, rarity.idf_**2, strict=True)
    return Linear(
        words={str(n): (float(w), float(r)) for n, (w, r) in zip(names, figures, strict=True)},
        forms=tuple(map(float, per_form)),
        dense=tuple(map(float, DENSE * ridge.coef_[end:])),
        bias=float(ridge.intercept_ - per_form @ middle),
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        raise SystemExit(2)
    raise SystemExit(main(Path(sys.argv[1])))
