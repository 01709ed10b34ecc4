"""What to practise next, and why."""

from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.learning.mastery import Mastery
from trainer.core.learning.next_step import NextStep, Offer, Played, next_steps
from trainer.core.learning.skill import Skill

NOW = datetime(2026, 5, 1, tzinfo=UTC)
DAY = timedelta(days=1)
OLDER = Played("a", "chat", NOW - 60 * DAY)
HARD = (Played("gone", "chat", NOW - 90 * DAY, level=3),)
"""Somebody who has had a hard talk."""
EMPATHY = Skill("empathy", "Empathy", target=70, core=True)
CLARITY = Skill("clarity", "Clarity", target=70)


def test_the_weakest_skill_comes_first() -> None:
    steps = propose(empathy=mastery("empathy", 40), clarity=mastery("clarity", 75))
    assert [step.skill for step in steps] == ["empathy", "clarity"]


def test_each_proposal_is_another_story() -> None:
    steps = propose(offers=(an_offer("only", "empathy", "clarity"),))
    assert [step.slug for step in steps] == ["only"]


def test_a_scenario_that_stretches_is_chosen_before_one_too_easy_or_too_hard() -> None:
    offers = tuple(an_offer(f"level-{level}", "empathy", level=level) for level in (1, 2, 3, 4))
    steps = propose(empathy=mastery("empathy", 80), offers=offers, history=HARD)
    assert steps[0].slug == "level-4"


@pytest.mark.parametrize(
    ("shown", "levels", "best"),
    [
        ((), (1, 2, 3), "level-2"),
        ((0,), (1, 2, 3), "level-2"),  # it goes on, so it has shown nothing
        ((1,), (1, 3, 4), "level-1"),
        ((2, 1), (2, 3, 4), "level-3"),
        ((3,), (3, 4), "level-4"),
        ((1,), (3, 4), "level-3"),  # there is nothing easier
    ],
)
def test_nothing_is_harder_by_more_than_a_level_than_what_was_played(
    shown: tuple[int, ...], levels: tuple[int, ...], best: str
) -> None:
    offers = tuple(an_offer(f"level-{level}", "empathy", level=level) for level in levels)
    history = tuple(Played("gone", "chat", NOW - 60 * DAY, level=level) for level in shown)
    steps = propose(empathy=mastery("empathy", 90), offers=offers, history=history)
    assert [step.slug for step in steps] == [best]


def test_what_was_played_lately_waits() -> None:
    offers = (an_offer("a", "empathy"), an_offer("b", "empathy"))
    steps = propose(offers=offers, history=(Played("a", "chat", NOW - timedelta(days=1)),))
    assert steps[0].slug == "b"


def test_after_three_talks_on_one_channel_another_channel_is_preferred() -> None:
    offers = (an_offer("a-chat", "empathy"), an_offer("b-phone", "empathy", channel="phone"))
    history = tuple(Played(f"x{day}", "chat", NOW - timedelta(days=day)) for day in (1, 2, 3))
    assert propose(offers=offers, history=history)[0].slug == "b-phone"


def test_nothing_is_proposed_when_no_scenario_practises_the_skill() -> None:
    assert propose(offers=()) == ()


def test_no_more_are_proposed_than_asked_for() -> None:
    assert len(propose(count=1)) == 1


@pytest.mark.parametrize(
    ("mean", "observations", "because"),
    [
        (58, 0, "No talk has shown empathy yet."),
        (50, 1, "Empathy was seen only once; three times are needed for a figure."),
        (50, 2, "Empathy was seen only twice; three times are needed for a figure."),
        (50, 5, "Empathy stands at 50; the target is 70."),
        (80, 5, "Empathy is on target; practice keeps it there."),
    ],
)
def test_the_reason_is_said(mean: float, observations: int, because: str) -> None:
    step = propose(empathy=mastery("empathy", mean, observations), only=EMPATHY)[0]
    assert step.because.startswith(because + " You have not played this case")


