import pytest

from tests.cli.conftest import Run
from tests.fakes import SLUG


def test_a_talk_at_the_terminal_shows_the_case_the_answers_and_the_card(run: Run) -> None:
    done = run(
        "rehearse", SLUG, typed="Hello, I am sorry.\n/do refund\nI have refunded it.\n/end\n"
    )
    assert done.exit_code == 0
    for words in (
        "Actions: ",
        "/do ACTION [AMOUNT]",
        "  (done: refund)",
        "The talk ended: ",
        "Satisfaction ",
        "Score ",
        "  empathy ",
    ):
        assert words in done.stdout


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/do", "(Write a message"),
        ("/do refund 3 4", "(Write a message"),
        ("/dance", "(Write a message"),
        ("/do dance", "(There is no action 'dance'"),
        ("/do refund much", "('much' is not an amount"),
        ("/do refund nan", "(An amount is a number from 0 up.)"),
        ("/do refund -3", "(An amount is a number from 0 up.)"),
        ("x" * 5000, "(The message has 5000 characters"),
    ],
)
def test_what_cannot_be_taken_is_said_and_the_talk_goes_on(run: Run, typed: str, said: str) -> None:
    done = run("rehearse", SLUG, typed=f"{typed}\nHello.\n/end\n")
    assert said in done.stdout
    assert "(done" not in done.stdout
    assert done.stdout.count("you> ") == 3


def test_an_amount_may_be_given(run: Run) -> None:
    assert "(done: refund)" in run("rehearse", SLUG, typed="/do refund 10.5\n/end\n").stdout


def test_the_end_of_input_ends_the_talk(run: Run) -> None:
    done = run("rehearse", SLUG, typed="Hello.\n")
    assert done.exit_code == 0
    assert "The talk ended: abandoned." in done.stdout


def test_a_customer_who_leaves_ends_the_talk_and_a_fail_is_named(run: Run) -> None:
    done = run("rehearse", SLUG, typed="Shut up, you idiot.\n" * 30)
    assert "The talk ended: left." in done.stdout
    assert "  FAIL: " in done.stdout
