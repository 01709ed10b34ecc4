"""Show a talk with a draft: what was said, what went on in the customer, and which line is behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.content.editing.plain_patterns import in_words
from trainer.content.nodes import Places
from trainer.core.attempt import Attempt, Message
from trainer.core.coaching.glass_box import Moved, Read
from trainer.core.coaching.tried import Line, tried
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.turn import ActionTaken
from trainer.core.errors import InputError
from trainer.core.rehearsal.spread import AS_WRITTEN, KINDS, as_kind
from trainer.core.rehearsal.trial import replay
from trainer.core.scenario.scenario import Scenario
from trainer.services import content
from trainer.simulator import Simulator

MOST = 40
"""Messages that one trial may have: each is said again with every one that follows."""
SEED = 1


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one message as the page sent it: words, the action before it, the reply shown before."""

    text: str
    action: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Hold what is to be played: with a customer of which kind, by which seed, and what is said."""

    steps: tuple[Step, ...] = ()
    kind: str = AS_WRITTEN
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Place:
    """Hold words about one line of the text, its number there, and the field that it belongs to."""

    line: int
    about: str
    words: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Hold one message with its reply; `was` is the reply before the text was changed, if another.

    `customer` is the line where the customer's feelings begin.
    """

    step: Step
    deed: str
    reply: str
    was: str
    reads: tuple[Read, ...]
    moved: tuple[Moved, ...]
    asked: tuple[Place, ...]
    facts: tuple[Place, ...]
    outcomes: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """Hold the talk; `over` says how it ended, empty while it goes on. `late` came after its end."""

    slug: str
    version_id: int
    name: str
    channel: str
    letters: bool
    opening: str
    exchanges: tuple[Exchange, ...]
    late: tuple[Step, ...]
    over: str
    changed: int
    kinds: tuple[str, ...]
    kind: str
    seed: int
    actions: tuple[tuple[str, str], ...]
    customer: int


def trial(simulator: Simulator, slug: str, version_id: int, wanted: Wanted) -> Trial:
    """Play what is wanted to a version, in the authored words; nothing of it is kept.

    ContentError while the version has faults; InputError for what a talk would not take.
    """
    if wanted.kind not in KINDS:
        raise InputError("There is no such kind of customer.")
    if len(wanted.steps) > MOST:
        raise InputError(f"A trial has {MOST} messages at most. Start again.")
    scenario, places = content.played(simulator, slug, version_id)
    messages = [Message(one.text, actions=_deeds(one)) for one in wanted.steps]
    varied = as_kind(scenario, wanted.kind)
    attempt, late = replay(varied, messages, wanted.seed, simulator.authored)
    steps = wanted.steps[: len(messages) - len(late)]
    exchanges = _exchanges(attempt, steps, places)
    closing = attempt.transcript.closing
    return Trial(
        slug=slug,
        version_id=version_id,
        name=scenario.customer.name,
        channel=scenario.channel,
        letters=CHANNELS.get(scenario.channel, USUAL).dress == "letter",
        opening=attempt.transcript.turns[0].text,
        exchanges=exchanges,
        late=wanted.steps[len(steps) :],
        over=f"{closing.ending.value.replace('_', ' ')}" if closing else "",
        changed=sum(bool(one.was) for one in exchanges),
        kinds=tuple(KINDS),
        kind=wanted.kind,
        seed=wanted.seed,
        actions=tuple((one.id, one.label) for one in scenario.actions),
        customer=_line(places, "customer"),
    )


def _exchanges(attempt: Attempt, steps: Sequence[Step], places: Places) -> tuple[Exchange, ...]:
    turns, scenario = attempt.transcript.turns, attempt.scenario
    said = _patterns(scenario)
    return tuple(
        Exchange(
            step=step,
            deed=_label(scenario, step.action),
            reply=turns[one.inside.reply].text,
            was=step.was if step.was and step.was != turns[one.inside.reply].text else "",
            reads=one.inside.reads,
            moved=one.inside.moved,
            asked=_places(places, one.asked, said),
            facts=_places(places, one.facts, said),
            outcomes=_places(places, one.outcomes, said),
        )
        for step, one in zip(steps, tried(attempt), strict=False)
    )


def _places(
    places: Places, lines: Sequence[Line], patterns: Mapping[str, str]
) -> tuple[Place, ...]:
    """Find the lines in the text; what is said of a pattern is said in plain words."""
    return tuple(
        Place(_line(places, one.field), one.about, _plain(one, patterns), one.field)
        for one in lines
    )


def _plain(line: Line, patterns: Mapping[str, str]) -> str:
    pattern = patterns.get(line.field, "")
    return line.words.replace(pattern, in_words(pattern)) if pattern else line.words


def _patterns(scenario: Scenario) -> dict[str, str]:
    """List what brings facts out, and what ways out want said, by the paths of their fields."""
    told = [("facts", "ask", one.ask) for one in scenario.facts]
    ends = [("outcomes", "if_said", one.if_said) for one in scenario.outcomes]
    return {
        f"{kind}.{row}.{name}.{number}": pattern
        for rows in (told, ends)
        for row, (kind, name, patterns) in enumerate(rows, 1)
        for number, pattern in enumerate(patterns, 1)
    }


def _line(places: Places, field: str) -> int:
    return places.fault(field, "").line


def _deeds(step: Step) -> tuple[ActionTaken, ...]:
    return (ActionTaken(step.action),) if step.action else ()


def _label(scenario: Scenario, id: str) -> str:
    action = scenario.action(id) if id else None
    return action.label if action else ""
