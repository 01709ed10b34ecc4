"""A case over several talks is checked: what it names is there, and it does not go round in circles."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.samples import RUBRIC, SCENARIO, SKILLS
from trainer.content.check import check_paths
from trainer.content.library import Library

FOLLOWS = "follows: {scenario: late-lamp, hours: 20}\n"
SECOND = SCENARIO.replace("late-lamp", "lamp-again")
Faults = Callable[..., list[str]]


def test_a_scenario_may_follow_another_of_the_same_customer_and_company(faults: Faults) -> None:
    assert faults(SECOND + FOLLOWS) == []


def test_one_that_is_not_there_is_named_with_those_that_are(faults: Faults) -> None:
    (said,) = faults(SECOND + FOLLOWS.replace("late-lamp", "late-lam"))
    assert "there is no scenario `late-lam` to follow; did you mean `late-lamp`?" in said


@pytest.mark.parametrize(
    ("out", "into", "what"),
    [
        ("company: Brightside Lamps", "company: Lampwell", "company"),
        ("name: Ada Okafor", "name: Ola Berg", "customer"),
    ],
)
def test_a_case_has_one_customer_and_one_company(
    faults: Faults, out: str, into: str, what: str
) -> None:
    (said,) = faults(SECOND.replace(out, into) + FOLLOWS)
    assert f"the {what} of `late-lamp` is" in said


def test_a_case_that_comes_before_itself_is_refused(faults: Faults) -> None:
    first = SCENARIO + FOLLOWS.replace("late-lamp", "lamp-again")
    said = faults(SECOND + FOLLOWS, first)
    assert any("`lamp-again` comes before itself by way of `late-lamp`" in one for one in said)
    assert len(said) == 2


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (FOLLOWS.replace("20}", "20, told: [nothing]}"), "there is no fact `nothing`"),
        (FOLLOWS + "openings: {kept: 'You said {promise}.'}\n", "`{promise}` cannot be filled"),
        (FOLLOWS + "openings: {broken: 'You said {it}.'}\n", "`{it}` cannot be filled"),
        ("openings: {kept: Hello again.}\n", "(warning) this scenario follows none"),
        ("later: {nowhere: {day_1: A, day_7: B}}\n", "there is no outcome or ending `nowhere`"),
    ],
)
def test_what_is_named_must_be_there(faults: Faults, lines: str, said: str) -> None:
    assert any(said in one for one in faults(SECOND + lines))


def test_an_ending_has_a_later_too(faults: Faults) -> None:
    assert faults(SECOND + "later: {left: {day_1: A, day_7: B}}\n") == []


def test_a_file_beside_the_library_may_follow_one_in_it(tmp_path: Path) -> None:
    library = a_library(tmp_path, SCENARIO)
    file = tmp_path / "lamp-again.yaml"
    file.write_text(SECOND + FOLLOWS, "utf-8")
    said = [str(one) for one in check_paths([file], library)]
    assert not any("follow" in one for one in said)


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    def found(second: str, first: str = SCENARIO) -> list[str]:
        return [str(one) for one in a_library(tmp_path, first, second).faults()]

    return found


def a_library(folder: Path, *scenarios: str) -> Library:
    files = {
        "rubrics/short.yaml": RUBRIC,
        "rubrics/skills.yaml": SKILLS,
        **{f"scenarios/delivery/{_id(one)}.yaml": one for one in scenarios},
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Library(folder / "scenarios", folder / "rubrics")


def _id(text: str) -> str:
    return text.split("id: ", 1)[1].split("\n", 1)[0]
