"""Show a rewrite only if it is truly better: play the talk again with it, and grade that.

Source: the substitution check of the ACL'24 study of multi-level feedback (docs/coaching.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core.attempt import Attempt, Message, fork, survey_of
from trainer.core.coaching.leverage import messages_of, play_on
from trainer.core.coaching.model_lines import claimed
from trainer.core.coaching.rewriting import Rewrite, rewrites_of
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.voice import Voice
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric

LEAST = 1.0
"""Points of satisfaction (0–100) that a rewrite has to gain to be worth showing."""
MOST = 24
"""Exchanges that one debrief plays for this, about 2 ms each: what it costs is bounded."""


@dataclass(frozen=True, slots=True)
class Better:
    """Hold a rewrite that gains: points of satisfaction, and of the score (0 or more)."""

    rewrite: Rewrite
    gain: float
    points: int


@dataclass(frozen=True, slots=True)
class Stage:
    """Hold a talk as the authored voice plays it, with what it came to; `score` None is unscored."""

    played: Attempt
    messages: Sequence[Message]
    rubric: Rubric
    voice: Voice
    satisfaction: float
    score: int | None


def stage_of(attempt: Attempt, rubric: Rubric, voice: Voice) -> Stage | None:
    """Take a talk as the authored voice plays it, to compare with; None where the agent said nothing.

    One in which a model worded a reply, or the customer spoke into a silence, is played again.
    """
    agent = attempt.transcript.of(Speaker.AGENT)
    if not agent:
        return None
    messages = messages_of(attempt)
    played = attempt
    if any(attempt.wordings) or len(attempt.states) > len(agent) + 1:
        played = play_on(fork(attempt, agent[0].position), messages, voice)
    return Stage(
        played, messages, rubric, voice, survey_of(played).satisfaction, _score(played, rubric)
    )


def betters(stage: Stage, indices: Sequence[int]) -> dict[int, Better]:
    """Find for each of the agent's messages at `indices` the rewrite that gains most, if any does."""
    found: dict[int, Better] = {}
    agent = stage.played.transcript.of(Speaker.AGENT)
    there = [index for index in indices if index < len(agent)]
    left = MOST
    for number, index in enumerate(there):
        cost = len(agent) - index
        share = max(1, left // (len(there) - number) // cost) if cost <= left else 0
        rewrites = _true(stage, index, agent[index].position)[:share]
        tried = [_try(stage, index, agent[index].position, one) for one in rewrites]
        left -= cost * len(tried)
        good = [one for one in tried if one is not None]
        if good:
            found[index] = max(good, key=lambda one: (one.gain, one.points))
    return found


def proved(stage: Stage, index: int, rewrite: Rewrite) -> Better | None:
    """Play a rewrite that came from elsewhere; None where it claims what was not done, or gains less."""
    agent = stage.played.transcript.of(Speaker.AGENT)
    if index >= len(agent):
        return None  # as it is played, the talk is over before
    position = agent[index].position
    if not claimed(stage.played.scenario, rewrite.text) <= _may_claim(stage, index, position):
        return None
    return _try(stage, index, position, rewrite)


def _true(stage: Stage, index: int, position: int) -> list[Rewrite]:
    """List the rewrites that claim nothing done but what was done with the line or before it."""
    may, scenario = _may_claim(stage, index, position), stage.played.scenario
    return [
        one for one in rewrites_of(stage.played, position) if claimed(scenario, one.text) <= may
    ]


def _may_claim(stage: Stage, index: int, position: int) -> set[str]:
    before = stage.played.transcript.before(position).of(Speaker.AGENT)
    done = {one.id for turn in before for one in turn.actions}
    done |= {one.id for one in stage.messages[index].actions}
    return done | claimed(stage.played.scenario, stage.messages[index].text)


def _try(stage: Stage, index: int, position: int, rewrite: Rewrite) -> Better | None:
    line = replace(stage.messages[index], text=rewrite.text)
    played = play_on(
        fork(stage.played, position), (line, *stage.messages[index + 1 :]), stage.voice
    )
    gain = survey_of(played).satisfaction - stage.satisfaction
    if gain < LEAST:
        return None
    score = _score(played, stage.rubric)
    points = (score or 0) - (stage.score or 0)
    return Better(rewrite, round(gain, 1), points) if points >= 0 else None


def _score(attempt: Attempt, rubric: Rubric) -> int | None:
    return grade(attempt.transcript, rubric, attempt.scenario).score
