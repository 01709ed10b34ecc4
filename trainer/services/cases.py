"""Go on with a case: notes at the end of a talk, and the talk that follows it."""

from trainer.core.attempt import Attempt
from trainer.core.case import NOTES_LIMIT, carried_from
from trainer.core.errors import InputError, RuleError
from trainer.core.language.tokens import clean
from trainer.services import attempts, content
from trainer.services.content import Offered
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import episodes
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.database import writing

MODES = frozenset({Mode.PRACTICE, Mode.COACHED, Mode.PRIVATE})
"""What can be gone on from; a moment said again and a trial end where they end."""


def save_notes(simulator: Simulator, person_id: int, attempt_id: int, text: str) -> None:
    """Keep the notes that a trainee leaves on one of their talks, in place of those before.

    InputError for more than 2000 characters.
    """
    text = clean(text).strip()
    if len(text) > NOTES_LIMIT:
        raise InputError(f"Notes have at most {NOTES_LIMIT} characters; these have {len(text)}.")
    with writing():
        attempts.listing(person_id, attempt_id)
        episodes.save_note(attempt_id, text, simulator.clock())


def notes(attempt_id: int) -> str:
    """Find the notes left on a talk, empty when there are none."""
    return episodes.note(attempt_id)


def following(simulator: Simulator, listing: Listing) -> tuple[Offered, ...]:
    """List the scenarios that go on from this talk's, by title."""
    if listing.mode not in MODES:
        return ()
    return tuple(
        one
        for one in content.offered(simulator)
        if one.scenario.follows and one.scenario.follows.scenario == listing.slug
    )


def begin_next(simulator: Simulator, person_id: int, attempt_id: int, slug: str) -> int:
    """Begin the talk that follows one of one's own, and give its id.

    The one that is going on already is given again. The customer remembers; the trainee has their
    notes. RuleError while the earlier talk goes on, and for a scenario that does not follow it.
    """
    with writing():
        listing = attempts.listing(person_id, attempt_id)
        found = next((one for one in following(simulator, listing) if one.slug == slug), None)
        if found is None or found.scenario.follows is None:
            raise RuleError("This scenario does not go on from that talk.")
        for id in episodes.next_ones(attempt_id):
            if kept.listing(id).slug == slug and kept.listing(id).status is not Status.CLOSED:
                return id
        hours = found.scenario.follows.hours
        carried = carried_from(kept.load(attempt_id), hours, episodes.note(attempt_id))
        if listing.mode is Mode.PRIVATE:
            new_id = attempts.begin_private(simulator, person_id, slug, carried)
        else:
            coached = listing.mode is Mode.COACHED
            new_id = attempts.begin(simulator, person_id, slug, coached=coached, carried=carried)
        episodes.follow(new_id, attempt_id)
        return new_id


def talks_of(attempt_id: int) -> tuple[tuple[int, Attempt], ...]:
    """Load the talks of the case that this one belongs to, from the first up to this one.

    After it come the talks that went on from it, the latest of each.
    """
    ids = [attempt_id]
    while (before := episodes.previous(ids[0])) is not None:
        ids.insert(0, before)
    while after := episodes.next_ones(ids[-1]):
        ids.append(after[-1])
    return tuple((id, kept.load(id)) for id in ids)
