from dataclasses import replace

import pytest

from tests.fakes import SLUG, Clock, ErringVoice
from tests.web.talks import CURT, THANKS, played
from trainer.core.coaching.flag import Rate
from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import mistakes, viewers
from trainer.queries.viewers import Viewer
from trainer.services import flags
from trainer.simulator import Simulator
from trainer.store import database, people
from trainer.store.people import Person

TALK = ("I'm looking into the charge of 39.90 now.", CURT, THANKS)


def test_flags_stand_by_scenario_the_open_ones_first(
    trainee: Person, trainer: Person, simulator: Simulator, id: int
) -> None:
    first = flags.flag(simulator, trainee.id, id, 2, "asked_again", "Twice.")
    second = flags.flag(simulator, trainee.id, id, 4, "unlikely")
    flags.judge(simulator, trainer.id, second.id, "rejected", "People do.")

    (group,) = mistakes.board(seen_by(trainer))

    assert (group.slug, group.open) == (SLUG, 1)
    assert [one.flag.id for one in group.held] == [first.id, second.id]
    held = group.held[0]
    assert (held.claim, held.verdict, held.own) == (
        "Asked again what I had answered",
        "waiting for an answer",
        False,
    )
    assert [held.before.text if held.before else "", held.after.text if held.after else ""] == [
        TALK[0],
        TALK[1],
    ]
    assert held.mistakes == ()
    assert mistakes.waiting(seen_by(trainer)) == 1


def test_the_last_turn_has_none_after_it_and_the_audit_is_shown(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    erring = replace(simulator, voice=ErringVoice(simulator.voice))
    id = played(erring, clock, trainee, TALK[:2])
    flags.flag(simulator, trainee.id, id, 4, "other")

    (group,) = mistakes.board(seen_by(trainer))

    (held,) = group.held
    assert held.after is None
    assert held.mistakes[0].quote == "512.77"


def test_only_those_of_ones_own_people_are_seen_and_ones_own_are_not_judged(
    trainee: Person,
    trainer: Person,
    password_hash: str,
    simulator: Simulator,
    clock: Clock,
    id: int,
) -> None:
    flag = flags.flag(simulator, trainee.id, id, 2, "other")
    with database.writing():
        alone = people.add(
            "zoe@example.com", "Zoe Far", Role.TRAINER, clock(), password_hash=password_hash
        )
    mine = played(simulator, clock, trainer, TALK)
    own = flags.flag(simulator, trainer.id, mine, 2, "other")

    assert mistakes.board(seen_by(alone)) == ()
    with pytest.raises(MissingError):
        mistakes.flag(seen_by(alone), flag.id)
    assert mistakes.flag(seen_by(trainer), own.id) == own
    assert mistakes.waiting(seen_by(trainer)) == 1


def test_who_held_it_reads_the_answer(
    trainee: Person, trainer: Person, simulator: Simulator, id: int
) -> None:
    flag = flags.flag(simulator, trainee.id, id, 2, "other")
    assert mistakes.news(trainee.id) == ()

    flags.judge(simulator, trainer.id, flag.id, "upheld", "You are right.")

    (news,) = mistakes.news(trainee.id)
    assert (news.verdict, news.flag.answer) == ("upheld", "You are right.")


def test_a_rate_counts_each_wrong_reply_once(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    assert mistakes.rate(SLUG) == Rate()
    erring = replace(simulator, voice=ErringVoice(simulator.voice))
    id = played(erring, clock, trainee, TALK)
    flags.flag(simulator, trainee.id, id, 4, "other")
    held = flags.flag(simulator, trainee.id, id, 2, "other")
    flags.judge(simulator, trainer.id, held.id, "rejected", "No.")

    assert mistakes.rate(SLUG) == Rate(replies=3, wrong=1, audited=1, flagged=2, upheld=1)
    assert mistakes.rates() == {SLUG: mistakes.rate(SLUG)}


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk."""
    return played(simulator, clock, trainee, TALK)


def seen_by(person: Person) -> Viewer:
    """Let somebody look."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return viewer
