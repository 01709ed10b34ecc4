"""Read a file that somebody brings as a text for the knowledge base, as Markdown.

Whoever made the file may mean harm, so it is read in a process of its own, which has a share of the
memory and is ended when its time is over.
"""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path, PurePath

from trainer.core.errors import InputError
from trainer.core.language.tokens import clean
from trainer.exchange.decoding import decoded
from trainer.exchange.docx_text import text_of_docx
from trainer.exchange.html_markdown import markdown_of_html

MOST_BYTES = 10_000_000
MOST_CHARACTERS = 400_000
"""Of the text that comes out; some 150 pages."""
SECONDS = 20.0
FORMS = "Markdown, plain text, HTML, Word (DOCX) and PDF"

_ROOT = Path(__file__).resolve().parents[2]
_REFUSED = {
    ".docm": "The document has macros, so it is not opened. Save it as DOCX without them.",
    ".dotm": "The template has macros, so it is not opened. Save it as DOCX without them.",
    ".doc": "This is a document of the old kind. Open it and save it as DOCX.",
    ".rtf": "RTF is not read. Open the document and save it as DOCX.",
    ".odt": "ODT is not read. Open the document and save it as DOCX.",
}
_OLD = b"\xd0\xcf\x11\xe0"


def read_aside(name: str, data: bytes, seconds: float = SECONDS) -> str:
    """Read a file in a process of its own; InputError as `read_file`, and when time is over."""
    refuse(name, data)
    try:
        done = subprocess.run(  # noqa: S603 - our own module, by our own interpreter
            [
                sys.executable,
                "-m",
                "trainer.exchange.article_worker",
                PurePath(name).suffix.lower(),
            ],
            input=data,
            capture_output=True,
            timeout=seconds,
            cwd=_ROOT,
            check=False,
        )
        told = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise InputError(
            f"Reading the file took more than {seconds:g} seconds, so it was stopped. Send it in"
            " smaller pieces, or as plain text."
        ) from None
    except ValueError:
        raise InputError(
            "Reading the file broke off: it needs more memory or time than a document may."
            " Send it in smaller pieces, or as plain text."
        ) from None
    if "refused" in told:
        raise InputError(told["refused"])
    return str(told["text"])


def read_file(suffix: str, data: bytes) -> str:
    """Read a file as Markdown, by how it begins and then by its suffix; InputError when it cannot be."""
    if data.startswith(b"%PDF"):
        # Lazy: most files are none, and reading one takes a library that takes time to load.
        from trainer.exchange.pdf_text import text_of_pdf  # noqa: PLC0415 - slow to load

        text = text_of_pdf(data)
    elif data.startswith(b"PK"):
        text = text_of_docx(data)
    elif data.startswith(_OLD):
        raise InputError(_REFUSED[".doc"])
    else:
        text = _plain(data)
        begin = text[:1000].lstrip().lower()
        if suffix in {".html", ".htm"} or begin.startswith(("<!doctype html", "<html")):
            text = markdown_of_html(text)
    text = clean(text).strip()
    if not text:
        raise InputError("There is no text in the file.")
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            f"The file holds more than {MOST_CHARACTERS:,} characters of text. Send it in pieces."
        )
    return text


def refuse(name: str, data: bytes) -> None:
    """Refuse at a glance what is not read: nothing, too much, and kinds of files; InputError."""
    if not name:
        raise InputError("Choose a file first.")
    if not data.strip():
        raise InputError("The file is empty.")
    if len(data) > MOST_BYTES:
        raise InputError(
            f"The file is larger than {MOST_BYTES // 1_000_000} MB. Send it in pieces."
        )
    because = _REFUSED.get(PurePath(name).suffix.lower())
    if because:
        raise InputError(because)


def _plain(data: bytes) -> str:
    try:
        stream, _ = decoded(BytesIO(data))
    except InputError as error:
        said = str(error)
        raise InputError(f"{said[0].upper()}{said[1:]}. What is read is {FORMS}.") from None
    return stream.read()
