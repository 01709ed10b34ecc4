"""Print how our levels stand to those of a supervisor who wrote the talks and marked them blind.

Use: `python bench/supervisor.py [--far] [--json FILE] [FOLDER ...]`. Each file of `bench/data/fair`,
`fair_second`, `fair_third` and `fair_fourth`: a line on what it is, `scenario`, `closing`, `expect` (criterion and level,
"-" where none applies or can be told), `score` (the band in which the headline should lie), `again`
(the levels of a second reader, who saw the talk alone), `why`, and the talk in the language of
tests/builders. Talks and levels were written before any of them was graded; a level is never changed
after a card was seen. `--far` adds what the card said wherever it is more than a level off. Ends with
1 where an aim is missed; the aims were set before the first run.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.panel import Held, held, points  # noqa: E402 - the root must be on the path first
from tests.builders import talk  # noqa: E402
from trainer.content.library import Library  # noqa: E402
from trainer.core.calibration.agreement import (  # noqa: E402
    bias,
    exact_share,
    weighted_kappa,
    within_one_share,
)
from trainer.core.calibration.measured import Marks  # noqa: E402
from trainer.core.conversation.transcript import Closing, Ending, Promise, Transcript  # noqa: E402
from trainer.core.conversation.turn import ActionTaken, Speaker  # noqa: E402
from trainer.core.customer.deeds import promises_after  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402
from trainer.core.scoring.grade import ENGINE, grade  # noqa: E402
from trainer.core.scoring.scorecard import Scorecard  # noqa: E402

Pairs = list[tuple[float, float]]
Levels = list[tuple[int | None, int | None]]
FOLDERS = [
    ROOT / "bench" / "data" / name for name in ("fair", "fair_second", "fair_third", "fair_fourth")
]
NONE = "none"
AIMS = {
    "same level": 0.60,
    "within one level": 0.90,
    "quadratic weighted kappa": 0.75,
    "rated where a level was expected": 0.90,
    "headline within its band": 0.80,
}
"""The least of each. Two trained people with one rubric agree about as well (usable: kappa .7)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Hold one talk with its card and what the supervisor gave; None where no level applies.

    `panel` is what the levels of all its readers come to, 0–100.
    """

    name: str
    expected: Mapping[str, int | None]
    again: Mapping[str, int | None]
    band: tuple[int, int]
    card: Scorecard
    panel: float | None = None

    def given(self, criterion: str) -> int | None:
        """Give our level of a criterion, None where it is not rated."""
        return self.card.of(criterion).level

    @property
    def in_band(self) -> bool:
        """Tell whether the headline lies where the supervisor put it."""
        shown = self.card.headline
        return shown is not None and self.band[0] <= shown <= self.band[1]


def main(folders: Sequence[Path], file: str, *, far: bool) -> int:
    """Print each folder's talks and totals, write them as JSON if asked; 1 where an aim is missed."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    print(f"Scoring version {ENGINE}. Expected/given; - is not rated; ! is more than a level off.")
    every: list[Marks] = []
    for folder in folders:
        print(f"\n## {folder.name}\n")
        marked = [marked_of(path, library) for path in sorted(folder.glob("*.txt"))]
        if not marked:
            print(f"There is no talk in {folder}.")
            return 1
        show(marked, far=far)
        every.append(marks_of(folder.name, marked))
    if file:
        text = json.dumps({"marks": [asdict(one) for one in every]}, indent=1)
        Path(file).write_text(f"{text}\n", encoding="utf-8")
    return int(not all(one.met for one in every))


