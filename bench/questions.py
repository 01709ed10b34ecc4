"""Measure which fact a question is taken to ask for.

Usage: python bench/questions.py [PATH]

PATH is a file of questions (bench/data/questions.tsv where none is given), tab-separated with a
heading: scenario, fact, question. `-` for both is a question that asks for no fact; it is put to
every scenario of the file. The thresholds of core/customer/questions.py were set on the odd lines
("set on"); the even ones ("held back") were looked at only to report. Prints, for patterns alone
and with meaning: how many questions met their fact, met only another, met none; the share of right
facts among those met; how often a question that asks for nothing met a fact; and the time.
"""

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.content.library import Library
from trainer.core.conversation.sentence import read_sentences
from trainer.core.customer.questions import asked_by_meaning, facts_asked
from trainer.core.language.meaning import available
from trainer.core.scenario.scenario import Scenario

ROOT = Path(__file__).resolve().parent.parent
NONE = "-"


@dataclass(frozen=True)
class Probe:
    """Hold one question put to one customer; `fact` is empty where it asks for none."""

    scenario: Scenario
    fact: str
    text: str


def main(path: Path) -> int:
    """Print the tables; 2 when the file or the word table is absent."""
    if not path.is_file():
        print(f"questions: no file at {path}")
        return 2
    if not available():
        print("questions: the word table is absent (trainer/core/language/vectors)")
        return 2
    halves = {"set on": _probes(path, 0), "held back": _probes(path, 1)}
    for name, probes in halves.items():
        asking = [one for one in probes if one.fact]
        print(f"\n{name}: {len(asking)} questions for a fact, {len(probes) - len(asking)} for none")
        print("\n| | right | another | none | precision | recall | a fact for nothing |")
        print("|---|---|---|---|---|---|---|")
        for label, meaning in (("patterns", False), ("patterns and meaning", True)):
            print(f"| {label} | {_row(probes, meaning=meaning)} |")
        rest = [one for one in probes if not _met(one, meaning=False)]
        print(f"| what patterns missed, by meaning | {_row(rest, meaning=True)} |")
    print(f"\n{_speed([one for half in halves.values() for one in half])}")
    return 0


def _probes(path: Path, half: int) -> list[Probe]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    loaded = {slug: library.load(slug) for slug in sorted({row[0] for row in rows} - {NONE})}
    kept = rows[half::2]
    own = [Probe(loaded[slug], fact, text) for slug, fact, text in kept if slug != NONE]
    none = [text for slug, _, text in kept if slug == NONE]
    return [*own, *(Probe(one, "", text) for text in none for one in loaded.values())]


def _met(probe: Probe, *, meaning: bool) -> set[str]:
    return set(facts_asked(probe.text, probe.scenario, by_meaning=meaning))


def _row(probes: list[Probe], *, meaning: bool) -> str:
    asking = [(one.fact, _met(one, meaning=meaning)) for one in probes if one.fact]
    for_none = [_met(one, meaning=meaning) for one in probes if not one.fact]
    right = sum(fact in met for fact, met in asking)
    other = sum(bool(met) and fact not in met for fact, met in asking)
    precision, recall = right / max(1, right + other), right / max(1, len(asking))
    told = sum(map(bool, for_none))
    return (
        f"{right} | {other} | {len(asking) - right - other} | {precision:.2f} | {recall:.2f}"
        f" | {told} of {len(for_none)}"
    )


def _speed(probes: list[Probe]) -> str:
    times = []
    for turn in range(3):
        for one in probes:
            (sentence, *_) = read_sentences(f"{one.text[:-1]}, ({turn})?")
            start = time.process_time()
            asked_by_meaning(sentence, one.scenario)
            times.append((time.process_time() - start) * 1000)
    times.sort()
    return f"a question never seen: median {median(times):.2f} ms, p99 {times[int(len(times) * 0.99)]:.2f} ms"


if __name__ == "__main__":
    raise SystemExit(
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "bench/data/questions.tsv")
    )
