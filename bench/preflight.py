"""Print how long the pre-flight of one scenario takes, start-up apart from play.

Use: `python bench/preflight.py [NAME] [--rounds N]`. Every scripted agent plays the case (one of the
library where no name is given) with every kind of customer and three seeds, in two processes. "From a
server" is what a page waits for: the first time the processes have to be made ready, after that they
are. "Started anew" is how it was done before there was a process to copy them from: each loads
everything for itself. Each figure is the least of N rounds (3 where it is not said), all rows of a
round right after one another, so that other work on the machine strikes them alike.
"""

import subprocess
import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from os import getloadavg
from pathlib import Path
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content.library import Library  # noqa: E402 - the root must be on the path first
from trainer.core.rehearsal.flight import Batch, Flown, fly_batch  # noqa: E402
from trainer.core.rehearsal.plan import FULL  # noqa: E402
from trainer.jobs.mapping import in_order, mapped  # noqa: E402
from trainer.services.preflights import BATCH  # noqa: E402

TWO = 2
FLASK = (sys.executable, "-m", "flask", "--app", "app", "trainer")
Way = Callable[[list[Batch]], Iterable[tuple[Flown, ...]]]


def main() -> None:
    """Time every way in each round, and print the table."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", default="charged-after-cancelling")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--inside", action="store_true", help="print one round of what a server does"
    )
    told = parser.parse_args()
    if told.inside:
        _inside(told.name)
        return
    took: dict[str, list[float]] = defaultdict(list)
    for _ in range(told.rounds):
        for what, seconds in _round(told.name):
            took[what].append(seconds)
    least = {what: min(all_) for what, all_ in took.items()}
    print(f"{told.name}, {len(FULL)} talks; load {getloadavg()[0]:.1f}\n\n| | s |\n|---|---:|")
    for what, seconds in least.items():
        print(f"| {what} | {seconds:.1f} |")
    anew = least["from a server, each process started anew"]
    for what in ("from a server, the first time", "from a server, after that"):
        print(f"\nstarted anew takes {anew / least[what]:.1f} times as long as {what}")


def _round(name: str) -> Iterable[tuple[str, float]]:
    path = next(ROOT.glob(f"scenarios/*/{name}.yaml"))
    yield "the command, from its start to its end", _run(*FLASK, "preflight", str(path))
    yield "of that: the application starts", _run(*FLASK, "--help")
    # In a process of its own, so that every round has a first time.
    rows = _said(sys.executable, __file__, name, "--inside").splitlines()
    for what, _, seconds in (row.partition("\t") for row in rows):
        yield what, float(seconds)


def _inside(name: str) -> None:
    began = perf_counter()
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    scenario = next(one for one in library.list_scenarios() if one.id == name)
    rubric = library.rubric(scenario.rubric)
    print(f"of that: the library is read\t{perf_counter() - began}")
    cells = [FULL[at : at + BATCH] for at in range(0, len(FULL), BATCH)]
    batches = [Batch(scenario, rubric, one) for one in cells]
    ways: dict[str, Way] = {
        "from a server, the first time": lambda them: mapped(fly_batch, them, TWO),
        "from a server, after that": lambda them: mapped(fly_batch, them, TWO),
        "from a server, each process started anew": _anew,
    }
    for what, way in ways.items():
        began = perf_counter()
        list(way(batches))
        print(f"{what}\t{perf_counter() - began}")
    began = process_time()
    list(map(fly_batch, batches))
    print(f"in one process that had nothing loaded: processor\t{process_time() - began}")
    began = process_time()
    list(map(fly_batch, batches))
    print(f"once more in the same process: processor\t{process_time() - began}")


def _anew(batches: list[Batch]) -> Iterable[tuple[Flown, ...]]:
    with ProcessPoolExecutor(TWO, get_context("spawn")) as pool:
        yield from in_order(lambda batch: pool.submit(fly_batch, batch), batches, 3 * TWO)


def _run(*command: str) -> float:
    began = perf_counter()
    _said(*command)
    return perf_counter() - began


def _said(*command: str) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return done.stdout


if __name__ == "__main__":
    main()
