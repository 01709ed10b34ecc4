"""One's own road: what is due, what may be said again, what was shown."""

from dataclasses import replace

from tests.fakes import HELLO, SLUG, Clock
from tests.web.talks import CURT, played
from trainer.core.coaching.hints import Hint, Rung
from trainer.core.coaching.leverage import moment_of
from trainer.queries import road, viewers
from trainer.queries.road import REPLAYS, Page
from trainer.services import attempts, forks, goals, kudos
from trainer.simulator import Simulator
from trainer.store import hints, items, recognition, scorecards
from trainer.store.database import writing
from trainer.store.people import Person

CASES = (SLUG, "locked-out-before-payday", "boots-after-sixty-days", "late-cot")


def test_a_newcomer_has_a_road_with_what_is_next_and_nothing_else(
    trainee: Person, simulator: Simulator
) -> None:
    page = of(simulator, trainee)

    assert page.road.steps
    assert page.planned is None
    assert (page.due, page.today, page.week, page.later, page.reading) == ((), (), (), (), ())
    assert (page.replays, page.earned, page.under_way, page.firsts) == ((), (), (), ())
    assert (page.kudos, page.marks, page.private) == ((), (), ())


def test_skills_come_due_and_are_told_by_their_day(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    played(simulator, clock, trainee, (CURT, HELLO))
    soon = of(simulator, trainee)
    assert soon.today == ()
    assert soon.week

    clock.turn(days=2)

    late = of(simulator, trainee)
    assert {one.skill.id for one in late.today} == {one.skill.id for one in soon.week}


def test_after_a_pause_a_figure_is_told_as_an_old_one(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    played(simulator, clock, trainee, (CURT, HELLO))
    clock.turn(days=29)
    assert {one.old for one in of(simulator, trainee).road.standings} == {""}

    clock.turn(days=16)

    told = {one.old for one in of(simulator, trainee).road.standings}
    assert "Last seen 45 days ago: this is how it stood, less sure with each day." in told


def test_the_moment_that_mattered_is_offered_until_it_is_said_better(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT, HELLO))
    (replay,) = of(simulator, trainee).replays
    moment = moment_of(attempts.load(trainee.id, id), simulator.authored)
    assert moment is not None
    assert (replay.attempt_id, replay.moment.turn, replay.tries) == (id, moment.turn, 0)

    forks.say_again(simulator, trainee.id, id, moment.turn, CURT, "worse")
    (again,) = of(simulator, trainee).replays
    assert again == replace(replay, tries=1)

    forks.say_again(simulator, trainee.id, id, moment.turn, moment.strong, "better")
    assert of(simulator, trainee).replays == ()


def test_of_one_case_the_moment_worth_most_is_offered(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    first = played(simulator, clock, trainee, (CURT, HELLO))
    second = played(simulator, clock, trainee, (CURT, HELLO))
    known = recognition.missed_of(trainee.id, 2)
    best = max(known, key=lambda one: one.moment.gain)

    assert {one.attempt_id for one in known} == {first, second}
    assert [one.attempt_id for one in of(simulator, trainee).replays] == [best.attempt_id]


def test_a_moment_whose_tries_are_used_up_is_let_go(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    id = played(simulator, clock, trainee, (CURT, HELLO))
    (replay,) = of(simulator, trainee).replays
    for number in range(forks.TRIES):
        assert of(simulator, trainee).replays
        forks.say_again(simulator, trainee.id, id, replay.moment.turn, CURT, str(number))

    assert of(simulator, trainee).replays == ()


def test_a_moment_is_known_by_the_marks_though_nobody_opened_the_debrief(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = [played(simulator, clock, trainee, (CURT, HELLO), slug) for slug in CASES]
    told = {one.attempt_id: one.moment for one in recognition.missed_of(trainee.id, len(ids))}
    with writing():
        for id in ids:
            scorecards.set_debrief(id, replace(scorecards.load(id), debrief=None))

    again = of(simulator, trainee).replays

    assert len(again) == REPLAYS
    assert {one.attempt_id for one in again} == set(ids[1:])
    assert all(one.moment == told[one.attempt_id] for one in again)
    assert scorecards.load(ids[0]).debrief is None  # a few at a time
    of(simulator, trainee)
    assert scorecards.load(ids[0]).debrief


def test_every_kind_of_practice_counts_for_ones_own_goal(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    goals.choose(simulator, trainee.id, "talks", 3, [])
    played(simulator, clock, trainee, (CURT,))
    clock.turn(minutes=5)
    private = attempts.begin_private(simulator, trainee.id, SLUG)
    attempts.take(simulator, trainee.id, private, CURT, "1")
    attempts.close(simulator, trainee.id, private)
    forks.say_again(simulator, trainee.id, private - 1, 1, HELLO, "again")

    planned = of(simulator, trainee).planned
    assert planned is not None
    assert planned.words == "3 talks a week"
    assert planned.week.words == "2 of 3 talks this week. 1 talk to go by Sunday."
    goals.pause(simulator, trainee.id, 2)
    assert paused(simulator, trainee)
    clock.turn(days=7)
    assert paused(simulator, trainee)
    clock.turn(days=7)
    assert not paused(simulator, trainee)


def test_what_was_written_and_what_was_private_stand_there(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    kudos.give(simulator, trainer.id, trainee.id, "You stayed calm.")
    private = attempts.begin_private(simulator, trainee.id, SLUG)
    attempts.take(simulator, trainee.id, private, CURT, "1")
    attempts.close(simulator, trainee.id, private)

    page = of(simulator, trainee)

    assert [one.text for one in page.kudos] == ["You stayed calm."]
    assert [one.listing.id for one in page.private] == [private]
    assert all(one.private for one in page.replays)


def test_badges_name_the_talks_that_count_and_had_no_help(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = []
    for slug in CASES:
        ids.append(played(simulator, clock, trainee, (CURT, HELLO), slug))
        with writing():
            items.save(ids[-1], [("proactivity", 3, False), ("empathy", 2, False)])
        clock.turn(days=1)
    with writing():
        hints.add(ids[0], 1, Hint(Rung.LINE, "Hello."), clock())

    page = of(simulator, trainee)

    assert [one.rule.id for one in page.earned] == ["told-first"]
    assert [one.attempt_id for one in page.earned[0].evidence] == ids[1:]
    assert ids[0] not in {one.talk.attempt_id for one in page.firsts}


def of(simulator: Simulator, person: Person) -> Page:
    """Gather somebody's own road."""
    viewer = viewers.find(person.id)
    assert viewer is not None
    return road.page(simulator, viewer)


def paused(simulator: Simulator, person: Person) -> bool:
    """Tell whether the week is paused."""
    planned = of(simulator, person).planned
    assert planned is not None
    return planned.week.paused