def show(marked: Sequence[Marked], *, far: bool) -> None:
    """Print every talk, then the totals."""
    for one in marked:
        print(line_of(one))
    if far:
        print("\n" + "\n".join(told for one in marked for told in far_of(one)))
    print(table_of(marked))
    if ceiling := table_of([one for one in marked if one.again], readers=True):
        print(f"\nOne reader and the other, on the same talks:\n{ceiling}")
    found = figures_of(marked)
    print("\n| of all | found | aim |\n|---|---:|---:|")
    for name, aim in AIMS.items():
        print(f"| {name} | {found[name]:.2f} | {aim:.2f} |")
    if bar := held_by(marked):
        print(
            f"\nThe error bar (± {bar.margin:.0f} in the mean) holds what the readers gave in "
            f"{bar.covered:.2f}; scores are {bar.apart:+.1f} points from it."
        )


def held_by(marked: Sequence[Marked]) -> Held | None:
    """Tell how often the error bar holds what the readers gave."""
    return held([(one.card, one.panel) for one in marked])


def marked_of(path: Path, library: Library) -> Marked:
    """Read a file and grade its talk; a KeyError where scenario, action or outcome is not known."""
    header = header_of(path)
    transcript, scenario = read_talk(path, library)
    low, _, high = header["score"].partition("-")
    expected, again = (levels_of(header.get(name, "")) for name in ("expect", "again"))
    rubric = library.rubric()
    card = grade(transcript, rubric, scenario)
    panel = points(rubric, [one for one in (expected, again) if one])
    return Marked(path.stem, expected, again, (int(low), int(high)), card, panel)


def read_talk(path: Path, library: Library) -> tuple[Transcript, Scenario | None]:
    """Read the talk of a file with the case it was played in, if any; a KeyError as above."""
    header = header_of(path)
    lines = path.read_text(encoding="utf-8").partition("---\n")[2]
    scenario = None if header["scenario"] == NONE else library.load(header["scenario"])
    transcript = talk(lines.replace("\\n", "\n"), header.get("channel", "chat"))
    if scenario is None:
        return transcript, None
    closing = closing_of(header["closing"], transcript, scenario)
    return replace(transcript, closing=closing), scenario


def header_of(path: Path) -> dict[str, str]:
    """Read the lines above a talk: name and value of each."""
    top = path.read_text(encoding="utf-8").partition("---\n")[0]
    pairs = (line.partition(": ") for line in top.splitlines() if not line.startswith("#"))
    return {name: value for name, _, value in pairs}


def levels_of(written: str) -> dict[str, int | None]:
    """Read "criterion level, criterion level"; "-" is no level."""
    levels = (one.rsplit(" ", 1) for one in written.split(", ") if one)
    return {name: None if level == "-" else int(level) for name, level in levels}


def closing_of(written: str, transcript: Transcript, scenario: Scenario) -> Closing | None:
    """Close a talk as the file says (ending, outcome, worth), with the promises that it holds."""
    if written == NONE:
        return None
    ending, *rest = written.split()
    outcomes = {one.id: one for one in scenario.outcomes}
    outcome = outcomes[rest[0]] if rest else None
    promises: tuple[Promise, ...] = ()
    taken: list[ActionTaken] = []
    for turn in transcript.of(Speaker.AGENT):
        unknown = [one.id for one in turn.actions if scenario.action(one.id) is None]
        if unknown:
            raise KeyError(", ".join(unknown))
        taken += turn.actions
        promises = promises_after(promises, scenario, turn.text, turn.position, taken)
    return Closing(
        Ending(ending),
        outcome.id if outcome else None,
        int(rest[1]) if outcome else 0,
        breach=outcome.breach if outcome else "",
        promises=promises,
    )


def line_of(one: Marked) -> str:
    """Write what was expected and given for one talk."""
    told = [
        f"{name} {level or '-'}/{one.given(name) or '-'}{'!' if is_far(level, one.given(name)) else ''}"
        for name, level in one.expected.items()
    ]
    fails = "".join(f", {failing.id}" for failing in one.card.failings)
    low, high = one.band
    mark = "" if one.in_band else "!"
    return f"- {one.name}: {', '.join(told)}; score {low}-{high}/{one.card.headline}{mark}{fails}"


