"""An exam is unseen and taken alone; rules take in whom they say; who is left out is not told of."""

from datetime import date

import pytest

from tests.assigned import DUE, assign, end, terms
from tests.fakes import HELLO, SLUG, Clock
from tests.viewing import quoted, seen_by
from tests.web.talks import CURT
from trainer.content.files import Kind
from trainer.core.errors import RuleError
from trainer.core.learning.assignment import Rule, Target, Terms, Whom
from trainer.core.learning.evidence import Observation
from trainer.core.learning.topics import Topic, topics_of
from trainer.core.roles import Role
from trainer.queries import assignments as pages
from trainer.queries import attempts as attempt_pages
from trainer.queries import debriefs, minds, road, scenarios
from trainer.services import (
    assignments,
    attempts,
    content,
    exams,
    forks,
    hints,
    opt_outs,
    people,
    scoring,
    summaries,
)
from trainer.services.assignments import Plan
from trainer.simulator import Simulator
from trainer.store import archive, assigned, observations, paths
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.teams import Team

OTHER = "late-cot"
PATH_EXAM = "keys-on-the-fourteenth"
EXAM = terms(70, 2, exam=True, hints=False)


def test_an_exam_is_unseen_alone_and_not_practised_before(
    simulator: Simulator, trainee: Person, trainer: Person, clock: Clock
) -> None:
    _, mine = assign(simulator, trainer, trainee, EXAM)
    for coached in (False, True):
        with pytest.raises(RuleError, match="your exam"):
            attempts.begin(simulator, trainee.id, SLUG, coached=coached)
    id = assignments.begin(simulator, trainee.id, mine)
    page = attempt_pages.practice(simulator, trainee.id, id)
    assert (page.mode, page.hints) == ("Assigned: counts as exam, try 1 of 2", None)
    assert hints.ladder(simulator, attempts.listing(trainee.id, id)) == ()
    assert exams.is_exam(id)
    assert exams.of_people([trainee.id]) == {id}

    clock.turn(seconds=20)
    attempts.take(simulator, trainee.id, id, HELLO, "a")
    end(simulator, id, 40)
    with pytest.raises(RuleError, match="your exam"):
        attempts.begin(simulator, trainee.id, SLUG)
    second = assignments.begin(simulator, trainee.id, mine)
    end(simulator, second, 75)
    assert not exams.pending(simulator, trainee.id, SLUG)
    fork = forks.fork(simulator, trainee.id, id, 1)  # it is passed
    assert not exams.is_exam(fork)
    attempts.begin(simulator, trainee.id, SLUG)


@pytest.mark.parametrize(("score", "withdrawn"), [(75, False), (40, False), (None, True)])
def test_an_exam_opens_its_coaching_when_it_cannot_help_there_any_more(
    simulator: Simulator, trainee: Person, trainer: Person, score: int | None, *, withdrawn: bool
) -> None:
    id, mine = assign(simulator, trainer, trainee, EXAM)
    first = sat(simulator, trainee, mine)
    for own in (
        lambda: forks.fork(simulator, trainee.id, first, 1),
        lambda: hints.show_suggestion(simulator, trainee.id, first),
        lambda: minds.mind(simulator, seen_by(trainee), first),
    ):
        with pytest.raises(RuleError, match="can still be taken"):
            own()
    shown = debriefs.page(simulator, seen_by(trainee), first, skip=True)
    assert (shown.sealed, shown.debrief, shown.facts, shown.whys, shown.alone) == (
        True, None, (), {}, False
    )  # fmt: skip
    assert shown.sheet.card
    told = shown.sheet.card.scores
    assert {one.because for one in told} == {exams.WITHHELD}
    assert not [one for one in told if one.evidence or one.missed]
    assert [one.level for one in told] == levels(simulator, first)
    assert road.replays(simulator, trainee.id) == ()
    assert (shown.case.after, shown.case.words, shown.case.nexts) == ((), (), ())
    assert shown.sheet.graded.survey
    assert (shown.sheet.graded.survey.comment, shown.sheet.ticks) == ("", ())
    led = debriefs.page(simulator, seen_by(trainer), first)
    assert not led.sealed
    assert led.case.after
    assert led.sheet.graded.survey
    assert led.sheet.graded.survey.comment
    assert first not in quoted(simulator, trainee, trainee)
    assert first in quoted(simulator, trainer, trainee)
    assert any(row.score.missed for row in led.sheet.rows)

    if withdrawn:
        assignments.withdraw(simulator, trainer.id, id, "Wrong case.")
    else:
        end(simulator, assignments.begin(simulator, trainee.id, mine), score)

    opened = debriefs.page(simulator, seen_by(trainee), first, skip=True)
    assert (opened.sealed, opened.alone) == (False, True)
    assert opened.debrief
    assert any(row.score.missed for row in opened.sheet.rows)
    assert opened.facts
    assert opened.case.after == led.case.after
    assert first in quoted(simulator, trainee, trainee)
    assert opened.sheet.graded.survey == led.sheet.graded.survey
    assert minds.mind(simulator, seen_by(trainee), first).own
    assert [one.attempt_id for one in road.replays(simulator, trainee.id)] == [first]


