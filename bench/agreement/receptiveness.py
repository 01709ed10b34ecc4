"""Compare receptiveness with ratings by people of the other opinion, and with writers told to be warm."""

from pathlib import Path

import numpy as np

from bench.agreement.agreeing import Figure, pearson, separation
from bench.agreement.fits import splits
from bench.agreement.lines import SHIPPED, UNSEEN, Exam, line, shipped, there, timed
from bench.agreement.row import Row
from bench.agreement.tones import TONE_FOLDS, rated_tone
from trainer.core.language.linear import weights
from trainer.core.language.tone import politeness, receptiveness, score
from training.reading import mark, rows, seen
from training.train_tone import cross_validated, receptive

RATED = Exam("receptiveness", "receptiveness", "r", pearson, 0.48, 0.431)
WARM = "phone_offers.csv"


def measure(data: Path) -> list[Row]:
    """Rate opinions by the shipped weights, by weights made in the same way in folds, and fitted."""
    return [*_opinions(data), *_offers(data)]


def _opinions(data: Path) -> list[Row]:
    if not there(data, "receptiveness"):
        return []
    texts, people = receptive(data / "receptiveness")
    known = seen().get("receptiveness", frozenset())
    unseen = [at for at, text in enumerate(texts) if mark(text) not in known]
    linear = weights("receptiveness")
    found = shipped(
        RATED,
        lambda text: score(linear, text),
        [texts[at] for at in unseen],
        people[unseen],
        UNSEEN,
    )
    made, seconds = timed(lambda: cross_validated(texts, people))
    found.append(line(RATED._replace(aim=None), "made as shipped, 5-fold", made, people, seconds))
    cut = splits([{}] * len(texts), texts, TONE_FOLDS)
    nowhere = np.zeros(len(texts), bool)
    fitted, took = timed(lambda: rated_tone(texts, people, cut, nowhere))
    return [*found, line(RATED, f"fitted, {TONE_FOLDS}-fold", fitted, people, took)]


def _offers(data: Path) -> list[Row]:
    """Tell warm from tough offers: a condition given to the writers, never trained on."""
    if not there(data, "receptiveness", WARM):
        return []
    table = rows(data / "receptiveness", WARM)
    texts = [row["text"] for row in table]
    warm = [float(row["warm"]) for row in table]
    return [
        row
        for name, one in (("receptiveness", receptiveness), ("politeness", politeness))
        for row in shipped(
            Exam(name, "receptiveness", "AUC, warm or tough", _separation),
            one,
            texts,
            warm,
            SHIPPED,
        )
    ]


def _separation(found: list[float], people: list[float]) -> Figure:
    return separation(found, [one > 0 for one in people])
