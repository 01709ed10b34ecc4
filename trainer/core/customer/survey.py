"""Ask the customer afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.customer.aftermath import solved_at_once
from trainer.core.customer.comment import comment_of
from trainer.core.customer.effects import CARING
from trainer.core.customer.emotion import shows_feeling
from trainer.core.customer.state import Change, State
from trainer.core.scenario.scenario import Scenario

CSAT_STEPS = (30, 45, 60, 78)
"""Satisfaction from which CSAT is 2, 3, 4 and 5."""

UNKEPT = 8.0
"""Satisfaction lost by each word not kept, at most twice: it shows when nothing comes of it."""
MOST_AFTER_BREACH = 59.0
"""Satisfaction at most where the way out breaks a rule: it will be taken back."""
MOST_COLD = 77.0
"""Satisfaction at most of somebody whose anger or worry nobody ever met: right and cold is a 4."""
MOST_AFTER_INSULT = 59.0
"""Satisfaction at most of somebody who was insulted, whatever came of it."""
MOST_UNSOLVED = 3.0
"""Ease at most where nothing that stands was agreed."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Hold the customer's verdict.

    `csat` 1–5 (5 good), `nps` 0–10 (10 good), `ces` 1–7 (7 easy), `fcr` solved at first contact,
    `satisfaction` 0–100 is the S behind them, `comment` two sentences in the customer's voice.
    """

    csat: int
    nps: int
    ces: int
    fcr: bool
    satisfaction: float
    comment: str


def survey_from(
    state: State, scenario: Scenario, closing: Closing, ledger: Sequence[Sequence[Change]]
) -> Survey:
    """Fill in the survey; the formulas are those of docs/customer.md.

    S weighs what was got (.45), how one was treated (.35) and how it was handled (.20), after the
    meta-analyses of service recovery by Orsingher and by Gelbrich & Roschk; the term for what was
    expected follows Szymanski & Henard. NPS stays within two of the loyalty before (de Matos).
    """
    satisfaction = _satisfaction(state, scenario, closing)
    solved = closing.ending is Ending.RESOLVED and not closing.breach
    return Survey(
        csat=1 + sum(satisfaction >= step for step in CSAT_STEPS),
        nps=_nps(state, scenario, satisfaction),
        ces=_ces(state, scenario, solved=solved, escalated=closing.escalated),
        fcr=solved_at_once(state, scenario, closing),
        satisfaction=round(satisfaction, 1),
        comment=comment_of(
            scenario, closing, [one for turn in ledger for one in turn], trust=state.mood.trust
        ),
    )


def _satisfaction(state: State, scenario: Scenario, closing: Closing) -> float:
    stands = closing.outcome is not None and not closing.breach
    got = closing.worth if stands else state.best_worth / 4
    plain = 0.45 * got + 0.35 * state.treated + 0.20 * state.handled
    surprise = 0.25 * (plain - scenario.customer.expects.result)
    unkept = UNKEPT * min(2, len(closing.open_promises))
    points = plain + surprise - unkept - 0.15 * max(0.0, state.mood.heat - 40)
    most = MOST_AFTER_BREACH if closing.breach else 100
    if state.counts.get(AgentAct.RUDE):
        most = min(most, MOST_AFTER_INSULT)
    if _was_cold(state, scenario):
        most = min(most, MOST_COLD)
    return _clamp(points, 0, most)


def _was_cold(state: State, scenario: Scenario) -> bool:
    """Tell whether somebody came in with a plain feeling, and not one word ever met it."""
    start = scenario.customer.start
    met = (*CARING, AgentAct.OWN_ERROR)
    return shows_feeling(start) and not any(state.counts.get(act) for act in met)


def _nps(state: State, scenario: Scenario, satisfaction: float) -> int:
    loyalty = scenario.customer.loyalty
    points = (0.45 * satisfaction + 0.35 * state.mood.trust + 0.2 * 10 * loyalty) / 10
    return round(_clamp(points, 0, min(10, loyalty + 2)))


def _ces(state: State, scenario: Scenario, *, solved: bool, escalated: bool) -> int:
    over = max(0, state.turns - CHANNELS[scenario.channel].par_turns)
    effort = state.reasks + 0.6 * over + 1.5 * escalated + 2 * (not solved)
    most = 7 if solved else MOST_UNSOLVED
    return round(_clamp(7 - effort - 0.04 * max(0.0, 50 - state.handled), 1, most))


def _clamp(value: float, low: float, high: float) -> float:
    return min(high, max(low, value))
