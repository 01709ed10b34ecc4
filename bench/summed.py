"""Ask the same of the talks themselves and of what is kept of them: seven pairs of queries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from time import perf_counter

from sqlalchemy import text

from trainer.store.database import db

WEEK = {"sqlite": "strftime('%Y-%W', {})", "postgresql": "date_trunc('week', {})"}
TEAM = "person_id IN (SELECT id FROM people WHERE team_id = :team AND role = 'trainee')"
LEVELS = "FROM rated_levels r JOIN attempts a ON a.id = r.attempt_id WHERE r.level IS NOT NULL"
MEANS = "AVG(level), COUNT(*)"
ADDED = "week, criterion, SUM(level_sum), SUM(talks) FROM criterion_weeks WHERE channel = ''"
FIGURES = (
    "AVG(f.csat), AVG(f.ces), COUNT(*) FROM talk_figures f JOIN attempts a ON a.id = attempt_id"
)
OF_WEEKS = "SUM(csat_sum), SUM(ces_sum), SUM(talks) FROM figure_weeks"
SEEN, HELD = "FROM observations", "FROM held_skills WHERE channel = ''"
WEAK = "skill = 'empathy'"
PAIRS = (
    (
        "one trainee, each skill",
        f"SELECT skill, AVG(y), COUNT(*) {SEEN} WHERE person_id = :person GROUP BY skill",
        f"SELECT skill, mean, observations {HELD} AND person_id = :person",
    ),
    (
        "a team, each trainee × skill",
        f"SELECT person_id, skill, AVG(y), COUNT(*) {SEEN} WHERE {TEAM} GROUP BY 1, 2",
        f"SELECT person_id, skill, mean, observations {HELD} AND {TEAM}",
    ),
    (
        "a team, each week × criterion",
        f"SELECT {{week}}, criterion, {MEANS} {LEVELS} AND a.{TEAM} GROUP BY 1, 2",
        f"SELECT {ADDED} AND {TEAM} GROUP BY 1, 2",
    ),
    (
        "a team, service figures each week",
        f"SELECT {{week}}, {FIGURES} WHERE a.{TEAM} GROUP BY 1",
        f"SELECT week, {OF_WEEKS} WHERE {TEAM} GROUP BY 1",
    ),
    (
        "everybody, each skill",
        f"SELECT skill, AVG(y), COUNT(*) {SEEN} GROUP BY skill",
        f"SELECT skill, AVG(mean), SUM(observations) {HELD} GROUP BY skill",
    ),
    (
        "everybody, the 20 weakest at a skill",
        f"SELECT person_id, AVG(y) {SEEN} WHERE {WEAK} GROUP BY person_id ORDER BY 2 LIMIT 20",
        f"SELECT person_id, mean {HELD} AND {WEAK} ORDER BY mean LIMIT 20",
    ),
    (
        "everybody, each week × criterion",
        f"SELECT {{week}}, criterion, {MEANS} {LEVELS} GROUP BY 1, 2",
        f"SELECT {ADDED} GROUP BY 1, 2",
    ),
)
"""What is asked, of the talks themselves, and of what is kept."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold what both ways took, in milliseconds."""

    what: str
    naive_ms: float
    summed_ms: float


def pairs(given: Mapping[str, int]) -> Iterator[Pair]:
    """Ask all pairs; `given` names a `team` and a `person`."""
    week = WEEK[db.engine.dialect.name].format("a.closed_at")
    for what, naive, summed in PAIRS:
        yield Pair(what, _took(naive.format(week=week), given, 2), _took(summed, given, 5))


def _took(query: str, given: Mapping[str, int], runs: int) -> float:
    took = []
    with db.engine.connect() as connection:
        for _ in range(runs):
            began = perf_counter()
            connection.execute(text(query), given).fetchall()
            took.append(perf_counter() - began)
    return 1000 * min(took)
