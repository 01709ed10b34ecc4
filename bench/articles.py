"""Print how long it takes to search many articles.

Use: `python bench/articles.py [ARTICLES]`, 5,000 when left out. They are those of the built-in cases, over and
over, each with a number of its own. "First" reads them all; "after a change" reads the one that
is different.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from trainer.content.library import Library
from trainer.core.scenario.finding import index_of, search

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
ASKED = ("refund", "late delivery refund", "tandem", "what may I give", "£12.50", "deliv")


def main(count: int) -> None:
    """Index, search, change one, and print the table."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    own = [one for case in library.list_scenarios() for one in case.articles]
    every = tuple(
        replace(own[at % len(own)], id=f"a-{at}", text=f"{own[at % len(own)].text}\nNumber {at}.")
        for at in range(count)
    )
    print(f"| {count:,} articles | milliseconds |")
    print("|---|---:|")
    index, first = _timed(lambda: index_of(every))
    print(f"| first index | {first:.0f} |")
    changed = (replace(every[0], text="Another text."), *every[1:])
    _, again = _timed(lambda: index_of(changed))
    print(f"| index after a change | {again:.0f} |")
    for q in ASKED:
        found, took = _timed(partial(search, index, q))
        print(f"| “{q}”, {len(found)} shown | {took:.1f} |")


def _timed(do: Callable[[], T]) -> tuple[T, float]:
    """Do something, and tell in how many milliseconds."""
    begin = perf_counter()
    given = do()
    return given, (perf_counter() - begin) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
