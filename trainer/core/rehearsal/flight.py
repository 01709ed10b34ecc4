"""Play one talk of a plan, and keep of it what a report needs."""

from dataclasses import dataclass
from statistics import fmean

from trainer.core.attempt import Attempt, survey_of
from trainer.core.conversation.patterns import said
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.plan import Cell
from trainer.core.rehearsal.play import play
from trainer.core.rehearsal.spread import as_kind
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Result, Scorecard

RIGHT = (Ending.RESOLVED, Ending.DECLINED)


@dataclass(frozen=True, slots=True)
class Left:
    """Hold a promise left open: the agent's message that made it (from 1), its words, the action."""

    step: int
    quote: str
    action: str


@dataclass(frozen=True, slots=True)
class Flown:
    """Hold what came of one talk.

    `right`: it ended well, at an outcome marked good, without a breach. `heard` are outcomes whose
    words were all said, whatever was done. `unmet` are ids of what had to happen and did not.
    `score` 0–100 and `passed` are None where the talk was not graded; `levels` are (criterion,
    level 1–5 or None), `failings` what failed it whatever the score. `trust` is its mean over the
    talk, `satisfaction` that after it, both 0–100.
    `replies` are the customer's (acts, words) after the opening. `mood` says how it ended inside.
    """

    cell: Cell
    ending: Ending
    outcome: str
    right: bool
    breach: str
    left: tuple[Left, ...]
    told: tuple[str, ...]
    heard: tuple[str, ...]
    unmet: tuple[str, ...]
    score: int | None
    passed: bool | None
    levels: tuple[tuple[str, int | None], ...]
    failings: tuple[str, ...]
    steps: int
    words: int
    heard_words: int
    trust: float
    satisfaction: float
    replies: tuple[tuple[str, str], ...]
    mood: str


def fly(scenario: Scenario, rubric: Rubric | None, cell: Cell) -> Flown:
    """Play one talk; without a rubric, or where the cell does not ask for it, it is not graded."""
    meant = as_kind(scenario, cell.kind)
    attempt = play(meant, cell.seed, AGENTS[cell.agent], ScriptedVoice())
    card = grade(attempt.transcript, rubric, meant) if rubric and cell.graded else None
    return flown(attempt, cell, card)


@dataclass(frozen=True, slots=True)
class Batch:
    """Hold talks to be played in one go, here or in another process."""

    scenario: Scenario
    rubric: Rubric | None
    cells: tuple[Cell, ...]


def fly_batch(batch: Batch) -> tuple[Flown, ...]:
    """Play the talks of a batch."""
    return tuple(fly(batch.scenario, batch.rubric, cell) for cell in batch.cells)


def flown(attempt: Attempt, cell: Cell, card: Scorecard | None = None) -> Flown:
    """Keep what a report needs of a talk that is over."""
    talk, state, scenario = attempt.transcript, attempt.state, attempt.scenario
    closing = talk.closing or Closing(Ending.ABANDONED)
    good = closing.outcome is not None and scenario.outcome(closing.outcome).good
    agents, customers = talk.of(Speaker.AGENT), talk.of(Speaker.CUSTOMER)
    return Flown(
        cell=cell,
        ending=closing.ending,
        outcome=closing.outcome or "",
        right=good and closing.ending in RIGHT and not closing.breach,
        breach=closing.breach,
        left=tuple(
            Left(len(talk.before(one.turn).of(Speaker.AGENT)) + 1, one.quote, one.action)
            for one in closing.open_promises
        ),
        told=state.told,
        heard=tuple(
            one.id
            for one in scenario.outcomes
            if one.if_said and len(state.said.get(one.id, ())) == len(one.if_said)
        ),
        unmet=tuple(one.id for one in scenario.must if not _met(one, attempt)),
        score=card.score if card else None,
        passed=card.result is Result.PASS if card else None,
        levels=tuple((one.criterion, one.level) for one in card.scores) if card else (),
        failings=tuple(one.text for one in card.failings) if card else (),
        steps=len(agents),
        words=sum(len(turn.text.split()) for turn in agents),
        heard_words=sum(len(turn.text.split()) for turn in customers),
        trust=fmean(one.mood.trust for one in attempt.states),
        satisfaction=survey_of(attempt).satisfaction,
        replies=tuple((", ".join(turn.acts), turn.text) for turn in customers[1:]),
        mood=_mood(attempt),
    )


def _met(must: Must, attempt: Attempt) -> bool:
    talk = attempt.transcript.of(Speaker.AGENT)
    told = not must.fact or must.fact in attempt.state.told
    done = not must.action or any(one.id == must.action for turn in talk for one in turn.actions)
    return told and done and all(any(said(one, turn.text) for turn in talk) for one in must.said)


def _mood(attempt: Attempt) -> str:
    mood, last = attempt.state.mood, attempt.transcript.turns[-1].text
    return (
        f"seed {attempt.seed}: heat {mood.heat:.0f}, worry {mood.worry:.0f}, trust"
        f" {mood.trust:.0f}, best offer worth {attempt.state.best_worth}; last words “{last}”"
    )
