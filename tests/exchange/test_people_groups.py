from io import BytesIO

import pytest

from trainer.core.errors import InputError
from trainer.exchange import people_groups


@pytest.mark.parametrize(
    "text",
    [
        "a@example.com,north\nb@example.com,south\n",
        "email;group\nA@Example.com ; north\n\nb@example.com;south;more\n",
        '\ufeffE-mail\tGroup\r\na@example.com\t"north"\r\nb@example.com\tsouth\r\n',
        "a@example.com|other\na@example.com|north\nb@example.com|south",
    ],
)
def test_a_table_of_people_and_groups_is_read(text: str) -> None:
    assert read(text) == {"a@example.com": "north", "b@example.com": "south"}


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("", "holds nobody"),
        ("email,group\n", "holds nobody"),
        ("a@example.com,north\nnobody,south\n", "Line 2 has no e-mail address"),
        ("a@example.com\n", "Line 1 has no e-mail address"),
        ("a@example.com,\n", "Line 1 has no e-mail address"),
        ("a@example.com," + "x" * 61, "at most 60 plain characters"),
        ('a@example.com,"' + "x" * 140_000, "no table of two columns"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_taken(text: str, because: str) -> None:
    with pytest.raises(InputError, match=because):
        read(text)


def test_a_file_that_never_ends_is_not_read_to_its_end() -> None:
    with pytest.raises(InputError, match="more than 20,000 lines"):
        read("a@example.com,north\n" * 20_001)


def read(text: str) -> dict[str, str]:
    """Read a text as an upload brings it."""
    return people_groups.read(BytesIO(text.encode()))
