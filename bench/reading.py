"""Measure how well and how fast messages are read.

Usage: python bench/reading.py FOLDER [--minilm]

FOLDER holds train.tsv, our labelled agent sentences (act, second act, sentence; twelve coarse
labels, see LABELS). bench/data has the blind set (our own acts) and the probe questions. Prints, for
each act, precision, recall and F1 of the phrase lists alone, the trained weights alone, and both
together as in a talk, the pairs most often taken for each other, then which fact a question is
after, then milliseconds a message. With scikit-learn installed the weights are also
cross-validated on FOLDER; with --minilm and its package (training/minilm.py) so are they on
sentence vectors of all-MiniLM-L6-v2, and the probe questions are matched by it.
"""

import importlib.util
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.core.conversation.act_model import chances
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent, read_by_lists
from trainer.core.conversation.sentence import read_sentences
from trainer.core.language.meaning import Nearest, nearest

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "bench" / "data"
LABELS: dict[str, frozenset[AgentAct]] = {
    "greeting": frozenset({AgentAct.GREET}),
    "empathy": frozenset({AgentAct.EMPATHY, AgentAct.REFLECT}),
    "apology": frozenset({AgentAct.APOLOGY, AgentAct.OWN_ERROR}),
    "probe": frozenset({AgentAct.QUESTION}),
    "explain": frozenset({AgentAct.EXPLAIN}),
    "offer": frozenset({AgentAct.OFFER, AgentAct.OPTIONS}),
    "timeframe": frozenset({AgentAct.PLAN}),
    "confirm": frozenset({AgentAct.CHECK}),
    "closing": frozenset({AgentAct.CLOSE}),
    "blame": frozenset({AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS}),
    "refusal": frozenset({AgentAct.REFUSE, AgentAct.LIMIT, AgentAct.DISMISS}),
    "hold": frozenset({AgentAct.HOLD, AgentAct.OWNERSHIP}),
}
OWN = {
    **{act.value: frozenset({act}) for act in (
        AgentAct.EMPATHY, AgentAct.APOLOGY, AgentAct.OWN_ERROR, AgentAct.OWNERSHIP, AgentAct.PLAN,
        AgentAct.EXPLAIN, AgentAct.OPTIONS, AgentAct.OFFER, AgentAct.QUESTION, AgentAct.CHECK,
        AgentAct.HOLD, AgentAct.GREET, AgentAct.CLOSE, AgentAct.DEFLECT, AgentAct.DISMISS,
        AgentAct.BLAME, AgentAct.RUDE, AgentAct.TEMPLATE,
    )},
    "a no": frozenset({AgentAct.REFUSE, AgentAct.LIMIT}),
}  # fmt: skip
HARM = frozenset({AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS})
ROUNDS = 5
GATE, MARGIN = 0.4, 0.1
"""Likeness and margin from which a probe question counts as matched."""
Labelled = list[tuple[frozenset[str], str]]
Reader = Callable[[str], frozenset[AgentAct]]


def main(folder: Path, *, minilm: bool) -> int:
    """Print all tables; 2 when the folder has no train.tsv."""
    if not (folder / "train.tsv").is_file():
        print(f"reading: no train.tsv in {folder}; give the folder of our labelled sentences")
        return 2
    coarse = [(frozenset(labels[:2]), text) for *labels, text in _rows(folder / "train.tsv")]
    blind = [(_named(acts), text) for acts, text in _rows(DATA / "acts_blind.tsv")]
    readers: dict[str, Reader] = {"lists": _lists, "weights": _weights, "both": _both}
    for name, labelled, labels in (("blind set", blind, OWN), ("train.tsv", coarse, LABELS)):
        print(f"\n## {name}: {len(labelled)} sentences\n")
        _table(labelled, labels, readers)
    _harm(blind)
    _confusions(blind)
    _crossed(folder, minilm=minilm)
    _facts(minilm=minilm)
    print(f"\n## speed\n\n{_speed([text for _, text in coarse])}")
    return 0


def _rows(path: Path) -> Iterable[list[str]]:
    return (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)


def _named(acts: str) -> frozenset[str]:
    return frozenset("a no" if one in {"refuse", "limit"} else one for one in acts.split(","))


def _lists(text: str) -> frozenset[AgentAct]:
    return frozenset(one.act for one in read_by_lists(text).seen)


def _both(text: str) -> frozenset[AgentAct]:
    return frozenset(one.act for one in read_agent(text).seen)


def _weights(text: str) -> frozenset[AgentAct]:
    return frozenset(
        act for one in read_sentences(text) for act, chance in chances(one).items() if chance >= 0.5
    )


def _table(
    labelled: Labelled, labels: dict[str, frozenset[AgentAct]], readers: dict[str, Reader]
) -> None:
    print(f"| act | n | {' | '.join(f'{name} P / R / F1' for name in readers)} |")
    print("|---|---|" + "---|" * len(readers))
    read = {name: [reader(text) for _, text in labelled] for name, reader in readers.items()}
    means: dict[str, list[tuple[float, float, float]]] = {name: [] for name in readers}
    for label, ours in labels.items():
        cells = []
        there = [label in found for found, _ in labelled]
        for name, acts in read.items():
            means[name].append(_rates(there, [bool(one & ours) for one in acts]))
            cells.append(_shown(means[name][-1]))
        print(f"| {label} | {sum(there)} | {' | '.join(cells)} |")
    cells = [_shown(tuple(map(statistics.mean, zip(*one, strict=True)))) for one in means.values()]
    print(f"| mean | {len(labelled)} | {' | '.join(cells)} |")


