import pytest

from tests.builders import talk
from trainer.core.scoring.measures.signs import agent_signs, customer_signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("It works now, thank you!", {"worked", "thanks"}),
        ("It still does not work.", {"failed"}),
        ("Thanks anyway.", {"anyway"}),
        ("No, that's all.", {"enough"}),
        ("Goodbye, have a nice evening.", {"parted"}),
        ("Is it fixed?", {"asks"}),
        ("This is ridiculous.", {"angry"}),
        ("My order is 4711.", set()),
    ],
)
def test_a_customers_words_are_signs(text: str, signs: set[str]) -> None:
    assert signs <= customer_signs(talk(f"customer: {text}").turns[0])


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Has it finally worked?", "worked"),
        ("Great, but it still does not open, so no.", "worked"),
        ("But thanks anyway.", "thanks"),
    ],
)
def test_asking_failing_and_giving_up_deny_the_good_signs(text: str, sign: str) -> None:
    assert sign not in customer_signs(talk(f"customer: {text}").turns[0])


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I have refunded the amount.", "done"),
        ("Our team will contact you within 24 hours.", "later"),
        ("Unfortunately we cannot change that.", "unable"),
        ("Are you still there?", "not there"),
        ("Have a lovely day!", "parted"),
    ],
)
def test_an_agents_words_are_signs(text: str, sign: str) -> None:
    assert sign in agent_signs(talk(f"agent: {text}").turns[0])
