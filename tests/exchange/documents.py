"""Make documents as Word and others write them, small ones and hostile ones."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = f"""<w:styles xmlns:w="{W}">
  <w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="O"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:styleId="LB"><w:name w:val="List Bullet"/></w:style>
  <w:style w:styleId="LN"><w:name w:val="List Number"/></w:style>
</w:styles>"""
LISTS = f"""<w:numbering xmlns:w="{W}">
  <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
</w:numbering>"""


def docx(body: str, others: Mapping[str, str | bytes] | None = None) -> bytes:
    """Pack a document whose body is `body`, in WordprocessingML, with other parts beside it."""
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    parts = {"word/document.xml": document, "word/styles.xml": STYLES, "word/numbering.xml": LISTS}
    return packed({**parts, **(others or {})})


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack files into a zip."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as zip_:
        for name, content in parts.items():
            zip_.writestr(name, content)
    return file.getvalue()


def p(text: str, style: str = "", more: str = "") -> str:
    """Write a paragraph in a style; `**words**` are bold."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(
        f'<w:r>{"<w:rPr><w:b/></w:rPr>" if at % 2 else ""}<w:t xml:space="preserve">{part}</w:t></w:r>'
        for at, part in enumerate(text.split("**"))
        if part
    )
    return f"<w:p><w:pPr>{style}{more}</w:pPr>{runs}</w:p>"


def pdf(*pages: tuple[tuple[float, str], ...], encrypt: str = "") -> bytes:
    """Write a PDF: each page is lines with the size of their letters; ASCII only."""
    streams = [_stream(lines) for lines in pages]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(streams)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, stream in enumerate(streams):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _file(objects, encrypt)


def _stream(lines: tuple[tuple[float, str], ...]) -> str:
    said = [
        f"BT /F1 {size} Tf 1 0 0 1 72 {780 - 20 * at} Tm ({text}) Tj ET"
        for at, (size, text) in enumerate(lines)
    ]
    return "\n".join(said)


def _file(objects: list[str], encrypt: str) -> bytes:
    written, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n"
    start = len(written)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    written += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {encrypt}>>\nstartxref\n{start}\n%%EOF\n"
    )
    return written.encode("latin-1")
