"""Files are checked wherever they lie."""

from pathlib import Path

import pytest

from tests.content.samples import PERSONA, RUBRIC, SCENARIO, SKILLS
from trainer.content.check import check_paths, load_file
from trainer.content.library import Library
from trainer.core.errors import ContentError


def test_files_in_order_have_no_faults(place: Path) -> None:
    assert told(place, "scenarios/delivery/late-lamp.yaml", "rubrics") == []


def test_a_folder_is_checked_with_all_that_lies_in_it(place: Path) -> None:
    (place / "scenarios/delivery/a.yaml").write_text("id: a")
    (place / "rubrics/b.yaml").write_text("id: b")
    faults = told(place, "scenarios", "rubrics")
    assert {line.split(":")[0] for line in faults} == {
        "scenarios/delivery/a.yaml",
        "rubrics/b.yaml",
    }


def test_a_path_that_is_not_there_is_a_fault(place: Path) -> None:
    assert told(place, "nowhere.yaml") == [
        "nowhere.yaml:1:1: there is no such file; look at the path"
    ]


def test_a_path_given_twice_is_checked_once(place: Path) -> None:
    (place / "scenarios/delivery/a.yaml").write_text("- a")
    assert len(told(place, "scenarios/delivery/a.yaml", "scenarios/delivery")) == 1


def test_a_file_may_take_personas_that_lie_beside_it(place: Path) -> None:
    own = place / "own"
    (own / "personas").mkdir(parents=True)
    (own / "personas/bea.yaml").write_text(PERSONA)
    begin, end = SCENARIO.index("customer:"), SCENARIO.index("record:")
    (own / "late-lamp.yaml").write_text(SCENARIO[:begin] + "customer: bea\n" + SCENARIO[end:])
    faults = check_paths([own], Library(place / "scenarios", place / "rubrics"))
    assert [fault.field for fault in faults if not fault.warning] == []


def test_two_files_of_one_id_are_told(place: Path) -> None:
    (place / "scenarios/delivery/twin.yaml").write_text(SCENARIO)
    assert "is that of" in told(place, "scenarios")[0]


def test_without_paths_the_whole_library_is_checked(place: Path) -> None:
    (place / "rubrics/b.yaml").write_text("- b")
    faults = check_paths([], Library(place / "scenarios", place / "rubrics"))
    assert [fault.source for fault in faults] == ["rubrics/b.yaml"]


def test_a_model_answer_that_the_customer_does_not_take_is_told(place: Path) -> None:
    gruff = SCENARIO.replace("worth: 85", "worth: 51").replace("level: 2", "level: 4")
    (place / "scenarios/delivery/late-lamp.yaml").write_text(gruff)
    faults = told(place, "scenarios")
    assert any("the customer does not take the model answer" in line for line in faults)


def test_one_file_can_be_loaded_from_anywhere(place: Path) -> None:
    path = place / "elsewhere.yaml"
    path.write_text(SCENARIO)
    library = Library(place / "scenarios", place / "rubrics")
    assert load_file(path, library).id == "late-lamp"
    path.write_text(SCENARIO.replace("level: 2", "level: 9"))
    with pytest.raises(ContentError, match="level: 9 is out of range"):
        load_file(path, library)


def test_everything_that_is_built_in_is_in_order() -> None:
    assert [str(fault) for fault in check_paths() if not fault.warning] == []


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for path, text in (
        ("scenarios/delivery/late-lamp.yaml", SCENARIO),
        ("rubrics/short.yaml", RUBRIC),
        ("rubrics/skills.yaml", SKILLS),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def told(place: Path, *paths: str) -> list[str]:
    library = Library(place / "scenarios", place / "rubrics")
    faults = check_paths([place / path for path in paths], library)
    return [str(fault).removeprefix(f"{place.as_posix()}/") for fault in faults]
