"""Print what item statistics cost: milliseconds a query, with many attempts kept.

Use: `python bench/items.py [ATTEMPTS]`. So many attempts (10,000 where it is not said) of 250 made-up
people at all scenarios are kept in a database of its own, each with a score and eight levels, and one
in ten given up. Each figure is the best of five.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flask import Flask  # noqa: E402 - the root must be on the path first
from sqlalchemy import insert  # noqa: E402

from trainer.config import Settings  # noqa: E402
from trainer.core.roles import Role  # noqa: E402
from trainer.queries import items as pages  # noqa: E402
from trainer.services import content  # noqa: E402
from trainer.services import items as doing  # noqa: E402
from trainer.simulator import Simulator  # noqa: E402
from trainer.store import database, items, migrating, people  # noqa: E402
from trainer.store.attempts import AttemptRow  # noqa: E402
from trainer.store.scorecards import ScorecardRow  # noqa: E402
from trainer.wiring import build  # noqa: E402

NOW = datetime(2026, 2, 2, 9, tzinfo=UTC)
CRITERIA = ("opening", "empathy", "questions", "clarity", "solution", "tone", "policy", "closing")
Talk = tuple[int, str, int | None]
"""Whose, at which scenario, and the score; None for a talk that was given up."""


def main(count: int) -> None:
    """Keep `count` attempts, and print the table."""
    with TemporaryDirectory() as folder:
        settings = Settings(instance_path=Path(folder), database_url="sqlite:///items.sqlite3")
        migrating.upgrade(settings)
        app, simulator = Flask("items"), build(settings)
        database.init_app(app, settings)
        with app.app_context():
            _fill(simulator, count)
            before, slug = simulator.clock(), _slugs(simulator)[0]
            print(f"| of {count} attempts | ms | of the processor |\n|---|---:|---:|")
            _time("scores by scenario, version, person", items.told)
            _time("how talks went", lambda: items.went(before))
            _time("where talks were given up", lambda: items.stops(before))
            _time("levels of one scenario", lambda: items.rated(slug))
            _time("how hard every scenario is", doing.levels)
            _time("the page of all scenarios", lambda: pages.desk(simulator))
            _time("the page of one scenario", lambda: pages.page(simulator, slug))


def keep(
    simulator: Simulator, talks: Iterable[Talk], *, demo: bool = False, first: int = 1
) -> None:
    """Keep talks that count, with a score and, of every criterion, the level that goes with it.

    Their ids run from `first`.
    """
    rubric = content.pin_rubric(simulator)
    versions: dict[str, int] = {}
    begun, cards, levels = [], [], []
    for number, (person, slug, score) in enumerate(talks, start=first):
        if slug not in versions:
            versions[slug] = content.pin_builtin(simulator, slug)
        over = NOW + timedelta(minutes=8) if score is not None else None
        begun.append(_attempt(number, person, slug, versions[slug], rubric, over, demo=demo))
        if score is not None:
            cards.append(_card(number, rubric, score))
            level = 1 + min(4, score // 20)
            levels += [
                {"attempt_id": number, "criterion": one, "level": level, "asks": number % 9 == 0}
                for one in CRITERIA
            ]
    with database.writing() as session:
        for table, rows in ((AttemptRow, begun), (ScorecardRow, cards), (items.RatedRow, levels)):
            if rows:
                session.execute(insert(table), rows)


def _attempt(
    id: int,
    person: int,
    slug: str,
    version: int,
    rubric: int,
    over: datetime | None,
    *,
    demo: bool,
) -> dict[str, object]:
    return {
        "id": id,
        "person_id": person,
        "slug": slug,
        "scenario_version_id": version,
        "rubric_version_id": rubric,
        "engine": "made up",
        "seed": id,
        "channel": "chat",
        "mode": "practice",
        "counts": True,
        "status": "closed" if over else "in_progress",
        "started_at": NOW,
        "active_at": NOW,
        "closed_at": over,
        "pause": 60.0,
        "demo": demo,
    }


def _card(id: int, rubric: int, score: int) -> dict[str, object]:
    return {
        "attempt_id": id,
        "rubric_version_id": rubric,
        "engine": "made up",
        "score": score,
        "headline": score,
        "result": "pass" if score >= 70 else "below",
        "because": "made up",
        "graded_at": NOW,
    }


def _fill(simulator: Simulator, count: int) -> None:
    with database.writing():
        ids = [
            people.add(f"p{n}@example.com", f"Person {n}", Role.TRAINEE, NOW).id for n in range(250)
        ]
    slugs = _slugs(simulator)
    keep(
        simulator,
        (
            (
                ids[n % 250],
                slugs[n // 250 % len(slugs)],
                None if n % 10 == 0 else 20 + (n * 37) % 80,
            )
            for n in range(count)
        ),
    )


def _slugs(simulator: Simulator) -> Sequence[str]:
    return sorted(one.id for one in simulator.library.list_scenarios())


def _time(what: str, do: Callable[[], object]) -> None:
    took, spent = [], []
    for _ in range(5):
        began, before = perf_counter(), process_time()
        do()
        took.append(perf_counter() - began)
        spent.append(process_time() - before)
    print(f"| {what} | {1000 * min(took):.0f} | {1000 * min(spent):.0f} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
