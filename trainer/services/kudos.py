"""Write to people what went well, and thank for it.

Whose practice the writer may see is asked at the door; the talk that is quoted has to be one that
the writer may see too.
"""

from trainer.core.conversation.turn import Speaker
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.simulator import Simulator
from trainer.store import attempts, audit, kudos, people
from trainer.store.attempts import Mode, Status
from trainer.store.database import writing

TEXT_LIMIT = 500
QUOTE_LIMIT = 300


def give(
    simulator: Simulator,
    by_id: int,
    person_id: int,
    text: str,
    attempt_id: int | None = None,
    quote: str = "",
) -> int:
    """Write to a person what went well, and give the note's id.

    `attempt_id` is one of their talks, and `quote` words of theirs in it. InputError for an empty
    or a long text and for words that they did not say; RuleError for a note to oneself; MissingError
    for a talk that is not theirs or that only they see.
    """
    words, said = clean(text).strip(), clean(quote).strip()
    if by_id == person_id:
        raise RuleError("A note like this comes from somebody else.")
    if not 0 < len(words) <= TEXT_LIMIT:
        raise InputError(f"Write what went well, in at most {TEXT_LIMIT} characters.")
    if attempt_id is not None:
        _refuse_others(person_id, attempt_id)
    if said:
        _refuse_unsaid(attempt_id, said)
    now = simulator.clock()
    with writing():
        id = kudos.add(person_id, by_id, words, attempt_id, said, now)
        audit.add(by_id, "kudos written", people.load(person_id).name, now, of_id=person_id)
        return id


def thank(simulator: Simulator, person_id: int, kudos_id: int) -> None:
    """Thank for a note to oneself, once; MissingError for another's."""
    with writing():
        found = kudos.load(kudos_id)
        if found.person_id != person_id:
            raise MissingError("There is no such note.")
        if found.thanked_at is None:
            kudos.thank(kudos_id, simulator.clock())


def _refuse_others(person_id: int, attempt_id: int) -> None:
    found = attempts.listing(attempt_id)
    theirs = found.person_id == person_id and found.mode is Mode.PRACTICE
    if not theirs or found.status is not Status.CLOSED:
        raise MissingError("There is no such talk.")


def _refuse_unsaid(attempt_id: int | None, said: str) -> None:
    if attempt_id is None:
        raise InputError("Choose the talk that the quote is from.")
    if len(said) > QUOTE_LIMIT:
        raise InputError(f"A quote has at most {QUOTE_LIMIT} characters.")
    turns = attempts.load(attempt_id).transcript.of(Speaker.AGENT)
    if not any(_plain(said) in _plain(turn.text) for turn in turns):
        raise InputError("These words are not in what they said there. Copy them from the talk.")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
