import pytest

from tests.builders import a_scenario
from trainer.core.scenario.policy import Must
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.confided import is_felt, is_personal, own_words

FEE = Fact("fee", "The bank charged me a fee.", trust=50)


@pytest.mark.parametrize(
    ("fact", "personal", "felt"),
    [
        (FEE, True, True),
        (Fact("calm", "My mother was ill.", calm=60), True, True),
        (Fact("plain", "I ordered it in May."), False, False),
        (Fact("aside", "I'm changing banks, by the way.", trust=45), True, False),
        (Fact("who", "Ada Byron, LS6 2QT.", trust=10), True, False),
    ],
)
def test_only_what_moves_somebody_calls_for_sympathy(
    fact: Fact,
    personal: bool,  # noqa: FBT001 - a column of the table
    felt: bool,  # noqa: FBT001 - a column of the table
) -> None:
    check = Must("verify", "Check", "knowledge", fact="who", action="verify_identity")
    scenario = a_scenario(must=(check,))
    assert (is_personal(fact), is_felt(fact, scenario)) == (personal, felt)


def test_the_words_of_record_and_articles_are_not_the_customers_own() -> None:
    told = Fact("fee", "Your supervisor never rang my aunt.", trust=50)
    assert own_words(a_scenario(), told) < own_words(None, told)
