"""Cut a reply into parts as it comes, so that each can be checked and shown."""

import re

_END = re.compile(r"[.?!…]+[\"'”’)]*(?=\s)|\n+")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|no|e\.g|i\.e|approx|p\.m|a\.m)|\b[a-z])\.$", re.IGNORECASE
)


def first(text: str) -> tuple[str, str]:
    """Cut the first whole sentence off the beginning of `text`: it, empty while none is, and the rest.

    A sentence is whole once something comes after its end: "39." may be the half of "39.90".
    """
    for hit in _END.finditer(text):
        if not _SHORT.search(text[: hit.end()].rstrip("\n")):
            return text[: hit.end()], text[hit.end() :]
    return "", text