def test_the_exam_of_a_path_opens_once_it_is_passed_or_is_gone(
    simulator: Simulator, trainee: Person
) -> None:
    with writing():
        talks = [attempts.begin(simulator, trainee.id, PATH_EXAM) for _ in range(2)]
        paths.keep_exam(talks[0], "first-talks")
        paths.keep_exam(talks[1], "taken-away")
    for id in talks:
        end(simulator, id, 40)
    assert [exams.sealed(simulator, id) for id in talks] == [True, False]

    with writing():
        archive.add(Kind.PATH, "first-talks", None, simulator.clock())
    assert not exams.sealed(simulator, talks[0])
    with writing():
        archive.remove(Kind.PATH, "first-talks")
    end(simulator, talks[0], 100)
    assert not exams.sealed(simulator, talks[0])


def test_the_exam_of_an_assigned_path_is_not_practised_before_and_its_page_says_so(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    attempts.begin(simulator, trainee.id, PATH_EXAM)  # nobody has assigned the path yet
    assign(simulator, trainer, trainee, Terms(Target.PATH, "first-talks"))
    for begin in (attempts.begin, attempts.begin_private):
        with pytest.raises(RuleError, match="your exam"):
            begin(simulator, trainee.id, PATH_EXAM)
    page = scenarios.case(simulator, trainee.id, PATH_EXAM)
    assert page.exam == exams.ITS_EXAM
    assert scenarios.case(simulator, trainee.id, OTHER).exam == ""  # one of its steps

    with writing():
        talk = attempts.begin_assigned(simulator, trainee.id, PATH_EXAM)
        paths.keep_exam(talk, "first-talks")
    end(simulator, talk, 90)
    assert scenarios.case(simulator, trainee.id, PATH_EXAM).exam == ""
    attempts.begin_private(simulator, trainee.id, PATH_EXAM)


def test_an_exam_is_not_said_again_before_it_is_graded(
    simulator: Simulator,
    trainee: Person,
    trainer: Person,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, mine = assign(simulator, trainer, trainee, terms(70, 1, exam=True, hints=False))
    id = assignments.begin(simulator, trainee.id, mine)
    clock.turn(seconds=20)
    attempts.take(simulator, trainee.id, id, HELLO, "a")
    monkeypatch.setattr(scoring, "grade", lambda *_: None)  # it was cut short
    attempts.close(simulator, trainee.id, id)

    with pytest.raises(RuleError, match="before it is graded"):
        forks.say_again(simulator, trainee.id, id, 1, HELLO, "b")


def test_who_has_met_the_case_is_left_out_of_its_exam_and_named_only_for_plain_practice(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person, manager: Person
) -> None:
    attempts.begin(simulator, trainee.id, SLUG)
    attempts.begin(simulator, colleague.id, SLUG, coached=True)
    plan = Plan(EXAM, people=(trainee.id, colleague.id, manager.id), due=DUE)
    found = assignments.look(simulator, plan).fitting

    assert [one.name for one in found.seen] == ["Tess Trainee"]
    assert [one.name for one in found.fit] == ["Mona Manager"]
    assert found.kept_out == 1
    with pytest.raises(RuleError, match="none of them"):
        assign(simulator, trainer, trainee, EXAM)


def test_an_exam_at_a_case_met_meanwhile_is_refused(
    simulator: Simulator, trainee: Person, trainer: Person
) -> None:
    _, mine = assign(simulator, trainer, trainee, EXAM)
    attempts.begin(simulator, trainee.id, SLUG, version_id=version_of(simulator, trainee))

    with pytest.raises(RuleError, match="have met this case"):
        assignments.begin(simulator, trainee.id, mine)


def test_who_opted_out_is_left_out_and_only_counted(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person
) -> None:
    slug, topic = next(
        (one.slug, next(iter(topics)))
        for one in content.offered(simulator)
        if (topics := topics_of(one.scenario))
    )
    opt_outs.choose(simulator, trainee.id, [topic.value])
    plan = Plan(terms(slug=slug), people=(trainee.id, colleague.id), due=DUE)
    id = assignments.make(simulator, trainer.id, plan)
    page = pages.one(simulator, seen_by(trainer), id)

    assert isinstance(topic, Topic)
    assert [row.person.id for row in page.rows] == [colleague.id]
    assert page.counted.assignment.left_out == 1


def test_a_rule_takes_in_who_joins_and_nobody_before(
    simulator: Simulator, trainee: Person, trainer: Person, admin: Person, team: Team, clock: Clock
) -> None:
    plan = Plan(terms(), Rule(Whom.JOINING), team_id=team.id, within=10)
    id = assignments.make(simulator, trainer.id, plan)
    assert assigned.of_assignment(id) == ()
    clock.turn(days=30)
    joined, _ = people.invite(simulator, admin.id, "n@x.example", "Nell", Role.TRAINEE, team.id)
    people.invite(simulator, admin.id, "m@x.example", "Max", Role.TRAINER, team.id)
    moved, _ = people.invite(simulator, admin.id, "o@x.example", "Olu", Role.TRAINEE, None)
    people.update(
        simulator,
        admin.id,
        moved.id,
        name="Olu",
        role=Role.TRAINEE,
        team_id=team.id,
        active=True,
    )

    found = assigned.of_assignment(id)
    assert {one.person_id for one in found} == {joined.id, moved.id}
    assert {one.due for one in found} == {date(2026, 4, 11)}
    assignments.withdraw(simulator, trainer.id, id, "")
    people.invite(simulator, admin.id, "p@x.example", "Pia", Role.TRAINEE, team.id)
    assert len(assigned.of_assignment(id)) == 2


def test_a_rule_of_skill_takes_in_who_is_under_it_then_and_later(
    simulator: Simulator, trainee: Person, colleague: Person, trainer: Person, team: Team
) -> None:
    observe(simulator, trainee, 10)
    rule = Rule(Whom.UNDER, "empathy", 60)
    plan = Plan(terms(slug=OTHER), rule, team_id=team.id, within=7)
    id = assignments.make(simulator, trainer.id, plan)
    assert [one.person_id for one in assigned.of_assignment(id)] == [trainee.id]

    observe(simulator, colleague, 10)
    assert len(assigned.of_assignment(id)) == 1
    talk = attempts.begin(simulator, colleague.id, SLUG)
    attempts.take(simulator, colleague.id, talk, "One moment.", "a")
    attempts.close(simulator, colleague.id, talk)  # what is graded is looked at

    assert {one.person_id for one in assigned.of_assignment(id)} == {trainee.id, colleague.id}


def version_of(simulator: Simulator, person: Person) -> int:
    with writing():
        return content.pin(simulator, SLUG)


def observe(simulator: Simulator, person: Person, points: float) -> None:
    """Let three talks have shown a skill, so that a figure stands."""
    now = simulator.clock()
    for slug in ("four-high-chairs", "locked-out-before-payday", "late-cot"):
        talk = attempts.begin(simulator, person.id, slug)
        with writing():
            seen = [Observation("empathy", points, 2, slug, "chat", now)]
            observations.save(person.id, talk, seen, demo=False)
    summaries.keep(person.id)


def levels(simulator: Simulator, attempt_id: int) -> list[int | None]:
    card = scoring.graded(simulator, attempt_id).scorecard
    assert card
    return [one.level for one in card.scores]


def sat(simulator: Simulator, person: Person, assigned_id: int) -> int:
    """Take an exam curtly, and fail it."""
    id = assignments.begin(simulator, person.id, assigned_id)
    attempts.take(simulator, person.id, id, CURT, "a")
    attempts.close(simulator, person.id, id)
    return id
