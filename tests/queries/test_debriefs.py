from dataclasses import replace

import pytest

from tests.fakes import SLUG, Clock
from tests.viewing import seen_by
from tests.web.talks import CURT, THANKS, played
from trainer.core.coaching.hints import Hint, Rung
from trainer.core.coaching.looking_back import FELT
from trainer.core.errors import MissingError, RuleError
from trainer.core.scoring.score import Evidence
from trainer.queries import debriefs
from trainer.queries.debriefs import NOT_FELT, Page
from trainer.services import attempts, content, forks, reflections
from trainer.simulator import Simulator
from trainer.store import database, hints, scorecards
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.scorecards import Graded

GOOD = "You cancelled in March and we still took 39.90. I'm sorry. What is your postcode?"


def test_the_question_stands_before_ones_own_debrief_until_it_is_answered_or_skipped(
    trainee: Person, simulator: Simulator, id: int
) -> None:
    assert page(simulator, trainee, id).gate
    assert not page(simulator, trainee, id, skip=True).gate

    reflections.save(simulator, trainee.id, id, 1, "There.")

    assert not page(simulator, trainee, id).gate


def test_it_stands_before_nobody_elses(manager: Person, simulator: Simulator, id: int) -> None:
    assert not page(simulator, manager, id).gate


def test_it_does_not_stand_before_a_moment_said_again(
    trainee: Person, simulator: Simulator, id: int
) -> None:
    again = forks.say_again(simulator, trainee.id, id, 1, GOOD, "one")
    attempts.close(simulator, trainee.id, again)

    shown = page(simulator, trainee, again)

    assert not shown.gate
    assert [one.listing.id for one in shown.crumbs] == [id, again]
    assert not shown.alone


def test_the_line_has_a_point_for_each_customer_turn(
    trainee: Person, simulator: Simulator, id: int
) -> None:
    line = page(simulator, trainee, id).line

    # Each point names the turn that moved the customer, as the bend and the moment do.
    assert [point.position for point in line] == [0, 1, 3]
    assert [point.href for point in line] == ["#turn-0", "#turn-1", "#turn-3"]
    assert not line[0].bend
    assert line[1].bend
    assert abs(line[1].heat - line[0].heat) >= FELT


def test_versions_of_the_moment_tell_what_came_of_each(
    trainee: Person, simulator: Simulator, id: int
) -> None:
    debrief = page(simulator, trainee, id).debrief
    assert debrief is not None
    assert debrief.moment is not None
    forks.say_again(simulator, trainee.id, id, debrief.moment.turn, GOOD, "one")

    shown = page(simulator, trainee, id)

    assert shown.first is not None
    (again,) = shown.retries
    assert (again.text, again.over) == (GOOD, False)
    assert again.heat < shown.first.heat
    assert again.trust > shown.first.trust
    assert shown.tries_left == 2


