"""Say in a trainer's words what the YAML parser stumbled over.

The left column is PyYAML's own wording (6.0, pure Python parser); what it is unsure of, we show
with the general advice.
"""

import re
from collections.abc import Sequence
from typing import Any

import yaml

from trainer.core.errors import Fault

_QUOTE = "put the whole text in quotes, or under `|` on lines of its own"
_AT_ITS_BEGINNING = r"end of stream|document separator|could not find expected ':'|expected ',' or"
"""Complaints that come far behind the place that an author has to look at."""
_WORDS: tuple[tuple[str, str, str], ...] = (
    (r"'\\t' that cannot start", "a tab is used where spaces are wanted", "indent with spaces"),
    (r"'(.)' that cannot start", "a text cannot begin with `{0}`", _QUOTE),
    (r"mapping values are not allowed", "there is a `:` too many in this line", _QUOTE),
    (
        r"could not find expected ':'",
        "this line has no `field:`",
        "write `field: text`, or indent the line further if it belongs to the text above",
    ),
    (
        r"unexpected end of stream|unexpected document separator",
        "a quotation mark is opened and never closed",
        "close it at the end of the text",
    ),
    (
        r"unknown escape character|expected escape sequence",
        "within double quotes a `\\` begins a code",
        "use single quotes for patterns: '\\d+ days'",
    ),
    (
        r"expected ',' or '\]'",
        "a list in [ ] lacks a comma or its closing bracket",
        "put commas between, `]` at the end, and quotes round texts with , : [ ] or quotes in them",
    ),
    (
        r"expected ',' or '\}'",
        "fields in { } lack a comma or the closing brace",
        "put commas between, `}` at the end, and quotes round texts with , : { } or quotes in them",
    ),
    (
        r"expected alphabetic or numeric character",
        "a text cannot begin with `*` or `&`",
        _QUOTE,
    ),
    (
        r"chomping or indentation indicators|expected a comment or a line break",
        "text stands right after `|` or `>`",
        "begin the text on the next line, indented",
    ),
    (
        r"sequence entries are not allowed|but found '-'",
        "a `-` stands where no list item can be",
        "line it up with the other items, or put it in quotes if it is text",
    ),
    (
        r"expected <block end>",
        "this does not fit what stands above it",
        "line it up with its neighbours; a text that begins with a quote or { goes wholly in quotes",
    ),
)


def explain(error: Exception, text: str, source: str, last: Sequence[yaml.Event] = ()) -> Fault:
    """Turn a parser's complaint into a fault at the line an author has to look at.

    `last` is the last thing that was understood, if any.
    """
    problem, mark = str(error), None
    if isinstance(error, yaml.MarkedYAMLError):
        problem = str(error.problem)
        mark = error.problem_mark or error.context_mark
        if re.search(_AT_ITS_BEGINNING, problem):
            mark = error.context_mark or mark
    for event in last:
        if mark and _runs_on(event, mark.line):
            what = f"a quotation mark is opened here and closed only in line {mark.line + 1}"
            return _fault(source, event.start_mark, text, what, "close it at the end of the text")
    return _fault(source, mark, text, *_words(problem))


def _runs_on(event: yaml.Event, line: int) -> bool:
    """Tell whether a quoted text swallowed lines, up to the one that no longer fits."""
    if not isinstance(event, yaml.ScalarEvent) or event.style not in ("'", '"'):
        return False
    begin, end = event.start_mark, event.end_mark
    return begin is not None and end is not None and begin.line < end.line == line


def _fault(source: str, mark: Any, text: str, what: str, cure: str) -> Fault:
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Fault(source, min(line, text.rstrip().count("\n") + 1), column, "", what, cure)


def _words(problem: str) -> tuple[str, str]:
    for pattern, what, cure in _WORDS:
        if found := re.search(pattern, problem):
            return what.replace("{0}", found.group(found.lastindex or 0)), cure
    return f"this is not YAML ({problem})", "compare the line with docs/scenarios.md"
