"""Print how long the measures of a text take: each message, and the six of a talk of twelve turns.

Use: `python bench/text_speed.py`. Every message has figures of its own, so that nothing is kept from
one to the next; time is that of the processor.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.scoring_speed import LINES  # noqa: E402 - the root must be on the path first
from trainer.core.language.canned import canned  # noqa: E402
from trainer.core.language.complexity import complexity  # noqa: E402
from trainer.core.language.ease import ease  # noqa: E402
from trainer.core.language.specificity import specificity  # noqa: E402
from trainer.core.language.tokens import words  # noqa: E402
from trainer.core.language.tone import politeness, receptiveness  # noqa: E402

ROUNDS = 60
AGENT = LINES[1::2]


def main() -> None:
    """Print a line for each measure."""
    print("| measure | ms a message | ms a talk |\n|---|---:|---:|")
    measures: dict[str, Callable[[str], object]] = {
        "ease": ease,
        "complexity, every word": lambda text: [complexity(word) for word in words(text)],
        "specificity": specificity,
        "canned": canned,
        "politeness": politeness,
        "receptiveness, after politeness": receptiveness,
    }
    for name, measure in measures.items():
        each = timed(measure)
        print(f"| {name} | {each:.3f} | {each * len(AGENT):.2f} |")


def timed(measure: Callable[[str], object]) -> float:
    """Give the milliseconds of one message, with everything loaded."""
    measure("Hello, what is your postcode and the number on the bill?")
    texts = [line.format(n=number) for number in range(ROUNDS) for line in AGENT]
    began = process_time()
    for text in texts:
        measure(text)
    return 1e3 * (process_time() - began) / len(texts)


if __name__ == "__main__":
    main()
