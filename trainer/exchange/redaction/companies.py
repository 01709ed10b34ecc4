"""Find the name of the company that served, where its agents greet and sign with it."""

import re
from collections import Counter
from collections.abc import Iterator

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.exchange.redaction.kinds import Hit, Kind

LEAST = 3
"""Letters of a name that is looked for."""
_WORD = r"[A-Z0-9][\w’'-]*(?:\.[a-z]{2,4}\b)?"
_NAME = rf"(?P<name>[A-Z][\w’'-]*(?:\.[a-z]{{2,4}}\b)?(?: (?:(?:&|and|of|the|de|von) ){{0,2}}{_WORD}){{0,3}})"
_DESK = r"(?:[Cc]ustomer )?(?:[Ss]upport|[Ss]ervices?|[Cc]are|[Hh]elp ?desk|[Tt]eam|[Rr]elations)"
_TOLD = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        (
            rf"\b(?:[Tt]hank you|[Tt]hanks) for (?:contacting|calling|choosing|messaging|reaching out to"
            rf"|getting in touch with|writing to|being with|shopping (?:at|with)) {_NAME}"
        ),
        rf"\b(?:[Ww]elcome to|[Yy]ou(?:’ve|'ve| have) reached|[Yy]ou(?:’re|'re| are) through to|[Oo]n behalf of) {_NAME}",
        (
            rf"\b(?:[Tt]his is|I am|I[’']m|[Ii]t[’']s|[Mm]y name is) [A-Z]\w+(?: here)?,?"
            rf" (?:from|at|of|with) (?:the )?{_NAME}"
        ),
        rf"\b{_NAME} {_DESK}\b",
        rf"(?:[Rr]egards|[Ss]incerely|[Tt]hanks|[Cc]heers|wishes)[,.!]?[ \t]*\n+[^\n]{{2,40}}\n+{_NAME}[ \t]*$",
    )
)
"""Where agents name whom they work for."""
_NONE = frozenset(
    """
    us you our the your my me this that customer customers support service services care team help desk
    helpdesk billing sales accounts account technical online live chat the returns refunds orders dear
    hi hello thank thanks kind best complaints here all please monday tuesday wednesday thursday friday
    saturday sunday agent adviser advisor today head
    """.split()  # noqa: SIM905 - read by people
)
"""Words that stand where a company's name could, and are none."""


def company_in(transcript: Transcript) -> str:
    """Give the name that its agents say most, empty where they say none."""
    found = Counter(
        name
        for turn in transcript.of(Speaker.AGENT)
        for pattern in _TOLD
        for match in pattern.finditer(turn.text)
        if (name := _tidy(match["name"]))
    )
    return found.most_common(1)[0][0] if found else ""


def companies_in(text: str, company: str) -> Iterator[Hit]:
    """Find where the company is named, in whatever case."""
    if company:
        pattern = rf"(?<!\w){re.escape(company)}(?=(?:['’]s)?(?!\w))"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Hit(*match.span(), Kind.COMPANY, company.lower())


def _tidy(name: str) -> str:
    """Leave out what belongs to the sentence around it, and what names a desk only."""
    words = re.sub(rf" {_DESK}$", "", name).split()
    while words and words[-1].lower() in _NONE:
        words.pop()
    while words and words[0].lower() in _NONE:
        words.pop(0)
    kept = " ".join(words)
    return kept if len(kept) >= LEAST else ""
