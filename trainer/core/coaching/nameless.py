"""Leave the name of whoever speaks out of an author's line: it is lent to somebody else."""

import re

_NAME = r"[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ'’-]+)?"
_DATES = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December"
)
_WHO = (
    rf"(?:(?i:my name(?: is|['’]s)|i['’]m|i am|this is) (?!(?:{_DATES})\b){_NAME}"
    rf"|(?!(?:{_DATES})\b)[A-Z][a-zà-ÿ]+ (?:here|speaking))"
)
_SENTENCE = re.compile(rf"(?:^|(?<=[.!?] )){_WHO}[.,!] *(\w?)")
"""What begins a sentence, or is the whole of one."""
_AND = re.compile(rf"\b{_WHO} and (?=[Ii]\b)")
_PART = re.compile(rf",? {_WHO}(?=[.,:;!])")
_SIGNED = re.compile(
    r"^([ \t]*(?:(?:with )?(?:kind|best|warm|many)?[ ]?(?:regards|wishes|thanks)"
    r"|yours (?:sincerely|faithfully|truly)|sincerely|all the best|cheers),?[ \t]*\n)"
    rf"[ \t]*(?P<name>{_NAME})[ \t]*(?:\n|$)",
    re.IGNORECASE | re.MULTILINE,
)
_BEGINNING = 160
"""Characters within which a message says who writes it."""


def nameless(text: str, company: str = "") -> str:
    """Leave out who speaks ("I'm Jo", "Callum here") and the name, not the `company`, that signs a letter."""
    head, rest = text[:_BEGINNING], text[_BEGINNING:]
    head = _AND.sub("", head)
    head = _SENTENCE.sub(lambda found: found.group(1).upper(), head)
    head = _PART.sub("", head)

    def signed(found: re.Match[str]) -> str:
        return found.group(0) if found.group("name") == company else found.group(1)

    return _SIGNED.sub(signed, head + rest)
