"""Check the sense of a learning path: every step leads somewhere, once, and can be reached."""

from collections.abc import Collection, Iterator, Mapping

from trainer.content.checks.names import slug_faults
from trainer.content.checks.shelving import check_shelving
from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import nearest
from trainer.core.errors import Fault
from trainer.core.learning.path import Goal, LearningPath, Step, StepKind

There = Mapping[StepKind, Collection[str]]
"""The ids that a step of each kind may name."""


def check_path(path: LearningPath, places: Places, there: There) -> tuple[Fault, ...]:
    """Gather what is wrong with a learning path, or with what could be read of it.

    A scenario that is not there is a warning: it may be one that was written in the browser, and a
    step whose scenario is not offered is passed over.
    """
    return (
        *slug_faults(getattr(path, "id", None), "id", places),
        *check_shelving(path, places),
        *_steps(path, places, there),
        *_exam(path, places, there),
    )


@sound
def _steps(path: LearningPath, places: Places, there: There) -> Iterator[Fault]:
    if not path.steps:
        yield places.fault("steps", "there are no steps", "write `- scenario:` and so on")
    seen: dict[Goal, int] = {}
    for number, step in enumerate(path.steps, start=1):
        yield from _step(step, number, places, there, seen)


@sound
def _step(
    step: Step, number: int, places: Places, there: There, seen: dict[Goal, int]
) -> Iterator[Fault]:
    field = f"steps.{number}"
    named = [kind for kind in StepKind if getattr(step, kind.value)]
    if len(named) != 1:
        kinds = ", ".join(f"`{kind.value}:`" for kind in StepKind)
        yield places.fault(field, "what does this step lead to?", f"write one of {kinds}")
        return
    kind, slug = step.goal
    first = seen.setdefault(step.goal, number)
    if first != number:
        what = f"step {first} is the same {kind.value}"
        yield places.fault(field, what, "delete one of them")
    if kind is StepKind.ARTICLE and step.minimum:
        what = "an article is read, not scored"
        yield places.fault(f"{field}.minimum", what, "delete the minimum, or add a quiz on it")
    yield from _known(kind, slug, f"{field}.{kind.value}", places, there)


@sound
def _exam(path: LearningPath, places: Places, there: There) -> Iterator[Fault]:
    practised = {step.scenario: at for at, step in enumerate(path.steps, start=1) if step.scenario}
    seen: set[str] = set()
    for number, talk in enumerate(path.exam, start=1):
        field = f"exam.{number}.scenario"
        yield from _known(StepKind.SCENARIO, talk.scenario, field, places, there)
        if talk.scenario in seen:
            yield places.fault(field, "this case is in the exam already", "delete one of them")
        elif talk.scenario in practised:
            what = f"step {practised[talk.scenario]} practises this case, so the exam asks memory"
            yield places.fault(field, what, "take another case for the exam", warning=True)
        seen.add(talk.scenario)


def _known(kind: StepKind, slug: str, field: str, places: Places, there: There) -> Iterator[Fault]:
    if slug in there[kind]:
        return
    cure = nearest(slug, sorted(there[kind]), f"{kind.value}s")
    if kind is StepKind.SCENARIO:
        what = f"there is no scenario `{slug}` among the files"
        cure = f"{cure}; one written in the browser must be published".removeprefix("; ")
        yield places.fault(field, what, cure, warning=True)
    else:
        yield places.fault(field, f"there is no {kind.value} `{slug}`", cure)
