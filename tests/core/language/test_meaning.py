import struct
from pathlib import Path
from types import ModuleType

import pytest

from trainer.core.language import meaning
from trainer.core.language.meaning import available, likeness, nearest, vector

SLOTS = (
    ("What is your order number?", "Could you give me the order reference?"),
    ("When did this start?", "How long has it been like this?"),
    ("How did you pay?", "Which card did you use?"),
)


def test_the_table_ships_with_the_project() -> None:
    assert available()


def test_other_words_for_the_same_are_nearer_than_other_things() -> None:
    same = likeness("Who will be using the phone?", "Is the mobile for somebody else?")
    other = likeness("Who will be using the phone?", "How much did you pay?")
    assert same > other + 0.1


def test_a_text_is_wholly_like_itself_in_any_case_and_whatever_small_words_surround_it() -> None:
    assert likeness("Postcode?", "postcode") == pytest.approx(1)
    assert likeness("the postcode is", "a postcode") > 0.8


def test_likeness_is_mutual_and_at_most_one() -> None:
    one, other = "Refund the parcel", "money back for the package"
    assert likeness(one, other) == likeness(other, one)
    assert -1.0001 <= likeness(one, other) <= 1.0001


@pytest.mark.parametrize("text", ["", "…", "12 34", "qzxv"])
def test_nothing_known_is_like_nothing(text: str) -> None:
    assert vector(text) == ()
    assert likeness(text, "postcode") == 0
    assert nearest(text, SLOTS) is None


def test_a_very_long_text_has_a_direction_too() -> None:
    assert likeness("postcode " * 60_000, "postcode") == pytest.approx(1)


def test_a_direction_has_length_one() -> None:
    assert sum(one * one for one in vector("a broken kettle")) == pytest.approx(1)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("u", "you"),
        ("order-number", "order number"),
        ("refund's", "refund s"),
        ("kettlebelles", "kettlebelle"),
    ],
)
def test_short_forms_and_compounds_are_brought_to_known_words(written: str, known: str) -> None:
    assert likeness(written, known) == pytest.approx(likeness(known, known), abs=0.15)


def test_the_nearest_group_is_found_with_its_margin() -> None:
    found = nearest("since when have you had it?", SLOTS)
    assert found
    assert found.group == 1
    assert 0 < found.margin < found.likeness


def test_a_group_may_be_one_text_and_one_group_has_no_rival() -> None:
    found = nearest("postcode", ["a kettle", "the postcode"])
    assert found
    assert found.group == 1
    assert found.likeness == likeness("postcode", "the postcode")
    assert found.margin == found.likeness - likeness("postcode", "a kettle")
    alone = nearest("postcode", ["postcode"])
    assert alone
    assert (alone.group, alone.margin) == (0, 2)


def test_the_first_of_two_equal_groups_wins_with_no_margin() -> None:
    found = nearest("postcode", ["a kettle", "postcode", "Postcode"])
    assert found
    assert (found.group, found.margin) == (1, 0)


def test_groups_of_nothing_known_are_passed_over() -> None:
    assert nearest("postcode", [["", "12"], []]) is None


def test_without_the_table_nothing_is_like_anything(without: ModuleType) -> None:
    assert not without.available()
    assert without.vector("postcode") == ()
    assert without.likeness("postcode", "postcode") == 0
    assert without.nearest("postcode", ["postcode"]) is None


def test_a_file_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "vectors").mkdir()
    (tmp_path / "vectors" / "words.bin").write_bytes(struct.pack("<4sIHI", b"ZZZZ", 0, 0, 0))
    monkeypatch.setattr(meaning, "files", lambda _: tmp_path)
    monkeypatch.setattr(meaning, "_table", meaning._table.__wrapped__)
    with pytest.raises(ValueError, match="make it again"):
        meaning.available()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    monkeypatch.setattr(meaning, "files", lambda _: tmp_path)
    for name in ("_table", "_vector", "_rows"):
        monkeypatch.setattr(meaning, name, getattr(meaning, name).__wrapped__)
    return meaning
