"""Notes of what went well."""

import pytest
from sqlalchemy import delete

from tests.fakes import HELLO, Clock
from tests.web.talks import played
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.services import attempts, kudos
from trainer.simulator import Simulator
from trainer.store import audit
from trainer.store import kudos as kept
from trainer.store.database import db, writing
from trainer.store.people import Person, PersonRow

WORDS = "You told her the day before she asked."


def test_a_note_names_its_writer_and_quotes_the_talk(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    talk = played(simulator, clock, trainee)

    id = kudos.give(simulator, trainer.id, trainee.id, f" {WORDS} ", talk, HELLO[:20].upper())

    (note,) = kept.of_(trainee.id)
    assert (note.id, note.by, note.text, note.attempt_id) == (id, trainer.name, WORDS, talk)
    assert kept.by_(trainer.id, trainee.id) == (note,)
    assert audit.list_()[0].what == "kudos written"
    assert kept.load(id) == note
    with pytest.raises(MissingError):
        kept.load(id + 1)


@pytest.mark.parametrize(
    ("text", "quote", "says"),
    [
        (" ", "", "Write what went well"),
        ("a" * 501, "", "at most 500"),
        (WORDS, "marmalade", "not in what they said"),
        (WORDS, "a" * 301, "at most 300"),
    ],
)
def test_what_cannot_be_taken_is_refused(
    trainee: Person,
    trainer: Person,
    simulator: Simulator,
    clock: Clock,
    text: str,
    quote: str,
    says: str,
) -> None:
    talk = played(simulator, clock, trainee)
    with pytest.raises(InputError, match=says):
        kudos.give(simulator, trainer.id, trainee.id, text, talk, quote)
    assert kept.of_(trainee.id) == ()


def test_only_their_own_talk_that_is_over_and_seen_may_be_quoted(
    trainee: Person, colleague: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    slug = "late-cot"
    private = attempts.begin_private(simulator, trainee.id, slug)
    attempts.close(simulator, trainee.id, private)
    others = played(simulator, clock, colleague)
    running = attempts.begin(simulator, trainee.id, slug)
    for talk in (private, others, running):
        with pytest.raises(MissingError):
            kudos.give(simulator, trainer.id, trainee.id, WORDS, talk)
    with pytest.raises(InputError, match="Choose the talk"):
        kudos.give(simulator, trainer.id, trainee.id, WORDS, None, "hello")
    with pytest.raises(RuleError, match="somebody else"):
        kudos.give(simulator, trainer.id, trainer.id, WORDS)


def test_it_is_thanked_for_once_and_by_whom_it_is_for(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    id = kudos.give(simulator, trainer.id, trainee.id, WORDS)
    with pytest.raises(MissingError):
        kudos.thank(simulator, trainer.id, id)

    kudos.thank(simulator, trainee.id, id)
    first = clock()
    clock.turn(days=1)
    kudos.thank(simulator, trainee.id, id)

    assert kept.load(id).thanked_at == first


def test_a_note_of_somebody_who_is_gone_stays_without_a_name(
    trainee: Person, trainer: Person, simulator: Simulator
) -> None:
    id = kudos.give(simulator, trainer.id, trainee.id, WORDS)
    with writing():
        db.session.execute(delete(PersonRow).where(PersonRow.id == trainer.id))
        db.session.expire_all()

    assert (kept.load(id).by, kept.load(id).text) == (kept.GONE, WORDS)
