"""Find the one moment that mattered, by replaying the talk with a better line there.

The mind is deterministic, so the gain is computed and not guessed: everything before and after
the moment stays as the trainee wrote it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from trainer.core.attempt import Attempt, Message, close, exchange, fork, survey_of
from trainer.core.coaching.debrief import Moment
from trainer.core.coaching.goals import goal_at
from trainer.core.coaching.model_lines import actions_with, answers_of, opening_line, sayable
from trainer.core.coaching.reasons import reason_of
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.state import Change
from trainer.core.customer.voice import Voice
from trainer.core.scenario.situation import Step

WORTH_TELLING = 3.0
"""Points of satisfaction (0–100) below which a change in a good talk is not worth a lesson."""
MEASURABLE = 0.1
POOR = 60.0
"""Satisfaction (0–100) below which the best change is told however little it gains by itself."""


@dataclass(frozen=True, slots=True)
class _Trial:
    index: int
    """Which of the agent's messages was replaced."""
    line: str
    does: tuple[str, ...]
    gain: float
    changes: tuple[Change, ...]


def messages_of(attempt: Attempt) -> tuple[Message, ...]:
    """Take the agent's side of an attempt as messages that can be played again."""
    messages, last = [], 0.0
    for turn in attempt.transcript.turns:
        at = turn.at if turn.at is not None else last
        if turn.speaker is Speaker.AGENT:
            messages.append(Message(turn.text, max(0.0, at - last), turn.actions, turn.subject))
        last = at
    return tuple(messages)


def moment_of(attempt: Attempt, voice: Voice, without: Collection[int] = ()) -> Moment | None:
    """Find the turn whose better wording gains most, turns of `without` left out.

    None when nothing gains at all, and in a good talk when nothing gains three points.
    """
    messages = messages_of(attempt)
    turns = attempt.transcript.of(Speaker.AGENT)
    before = survey_of(attempt).satisfaction
    answers = answers_of(attempt.scenario, voice)
    trials = [
        _try(attempt, messages, index, step, before, voice)
        for index, turn in enumerate(turns)
        if turn.position not in without
        for step in sayable(
            attempt, index, attempt.states[heard(attempt, turn)], turn.actions, answers
        )
    ]
    best = max(trials, key=lambda trial: (trial.gain, -trial.index), default=None)
    enough = WORTH_TELLING if before >= POOR else MEASURABLE
    return _moment(attempt, best) if best is not None and best.gain >= enough else None


def _try(
    attempt: Attempt,
    messages: Sequence[Message],
    index: int,
    step: Step,
    before: float,
    voice: Voice,
) -> _Trial:
    actions = actions_with(attempt.scenario, step, messages[index].actions)
    better = replace(messages[index], text=step.say, actions=actions)
    done = {action.id for action in actions}
    later = [_without(message, done) for message in messages[index + 1 :]]
    position = attempt.transcript.of(Speaker.AGENT)[index].position
    played = play_on(fork(attempt, position), (better, *later), voice)
    gain = survey_of(played).satisfaction - before
    own = {action.id for action in messages[index].actions}
    more = tuple(action.id for action in actions if action.id not in own)
    turn = attempt.transcript.turns[position]
    return _Trial(index, step.say, more, gain, played.ledger[heard(attempt, turn) + 1])


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
        goal=goal_at(before.acts).goal,
        weak=scenario.model.weak if is_due else "",
        strong=trial.line,
        why=_why(attempt.ledger[heard(attempt, turn) + 1], trial.changes),
        gain=round(trial.gain, 1),
        does=tuple(one.label for one in scenario.actions if one.id in trial.does),
    )


def heard(attempt: Attempt, turn: Turn) -> int:
    """Tell which of the attempt's states is the mind just before a turn of the agent."""
    return len(attempt.transcript.before(turn.position).of(Speaker.CUSTOMER)) - 1


def _customer_before(attempt: Attempt, turn: Turn) -> Turn:
    earlier = attempt.transcript.turns[: turn.position]
    return next(one for one in reversed(earlier) if one.speaker is Speaker.CUSTOMER)


def _why(wrote: Sequence[Change], strong: Sequence[Change]) -> str:
    told = (
        ("What you wrote", _strongest(wrote, harm=True)),
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


def harm_of(change: Change) -> float:
    """Weigh a change in points: heat and half of worry count against, trust counts for."""
    effect = change.effect
    heat, worry, trust = (effect.get(key, 0.0) for key in ("heat", "worry", "trust"))
    return heat + worry / 2 - trust


def mood_harm(mood: Mood) -> float:
    """Weigh a mood as `harm_of` weighs a change: −100 at its best, 150 at its worst."""
    return mood.heat + mood.worry / 2 - mood.trust


def effect_of(change: Change) -> str:
    """Write the effect in points: 'anger −8, trust +8'."""
    names = (("heat", "anger"), ("worry", "worry"), ("trust", "trust"))
    shown = [(name, round(change.effect.get(key, 0.0))) for key, name in names]
    return ", ".join(f"{name} {points:+d}".replace("-", "−") for name, points in shown if points)
