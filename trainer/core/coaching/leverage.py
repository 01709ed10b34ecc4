"""Find the one moment that mattered, by replaying the talk with a better line there.

The mind is deterministic, so the gain is computed and not guessed: everything before and after
the moment stays as the trainee wrote it.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from trainer.core.attempt import Attempt, Message, close, exchange, fork, survey_of
from trainer.core.coaching.credited import Credited
from trainer.core.coaching.debrief import Moment
from trainer.core.coaching.finer import FINER, HEARING, Finer, wanting
from trainer.core.coaching.goals import goal_at
from trainer.core.coaching.harm import effect_of, harm_of
from trainer.core.coaching.model_lines import (
    actions_with,
    answers_of,
    claimed,
    opening_line,
    sayable,
)
from trainer.core.coaching.nameless import nameless
from trainer.core.coaching.reasons import reason_of
from trainer.core.coaching.rewriting import rewrites_of
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.state import Change
from trainer.core.customer.voice import Voice
from trainer.core.scenario.situation import Step

WORTH_TELLING = 3.0
"""Points of satisfaction (0–100) below which a change in a good talk is not worth a lesson."""
MEASURABLE = 0.1
POOR = 60.0
"""Satisfaction (0–100) below which the best change is told however little it gains by itself."""
IsFair = Callable[[Attempt], bool]
"""Tells of a talk that was played on with a better line whether the card thinks no less of it."""
_AGREED = frozenset({"check"})
"""What asks that something was agreed before."""
OWN_WORDS = 2
"""Ways in which the agent's own line is mended and tried at each turn."""


@dataclass(frozen=True, slots=True)
class _Trial:
    index: int
    """Which of the agent's messages was replaced."""
    line: str
    does: tuple[str, ...]
    gain: float
    wants: Finer | None
    """What the line there lacked, where that is other than to hear the customer."""
    why: str
    played: Attempt


def messages_of(attempt: Attempt) -> tuple[Message, ...]:
    """Take the agent's side of an attempt as messages that can be played again."""
    messages, last = [], 0.0
    for turn in attempt.transcript.turns:
        at = turn.at if turn.at is not None else last
        if turn.speaker is Speaker.AGENT:
            messages.append(Message(turn.text, max(0.0, at - last), turn.actions, turn.subject))
        last = at
    return tuple(messages)


def moment_of(
    attempt: Attempt,
    voice: Voice,
    without: Collection[int] = (),
    credited: Credited = MappingProxyType({}),
    is_fair: IsFair = lambda _: True,
) -> Moment | None:
    """Find the turn whose better wording gains most, turns of `without` left out.

    Tried at every turn are lines of the author that fit, and the agent's own line mended. No line is
    taken that is not `is_fair`, nor one that advises only what the turn does already, or what the card
    has `credited` it with. None when nothing gains at all, and in a good talk when nothing gains three
    points.
    """
    messages = messages_of(attempt)
    turns = attempt.transcript.of(Speaker.AGENT)
    before = survey_of(attempt).satisfaction
    answers = answers_of(attempt.scenario, voice)
    tried = (
        _try(attempt, messages, index, step, before, voice, credited)
        for index, turn in enumerate(turns)
        if turn.position not in without
        for step in (
            *sayable(attempt, index, attempt.states[heard(attempt, turn)], turn.actions, answers),
            *_own(attempt, turn),
        )
    )
    enough = WORTH_TELLING if before >= POOR else MEASURABLE
    worth = [one for one in tried if one is not None and one.gain >= enough]
    ranked = sorted(worth, key=lambda one: (-one.gain, one.index))
    best = next((one for one in ranked if is_fair(one.played)), None)
    return _moment(attempt, best) if best is not None else None


def _own(attempt: Attempt, turn: Turn) -> Iterator[Step]:
    """Give the agent's own line mended, where that claims nothing more to be done."""
    scenario = attempt.scenario
    done = {one.id for one in attempt.states[heard(attempt, turn)].actions}
    done |= {one.id for one in turn.actions}
    may = done | claimed(scenario, turn.text)
    mended = (one.text for one in rewrites_of(attempt, turn.position)[:OWN_WORDS])
    yield from (Step(text) for text in mended if claimed(scenario, text) <= may)


