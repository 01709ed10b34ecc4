"""Print how our levels stand to those of the talks for the grader's seat.

Use: `python bench/seats.py`. The levels of `exercises/seats` were given by a reader who had not seen
what our scorers say, before they were graded for the first time; no scorer is fitted to them. The
talks are graded as imported ones, without a scenario, so that what only a scenario knows is not rated.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content.exercises import RUBRIC, Exercises  # noqa: E402 - the root first
from trainer.content.library import Library  # noqa: E402
from trainer.core.calibration.agreement import (  # noqa: E402
    bias,
    exact_share,
    weighted_kappa,
    within_one_share,
)
from trainer.core.exercise.seat import ENOUGH, Seat  # noqa: E402
from trainer.core.scoring.grade import ENGINE, grade  # noqa: E402
from trainer.core.scoring.rubric import Rubric  # noqa: E402
from trainer.exchange.transcripts import read_talk  # noqa: E402

Pair = tuple[float, float]


def main() -> None:
    """Grade every seat, print level by level, then the agreement."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    rubric = library.rubric(RUBRIC)
    pairs: dict[str, list[Pair]] = {}
    asked = 0
    print(f"Scoring version {ENGINE}. Ours / reference; – is not rated.\n")
    for seat in Exercises(ROOT / "exercises", library).list_seats():
        levels = graded(seat, rubric)
        told = []
        for criterion, reference in seat.levels.items():
            ours = levels[criterion]
            asked += 1
            told.append(f"{criterion} {ours or '–'}/{reference.level}")
            if ours is not None:
                pairs.setdefault(criterion, []).append((ours, reference.level))
        print(f"- {seat.title}: {', '.join(told)}")
    print(
        "\n| criterion | talks | same level | within one | kappa | bias |\n|---|---:|---:|---:|---:|---:|"
    )
    for criterion, both in pairs.items():
        print(row(criterion, both))
    every = [pair for both in pairs.values() for pair in both]
    print(row(f"all that were rated ({len(every)} of {asked})", every))


def graded(seat: Seat, rubric: Rubric) -> dict[str, int | None]:
    """Give our level of each criterion, None where it is not rated."""
    turns = [
        {"speaker": "agent" if line.by_agent else "customer", "text": line.text}
        for line in seat.talk
    ]
    talk = read_talk({"id": seat.id, "channel": seat.channel, "turns": turns})
    return {one.criterion: one.level for one in grade(talk.transcript, rubric).scores}


def row(name: str, pairs: list[Pair]) -> str:
    """Write one row of the table; bias is ours above the reference, in levels."""
    kappa = weighted_kappa(pairs) if len(pairs) >= ENOUGH else None
    shares = (exact_share(pairs) or 0, within_one_share(pairs) or 0)
    told = "–" if kappa is None else f"{kappa:.2f}"
    same, near = (f"{100 * share:.0f} %" for share in shares)
    return f"| {name} | {len(pairs)} | {same} | {near} | {told} | {bias(pairs) or 0:+.2f} |"


if __name__ == "__main__":
    main()
