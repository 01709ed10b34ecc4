"""The dataclass is the schema: what it names, wants and allows is what an author may write."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Interval, MinLen

from trainer.content.read import Result, read
from trainer.content.yaml_text import parse
from trainer.core.scoring.rubric import Option


@dataclass(frozen=True, slots=True)
class Lamp:
    colour: str = "white"
    watts: Annotated[int, Interval(ge=1, le=100)] = 40


@dataclass(frozen=True, slots=True)
class Room:
    name: Annotated[str, MinLen(1)]
    lamp: Lamp = field(default_factory=Lamp)
    lamps: tuple[Lamp, ...] = ()
    words: tuple[str, ...] = ()
    height: float | None = None
    lit: bool = False
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    steps: Mapping[int, str] = field(default_factory=dict)
    options: Mapping[str, Option] = field(default_factory=dict)


DESK = Lamp(colour="green", watts=20)


def test_what_is_left_out_is_the_default() -> None:
    assert value("name: hall") == Room("hall")


def test_numbers_and_truths_are_taken_where_they_are_wanted() -> None:
    room = value("{name: 12, height: 2.4, lit: yes, lamp: {watts: 60}}")
    assert room == Room("12", lamp=Lamp(watts=60), height=2.4, lit=True)


def test_a_single_text_is_a_list_of_one() -> None:
    assert value("{name: hall, words: bright}").words == ("bright",)


def test_nothing_written_is_no_list_no_names_no_number_and_no_text() -> None:
    room = value("{name: hall, words: , notes: ~, height: null, lamp: {colour: }}")
    assert room == Room("hall", lamp=Lamp(colour=""))


def test_names_with_values_are_read_by_the_types_of_both() -> None:
    room = value("{name: hall, notes: {north: [a, b], 1: c}, steps: {1: up, 2: down}}")
    assert room.notes == {"north": ("a", "b"), "1": ("c",)}
    assert room.steps == {1: "up", 2: "down"}


def test_an_option_is_a_number_a_truth_a_text_or_a_list() -> None:
    room = value("{name: hall, options: {a: 1, b: 0.5, c: on, d: word, e: [x, y]}}")
    assert room.options == {"a": 1, "b": 0.5, "c": True, "d": "word", "e": ("x", "y")}


def test_an_option_cannot_have_fields() -> None:
    assert faults("{name: hall, options: {a: {b: c}}}") == [
        "x:1:27: options.a: a list is wanted here; begin each item on its own line with `- `"
    ]


def test_all_faults_are_told_at_once_in_the_order_of_lines() -> None:
    text = "lit: perhaps\nlamps:\n  - {watts: 0}\n  - {wats: 5}\nheight: tall\n"
    assert [fault.split(" ")[0] for fault in faults(text)] == [
        "x:1:1:",
        "x:1:6:",
        "x:3:13:",
        "x:4:6:",
        "x:5:9:",
    ]


def test_a_text_that_is_no_mapping_at_all_is_told_what_to_write() -> None:
    assert faults("just a line") == [
        "x:1:1: fields are wanted here; write `name:`, `lamp:`, `lamps:`, `words:` and so on"
    ]


def test_something_may_be_named_instead_of_written() -> None:
    assert value("{name: hall, lamp: desk}").lamp == DESK


def test_what_is_named_may_be_changed_in_part() -> None:
    assert value("{name: hall, lamp: {lamp: desk, watts: 5}}").lamp == Lamp("green", 5)


def test_what_can_be_named_can_be_written_out() -> None:
    assert value("{name: hall, lamp: {watts: 5}}").lamp == Lamp("white", 5)


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    assert faults("{name: hall, lamp: sun}") == [
        "x:1:20: lamp: there is no lamp `sun`; the lamps here are `desk`"
    ]


def test_a_name_that_is_a_list_is_refused() -> None:
    assert faults("{name: hall, lamp: {lamp: [desk]}}")[0].startswith("x:1:27: lamp: there is no")


def test_a_list_where_fields_are_wanted_is_refused_though_it_could_be_named() -> None:
    assert faults("{name: hall, lamp: [desk]}")[0].startswith("x:1:20: lamp: fields are wanted")


def test_a_place_that_was_not_written_is_that_of_the_nearest_part_around_it() -> None:
    places = result("name: hall\nlamp:\n  watts: 5\n").places
    assert str(places.fault("lamp.colour.hue", "dull", "")) == "x:2:1: lamp.colour.hue: dull"
    assert places.fault("lamp.watts", "").column == 10
    assert places.fault("", "").line == 1


def value(text: str) -> Room:
    found = result(text)
    assert not found.faults
    assert isinstance(found.value, Room)
    return found.value


def faults(text: str) -> list[str]:
    found = result(text)
    assert found.value is None
    return [str(fault) for fault in found.faults]


def result(text: str) -> Result:
    return read(Room, parse(text, "x"), "x", {Lamp: {"desk": DESK}})
