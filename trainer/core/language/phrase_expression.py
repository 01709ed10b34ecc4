"""Write a filled phrase as a regular expression (its language: `lexicon`)."""

import re
from collections.abc import Callable
from functools import cached_property

_GAP = r"(?:[,;:]?\s+(?:-+\s+)?|(?='[a-z]))"  # nothing stands between "that" and "'s"
_MARKS = {
    "(": "(?:",
    "(?": "(?",
    "[": "(?:(?:",
    "] ": rf"){_GAP})?",
    "… ": r"(?:[^\s.!?;]{1,30}\s+){0,5}?",
    " ": _GAP,
    "'": "'?",
}
_MARK = re.compile("|".join(re.escape(mark) for mark in sorted(_MARKS, key=len, reverse=True)))


class Expression:
    """Be the regular expression of a filled phrase, compiled when a text first needs it.

    There are over a thousand, most talks need a tenth of them, and compiling takes most of a start.
    """

    def __init__(self, phrase: str, full: str) -> None:
        self._phrase = phrase
        self._full = full

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Match the phrase at a place of folded text.

        Refuses (ValueError) what is no regular expression when it is written out.
        """
        body = _MARK.sub(lambda found: _MARKS[found.group()], self._full)
        try:
            return re.compile(rf"(?<![\w'])(?:{body})(?!\w|'t\b|-\w)").match
        except re.error as wrong:
            raise ValueError(f"'{self._phrase}' is no phrase: {wrong}") from wrong
