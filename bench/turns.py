"""Print how long a customer takes to answer inside the process, with and without the database.

Use: `python bench/turns.py [SEEDS]`. Scripted agents of three kinds talk to every built-in customer,
SEEDS times each, every message with a number of its own, so that none was read before. "Core" is
reading the message, the mind and the authored wording. "Service" is the same with its writes to a
SQLite file, each of which waits for the disk; grading at the end of a talk is not counted. Core time
is that of the processor, so that a busy machine changes it less; service time is that of the clock.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.config import Settings  # noqa: E402 - the root must be on the path first
from trainer.core.attempt import Attempt, Message, begin, exchange  # noqa: E402
from trainer.core.rehearsal.agents import AGENTS  # noqa: E402
from trainer.core.roles import Role  # noqa: E402
from trainer.services import attempts, people, set_up  # noqa: E402
from trainer.simulator import Simulator  # noqa: E402
from trainer.web import create_app  # noqa: E402

KINDS = ("expert", "novice", "apologiser")
PASSWORD = "only here and now"  # noqa: S105 - opens nothing but a database that is thrown away


def main(seeds: int) -> None:
    """Play and print the table."""
    with TemporaryDirectory() as folder:
        instance = Path(folder)
        settings = Settings(
            database_url=f"sqlite:///{instance / 'bench.sqlite3'}", instance_path=instance
        )
        app = create_app(settings)
        simulator: Simulator = app.extensions["simulator"]
        core: list[float] = []
        for seed in range(seeds):
            _play_all(simulator, seed, partial(_in_core, core))
        service: list[float] = []
        with app.app_context():
            set_up.migrate(simulator)
            me = people.add(simulator, "bench@example.com", "Bench", Role.TRAINEE, None, PASSWORD)
            _play_all(simulator, 0, partial(_in_service, service, {}, me.id))
    print("| what | answers | median ms | p99 ms |")
    print("|---|---:|---:|---:|")
    for what, took in (("core", core), ("service", service)):
        took.sort()
        median, slow = took[len(took) // 2] * 1e3, took[int(len(took) * 0.99)] * 1e3
        print(f"| {what} | {len(took)} | {median:.2f} | {slow:.2f} |")


_NOTES = count(1)
"""Make every message new, so that nothing is timed that was read before."""
_Timed = Callable[[Simulator, Attempt, Message], object]


def _play_all(simulator: Simulator, seed: int, timed: _Timed) -> None:
    for scenario in simulator.library.list_scenarios():
        for kind in KINDS:
            _play(simulator, begin(scenario, seed), kind, timed)


def _play(simulator: Simulator, attempt: Attempt, kind: str, timed: _Timed) -> None:
    while not attempt.closed:
        message = AGENTS[kind](attempt.scenario, attempt.transcript)
        if message is None:
            return
        message = replace(message, text=f"{message.text} (note {next(_NOTES)})")
        timed(simulator, attempt, message)
        attempt = exchange(attempt, message, simulator.voice)


def _in_core(took: list[float], simulator: Simulator, attempt: Attempt, message: Message) -> None:
    before = process_time()
    exchange(attempt, message, simulator.voice)
    took.append(process_time() - before)


def _in_service(
    took: list[float],
    open_: dict[str, int],
    person_id: int,
    simulator: Simulator,
    attempt: Attempt,
    message: Message,
) -> None:
    slug, position = attempt.scenario.id, len(attempt.transcript.turns)
    if position == 1:
        open_[slug] = attempts.begin(simulator, person_id, slug, attempt.seed)
    for number, action in enumerate(message.actions):
        name = f"{position}-{number}"
        attempts.act(simulator, person_id, open_[slug], action.id, action.amount, name)
    before = perf_counter()
    done = attempts.take(
        simulator, person_id, open_[slug], message.text, str(position), message.subject
    )
    if not done.listing.ending:
        took.append(perf_counter() - before)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
