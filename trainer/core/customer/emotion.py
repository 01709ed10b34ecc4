"""Let what was noticed work on the mood, one change at a time.

The rules, in order, are those of docs/customer.md: multiply (persona, repetition, sorry is not
enough), add the points of `effects`, at most 20 points of heat and of worry less a turn, inertia, patience. Every
change is recorded as it was applied: the effects of a turn add up to the difference of moods.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.mood import Mood
from trainer.core.customer.effects import ANNOUNCES, CARING, EFFECTS, HARM, WORDS, WORK
from trainer.core.customer.levels import LEVELS
from trainer.core.customer.noticed import Noticed
from trainer.core.customer.state import Change, State
from trainer.core.scenario.persona import Start
from trainer.core.scenario.scenario import Scenario

MOST_COOLING = 20.0
"""Points of heat, and of worry, that one turn can take away at most."""
GUESS = 0.5
"""Certainty below which an act is a guess: it moves the mood by half at most and counts for nothing."""
SORRY_TURNS = 2
"""Turns of care without work after which more care turns sour."""

_FLOOR: Mapping[str, float] = {"patience": -2.0}
_PATIENCE_GAIN = 2.0
"""Turns by which patience can rise above what the customer came in with."""

_LEDGERS = frozenset({"treated", "handled"})
_ANNOYS = frozenset({AgentAct.STRAY, AgentAct.UNBACKED})
_MEETS = CARING | {AgentAct.OWN_ERROR}
_COLD: Mapping[str, float] = {"heat": 0.5, "trust": 0.5}
"""What good work is worth where a plain feeling was never once met: right, and cold."""
_UNHEARD: Mapping[str, float] = {"heat": 4, "worry": 2, "trust": -3, "treated": -8}
"""A feeling that is plain to see and passed over: interactional justice; Herhausen 2023."""


@dataclass(frozen=True, slots=True)
class Felt:
    """Hold the state after a turn was felt, every change on the way, and how high a dial goes."""

    state: State
    changes: tuple[Change, ...] = ()
    ceilings: Mapping[str, float] = field(default_factory=dict)


def feel(state: State, noticed: Sequence[Noticed], scenario: Scenario) -> Felt:
    """Let one agent turn work: acts, then inertia and patience; counts are kept up."""
    patience = scenario.customer.start.patience + _PATIENCE_GAIN
    acts, was = certain(noticed), dials_of(state)
    now, changes = dict(was), list[Change]()
    wishes = (_wished(one, acts, state, scenario) for one in noticed)
    # What a turn wears off is asked for last: it depends on where the acts have moved the dials.
    for wish in chain(wishes, _worn(acts, scenario, state, now)):
        if applied := _applied(wish.effect, now, was, {"patience": patience}):
            now.update({name: now[name] + by for name, by in applied.items()})
            changes.append(replace(wish, effect=applied))
    after = with_dials(state, now) if changes else state
    return Felt(_counted(after, acts), tuple(changes), {"patience": patience})


def weight(certainty: float) -> float:
    """Say how much of its effect an act has that was read with this certainty, both 0-1.

    What is read well works in full; what is more a guess than not, half or less.
    """
    return min(1.0, max(certainty, 2 * certainty - 0.5))


def change(felt: Felt, wanted: Change, before: State) -> Felt:
    """Apply one change within the limits of every dial, and record what came of it."""
    now = dials_of(felt.state)
    applied = _applied(wanted.effect, now, dials_of(before), felt.ceilings)
    if not applied:
        return felt
    state = with_dials(felt.state, {name: now[name] + by for name, by in applied.items()})
    return replace(felt, state=state, changes=(*felt.changes, replace(wanted, effect=applied)))


def dials_of(state: State) -> dict[str, float]:
    """Give the four dials and the two ledgers by name."""
    mood = state.mood
    return {
        "heat": mood.heat,
        "worry": mood.worry,
        "trust": mood.trust,
        "patience": mood.patience,
        "treated": state.treated,
        "handled": state.handled,
    }


def with_dials(state: State, values: Mapping[str, float]) -> State:
    """Set dials and ledgers by name."""
    now = {**dials_of(state), **values}
    mood = Mood(now["heat"], now["worry"], now["trust"], now["patience"])
    return replace(state, mood=mood, treated=now["treated"], handled=now["handled"])


def certain(noticed: Iterable[Noticed]) -> set[AgentAct]:
    """List the acts that were read with some certainty; a mere guess decides nothing."""
    return {one.act for one in noticed if one.certainty >= GUESS}


def worked(acts: Iterable[AgentAct]) -> bool:
    """Tell whether any of these acts moves the matter on."""
    return bool(WORK.intersection(acts))


def only_announced(acts: Iterable[AgentAct]) -> bool:
    """Tell whether all the work of a turn is words about work to come."""
    work = WORK.intersection(acts)
    return bool(work) and work <= ANNOUNCES


def shows_feeling(mood: Mood | Start) -> bool:
    """Tell whether anger or worry is plain to see."""
    return mood.heat >= 30 or mood.worry >= 50


def _wished(one: Noticed, acts: set[AgentAct], state: State, scenario: Scenario) -> Change:
    """Say what one act would do, before the limits of the dials."""
    scale, why = _scale(one, state, acts, scenario)
    scale *= weight(one.certainty)
    points = {name: value * scale for name, value in EFFECTS[one.act].points().items()}
    if one.act not in HARM | _ANNOYS and _nobody_listened(state, acts):
        points = {name: by * _COLD.get(name, 1.0) for name, by in points.items()}
        why = [*why, "nobody has listened yet"]
    return Change(one.act, one.quote, "; ".join((one.rule, *why)), points, one.detail)


def _applied(
    effect: Mapping[str, float],
    now: Mapping[str, float],
    before: Mapping[str, float],
    ceilings: Mapping[str, float],
) -> dict[str, float]:
    """Give what comes of points within the limits of every dial, without those that do not move."""
    applied: dict[str, float] = {}
    for name, points in effect.items():
        low, high, at = _FLOOR.get(name, 0.0), ceilings.get(name, 100.0), now[name]
        if name in {"heat", "worry"} and points < 0:
            low = max(low, min(at, before[name] - MOST_COOLING))
        if name in _LEDGERS or (name == "trust" and points > 0):
            points *= _room(at, points)  # noqa: PLW2901 - trust and ledgers fill slowly
        moved = min(high, max(low, at + points)) - at
        if moved:
            applied[name] = moved
    return applied


def _nobody_listened(state: State, acts: set[AgentAct]) -> bool:
    """Tell whether a feeling is plain and neither this message nor an earlier one met it."""
    met = acts | {act for act in _MEETS if state.counts.get(act, 0)}
    return shows_feeling(state.mood) and not _MEETS & met


def _scale(
    one: Noticed, state: State, acts: set[AgentAct], scenario: Scenario
) -> tuple[float, list[str]]:
    """Multiply: say by how much, and which rules did it."""
    traits = scenario.customer.traits
    seen = int(state.counts.get(one.act, 0))
    if one.act in HARM or one.act in _ANNOYS:
        again = seen > 0 and one.act in HARM
        return one.scale * traits.reactive * (1.3 if again else 1.0), ["again ×1.3"] * again
    scale, why = one.scale * traits.forgiving, []
    if one.act in WORDS and seen:
        scale *= 0.5**seen
        why.append(f"said before ×{0.5**seen:g}")
    if one.act in CARING - {AgentAct.REFLECT}:
        if state.mood.heat < 30:
            scale *= 0.4
            why.append("nobody is angry ×0.4")
        if AgentAct.REFLECT in acts:
            scale *= 1.25
            why.append("with their own facts ×1.25")
    if one.act in CARING and state.caring_run >= SORRY_TURNS and not worked(acts):
        scale *= -0.5
        why.append("sorry is not enough × -0.5")
    return scale, why


def _worn(
    acts: set[AgentAct], scenario: Scenario, before: State, now: Mapping[str, float]
) -> Iterator[Change]:
    """Wish for what every turn brings: the pull back to one's own temper, and patience spent."""
    wear = LEVELS[scenario.level].wear
    if before.accepted is not None:
        return
    if shows_feeling(before.mood) and not _MEETS & acts:
        known = worked(acts) and not _nobody_listened(before, acts)
        share = scenario.customer.traits.reactive * (0.5 if known else 1.0)
        harm = {name: points * share for name, points in _UNHEARD.items()}
        yield Change("unheard", "", "a feeling was passed over", harm)
    pull = 0.1 * (0.6 * scenario.customer.start.heat - now["heat"])
    yield Change("inertia", "", "feelings last", {"heat": pull})
    spent = -0.25 if worked(acts) else -0.5
    rule = "a turn, with progress" if worked(acts) else "a turn, without progress"
    yield Change("turn", "", rule, {"patience": spent * wear})


def _counted(state: State, acts: set[AgentAct]) -> State:
    counts = dict(state.counts)
    for act in sorted(acts):
        counts[act.value] = counts.get(act.value, 0) + 1
    caring, work = bool(CARING & acts), worked(acts)
    return replace(
        state,
        counts=counts,
        turns=state.turns + 1,
        caring_run=0 if work else state.caring_run + caring,
        idle_run=0 if work else state.idle_run + 1,
        words_run=state.words_run + 1 if only_announced(acts) else 0,
    )


def _room(now: float, points: float) -> float:
    """Say how much of a change a ledger still takes, 0–1."""
    left = 100 - now if points > 0 else now
    return min(1.0, left / 50)
