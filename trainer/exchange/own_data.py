"""Pack what is kept about one person: to be read by people (HTML), by sheets (CSV), by programs (JSON)."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from html import escape
from io import StringIO

from trainer.exchange.tables import safe
from trainer.exchange.zip_reading import Member
from trainer.exchange.zip_writing import write_zip

Rows = Sequence[Mapping[str, object]]

STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;font-size:.875rem}"
    "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}"
    "td{white-space:pre-wrap;overflow-wrap:anywhere}"
)


def pack(title: str, about: str, sections: Mapping[str, Rows]) -> bytes:
    """Pack the sections, each a list of rows, under their names; `about` says what this is."""
    members = [
        Member("read-me.html", _page(title, about, sections).encode()),
        *(Member(f"json/{name}.json", _json(rows)) for name, rows in sections.items()),
        *(Member(f"csv/{name}.csv", _csv(rows)) for name, rows in sections.items()),
    ]
    return write_zip(members)


def plain(value: object) -> object:
    """Turn a value into what JSON can say: times in ISO 8601, values of ours as objects."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(str(plain(one)) for one in value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


def _json(rows: Rows) -> bytes:
    return json.dumps([plain(row) for row in rows], ensure_ascii=False, indent=1).encode()


def _csv(rows: Rows) -> bytes:
    columns = _columns(rows)
    text = StringIO()
    sheet = csv.writer(text)
    sheet.writerow(columns)
    sheet.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _columns(rows: Rows) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _words(value: object) -> str:
    said = plain(value)
    if said is None:
        return ""
    if isinstance(said, str | bool | int | float):
        return str(said)
    return json.dumps(said, ensure_ascii=False)


def _cell(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return safe(_words(value))


def _page(title: str, about: str, sections: Mapping[str, Rows]) -> str:
    parts = "".join(
        f"<h2>{escape(name.replace('-', ' ').capitalize())} ({len(rows)})</h2>{_table(rows)}"
        for name, rows in sections.items()
    )
    return (
        '<!doctype html><html lang="en-GB"><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style>"
        f"<h1>{escape(title)}</h1><p>{escape(about)}</p>{parts}</html>"
    )


def _table(rows: Rows) -> str:
    if not rows:
        return "<p>Nothing is kept here.</p>"
    columns = _columns(rows)
    head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(_words(row.get(name)))}</td>" for name in columns) + "</tr>"
        for row in rows
    )
    return f"<table><tr>{head}</tr>{body}</table>"
