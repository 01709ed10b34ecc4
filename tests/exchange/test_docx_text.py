from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.exchange.documents import docx, p, packed
from trainer.core.errors import InputError
from trainer.exchange import docx_text
from trainer.exchange.docx_text import text_of_docx


def in_list(depth: int, number: str = "2") -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            p("Returns", "T") + p("In **short**: yes") + p("", "H1"),
            "# Returns\n\nIn **short**: yes",
        ),
        (p("**All bold**", "H2") + p("Deep", "O"), "## All bold\n\n### Deep"),
        (
            p("First", "", in_list(0))
            + p("inner", "", in_list(1))
            + p("Other", "", in_list(0, "9")),
            "1. First\n   - inner\n- Other",
        ),
        (p("a", "LB") + p("b", "LN") + p("not", "LB", in_list(0, "0")), "- a\n1. b\n- not"),
        (
            (
                f"<w:tbl><w:tr><w:tc>{p('A')}</w:tc><w:tc>{p('B|C')}</w:tc></w:tr>"
                f"<w:tr><w:tc>{p('1')}{p('2')}</w:tc></w:tr></w:tbl><w:tbl></w:tbl>"
            ),
            "| A | B\\|C |\n| --- | --- |\n| 1 / 2 |  |",
        ),
        (
            (
                "<w:p><w:del><w:r><w:t>old</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t><w:tab/>"
                "<w:noBreakHyphen/></w:r></w:ins><w:r><w:fldChar/></w:r><w:r><w:rPr><w:b w:val='0'/></w:rPr>"
                "<w:t>thin</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> </w:t></w:r></w:p>"
            ),
            "new -thin",
        ),
        (f"<w:sdt><w:sdtContent>{p('within')}</w:sdtContent></w:sdt>", "within"),
    ],
)
def test_a_document_is_read_as_markdown(body: str, text: str) -> None:
    assert text_of_docx(docx(body)) == text


def test_a_document_without_styles_and_lists_is_read_too() -> None:
    data = docx(p("Words", "H1"))
    bare = packed({"word/document.xml": _document_of(data)})
    assert text_of_docx(bare) == "Words"
    for style, text in (("Heading2", "## Words"), ("Title", "# Words"), ("Heading", "Words")):
        data = docx(p("Words", style))
        assert text_of_docx(packed({"word/document.xml": _document_of(data)})) == text


@pytest.mark.parametrize(
    ("data", "because"),
    [
        (docx(p("x"), {"word/vbaProject.bin": b"macro"}), "has macros"),
        (docx(p("x"), {"word/styles.xml": "<\0!\0D\0O\0C\0"}), "not plain XML"),
        (docx(p("x"), {"word/styles.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "not plain XML"),
        (docx("<w:p>"), "is broken"),
        (docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "too deep"),
        (docx(p("x"), {f"{at}.txt": "" for at in range(3_001)}), "more than 3000 files"),
        (packed({"a.txt": "no document"}), "no Word document"),
        (b"PK\x03\x04 rubbish", "cannot be unpacked"),
    ],
)
def test_a_document_that_may_do_harm_or_is_broken_is_refused_in_words(
    data: bytes, because: str
) -> None:
    with pytest.raises(InputError, match=because):
        text_of_docx(data)


def test_a_bomb_is_stopped_by_what_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_text, "MOST_BYTES", 2_000_000)
    bomb = docx(p("0" * 3_000_000))
    assert len(bomb) < 10_000
    with pytest.raises(InputError, match="unpacks to more than 2 MB"):
        text_of_docx(bomb)


def test_a_password_is_told() -> None:
    data = bytearray(docx(p("x")))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(InputError, match="password"):
        text_of_docx(bytes(data))


def _document_of(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as file:
        return file.read("word/document.xml")
