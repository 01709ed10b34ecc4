from datetime import date

import pytest

from tests.fakes import Clock, a_person
from tests.practised import practised
from tests.ready import made_ready
from tests.viewing import seen_by
from tests.web.talks import CURT, played
from trainer.core.errors import MissingError
from trainer.core.roles import Role
from trainer.queries import learners, reports
from trainer.services import attempts, coaching_notes
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store.coaching_notes import Words
from trainer.store.people import Person


def test_a_report_says_what_the_learner_page_says(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for points in (30.0, 50.0, 70.0, 90.0):
        practised(simulator, clock, trainee, {"empathy": points})
        clock.turn(days=6)
    viewer = seen_by(manager)

    report, page = reports.one(simulator, viewer, trainee.id), learners.one(
        simulator, viewer, trainee.id
    )  # fmt: skip

    assert [(row.skill, row.mastery, row.word) for row in report.rows] == [
        (one.skill, one.mastery, one.word) for one in page.standings
    ]
    assert [one.listing for one in report.talks] == [one.listing for one in page.talks]
    assert report.readiness == page.readiness
    (empathy,) = [row for row in report.rows if row.skill.id == "empathy"]
    assert (empathy.mastery.observations, empathy.talks) == (4, 4)
    assert empathy.change is not None
    # The third talk was on 16 March, whose week ended on the 22nd.
    assert empathy.change.since == date(2026, 3, 22)
    assert empathy.change.points > 0


def test_a_period_leaves_out_what_came_before_it(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    for note in ("Early", "Late"):
        practised(simulator, clock, trainee, {"empathy": 60.0})
        words = Words(clock().date(), "", note)
        coaching_notes.write(simulator, manager.id, trainee.id, words)
        clock.turn(days=27)

    def counted(weeks: int) -> tuple[int, int, int, int, list[str]]:
        one = reports.one(simulator, seen_by(manager), trainee.id, weeks)
        seen = sum(row.talks for row in one.rows)
        return one.count, one.counting, len(one.talks), seen, [n.words.agreed for n in one.notes]

    assert counted(0) == (2, 2, 2, 2, ["Late", "Early"])
    assert counted(12) == counted(99) == counted(0)
    assert counted(4) == (0, 0, 0, 0, [])
    assert counted(26) == counted(0)
    # It is Monday, 27 April: the week that runs is the last of the four.
    assert reports.one(simulator, seen_by(manager), trainee.id, 4).since == date(2026, 4, 6)


def test_words_are_exactly_what_was_said_and_link_to_their_talk(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT,))

    report = reports.one(simulator, seen_by(manager), trainee.id)

    assert report.thing is not None
    assert report.thing.told is not None
    assert report.thing.talk == report.talks[0]
    said = kept.load(id).transcript.turns[report.thing.told.turn].text
    assert report.thing.told.quote in said
    assert report.talks[0].margin is not None or report.talks[0].headline is not None


def test_nothing_private_is_on_it_and_notes_for_leaders_only_are_counted(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    private = attempts.begin_private(simulator, trainee.id, "late-cot")
    attempts.close(simulator, trainee.id, private)
    for shared in (True, False):
        words = Words(clock().date(), "", f"Shared: {shared}", shared=shared)
        coaching_notes.write(simulator, manager.id, trainee.id, words)

    theirs = reports.one(simulator, seen_by(manager), trainee.id)
    own = reports.one(simulator, seen_by(trainee), trainee.id)

    assert (theirs.count, theirs.talks) == (0, ())
    assert (own.count, own.talks, own.own) == (0, (), True)
    for one in (theirs, own):
        assert [note.words.agreed for note in one.notes] == ["Shared: True"]
    assert (theirs.kept_back, own.kept_back) == (1, 0)


def test_an_exam_is_told_apart_and_what_is_missing_is_told(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    exam, *_ = made_ready(simulator, clock, trainee)

    report = reports.one(simulator, seen_by(manager), trainee.id)

    assert [one.listing.id for one in report.talks if one.exam] == [exam]
    assert report.readiness.readiness.missing == ()


def test_a_report_is_for_oneself_and_for_those_who_lead(
    manager: Person,
    trainee: Person,
    colleague: Person,
    simulator: Simulator,
    password_hash: str,
) -> None:
    stranger = a_person("lee@example.com", "Lee", Role.MANAGER, None, password_hash)
    for viewer in (colleague, stranger):
        with pytest.raises(MissingError):
            reports.one(simulator, seen_by(viewer), trainee.id)
    assert not reports.one(simulator, seen_by(manager), trainee.id).own