def test_a_fact_is_told_withheld_or_never_asked_for(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    asked = "What is your postcode? Has this caused you any trouble, is it out of pocket?"
    id = played(simulator, clock, trainee, (CURT, asked))

    states = {one.fact.id: one for one in page(simulator, trainee, id).facts}

    found = {id: one.found.value for id, one in states.items()}
    assert found["postcode"] == "told"
    assert found["why_it_matters"] == "withheld"
    assert found["changing_bank"] == "unasked"


def test_only_earlier_talks_stand_beside(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = []
    for _ in range(4):
        ids.append(played(simulator, clock, trainee, (CURT,)))
        clock.turn(hours=1)

    beside = [one.listing.id for one in page(simulator, trainee, ids[2]).before]

    assert beside == [ids[1], ids[0]]


def test_what_was_named_is_held_against_the_bend_of_the_line(
    trainee: Person, simulator: Simulator, id: int
) -> None:
    assert page(simulator, trainee, id, skip=True).looked_back is None

    reflections.save(simulator, trainee.id, id, 3, "There.")

    found = page(simulator, trainee, id).looked_back
    assert found is not None
    assert (found.named, found.bent) == (3, 1)
    assert found.label in CURT


def test_each_skill_stands_beside_the_last_two_talks(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = []
    for lines in ((GOOD,), (CURT,), (GOOD, THANKS)):
        ids.append(played(simulator, clock, trainee, lines))
        clock.turn(hours=1)
    assert page(simulator, trainee, ids[0]).skills == ()

    rows = {one.name: one for one in page(simulator, trainee, ids[2]).skills}

    assert "Empathy" in rows
    assert all(len(one.before) == 2 for one in rows.values())
    assert {one.change.split()[0] for one in rows.values()} <= {"up", "down", "about", "first"}
    assert all(" ± " in one.now for one in rows.values())
    for row in rows.values():
        now, *earlier = ([int(x) for x in one.split(" ± ")] for one in (row.now, *row.before))
        apart = abs(now[0] - sum(one[0] for one in earlier) / 2)
        reach = (now[1] ** 2 + sum(one[1] ** 2 for one in earlier) / 4) ** 0.5
        assert (row.change == "about the same") is (apart <= reach)


def test_a_talk_with_help_stands_beside_talks_with_help_only(
    trainee: Person, manager: Person, simulator: Simulator, clock: Clock
) -> None:
    ids = []
    for helped in (False, True, False, True):
        ids.append(played(simulator, clock, trainee, (GOOD,)))
        if helped:
            with database.writing():
                hints.add(ids[-1], 1, Hint(Rung.LINE, "Say it."), clock())
        clock.turn(hours=1)
    alone, first, later, second = ids

    assert beside(simulator, trainee, alone) == ([], False)
    assert beside(simulator, trainee, first) == ([], True)
    assert beside(simulator, trainee, later) == ([alone], False)
    assert beside(simulator, trainee, second) == ([first], True)
    assert beside(simulator, manager, later) == ([alone], False)
    assert beside(simulator, manager, second) == ([], False)


def test_a_talk_that_ended_later_does_not_stand_beside(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    running = attempts.begin(simulator, trainee.id, SLUG)
    attempts.take(simulator, trainee.id, running, GOOD, "one")
    clock.turn(hours=1)
    id = played(simulator, clock, trainee, (GOOD,))
    clock.turn(hours=1)
    attempts.close(simulator, trainee.id, running)

    assert beside(simulator, trainee, id) == ([], False)


def test_a_talk_that_is_not_graded_is_no_measure(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    first = played(simulator, clock, trainee, (GOOD,))
    clock.turn(hours=1)
    second = played(simulator, clock, trainee, (GOOD,))
    with database.writing():
        ungraded = Graded(None, None, None, "It broke.", clock())
        scorecards.save(first, attempts.listing(trainee.id, first).rubric_version_id, "1", ungraded)

    rows = page(simulator, trainee, second).skills

    assert {one.change for one in rows} == {"first seen"}
    with database.writing():
        scorecards.save(
            second, attempts.listing(trainee.id, second).rubric_version_id, "1", ungraded
        )
    assert page(simulator, trainee, second).skills == ()


def test_a_talk_without_a_word_has_no_moment(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    with writing():
        version = content.pin(simulator, "late-cot")
    trial = attempts.begin(simulator, trainee.id, "late-cot", version_id=version)
    clock.turn(seconds=30)
    attempts.close(simulator, trainee.id, trial)

    shown = page(simulator, trainee, trial)

    assert (shown.first, shown.retries) == (None, ())


def test_a_talk_that_goes_on_has_no_debrief(trainee: Person, simulator: Simulator) -> None:
    id = attempts.begin(simulator, trainee.id, "late-cot")

    with pytest.raises(RuleError):
        page(simulator, trainee, id)


def test_others_are_not_told_of_it(colleague: Person, simulator: Simulator, id: int) -> None:
    with pytest.raises(MissingError):
        page(simulator, colleague, id)


@pytest.fixture
def id(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly."""
    return played(simulator, clock, trainee, (CURT, THANKS))


def test_what_the_card_credits_is_not_told_as_passed_over(
    trainee: Person, simulator: Simulator, id: int
) -> None:
    def reasons(shown: Page) -> list[str]:
        return [one.reason for one in shown.whys[2].changes]

    assert "a feeling was passed over" in reasons(page(simulator, trainee, id))
    with writing():
        graded = scorecards.load(id)
        assert graded.scorecard is not None
        card = graded.scorecard
        quoted = replace(card.of("empathy"), evidence=(Evidence(1, CURT[:3]),))
        scores = tuple(quoted if one.criterion == "empathy" else one for one in card.scores)
        version = attempts.listing(trainee.id, id).rubric_version_id
        told = replace(graded, scorecard=replace(card, scores=scores))
        scorecards.save(id, version, "1", told)

    told_now = reasons(page(simulator, trainee, id))

    assert NOT_FELT in told_now
    assert "a feeling was passed over" not in told_now


def beside(simulator: Simulator, person: Person, id: int) -> tuple[list[int], bool]:
    """List the talks that stand beside one, and whether it is said to be with help."""
    shown = page(simulator, person, id)
    return [one.listing.id for one in shown.before], shown.helped


def page(simulator: Simulator, person: Person, id: int, *, skip: bool = False) -> Page:
    """Gather the debrief as `person` sees it."""
    return debriefs.page(simulator, seen_by(person), id, skip=skip)
