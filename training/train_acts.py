"""Train the weights that core/conversation/act_model.py reads.

Usage: python training/train_acts.py FOLDER

FOLDER holds train.tsv (act, second act, slot, sentence: our labelled agent sentences, 12 coarse
labels, brought to our acts by LABELS and by what the phrase lists see); training/acts.tsv (acts,
sentence) is added. Needs, in an environment of its own: numpy, scikit-learn==1.9.1 (brings scipy). One logistic
regression an act over words and pairs of words (weighed by rarity, length 1) and the mean
word vector; weights in 8 bits. Prints cross-validated precision and recall at the gate of each act.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from trainer.core.conversation.act_features import features
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_by_lists
from trainer.core.conversation.sentence import read_sentences
from trainer.core.language.meaning import vector
from training.packing import packed

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "trainer" / "core" / "conversation" / "weights" / "acts.bin"
OWN = ROOT / "training" / "acts.tsv"
LABELS: dict[str, tuple[AgentAct, ...]] = {
    "greeting": (AgentAct.GREET,),
    "empathy": (AgentAct.EMPATHY,),
    "apology": (AgentAct.APOLOGY,),
    "probe": (AgentAct.QUESTION,),
    "explain": (AgentAct.EXPLAIN,),
    "offer": (AgentAct.OFFER, AgentAct.OPTIONS),
    "timeframe": (AgentAct.PLAN,),
    "confirm": (AgentAct.CHECK,),
    "closing": (AgentAct.CLOSE,),
    "blame": (AgentAct.BLAME, AgentAct.RUDE, AgentAct.DISMISS),
    "refusal": (AgentAct.REFUSE, AgentAct.LIMIT),
    "hold": (AgentAct.HOLD, AgentAct.OWNERSHIP),
}
"""Each label of train.tsv with the acts it may be: those the lists see, else the first."""
ACTS = (
    AgentAct.EMPATHY, AgentAct.APOLOGY, AgentAct.OWN_ERROR, AgentAct.OWNERSHIP, AgentAct.PLAN,
    AgentAct.EXPLAIN, AgentAct.OPTIONS, AgentAct.OFFER, AgentAct.QUESTION, AgentAct.CHECK,
    AgentAct.HOLD, AgentAct.GREET, AgentAct.CLOSE, AgentAct.REFUSE, AgentAct.LIMIT,
    AgentAct.DEFLECT, AgentAct.DISMISS, AgentAct.BLAME, AgentAct.RUDE, AgentAct.TEMPLATE,
)  # fmt: skip
Row = tuple[frozenset[AgentAct], str]
STRENGTH = 15.0
DENSE = 1.0
"""How much the word vectors weigh beside the words, before training."""
FOLDS = 10


def main(folder: Path) -> int:
    """Cross-validate, train on everything, write the weights."""
    rows = [*coarse(folder / "train.tsv"), *own(OWN)]
    print(f"{len(rows)} sentences")
    report(rows, cross_validated(rows))
    WEIGHTS.parent.mkdir(exist_ok=True)
    WEIGHTS.write_bytes(written(*fitted(rows)))
    print(f"{WEIGHTS.stat().st_size:,} bytes")
    return 0


def coarse(path: Path) -> list[Row]:
    """Read sentences of the twelve labels."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        *labels, text = line.split("\t")
        seen = {one.act for one in read_by_lists(text).seen}
        acts: set[AgentAct] = set()
        for label in filter(None, labels[:2]):
            acts |= seen & set(LABELS[label]) or {LABELS[label][0]}
        rows.append((frozenset(acts), text))
    return rows


