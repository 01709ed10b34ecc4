import json
import sys
from io import BytesIO, StringIO, TextIOWrapper

import pytest

from tests.exchange.documents import docx, p, packed, pdf
from trainer.core.errors import InputError
from trainer.exchange import article_files, article_worker
from trainer.exchange.article_files import read_aside, read_file


@pytest.mark.parametrize(
    ("suffix", "data", "text"),
    [
        (".md", f"# Hé\n\nwörds\x07{'.' * 99}".encode(), f"# Hé\n\nwörds{'.' * 99}"),
        (".txt", "caf\xe9 £5".encode("cp1252"), "café £5"),
        (".html", b"<p>one<p>two", "one\n\ntwo"),
        (".txt", b"<!DOCTYPE html><p>one", "one"),
        ("", docx(p("Words")), "Words"),
        (".pdf", pdf(((10, "Words"),)), "Words"),
    ],
)
def test_a_file_is_read_by_how_it_begins(suffix: str, data: bytes, text: str) -> None:
    assert read_file(suffix, data) == text


@pytest.mark.parametrize(
    ("name", "data", "because"),
    [
        ("", b"x", "Choose a file"),
        ("a.md", b" \n", "empty"),
        ("a.docm", docx(p("x")), "macros"),
        ("a.md", b"x" * 10_000_001, "larger than 10 MB"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x01", "picture.*What is read is Markdown"),
        ("a.doc", b"\xd0\xcf\x11\xe0 old", "old kind"),
        ("a.docx", packed({"a": "b"}), "no Word document"),
        ("a.html", b"<script>x</script>", "no text in the file"),
    ],
)
def test_what_is_not_read_is_told_in_words(name: str, data: bytes, because: str) -> None:
    with pytest.raises(InputError, match=because):
        looked_at(name, data)


def test_an_old_document_is_known_whatever_it_is_called() -> None:
    with pytest.raises(InputError, match="old kind"):
        read_file(".docx", b"\xd0\xcf\x11\xe0 old")


def test_more_text_than_anybody_reads_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_files, "MOST_CHARACTERS", 10)
    with pytest.raises(InputError, match="more than 10 characters"):
        read_file(".md", b"eleven chars")


def test_a_file_is_read_in_a_process_of_its_own_that_is_ended_in_time() -> None:
    assert read_aside("a.md", b"# Hi") == "# Hi"
    with pytest.raises(InputError, match="no Word document"):
        read_aside("a.docx", packed({"a": "b"}))
    with pytest.raises(InputError, match="took more than 0"):
        read_aside("a.md", b"# Hi", seconds=0.001)


def test_a_process_that_breaks_off_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(InputError, match="broke off"):
        read_aside("a.md", b"# Hi")


@pytest.mark.parametrize(
    ("args", "data", "told"),
    [
        (["x", ".md"], b"# Hi", {"text": "# Hi"}),
        (["x"], b"\x01" * 9, {"refused": "This is no text, and only text can be read."}),
    ],
)
def test_the_process_says_what_it_read_or_why_not(
    args: list[str], data: bytes, told: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = StringIO()
    monkeypatch.setattr(article_worker, "_limit", lambda: None)  # it would bind this process
    monkeypatch.setattr(sys, "argv", args)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
    monkeypatch.setattr(sys, "stdout", said)
    article_worker.main()
    answer = json.loads(said.getvalue())
    assert answer.keys() == told.keys()
    assert next(iter(answer.values())).startswith(next(iter(told.values())))


def looked_at(name: str, data: bytes) -> None:
    article_files.refuse(name, data)
    read_file(f".{name.rpartition('.')[2]}", data)
