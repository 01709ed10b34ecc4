"""Give hints in practice as a ladder: a nudge, the principle, the beginning of a line, the line.

Every rung is asked for by itself. Nothing in a hint is known from anywhere but the talk so far, the
record and the articles: what the customer has not told yet is never given away, nor how it is graded.
Source: docs/coaching.md (a ladder that fades; assisted and independent results kept apart).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from trainer.core.attempt import Attempt, Message, exchange
from trainer.core.coaching.goals import goal_at
from trainer.core.coaching.harm import mood_harm
from trainer.core.coaching.model_lines import actions_with, answers_of, next_lines
from trainer.core.coaching.telling_back import told_back
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import State
from trainer.core.customer.voice import Voice
from trainer.core.language.tokens import sentences
from trainer.core.scenario.situation import Step
from trainer.core.scoring.content_words import content_words

WASTED = 2
"""Messages in a row that brought nothing, after which a nudge is offered."""
NEWS = 8.0
"""Points of mood that a fact which comes out is worth, when lines are compared."""
_HELLO = re.compile(r"(?:hello|hi|hey|dear|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
FIRST_WORDS = 6
"""Words of a line of one sentence that its beginning shows."""


class Rung(StrEnum):
    """Name a rung of the ladder, the lightest first."""

    NUDGE = "nudge"
    PRINCIPLE = "principle"
    PARTIAL = "partial"
    LINE = "line"
    SHOWN = "shown"
    """No rung of a talk: the debrief's suggestion was looked at before the moment was said again."""


LADDER = (Rung.NUDGE, Rung.PRINCIPLE, Rung.PARTIAL, Rung.LINE)
ASSISTS = frozenset({Rung.PARTIAL, Rung.LINE})
"""Rungs that put words into one's mouth: a talk with one of them shows no independent skill."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Hold one hint; `does` are the labels of actions to take before the line is sent."""

    rung: Rung
    text: str
    does: tuple[str, ...] = ()


def is_assisted(rungs: Collection[Rung]) -> bool:
    """Tell whether hints of these rungs make a talk an assisted one."""
    return not ASSISTS.isdisjoint(rungs)


def wasted(attempt: Attempt) -> int:
    """Count the exchanges in a row, up to now, that brought neither news, nor a step, nor ease."""
    count = 0
    for before, after in reversed(tuple(pairwise(attempt.states))):
        if _brought(before, after):
            break
        count += 1
    return count


def hint_at(attempt: Attempt, rung: Rung, voice: Voice) -> Hint | None:
    """Give the hint of one rung for the message that is due now; None where there is none.

    None too where the talk is over or the customer has still to answer.
    """
    if attempt.closed or attempt.awaits_reply:
        return None
    last = attempt.transcript.turns[-1]
    goal = goal_at(last.acts)
    if rung is Rung.NUDGE:
        return Hint(rung, goal.nudge)
    if rung is Rung.PRINCIPLE:
        return Hint(rung, goal.goal)
    step = _best_line(attempt, voice)
    if rung is Rung.PARTIAL:
        return _beginning(attempt, step)
    return _line(attempt, step) if step else None


def _brought(before: State, after: State) -> bool:
    news = len(after.told) > len(before.told) or len(after.actions) > len(before.actions)
    step = after.best_worth > before.best_worth or after.accepted != before.accepted
    return news or step or mood_harm(after.mood) < mood_harm(before.mood)


def _best_line(attempt: Attempt, voice: Voice) -> Step | None:
    """Find the model's line that does most good here when it is played; None where none does any."""
    answers = answers_of(attempt.scenario, voice)
    said = {turn.text for turn in attempt.transcript.of(Speaker.AGENT)}
    lines = [
        _fitted(attempt, step)
        for step in next_lines(attempt, attempt.pending, answers)
        if not any(_is_part(step.say, one) for one in said) and not gives_away(step.say, attempt)
    ]
    good = [(_good_of(attempt, one, voice), one) for one in lines if one.say]
    best = max(good, key=lambda one: one[0], default=(0.0, None))
    return best[1] if best[0] > 0 else None


def _is_part(line: str, said: str) -> bool:
    return all(one.text in said for one in sentences(line))


def _fitted(attempt: Attempt, step: Step) -> Step:
    """Leave the greeting out of a line that is not the first of a talk, but in a letter."""
    greeted = any(turn.speaker is Speaker.AGENT for turn in attempt.transcript.turns)
    if not greeted or CHANNELS[attempt.scenario.channel].has_subject:
        return step
    return replace(step, say=_after_greeting(step.say))


def _after_greeting(text: str) -> str:
    first = sentences(text)[0]
    return text[first.end :].strip() if _HELLO.match(first.text) else text


def _good_of(attempt: Attempt, step: Step, voice: Voice) -> float:
    """Play one line, and weigh what it brings: ease, news, and a better way out on the table."""
    more = actions_with(attempt.scenario, step, attempt.pending)[len(attempt.pending) :]
    before = attempt.state
    after = exchange(attempt, Message(step.say, actions=more, subject=step.subject), voice).state
    news = NEWS * (len(after.told) - len(before.told))
    ease = mood_harm(before.mood) - mood_harm(after.mood)
    return ease + news + after.best_worth - before.best_worth


def gives_away(text: str, attempt: Attempt) -> bool:
    """Tell whether a line speaks of what the customer knows and has not told: a figure, two words."""
    scenario, told = attempt.scenario, attempt.state.told
    known = content_words(
        "\n".join(
            (
                scenario.record,
                scenario.brief,
                *(article.text for article in scenario.articles),
                *(f"{one.label} {one.note} {one.amount}" for one in scenario.actions),
                *(turn.text for turn in attempt.transcript.turns),
            )
        )
    )
    spoken = content_words(text) - known
    kept = [content_words(fact.say) & spoken for fact in scenario.facts if fact.id not in told]
    return any(len(one) > 1 or any(map(_has_digit, one)) for one in kept)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _beginning(attempt: Attempt, step: Step | None) -> Hint | None:
    """Give the beginning: of the model's line where one fits, else of what happened to them."""
    if step is not None:
        line = _after_greeting(step.say) or step.say
        every, words = sentences(line), line.split()
        start = every[0].text if len(every) > 1 else f"{' '.join(words[:FIRST_WORDS])} …"
        return Hint(Rung.PARTIAL, start)
    told = told_back(attempt.transcript.of(Speaker.CUSTOMER)[-1].text)
    return Hint(Rung.PARTIAL, told) if told else None


def _line(attempt: Attempt, step: Step) -> Hint:
    taken = {one.id for one in (*attempt.state.actions, *attempt.pending)}
    found = (attempt.scenario.action(id) for id in step.do if id not in taken)
    return Hint(Rung.LINE, step.say, tuple(one.label for one in found if one is not None))
