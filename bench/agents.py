"""Print how the eleven scripted agents fare over the whole library, and what a pre-flight takes.

Use: `python bench/agents.py [--full] [--processes N] [NAME…]`. Every agent plays every built-in
scenario as written, with three seeds; with `--full` also with nine kinds of customer, as before a
publication (297 talks a scenario). Cases in which the order of the agents is another than it should
be are named, and how far the estimates of length and level are from the author's.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from statistics import correlation, fmean
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content.library import Library  # noqa: E402 - the root must be on the path first
from trainer.core.rehearsal.agents import AGENTS, CHEATS  # noqa: E402
from trainer.core.rehearsal.finding import Severity  # noqa: E402
from trainer.core.rehearsal.flight import Batch, Flown, fly_batch  # noqa: E402
from trainer.core.rehearsal.plan import FULL, SEEDS, Cell  # noqa: E402
from trainer.core.rehearsal.report import Report, report  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402
from trainer.jobs.mapping import mapped  # noqa: E402

AS_WRITTEN = tuple(Cell(agent, seed=seed, graded=True) for seed in SEEDS for agent in AGENTS)
ORDER = ("expert", "competent", "novice")


def main() -> None:
    """Play, and print the tables."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--processes", type=int, default=1)
    told = parser.parse_args()
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    scenarios = [one for one in library.list_scenarios() if not told.names or one.id in told.names]
    plan = FULL if told.full else AS_WRITTEN
    batches = [Batch(one, library.rubric(one.rubric), plan) for one in scenarios]
    began, spent = perf_counter(), 0.0
    reports: list[tuple[Scenario, Report]] = []
    for batch, (talks, cost) in zip(batches, mapped(_played, batches, told.processes), strict=True):
        reports.append((batch.scenario, _reported(batch, talks)))
        spent += cost
        print(f"played {batch.scenario.id}", file=sys.stderr)
    took = perf_counter() - began
    _print_agents(reports)
    _print_cases(reports)
    _print_fit(reports)
    talks_played = sum(found.talks for _, found in reports)
    print(
        f"\n{len(reports)} cases, {talks_played} talks: {took:.0f} s, of which {spent:.0f} s of one"
        f" core; a case {took / len(reports):.1f} s, {spent / len(reports):.1f} s of one core."
    )


def _reported(batch: Batch, talks: Sequence[Flown]) -> Report:
    return report(batch.scenario, batch.rubric, talks)


def _played(batch: Batch) -> tuple[tuple[Flown, ...], float]:
    """Play, and say what it took of the processor, in whichever process it is."""
    before = process_time()
    return fly_batch(batch), process_time() - before


def _print_agents(reports: Sequence[tuple[Scenario, Report]]) -> None:
    print("| agent | ended right | points, mean | least | most | satisfaction |")
    print("|---|---:|---:|---:|---:|---:|")
    for name in AGENTS:
        fared = [one for _, found in reports for one in found.agents if one.agent == name]
        points = [one.points for one in fared if one.points is not None]
        right, talks = sum(one.right for one in fared), sum(one.talks for one in fared)
        content = fmean(one.satisfaction for one in fared)
        print(
            f"| {name} | {right / talks:.0%} | {fmean(points):.0f} | {min(points)} | {max(points)}"
            f" | {content:.0f} |"
        )


def _print_cases(reports: Sequence[tuple[Scenario, Report]]) -> None:
    print("\n| case | expert | competent | novice | curt | best cheat | errors | warnings |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for scenario, found in reports:
        points = [found.points(name) for name in (*ORDER, "curt")]
        cheat = max((found.points(name) or 0, name) for name in CHEATS)
        held = [str(len(found.of(one))) for one in (Severity.ERROR, Severity.WARNING)]
        shown = " | ".join(str(one) for one in (*points, f"{cheat[0]} ({cheat[1]})", *held))
        print(f"| {scenario.id} | {shown} |")
    wrong = [scenario.id for scenario, found in reports if not _in_order(found)]
    print("\nExpert, competent, novice in another order:", ", ".join(wrong) or "in no case")


def _in_order(found: Report) -> bool:
    points = [found.points(name) or 0 for name in ORDER]
    return points == sorted(points, reverse=True)


def _print_fit(reports: Sequence[tuple[Scenario, Report]]) -> None:
    levels = [(scenario.level, found.level or 0) for scenario, found in reports]
    lengths = [(scenario.minutes, found.minutes) for scenario, found in reports]
    for what, pairs in (("level", levels), ("minutes", lengths)):
        near = sum(abs(mine - theirs) <= 1 for theirs, mine in pairs)
        exact = sum(mine == theirs for theirs, mine in pairs)
        ranks = [_ranks(side) for side in zip(*pairs, strict=True)]
        alike = f", rank correlation {correlation(*ranks):.2f}" if len(pairs) > 2 else ""
        print(f"\n{what} as the author wrote it: {exact} of {len(pairs)}; within 1: {near}{alike}")


def _ranks(values: Sequence[float]) -> list[float]:
    return [sum(one < value for one in values) + (values.count(value) - 1) / 2 for value in values]


if __name__ == "__main__":
    main()
