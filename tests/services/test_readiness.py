"""Weighing, reading, signing and taking back, over the real tables."""

from datetime import timedelta

import pytest

from tests.fakes import Clock
from tests.ready import TALKS, has_read, made_ready, talked
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.learning.mastery import mastery_of
from trainer.core.learning.readiness import VALID, lower_bound
from trainer.core.scoring.scorecard import Result
from trainer.services import readiness
from trainer.simulator import Simulator
from trainer.store import audit, observations, paths
from trainer.store import readiness as kept
from trainer.store.database import writing
from trainer.store.people import Person


def test_somebody_with_all_the_evidence_lacks_nothing_and_the_figures_are_the_filters(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    made_ready(simulator, clock, trainee)

    found = readiness.weigh(simulator, (trainee.id,))[trainee.id]

    assert found.missing == ()
    seen = observations.of_(trainee.id)
    for proof in found.proofs:
        by_hand = mastery_of(proof.ground.skill.id, seen, clock())
        assert proof.low == pytest.approx(lower_bound(by_hand))
        assert proof.ground.mastery.scenarios == TALKS
    assert [(one.channel, one.score) for one in found.exams] == [("chat", 90)]


def test_what_is_missing_is_found_one_by_one(
    simulator: Simulator, clock: Clock, trainee: Person, colleague: Person
) -> None:
    nothing = readiness.weigh(simulator, (trainee.id,))[trainee.id]
    assert nothing.missing[-1] == "No talk is over yet."
    assert nothing.exams == ()

    ids = made_ready(simulator, clock, trainee, exam=None, level=2)
    talked(simulator, clock, trainee, number=TALKS, level=2, result=Result.FAIL)
    found = readiness.weigh(simulator, (trainee.id, colleague.id))

    assert [one.partition(": ")[2] for one in found[trainee.id].missing[:2]] == [
        "last shown in a case of level 2; level 3 is needed.",
        "not taken yet.",
    ]
    assert found[trainee.id].missing[2].startswith("An auto-fail in 1 of the last 5")
    assert found[colleague.id].probability is None
    assert len(ids) == TALKS


def test_an_exam_in_which_a_hint_was_taken_does_not_count(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    made_ready(simulator, clock, trainee, hinted=True)

    found = readiness.weigh(simulator, (trainee.id,))[trainee.id]

    assert found.missing == ("Exam (chat): not taken yet.",)


def test_an_exam_at_a_case_that_was_practised_before_does_not_count(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    ids = made_ready(simulator, clock, trainee, exam=None)
    with writing():
        paths.keep_exam(ids[1], "first-talks")

    found = readiness.weigh(simulator, (trainee.id,))[trainee.id]

    assert found.missing == ("Exam (chat): not taken yet.",)


def test_a_signature_needs_a_talk_that_was_read_and_holds_ninety_days(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    ids = made_ready(simulator, clock, trainee)
    with pytest.raises(RuleError, match="read it before you sign"):
        readiness.sign(simulator, manager.id, trainee.id)

    has_read(simulator, manager, ids[0])
    has_read(simulator, manager, ids[0])
    signed = readiness.sign(simulator, manager.id, trainee.id)

    assert (signed.signed_by, signed.attempt_id) == (manager.name, ids[0])
    assert (signed.until - signed.at, signed.talks) == (VALID, TALKS)
    assert readiness.current(simulator, trainee.id) == signed
    assert (audit.list_(1)[0].what, audit.list_(1)[0].of_id) == ("readiness signed", trainee.id)
    with pytest.raises(RuleError, match="signed already"):
        readiness.sign(simulator, manager.id, trainee.id)
    clock.turn(days=90)
    assert readiness.current(simulator, trainee.id) is None


def test_a_talk_that_was_open_for_a_moment_was_not_read(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    ids = made_ready(simulator, clock, trainee)
    opened = clock()
    clock.turn(seconds=4)

    with pytest.raises(RuleError, match="Read on for 6 seconds at least"):
        readiness.read_talk(simulator, manager.id, ids[0], opened)
    assert readiness.read_by(simulator, manager.id, trainee.id) is None
    with pytest.raises(RuleError, match="read it before you sign; say so at its end"):
        readiness.sign(simulator, manager.id, trainee.id)

    clock.turn(seconds=6)
    readiness.read_talk(simulator, manager.id, ids[0], opened)
    assert readiness.read_by(simulator, manager.id, trainee.id) == ids[0]


def test_near_its_end_a_signature_may_be_renewed_after_another_reading(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    ids = made_ready(simulator, clock, trainee)
    has_read(simulator, manager, ids[0])
    first = readiness.sign(simulator, manager.id, trainee.id)
    clock.turn(days=61)
    with pytest.raises(RuleError, match="read it before"):
        readiness.sign(simulator, manager.id, trainee.id)

    has_read(simulator, manager, ids[1])
    second = readiness.sign(simulator, manager.id, trainee.id)

    assert second.until == first.until + timedelta(days=61)
    assert [one.id for one in kept.of_people((trainee.id,))[trainee.id]] == [second.id, first.id]


def test_nothing_stands_in_for_evidence(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    ids = made_ready(simulator, clock, trainee, exam=69)
    has_read(simulator, manager, ids[0])

    with pytest.raises(RuleError, match="cannot stand in"):
        readiness.sign(simulator, manager.id, trainee.id)
    with pytest.raises(RuleError, match="signs for themselves"):
        readiness.sign(simulator, trainee.id, trainee.id)


def test_a_signature_is_taken_back_once_with_a_reason_that_is_kept(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person, admin: Person
) -> None:
    ids = made_ready(simulator, clock, trainee)
    has_read(simulator, manager, ids[0])
    signed = readiness.sign(simulator, manager.id, trainee.id)
    for reason in (" ", "x" * 501):
        with pytest.raises(InputError, match="the person reads it"):
            readiness.revoke(simulator, admin.id, signed.id, reason)
    with pytest.raises(RuleError, match="for themselves"):
        readiness.revoke(simulator, trainee.id, signed.id, "No.")

    back = readiness.revoke(simulator, admin.id, signed.id, " A real call went wrong. ")

    assert (back.revoked_by, back.reason) == (admin.name, "A real call went wrong.")
    assert readiness.current(simulator, trainee.id) is None
    assert (audit.list_(1)[0].what, audit.list_(1)[0].of_id) == ("readiness taken back", trainee.id)
    with pytest.raises(RuleError, match="any more"):
        readiness.revoke(simulator, admin.id, signed.id, "Again.")
    with pytest.raises(MissingError):
        readiness.revoke(simulator, admin.id, 999, "None such.")


def test_ones_own_talk_and_one_that_goes_on_are_not_read_for_a_signature(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    ids = made_ready(simulator, clock, trainee)
    has_read(simulator, trainee, ids[0])
    assert readiness.read_by(simulator, trainee.id, trainee.id) is None
    running = talked(simulator, clock, trainee, number=TALKS, over=False)
    with pytest.raises(MissingError):
        has_read(simulator, manager, running)


def test_after_a_signature_is_taken_back_a_talk_has_to_be_read_anew(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    ids = made_ready(simulator, clock, trainee)
    has_read(simulator, manager, ids[0])
    signed = readiness.sign(simulator, manager.id, trainee.id)
    clock.turn(minutes=1)
    readiness.revoke(simulator, manager.id, signed.id, "A real call went wrong.")
    with pytest.raises(RuleError, match="read it before you sign"):
        readiness.sign(simulator, manager.id, trainee.id)

    has_read(simulator, manager, ids[0])

    assert readiness.sign(simulator, manager.id, trainee.id).holds(clock())