def _try(
    attempt: Attempt,
    messages: Sequence[Message],
    index: int,
    step: Step,
    before: float,
    voice: Voice,
    credited: Credited,
) -> _Trial | None:
    """Play on with a line; None where it mends nothing that the turn does not do already."""
    turn = attempt.transcript.of(Speaker.AGENT)[index]
    own = {action.id for action in messages[index].actions}
    actions = actions_with(attempt.scenario, step, messages[index].actions)
    done = {action.id for action in actions}
    better = replace(messages[index], text=step.say, actions=actions)
    later = [_without(message, done) for message in messages[index + 1 :]]
    played = play_on(fork(attempt, turn.position), (better, *later), voice)
    place = heard(attempt, turn) + 1
    wrote, strong = _changes(attempt, place), _changes(played, place)
    known = credited.get(turn.position, frozenset())
    if attempt.states[heard(attempt, turn)].accepted is None:
        known |= _AGREED
    most = wanting(wrote, strong, known)
    if most is None:
        return None
    return _Trial(
        index=index,
        line=step.say,
        does=tuple(action.id for action in actions if action.id not in own),
        gain=survey_of(played).satisfaction - before,
        wants=None if most.act in HEARING else FINER[most.act],
        why=_why(wrote, strong, known),
        played=played,
    )


def _changes(attempt: Attempt, place: int) -> tuple[Change, ...]:
    """Give what a reply was moved by; nothing where the talk was over before."""
    return attempt.ledger[place] if place < len(attempt.ledger) else ()


def play_on(attempt: Attempt, messages: Sequence[Message], voice: Voice) -> Attempt:
    """Play on from a fork to the end: what was said before it need not be heard again."""
    played = attempt
    for message in messages:
        if not played.closed:
            played = exchange(played, message, voice)
    return played if played.closed else close(played, played.transcript.turns[-1].at or 0.0)


def _without(message: Message, done: set[str]) -> Message:
    left = tuple(action for action in message.actions if action.id not in done)
    return replace(message, actions=left)


def _moment(attempt: Attempt, trial: _Trial) -> Moment:
    turn = attempt.transcript.of(Speaker.AGENT)[trial.index]
    before = _customer_before(attempt, turn)
    scenario, state = attempt.scenario, attempt.states[heard(attempt, turn)]
    is_due = trial.index == 0 and opening_line(scenario, state)
    return Moment(
        turn=turn.position,
        customer_said=before.text,
        wrote=turn.text,
        goal=trial.wants.goal if trial.wants else goal_at(before.acts).goal,
        weak=nameless(scenario.model.weak, scenario.company) if is_due else "",
        strong=trial.line,
        why=trial.why,
        gain=round(trial.gain, 1),
        does=tuple(one.label for one in scenario.actions if one.id in trial.does),
    )


def heard(attempt: Attempt, turn: Turn) -> int:
    """Tell which of the attempt's states is the mind just before a turn of the agent."""
    return len(attempt.transcript.before(turn.position).of(Speaker.CUSTOMER)) - 1


def _customer_before(attempt: Attempt, turn: Turn) -> Turn:
    earlier = attempt.transcript.turns[: turn.position]
    return next(one for one in reversed(earlier) if one.speaker is Speaker.CUSTOMER)


def _why(wrote: Sequence[Change], strong: Sequence[Change], credited: Collection[str] = ()) -> str:
    """Say what each line did; nothing that the card credits the turn with is told as lacking."""
    told = (
        (
            "What you wrote",
            _strongest([one for one in wrote if one.act not in credited], harm=True),
        ),
        ("The other line", _strongest(strong, harm=False)),
    )
    parts = [
        f"{what}: {reason_of(one)} ({effect_of(one)})." for what, one in told if one is not None
    ]
    return " ".join(parts) or "The other line leads to a better end."


def _strongest(changes: Sequence[Change], *, harm: bool) -> Change | None:
    sign = 1 if harm else -1
    ranked = sorted(changes, key=lambda change: -sign * harm_of(change))
    return ranked[0] if ranked and sign * harm_of(ranked[0]) > 0 else None
