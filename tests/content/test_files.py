"""A file is told by its place, and whatever keeps it from being read is its fault."""

from pathlib import Path

import pytest

from trainer.content.files import Kind, kind_of, list_files, read_file


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("scenarios/billing/late.yaml", Kind.SCENARIO),
        ("late.yaml", Kind.SCENARIO),
        ("scenarios/personas/ada.yaml", Kind.PERSONA),
        ("rubrics/default.yaml", Kind.RUBRIC),
        ("rubrics/skills.yaml", Kind.SKILLS),
    ],
)
def test_the_place_tells_the_kind(path: str, kind: Kind) -> None:
    assert kind_of(Path(path)) is kind


def test_a_file_is_read_with_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("id: café".encode())
    paper = read_file(tmp_path / "a.yaml", "a.yaml", Kind.SCENARIO)
    assert (paper.text, paper.faults) == ("id: café", ())


def test_a_file_that_is_gone_by_now_is_a_fault(tmp_path: Path) -> None:
    paper = read_file(tmp_path / "a.yaml", "a.yaml", Kind.SCENARIO)
    assert str(paper.faults[0]).startswith("a.yaml:1:1: the file cannot be read (No such file")


def test_files_are_listed_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "c.yml"):
        (tmp_path / name).write_text("x")
    assert [path.name for path, _ in list_files(tmp_path)] == ["a.yaml", "b.yaml"]
