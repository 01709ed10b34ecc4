"""Be a case over several talks: what is carried from one to the next, and every word given on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.core.attempt import Attempt, survey_of
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.transcript import Closing, Ending, Promise
from trainer.core.conversation.turn import Speaker
from trainer.core.conversation.word_given import due_in
from trainer.core.customer.aftermath import Aftermath, aftermath_from
from trainer.core.customer.carried import Carried
from trainer.core.customer.dice import key_of
from trainer.core.errors import RuleError
from trainer.core.language.stems import concrete
from trainer.core.language.tokens import sentences
from trainer.core.scenario.identity import checking_actions, is_checked

NOTES_LIMIT = 2000
"""Characters that a note may have."""


class Standing(StrEnum):
    """Say what became of a word given."""

    KEPT = "kept"
    BROKEN = "broken"
    WAITING = "not due yet"
    OPEN = "open"
    """Said in the last talk so far: nobody knows yet."""
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one word given: in which talk (0 is the first), in which turn and words.

    `against` are the later words of the agent that say otherwise, said in talk `against_talk`.
    """

    talk: int
    turn: int
    quote: str
    standing: Standing
    against: str = ""
    against_talk: int = 0


def carried_from(attempt: Attempt, hours: float, notes: str = "") -> Carried:
    """Gather what the customer brings from a talk into one `hours` later; RuleError while it goes on."""
    closing = _closing(attempt)
    state, scenario = attempt.state, attempt.scenario
    taken = {one.id for one in state.actions}
    return Carried(
        scenario=scenario.id,
        channel=scenario.channel,
        hours=hours,
        told=state.told,
        mood=state.mood,
        closing=_whole(attempt, closing),
        checked=bool(checking_actions(scenario)) and is_checked(scenario, taken, state.told),
        notes=notes[:NOTES_LIMIT],
    )


def aftermath_of(attempt: Attempt) -> Aftermath:
    """Tell what came of a talk in the week after; RuleError while it goes on."""
    closing, survey = _whole(attempt, _closing(attempt)), survey_of(attempt)
    dice = key_of(attempt.seed, len(attempt.transcript.turns))
    return aftermath_from(
        attempt.state, attempt.scenario, closing, survey.satisfaction, survey.csat, dice
    )


def ledger_of(talks: Sequence[Attempt]) -> tuple[Entry, ...]:
    """List every word given in the talks of one case, in order, and what became of it."""
    return tuple(
        entry for number, attempt in enumerate(talks) for entry in _entries(talks, number, attempt)
    )


def _closing(attempt: Attempt) -> Closing:
    if attempt.transcript.closing is None:
        raise RuleError("What comes after a talk can be told once it is over.")
    return attempt.transcript.closing


def _entries(talks: Sequence[Attempt], number: int, attempt: Attempt) -> Iterator[Entry]:
    closing = attempt.transcript.closing or _so_far(attempt)
    after = talks[number + 1].carried if number + 1 < len(talks) else None
    for one in _whole(attempt, closing).promises:
        standing = _standing(one, after)
        against, where = _denied(one, talks, number)
        if against and not one.kept:
            standing = Standing.CONTRADICTED
        yield Entry(number, one.turn, one.quote, standing, against, where)
    for turn, changes in zip(attempt.transcript.of(Speaker.CUSTOMER), attempt.ledger, strict=True):
        for change in changes:
            if change.act == AgentAct.CONTRADICT and change.detail:
                place = _place(attempt, change.detail, turn.position - 1)
                said = Entry(number, place, change.detail, Standing.CONTRADICTED)
                yield replace(said, against=change.quote, against_talk=number)


def _place(attempt: Attempt, words: str, otherwise: int) -> int:
    agent = attempt.transcript.of(Speaker.AGENT)
    return next((one.position for one in agent if words in one.text), otherwise)


def _so_far(attempt: Attempt) -> Closing:
    return Closing(Ending.ABANDONED, promises=attempt.state.promises)


def _standing(promise: Promise, after: Carried | None) -> Standing:
    if promise.kept:
        return Standing.KEPT
    if after is None:
        return Standing.OPEN
    due = due_in(promise.due or promise.quote) <= after.hours
    return Standing.BROKEN if due else Standing.WAITING


def _whole(attempt: Attempt, closing: Closing) -> Closing:
    """Quote each word given as the whole sentence, and once, however many actions it names."""
    found: dict[tuple[int, str], Promise] = {}
    for one in closing.promises:
        quote = _sentence(attempt, one)
        known = found.get((one.turn, quote))
        kept = one.kept or (known is not None and known.kept)
        found[one.turn, quote] = replace(one, quote=quote, kept=kept)
    return replace(closing, promises=tuple(sorted(found.values(), key=lambda one: one.turn)))


def _sentence(attempt: Attempt, promise: Promise) -> str:
    text = attempt.transcript.turns[promise.turn].text
    wider = (one.text for one in sentences(text) if promise.quote in one.text)
    return next(wider, promise.quote)


def _denied(promise: Promise, talks: Sequence[Attempt], number: int) -> tuple[str, int]:
    """Find a refusal in a later talk that names what was promised."""
    about = concrete(promise.quote)
    for later in range(number + 1, len(talks)):
        for turn in talks[later].transcript.of(Speaker.AGENT):
            for seen in read_agent(turn.text).of(AgentAct.REFUSE, AgentAct.LIMIT):
                if about & concrete(seen.span.text):
                    return seen.span.text, later
    return "", 0