def own(path: Path) -> list[Row]:
    """Read sentences of our own acts; "none" is none of them."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        acts, text = line.split("\t")
        named = [one for one in acts.split(",") if one != "none"]
        rows.append((frozenset(AgentAct(one) for one in named), text))
    return rows


def cross_validated(rows: list[Row], whole: Any = None) -> Any:
    """Give each sentence the chances from weights that never saw it: an array (sentences, acts).

    `whole` has a vector for each sentence, to be used in place of our features.
    """
    found = np.zeros((len(rows), len(ACTS)))
    if whole is not None:
        for train, test in KFold(FOLDS, shuffle=True, random_state=1).split(rows):
            for number, model in enumerate(regressions(whole[train], [rows[at] for at in train])):
                found[test, number] = model.predict_proba(whole[test])[:, 1]
        return found
    for train, test in KFold(FOLDS, shuffle=True, random_state=1).split(rows):
        vocabulary, rarity, models = fitted([rows[at] for at in train])
        made = matrix([rows[at][1] for at in test], vocabulary, rarity)
        for number, model in enumerate(models):
            found[test, number] = model.predict_proba(made)[:, 1]
    return found


def fitted(rows: list[Row]) -> tuple[dict[str, int], Any, list[Any]]:
    """Fit one regression an act: the features in order, their rarity, the regressions."""
    listed = [features_of(text) for _, text in rows]
    counts = Counter(one for found in listed for one in found)
    names = sorted(counts)
    vocabulary = {name: at for at, name in enumerate(names)}
    rarity = np.array([np.log((1 + len(rows)) / (1 + counts[name])) + 1 for name in names])
    made = matrix([text for _, text in rows], vocabulary, rarity)
    return vocabulary, rarity, regressions(made, rows)


def regressions(made: Any, rows: list[Row]) -> list[Any]:
    """Fit one regression an act on the features of the sentences."""
    models = []
    for act in ACTS:
        model = LogisticRegression(C=STRENGTH, solver="liblinear")
        models.append(model.fit(made, [act in acts for acts, _ in rows]))
    return models


def features_of(text: str) -> list[str]:
    """List the features of all sentences of a line (mostly one)."""
    return [one for sentence in read_sentences(text) for one in features(sentence)]


def matrix(texts: list[str], vocabulary: dict[str, int], rarity: Any) -> Any:
    """Make the array of features: rarity of each that is there, length 1; then the vectors."""
    places: list[int] = []
    much: list[float] = []
    ends = [0]
    for text in texts:
        known = [vocabulary[one] for one in features_of(text) if one in vocabulary]
        places.extend(known)
        much.extend(rarity[known] / (np.linalg.norm(rarity[known]) or 1))
        ends.append(len(places))
    shape = (len(texts), len(vocabulary))
    nothing = (0.0,) * len(vector("order"))
    dense = DENSE * np.array([vector(text) or nothing for text in texts])
    return hstack([csr_matrix((much, places, ends), shape=shape), csr_matrix(dense)]).tocsr()


def report(rows: list[Row], chances: Any) -> None:
    """Print precision and recall of each act at three gates."""
    print("| act | n | P/R at .5 | P/R at .65 | P/R at .8 |\n|---|---|---|---|---|")
    for number, act in enumerate(ACTS):
        there = np.array([act in acts for acts, _ in rows])
        cells = []
        for gate in (0.5, 0.65, 0.8):
            said = chances[:, number] >= gate
            right = (said & there).sum()
            cells.append(f"{right / max(1, said.sum()):.2f}/{right / max(1, there.sum()):.2f}")
        print(f"| {act} | {there.sum()} | {' | '.join(cells)} |")


def written(vocabulary: dict[str, int], rarity: Any, models: list[Any]) -> bytes:
    """Write the file of the weights."""
    weights = np.stack([model.coef_[0] for model in models])
    sparse = weights[:, : len(vocabulary)] * rarity[None, :]
    dense = DENSE * weights[:, len(vocabulary) :]
    bias = np.array([model.intercept_[0] for model in models])
    return packed([act.value for act in ACTS], list(vocabulary), rarity, sparse, dense, bias)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        raise SystemExit(2)
    raise SystemExit(main(Path(sys.argv[1])))
