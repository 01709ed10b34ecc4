"""Say which lines of a case quote what an article said before it was changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trainer.core.scenario.changing import Edit, quotes
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action

_SIGNS = "£€$"


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line of an authored text: its field as faults name it, what it is, and its words."""

    field: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Hold a line that quotes what is not so any more, with the words that do."""

    field: str
    place: str
    words: tuple[str, ...]


def quoted(lines: Iterable[Line], changes: tuple[Edit, ...]) -> tuple[Quoted, ...]:
    """List the lines that quote what the changes took away."""
    found = ((line, quotes(line.text, changes)) for line in lines)
    return tuple(Quoted(line.field, line.place, words) for line, words in found if words)


def lines_of(scenario: Scenario) -> Iterator[Line]:
    """List what a case says besides its articles: the agent's side, and what is asked of it."""
    yield Line("brief", "the brief", scenario.brief)
    yield Line("record", "the record", scenario.record)
    for number, step in enumerate(scenario.model.talk, start=1):
        yield Line(f"model.talk.{number}.say", f"the model answer, message {number}", step.say)
    yield Line("model.weak", "the weak line of the model", scenario.model.weak)
    yield Line("model.strong", "the strong line of the model", scenario.model.strong)
    for number, must in enumerate(scenario.must, start=1):
        yield Line(
            f"must.{number}", f"what must be done: {must.id}", _joined(must.text, *must.said)
        )
    for number, never in enumerate(scenario.never, start=1):
        said = _joined(never.text, *never.said)
        yield Line(f"never.{number}", f"what must not be done: {never.id}", said)
    for number, action in enumerate(scenario.actions, start=1):
        yield Line(f"actions.{number}", f"the action “{action.label}”", _of_action(action))
    for number, outcome in enumerate(scenario.outcomes, start=1):
        said = _joined(*outcome.if_said)
        yield Line(f"outcomes.{number}.if_said", f"the outcome {outcome.id}", said)
    for number, fact in enumerate(scenario.facts, start=1):
        yield Line(f"facts.{number}.say", f"the fact {fact.id}", fact.say)


def _of_action(action: Action) -> str:
    """Write an action's words and its sums, in every currency: it does not say in which they are."""
    sums = [one for one in (action.amount, action.limit) if one is not None]
    return _joined(
        action.label, action.note, *(f"{sign}{one:.2f}" for one in sums for sign in _SIGNS)
    )


def _joined(*texts: str) -> str:
    return "\n".join(texts)
