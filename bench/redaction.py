"""Print how much personal data redaction finds, what it takes wrongly, and whether scores move by it.

Use: `python bench/redaction.py [--show] [--talks N]`. The examples are our own, in `bench/data/redaction*.txt`.
Recall: the share of marked places of which nothing is left standing. Precision: the share of what
was taken that lies in a marked place. The scores are those of N of our own talks (58 if not told), as
imported talks without a scenario, before and after; names, dates of birth and postcodes stand in many.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.variants.bases import LIBRARY, bases, imported  # noqa: E402 - the root first
from trainer.core.conversation.transcript import Transcript  # noqa: E402
from trainer.core.conversation.turn import Speaker, Turn  # noqa: E402
from trainer.core.scoring.grade import grade  # noqa: E402
from trainer.exchange.redaction.kinds import Hit, Kind  # noqa: E402
from trainer.exchange.redaction.names import names_told  # noqa: E402
from trainer.exchange.redaction.redact import hits_in, redact  # noqa: E402
from trainer.exchange.transcripts import Imported  # noqa: E402

DATA = ROOT / "bench" / "data"
EXAMPLES = {"seen": DATA / "redaction.txt", "held back": DATA / "redaction_held.txt"}
"""Which examples the rules were mended by, and which they were not."""
_MARK = re.compile(r"\{([A-Z ]+)\|([^}]+)\}")

Marked = list[tuple[str, list[Hit]]]
"""The messages of a talk, each with what must go of it."""


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--show", action="store_true", help="name what was missed or taken wrongly")
    parser.add_argument("--talks", type=int, default=58)
    options = parser.parse_args()
    for name, file in EXAMPLES.items():
        print(f"Examples {name}")
        print_found(list(examples(file)), show=options.show)
    print_moved(options.talks, show=options.show)
    return 0


def examples(file: Path) -> Iterator[tuple[list[str], Marked]]:
    """Read the examples: names told besides, and the marked messages."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        people = [line[3:] for line in lines if line.startswith("p: ")]
        talk = [unmarked(line[3:]) for line in lines if line.startswith(("c: ", "a: "))]
        if talk:
            yield people, talk


def unmarked(line: str) -> tuple[str, list[Hit]]:
    """Take the marks out of a message, and say where they were."""
    text, hits, done = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[done : mark.start()]
        hits.append(Hit(len(text), len(text) + len(mark[2]), Kind(mark[1]), mark[2]))
        text += mark[2]
        done = mark.end()
    return text + line[done:], hits


def print_found(talks: list[tuple[list[str], Marked]], *, show: bool) -> None:
    """Print recall and precision for each kind."""
    marked: Counter[Kind] = Counter()
    gone: Counter[Kind] = Counter()
    taken: Counter[Kind] = Counter()
    right: Counter[Kind] = Counter()
    for people, talk in talks:
        told = names_told(people, [text for text, _ in talk])
        before = ""
        for text, wanted in talk:
            found = hits_in(text, before, told)
            before = text
            for hit in wanted:
                marked[hit.kind] += 1
                covered = any(one.start <= hit.start and hit.end <= one.end for one in found)
                gone[hit.kind] += covered
                if show and not covered:
                    print(f"missed {hit.kind}: {hit.key} in: {text}")
            for one in found:
                taken[one.kind] += 1
                fits = any(one.start < hit.end and hit.start < one.end for hit in wanted)
                right[one.kind] += fits
                if show and not fits:
                    print(f"wrong {one.kind}: {text[one.start : one.end]} in: {text}")
    print(f"{'kind':<18}{'marked':>8}{'recall':>9}{'taken':>8}{'precision':>11}")
    for kind in Kind:
        row(kind.value, marked[kind], gone[kind], taken[kind], right[kind])
    row("all", marked.total(), gone.total(), taken.total(), right.total())


def row(name: str, marked: int, gone: int, taken: int, right: int) -> None:
    """Print one line of the table."""
    recall = f"{100 * gone / marked:.1f} %" if marked else "–"
    precision = f"{100 * right / taken:.1f} %" if taken else "–"
    print(f"{name:<18}{marked:>8}{recall:>9}{taken:>8}{precision:>11}")


def print_moved(most: int, *, show: bool) -> None:
    """Print how far scores and levels move when our own talks are redacted."""
    rubric = LIBRARY.rubric("default")
    shifts: list[int] = []
    levels: dict[str, list[int]] = defaultdict(list)
    seconds, words, places, scored, rated = 0.0, 0, 0, 0, 0
    for base in list(bases(tuple(one.id for one in LIBRARY.list_scenarios())))[:most]:
        talk = named(base.transcript, base.scenario.customer.name)
        began = perf_counter()
        people = (base.scenario.customer.name, "Sam Okafor")
        clean, report = redact(Imported("1", "", talk, people=people))
        seconds += perf_counter() - began
        words += sum(len(turn.text.split()) for turn in talk.turns)
        places += sum(report.counts.values())
        before, after = grade(talk, rubric), grade(clean.transcript, rubric)
        shifts.append((after.score or 0) - (before.score or 0))
        scored += before.score is not None
        rated += sum(one.level is not None for one in before.scores)
        for one, other in zip(before.scores, after.scores, strict=True):
            levels[one.criterion].append((other.level or 0) - (one.level or 0))
            if show and one.level != other.level:
                print(
                    f"{base.scenario.id} {base.kind}: {one.criterion} {one.level} to {other.level}"
                )
    print(f"\n{len(shifts)} talks, {places} places redacted, {1000 * seconds / len(shifts):.1f} ms a talk "
          f"({words / seconds:.0f} words a second)")  # fmt: skip
    print(f"{scored} have a score; {rated} levels were rated")
    print(f"score: mean shift {fmean(shifts):+.2f} points, largest {max(map(abs, shifts))}")
    for criterion, moved in levels.items():
        flips = sum(map(bool, moved))
        print(
            f"{criterion:<18}{flips:>4} flips ({100 * flips / len(moved):.1f} %), mean {fmean(moved):+.3f}"
        )


def named(transcript: Transcript, customer: str) -> Transcript:
    """Let the agent greet by name and sign, as in real talks, and the customer tell who they are."""
    talk = imported(transcript)
    agents = [turn.position for turn in talk.turns if turn.speaker is Speaker.AGENT]
    turns: list[Turn] = []
    for turn in talk.turns:
        text = turn.text
        if turn.position == 0:
            text = f"{text} My name is {customer}, order KX-48{len(text):03d}."
        if agents and turn.position == agents[0]:
            text = f"Hello {customer.split(maxsplit=1)[0]}. {text}"
        if agents and turn.position == agents[-1]:
            text = f"{text}\n\nKind regards,\nSam Okafor"
        turns.append(Turn(turn.position, turn.speaker, text, turn.at, turn.subject))
    return Transcript(talk.channel, tuple(turns))


if __name__ == "__main__":
    sys.exit(main())
