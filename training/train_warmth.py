"""Train the words that tell warm messages from dry ones: makes trainer/core/language/weights/warmth.tsv.

Usage: python training/train_warmth.py FOLDER

FOLDER holds `data.csv` of EmpatheticPersonas: columns response and empathy_score (0 none, 1 weak, 2
strong; the majority of three raters). Its licence is MIT (alicialawjy, 2022); it is from
github.com/alicialawjy/multilingual-psychotherapy-chatbot, commit 7b14549. Needs
requirements-bench.txt. Prints the rank correlation with the raters, five-fold, then writes.
"""

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from scipy.stats import spearmanr
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold

from trainer.core.language.warm_words import spoken

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "trainer" / "core" / "language" / "weights" / "warmth.tsv"
FEWEST = 3
"""Messages that a word must stand in."""
STRENGTH = 2.0
TOP = 2.0
"""The highest score of the raters; the weights are made for 0–1."""


def main(folder: Path) -> int:
    """Cross-validate, train on everything, write the weights."""
    with (folder / "data.csv").open(encoding="utf-8", newline="") as file:
        rows = [(one["response"], float(one["empathy_score"])) for one in csv.DictReader(file)]
    texts, scores = [text for text, _ in rows], np.array([score / TOP for _, score in rows])
    print(f"{len(rows)} messages; rho five-fold {crossed(texts, scores):.3f}")
    names, model = fitted(texts, scores)
    lines = [f"\t{model.intercept_:.4f}"]
    lines += [f"{name}\t{much:.4f}" for name, much in zip(names, model.coef_, strict=True)]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(names)} words, {OUT.stat().st_size:,} bytes")
    return 0


def crossed(texts: list[str], scores: Any) -> float:
    """Give the rank correlation of scores from weights that never saw the message."""
    found = np.zeros(len(texts))
    for train, test in KFold(5, shuffle=True, random_state=1).split(texts):
        names, model = fitted([texts[at] for at in train], scores[train])
        found[test] = model.predict(matrix([texts[at] for at in test], names))
    return float(spearmanr(found, scores)[0])


def fitted(texts: list[str], scores: Any) -> tuple[list[str], Any]:
    """Fit one ridge regression over the words that stand in enough messages."""
    counts = Counter(word for text in texts for word in spoken(text))
    names = sorted(word for word, number in counts.items() if number >= FEWEST)
    return names, Ridge(alpha=STRENGTH).fit(matrix(texts, names), scores)


def matrix(texts: list[str], names: list[str]) -> Any:
    """Make the array of features: each known word once, all together of length 1."""
    places = {name: at for at, name in enumerate(names)}
    made = np.zeros((len(texts), len(names)))
    for row, text in enumerate(texts):
        known = [places[word] for word in spoken(text) if word in places]
        made[row, known] = 1 / max(1, len(known)) ** 0.5
    return made


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        raise SystemExit(2)
    raise SystemExit(main(Path(sys.argv[1])))
