"""Pack what is kept about one person: to be read by people (HTML), by sheets (CSV), by programs (JSON)."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime, tzinfo
from html import escape
from io import StringIO

from trainer.exchange.tables import MARK, safe
from trainer.exchange.zip_reading import Member
from trainer.exchange.zip_writing import write_zip

Rows = Sequence[Mapping[str, object]]
Flat = Mapping[str, str | int | float]

WIDE = 6
"""With more columns than this a row is told as a list of its own: nobody reads so wide a table."""
TIME = "%Y-%m-%d %H:%M:%S %Z"
"""How a time is written for people and sheets, in the person's zone, which it names."""
PLAIN = {
    "y": "points of 100",
    "harder": "points harder than a usual case",
    "seconds": "seconds since the talk began",
}
"""What a column is called where people read it, if its own name says too little."""
STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;font-size:.875rem}"
    "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}"
    "td,dd{white-space:pre-wrap;overflow-wrap:anywhere}"
    "dl{border-top:1px solid #999;padding-top:.5rem}dt{font-weight:600}dd{margin:0 0 .25rem 1rem}"
)


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one part: the name of its files, what it is in plain words, and its rows."""

    name: str
    about: str
    rows: Rows

    @property
    def title(self) -> str:
        """Write its name: 'Who looked'."""
        return self.name.replace("-", " ").capitalize()


def pack(title: str, about: str, parts: Sequence[Part], zone: tzinfo) -> bytes:
    """Pack the parts; `about` is what the read-me begins with, a paragraph a line.

    A part with nothing in it has no files: the read-me names it. Times are written in `zone` for people and
    sheets, and in ISO 8601 for programs.
    """
    kept = [one for one in parts if one.rows]
    members = [Member("read-me.html", _read_me(title, about, parts).encode())]
    for one in kept:
        rows = [flat(row, zone) for row in one.rows]
        members += [
            Member(f"to-read/{one.name}.html", _page(one, rows).encode()),
            Member(f"sheets/{one.name}.csv", _csv(rows)),
            Member(f"programs/{one.name}.json", _json(one.rows)),
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


def flat(row: Mapping[str, object], zone: tzinfo) -> Flat:
    """Lay a row out in columns: what holds further values gets a column for each of them.

    Numbers stay numbers; all else is written in words, several of them with semicolons between.
    """
    return {name: value for key, one in row.items() for name, value in _columns(key, one, zone)}


def _columns(name: str, value: object, zone: tzinfo) -> Iterator[tuple[str, str | int | float]]:
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _columns(f"{name}_{key}", one, zone)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield name, value
    else:
        yield name, _words(value, zone)


def _words(value: object, zone: tzinfo) -> str:
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        told = ((key, _words(one, zone)) for key, one in value.items())
        return ", ".join(f"{_spaced(str(key))}: {words}" for key, words in told if words)
    if isinstance(value, set | frozenset):
        value = sorted(map(str, value))
    if isinstance(value, list | tuple):
        return "; ".join(_words(one, zone) for one in value)
    if isinstance(value, datetime):
        return value.astimezone(zone).strftime(TIME)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _json(rows: Rows) -> bytes:
    return json.dumps([plain(row) for row in rows], ensure_ascii=False, indent=1).encode()


def _csv(rows: Sequence[Flat]) -> bytes:
    columns = _heads(rows)
    text = StringIO()
    sheet = csv.writer(text)
    sheet.writerow(columns)
    sheet.writerows([_cell(row.get(name, "")) for name in columns] for row in rows)
    return f"{MARK}{text.getvalue()}".encode()


def _cell(value: str | float) -> str | float:
    return safe(value) if isinstance(value, str) else value


def _heads(rows: Sequence[Flat]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _spaced(name: str) -> str:
    return PLAIN.get(name, name.replace("_", " "))


def _read(value: str | float) -> str:
    """Write a value as people read it: a figure to one place after the point."""
    return escape(f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value))


def _read_me(title: str, about: str, parts: Sequence[Part]) -> str:
    kept = "".join(
        f'<tr><td><a href="to-read/{escape(one.name)}.html">{escape(one.title)}</a></td>'
        f"<td>{len(one.rows)}</td><td>{escape(one.about)}</td></tr>"
        for one in parts
        if one.rows
    )
    empty = ", ".join(escape(one.title) for one in parts if not one.rows)
    said = "".join(f"<p>{escape(words)}</p>" for words in about.splitlines())
    nothing = f"<h2>Nothing is kept of</h2><p>{empty}.</p>" if empty else ""
    head = "<tr><th>Part</th><th>Lines</th><th>What it is</th></tr>"
    return _html(title, f"{said}<h2>What is here</h2><table>{head}{kept}</table>{nothing}")


def _page(part: Part, rows: Sequence[Flat]) -> str:
    columns = _heads(rows)
    told = _table(rows, columns) if len(columns) <= WIDE else "".join(map(_list, rows))
    back = '<p><a href="../read-me.html">Back to the beginning</a></p>'
    return _html(part.title, f"<p>{escape(part.about)}</p>{told}{back}")


def _table(rows: Sequence[Flat], columns: Sequence[str]) -> str:
    head = "".join(f"<th>{escape(_spaced(name))}</th>" for name in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{_read(row.get(name, ''))}</td>" for name in columns) + "</tr>"
        for row in rows
    )
    return f"<table><tr>{head}</tr>{body}</table>"


def _list(row: Flat) -> str:
    lines = "".join(
        f"<dt>{escape(_spaced(name))}</dt><dd>{_read(value)}</dd>"
        for name, value in row.items()
        if value != ""
    )
    return f"<dl>{lines}</dl>"


def _html(title: str, body: str) -> str:
    return (
        '<!doctype html><html lang="en-GB"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{STYLE}</style><h1>{escape(title)}</h1>{body}</html>"
    )
