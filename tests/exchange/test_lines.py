import gzip
from io import BytesIO

import pytest

from trainer.core.errors import InputError
from trainer.exchange import lines
from trainer.exchange.lines import Line, lines_of, unpacked


def test_lines_keep_their_numbers_and_blank_ones_are_left_out() -> None:
    assert read(b"\xef\xbb\xbfone\r\n\n \nfour") == [Line(1, "one\r\n"), Line(4, "four")]


def test_bytes_that_are_no_text_become_question_marks() -> None:
    assert read(b"\xff") == [Line(1, "\ufffd")]


def test_a_packed_stream_is_unpacked() -> None:
    assert read(gzip.compress(b"one\ntwo\n")) == [Line(1, "one\n"), Line(2, "two\n")]


@pytest.mark.parametrize("harm", [lambda raw: raw[:-9], lambda raw: raw[:30] + b"0" + raw[31:]])
def test_a_packed_stream_that_is_broken_is_refused(harm: object) -> None:
    packed = gzip.compress(bytes(range(256)) * 9)
    with pytest.raises(InputError, match="breaks off after line"):
        read(harm(packed))  # type: ignore[operator]


def test_a_line_that_never_ends_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST", 4)
    assert read(b"a\nabcdefghijk\nb\n") == [Line(1, "a\n"), Line(2, None), Line(3, "b\n")]
    assert read(b"abcdefgh") == [Line(1, None)]


def read(raw: bytes) -> list[Line]:
    """Read all lines."""
    return list(lines_of(unpacked(BytesIO(raw))))
