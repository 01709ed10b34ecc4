"""Fit the moves: one regression a move over words, marks and the direction of meaning, and pack them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from trainer.core.conversation.acts import AgentAct
from trainer.core.language.meaning import vector
from trainer.core.scoring.whole.meaning import AGENT, CUSTOMER
from trainer.core.scoring.whole.moves import Moved, Moves
from training.marked_talks import Case, Rows, joined, some
from training.packing import packed

FOLDS = 10
ALWAYS = -1
"""The fold of what is always trained on."""
LEAST = 3
"""Sentences a fold that make a move, for it to be trained."""
STRENGTH = 3.0
MARKS, MEANING = 0.7, 0.5
"""How much marks and the direction of meaning weigh beside the words, before training."""


class Trained(NamedTuple):
    """Hold the regressions of one side: names, features in order, their rarity, the marks, the models."""

    names: list[str]
    words: dict[str, int]
    rarity: Any
    marks: dict[str, int]
    models: list[Any]


def folds_of(numbers: Sequence[str]) -> dict[str, int]:
    """Put each talk in a fold."""
    order = np.random.default_rng(1).permutation(len(numbers))
    return {numbers[at]: place % FOLDS for place, at in enumerate(order)}


def left_out(rows: Rows, acts: Rows, empty: Rows, folds: Mapping[str, int]) -> Any:
    """Give each row its chances from weights that never saw its talk: an array (rows, names)."""
    names = names_of(rows)
    found = np.zeros((len(rows.talks), len(names)))
    for fold in range(FOLDS):
        test = [at for at, one in enumerate(rows.talks) if folds[one] == fold]
        train = [at for at, one in enumerate(rows.talks) if folds[one] != fold]
        trained = fitted(joined(some(rows, train), empty), acts, names)
        found[test] = chances_of(some(rows, test), trained)
    return found


def names_of(rows: Rows) -> list[str]:
    """List the moves that count and are made often enough, in order."""
    counts = Counter(one for labels in rows.labels for one in labels)
    named = AGENT if "explain" in counts else CUSTOMER
    return sorted(name for name in named if counts[name] >= LEAST * FOLDS)


def fitted(rows: Rows, acts: Rows, names: Sequence[str]) -> Trained:
    """Fit one regression a move; `acts` has rows for the moves that are acts."""
    everything = [*rows.words, *acts.words]
    counts = Counter(one for found in everything for one in set(found))
    words = {one: at for at, one in enumerate(sorted(one for one in counts if counts[one] > 1))}
    rarity = np.array([np.log((1 + len(everything)) / (1 + counts[one])) + 1 for one in words])
    known = sorted({one for found in (*rows.marks, *acts.marks) for one in found})
    marks = {one: at for at, one in enumerate(known)}
    trained = Trained(list(names), words, rarity, marks, [])
    everyone = joined(rows, acts)
    of_acts = {one.value for one in AgentAct}
    made, of_all = matrix(rows, trained), matrix(everyone, trained)

    def fit(name: str) -> Any:
        taken, found = (everyone, of_all) if name in of_acts else (rows, made)
        model = LogisticRegression(C=STRENGTH, solver="liblinear")
        return model.fit(found, [name in one for one in taken.labels])

    with ThreadPoolExecutor() as pool:
        trained.models.extend(pool.map(fit, names))
    return trained


def matrix(rows: Rows, trained: Trained) -> Any:
    """Make the array of features: words by rarity, length 1; marks; direction."""
    places: list[int] = []
    much: list[float] = []
    ends = [0]
    marked = np.zeros((len(rows.talks), len(trained.marks)))
    for at, (words, marks) in enumerate(zip(rows.words, rows.marks, strict=True)):
        known = [trained.words[one] for one in dict.fromkeys(words) if one in trained.words]
        places.extend(known)
        much.extend(trained.rarity[known] / (np.linalg.norm(trained.rarity[known]) or 1))
        ends.append(len(places))
        marked[at, [trained.marks[one] for one in marks if one in trained.marks]] = MARKS
    shape = (len(rows.talks), len(trained.words))
    nothing = (0.0,) * len(vector("order"))
    meant = np.array([one or nothing for one in rows.directions]).reshape(len(marked), len(nothing))
    return hstack(
        [
            csr_matrix((much, places, ends), shape=shape),
            csr_matrix(marked),
            csr_matrix(MEANING * meant),
        ]
    ).tocsr()


def chances_of(rows: Rows, trained: Trained) -> Any:
    """Give each row its chances: an array (rows, names), of no rows where nothing in a talk counts."""
    if not rows.talks:
        return np.zeros((0, len(trained.names)))
    made = matrix(rows, trained)
    return np.stack([one.predict_proba(made)[:, 1] for one in trained.models], axis=1)


def chances_in(case: Case, rows: Rows, chances: Any, names: Sequence[str] = ()) -> Moves:
    """Put the chances of the rows of a talk in the form in which a talk is read."""
    found = [chances[at] for at, one in enumerate(rows.talks) if one == case.number]
    read = case.agent if "explain" in (names or names_of(rows)) else case.customer
    made = (Moved(one, tuple(row)) for one, row in zip(read, found, strict=True))
    return Moves(tuple(names or names_of(rows)), tuple(made))


def weights_of(trained: Trained) -> bytes:
    """Write the file of the weights; marks are features of no rarity."""
    weights = np.stack([model.coef_[0] for model in trained.models])
    words, marks = len(trained.words), len(trained.marks)
    sparse = np.hstack(
        [weights[:, :words] * trained.rarity[None, :], MARKS * weights[:, words : words + marks]]
    )
    dense = MEANING * weights[:, words + marks :]
    rarity = np.concatenate([trained.rarity, np.zeros(marks)])
    bias = np.array([model.intercept_[0] for model in trained.models])
    return packed(trained.names, [*trained.words, *trained.marks], rarity, sparse, dense, bias)
