"""Read the marked talks into what the weights of the whole are trained on.

A case is a talk with its levels; rows are sentences or turns with the moves that are made in them.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench.supervisor import header_of, levels_of, read_talk
from tests.golden.test_fair import NAMES, SCENARIOS, graded_file, header
from trainer.content.library import Library
from trainer.core.conversation.act_features import features
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.language.meaning import vector
from trainer.core.language.span import span_of
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.void_sentences import is_bare_care
from trainer.core.scoring.whole.by_rule import by_rule
from trainer.core.scoring.whole.features import RULED
from trainer.core.scoring.whole.in_context import InContext, agent_sentences, customer_turns
from training.train_acts import OWN, coarse, features_of, own

ROOT = Path(__file__).resolve().parent.parent
TALKS = ROOT / "training" / "talks"
SEEN = ROOT / "bench" / "data" / "fair"
"""Marked talks by which the rules were mended; those of tests/golden/fair are read by their test."""
MENDED, GOLDEN = "f", "golden "
"""How the numbers of the talks of SEEN begin, and those of the golden ones."""
HOLLOW = ROOT / "training" / "hollow.tsv"
CLOSINGS = ROOT / "training" / "closings.tsv"
PLACES = 2
"""In how many places each sentence of HOLLOW and CLOSINGS is put."""
AROUND = ("=opening", "=closing", "=deeds", "=asked")
"""The marks of a place that a sentence of HOLLOW takes over."""
ALONE = "=alone"
"""The mark of a sentence that is labelled outside of any talk."""
Labels = Mapping[str, frozenset[str]]


class Case(NamedTuple):
    """Hold a marked talk, read: what is labelled in it, and what the rules give it."""

    number: str
    talk: Talk
    agent: Sequence[InContext]
    customer: Sequence[InContext]
    given: Mapping[str, int | None]
    marked: list[Mapping[str, int | None]]


class Rows(NamedTuple):
    """Hold what a regression is trained on: words, marks, direction and labels of each row, and its talk."""

    words: list[list[str]]
    marks: list[tuple[str, ...]]
    directions: list[Sequence[float]]
    labels: list[frozenset[str]]
    talks: list[str]


def read_cases() -> list[Case]:
    """Read the marked talks whose moves are labelled: the new ones in order, then those of SEEN."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    numbers = {path: path.name[:3] for path in sorted(TALKS.glob("*.txt"))}
    numbers |= {path: f"{MENDED}{path.name[:2]}" for path in sorted(SEEN.glob("*.txt"))}
    return [
        case_of(number, *read_talk(path, library), marked_of(path))
        for path, number in numbers.items()
    ]


def golden_cases() -> list[Case]:
    """Read the golden talks: for the levels only, and never left out."""
    found = []
    for name in NAMES:
        top = header(name)
        _, transcript = graded_file(name)
        levels: list[Mapping[str, int | None]] = [levels_of(top["expect"])]
        found.append(case_of(f"{GOLDEN}{name}", transcript, SCENARIOS[top["scenario"]], levels))
    return found


def case_of(
    number: str,
    transcript: Transcript,
    scenario: Scenario | None,
    levels: list[Mapping[str, int | None]],
) -> Case:
    """Read a talk with its levels."""
    talk = talk_of(transcript, scenario)
    given = {name: by_rule(talk, name).level for name in RULED}
    return Case(number, talk, agent_sentences(talk), customer_turns(talk), given, levels)


def marked_of(path: Path) -> list[Mapping[str, int | None]]:
    """Give the levels of each reader of a talk."""
    header = header_of(path)
    return [levels_of(header[name]) for name in ("expect", "again") if name in header]


def sides(cases: Sequence[Case]) -> tuple[Rows, Rows]:
    """Gather the labelled sentences of the agents, and the labelled turns of the customers."""
    agent, customer = (
        labels_in(ROOT / "training" / f"{side}_moves.tsv") for side in ("agent", "customer")
    )
    first, second = (Rows([], [], [], [], []) for _ in range(2))
    for case in cases:
        for one in case.agent:
            add(first, case, one, agent.get(f"{case.number}.{one.turn}.{place_of(case, one)}"))
        for one in case.customer:
            add(second, case, one, customer.get(f"{case.number}.{one.turn}"))
    return first, second


