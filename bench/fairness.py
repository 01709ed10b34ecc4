"""Print how far a score changes when only what must not matter is changed.

Use: `python bench/fairness.py [--scenarios N] [--json FILE] [--show N]`. In a poor, a cold, a
middling and a good talk of N built-in cases the names, the dialect, the spelling, the grammar and the
typing of the agent (and the customer's name) are changed and nothing else. Each is graded with its
scenario and as an imported talk. A flip is a criterion whose level is another. Aims for the whole run, and each
change is printed: under 1 % flips, and the mean score within 1 point. The exit code is 1
when an aim is missed.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import fmean

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.variants.bases import LIBRARY, bases, imported  # noqa: E402 - the root first
from bench.variants.changes import changes  # noqa: E402
from trainer.core.scoring.grade import ENGINE, grade  # noqa: E402
from trainer.core.scoring.scorecard import Scorecard  # noqa: E402

RUBRIC = LIBRARY.rubric("default")
FLIPS, POINTS = 0.01, 1.0
"""Share of levels that may flip; points that the mean score may move."""
SCORE = "score"
Key = tuple[str, str, str]
"""A change, the form of the talk, and a criterion."""


def main(count: int, file: str, show: int) -> int:
    """Change, grade, print, and say by the exit code whether the aims were met."""
    slugs = tuple(one.id for one in LIBRARY.list_scenarios())
    shifts: dict[Key, list[float]] = defaultdict(list)
    shown: list[str] = []
    for base in bases(slugs[:: max(1, len(slugs) // count)][:count]):
        for change in changes(base):
            for form in ("scenario", "imported"):
                cards = [
                    grade(talk, RUBRIC, scenario)
                    if form == "scenario"
                    else grade(imported(talk), RUBRIC)
                    for talk, scenario in (change.before, change.after)
                ]
                flips = _compare(shifts, (change.name, form), cards[0], cards[1])
                if flips:
                    shown.append(f"{change.name} [{form}] {base.scenario.id} {base.kind}: {flips}")
    found = _figures(shifts)
    _print_changes(found)
    _print_criteria(shifts)
    print("\n".join(shown[:show]))
    levels = [
        one for (_, _, criterion), many in shifts.items() if criterion != SCORE for one in many
    ]
    scores = [abs(fmean(many)) for (_, _, criterion), many in shifts.items() if criterion == SCORE]
    rate = sum(one != 0 for one in levels) / len(levels)
    print(
        f"\nIn all: {len(levels)} levels, {rate:.2%} flipped; worst mean shift {max(scores):.2f} points."
    )
    met = rate < FLIPS and max(scores) < POINTS
    if file:
        told = {"engine": ENGINE, "met": met, "flip_rate": rate, "fairness": found}
        Path(file).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0 if met else 1


def _compare(
    shifts: dict[Key, list[float]], place: tuple[str, str], before: Scorecard, after: Scorecard
) -> str:
    """Keep the shift of every criterion and of the score; name those that flipped."""
    flips: list[str] = []
    for one in before.scores:
        level = after.of(one.criterion).level
        if level is None and one.level is None:
            continue
        shift = 1.0 if level is None or one.level is None else float(level - one.level)
        shifts[(*place, one.criterion)].append(shift)
        if shift:
            flips.append(f"{one.criterion} {one.level}→{level}")
    if before.score is not None and after.score is not None:
        shifts[(*place, SCORE)].append(float(after.score - before.score))
    return ", ".join(flips)


def _figures(shifts: dict[Key, list[float]]) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for (change, form, criterion), many in sorted(shifts.items()):
        flips = sum(one != 0 for one in many)
        mean = fmean(many)
        is_score = criterion == SCORE
        rows.append(
            {
                "change": change,
                "form": form,
                "criterion": criterion,
                "items": len(many),
                "flips": flips,
                "flip_rate": round(flips / len(many), 4),
                "mean_shift": round(mean, 3),
                "worst_shift": max(many, key=abs),
                "met": abs(mean) < POINTS if is_score else flips / len(many) < FLIPS,
            }
        )
    return rows


def _print_changes(rows: list[dict[str, object]]) -> None:
    print("| change | form | levels | flipped | mean shift, points | worst |")
    print("|---|---|---:|---:|---:|---:|")
    places = dict.fromkeys((str(one["change"]), str(one["form"])) for one in rows)
    for change, form in places:
        here = [one for one in rows if (one["change"], one["form"]) == (change, form)]
        items = sum(int(str(one["items"])) for one in here if one["criterion"] != SCORE)
        flips = sum(int(str(one["flips"])) for one in here if one["criterion"] != SCORE)
        score = next((one for one in here if one["criterion"] == SCORE), {})
        mean, worst = score.get("mean_shift", 0.0), score.get("worst_shift", 0.0)
        print(f"| {change} | {form} | {items} | {flips / items:.1%} | {mean:+} | {worst:+} |")


def _print_criteria(shifts: dict[Key, list[float]]) -> None:
    print("\n| criterion | levels | flipped | mean shift |\n|---|---:|---:|---:|")
    for name in dict.fromkeys(criterion for _, _, criterion in shifts):
        many = [one for key, found in shifts.items() if key[2] == name for one in found]
        flips = sum(one != 0 for one in many) / len(many)
        print(f"| {name} | {len(many)} | {flips:.1%} | {fmean(many):+.3f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--scenarios", type=int, default=10)
    parser.add_argument("--json", default="")
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    sys.exit(main(asked.scenarios, asked.json, asked.show))
