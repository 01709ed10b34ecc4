import pytest

from trainer.core.errors import InputError
from trainer.exchange.json_text import LINE_LIMIT, number, read_object, write


def test_one_object_is_read_with_or_without_a_byte_order_mark() -> None:
    assert read_object(' {"a": [1, "é"]}\n') == read_object('\ufeff{"a": [1, "é"]}')


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON (Expecting property name enclosed in double quotes, at character 2)"),
        ("", "not JSON"),
        ("nonsense", "not JSON"),
        ('{"a": NaN}', "NaN is not a number"),
        ('{"a": -Infinity}', "-Infinity is not a number"),
        ('{"a": ' + "9" * 5000 + "}", "not JSON that can be read"),
        ('{"a": ' + "[" * 100_000, "not JSON that can be read"),
        ("[1]", "one JSON object"),
        ('"text"', "one JSON object"),
        ("x" * (LINE_LIMIT + 1), "longer than"),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_object_is_refused_with_what_is_wrong(line: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read_object(line)
    assert said in str(refused.value)


def test_a_number_is_taken_as_it_is() -> None:
    assert [number(one, "it") for one in (0, -2, 3.5)] == [0.0, -2.0, 3.5]


@pytest.mark.parametrize("found", [None, True, "3", [1], float("inf"), float("nan"), 10**400])
def test_what_is_no_number_is_refused_by_its_name(found: object) -> None:
    with pytest.raises(InputError, match="'wait' must be a number"):
        number(found, "'wait'")


def test_a_line_is_written_in_characters_that_every_reader_can_take() -> None:
    assert write({"a": "é – \ud800\n"}) == '{"a": "é – ?\\n"}'