@pytest.mark.parametrize(
    ("mean", "observations", "level", "days", "because"),
    [
        (50, 2, 2, None, "You have not played this case."),
        (50, 2, 2, 0.5, "You last played this case within a day."),
        (50, 2, 2, 1.5, "You last played this case a day ago."),
        (50, 5, 2, 9, "You last played this case 9 days ago; expect about 53 of 100 for empathy."),
        (
            61,
            5,
            2,
            None,
            "You have not played this case; expect about 64 of 100 for empathy, where practice teaches most.",
        ),
        (99, 5, 1, None, "You have not played this case; expect about 100 of 100 for empathy."),
    ],
)
def test_it_is_said_why_this_case(
    mean: float, observations: int, level: int, days: float | None, because: str
) -> None:
    history = () if days is None else (Played("a", "chat", NOW - days * DAY), OLDER)
    offers = (an_offer("a", "empathy", level=level),)
    known = mastery("empathy", mean, observations)
    step = propose(empathy=known, only=EMPATHY, offers=offers, history=history)[0]
    assert step.because.endswith(because)
    assert step.because == f"{step.why} {because}"
    assert "played" not in step.why


def test_only_a_harder_case_is_called_one() -> None:
    hard = (an_offer("a", "empathy", level=3),)
    step = propose(empathy=mastery("empathy", 80), only=EMPATHY, offers=hard)[0]
    assert step.because.startswith("Empathy is on target; a harder case keeps it there.")


def test_a_skill_on_target_that_rested_too_long_is_due_again() -> None:
    rested = mastery("empathy", 80, 5, days_ago=40)
    assert propose(empathy=rested, only=EMPATHY, due={"empathy": NOW})[0].because == (
        "Empathy was last practised 40 days ago and is due again."
        " You have not played this case; expect about 83 of 100 for empathy."
    )


def test_what_was_never_practised_is_new_and_not_due_again() -> None:
    steps = propose(
        empathy=mastery("empathy", 58, 0), clarity=mastery("clarity", 40), due={"clarity": NOW}
    )

    assert [step.skill for step in steps] == ["clarity", "empathy"]


def test_what_is_due_comes_before_what_is_not() -> None:
    rested = mastery("clarity", 60)
    steps = propose(clarity=rested, due={"empathy": NOW + DAY, "clarity": NOW})

    assert [step.skill for step in steps] == ["clarity", "empathy"]


def test_the_predicted_score_is_lower_on_a_harder_case() -> None:
    easy = propose(offers=(an_offer("a", "empathy", level=1),), only=EMPATHY)[0]
    hard = propose(offers=(an_offer("a", "empathy", level=4),), only=EMPATHY)[0]
    assert easy.predicted > hard.predicted


def propose(
    *,
    empathy: Mastery | None = None,
    clarity: Mastery | None = None,
    offers: tuple[Offer, ...] | None = None,
    history: tuple[Played, ...] = (),
    only: Skill | None = None,
    count: int = 3,
    due: dict[str, datetime] | None = None,
) -> tuple[NextStep, ...]:
    masteries = {
        "empathy": empathy or mastery("empathy", 60),
        "clarity": clarity or mastery("clarity", 60),
    }
    if offers is None:
        offers = (an_offer("a", "empathy"), an_offer("b", "clarity"))
    skills = (only,) if only else (EMPATHY, CLARITY)
    resting = {"empathy": NOW + DAY, "clarity": NOW + DAY} if due is None else due
    return next_steps(masteries, skills, offers, history, NOW, count, due=resting)


def mastery(skill: str, mean: float, observations: int = 4, days_ago: float = 1) -> Mastery:
    last = NOW - timedelta(days=days_ago) if observations else None
    return Mastery(skill, mean, 5, observations, observations, last)


def an_offer(slug: str, *skills: str, level: int = 2, channel: str = "chat") -> Offer:
    return Offer(slug, slug.title(), skills, level, channel)
