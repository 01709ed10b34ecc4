import pytest

from trainer.core.exercise.drill import Place, drill
from trainer.core.exercise.exercise import Exercise, Kind
from trainer.core.exercise.grade import grade
from trainer.core.exercise.result import Given, Reply
from trainer.core.scenario.changing import plain
from trainer.core.scenario.record import Article

TEXT = """More than **7 days** late: refund the fee (**£12.50**). Order by 15:00 on 4 May.

Other payments need a team leader."""


def drilled(*changes: tuple[str, str], text: str = TEXT) -> Exercise:
    after = text
    for old, now in changes:
        after = after.replace(old, now)
    made = drill(
        Article("late", "When we are late", text),
        Article("late", "When we are late", after),
        Place("drill-late", "delivery", "late-cot"),
    )
    assert made is not None
    assert all(plain(one.quote) in plain(after) for one in made.questions)
    return made


def options(made: Exercise, number: int) -> dict[str, bool]:
    return {one.say: one.right for one in made.questions[number - 1].options}


def test_a_new_figure_is_asked_for_among_the_old_one_and_two_others() -> None:
    made = drilled(("12.50", "15.00"))
    assert options(made, 1) == {"£8.00": False, "£12.50": False, "£15.00": True, "£22.00": False}
    assert "fee (…)" in made.questions[0].ask
    assert (made.questions[1].number, made.questions[1].unit) == (15, "pounds")
    assert [say for say, right in options(made, 3).items() if right] == [
        "“More than 7 days late: refund the fee (£15.00).”"
    ]
    assert "“More than 7 days late: refund the fee (£12.50).”" in options(made, 3)


def test_what_is_told_a_customer_comes_last_in_three_minutes() -> None:
    made = drilled(("12.50", "15.00"), ("7 days", "10 days"), ("15:00", "17:00"), ("team", "shift"))
    assert (made.kind, made.minutes, made.scenario) == (Kind.QUIZ, 3, "late-cot")
    assert len(made.questions) == 6
    assert made.questions[-1].ask.endswith("What do you tell them?")


@pytest.mark.parametrize(
    ("change", "first"),
    [
        (("15:00", "17:00"), {"15:00": False, "16:00": False, "17:00": True, "18:00": False}),
        (("15:00", "16:00"), {"15:00": False, "16:00": True, "17:00": False, "18:00": False}),
        (("7 days", "10 days"), {"5 days": False, "7 days": False, "10 days": True, "15 days": False}),
        (("7 days", "14 days"), {"7 days": False, "14 days": True, "21 days": False, "28 days": False}),
        (("7 days", "two days"), {"1 days": False, "3 days": False, "7 days": False, "two days": True}),
        (("7 days", "1 day"), {"0.5 day": False, "1 day": True, "1.5 day": False, "7 days": False}),
        (
            ("Other payments need a team leader.", ""),
            {
                "More than 7 days late: refund the fee (£12.50).": False,
                "Order by 15:00 on 4 May.": False,
                "Other payments need a team leader.": True,
            },
        ),
        (
            ("4 May", "6 May"),
            {"Order by 15:00 on 4 May.": False, "Order by 15:00 on 6 May.": True},
        ),
        (
            ("leader.", "leader. Never promise a date."),
            {
                "More than 7 days late: refund the fee (£12.50).": False,
                "Never promise a date.": True,
                "Order by 15:00 on 4 May.": False,
            },
        ),
    ],
)  # fmt: skip
def test_each_kind_of_change_has_its_question(
    change: tuple[str, str], first: dict[str, bool]
) -> None:
    made = drilled(change)
    assert options(made, 1) == first
    assert len(made.questions) >= 3


def test_an_article_that_is_all_anew_is_drilled_too() -> None:
    made = drilled((TEXT, "Nothing is given any more."))
    assert options(made, 1) == {
        "Nothing is given any more.": True,
        "There is no rule about this": False,
    }
    assert len(made.questions) >= 3


def test_nothing_is_drilled_where_no_sentence_has_changed() -> None:
    same = Article("late", "When we are late", TEXT)
    marked = Article("late", "When we are late", TEXT.replace("**", ""))
    assert drill(same, marked, Place("x", "delivery")) is None


def test_who_knows_the_new_rule_gets_all_and_who_says_the_old_one_nothing() -> None:
    made = drilled(("12.50", "15.00"))
    know = [Reply(picked=(3,)), Reply(text="£15"), Reply(picked=(_right(made, 3),))]
    old = [Reply(picked=(2,)), Reply(text="12.50"), Reply(picked=(1,))]
    assert grade(made, Given(replies=tuple(know))).score == 100
    assert grade(made, Given(replies=tuple(old))).score == 0


def _right(made: Exercise, number: int) -> int:
    asked = made.questions[number - 1].options
    return next(at for at, one in enumerate(asked, start=1) if one.right)
