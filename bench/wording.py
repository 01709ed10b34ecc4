"""Measure how the authored wording sounds: short or long, polite or not, varied or canned, like people.

Usage: python bench/wording.py [TALKS] [PATH]

TALKS (200) talks are played in every scenario: three agents (competent, novice, one who says the
model talk in other words), with the scenario's own customer and with every persona of the library.
PATH is a folder with `data.csv` of real threads between customers and an airline (column `context`,
turns between `<cust__ ` and ` __cust>`); with it, a style classifier learns on one half to tell our
chat replies from those of real customers, and is examined on the other. It sees lengths, casing,
punctuation and small words, never the matter. 0.50 is: cannot tell; 1.00: always can.
"""

import csv
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.content.files import Kind  # noqa: E402 - the root must be on the path first
from trainer.content.library import Library  # noqa: E402
from trainer.core.attempt import Attempt, Message  # noqa: E402
from trainer.core.conversation.transcript import Transcript  # noqa: E402
from trainer.core.conversation.turn import Speaker  # noqa: E402
from trainer.core.customer.scripted import ScriptedVoice  # noqa: E402
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS  # noqa: E402
from trainer.core.rehearsal.agents import AGENTS  # noqa: E402
from trainer.core.rehearsal.good import expert  # noqa: E402
from trainer.core.rehearsal.play import play  # noqa: E402
from trainer.core.scenario.persona import Persona  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402

POLITE = re.compile(r"\b(please|thanks?|thank you|thx|cheers|sorry|appreciated?)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’]+")
_OTHERWISE = (
    ("I'm sorry", "Apologies"), ("I can see", "What I have here is"), ("Let me", "I'm going to"),
    ("I've", "I have"), ("I'll", "I will"), ("that's", "that is"), ("It's", "It is"),
    ("Is there anything else", "Is there something more"), ("Thank you", "Thanks"),
    ("Could you tell me", "Would you let me know"), ("you're", "you are"), ("Hello", "Good morning"),
)  # fmt: skip
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Figures:
    """Hold what came out for one scenario; shares 0–1.

    `distinct` is the share of pairs of words that are new within a talk, `pooled` over all talks.
    """

    replies: int
    short: float
    polite: float
    words: float
    distinct: float
    pooled: float
    repeated: int
    first: float


