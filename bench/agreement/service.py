"""Measure agreement on agents' empathy in real service talks (MAIA-DQE), as shipped.

Its sentences have one label of feeling each; "empathy" against the rest is found with nothing
fitted on service talks: the words of `warmth`, and the level of the product's criterion.
"""

from pathlib import Path

from bench.agreement.measuring import row, timed
from bench.agreement.product import rated, standing
from bench.agreement.row import Row
from bench.agreement.talks import OUTBOUND, Labelled, absent, maia, maia_sentences
from trainer.core.language.warmth import warmth

EMPATHY = 0
"""The number of MAIA's label "empathy"."""
FEWEST = 8
DIMENSION = "empathy in service talks"
SHIPPED = "as shipped, nothing fitted"


def measure(data: Path) -> list[Row]:
    """Measure `warmth` on the agents' sentences, and its mean on their turns."""
    if absent("maia_dqe", data):
        return []
    gold: list[bool] = []
    texts: list[str] = []
    groups: list[str] = []
    turns: list[tuple[bool, str, str]] = []
    for talk in maia(data):
        for turn in talk.found["turns"]:
            if turn["floor"] != OUTBOUND:
                continue
            said, labels = maia_sentences(turn), turn["Emotion"] or ()
            pairs = list(zip(said, labels, strict=False))
            texts += [text for text, _ in pairs]
            gold += [label == EMPATHY for _, label in pairs]
            groups += [talk.found["id"]] * len(pairs)
            any_ = any(label == EMPATHY for _, label in pairs)
            turns.append((any_, " ".join(said), talk.found["id"]))
    found, ms = timed(warmth, texts)
    where = (DIMENSION, "maia_dqe")
    per_turn, ms_turn = timed(warmth, [text for _, text, _ in turns])
    return [
        row(
            (*where, f"{SHIPPED}: sentences"),
            gold, found, groups, "AUC", ms, aim=0.88, baseline=0.856,
        ),
        row(
            (*where, f"{SHIPPED}: turns"),
            [one for one, *_ in turns], per_turn, [one[2] for one in turns], "AUC", ms_turn,
        ),
        *_card(data),
    ]  # fmt: skip


def _card(data: Path) -> list[Row]:
    """Measure the card's "empathy" against the share of a talk's agent sentences labelled so."""
    talks = maia(data)
    scores, ms = timed(lambda one: rated(one.transcript, "empathy"), talks)
    found = [standing(one) for one in scores]
    kept = [at for at, one in enumerate(found) if one is not None]
    if len(kept) < FEWEST:
        return []
    how = f"{SHIPPED}: estimate on the card against the share of sentences, {len(kept)} rated"
    gold = [_share(talks[at]) for at in kept]
    groups = [talks[at].found["id"] for at in kept]
    found_kept = [found[at] for at in kept]
    return [row((DIMENSION, "maia_dqe", how), gold, found_kept, groups, "rho", ms)]


def _share(talk: Labelled) -> float:
    outbound = [one for one in talk.found["turns"] if one["floor"] == OUTBOUND]
    labels = [label for one in outbound for label in one["Emotion"] or ()]
    return sum(bool(label == EMPATHY) for label in labels) / max(1, len(labels))
