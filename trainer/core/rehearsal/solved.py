"""Find whether good work succeeds here: the model answer must, with any kind of customer."""

from collections.abc import Iterator, Sequence

from trainer.core.rehearsal.finding import Finding, error, warning
from trainer.core.rehearsal.flight import RIGHT, Flown
from trainer.core.rehearsal.spread import AS_WRITTEN
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Rubric

EXPERT = "expert"
UNSOLVED = "unsolved"
LOW = 3
"""A level below which a criterion is named as what kept the model answer from passing."""
_CURE = "talk to this customer yourself, and change the talk, the patterns or the worths"


def solvable(scenario: Scenario, rubric: Rubric | None, all_: Sequence[Flown]) -> Iterator[Finding]:
    """Find where the expert, who says and does what the model answer does, does not come through."""
    played = [one for one in all_ if one.cell.agent == EXPERT]
    written = [one for one in played if one.cell.kind == AS_WRITTEN]
    failing = next((found for one in written if (found := tuple(_ended(scenario, one)))), ())
    yield from failing
    for number, must in enumerate(scenario.must, start=1):
        if any(must.id in one.unmet for one in written):
            what = f"the model answer leaves out `{must.id}`"
            yield error(f"left_out:{must.id}", f"must.{number}", what, "put it into `model.talk`")
    if not failing:
        yield from _kinds(scenario, played)
        yield from _below(scenario, rubric, written)


def _ended(scenario: Scenario, one: Flown) -> Iterator[Finding]:
    field = f"model.talk.{min(one.steps, len(scenario.model.talk))}"
    if one.ending not in RIGHT:
        what = f"the customer does not take the model answer ({one.mood})"
        yield error(UNSOLVED, field, what, _CURE)
    elif not (one.outcome and scenario.outcome(one.outcome).good):
        what = f"the model answer ends at `{one.outcome}`, which is not marked as right"
        yield error(UNSOLVED, field, what, _CURE)
    if one.breach:
        what = f"the model answer breaks a rule: {one.breach}"
        yield error("breach", field, what, "take the action or the words out")
    for left in {left.action: left for left in reversed(one.left)}.values():
        what = f"the model answer promises “{left.quote}” and does not do `{left.action}`"
        at = f"model.talk.{min(left.step, len(scenario.model.talk))}"
        yield error(f"promise:{left.action}", at, what, "add it to `do:`")


def _kinds(scenario: Scenario, played: Sequence[Flown]) -> Iterator[Finding]:
    """Find kinds of customers whom not even the model answer contents."""
    kinds = dict.fromkeys(one.cell.kind for one in played if not one.right)
    if kinds:
        what = (
            f"the model answer fails once this customer is {' or '.join(kinds)}; whoever plays it on"
            " another day would meet that"
        )
        cure = "give the model answer more of what such a customer needs, or lower `expects.result`"
        field = f"model.talk.{len(scenario.model.talk)}"
        yield warning("unsolved_kinds", field, what, cure)


def _below(
    scenario: Scenario, rubric: Rubric | None, written: Sequence[Flown]
) -> Iterator[Finding]:
    one = next((one for one in written if one.passed is False), None)
    if one is None or rubric is None:
        return
    low = [name for name, level in one.levels if level is not None and level < LOW]
    why = f"; lowest are {', '.join(low)}" if low else ""
    short = f"{one.score} points, the pass mark is {rubric.pass_mark}{why}"
    what = f"the model answer does not pass the rubric: {' '.join(one.failings) or short}"
    cure = "mend what `model.talk` says or leaves out; docs/scoring.md tells what is looked for"
    yield error("below", f"model.talk.{len(scenario.model.talk)}", what, cure)
