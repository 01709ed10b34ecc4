"""Train the weights that core/scoring/whole reads: the moves of both sides, and the levels of a talk.

Usage: python training/train_levels.py FOLDER [--write]

Reads, for the moves: training/talks (talks with the levels of two readers, as in
bench/supervisor.py) and bench/data/fair (such talks by which the rules were mended; they are not in
the figures printed); training/agent_moves.tsv and training/customer_moves.tsv (place in a talk,
moves); training/hollow.tsv (sentences that say nothing of any talk) and training/closings.tsv (short
turns of customers), moves and text, put in places of the talks; and, for the moves that are acts, the
sentences of train_acts.py (train.tsv in FOLDER, training/acts.tsv). For the levels: the
same talks, and tests/golden/fair, which are always trained on. The cases of the talks come from scenarios and rubrics. Needs, in an environment of its
own: numpy, scikit-learn==1.9.1 (brings scipy), pytest, and requirements.txt.

One logistic regression a move (fit_moves.py); then for each criterion one regression of ordered
levels (proportional odds) over the figures of core/scoring/whole/features.py, drawn to nought, in
which no good move may lower a level and no bad one raise it (fit_levels.py). Prints how well both do
on talks left out (ten folds by talk; what is told of a talk by moves comes from weights that never
saw it); writes the weights with --write.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from sklearn.metrics import average_precision_score

from trainer.core.calibration.agreement import exact_share, weighted_kappa, within_one_share
from trainer.core.scoring.whole import moves
from trainer.core.scoring.whole.features import RULED
from trainer.core.scoring.whole.moves import Moves
from training.fit_levels import crossed, figures_of, written
from training.fit_moves import (
    ALWAYS,
    chances_in,
    chances_of,
    fitted,
    folds_of,
    left_out,
    names_of,
    weights_of,
)
from training.marked_talks import (
    MENDED,
    Case,
    Rows,
    closings,
    golden_cases,
    hollow,
    joined,
    read_cases,
    sentences_alone,
    sides,
)

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "trainer" / "core" / "scoring" / "whole" / "weights"


def main(folder: Path, *, write: bool) -> int:
    """Cross-validate, print, and write the weights if asked."""
    cases, golden = read_cases(), golden_cases()
    agent, customer = sides(cases)
    none = Rows([], [], [], [], [])
    alone = sentences_alone(folder, frozenset().union(*agent.labels))
    print(f"{len(cases)} talks, {len(agent.talks)} sentences, {len(customer.talks)} turns")
    told: dict[str, dict[str, Moves]] = {one.number: {} for one in [*cases, *golden]}
    folds = folds_of([one.number for one in cases]) | {one.number: ALWAYS for one in golden}
    both = (
        (moves.AGENT, agent, alone, hollow(agent)),
        (moves.CUSTOMER, customer, none, closings(customer)),
    )
    for file, rows, acts, empty in both:
        chances = left_out(rows, acts, empty, folds)
        report(rows, chances)
        for case in cases:
            told[case.number][file] = chances_in(case, rows, chances)
        trained = fitted(joined(rows, empty), acts, names_of(rows))
        for case, others in ((case, sides([case])) for case in golden):
            mine = others[0] if file == moves.AGENT else others[1]
            chances = chances_of(mine, trained)
            told[case.number][file] = chances_in(case, mine, chances, trained.names)
    cases = [*cases, *golden]
    found = [figures_of(one, told[one.number]) for one in cases]
    levels = {one: crossed(cases, found, one, folds) for one in RULED}
    report_levels(cases, levels)
    if write:
        PLACE.mkdir(exist_ok=True)
        for file, rows, acts, empty in both:
            (PLACE / file).write_bytes(
                weights_of(fitted(joined(rows, empty), acts, names_of(rows)))
            )
        (PLACE / "levels.tsv").write_text(written(cases, found), encoding="utf-8")
        print({one.name: one.stat().st_size for one in PLACE.iterdir()})
    return 0


def report(rows: Rows, chances: Any) -> None:
    """Print how well each move is told in talks left out: the area under precision by recall."""
    print("| move | times | precision by recall |\n|---|---:|---:|")
    every = []
    for at, name in enumerate(names_of(rows)):
        there = [name in labels for labels in rows.labels]
        every.append(average_precision_score(there, chances[:, at]))
        print(f"| {name} | {sum(there)} | {every[-1]:.2f} |")
    print(f"| mean | | {np.mean(every):.3f} |\n")


def report_levels(cases: Sequence[Case], levels: Mapping[str, Mapping[int, int]]) -> None:
    """Print how our levels stand to the first reader's: by rule, as a whole, and the second reader's."""
    print(
        "| criterion | talks | by rule: same, within one, kappa | as a whole | second reader |\n|---|---:|---|---|---|"
    )
    every: list[list[tuple[float, float]]] = [[], [], []]
    for name, told in levels.items():
        pairs: list[list[tuple[float, float]]] = [[], [], []]
        for at in told:
            first = cases[at].marked[0].get(name)
            if not first or cases[at].number.startswith(MENDED):
                continue
            pairs[0].append((cases[at].given[name] or 0, first))
            pairs[1].append((told[at], first))
            for again in cases[at].marked[1:]:
                if again.get(name):
                    pairs[2].append((again[name] or 0, first))
        print(f"| {name} | {len(pairs[0])} | {' | '.join(map(shares, pairs))} |")
        for one, more in zip(every, pairs, strict=True):
            one.extend(more)
    print(f"| all | {len(every[0])} | {' | '.join(map(shares, every))} |")


def shares(pairs: Sequence[tuple[float, float]]) -> str:
    """Write the share of the same, of within one, and kappa."""
    if not pairs:
        return "–"
    same, near = exact_share(pairs) or 0, within_one_share(pairs) or 0
    return f"{same:.2f} {near:.2f} {weighted_kappa(pairs) or 0:.2f}"


if __name__ == "__main__":
    PARSER = argparse.ArgumentParser(description=__doc__)
    PARSER.add_argument("folder", type=Path)
    PARSER.add_argument("--write", action="store_true")
    ASKED = PARSER.parse_args()
    sys.exit(main(ASKED.folder, write=ASKED.write))
