import struct
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.language.meaning import vector
from trainer.core.language.regressions import HEAD, MAGIC, NONE, OFFSET, Regressions, load
from trainer.core.language.tokens import folded_words

NAMES = ("calls", "thanks")
ROWS: Mapping[str, tuple[int, int]] = {
    "hello": (127, -127),
    "^ hello": (10, 20),
    "there": (1, 2),
    "hello there": (5, -5),
    "$": (-3, 4),
    "there $": (0, 0),
    "*me": (-127, 127),
}
"""Each feature with what it weighs for each name, in steps of its scale."""
RARITY = (1.0, 0.5, 2.0, 0.25, 0.0, 1.5, 3.0)
SCALES = (0.5, 0.25)
BIAS = (-1.0, 2.0)
DENSE = ((0.5, -0.25), (1.0, 0.5))


def test_a_file_gives_names_and_rows_and_figures_as_they_were_written(small: Regressions) -> None:
    assert (small.names, small.scales, small.bias) == (NAMES, SCALES, BIAS)
    assert small.places == {"calls": 0, "thanks": 1}
    assert list(small.rows) == list(ROWS)
    assert small.squares == tuple(one * one for one in RARITY)
    assert [tuple(small.added([at])) for at in small.rows.values()] == list(ROWS.values())


def test_a_pair_of_neighbours_is_found_by_the_first_of_them(small: Regressions) -> None:
    rows = small.rows
    assert small.pairs == {
        "^": {"hello": rows["^ hello"]},
        "hello": {"there": rows["hello there"]},
        "there": {"$": rows["there $"]},
    }


def test_words_and_their_neighbours_are_known_in_order_of_the_mark_the_pair_first(
    small: Regressions,
) -> None:
    known = small.known("^", ["hello", "there", "$"], ["*me"])
    named = ["hello", "^ hello", "there", "hello there", "there $", "$", "*me"]
    assert [list(ROWS)[at] for at in known] == named


def test_what_comes_again_is_known_once_and_what_is_new_not_at_all(small: Regressions) -> None:
    known = small.known("^", ["hello", "hello", "zebra", "there", "$"], ["*me", "*if", "*me"])
    assert [list(ROWS)[at] for at in known] == ["hello", "^ hello", "there", "there $", "$", "*me"]


def test_without_words_the_forms_are_known(small: Regressions) -> None:
    assert small.known("^", [], ["*me"]) == [small.rows["*me"]]
    assert small.known("^", [], []) == []


def test_rare_features_make_a_sentence_long_and_none_leave_it_at_one(small: Regressions) -> None:
    assert small.length([0, 1, 2]) == sqrt(1 + 0.25 + 4)
    assert small.length([]) == small.length([small.rows["$"]]) == 1


@given(st.lists(st.sampled_from(range(len(ROWS))), max_size=700))
def test_many_features_add_up_as_they_would_one_by_one(known: list[int]) -> None:
    figures = list(ROWS.values())
    plain = [sum(figures[at][name] for at in known) for name in range(len(NAMES))]
    assert loaded().added(known) == plain


@pytest.mark.parametrize("number", [1, 249, 250, 251, 500, 501, 2000])
def test_no_number_of_the_heaviest_features_runs_over(number: int) -> None:
    rows = loaded().rows
    assert loaded().added([rows["hello"]] * number) == [OFFSET * number, -OFFSET * number]
    assert loaded().added([rows["*me"]] * number) == [-OFFSET * number, OFFSET * number]


@pytest.mark.parametrize("direction", [(0.6, -0.8), (-0.6, 0.8), (1.0, 0.0), (-1.0, -1.0)])
def test_a_direction_is_multiplied_with_the_weights_of_each_name(
    small: Regressions, direction: tuple[float, float]
) -> None:
    plain = [sum(a * b for a, b in zip(direction, one, strict=True)) for one in DENSE]
    assert small.meant(direction) == pytest.approx(plain, abs=0.01)


def test_no_direction_means_nothing(small: Regressions) -> None:
    assert small.meant(()) == [0.0, 0.0]


@pytest.mark.parametrize("way", [1.0, -1.0])
def test_the_heaviest_direction_does_not_run_over(tmp_path: Path, way: float) -> None:
    place = tmp_path / "wide.bin"
    place.write_bytes(packed(((1.0,) * 96, (-1.0,) * 96)))
    assert load(place).meant((way,) * 96) == pytest.approx([96 * way, -96 * way])


@pytest.mark.parametrize("text", ["Bear with me.", "You'll have your money by Friday", "kettle"])
def test_word_by_word_comes_near_what_the_whole_means(text: str) -> None:
    weights = shipped()
    sums, shift, size = weights.roughly(folded_words(text), weights.means)
    roughly = [(one - shift) / size for one in sums]
    assert roughly == pytest.approx(weights.meant(vector(text)), abs=0.02)
    assert max(map(abs, roughly)) > 0.1


@pytest.mark.parametrize("text", ["", "qzxv"])
def test_words_that_nobody_knows_mean_nothing(text: str) -> None:
    weights = shipped()
    sums, shift, size = weights.roughly(folded_words(text), weights.means)
    assert [(one - shift) / size for one in sums] == [0.0] * len(weights.names)


def test_where_there_is_no_file_nothing_is_likely(tmp_path: Path) -> None:
    weights = load(tmp_path / "acts.bin")
    assert weights is NONE
    assert weights.known("^", ["hello", "$"], ["*me"]) == []
    assert weights.length([]) == 1
    assert weights.added([]) == []
    assert weights.meant((0.6, 0.8)) == weights.meant(()) == []
    assert weights.roughly(("hello",), weights.means)[0] == ()


def test_a_file_of_another_form_is_refused_by_its_name(tmp_path: Path) -> None:
    place = tmp_path / "old.bin"
    place.write_bytes(HEAD.pack(b"RAW1", 0, 0, 0, 0))
    with pytest.raises(ValueError, match=r"old\.bin begins with b'RAW1'; make it again"):
        load(place)


@pytest.fixture
def small(tmp_path: Path) -> Regressions:
    place = tmp_path / "small.bin"
    place.write_bytes(packed(DENSE))
    return load(place)


@cache
def loaded() -> Regressions:
    weights = [one + OFFSET for row in ROWS.values() for one in row]
    figures = struct.pack(f"<{len(weights)}H", *weights)
    step = 2 * len(NAMES)
    numbers = (
        int.from_bytes(figures[at : at + step], "little") for at in range(0, len(figures), step)
    )
    rows = {name: at for at, name in enumerate(ROWS)}
    return NONE._replace(names=NAMES, rows=rows, figures=tuple(numbers))


@cache
def shipped() -> Regressions:
    return load(files("trainer.core.conversation") / "weights" / "acts.bin")


def packed(dense: Sequence[Sequence[float]]) -> bytes:
    listed = "\n".join([*NAMES, *ROWS]).encode()
    flat = [one for vector in dense for one in vector]
    halves = [*flat, *RARITY]
    weights = [one + OFFSET for row in ROWS.values() for one in row]
    return (
        HEAD.pack(MAGIC, len(NAMES), len(ROWS), len(dense[0]), len(listed))
        + listed
        + struct.pack(f"<{2 * len(NAMES)}f{len(halves)}e", *SCALES, *BIAS, *halves)
        + struct.pack(f"<{len(weights)}H", *weights)
    )
