"""Text becomes a tree with places; what could harm is refused before it does."""

from time import perf_counter

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.content.samples import KNOWN, SCENARIO
from trainer.content import texts, yaml_text
from trainer.content.nodes import Fields, Items, Mark, Scalar
from trainer.content.yaml_text import decode, parse
from trainer.core.errors import ContentError, Fault

YAMLISH = some.text(alphabet=list("ab:-#|>'\"{}[]&*!%@`,.?~ \n\t\\0\u2028é"), max_size=60)
WORDS = some.sampled_from([*SCENARIO.split(), "\n", "\n  ", "\n    - ", ": ", "{", "}", "[", "]"])


def test_every_part_knows_its_line_and_column() -> None:
    tree = parse("a: one\nb:\n  - two\n", "x.yaml")
    assert isinstance(tree, Fields)
    one, many = tree.entries
    assert one.value == Scalar(Mark(1, 4), "one", plain=True)
    assert many.value == Items(Mark(2, 1), (Scalar(Mark(3, 5), "two", plain=True),))


def test_values_stay_as_written() -> None:
    tree = parse("[16:00, no, 39.90, 2026-05-02, 012, 1e3]", "x.yaml")
    assert isinstance(tree, Items)
    written = [item.text for item in tree.items if isinstance(item, Scalar)]
    assert written == ["16:00", "no", "39.90", "2026-05-02", "012", "1e3"]


def test_line_ends_and_a_byte_order_mark_of_other_systems_do_not_matter() -> None:
    assert parse("\ufeffa: 1\r\nb: 2\r", "x.yaml") == parse("a: 1\nb: 2\n", "x.yaml")
    assert decode(b"\xef\xbb\xbfa: 1", "x.yaml") == "a: 1"


def test_a_text_with_one_document_mark_is_one_document() -> None:
    assert parse("---\na: 1\n", "x.yaml") == Fields(
        Mark(2, 1),
        parse("\na: 1\n", "x.yaml").entries,  # type: ignore[union-attr]
    )


@pytest.mark.parametrize("text", ["", "   \n\n", "# only a remark\n", "\ufeff"])
def test_an_empty_text_is_refused(text: str) -> None:
    assert refusal(text).what == "there is nothing here"


def test_a_file_that_is_not_utf_8_is_refused_at_its_first_wrong_byte() -> None:
    with pytest.raises(ContentError) as refused:
        decode(b"id: lamp\ntitle: caf\xe9\n", "x.yaml")
    assert str(refused.value).startswith("x.yaml:2:11: the file is not UTF-8 text; save it")


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\u202e", "\u200b", "\ud800"])
def test_an_invisible_character_is_refused_where_it_stands(character: str) -> None:
    fault = refusal(f"id: lamp\ntitle: a{character}b\n")
    assert (fault.line, fault.column) == (2, 9)
    assert fault.what == f"an invisible character (U+{ord(character):04X}) stands here"


@pytest.mark.parametrize("code", [r"\0", r"\a", r"\b", r"\e", r"\u202e", r"\ud800"])
def test_an_invisible_character_cannot_be_written_as_a_code_either(code: str) -> None:
    assert "holds an invisible character" in refusal(f'title: "a{code}b"').what


def test_many_invisible_characters_do_not_make_endless_faults() -> None:
    with pytest.raises(ContentError) as refused:
        parse("\x07" * 5000, "x.yaml")
    assert len(refused.value.faults) == 50


def test_a_code_for_a_character_that_does_not_exist_is_refused() -> None:
    assert refusal(r'title: "\UFFFFFFFF"').line == 1


def test_a_text_over_200_kilobytes_is_refused() -> None:
    fault = refusal("title: " + "é" * 100_000)
    assert fault.what == "the text has 200 kB; 200 kB is the most"
    assert refusal("x: 1\n" * 10_001).what == "the text has 10001 lines; 10000 are the most"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_a_tower_of_nesting_is_refused_before_it_is_climbed(opening: str) -> None:
    started = perf_counter()
    assert "nested more than 20 deep" in refusal(opening * (199_000 // len(opening))).what
    assert perf_counter() - started < 5


def test_a_bomb_of_aliases_is_refused_at_each_of_them_and_never_grows() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    with pytest.raises(ContentError) as refused:
        parse("\n".join(lines), "x.yaml")
    assert len(refused.value.faults) == 40 + 2 * 39


def test_an_alias_of_itself_is_refused() -> None:
    with pytest.raises(ContentError):
        parse("a: &a [*a]", "x.yaml")


def test_a_complaint_without_a_known_wording_still_has_its_line() -> None:
    fault = refusal("%YAML 9.9\n---\na: 1\n")
    assert fault.line == 1
    assert fault.what.startswith("this is not YAML (")


def test_the_slow_parser_says_the_same_where_the_fast_one_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fast = parse(SCENARIO, "x.yaml")
    monkeypatch.setattr(yaml_text, "_FAST", yaml.SafeLoader)
    assert parse(SCENARIO, "x.yaml") == fast


@settings(max_examples=400, deadline=None)
@given(YAMLISH)
def test_no_text_gets_anything_but_a_tree_or_faults(text: str) -> None:
    tree_or_faults(text)


@settings(max_examples=200, deadline=None)
@given(some.text(max_size=80))
def test_no_text_in_any_script_gets_anything_but_a_tree_or_faults(text: str) -> None:
    tree_or_faults(text)


@settings(max_examples=200, deadline=None)
@given(some.lists(WORDS, max_size=40), some.integers(0, len(SCENARIO)))
def test_no_shuffled_scenario_gets_anything_but_a_value_or_faults(
    words: list[str], cut: int
) -> None:
    text = SCENARIO[:cut] + " ".join(words) + SCENARIO[cut:]
    found = texts.examine_scenario(text, "x.yaml", KNOWN)
    assert found.value is not None or found.faults
    lines = text.count("\n") + 1
    assert all(1 <= fault.line <= lines for fault in found.faults)


@settings(max_examples=200, deadline=None)
@given(some.binary(max_size=60))
def test_no_bytes_get_anything_but_text_or_faults(data: bytes) -> None:
    text = decoded(data)
    assert text is None or text.encode() == data.removeprefix(b"\xef\xbb\xbf")


def tree_or_faults(text: str) -> None:
    faults = faults_of(text)
    assert faults is None or all(one.line >= 1 and one.column >= 1 for one in faults)
    assert faults != ()


def faults_of(text: str) -> tuple[Fault, ...] | None:
    try:
        parse(text, "x.yaml")
    except ContentError as error:
        return error.faults
    return None


def decoded(data: bytes) -> str | None:
    try:
        return decode(data, "x.yaml")
    except ContentError:
        return None


def refusal(text: str) -> Fault:
    with pytest.raises(ContentError) as refused:
        parse(text, "x.yaml")
    return refused.value.faults[0]
