"""Measure how far levels are from people's, by the certainty that was given with them.

Usage: python bench/certainty.py DATA

DATA holds folders maia_dqe and epitome (docs/benchmarks/scoring.md). Prints, for each measure and
band of certainty, how many were rated, the mean of machine less people in levels (1–5), the standard
deviation of that difference, and the share within one level. These deviations are what
core/scoring/interval.py reckons with.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean, pstdev
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.agreement.empathy import ASKS_AT, WARM_AT, pairs
from bench.agreement.product import rated, standing
from bench.agreement.talks import OUTBOUND, maia
from trainer.core.language.exploring import exploring
from trainer.core.language.warmth import warmth
from trainer.core.scoring.measures.served import served
from trainer.core.scoring.measures.solved import solved

BANDS = ((0.0, 0.35), (0.35, 0.65), (0.65, 1.01))
"""Certainty from, and below."""


class Case(NamedTuple):
    """Hold one rating by machine and by people, both 1–5, and the machine's certainty 0–1."""

    measure: str
    machine: float
    people: float
    certainty: float


def main(data: Path) -> int:
    """Print the table; 2 when neither corpus is there."""
    cases = [*_talks(data), *_replies(data)]
    if not cases:
        print(f"certainty: neither maia_dqe nor epitome in {data}")
        return 2
    print("| measure | certainty | n | bias | sd, levels | within one |")
    print("|---|---|---:|---:|---:|---:|")
    for name in dict.fromkeys(one.measure for one in cases):
        here = [one for one in cases if one.measure == name]
        _line(name, "all", here)
        for low, high in BANDS:
            band = [one for one in here if low <= one.certainty < high]
            if len(band) not in {0, len(here)}:
                _line(name, f"{low:.2f} to {min(high, 1):.2f}", band)
    return 0


def _line(name: str, band: str, cases: list[Case]) -> None:
    gaps = [one.machine - one.people for one in cases]
    near = fmean(abs(gap) <= 1 for gap in gaps)
    figures = f"{fmean(gaps):+.2f} | {pstdev(gaps):.2f} | {near:.0%}"
    print(f"| {name} | {band} | {len(cases)} | {figures} |")


def _talks(data: Path) -> Iterator[Case]:
    for talk in maia(data):
        success = talk.found["dialog"].get("Task Sucess")
        if success is not None:
            came = solved(talk.transcript)
            people = float(success)
            yield Case("solved / task success", came.estimate, people, came.certainty)
            score = rated(talk.transcript, "resolution")
            level = standing(score)
            if level is not None:
                yield Case("resolution / task success", level, people, score.certainty)
        estimates = served(talk.transcript)
        for at, turn in enumerate(talk.found["turns"]):
            if turn["floor"] == OUTBOUND and turn["IQ"] is not None:
                yield Case("served / interaction quality", estimates[at], float(turn["IQ"]), 1.0)


def _replies(data: Path) -> Iterator[Case]:
    """Put warmth and exploring on 1, 3, 5 by their thresholds; further from one is surer."""
    for one in pairs(data):
        for name, much, marks, label in (
            ("warmth / emotional reaction", warmth(one.reply), WARM_AT, "er"),
            ("exploring / exploration", exploring(one.reply), ASKS_AT, "ex"),
        ):
            level = 1 + 2 * sum(much >= mark for mark in marks)
            away = min(1.0, 2 * min(abs(much - mark) for mark in marks))
            yield Case(name, level, 1 + 2 * one.labels[label], away)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        raise SystemExit(2)
    raise SystemExit(main(Path(sys.argv[1])))
