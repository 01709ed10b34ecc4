"""Write down what was agreed in a coaching talk, for those who lead or for the person too."""

from datetime import date, timedelta

from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.simulator import Simulator
from trainer.store import audit, coaching_notes, people
from trainer.store.coaching_notes import CoachingNote, Words
from trainer.store.database import writing

TEXT_LIMIT = 4000
AGREED_LIMIT = 500
LATEST = timedelta(days=366)
"""How far ahead a follow-up may be."""


def write(simulator: Simulator, author_id: int, person_id: int, words: Words) -> int:
    """Keep a note about somebody, and give its id; the door says whether they may be seen.

    RuleError about oneself; InputError for words that are missing or too long, and for days that
    cannot be.
    """
    if author_id == person_id:
        raise RuleError("A note about you is for somebody else to write.")
    right, now = _checked(simulator, words), simulator.clock()
    with writing():
        id = coaching_notes.add(person_id, author_id, right, now)
        audit.add(author_id, "coaching note written", _about(person_id, right), now)
    return id


def change(simulator: Simulator, author_id: int, note_id: int, words: Words) -> CoachingNote:
    """Change one's own note; MissingError for another's, which nobody else may write in."""
    own(author_id, note_id)
    right, now = _checked(simulator, words), simulator.clock()
    with writing():
        found = own(author_id, note_id)
        coaching_notes.change(note_id, right, now)
        audit.add(author_id, "coaching note changed", _about(found.person_id, right), now)
    return coaching_notes.load(note_id)


def drop(simulator: Simulator, author_id: int, note_id: int) -> int:
    """Take one's own note away, and give whom it was about; MissingError for another's."""
    with writing():
        found = own(author_id, note_id)
        coaching_notes.drop(note_id)
        about = _about(found.person_id, found.words)
        audit.add(author_id, "coaching note taken away", about, simulator.clock())
    return found.person_id


def own(author_id: int, note_id: int) -> CoachingNote:
    """Load one's own note; MissingError for another's."""
    found = coaching_notes.load(note_id)
    if found.author_id != author_id:
        raise MissingError("There is no such note of yours.")
    return found


def _checked(simulator: Simulator, words: Words) -> Words:
    text, agreed = clean(words.text).strip(), clean(words.agreed).strip()
    if not text and not agreed:
        raise InputError("Write what the talk was about, or what was agreed.")
    if len(text) > TEXT_LIMIT:
        raise InputError(f"The note has {len(text)} characters; at most {TEXT_LIMIT} fit.")
    if len(agreed) > AGREED_LIMIT:
        raise InputError(f"What was agreed has {len(agreed)} characters; {AGREED_LIMIT} fit.")
    _check_days(words, simulator.clock().date())
    return Words(words.held_on, text, agreed, words.follow_up_on, words.shared)


def _check_days(words: Words, today: date) -> None:
    # A day more, for those whose clock is ahead of UTC.
    if words.held_on > today + timedelta(days=1):
        raise InputError("The talk has to be over: choose today or a day before.")
    if words.follow_up_on is None:
        return
    if words.follow_up_on < words.held_on:
        raise InputError("The follow-up cannot be before the talk.")
    if words.follow_up_on > today + LATEST:
        raise InputError("The follow-up can be at most a year ahead.")


def _about(person_id: int, words: Words) -> str:
    """Name the person and who reads it; what was said stays out of the audit."""
    readers = "for them too" if words.shared else "for leaders only"
    return f"{people.load(person_id).name}, {words.held_on.isoformat()}, {readers}"
