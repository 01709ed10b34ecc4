"""Print whether better work leaves a better satisfied customer: nine scripted agents, every case.

Use: `python bench/customer_order.py [SLUG …]`, all built-in cases where none is named. Each case is
played by each agent against nine variations of its customer (as written, hotter, cooler, impatient,
thin-skinned, forgiving, expert, talkative, one level harder), one seed each: seeds change words,
hardly ever decisions. A pair is two agents at the same customer; it holds where the better one
leaves at least as much satisfaction (strictly more in clear pairs). The agents and the table they
meet share authors: this shows that the pieces fit together, not that people behave so.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.figures import wilson  # noqa: E402 - the root must be on the path first
from trainer.content.library import Library  # noqa: E402
from trainer.core.attempt import Attempt, survey_of  # noqa: E402
from trainer.core.customer.scripted import ScriptedVoice  # noqa: E402
from trainer.core.rehearsal.agents import AGENTS  # noqa: E402
from trainer.core.rehearsal.play import play  # noqa: E402
from trainer.core.scenario.persona import Persona  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402

GOOD = ("expert", "competent")
BAD = ("rude", "silent", "apologiser", "stuffer")
PAIRS = (
    ("expert", "competent"),
    ("expert", "novice"),
    ("expert", "curt"),
    ("competent", "novice"),
    *((better, worse) for better in (*GOOD, "novice", "curt") for worse in BAD),
)
"""Who should leave a customer better satisfied than whom."""
CLEAR = frozenset((better, worse) for better in GOOD for worse in BAD)
MOST_SHOWN = 40

Vary = Callable[[Persona], Persona]


def _start(heat: float = 0, trust: float = 0, patience: float = 0) -> Vary:
    def vary(who: Persona) -> Persona:
        now = who.start
        moved = replace(
            now,
            heat=min(85.0, max(0.0, now.heat + heat)),
            trust=min(100.0, max(5.0, now.trust + trust)),
            patience=min(20.0, max(4.0, now.patience + patience)),
        )
        return replace(who, start=moved)

    return vary


def _traits(**traits: float) -> Vary:
    return lambda who: replace(who, traits=replace(who.traits, **traits))  # type: ignore[arg-type]


VARIATIONS: Mapping[str, Vary] = {
    "as written": lambda who: who,
    "hotter": _start(heat=15, trust=-10),
    "cooler": _start(heat=-20, trust=10),
    "impatient": _start(patience=-2),
    "thin-skinned": _traits(reactive=1.4),
    "forgiving": _traits(forgiving=1.3),
    "expert": _traits(expert=3),
    "talkative": _traits(talkative=2),
}
HARDER = "a level harder"


def main(slugs: list[str]) -> None:
    """Play and print the tables."""
    library = Library(ROOT / "scenarios", ROOT / "rubrics")
    scenarios = [one for one in library.list_scenarios() if not slugs or one.id in slugs]
    held: Counter[tuple[str, str]] = Counter()
    tried: Counter[tuple[str, str]] = Counter()
    broken: list[str] = []
    stuffed, talks = [], 0
    for scenario in scenarios:
        for name, case in _varied(scenario):
            played = {agent: play(case, 1, AGENTS[agent], ScriptedVoice()) for agent in AGENTS}
            talks += len(played)
            left = {agent: survey_of(one).satisfaction for agent, one in played.items()}
            for pair in PAIRS:
                better, worse = (left[agent] for agent in pair)
                holds = better > worse if pair in CLEAR else better >= worse
                tried[pair] += 1
                held[pair] += holds
                if not holds:
                    broken.append(
                        f"{scenario.id}, {name}: {pair[0]} {better:.0f}, {pair[1]} {worse:.0f}"
                    )
            if _won(played["stuffer"]):
                stuffed.append(f"{scenario.id}, {name}")
    print(
        f"{len(scenarios)} cases × {len(VARIATIONS) + 1} customers × {len(AGENTS)} agents: {talks} talks\n"
    )
    print("| pair | tried | hold | 95 % |")
    print("|---|---:|---:|---|")
    for pair in PAIRS:
        _row(" over ".join(pair) + (" (clear)" if pair in CLEAR else ""), held[pair], tried[pair])
    _row("all pairs", held.total(), tried.total())
    clear = [(held[pair], tried[pair]) for pair in CLEAR]
    _row("clear pairs", sum(one for one, _ in clear), sum(one for _, one in clear))
    print("\nResolved by the stuffer:", len(stuffed), *stuffed)
    print(f"\nPairs that do not hold: {len(broken)}")
    for line in broken[:MOST_SHOWN]:
        print(f"- {line}")


def _varied(scenario: Scenario) -> Iterator[tuple[str, Scenario]]:
    for name, vary in VARIATIONS.items():
        yield name, replace(scenario, customer=vary(scenario.customer))
    yield HARDER, replace(scenario, level=min(4, scenario.level + 1))


def _won(attempt: Attempt) -> bool:
    return attempt.state.accepted is not None


def _row(name: str, hits: int, tries: int) -> None:
    low, high = wilson(hits, tries)
    share = 100 * hits / tries if tries else 0
    print(f"| {name} | {tries} | {share:.1f} % | {100 * low:.1f}–{100 * high:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
