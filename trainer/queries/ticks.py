"""Say beside a deed that was only noted why that alone does not count.

A `must` that names a fact and an action is met by both: a click that says "checked" checks nobody.
"""

from dataclasses import replace

from trainer.core.attempt import Attempt
from trainer.core.coaching.facts_seen import Found, facts_seen
from trainer.core.conversation.turn import Turn
from trainer.core.scenario.policy import Must
from trainer.queries.attempts import Line


def alone(attempt: Attempt) -> dict[tuple[int, str], str]:
    """Give by turn and action what its tick lacks; empty where each fact was told before its tick.

    What the customer had told in an earlier talk is known, and its tick stands.
    """
    known = attempt.states[0].told
    found = {
        (turn.position, one.id): _lacks(attempt, turn, must)
        for must in attempt.scenario.must
        if must.fact and must.action and must.fact not in known
        for turn in attempt.transcript.turns
        for one in turn.actions
        if one.id == must.action
    }
    return {place: lack for place, lack in found.items() if lack}


def beside(attempt: Attempt, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Write what a tick lacks beside it."""
    found = alone(attempt)
    if not found:
        return lines
    return tuple(
        replace(
            line,
            actions=tuple(
                f"{words} ({found[place]})"
                if (place := (turn.position, one.id)) in found
                else words
                for words, one in zip(line.actions, turn.actions, strict=True)
            ),
        )
        for line, turn in zip(lines, attempt.transcript.turns, strict=True)
    )


def told(attempt: Attempt) -> tuple[str, ...]:
    """Say each such tick once, as a sentence beside what failed a talk."""
    found = alone(attempt)
    said = {
        f"“{action.label}”: {lack}."
        for (_, id), lack in found.items()
        if (action := attempt.scenario.action(id))
    }
    return tuple(sorted(said))


def _lacks(attempt: Attempt, turn: Turn, must: Must) -> str:
    seen = next((one for one in facts_seen(attempt) if one.fact.id == must.fact), None)
    if seen is None or seen.found is Found.UNASKED:
        return "noted, but the customer was never asked for it"
    if seen.found is Found.WITHHELD:
        return "noted, but the customer never said it"
    late = seen.turn is not None and seen.turn > turn.position
    return "noted before the customer had said it" if late else ""
