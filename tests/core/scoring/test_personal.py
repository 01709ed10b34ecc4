import pytest

from tests.builders import a_scenario
from trainer.core.scenario.policy import Must
from trainer.core.scenario.record import Article
from trainer.core.scoring.personal import personal_in, secrets_of

RECORD = """Account   NW-48213, Priya Nair
          card ending 4417 8822 1190 3315
Identity  postcode LS6 2QT or date of birth 17 August 1990
E-mail    priya@example.org
Fault     F-2231, street cabinet
Order     LH-55290, 12 May"""


@pytest.mark.parametrize(
    "told",
    [
        "NW-48213",
        "LS6 2QT",
        "ls6 2qt",
        "17 August 1990",
        "priya@example.org",
        "4417 8822 1190 3315",
    ],
)
def test_what_belongs_to_the_person_is_personal(told: str) -> None:
    assert gives_away(f"Is it {told}, then?")


@pytest.mark.parametrize("told", ["F-2231", "LH-55290", "12 May", "LS7 9XX", "C-7719"])
def test_numbers_of_faults_orders_and_cases_are_not(told: str) -> None:
    assert not gives_away(f"It is {told}.")


def test_what_the_customer_said_first_is_no_secret() -> None:
    assert not gives_away("LS6 2QT, thank you.", known="It's ls6 2qt")


def test_what_everybody_can_read_is_no_secret() -> None:
    scenario = a_scenario(record=RECORD, articles=(Article("a", "Ours", "We are in LS6 2QT."),))
    assert "ls62qt" not in secrets_of(scenario)
    assert "nw-48213" not in secrets_of(a_scenario(record=RECORD, brief="Account NW-48213."))


def test_what_the_customer_says_to_be_known_is_personal_though_the_record_lacks_it() -> None:
    must = Must("verify", "Check", "knowledge", fact="postcode", action="verify_identity")
    assert "ls62qt" in secrets_of(a_scenario(record="", must=(must,)))
    assert secrets_of(a_scenario(record="", must=())) == frozenset()


def gives_away(text: str, known: str = "") -> bool:
    found = personal_in(text, secrets_of(a_scenario(record=RECORD)), known)
    assert all(text[one.start : one.end] == one.text for one in found)
    return bool(found)
