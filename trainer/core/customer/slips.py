"""Type as people do in chat: habits of a hand, and the slips of a hot head.

Nothing here changes a figure, a name or what stands between braces or quotes.
"""

import re
from dataclasses import dataclass

from trainer.core.conversation.mood import Band
from trainer.core.customer.dice import chance, pick, talk_of
from trainer.core.scenario.persona import Style

_START = re.compile(r"(^|[.!?…] +)([A-Z][a-z']+|OK|[A-Z]\b)")
_PLAIN = (
    "a about after again all also and as at because but by can can't could couldn't did do "
    "don't every for from got had have he he's his how i i'd i'll i'm i've if in is it it's "
    "its just last like my nearly no nobody not nothing now of on our out she she's since so "
    "some somebody someone that that's the then there there's they they're they've this "
    "three to twice two was we we'd we're we've well what what's when where who why with "
    "won't yeah yes yesterday yet you you're your "
)
_PLAIN_START = frozenset(_PLAIN.split())
"""Words that may lose their capital at the beginning of what is told: none of them is a name."""
_SMALL_I = re.compile(r"\bI\b(?!\.)")
_MARK = re.compile(r"(?<=[a-z])'(?=(t|s|re|ve|ll|m|d)\b)")
_ARTICLE = re.compile(r"(?<=[a-z,] )(?:the|a|an) (?!(?:lot|bit|few|little|while)\b)(?=[a-z])")
_PAUSE = re.compile(
    r"^(OK|Okay|Yes|Yeah|Yep|No|Right|Well|Fine|Good|Great|Sure|So|And|Oh)[.,] (I\b|OK\b|[A-Za-z])",
    re.IGNORECASE,
)
_THANKS = re.compile(r"\b(thanks|thank you|brilliant|great|perfect|lovely)\b", re.IGNORECASE)
_SLIPPABLE = re.compile(r"(?<![\w{'’\"])[a-z]{4,}(?![\w}'’\"])")
_SLIPS = ("drop", "double", "swap")
_CHANCES = {Band.HOT: 0.3, Band.TENSE: 0.1}
"""Chance of a slip in a message, for each degree of `typos`."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Hold how somebody types all through a talk.

    Capitals at all, a full stop at the end, apostrophes, and a pause after a first small word.
    """

    capitals: bool = True
    stops: bool = True
    marks: bool = True
    pauses: bool = True


def hand_of(style: Style, dice: str) -> Hand:
    """Draw a hand for a talk: the less formal, the less is kept."""
    key = talk_of(dice)

    def keeps(what: str, loose: float, usual: float) -> bool:
        return chance(key, what) >= (loose, usual, 0.0, 0.0)[style.formality]

    return Hand(
        capitals=not style.small and keeps("capitals", 0.15, 0.05),
        stops=keeps("stops", 0.6, 0.4),
        marks=keeps("marks", 0.4, 0.2),
        pauses=(style.small and not style.exclaims) or keeps("pauses", 0.6, 0.4),
    )


def typed(line: str, hand: Hand, style: Style, band: Band, dice: str) -> str:
    """Type a line: in this hand, with a slip now and then when hot."""
    slips = _CHANCES.get(band, 0.0) * style.typos
    if chance(dice, f"slips {line}") < slips:
        line = _slip(line, dice)
    if not hand.pauses:
        line = _PAUSE.sub(_run_on, line).replace(",", "")
    if style.exclaims and line.endswith(".") and chance(dice, f"! {line}") < _exclaims(line, band):
        line = f"{line[:-1]}!"
    if not hand.marks:
        line = _MARK.sub("", line)
    if not hand.capitals:
        line = _SMALL_I.sub("i", _START.sub(lambda m: m[1] + m[2].lower(), line))
    return line


def told(fact: str, hand: Hand) -> str:
    """Type what is told: only words that are no names lose their capital."""
    if hand.capitals:
        return fact
    return _SMALL_I.sub("i", _START.sub(_lowered, fact))


def unstopped(text: str, hand: Hand) -> str:
    """Leave the last full stop off, as most do in chat."""
    return text[:-1] if not hand.stops and text.endswith(".") and text[-2:] != ".." else text


def runs_in(text: str) -> bool:
    """Tell whether a sentence may lose its capital, so that words may go before it."""
    start = _START.match(text)
    return start is not None and start[2].lower() in _PLAIN_START


def simple(line: str, dice: str) -> str:
    """Let fall an article here and there, as in a language that has none."""
    return _ARTICLE.sub(lambda m: "" if chance(dice, f"{m.start()} {line}") < 0.5 else m[0], line)


def _run_on(start: "re.Match[str]") -> str:
    return f"{start[1]} {start[2] if start[2] in ('I', 'OK') else start[2].lower()}"


def _exclaims(line: str, band: Band) -> float:
    if _THANKS.search(line):
        return 0.5
    return 0.35 if band is Band.HOT else 0.12


def _lowered(start: "re.Match[str]") -> str:
    word = start[2]
    return start[1] + (word.lower() if word.lower() in _PLAIN_START else word)


def _slip(line: str, dice: str) -> str:
    """Make one slip in one longer word."""
    places = list(_SLIPPABLE.finditer(line))
    if not places:
        return line
    found = pick(dice, f"slip in {line}", places)
    word, kind = found.group(), pick(dice, f"slip of {line}", _SLIPS)
    at = 1 + int(chance(dice, f"slip at {line}") * (len(word) - 2))
    wrong = {
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    }[kind]
    return f"{line[: found.start()]}{wrong}{line[found.end() :]}"
