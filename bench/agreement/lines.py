"""Make the lines of the table: one for a measure as shipped, one for features fitted to ratings."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from bench.agreement.agreeing import Figure
from bench.agreement.row import Row

SHIPPED = "as shipped, nothing fitted on it"
UNSEEN = "as shipped, texts it was not trained on"
FEWEST = 30
"""Fewer texts say nothing."""
Agreement = Callable[[Any, Any], Figure]
"""Takes two rows of figures of the same length, found and by people."""


class Exam(NamedTuple):
    """Hold what is asked of a measure on a corpus, and the figures to stand beside the answer."""

    dimension: str
    corpus: str
    metric: str
    agreement: Agreement
    aim: float | None = None
    baseline: float | None = None
    published: float | None = None
    people: float | None = None


def shipped(
    exam: Exam,
    measure: Callable[[str], float],
    texts: Sequence[str],
    people: Any,
    how: str = SHIPPED,
) -> list[Row]:
    """Let a measure of the product rate texts; no line for too few of them."""
    if len(texts) < FEWEST:
        return []
    measure(texts[0])  # loads what it needs
    began = process_time()
    found = [measure(text) for text in texts]
    return [line(exam, how, found, people, process_time() - began)]


def line(exam: Exam, how: str, found: Any, people: Any, took: float) -> Row:
    """Compare ratings found with people's; `took` is in seconds for all of them."""
    figure, half = exam.agreement(found, people)
    dimension, corpus, metric, _, *beside = exam
    count = len(found)
    return Row(dimension, corpus, metric, how, figure, half, count, 1e3 * took / count, *beside)


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Do work and tell its seconds of processor time."""
    began = process_time()
    done = work()
    return done, process_time() - began


def there(data: Path, corpus: str, name: str = "data.csv") -> bool:
    """Tell whether a corpus is in the folder; say so where it is not."""
    found = (data / corpus / name).is_file()
    if not found:
        print(f"{corpus}: not in {data.name}, left out")
    return found
