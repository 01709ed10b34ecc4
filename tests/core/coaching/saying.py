"""Build talks in which the customer says what a test wants, whatever their mind would have said."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from tests.builders import a_scenario, talk
from trainer.core.attempt import Attempt, begin
from trainer.core.coaching.mistake import Mistake, Reply, replies_of
from trainer.core.conversation.transcript import Closing
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.state import Change
from trainer.core.customer.voice import Wording
from trainer.core.scenario.scenario import Scenario

MODEL = Wording(model="m", prompt="customer@1", temperature=0.7, seed=1)


def said(
    text: str,
    minds: Mapping[int, Any] = {},
    *,
    scenario: Scenario | None = None,
    subject: str = "",
    wording: Wording | None = None,
    ledger: tuple[Change, ...] = (),
    closing: Closing | None = None,
) -> Attempt:
    """Read a talk that follows the opening; `minds` are changes to the state from a turn (0, 1 …) on.

    `ledger` belongs to the last reply.
    """
    begun = begin(scenario or a_scenario(), 0)
    opening = begun.transcript.turns[0]
    turns = [opening]
    for turn in talk(text).turns:
        of_letter = subject if turn.speaker is Speaker.CUSTOMER else ""
        turns.append(replace(turn, position=len(turns), subject=of_letter))
    states = [replace(begun.state, **minds.get(0, {}))]
    spoken = sum(turn.speaker is Speaker.CUSTOMER for turn in turns[1:])
    for index in range(1, spoken + 1):
        states.append(replace(states[-1], **minds.get(index, {})))
    return replace(
        begun,
        transcript=replace(begun.transcript, turns=tuple(turns), closing=closing),
        states=tuple(states),
        ledger=(*[()] * spoken, ledger),
        wordings=(None, *[wording] * spoken),
    )


def found_by(rule: Callable[[Reply], Iterator[Mistake]], attempt: Attempt) -> tuple[Mistake, ...]:
    """List what one rule finds in a talk."""
    return tuple(one for reply in replies_of(attempt) for one in rule(reply))