def main(talks: int, folder: Path | None) -> int:
    """Print the table, and how like people it is; 2 where the data are missing."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    personas = [one.value for one in library.list_filed(Kind.PERSONA) if one.value]
    print(
        "| scenario | channel | replies | ≤ 5 words | polite | median words | distinct-2 in a talk | over all |"
        " talks with a line twice | commonest first reply |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    )
    ours: list[str] = []
    for scenario in library.list_scenarios():
        played = list(_played(scenario, personas, talks))
        found = figures_of(played)
        print(
            f"| {scenario.id} | {scenario.channel} | {found.replies} | {found.short:.0%} |"
            f" {found.polite:.0%} | {found.words:.0f} | {found.distinct:.2f} | {found.pooled:.2f} | {found.repeated} |"
            f" {found.first:.0%} |",
            flush=True,
        )
        if scenario.channel == "chat":
            ours.extend(text for one in played for text in _replies(one))
    print("\nReal chat customers: 61–80 % of replies ≤ 5 words; 15–20 % polite. Real airline")
    print("customers: 9–16 % and 21 %. A model playing the customer: 4 % and 43 %.")
    return _compare(ours, folder) if folder else 0


def figures_of(talks: Sequence[Attempt]) -> Figures:
    """Count over talks in one scenario."""
    texts = [text for one in talks for text in _replies(one)]
    lengths = sorted(len(_WORD.findall(text)) for text in texts)
    pairs = [list(_pairs(one)) for one in talks]
    firsts = Counter(_plain(_replies(one)[0]) for one in talks if _replies(one))
    return Figures(
        replies=len(texts),
        short=sum(one <= _SHORT for one in lengths) / len(texts),
        polite=sum(bool(POLITE.search(text)) for text in texts) / len(texts),
        words=lengths[len(lengths) // 2],
        distinct=sum(len(set(one)) for one in pairs) / sum(map(len, pairs)),
        pooled=len({pair for one in pairs for pair in one}) / sum(map(len, pairs)),
        repeated=sum(_repeats(one) for one in talks),
        first=firsts.most_common(1)[0][1] / len(talks),
    )


def in_other_words(scenario: Scenario, talk: Transcript) -> Message | None:
    """Say the model talk in other words."""
    message = expert(scenario, talk)
    if message is None:
        return None
    text = message.text
    for ours, theirs in _OTHERWISE:
        text = text.replace(ours, theirs)
    return replace(message, text=text)


def _played(scenario: Scenario, personas: Sequence[Persona], talks: int) -> Iterator[Attempt]:
    agents = (AGENTS["competent"], AGENTS["novice"], in_other_words)
    people = (scenario.customer, *personas)
    for number in range(talks):
        agent, person = agents[number % 3], people[(number // 3) % len(people)]
        yield play(replace(scenario, customer=person), number, agent, ScriptedVoice())


def _replies(talk: Attempt) -> list[str]:
    return [one.text for one in talk.transcript.of(Speaker.CUSTOMER)[1:]]


def _pairs(talk: Attempt) -> Iterator[tuple[str, str]]:
    words = _WORD.findall(" ".join(_replies(talk)).lower())
    return pairwise(words)


def _repeats(talk: Attempt) -> bool:
    said = [line for state in talk.states[-1:] for line in state.used]
    return len(said) != len(set(said))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _compare(ours: Sequence[str], folder: Path) -> int:
    """Print how well real and simulated customers can be told apart."""
    path = folder / "data.csv"
    if not path.is_file():
        print(f"\nlikeness: no {path}; give the folder of real threads (see the top of this file)")
        return 2
    with path.open(encoding="utf-8", newline="") as file:
        threads = [
            re.findall(r"<cust__ (.*?) __cust>", row["context"]) for row in csv.DictReader(file)
        ]
    real = [cleaned for turns in threads for turn in turns if (cleaned := _cleaned(turn))]
    dice = random.Random(1)  # noqa: S311 - draws a sample
    most = min(len(real), len(ours), 3000)
    mixed = [(text, 1) for text in dice.sample(real, most)]
    mixed += [(text, 0) for text in dice.sample(list(ours), most)]
    dice.shuffle(mixed)
    half = len(mixed) // 2
    print(f"\nlikeness to {most} real turns, examined on the other half:")
    for name, columns in (("all features", None), ("without length", _LENGTH)):
        model = _learn(mixed[:half], columns)
        auc = _auc([(_score(model, text, columns), kind) for text, kind in mixed[half:]])
        few = _auc_of_few(mixed, columns)
        print(
            f"\nAUC {auc:.3f} with {name} ({few:.3f} from 400 turns); strongest signs (+ real, - ours):"
        )
        strongest = sorted(zip(_NAMES, model[0], strict=True), key=lambda one: -abs(one[1]))[:14]
        print(", ".join(f"{name} {weight:+.2f}" for name, weight in strongest if weight))
    return 0


def _auc_of_few(mixed: Sequence[tuple[str, int]], columns: frozenset[int] | None) -> float:
    """Learn from 400 turns only, as when another source has no more."""
    model = _learn(mixed[:400], columns)
    return _auc([(_score(model, text, columns), kind) for text, kind in mixed[400:1600]])


def _cleaned(turn: str) -> str:
    """Take out what only that channel has: names of accounts, initials, marks, addresses."""
    text = re.sub(r"__\w+__|@\w+|https?://\S+|&\w+;|#\w+|[\U0001F000-\U0001FAFF☀-➿️]", " ", turn)
    return " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split())


_SMALL = sorted(FUNCTION_WORDS)
_LENGTH = frozenset(range(4))
_NAMES = (
    "words", "short", "sentences", "word length", "capital first", "stop last", "mark last", "?", "!",
    "comma", "quotes", "...", "digits", "capitals", "small i", "apostrophe", "dash", "polite", "colon",
    *_SMALL,
)  # fmt: skip


def _features(text: str) -> list[float]:
    words = _WORD.findall(text.lower())
    count = max(1, len(words))
    there = Counter(words)
    return [
        math.log(count),
        float(len(words) <= _SHORT),
        math.log(1 + len(re.findall(r"[.!?]+(\s|$)", text))),
        sum(map(len, words)) / count / 5,
        float(text[:1].isupper()),
        float(text.endswith(".")),
        float(text.endswith(("?", "!"))),
        float("?" in text),
        float("!" in text),
        text.count(",") / count * 5,
        float('"' in text or " '" in text),
        float("..." in text or "…" in text),
        float(any(one.isdigit() for one in text)),
        float(bool(re.search(r"\b[A-Z]{3,}\b", text))),
        float(bool(re.search(r"\bi\b", text))),
        text.count("'") / count * 5,
        float(" - " in text or "–" in text),
        float(bool(POLITE.search(text))),
        float(":" in text),
        *(float(there[word] > 0) for word in _SMALL),
    ]


Model = tuple[list[float], float, list[float], list[float]]


def _learn(data: Sequence[tuple[str, int]], without: frozenset[int] | None) -> Model:
    """Fit a logistic regression by gradient descent; weights, bias, means and spreads."""
    rows = [_features(text) for text, _ in data]
    size = len(rows[0])
    means = [sum(row[at] for row in rows) / len(rows) for at in range(size)]
    spreads = [
        math.sqrt(sum((row[at] - means[at]) ** 2 for row in rows) / len(rows)) or 1.0
        for at in range(size)
    ]
    kept = [at for at in range(size) if not without or at not in without]
    scaled = [{at: (row[at] - means[at]) / spreads[at] for at in kept} for row in rows]
    weights, bias, dice = [0.0] * size, 0.0, random.Random(2)  # noqa: S311 - an order
    order = list(range(len(rows)))
    for epoch in range(12):
        rate = 0.03 / (1 + epoch)
        dice.shuffle(order)
        for place in order:
            row = scaled[place]
            guess = bias + sum(weights[at] * value for at, value in row.items())
            error = data[place][1] - 1 / (1 + math.exp(-max(-30.0, min(30.0, guess))))
            bias += rate * error
            for at, value in row.items():
                weights[at] += rate * (error * value - 0.001 * weights[at])
    return weights, bias, means, spreads


def _score(model: Model, text: str, without: frozenset[int] | None) -> float:
    weights, bias, means, spreads = model
    return bias + sum(
        weights[at] * (value - means[at]) / spreads[at]
        for at, value in enumerate(_features(text))
        if not without or at not in without
    )


def _auc(scored: Sequence[tuple[float, int]]) -> float:
    ranked = sorted(scored)
    ranks = [place for place, (_, kind) in enumerate(ranked, start=1) if kind]
    others = len(ranked) - len(ranks)
    return (sum(ranks) - len(ranks) * (len(ranks) + 1) / 2) / (len(ranks) * others)


if __name__ == "__main__":
    _numbers = [one for one in sys.argv[1:] if one.isdigit()]
    _paths = [Path(one) for one in sys.argv[1:] if not one.isdigit()]
    raise SystemExit(main(int(_numbers[0]) if _numbers else 200, _paths[0] if _paths else None))
