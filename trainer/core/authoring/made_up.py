"""Put made-up values where placeholders stand, so that a redacted talk reads as one again.

The values are of nobody: numbers that regulators keep for fiction, domains kept for examples.
Source: Ofcom, numbers for drama use (01632 960xxx); RFC 2606 (example.com); RFC 5737 (192.0.2.x).
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from trainer.core.authoring.filling import first_name
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.scoring.stand_ins import PLACEHOLDER

_NAMES = ("Robin Hale", "Alex Moss", "Jo Lindley", "Kim Farrow", "Lee Marden", "Pat Oakes")
_KINDS: Mapping[str, tuple[str, ...]] = {
    "EMAIL": ("robin@example.com", "post@example.com", "desk@example.com"),
    "PHONE": ("01632 960 114", "01632 960 127", "01632 960 158"),
    "CARD": ("the card ending 4417", "the card ending 2093"),
    "BANK": ("the account ending 208", "the account ending 731"),
    "CODE": ("the code",),
    "ID": ("the number on my papers",),
    "BIRTH DATE": ("3 May 1984", "12 March 1957"),
    "ADDRESS": ("14 Mill Rise, Hexley", "3 Larch Court, Hexley", "HX2 9QD"),
    "LINK": ("the link",),
    "NETWORK ADDRESS": ("192.0.2.17",),
}
_DETERMINERS = frozenset({"my", "your", "our", "his", "her", "their", "the", "a", "this", "that"})
_GREETED = re.compile(
    r"\b(?:hi|hello|hey|dear|morning|afternoon|thank you|thanks|sorry),? (?:(?:mr|mrs|ms|miss|dr)\.? )?"
    r"(\[NAME \d{1,4}\])",
    re.IGNORECASE,
)


def customers_name(transcript: Transcript) -> str:
    """Give the placeholder of the customer's name: whom the agent greets; empty where unknown."""
    turns = transcript.of(Speaker.AGENT)
    greeted = Counter(name for turn in turns for name in _GREETED.findall(turn.text))
    return greeted.most_common(1)[0][0] if greeted else ""


def made_up(transcript: Transcript, name: str, company: str = "the company") -> Transcript:
    """Put a made-up value in the place of every placeholder, the same for the same one.

    `name` is what the customer is called in the draft, `company` who serves. Of other people there are as many names as
    are needed, none of them the customer's.
    """
    customer = customers_name(transcript)
    others = [one for one in _NAMES if first_name(one) != first_name(name)]

    def value(found: re.Match[str]) -> str:
        kind, number = found[1], int(found[2])
        if found[0] == customer:
            return first_name(name)
        if kind == "NAME":
            return first_name(others[number % len(others)])
        if kind == "COMPANY":
            return company
        if kind == "NUMBER":
            return f"RX-{10408 + 37 * number}"
        known = _KINDS.get(kind, ("something",))
        return _after(found.string[: found.start()], known[number % len(known)])

    turns = tuple(
        replace(
            turn,
            text=PLACEHOLDER.sub(value, turn.text),
            subject=PLACEHOLDER.sub(value, turn.subject),
        )
        for turn in transcript.turns
    )
    return replace(transcript, turns=turns)


def _after(before: str, value: str) -> str:
    """Leave out of "the card ending 4417" what stands before it: "my", "my card"."""
    article, _, rest = value.partition(" ")
    if article != "the":
        return value
    noun, _, more = rest.partition(" ")
    said = [one.strip(",:.").lower() for one in before.split()[-1:]]
    if said == [noun] and more:
        return more
    return rest if said and said[0] in _DETERMINERS else value
