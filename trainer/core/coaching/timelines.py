"""Lay two runs of one talk side by side, from the turn at which they part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from trainer.core.attempt import Attempt
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.state import State
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold one exchange of one run.

    `message` is None where the customer spoke into a silence; `replies` are what the customer said
    to it, none where the run ended. `told` are the facts told in it, `mood` the mood after it.
    """

    message: Turn | None
    replies: tuple[Turn, ...]
    told: tuple[Fact, ...]
    mood: Mood


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold the exchanges of both runs that are the `number`-th from where they part, from 1.

    None where a run was over by then.
    """

    number: int
    one: Moment | None
    other: Moment | None


@dataclass(frozen=True, slots=True)
class Moods:
    """Hold the moods of both runs after as many replies; `position` is the customer's turn."""

    position: int
    one: Mood | None
    other: Mood | None


@dataclass(frozen=True, slots=True)
class FactBeside:
    """Hold a fact that came out in at least one of two runs."""

    fact: Fact
    one: bool
    other: bool


@dataclass(frozen=True, slots=True)
class LevelBeside:
    """Hold the levels 1–5 that two runs got on one criterion; None where one is not scored."""

    name: str
    one: int | None
    other: int | None


def parting(one: Attempt, other: Attempt) -> int:
    """Find the position of the turn at which two runs of one talk part, at an agent's message.

    A message that both sent parts them where it was answered otherwise. In equal runs it is the
    number of turns.
    """
    left, right = one.transcript.turns, other.transcript.turns
    pairs = enumerate(zip(left, right, strict=False))
    place = next((at for at, (a, b) in pairs if _said(a) != _said(b)), min(len(left), len(right)))
    differs = place < max(len(left), len(right))
    return place - 1 if differs and left[place - 1].speaker is Speaker.AGENT else place


def pairs_of(one: Attempt, other: Attempt) -> tuple[Pair, ...]:
    """Pair the exchanges of two runs from where they part; none in equal runs."""
    start = parting(one, other)
    both = zip_longest(_moments(one, start), _moments(other, start))
    return tuple(Pair(number, *pair) for number, pair in enumerate(both, 1))


def moods_of(one: Attempt, other: Attempt) -> tuple[Moods, ...]:
    """Pair the moods reply by reply, from the last that two runs have in common."""
    heard = len(one.transcript.before(parting(one, other)).of(Speaker.CUSTOMER)) - 1
    left, right = _moods(one)[heard:], _moods(other)[heard:]
    longer = left if len(left) >= len(right) else right
    both = zip_longest((mood for _, mood in left), (mood for _, mood in right))
    return tuple(Moods(place, *pair) for (place, _), pair in zip(longer, both, strict=True))


def facts_of(one: Attempt, other: Attempt) -> tuple[FactBeside, ...]:
    """List the facts that came out in either run."""
    left, right = one.state.told, other.state.told
    return tuple(
        FactBeside(fact, fact.id in left, fact.id in right)
        for fact in one.scenario.facts
        if fact.id in left or fact.id in right
    )


def levels_of(
    rubric: Rubric, one: Scorecard | None, other: Scorecard | None
) -> tuple[LevelBeside, ...]:
    """Pair the levels on every criterion; a card of None leaves its side unscored."""
    left, right = _levels(one), _levels(other)
    return tuple(
        LevelBeside(criterion.name, left.get(criterion.id), right.get(criterion.id))
        for criterion in rubric.criteria
    )


def _said(turn: Turn) -> tuple[Speaker, str, tuple[ActionTaken, ...]]:
    return turn.speaker, turn.text, turn.actions


def _moments(attempt: Attempt, start: int) -> tuple[Moment, ...]:
    """Cut a run from `start` into exchanges: each of the agent's messages begins one."""
    cut: list[list[Turn]] = []
    for turn in attempt.transcript.turns[start:]:
        if turn.speaker is Speaker.AGENT or not cut:
            cut.append([])
        cut[-1].append(turn)
    return tuple(_moment(attempt, turns) for turns in cut)


def _moment(attempt: Attempt, turns: Sequence[Turn]) -> Moment:
    first, last = turns[0], turns[-1]
    before, after = _mind(attempt, first.position), _mind(attempt, last.position + 1)
    return Moment(
        message=first if first.speaker is Speaker.AGENT else None,
        replies=tuple(turn for turn in turns if turn.speaker is Speaker.CUSTOMER),
        told=tuple(attempt.scenario.fact(id) for id in after.told if id not in before.told),
        mood=after.mood,
    )


def _mind(attempt: Attempt, position: int) -> State:
    """Give the mind just before the turn at `position`."""
    return attempt.states[len(attempt.transcript.before(position).of(Speaker.CUSTOMER)) - 1]


def _moods(attempt: Attempt) -> tuple[tuple[int, Mood], ...]:
    turns = attempt.transcript.of(Speaker.CUSTOMER)
    moods = (state.mood for state in attempt.states)
    return tuple((turn.position, mood) for turn, mood in zip(turns, moods, strict=True))


def _levels(card: Scorecard | None) -> Mapping[str, int | None]:
    return {score.criterion: score.level for score in card.scores} if card else {}
