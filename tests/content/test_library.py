"""The library is what the files are now, and one broken file takes no other down."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.content.samples import PERSONA, RUBRIC, SCENARIO, SKILLS
from trainer.content.files import Kind
from trainer.content.library import Library
from trainer.core.errors import MissingError

Write = Callable[[str, str], Path]


def test_a_scenario_is_loaded_by_its_id(library: Library) -> None:
    assert library.load("late-lamp").title == "The lamp that is late"
    assert [one.id for one in library.list_scenarios()] == ["late-lamp"]


def test_a_scenario_that_is_not_there_is_missing(library: Library) -> None:
    with pytest.raises(MissingError, match="There is no scenario “lost-cat” in the library"):
        library.load("lost-cat")


def test_rubric_and_skills_are_loaded_too(library: Library) -> None:
    assert library.rubric("short").pass_mark == 60
    assert [skill.id for skill in library.skills()] == ["empathy", "resolution"]
    assert library.known().skills == {"empathy", "resolution"}


def test_the_text_and_its_place_are_kept(library: Library) -> None:
    filed = library.filed("late-lamp")
    assert filed.text == SCENARIO
    assert filed.source == "scenarios/delivery/late-lamp.yaml"
    assert filed.faults == ()


def test_a_broken_file_is_listed_with_its_faults_and_the_rest_is_offered(
    library: Library, write: Write
) -> None:
    write("scenarios/delivery/broken.yaml", SCENARIO.replace("title", "tittle", 1))
    write("scenarios/delivery/bytes.yaml", "").write_bytes(b"id: caf\xe9")
    assert [(one.slug, one.value is None) for one in library.list_filed()] == [
        ("broken", True),
        ("bytes", True),
        ("late-lamp", False),
    ]
    assert [fault.source for fault in library.faults()] == [
        "scenarios/delivery/broken.yaml",
        "scenarios/delivery/broken.yaml",
        "scenarios/delivery/bytes.yaml",
    ]
    with pytest.raises(MissingError):
        library.load("broken")


def test_an_edited_file_is_read_again_when_it_is_next_asked_for(
    library: Library, write: Write
) -> None:
    before = library.filed("late-lamp")
    write("scenarios/delivery/late-lamp.yaml", SCENARIO.replace("level: 2", "level: 3"))
    after = library.filed("late-lamp")
    assert (before.value.level, after.value.level) == (2, 3)
    assert before.hash != after.hash


def test_a_file_edited_to_the_same_length_is_read_again(library: Library, write: Write) -> None:
    assert library.load("late-lamp").level == 2
    path = write("scenarios/delivery/late-lamp.yaml", SCENARIO.replace("level: 2", "level: 4"))
    os.utime(path, ns=(1, 1))
    assert library.load("late-lamp").level == 4


def test_a_deleted_file_is_gone(library: Library, write: Write) -> None:
    write("scenarios/delivery/late-lamp.yaml", SCENARIO).unlink()
    assert library.list_scenarios() == ()


def test_a_library_that_did_not_change_is_not_read_again(library: Library) -> None:
    assert library.load("late-lamp") is library.load("late-lamp")


def test_an_edit_leaves_the_other_files_as_they_were(library: Library, write: Write) -> None:
    write("scenarios/delivery/other.yaml", SCENARIO.replace("late-lamp", "other"))
    before = library.load("late-lamp")
    write("scenarios/delivery/other.yaml", SCENARIO.replace("id: late-lamp", "id: another"))
    assert library.load("another").id == "another"
    assert library.load("late-lamp") is before


def test_many_may_ask_at_once_while_a_file_changes(library: Library, write: Write) -> None:
    def ask(turn: int) -> str:
        if turn % 4 == 0:
            changed = SCENARIO + "# changed\n" * turn
            write("scenarios/delivery/other.yaml", changed.replace("late-lamp", "other"))
        return library.load("late-lamp").id

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(40))) == {"late-lamp"}


def test_a_scenario_takes_its_customer_from_the_persona_file(
    library: Library, write: Write
) -> None:
    write("scenarios/personas/ada.yaml", PERSONA)
    write("scenarios/delivery/late-lamp.yaml", with_customer("customer: ada\n"))
    assert library.load("late-lamp").customer.loyalty == 4


def test_a_scenario_may_change_the_customer_that_it_takes(library: Library, write: Write) -> None:
    write("scenarios/personas/ada.yaml", PERSONA)
    changed = "customer: {persona: ada, loyalty: 2, start: {heat: 70}}\n"
    write("scenarios/delivery/late-lamp.yaml", with_customer(changed))
    customer = library.load("late-lamp").customer
    assert (customer.loyalty, customer.start.heat, customer.start.trust) == (2, 70, 40)
    assert customer.traits.talkative == 2


def test_a_changed_persona_is_another_version_of_each_scenario_that_takes_it(
    library: Library, write: Write
) -> None:
    write("scenarios/personas/ada.yaml", PERSONA)
    write("scenarios/delivery/late-lamp.yaml", with_customer("customer: ada\n"))
    before = library.filed("late-lamp").hash
    write("scenarios/personas/ada.yaml", PERSONA.replace("loyalty: 4", "loyalty: 5"))
    assert library.filed("late-lamp").hash != before


def test_a_broken_persona_breaks_only_the_scenarios_that_take_it(
    library: Library, write: Write
) -> None:
    write("scenarios/personas/ada.yaml", "name:")
    write("scenarios/delivery/other.yaml", with_customer("customer: ada\n", id="other"))
    assert [one.id for one in library.list_scenarios()] == ["late-lamp"]
    assert "there is no persona `ada`" in str(library.faults()[0])


def test_the_second_of_two_scenarios_of_one_id_is_refused(library: Library, write: Write) -> None:
    write("scenarios/delivery/twin.yaml", SCENARIO)
    assert next(str(fault) for fault in library.faults()) == (
        "scenarios/delivery/twin.yaml:1:5: id: the id `late-lamp` is that of "
        "scenarios/delivery/late-lamp.yaml too; give one of them another id"
    )
    assert library.filed("late-lamp").path.name == "late-lamp.yaml"


def test_a_file_in_another_place_than_it_says_is_offered_with_a_warning(
    library: Library, write: Write
) -> None:
    write("scenarios/billing/lamp.yaml", SCENARIO.replace("id: late-lamp", "id: lamp-two"))
    assert library.load("lamp-two").domain == "delivery"
    assert [(fault.field, fault.warning, fault.cure) for fault in library.faults()] == [
        ("id", True, "call the file lamp-two.yaml"),
        ("domain", True, "move it to delivery/"),
    ]


def test_hidden_files_and_other_kinds_of_files_are_passed_over(
    library: Library, write: Write
) -> None:
    write("scenarios/.trash/old.yaml", "broken")
    write("scenarios/README.md", "# Scenarios")
    (write("scenarios/a", "").parent / "folder.yaml").mkdir()
    assert library.faults() == ()


def test_a_file_over_200_kilobytes_is_not_even_read(library: Library, write: Write) -> None:
    write("scenarios/delivery/huge.yaml", "#" * 200_001)
    assert [fault.what for fault in library.faults()] == ["the file has more than 200 kB"]


def test_without_skills_scenarios_are_offered_all_the_same(library: Library, write: Write) -> None:
    write("rubrics/skills.yaml", SKILLS).unlink()
    assert library.skills() == ()
    assert library.load("late-lamp").practise == ("empathy", "resolution")


def test_a_library_without_folders_is_empty(tmp_path: Path) -> None:
    nowhere = Library(tmp_path / "no", tmp_path / "where")
    assert nowhere.list_scenarios() == ()
    assert nowhere.faults() == ()
    assert nowhere.list_filed(Kind.RUBRIC) == ()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(path: str, text: str) -> Path:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return _write


@pytest.fixture
def library(write: Write, tmp_path: Path) -> Library:
    write("scenarios/delivery/late-lamp.yaml", SCENARIO)
    write("rubrics/short.yaml", RUBRIC)
    write("rubrics/skills.yaml", SKILLS)
    return Library(tmp_path / "scenarios", tmp_path / "rubrics")


def with_customer(customer: str, id: str = "late-lamp") -> str:
    begin, end = SCENARIO.index("customer:"), SCENARIO.index("record:")
    return (SCENARIO[:begin] + customer + SCENARIO[end:]).replace("late-lamp", id)
