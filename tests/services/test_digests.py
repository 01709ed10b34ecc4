"""Each digest goes out once, whoever sends it and whatever fails."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import START, Clock
from tests.mailed import Box, letter_to, mailing
from trainer.core.errors import InputError, MissingError, OutsideError, RuleError
from trainer.core.roles import Role
from trainer.services import digests, erasing
from trainer.services.digests import Round
from trainer.simulator import Simulator
from trainer.store import digests as kept
from trainer.store import people
from trainer.store.database import db, writing
from trainer.store.digests import Digest, State
from trainer.store.people import Person, Preferences

REFUSED = InputError("The receiver was refused: 550 no")
DOWN = OutsideError("The server is not there.")
WEEK = START.date()


def test_a_digest_goes_out_once_a_week(
    sending: Simulator, box: Box, clock: Clock, trainee: Person
) -> None:
    assert digests.send(sending, letter_to) == Round(sent=1)
    for hours in (0, 1, 24 * 6 + 20):
        clock.turn(hours=hours)
        assert digests.send(sending, letter_to) == Round()
    clock.turn(days=1)
    assert digests.send(sending, letter_to) == Round(sent=1)

    assert box.told == [trainee.email, trainee.email]
    assert [(one.state, one.tries) for one in kept.of_person(trainee.id)] == [(State.SENT, 1)] * 2


def test_it_waits_for_the_receivers_own_morning(
    sending: Simulator, box: Box, clock: Clock, trainee: Person, colleague: Person
) -> None:
    people.set_preferences(colleague.id, Preferences(), "America/New_York")
    db.session.commit()

    digests.send(sending, letter_to)
    assert box.told == [trainee.email]
    clock.turn(hours=3)
    digests.send(sending, letter_to)
    assert box.told == [trainee.email, colleague.email]


def test_nobody_who_should_not_be_written_to_is(
    sending: Simulator, box: Box, trainee: Person, trainer: Person, manager: Person, team: object
) -> None:
    with writing():
        people.set_place(trainee.id, trainee.name, trainee.role, trainee.team_id, active=False)
        people.add("demo@example.com", "Demo", Role.TRAINEE, START, password_hash="x", demo=True)
        people.add("invited@example.com", "Invited", Role.TRAINEE, START)
    digests.choose(trainer.id, wanted=False)

    assert [one.person.id for one in digests.readers(sending)] == [manager.id]
    digests.send(sending, letter_to)
    assert box.told == [manager.email]


def test_where_there_is_nothing_to_say_nobody_is_asked_again_that_week(
    sending: Simulator, box: Box, clock: Clock, trainee: Person
) -> None:
    assert digests.send(sending, lambda _person: None) == Round(quiet=1)
    clock.turn(hours=5)
    assert digests.send(sending, letter_to) == Round()

    assert box.told == []


def test_two_that_send_at_once_send_it_once(
    sending: Simulator, box: Box, trainee: Person, colleague: Person
) -> None:
    found: list[Round] = []

    def meanwhile(_letter: object) -> None:
        if not found:
            found.append(Round())
            found[0] = digests.send(sending, letter_to)

    box.watch = meanwhile

    assert digests.send(sending, letter_to) == Round(sent=1)
    assert found == [Round(sent=1)]
    assert sorted(box.told) == [colleague.email, trainee.email]


def test_a_letter_that_is_refused_is_tried_five_times_and_the_others_go_out(
    sending: Simulator, box: Box, clock: Clock, trainee: Person, colleague: Person
) -> None:
    box.faults = [REFUSED]
    assert digests.send(sending, letter_to) == Round(sent=1, failed=1, because=str(REFUSED))
    assert digests.send(sending, letter_to) == Round()
    for _ in range(4):
        box.faults = [REFUSED]
        clock.turn(hours=16)
        assert digests.send(sending, letter_to).failed == 1

    clock.turn(hours=5)
    assert digests.send(sending, letter_to) == Round()
    (lost,) = kept.of_person(colleague.id)
    assert (lost.state, lost.tries, lost.because) == (State.LOST, 5, str(REFUSED))
    assert box.told == [trainee.email]


def test_while_the_server_takes_nothing_no_try_is_counted_and_nothing_is_lost(
    sending: Simulator, box: Box, clock: Clock, trainee: Person, colleague: Person
) -> None:
    for _ in range(9):
        box.faults = [DOWN]
        assert digests.send(sending, letter_to).stopped
        clock.turn(hours=1)

    assert digests.send(sending, letter_to) == Round(sent=2)
    assert {one.tries for id in (trainee.id, colleague.id) for one in kept.of_person(id)} == {1}
    assert kept.last_failed() is None


def test_what_was_cut_off_while_it_was_sent_is_taken_up_again_but_not_for_ever(
    sending: Simulator, box: Box, clock: Clock, trainee: Person
) -> None:
    cut_off = KeyboardInterrupt()
    for _ in range(5):
        box.faults = [cut_off]  # type: ignore[list-item]
        with pytest.raises(KeyboardInterrupt):
            digests.send(sending, letter_to)
        assert digests.send(sending, letter_to) == Round()
        clock.turn(hours=1)

    assert digests.send(sending, letter_to) == Round()
    assert kept.of_person(trainee.id)[0].state is State.LOST


def test_what_never_went_out_is_given_up_after_three_days_and_forgotten_after_half_a_year(
    sending: Simulator, box: Box, clock: Clock, trainee: Person
) -> None:
    box.faults = [DOWN]
    digests.send(sending, letter_to)
    clock.turn(days=4)
    digests.send(sending, letter_to)
    assert [one.state for one in kept.of_person(trainee.id)] == [State.LOST]

    clock.now = START + timedelta(weeks=27)
    digests.send(sending, letter_to)
    assert [one.week for one in kept.of_person(trainee.id)] == [clock.now.date()]


@pytest.mark.parametrize("how", ["left", "disabled"])
def test_who_goes_while_others_are_sent_theirs_gets_none(
    sending: Simulator, box: Box, trainee: Person, colleague: Person, how: str
) -> None:
    def go(_letter: object) -> None:
        if how == "left":
            digests.choose(trainee.id, wanted=False)
        else:
            with writing():
                people.set_place(trainee.id, "Tess", trainee.role, None, active=False)

    box.watch = go

    assert digests.send(sending, letter_to) == Round(sent=1)
    assert box.told == [colleague.email]


def test_who_is_erased_while_theirs_is_sent_leaves_nothing(
    sending: Simulator, box: Box, trainee: Person
) -> None:
    box.watch = lambda _letter: erasing.erase(sending, None, trainee.id, trainee.name)

    assert digests.send(sending, letter_to) == Round(sent=1)
    assert kept.of_person(trainee.id) == ()


@pytest.mark.parametrize(("fault", "because"), [(None, ""), (REFUSED, str(REFUSED))])
def test_a_trial_letter_goes_out_at_once_or_says_why_not(
    sending: Simulator, box: Box, admin: Person, fault: Exception | None, because: str
) -> None:
    box.faults = [fault]

    assert digests.send_trial(sending, letter_to(admin)) == because
    assert kept.of_person(admin.id) == ()


def test_without_a_server_nothing_is_sent(simulator: Simulator, trainee: Person) -> None:
    with pytest.raises(RuleError, match="RAPPORT_SMTP_HOST is not set"):
        digests.send(simulator, letter_to)
    with pytest.raises(RuleError, match="RAPPORT_SMTP_HOST is not set"):
        digests.send_trial(simulator, letter_to(trainee))


def test_a_key_takes_its_person_off_the_list_and_opens_nothing_else(
    sending: Simulator, trainee: Person, colleague: Person
) -> None:
    key = digests.key_of(sending, trainee)

    assert digests.who_leaves(sending, key).id == trainee.id
    for _ in range(2):
        digests.leave(sending, key)
        assert not people.load(trainee.id).preferences.digest
    assert people.load(trainee.id).preferences == replace(trainee.preferences, digest=False)
    assert people.load(colleague.id).preferences.digest


@pytest.mark.parametrize(
    "change",
    [
        lambda key: key[:-1] + ("0" if key[-1] != "0" else "1"),
        lambda key: "0" + key,
        lambda key: key.replace("-", "", 1),
        lambda key: f"{'9' * 12}{key[1:]}",
        lambda key: f"²{key}",
        lambda _key: "",
        lambda key: key + "é",
    ],
)
def test_a_key_that_was_changed_is_nobodys(
    sending: Simulator, trainee: Person, change: Callable[[str], str]
) -> None:
    with pytest.raises(MissingError):
        digests.leave(sending, change(digests.key_of(sending, trainee)))


def test_a_key_is_of_one_person_at_one_address(
    sending: Simulator, trainee: Person, colleague: Person
) -> None:
    moved = replace(trainee, email="other@example.com")

    assert len({digests.key_of(sending, one) for one in (trainee, colleague, moved)}) == 3


def test_a_digest_that_is_kept_is_found_again(sending: Simulator, trainee: Person) -> None:
    one = Digest(trainee.id, WEEK, State.WAITING, 2, START, START + timedelta(hours=1), "no")
    with writing():
        kept.save(one)

    assert kept.find(trainee.id, WEEK) == one == kept.last_failed()
    assert kept.last_sent() is None


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def sending(simulator: Simulator, box: Box) -> Simulator:
    """Send mail into a box; it is Monday, nine o'clock in London."""
    return mailing(simulator, box)
