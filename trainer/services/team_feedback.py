"""Carry what people say would help to their leaders, and the answer back to the team."""

from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.services import imports, people
from trainer.simulator import Simulator
from trainer.store import audit, team_feedback
from trainer.store.database import writing
from trainer.store.team_feedback import Reply

TEXT_LIMIT = 2000
ANSWER_LIMIT = 2000


def send(simulator: Simulator, person_id: int, text: str, *, named: bool) -> int:
    """Send feedback to the leaders of one's team; without `named` nothing tells whose it is.

    RuleError for somebody who is in no team; InputError for no words or too many.
    """
    person = people.load(person_id)
    if person.team_id is None:
        raise RuleError("You are in no team yet, so nobody would read it.")
    words = _words(text, TEXT_LIMIT, "Say what would help.")
    # Not even the trail of deeds is told: beside the hour, it would tell whose a nameless one is.
    with writing():
        return team_feedback.add(
            person.team_id, person_id if named else None, words, simulator.clock().date()
        )


def answer(simulator: Simulator, by: int, id: int, reply: str, words: str) -> None:
    """Answer, or answer anew, for the whole team to read; MissingError for another team's."""
    team_id = team_feedback.load(id).team_id
    try:
        imports.refuse_unless_seen(by, team_id)
    except MissingError:
        raise MissingError("There is no such message.") from None
    if reply not in Reply.__members__:
        raise InputError("Choose one of the answers offered.")
    said = _words(words, ANSWER_LIMIT, "Say why, or what will happen and by when.")
    now = simulator.clock()
    with writing():
        team_feedback.answer(id, Reply[reply], said, by, now)
        audit.add(by, "feedback answered", f"#{id}", now)


def _words(text: str, limit: int, missing: str) -> str:
    words = clean(text).strip()
    if not words:
        raise InputError(missing)
    if len(words) > limit:
        raise InputError(f"This has {len(words)} characters; {limit} fit.")
    return words
