"""Print what bulk grading takes: transcripts a second, memory along the way, the cost of a batch.

Use: `python bench/bulk.py [N] [MOST_PROCESSES]`, `python bench/bulk.py --stream N [TURNS]` or
`python bench/bulk.py --short N`. N made-up transcripts (2,000 where it is not said) are graded as `flask --app app trainer score` grades a file: by one process, then by two. Memory is that
of all processes, looked at twenty times a run. The cost of a batch is that of handing one over and
having it back with nothing done to it; with Dask where it is installed (requirements-cluster.txt).

With `--stream` one process grades N short transcripts of TURNS turns (4 where it is not said), made
one by one and kept nowhere, each with figures and a word that no other has. It prints the memory of the
process at fifty marks on the way, each line when it is reached: it may be stopped at any time. With
`--short` they are of two turns, a sentence or two each: a million of them take an hour of one core.
"""

import json
import sys
from collections.abc import Callable, Generator, Iterator
from multiprocessing import active_children
from os import getpid, sysconf
from pathlib import Path
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.scoring_speed import LINES  # noqa: E402 - the root must be on the path first
from trainer.content.library import Library  # noqa: E402
from trainer.core.errors import TrainerError  # noqa: E402
from trainer.jobs import cluster, mapping  # noqa: E402
from trainer.services.bulk import SIZE, Desk, Entry, Graded, batches  # noqa: E402

LOOKS = 20
MARKS = 50
SHORT = (
    ("My {word} {n} is broken.", "Sorry about the {word}. I have sent a new one today, order {n}."),
    ("Where is parcel {n}, the {word}?", "The driver has it, and the {word} comes by {n} o'clock."),
    ("I want my {n} pounds for the {word} back!", "I have refunded {n} pounds for the {word}."),
    ("Is {word} {n} still on?", "Yes, {word} {n} is open until Friday."),
)
"""What the customer says, and the agent, in the shortest talks."""
PROBES = 200
"""Batches by which the cost of one is measured."""
Batch = tuple[Entry, ...]


def main(count: int, most: int) -> None:
    """Grade `count` transcripts by 1 to `most` processes, and print the tables."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    desk = Desk(library.rubric(), *library.roots)
    print("| processes | transcripts | seconds | per second | memory MB, first | last | most |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for processes in range(1, most + 1):
        took, memory = _graded(desk, count, processes)
        first, last = memory[0], memory[-1]
        print(
            f"| {processes} | {count} | {took:.1f} | {count / took:.0f} | {first:.0f} | {last:.0f} "
            f"| {max(memory):.0f} |",
            flush=True,
        )
        print(f"  memory: {' '.join(f'{one:.0f}' for one in memory)}", file=sys.stderr)
    print(f"\n| a batch of {SIZE} handed over and back by | ms |\n|---|---:|")
    ways: dict[str, Callable[[Iterator[Batch]], Generator[int]]] = {
        "two processes": lambda found: mapping.mapped(len, found, 2),
        "Dask, two workers on this machine": lambda found: cluster.mapped(len, found, processes=2),
    }
    for name, way in ways.items():
        try:
            print(f"| {name} | {_per_batch(way) * 1e3:.2f} |")
        except TrainerError as error:
            print(f"| {name} | – ({error}) |")


def stream(count: int, entries: Iterator[Entry]) -> None:
    """Grade `count` transcripts, and print the memory of this process along the way."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    desk = Desk(library.rubric(), *library.roots)
    print(
        "| transcripts | per second of the processor | memory, MB |\n|---:|---:|---:|", flush=True
    )
    done = marks = 0
    for batch in batches(entries):
        done += desk.grade(batch).size
        if done >= (marks + 1) * count / MARKS:
            marks += 1
            print(f"| {done:,} | {done / process_time():.0f} | {_memory():.1f} |", flush=True)


def _graded(desk: Desk, count: int, processes: int) -> tuple[float, list[float]]:
    memory: list[float] = []
    done = 0
    start = perf_counter()
    results: Generator[Graded] = mapping.mapped(desk.grade, batches(_entries(count)), processes)
    for found in results:
        done += found.size
        if done >= (len(memory) + 1) * count / LOOKS:
            memory.append(_memory())
    return perf_counter() - start, memory


def _per_batch(way: Callable[[Iterator[Batch]], Generator[int]]) -> float:
    """Time the batches after the first few, with which the workers start."""
    results = way(batches(_entries((PROBES + 10) * SIZE)))
    for _ in range(10):
        next(results)
    start = perf_counter()
    count = sum(1 for _ in results)
    return (perf_counter() - start) / count


def _entries(count: int, length: int = len(LINES), *, own: bool = False) -> Iterator[Entry]:
    """Make talks of the first `length` lines; `own` adds a word that no other talk has."""
    for number in range(1, count + 1):
        word = f" {_word(number)}." if own else ""
        yield _entry(number, [line.format(n=number) + word for line in LINES[:length]])


def _short_entries(count: int) -> Iterator[Entry]:
    """Make talks of two turns, all about something with a number and a name of its own."""
    for number in range(1, count + 1):
        lines = SHORT[number % len(SHORT)]
        yield _entry(number, [line.format(n=number, word=_word(number)) for line in lines])


def _entry(number: int, texts: list[str]) -> Entry:
    turns = [
        {"speaker": "agent" if at % 2 else "customer", "text": text, "at": at * 30}
        for at, text in enumerate(texts)
    ]
    return Entry(f"line {number}", json.dumps({"id": number, "turns": turns}))


def _word(number: int) -> str:
    letters = ""
    while number:
        number, at = divmod(number, 26)
        letters += chr(97 + at)
    return f"{letters}word"


def _memory() -> float:
    """Give the memory of this process and its children in MB."""
    pids = [getpid(), *(one.pid for one in active_children())]
    pages = (int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in pids)
    return sum(pages) * sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    if sys.argv[1:2] in (["--stream"], ["--short"]):
        wanted, length = int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 4
        short = sys.argv[1] == "--short"
        stream(wanted, _short_entries(wanted) if short else _entries(wanted, length, own=True))
        raise SystemExit
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 2000,
        int(sys.argv[2]) if len(sys.argv) > 2 else 2,
    )
