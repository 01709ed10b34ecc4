"""Report on a scenario that was played: what was found, and how each agent fared."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from trainer.core.conversation.transcript import Ending
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.banned import banned
from trainer.core.rehearsal.brief import brief
from trainer.core.rehearsal.cheated import cheated
from trainer.core.rehearsal.finding import Finding, Severity
from trainer.core.rehearsal.flight import Flown
from trainer.core.rehearsal.reached import reached
from trainer.core.rehearsal.solved import UNSOLVED, solvable
from trainer.core.rehearsal.spread import KINDS
from trainer.core.rehearsal.weighed import level, levels_of, minutes, points, weighed
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Rubric

ORDER = tuple(Severity)
MOST_BEHIND = 3


@dataclass(frozen=True, slots=True)
class Fared:
    """Hold how an agent fared: talks played, how many ended right, how most ended.

    `points` is the mean score with the customer as written, None where not graded; `satisfaction`
    is the mean, 0–100, and `steps` the mean number of messages. `behind` are ids of at most three
    criteria in which it stays a level or more behind the expert, furthest first.
    """

    agent: str
    talks: int
    right: int
    ending: Ending
    points: int | None
    satisfaction: int
    steps: float
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """Hold how a kind of customer was met: talks of the expert and of the novice that ended right."""

    kind: str
    talks: int
    expert: int
    novice: int


@dataclass(frozen=True, slots=True)
class Report:
    """Hold what came of playing a scenario.

    `findings` are the gravest first. `minutes` is how long it takes, 0 where that cannot be told.
    `level` 1–4 is how hard it is, None likewise.
    """

    talks: int
    findings: tuple[Finding, ...]
    agents: tuple[Fared, ...]
    kinds: tuple[Met, ...]
    minutes: int
    level: int | None

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """List the findings of one severity."""
        return tuple(one for one in self.findings if one.severity is severity)

    def points(self, agent: str) -> int | None:
        """Give the mean score of an agent; None where there is none."""
        return next((one.points for one in self.agents if one.agent == agent), None)


def report(scenario: Scenario, rubric: Rubric | None, all_: Sequence[Flown]) -> Report:
    """Report on the talks of a plan."""
    wrong = tuple(solvable(scenario, rubric, all_))
    found = (*wrong, *brief(scenario), *banned(scenario), *cheated(scenario, all_))
    if not any(one.key == UNSOLVED for one in wrong):  # else all else would follow from that
        found = (*found, *reached(scenario, rubric, all_), *weighed(scenario, all_))
    return Report(
        talks=len(all_),
        findings=tuple(sorted(found, key=lambda one: ORDER.index(one.severity))),
        agents=tuple(fared for name in AGENTS for fared in _fared(name, all_)),
        kinds=tuple(met for kind in KINDS for met in _met(kind, all_)),
        minutes=minutes(scenario, all_),
        level=level(all_),
    )


def _fared(name: str, all_: Sequence[Flown]) -> tuple[Fared, ...]:
    played = [one for one in all_ if one.cell.agent == name]
    if not played:
        return ()
    endings = Counter(one.ending for one in played)
    return (
        Fared(
            agent=name,
            talks=len(played),
            right=sum(one.right for one in played),
            ending=endings.most_common(1)[0][0],
            points=points(all_, name),
            satisfaction=round(fmean(one.satisfaction for one in played)),
            steps=round(fmean(one.steps for one in played), 1),
            behind=_behind(name, all_),
        ),
    )


def _behind(name: str, all_: Sequence[Flown]) -> tuple[str, ...]:
    own, best = levels_of(all_, name), levels_of(all_, "expert")
    gaps = {one: best[one] - own[one] for one in own if one in best}
    far = sorted((one for one in gaps if gaps[one] >= 1), key=lambda one: -gaps[one])
    return tuple(far[:MOST_BEHIND])


def _met(kind: str, all_: Sequence[Flown]) -> tuple[Met, ...]:
    played = [one for one in all_ if one.cell.kind == kind]
    right = Counter(one.cell.agent for one in played if one.right)
    talks = sum(one.cell.agent == "expert" for one in played)
    return (Met(kind, talks, right["expert"], right["novice"]),) if played else ()
