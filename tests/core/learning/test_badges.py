"""Badges state their evidence, and nothing else makes them."""

from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.learning.badges import RULES, Badge, Shown, badges, firsts

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
CRITERIA = ("proactivity", "empathy", "conflict", "resolution")


def test_nothing_shown_is_no_badge() -> None:
    assert badges((), CRITERIA) == ()
    assert badges([shown(1, empathy=3)], CRITERIA) == ()


def test_a_badge_takes_its_talks_in_different_cases_and_names_them() -> None:
    talks = [
        shown(1, "a", proactivity=3),
        shown(2, "b", proactivity=5),
        shown(3, "c", proactivity=3),
    ]

    badge = only(badges(talks, CRITERIA))

    assert badge.rule.sentence == "Three talks with the next thing told before it was asked"
    assert badge.evidence == tuple(talks)
    assert (badge.earned, badge.missing) == (talks[2].at, 0)


@pytest.mark.parametrize(
    ("cases", "earned", "missing"),
    [(("a",), False, 2), (("a", "b"), False, 1), (("a", "b", "a", "b"), False, 1), (("a", "b", "a", "c"), True, 0)],
)  # fmt: skip
def test_the_same_case_again_proves_nothing_more(
    cases: tuple[str, ...], missing: int, *, earned: bool
) -> None:
    talks = [shown(number, case, empathy=4) for number, case in enumerate(cases)]

    badge = only(badges(talks, CRITERIA))

    assert (badge.earned is not None, badge.missing) == (earned, missing)


def test_a_badge_once_earned_keeps_its_first_proof() -> None:
    talks = [shown(number, f"case-{number}", conflict=4) for number in range(5)]

    assert [one.attempt_id for one in only(badges(talks, CRITERIA)).evidence] == [0, 1]


def test_earned_ones_come_first_and_the_nearest_after_them() -> None:
    talks = [
        shown(1, "a", conflict=4, empathy=4, resolution=5),
        shown(2, "b", conflict=4, empathy=4),
    ]

    assert [one.rule.criterion for one in badges(talks, CRITERIA)] == [
        "conflict",
        "empathy",
        "resolution",
    ]


def test_a_criterion_that_the_rubric_lacks_has_no_badge() -> None:
    assert badges([shown(1, empathy=5)], ("clarity",)) == ()


def test_every_badge_says_how_many_talks_it_takes() -> None:
    words = {2: "Two", 3: "Three"}
    assert all(rule.sentence.startswith(words[rule.talks]) for rule in RULES)
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_what_was_done_first_is_told_once_the_latest_first() -> None:
    talks = [
        shown(1, passed=False, csat=3, solved=False),
        shown(2, passed=True, csat=4, solved=True),
        shown(3, passed=True, csat=5, level=4, channel="phone"),
        shown(4, passed=True, csat=5, level=4, channel="fax"),
    ]

    assert [(one.words, one.talk.attempt_id) for one in firsts(talks)] == [
        ("The first time you passed a talk by fax", 4),
        ("The first time a customer gave you five of five", 3),
        ("The first time you passed one of the hardest cases", 3),
        ("The first time you passed a talk by phone", 3),
        ("The first time you passed a talk", 2),
        ("The first time a matter was solved at first contact", 2),
        ("The first time you passed a talk by chat", 2),
    ]
    assert firsts(()) == ()


def only(found: tuple[Badge, ...]) -> Badge:
    assert len(found) == 1
    return found[0]


def shown(
    id: int,
    case: str = "a",
    *,
    level: int = 2,
    channel: str = "chat",
    passed: bool | None = None,
    csat: int | None = None,
    solved: bool | None = None,
    **levels: int,
) -> Shown:
    at = START + timedelta(days=id)
    return Shown(id, case, case.title(), at, channel, level, levels, passed, csat, solved)
