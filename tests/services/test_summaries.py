"""What is kept beside the cards is at any time what the cards add up to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from sqlalchemy import delete, insert

from tests.fakes import START, Clock, a_person
from tests.web.talks import CURT, LETTER, played
from trainer.core.coaching.flag import Claim, Verdict
from trainer.core.coaching.hints import Hint, Rung
from trainer.core.exercise.result import Given as Answer
from trainer.core.exercise.result import Reply
from trainer.core.learning.evidence import Observation
from trainer.core.learning.mastery import mastery_of
from trainer.core.learning.summary import TalkFigures, monday_of
from trainer.core.roles import Role
from trainer.core.scoring.scorecard import Result
from trainer.services import content, exercises, flags, reviews, scoring, summaries
from trainer.services.reviews import Given
from trainer.simulator import Simulator
from trainer.store import (
    attempts,
    hints,
    items,
    observations,
    scorecards,
    summing,
    talk_figures,
    week_sums,
)
from trainer.store import summaries as kept
from trainer.store.attempts import AttemptRow
from trainer.store.database import db as database
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.teams import Team

TABLES = (kept.HeldRow, kept.SkillWeekRow, kept.CriterionWeekRow, kept.FigureWeekRow)
Sums = tuple[dict[str, object], ...]


def test_a_talk_moves_what_is_held_of_its_person(
    simulator: Simulator, clock: Clock, trainee: Person, colleague: Person
) -> None:
    id = played(simulator, clock, trainee)
    at = attempts.listing(id).closed_at
    assert at is not None

    held = kept.held_of((trainee.id, colleague.id))
    assert held[colleague.id] == {}
    seen = observations.of_(trainee.id)
    assert set(held[trainee.id]) == {one.skill for one in seen}
    for skill, one in held[trainee.id].items():
        assert one.at(clock.now) == replace(mastery_of(skill, seen, clock.now), history=())
        assert one.last == one.seen == at

    card, survey = scoring.graded(simulator, id).scorecard, scorecards.load(id).survey
    assert survey is not None
    assert card is not None
    (figures,) = kept.figure_weeks_of((trainee.id,))[trainee.id]
    assert (figures.week, figures.talks, figures.csat_sum) == (monday_of(at), 1, survey.csat)
    assert (figures.replies, figures.reply_seconds) == (2, 60.0)
    assert figures.passed == (card.result is Result.PASS)
    assert kept.rated_of((trainee.id,))[trainee.id] == {
        one.criterion: (1, one.level) for one in card.scores if one.level is not None
    }


def test_whatever_happens_to_a_talk_the_sums_are_those_of_the_cards(
    simulator: Simulator, clock: Clock, trainee: Person, trainer: Person
) -> None:
    first = played(simulator, clock, trainee, (CURT, CURT))
    clock.turn(days=8)
    second = played(simulator, clock, trainee, slug=LETTER)
    assert_rebuilt(trainee)

    card = scorecards.load(first).scorecard
    assert card is not None
    criterion = next(one for one in card.scores if one.applicable)
    far = 1 if criterion.level == 5 else 5
    before = sums_of(trainee)
    given = Given(far, "They did more than it was given for.")
    reviews.save(simulator, trainer.id, first, criterion.criterion, given, release=True)
    assert sums_of(trainee) != before
    assert_rebuilt(trainee)

    clock.turn(days=1)
    flag = flags.flag(simulator, trainee.id, first, 2, Claim.OTHER.value)
    flags.judge(simulator, trainer.id, flag.id, Verdict.UPHELD.value, "It was.")
    assert_rebuilt(trainee)

    answer = Answer(replies=(Reply(picked=(1,), text="5"),))
    exercises.hand_in(simulator, trainee.id, "quiz-after-cancelling", answer, "once")
    assert_rebuilt(trainee)

    with writing():
        at = attempts.listing(second).closed_at
        database.session.execute(delete(AttemptRow).where(AttemptRow.id == second))
        summaries.keep(trainee.id, at)
    assert_rebuilt(trainee)
    assert {one.talks for one in kept.figure_weeks_of((trainee.id,))[trainee.id]} == {1}


@pytest.mark.parametrize("seed", range(3))
def test_after_any_run_of_changes_the_sums_are_those_of_the_cards(
    simulator: Simulator, trainee: Person, seed: int
) -> None:
    made: dict[int, int] = {}
    for step in range(14):
        dice = _dice(seed, step)
        with writing():
            if step < 3 or dice[0] < 110:
                number = step + 1
                made[number] = dice[1] % 60
                _begin(simulator, trainee, number, made[number])
            else:
                number = sorted(made)[dice[2] % len(made)]
            if dice[0] > 200 and len(made) > 2:
                database.session.execute(delete(AttemptRow).where(AttemptRow.id == number))
                day = made.pop(number)
            else:
                day = made[number]
                _rate(trainee, number, day, dice)
            summaries.keep(trainee.id, START + timedelta(days=day))
        assert_rebuilt(trainee, only_sums=True)


def test_a_talk_with_help_counts_for_its_customer_and_for_no_skill(
    simulator: Simulator, trainee: Person
) -> None:
    with writing():
        _begin(simulator, trainee, 1, 0)
        hints.add(1, 1, Hint(Rung.LINE, "Say this."), START)
        _rate(trainee, 1, 0, _dice(1, 1))
        summaries.keep(trainee.id, START)
    assert kept.held_of((trainee.id,)) == {trainee.id: {}}
    assert kept.rated_of((trainee.id,)) == {trainee.id: {}}
    assert [one.talks for one in kept.figure_weeks_of((trainee.id,))[trainee.id]] == [1]


def test_weeks_are_given_of_one_channel_and_from_a_day_on(
    simulator: Simulator, trainee: Person
) -> None:
    with writing():
        for number, day in enumerate((0, 1, 14), start=1):
            _begin(simulator, trainee, number, day)
            _rate(trainee, number, day, _dice(5, number))
            summaries.keep(trainee.id, START + timedelta(days=day))
    me, late = (trainee.id,), (START + timedelta(days=14)).date()
    for read in (kept.skill_weeks_of, kept.figure_weeks_of):
        every, one, since = read(me)[me[0]], read(me, channel="email"), read(me, since=late)
        assert {each.week for each in every} == {START.date(), late}
        assert {(each.week, each.channel) for each in one[me[0]]} == {
            (START.date(), "email"),
            (late, "email"),
        }
        assert since[me[0]] == tuple(each for each in every if each.week == late)
    levels = sum(1 + _dice(5, number)[3] % 5 for number in (1, 2, 3))
    assert kept.rated_of(me)[me[0]]["tone"] == (3, levels)
    assert kept.rated_of(me, late, "chat") == {me[0]: {}}
    some = week_sums.stood(me, skills=("empathy",), until=START.date())[me[0]]
    assert {skill: [each.week for each in found] for skill, found in some.items()} == {
        "empathy": [START.date()]
    }
    (both, after) = kept.figure_weeks_of(me)[me[0]]
    (together,) = week_sums.figures_together(me)[me[0]]
    assert both.talks == 2
    assert together == replace(
        after, **{name: getattr(both, name) + getattr(after, name) for name in kept.SUMS}
    )
    assert week_sums.figures_together(me, late, "chat") == {me[0]: ()}


def test_who_was_never_summed_up_is_so_at_the_next_start(
    simulator: Simulator, clock: Clock, trainee: Person, colleague: Person
) -> None:
    played(simulator, clock, trainee)
    before = sums_of(trainee)
    assert summaries.catch_up() == 0
    with writing():
        summing.save(trainee.id, summing.Sums((), (), (), ()))
        database.session.execute(delete(talk_figures.TalkFiguresRow))
    assert summaries.catch_up() == 1
    assert sums_of(trainee) == before
    assert sums_of(colleague) == tuple({} for _ in before)


def test_a_person_who_goes_leaves_no_sum(simulator: Simulator, clock: Clock, team: Team) -> None:
    person = a_person("gone@example.com", "Gone", Role.TRAINEE, team, "")
    played(simulator, clock, person)
    with writing():
        database.session.execute(
            delete(AttemptRow.metadata.tables["people"]).where(
                AttemptRow.metadata.tables["people"].c.id == person.id
            )
        )
    for table in ("held_skills", "skill_weeks", "criterion_weeks", "figure_weeks", "talk_figures"):
        assert database.session.execute(AttemptRow.metadata.tables[table].select()).all() == []


def assert_rebuilt(person: Person, *, only_sums: bool = False) -> None:
    """Hold what is kept to be what the cards add up to."""
    before = sums_of(person)
    if only_sums:
        with writing():
            summaries.keep(person.id)
    else:
        summaries.rebuild()
    after = sums_of(person)
    assert len(before) == len(after)
    for one, other in zip(before, after, strict=True):
        assert one == {key: _near(value) for key, value in other.items()}


def sums_of(person: Person) -> Sums:
    """Lay out all that is kept of a person by its keys."""
    return tuple(dict(_rows(table, person)) for table in TABLES)


def _near(value: object) -> object:
    """Let figures differ that come out of a square root and back."""
    return pytest.approx(value) if isinstance(value, float) else value


def _rows(table: type[kept.HeldRow] | kept.Weekly, person: Person) -> Iterator[tuple[str, object]]:
    columns = table.__table__.columns
    query = table.__table__.select().where(columns["person_id"] == person.id)
    for row in database.session.execute(query).mappings():
        keys = [str(row[one.name]) for one in columns if one.primary_key]
        for one in columns:
            if not one.primary_key:
                yield "/".join((*keys, one.name)), row[one.name]


def _begin(simulator: Simulator, person: Person, number: int, day: int) -> None:
    slug = sorted(one.id for one in simulator.library.list_scenarios())[number % 5]
    version, rubric = content.pin_builtin(simulator, slug), content.pin_rubric(simulator)
    at = START + timedelta(days=day)
    row = {
        "id": number,
        "person_id": person.id,
        "slug": slug,
        "scenario_version_id": version,
        "rubric_version_id": rubric,
        "engine": "made up",
        "seed": number,
        "channel": ("chat", "email")[number % 2],
        "mode": "practice",
        "counts": True,
        "status": "closed",
        **dict.fromkeys(("started_at", "active_at", "closed_at"), at),
        "demo": False,
    }
    database.session.execute(insert(AttemptRow), [row])


def _rate(person: Person, number: int, day: int, dice: bytes) -> None:
    """Keep made-up levels of a talk, in place of what it had."""
    at, channel = START + timedelta(days=day), ("chat", "email")[number % 2]
    rated = [("tone", 1 + dice[3] % 5), ("facts", 1 + dice[4] % 5), ("care", None)]
    skills = ("empathy", "clarity") if dice[5] % 3 else ("empathy",)
    seen = [
        Observation(skill, 100 * dice[6] / 255, 2, f"case-{number % 5}", channel, at)
        for skill in skills
    ]
    items.save(number, [(name, level, False) for name, level in rated])
    observations.save(person.id, number, seen, demo=False)
    csat, wait = 1 + dice[7] % 5, float(dice[8])
    figures = TalkFigures(
        at, channel, csat, 5, dice[9] % 11, csat > 3, csat > 4, csat > 2, 1, wait, wait**2
    )
    talk_figures.save(person.id, number, figures)


def _dice(seed: int, step: int) -> bytes:
    return sha256(f"{seed}/{step}".encode()).digest()
