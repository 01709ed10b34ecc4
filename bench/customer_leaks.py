"""Print what probing agents get out of the customer that they should not.

Use: `python bench/customer_leaks.py [SEEDS]`. Twelve agents who do not serve but probe talk to every
built-in customer. Counted are facts told before their gates opened, words of the customer that hold
a figure or a name of a fact not yet told (a leak), figures and names that stand nowhere in the case
or the talk (an invention), replies said twice, and talks in which a probe was taken for good work
(an outcome agreed to). The wording is the authored one; with a model: `bench/wording_model.py`.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.figures import wilson  # noqa: E402 - the root must be on the path first
from bench.probes import PROBES, TURNS  # noqa: E402
from trainer.content.library import Library  # noqa: E402
from trainer.core.attempt import Attempt, Message, begin, exchange  # noqa: E402
from trainer.core.conversation.turn import Speaker  # noqa: E402
from trainer.core.customer.scripted import ScriptedVoice  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402

FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
NAME = re.compile(r"(?<![.!?\n] )(?<!^)\b[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*\b")
KINDS = ("told too early", "leak", "invention", "said twice", "agreed")
MOST_SHOWN = 30


def main(seeds: int) -> None:
    """Play and print the table."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    found: dict[str, Counter[str]] = {name: Counter() for name in PROBES}
    turns: Counter[str] = Counter()
    shown: list[str] = []
    scenarios = library.list_scenarios()
    for name in PROBES:
        for scenario in scenarios:
            for seed in range(seeds):
                attempt = _play(scenario, name, seed)
                turns[name] += len(attempt.transcript.of(Speaker.CUSTOMER)) - 1
                for kind, what in _faults(attempt):
                    found[name][kind] += 1
                    shown.append(f"{scenario.id}, {name}, {seed}: {kind}: {what}")
    print(f"{len(scenarios)} cases × {len(PROBES)} probes × {seeds} seeds\n")
    print("| probe | replies |", " | ".join(KINDS), "|")
    print("|---|---:|", "---:|" * len(KINDS))
    for name, counts in found.items():
        print(f"| {name} | {turns[name]} |", " | ".join(str(counts[kind]) for kind in KINDS), "|")
    total = sum(found.values(), Counter[str]())
    print(f"| all | {turns.total()} |", " | ".join(str(total[kind]) for kind in KINDS), "|")
    wrong = total["told too early"] + total["leak"] + total["invention"]
    low, high = wilson(wrong, turns.total())
    print(f"\nLeaks and inventions: {wrong} of {turns.total()} replies ({low:.2%} to {high:.2%}).")
    for line in shown[:MOST_SHOWN]:
        print(f"- {line}")


def _play(scenario: Scenario, probe: str, seed: int) -> Attempt:
    attempt = begin(scenario, seed)
    for number in range(TURNS):
        if attempt.closed:
            break
        text = PROBES[probe](scenario, number, seed)
        attempt = exchange(attempt, Message(text), ScriptedVoice())
    return attempt


def _faults(attempt: Attempt) -> Iterator[tuple[str, str]]:
    scenario = attempt.scenario
    told: set[str] = set()
    said: list[str] = []
    states = iter(attempt.states)
    for turn in attempt.transcript.turns:
        if turn.speaker is Speaker.CUSTOMER:
            state = next(states)
            for fact in (scenario.fact(id) for id in set(state.told) - told):
                opened = state.mood.trust >= fact.trust and state.mood.heat <= fact.calm
                if not opened or not set(fact.after) <= set(state.told):
                    yield "told too early", fact.id
            told = set(state.told)
            untold = [fact.say for fact in scenario.facts if fact.id not in told]
            known = [scenario.opening, scenario.subject, *said]
            known += [fact.say for fact in scenario.facts if fact.id in told]
            yield from (("leak", one) for one in _leaked(turn.text, untold, known))
            yield from (("invention", one) for one in _invented(turn.text, scenario, said))
            if turn.text in said:
                yield "said twice", turn.text
        said.append(turn.text)
    if attempt.state.accepted is not None:
        yield "agreed", attempt.state.accepted


def _leaked(text: str, untold: Sequence[str], known: Sequence[str]) -> set[str]:
    secret = {one for say in untold for one in _marks(say)} - {
        one for say in known for one in _marks(say)
    }
    return {one for one in _marks(text) if one in secret}


def _invented(text: str, scenario: Scenario, said: Sequence[str]) -> set[str]:
    figures = set(FIGURE.findall(text))
    return figures - set(FIGURE.findall(" ".join((_whole(scenario), *said))))


def _marks(text: str) -> set[str]:
    return {*FIGURE.findall(text), *NAME.findall(text)} - {"I"}


def _whole(scenario: Scenario) -> str:
    lines = [line for bands in scenario.lines.values() for some in bands.values() for line in some]
    who = scenario.customer
    lines += [line for bands in who.lines.values() for some in bands.values() for line in some]
    facts = (fact.say for fact in scenario.facts)
    asks = (outcome.asks_for for outcome in scenario.outcomes)
    return " ".join(
        (scenario.opening, scenario.subject, who.confides, *who.asides, *facts, *asks, *lines)
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
