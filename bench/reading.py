"""Measure how well and how fast messages are read.

Usage: python bench/reading.py PATH

PATH is a file of labelled agent sentences, one a line, tab-separated: the act first, the sentence
last (columns between are ignored). Prints, for each act, precision, recall and F1 of our reading,
then milliseconds a message. The labels of such files are coarser than our acts; LABELS says which
of our acts count as each.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent

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
ROUNDS = 5


def main(path: Path) -> int:
    """Print the table; 2 when the file is absent."""
    if not path.is_file():
        print(f"reading: no file at {path}; give the path of a file of labelled sentences")
        return 2
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    labelled = [(row[0], {row[0], row[1]} if len(row) > 2 else {row[0]}, row[-1]) for row in rows]
    known = [(label, labels, text) for label, labels, text in labelled if label in LABELS]
    read = [
        (label, labels, frozenset(one.act for one in read_agent(text).seen))
        for label, labels, text in known
    ]
    print(f"{len(known)} sentences of {len(rows)} have a label that we map")
    print("\n| act | n | precision | recall | F1 |\n|---|---|---|---|---|")
    scores = []
    for label, ours in LABELS.items():
        right = sum(label in labels and bool(acts & ours) for _, labels, acts in read)
        said = sum(bool(acts & ours) for _, _, acts in read)
        there = sum(label in labels for _, labels, _ in read)
        precision, recall = right / max(1, said), right / max(1, there)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        scores.append(f1)
        print(f"| {label} | {there} | {precision:.2f} | {recall:.2f} | {f1:.2f} |")
    print(f"| mean | {len(read)} | | | {statistics.mean(scores):.2f} |")
    print(f"\n{_speed([text for _, _, text in known])}")
    return 0


def _speed(texts: list[str]) -> str:
    messages = [" ".join(texts[place : place + 3]) for place in range(0, len(texts), 3)]
    times = []
    for turn in range(ROUNDS):
        for message in (f"{one} ({turn})" for one in messages):  # never the same text twice
            start = time.process_time()
            read_agent(message)
            times.append((time.process_time() - start) * 1000)
    times.sort()
    length = statistics.mean(len(message.split()) for message in messages)
    return (
        f"messages of {length:.0f} words: median {statistics.median(times):.2f} ms, "
        f"p99 {times[int(len(times) * 0.99)]:.2f} ms"
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        raise SystemExit(2)
    raise SystemExit(main(Path(sys.argv[1])))
