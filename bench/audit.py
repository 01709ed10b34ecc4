"""Print what the audit finds wrong with the customer, and what it takes.

Use: `python bench/audit.py [SEEDS]`. The agents of rehearsal play every built-in scenario, and
twelve probing agents talk to every customer; the wording is the authored one. Then each kind of
mistake is planted into the experts' talks, one in each, to see whether the audit finds it.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.figures import wilson  # noqa: E402 - the root must be on the path first
from bench.probes import PROBES, TURNS  # noqa: E402
from trainer.content.library import Library  # noqa: E402
from trainer.core.attempt import Attempt, Message, begin, exchange  # noqa: E402
from trainer.core.coaching.mistake import Kind  # noqa: E402
from trainer.core.coaching.mistakes import audit, audit_last  # noqa: E402
from trainer.core.conversation.mood import Mood  # noqa: E402
from trainer.core.conversation.transcript import Ending  # noqa: E402
from trainer.core.conversation.turn import Speaker, Turn  # noqa: E402
from trainer.core.customer.scripted import ScriptedVoice  # noqa: E402
from trainer.core.rehearsal.agents import AGENTS  # noqa: E402
from trainer.core.rehearsal.play import fitted, play  # noqa: E402
from trainer.core.scenario.scenario import Scenario  # noqa: E402

MOST_SHOWN = 30
VOICE = ScriptedVoice()


def main(seeds: int) -> None:
    """Play, audit, and print the tables."""
    scenarios = Library(ROOT / "scenarios", ROOT / "rubrics").list_scenarios()
    replies: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    kinds: Counter[Kind] = Counter()
    took: list[float] = []
    shown: list[str] = []
    experts: list[Attempt] = []
    for who, attempt in _talks(scenarios, seeds):
        if who == "expert" and attempt.seed == 0:
            experts.append(attempt)
        found = audit(attempt)
        began = perf_counter()
        audit_last(attempt)
        took.append(1000 * (perf_counter() - began))
        replies[who] += len(attempt.states) - 1
        wrong[who] += len({one.position for one in found})
        kinds.update(one.kind for one in found)
        shown += [f"{attempt.scenario.id}, {who}: {one.kind}: {one.quote!r}" for one in found]
    print(f"{len(scenarios)} cases × {len(replies)} agents × {seeds} seeds\n")
    print("| agent | replies | wrong | in 100 | 95 % |\n|---|---:|---:|---:|---:|")
    for who in replies:
        print(_row(who, wrong[who], replies[who]))
    print(_row("all", wrong.total(), replies.total()))
    print("\nKinds:", ", ".join(f"{kind} {count}" for kind, count in kinds.items()) or "none")
    at = sorted(took)
    print(f"One reply: median {median(at):.2f} ms, 99 % {at[int(0.99 * len(at))]:.2f} ms\n")
    for line in shown[:MOST_SHOWN]:
        print(f"- {line}")
    _find_planted(experts)


def _row(who: str, wrong: int, replies: int) -> str:
    low, high = wilson(wrong, replies)
    share = wrong / replies
    return f"| {who} | {replies} | {wrong} | {share:.2%} | {low:.2%} to {high:.2%} |"


def _talks(scenarios: Sequence[Scenario], seeds: int) -> Iterator[tuple[str, Attempt]]:
    for scenario in scenarios:
        for seed in range(seeds):
            for name, agent in AGENTS.items():
                yield name, play(scenario, seed, agent, VOICE)
            for name in PROBES:
                yield f"probe: {name}", _probed(scenario, name, seed)


def _probed(scenario: Scenario, probe: str, seed: int) -> Attempt:
    attempt = begin(scenario, seed)
    for number in range(TURNS):
        if attempt.closed:
            break
        message = fitted(Message(PROBES[probe](scenario, number, seed)), scenario)
        attempt = exchange(attempt, message, VOICE)
    return attempt


def _find_planted(experts: list[Attempt]) -> None:
    """Plant one mistake of each kind into each talk where it can be, and count what is found."""
    print("\n| planted | talks | found | recall |\n|---|---:|---:|---:|")
    for kind, plant in PLANTS.items():
        planted = [one for one in map(plant, experts) if one is not None]
        found = sum(kind in {one.kind for one in audit(attempt)} for attempt in planted)
        share = f"{found / len(planted):.0%}" if planted else "–"
        print(f"| {kind} | {len(planted)} | {found} | {share} |")


def _instead(attempt: Attempt, text: str) -> Attempt:
    """Put `text` in place of the last reply's words."""
    turns = attempt.transcript.turns
    last = next(turn for turn in reversed(turns) if turn.speaker is Speaker.CUSTOMER)
    return _with(attempt, replace(last, text=text))


def _with(attempt: Attempt, turn: Turn) -> Attempt:
    turns = tuple(
        turn if one.position == turn.position else one for one in attempt.transcript.turns
    )
    return replace(attempt, transcript=replace(attempt.transcript, turns=turns))


def _leak(attempt: Attempt) -> Attempt | None:
    """Say, in the first reply, a fact with a figure that is told only later or never."""
    turns, told = attempt.transcript.turns, attempt.states[1].told
    facts = [one.say for one in attempt.scenario.facts if one.id not in told]
    secret = next((one for one in facts if any(sign.isdigit() for sign in one)), None)
    return _with(attempt, replace(turns[2], text=secret)) if secret else None


def _invention(attempt: Attempt) -> Attempt:
    return _instead(attempt, "I have paid you 877.31 for this.")


def _twice(attempt: Attempt) -> Attempt | None:
    said = attempt.transcript.of(Speaker.CUSTOMER)[1:-1]
    long = next((one.text for one in said if len(one.text.split()) > 8), None)
    return _instead(attempt, long) if long else None


def _otherwise(attempt: Attempt) -> Attempt | None:
    """Tell the opening's first sentence with a figure with another one."""
    opening = attempt.transcript.turns[0].text
    parts = [one for one in opening.split(". ") if any(word.isdigit() for word in one.split())]
    if not parts:
        return None
    figure = next(word for word in parts[0].split() if word.isdigit())
    return _instead(attempt, parts[0].replace(figure, str(int(figure) + 1), 1) + ".")


def _left(attempt: Attempt) -> Attempt:
    state = replace(attempt.state, ended=Ending.LEFT, mood=Mood(40, 40, 50, 5))
    return replace(attempt, states=(*attempt.states[:-1], state), ledger=(*attempt.ledger[:-1], ()))


def _again(attempt: Attempt) -> Attempt | None:
    """Ask when the refund comes, after the message that said so."""
    for turn in attempt.transcript.of(Speaker.AGENT)[:-1]:
        reply = attempt.transcript.turns[turn.position + 1]
        if "refund" in turn.text and "days" in turn.text:
            return _with(attempt, replace(reply, text="And when do I get the refund?", acts=()))
    return None


PLANTS: dict[Kind, Callable[[Attempt], Attempt | None]] = {
    Kind.LEAK: _leak,
    Kind.INVENTION: _invention,
    Kind.TWICE: _twice,
    Kind.CONTRADICTS: _otherwise,
    Kind.ENDED_TOO_SOON: _left,
    Kind.ASKED_AGAIN: _again,
}
"""Kind → how to plant it; None where the talk has no place for it."""


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
