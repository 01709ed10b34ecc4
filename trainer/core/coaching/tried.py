"""Say what an author wants to know of a customer who answers: which line of the text is behind it.

Lines are named by the dotted path of their field, list items from 1: `facts.2.ask.1`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.facts_seen import takes
from trainer.core.coaching.glass_box import Inside, insides
from trainer.core.coaching.on_the_table import name_of
from trainer.core.conversation.patterns import asks
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import State
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

TOLD = "told"
OPEN = "would tell it if asked"


@dataclass(frozen=True, slots=True)
class Line:
    """Hold words about one line of the text, and the path of its field."""

    field: str
    about: str
    words: str


@dataclass(frozen=True, slots=True)
class Tried:
    """Hold one exchange: the mind over it, what was asked, each fact, and each way out.

    `asked` are ask words that met the message, `facts` all facts as they stand after the reply with
    what still bars them, `outcomes` those of which something was said.
    """

    inside: Inside
    asked: tuple[Line, ...]
    facts: tuple[Line, ...]
    outcomes: tuple[Line, ...]


def tried(attempt: Attempt) -> tuple[Tried, ...]:
    """Explain every exchange that was answered, in order."""
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    states = {turn.position: state for turn, state in zip(turns, attempt.states, strict=True)}
    return tuple(
        Tried(
            one,
            tuple(_asked(attempt, one)),
            tuple(_facts(attempt.scenario, states[one.reply])),
            tuple(_outcomes(attempt.scenario, states[one.reply])),
        )
        for one in insides(attempt)
    )


def _asked(attempt: Attempt, inside: Inside) -> Iterator[Line]:
    text = "" if inside.turn is None else attempt.transcript.turns[inside.turn].text
    came = {fact.id for fact in inside.told}
    for number, fact in enumerate(attempt.scenario.facts, 1):
        met = [
            Line(
                f"facts.{number}.ask.{place}", fact.say, f"“{span.text}” met the words “{pattern}”"
            )
            for place, pattern in enumerate(fact.ask, 1)
            if (span := asks(pattern, text)) is not None
        ]
        yield from met
        if fact.id in came and not met:
            yield Line(f"facts.{number}", fact.say, "told without any of its ask words")


def _facts(scenario: Scenario, state: State) -> Iterator[Line]:
    for number, fact in enumerate(scenario.facts, 1):
        bars = takes(fact, state, scenario)
        words = TOLD if fact.id in state.told else "; ".join(bars) or OPEN
        yield Line(f"facts.{number}.{_bar(fact, state)}", fact.say, words)


def _bar(fact: Fact, state: State) -> str:
    """Name the field that keeps a fact back; its words where none does."""
    if fact.id in state.told:
        return "say"
    bars = {
        "trust": state.mood.trust < fact.trust,
        "calm": state.mood.heat > fact.calm,
        "after": not set(fact.after) <= set(state.told),
    }
    return next((field for field, barred in bars.items() if barred), "say")


def _outcomes(scenario: Scenario, state: State) -> Iterator[Line]:
    taken = {one.id for one in state.actions}
    for number, outcome in enumerate(scenario.outcomes, 1):
        heard = state.said.get(outcome.id, ())
        field, name = f"outcomes.{number}", name_of(outcome)
        lacks = [place for place in range(len(outcome.if_said)) if place not in heard]
        undone = [id for id in outcome.needs if id not in taken]
        if not lacks and not undone:
            yield Line(field, name, "stands: all of it was said and done")
        elif heard or (outcome.needs and len(undone) < len(outcome.needs)):
            for place in lacks:
                words = f"not said yet: “{outcome.if_said[place]}”"
                yield Line(f"{field}.if_said.{place + 1}", name, words)
            for id in undone:
                action = scenario.action(id)
                words = f"not done yet: {action.label if action else id}"
                yield Line(f"{field}.needs", name, words)