def far_of(one: Marked) -> list[str]:
    """Write why the card gave what it gave, for each level that is more than one off."""
    return [
        f"{one.name} {name}: expected {level}, given {score.level}: {score.because} "
        f"{[quote.quote for quote in score.evidence][:4]} {[gap.expected for gap in score.missed][:3]}"
        for name, level in one.expected.items()
        if level and ((score := one.card.of(name)).level is None or is_far(level, score.level))
    ]


def is_far(one: int | None, other: int | None) -> bool:
    """Tell whether two levels are more than one apart."""
    return one is not None and other is not None and abs(one - other) > 1


def table_of(marked: Sequence[Marked], *, readers: bool = False) -> str:
    """Write agreement a criterion: ours above theirs is a bias of more than 0, in levels.

    `readers` holds the second reader against the first, instead of the card.
    """
    if not marked:
        return ""
    head = "\n| criterion | talks | same | within one | kappa | bias | not rated | rated besides |"
    names = list(marked[0].expected)
    rows = [row_of(name, levels_in(marked, [name], readers=readers)) for name in names]
    every = row_of("all", levels_in(marked, names, readers=readers))
    return "\n".join([head, "|---|---:|---:|---:|---:|---:|---:|---:|", *rows, every])


def row_of(name: str, levels: Levels) -> str:
    """Write one row of the table."""
    both = rated(levels)
    kappa = weighted_kappa(both)
    shares = " | ".join(
        "–" if share is None else f"{100 * share:.0f} %"
        for share in (exact_share(both), within_one_share(both))
    )
    told = "–" if kappa is None else f"{kappa:.2f}"
    silent = sum(ours is None and theirs is not None for ours, theirs in levels)
    besides = sum(ours is not None and theirs is None for ours, theirs in levels)
    return f"| {name} | {len(both)} | {shares} | {told} | {bias(both) or 0:+.2f} | {silent} | {besides} |"


def levels_in(marked: Sequence[Marked], names: Sequence[str], *, readers: bool = False) -> Levels:
    """List (ours, theirs), or (the second reader's, the first's), with None where there is none."""
    return [
        (one.again.get(name) if readers else one.given(name), one.expected[name])
        for one in marked
        for name in names
    ]


def rated(levels: Levels) -> Pairs:
    """Keep the pairs in which both gave a level."""
    return [(ours, theirs) for ours, theirs in levels if ours and theirs]


def marks_of(name: str, marked: Sequence[Marked]) -> Marks:
    """Sum up a folder for the product's page on trust."""
    found = figures_of(marked)
    names = list(marked[0].expected)
    again = rated(levels_in([one for one in marked if one.again], names, readers=True))
    bar = held_by(marked)
    return Marks(
        name,
        len(marked),
        len(rated(levels_in(marked, names))),
        found["same level"],
        found["within one level"],
        found["quadratic weighted kappa"],
        found["headline within its band"],
        all(found[name] >= aim for name, aim in AIMS.items()),
        exact_share(again) if again else None,
        weighted_kappa(again) if again else None,
        bar.covered if bar else None,
        bar.margin if bar else None,
    )


def figures_of(marked: Sequence[Marked]) -> dict[str, float]:
    """Measure what has an aim, over all talks and criteria; each 0–1 (kappa from -1), 1 good."""
    levels = levels_in(marked, list(marked[0].expected))
    both = rated(levels)
    asked = sum(theirs is not None for _, theirs in levels)
    return {
        "same level": exact_share(both) or 0,
        "within one level": within_one_share(both) or 0,
        "quadratic weighted kappa": weighted_kappa(both) or 0,
        "rated where a level was expected": len(both) / asked if asked else 0,
        "headline within its band": sum(one.in_band for one in marked) / len(marked),
    }


if __name__ == "__main__":
    PARSER = argparse.ArgumentParser(description=__doc__)
    PARSER.add_argument("--far", action="store_true")
    PARSER.add_argument("--json", default="")
    PARSER.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    ASKED = PARSER.parse_args()
    sys.exit(main(ASKED.folders, ASKED.json, far=ASKED.far))