def _rates(there: list[bool], said: list[bool]) -> tuple[float, float, float]:
    right = sum(map(bool.__and__, there, said))
    precision, recall = right / max(1, sum(said)), right / max(1, sum(there))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _shown(rates: Iterable[float]) -> str:
    return " / ".join(f"{one:.2f}" for one in rates)


def _harm(blind: Labelled) -> None:
    """Print how often a sentence that hurts nobody is read as one that does, and which."""
    harmless = [text for acts, text in blind if not acts & {act.value for act in HARM}]
    for name, reader in (("lists", _lists), ("both", _both)):
        wrong = [text for text in harmless if reader(text) & HARM]
        print(f"\nread as rude, blaming or dismissive by {name}: {len(wrong)} of {len(harmless)}")
        for text in wrong:
            print(f"- {text}")


def _confusions(blind: Labelled) -> None:
    pairs: Counter[str] = Counter()
    for acts, text in blind:
        seen = {name for name, ours in OWN.items() if _both(text) & ours}
        missed = acts & set(OWN) - seen
        pairs.update(f"{want} read as {got}" for want in missed for got in seen - acts or {"none"})
    print("\nmost often: " + "; ".join(f"{pair} ({n})" for pair, n in pairs.most_common(12)))


def _crossed(folder: Path, *, minilm: bool) -> None:
    print("\n## cross-validated on all training sentences, gate .5\n")
    if importlib.util.find_spec("sklearn") is None:
        print("scikit-learn is not installed: left out")
        return
    from training import train_acts  # noqa: PLC0415 - its packages are optional

    rows = [*train_acts.coarse(folder / "train.tsv"), *train_acts.own(train_acts.OWN)]
    ways = {"weights": train_acts.cross_validated(rows)}
    if minilm:
        from training.minilm import encode  # noqa: PLC0415 - its packages are optional

        ways["MiniLM"] = train_acts.cross_validated(rows, encode([text for _, text in rows]))
    print(f"| act | n | {' | '.join(f'{name} P / R / F1' for name in ways)} |")
    print("|---|---|" + "---|" * len(ways))
    means: dict[str, list[tuple[float, float, float]]] = {name: [] for name in ways}
    for number, act in enumerate(train_acts.ACTS):
        there = [act in acts for acts, _ in rows]
        for name, found in ways.items():
            means[name].append(_rates(there, [bool(one) for one in found[:, number] >= 0.5]))
        cells = [_shown(one[-1]) for one in means.values()]
        print(f"| {act} | {sum(there)} | {' | '.join(cells)} |")
    cells = [_shown(tuple(map(statistics.mean, zip(*one, strict=True)))) for one in means.values()]
    print(f"| mean | {len(rows)} | {' | '.join(cells)} |")


def _facts(*, minilm: bool) -> None:
    """Print how often a probe question is matched to its fact, by examples of each fact."""
    rows = list(_rows(DATA / "which_fact.tsv"))
    slots = list(dict.fromkeys(slot for kind, slot, _ in rows if kind == "example"))
    examples = [
        [text for kind, slot, text in rows if kind == "example" and slot == one] for one in slots
    ]
    probes = [(slot, text) for kind, slot, text in rows if kind == "probe"]
    ways: dict[str, Sequence[Nearest | None]] = {
        "table": [nearest(text, examples) for _, text in probes]
    }
    if minilm:
        from training.minilm import nearest_of  # noqa: PLC0415 - its packages are optional

        ways["MiniLM"] = nearest_of([text for _, text in probes], examples)
    asked = sum(slot != "other" for slot, _ in probes)
    print(
        f"\n## which fact: {asked} questions after {len(slots)} facts, {len(probes) - asked} after none"
    )
    print(
        f"\nlikeness ≥ {GATE}, margin ≥ {MARGIN}\n\n| by | nearest is right | matched right | matched wrong |"
    )
    print("|---|---|---|---|")
    for name, found in ways.items():
        best = sum(
            bool(one) and slots[one.group] == slot
            for one, (slot, _) in zip(found, probes, strict=True)
            if one
        )
        sure = [
            slots[one.group] == slot
            for one, (slot, _) in zip(found, probes, strict=True)
            if one and one.likeness >= GATE and one.margin >= MARGIN
        ]
        print(f"| {name} | {best} of {asked} | {sum(sure)} | {len(sure) - sum(sure)} |")


def _speed(texts: list[str]) -> str:
    messages = [" ".join(texts[place : place + 3]) for place in range(0, len(texts), 3)]
    told = []
    for name, read in (("lists", read_by_lists), ("both", read_agent)):
        times = []
        for turn in range(ROUNDS):
            for message in (f"{one} ({turn})" for one in messages):  # never the same text twice
                start = time.process_time()
                read(message)
                times.append((time.process_time() - start) * 1000)
        times.sort()
        median, high = statistics.median(times), times[int(len(times) * 0.99)]
        told.append(f"{name}: median {median:.2f} ms, p99 {high:.2f} ms")
    length = statistics.mean(len(message.split()) for message in messages)
    return f"messages of {length:.0f} words; {'; '.join(told)}"


if __name__ == "__main__":
    given = [one for one in sys.argv[1:] if one != "--minilm"]
    if len(given) != 1:
        print(__doc__)
        raise SystemExit(2)
    raise SystemExit(main(Path(given[0]), minilm="--minilm" in sys.argv))
