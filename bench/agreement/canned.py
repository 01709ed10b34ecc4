"""Compare how canned an agent's sentence is with people's labels of real support talks (MAIA)."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from bench.agreement.agreeing import Figure, separation
from bench.agreement.fits import Features, Split, rated
from bench.agreement.lines import Exam, line, there, timed
from bench.agreement.row import Row
from bench.agreement.text_facts import directions_of
from trainer.core.language.canned import canned
from trainer.core.language.tokens import fold, words
from trainer.core.language.tone_forms import forms

CORPUS = "maia_dqe"
_FEWEST = 60
_DIGITS = re.compile(r"\d+")


class _Sentence(NamedTuple):
    text: str
    about: str
    templated: bool
    client: str
    talk: str
    turn: int
    place: int
    beside: int


def _agreement(found: Sequence[float], people: Sequence[float]) -> Figure:
    return separation(found, [one > 0 for one in people])


EXAM = Exam("canned", CORPUS, "AUC", _agreement, 0.88, 0.872)


def measure(data: Path) -> list[Row]:
    """Tell templated sentences by our rules, and by models that never saw the client's."""
    if not there(data, CORPUS, "data.jsonl"):
        return []
    lines = list(sentences_of(data / CORPUS / "data.jsonl"))
    people = np.array([float(one.templated) for one in lines])
    found, took = timed(lambda: [canned(one.text, one.about) for one in lines])
    made = [line(EXAM._replace(aim=None), "as shipped, rules; looked at", found, people, took)]
    cut = _by_client(lines)
    if cut:
        texts = [one.text for one in lines]
        wide = np.hstack([np.array([forms(text) for text in texts]), directions_of(texts)])
        features = Features(texts, _facts(lines, found), wide)
        (ratings, kept), took = timed(lambda: rated(features, people, cut))
        how = f"fitted, {len(cut)} clients left out in turn"
        made.append(line(EXAM, how, ratings, people[kept], took))
    return made


def sentences_of(path: Path) -> Iterator[_Sentence]:
    """Read what agents wrote, each sentence with what the customer had written before it."""
    for row in path.read_text(encoding="utf-8").splitlines():
        talk = json.loads(row)
        client = "".join(part for part in talk["id"].split("#") if part.startswith("CLIENT"))
        about = ""
        for number, turn in enumerate(talk["turns"]):
            if turn["floor"] == "inbound":
                about += " ".join(filter(None, turn["text_mt"])) + " "
                continue
            said = list(zip(turn["text_src"], turn["Templated"], strict=False))
            for place, (text, label) in enumerate(said):
                if text and label is not None:
                    yield _Sentence(
                        text, about, bool(label), client, talk["id"], number, place, len(said)
                    )


def _by_client(lines: Sequence[_Sentence]) -> list[Split]:
    """Leave each client out in turn; one with few sentences is fitted on, never rated."""
    clients = np.array([one.client for one in lines])
    cut = [
        (np.flatnonzero(clients != one), np.flatnonzero(clients == one))
        for one in sorted(set(clients))
    ]
    return [(train, test) for train, test in cut if min(len(train), len(test)) >= _FEWEST]


def _facts(lines: Sequence[_Sentence], found: Sequence[float]) -> Any:
    """Measure a sentence, its place, and in how many other talks the same stands."""
    talks: dict[str, set[str]] = defaultdict(set)
    for one in lines:
        talks[_same(one.text)].add(one.talk)
    return np.array(
        [
            [
                score, canned(one.text), np.log1p(len(talks[_same(one.text)]) - 1), one.turn,
                one.place, one.beside, len(words(one.text)), float(one.text[:1].isupper()),
                float(one.text[-1:] in ".!?:"), float("?" in one.text),
            ]
            for one, score in zip(lines, found, strict=True)
        ]
    )  # fmt: skip


def _same(text: str) -> str:
    return " ".join(words(_DIGITS.sub("0", fold(text))))
