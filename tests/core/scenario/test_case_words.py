import pytest

from tests.builders import a_scenario
from trainer.core.scenario.case_words import names_case


@pytest.mark.parametrize(
    "texts",
    [
        ("The 39.90 is on its way.",),
        ("You cancelled your contract, and the line was closed.",),
        ("So your line stayed on.", "And the contract went on as well."),
    ],
)
def test_a_figure_or_two_words_of_the_case_name_it(texts: tuple[str, ...]) -> None:
    assert names_case(texts, a_scenario(record="Line closed, contract cancelled, paid 39.90"))


@pytest.mark.parametrize(
    "text",
    [
        "I understand your feelings, I am sorry, and I will resolve it within 3 to 5 working days.",
        "Thank you, Priya Nair.",
        "Done.",
        "sorry understand frustrating apologise appreciate refund 39.90 credit help resolve guarantee",
    ],
)
def test_what_could_be_sent_to_anyone_names_nothing(text: str) -> None:
    assert not names_case((text,), a_scenario())


def test_the_customers_own_words_are_words_of_the_case() -> None:
    text = "Then the wedding in Glasgow comes first."
    assert not names_case((text,), a_scenario())
    assert names_case((text,), a_scenario(), ("My wedding is in Glasgow.",))