def place_of(case: Case, one: InContext) -> int:
    """Tell which sentence of its turn it is, or of which it is a part, from 1."""
    sentences = read_sentences(case.talk.transcript.turns[one.turn].text)
    return sum(sentence.start <= one.sentences[0].start for sentence in sentences)


def add(rows: Rows, case: Case, one: InContext, labels: frozenset[str] | None) -> None:
    """Add what was read in its place; what bears no label makes no move."""
    rows.words.append([name for sentence in one.sentences for name in features(sentence)])
    rows.marks.append(one.marks)
    rows.directions.append(vector(" ".join(sentence.text for sentence in one.sentences)))
    rows.labels.append(labels or frozenset())
    rows.talks.append(case.number)


def labels_in(path: Path) -> Labels:
    """Read lines of a place in a talk and the moves made there; "none" is none of them."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {place: frozenset(names.split(",")) - {"none"} for place, names in lines}


def sentences_alone(folder: Path, names: frozenset[str]) -> Rows:
    """Read the sentences of train_acts.py, for the moves that are acts."""
    found = Rows([], [], [], [], [])
    for acts, text in [*coarse(folder / "train.tsv"), *own(OWN)]:
        found.words.append(features_of(text))
        found.marks.append((ALONE,))
        found.directions.append(vector(text))
        found.labels.append(frozenset(one.value for one in acts) & names)
        found.talks.append("")
    return found


def hollow(rows: Rows) -> Rows:
    """Read sentences that say nothing of any talk, each as if it stood in several places of the talks."""
    found = Rows([], [], [], [], [])
    places = np.random.default_rng(2)
    for line in HOLLOW.read_text(encoding="utf-8").splitlines():
        names, text = line.split("\t")
        reading = read_agent(text)
        acts = [f"=act {one.act}" for one in reading.seen]
        if is_bare_care(reading, span_of(text, 0, len(text)), frozenset()):
            acts.append("=bare care")
        for at in places.choice(len(rows.marks), PLACES, replace=False):
            around = [one for one in rows.marks[at] if one.startswith(AROUND)]
            found.words.append(features_of(text))
            found.marks.append((*around, "=heard 0", "=earlier 0", *acts))
            found.directions.append(vector(text))
            found.labels.append(frozenset(names.split(",")) - {"none"})
            found.talks.append("")
    return found


def closings(rows: Rows) -> Rows:
    """Read short turns of customers, as simulated ones end a talk, as if they stood in the talks."""
    found = Rows([], [], [], [], [])
    places = np.random.default_rng(3)
    for line in CLOSINGS.read_text(encoding="utf-8").splitlines():
        names, text = line.split("\t")
        last = ["=closing"] if {"closes", "gives_up"} & set(names.split(",")) else []
        for at in places.choice(len(rows.marks), PLACES, replace=False):
            heard = [one for one in rows.marks[at] if one.startswith(("=own", "=asked before"))]
            asks = ["=asks"] if any(one.asks for one in read_sentences(text)) else []
            found.words.append(features_of(text))
            found.marks.append((*last, *asks, "=short", *heard))
            found.directions.append(vector(text))
            found.labels.append(frozenset(names.split(",")))
            found.talks.append("")
    return found


def some(rows: Rows, places: Sequence[int]) -> Rows:
    """Take some of the rows."""
    return Rows(
        [rows.words[at] for at in places],
        [rows.marks[at] for at in places],
        [rows.directions[at] for at in places],
        [rows.labels[at] for at in places],
        [rows.talks[at] for at in places],
    )


def joined(rows: Rows, more: Rows) -> Rows:
    """Put more rows after some."""
    return Rows(
        [*rows.words, *more.words],
        [*rows.marks, *more.marks],
        [*rows.directions, *more.directions],
        [*rows.labels, *more.labels],
        [*rows.talks, *more.talks],
    )
