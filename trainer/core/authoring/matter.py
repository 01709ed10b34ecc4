"""Name what a ticket is about as its agent would say it: “your standing desk”, “the May bill”."""

import re
from collections.abc import Iterator

from trainer.core.language.lexicons.function_words import FUNCTION_WORDS

_WHOSE = {"my": "your", "our": "your", "your": "our"}
"""Whose a thing is, in the customer's mouth → in the agent's."""
_OF = ("'s", "’s")
_GOT = re.compile(
    r"\b(?:ordered|bought|booked|purchased|rented|hired|reserved|paid for|cancelled|canceled|sent back"
    r"|returned|subscribed to|signed up (?:for|to))(?: from you)? (?:my|our|your|the|an?|this) (?P<rest>[^\n.!?]+)",
    re.IGNORECASE,
)
"""What they got or gave back, by what was done with it: whatever else is named, it is about that."""
_NAMED = re.compile(r"\b(my|our|your|the|an?) (?=([^\n.!?,;:()]+))", re.IGNORECASE)
_THINGS = frozenset(
    """
    account appointment bag bed bicycle bike bill boiler booking boots box broadband cable camera car card
    chair chairs charger claim coat connection contract cooker cot course curtains deposit desk dishwasher
    door dress fridge flight freezer heater holiday insurance internet invoice jacket kettle key keyboard
    lamp laptop licence lights line lock machine mattress meter membership mixer monitor mortgage order
    oven pass pension permit plan policy pram prescription printer purifier racket room router screen set
    shelf shelves shoes sofa stove subscription suite suitcase table tablet tariff tent ticket tickets toy
    trainers trip trousers tv tyres unit vacuum wardrobe watch
    """.split()  # noqa: SIM905 - read by people
)
"""Things that a word before them tells apart: the gym membership, the washing machine."""
_STOPS = FUNCTION_WORDS.union(
    """
    monday tuesday wednesday thursday friday saturday sunday
    came come comes broke breaks went fell keeps says said does doesn't shows stopped works work leaks froze
    makes took takes gave turned failed fails arrived switches flickers drips yesterday today last next
    pls via except including despite like online instead again twice ago
    """.split()  # noqa: SIM905 - read by people
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    """.split()  # noqa: SIM905 - read by people
)
_NONE = frozenset(
    """
    name bank day days week month year time money way other same whole first e-mail email mail wrong right
    number husband wife mother father mum dad son daughter brother sister partner child children kids baby
    neighbour colleague boss phone call message second third moment friend post staff letter manager
    back knee heart health home house flat street area overdraft new old joke life wife's
    """.split()  # noqa: SIM905 - read by people
)
_WIDE = frozenset(
    {"order", "account", "bill", "invoice", "booking", "ticket", "contract", "delivery"}
)
"""What anything may be part of: named only where nothing in particular is."""
_MOST = 3
"""Words that name one thing; of a longer name its last ones."""
_PLACED = re.compile(
    r"\b(?:(?:at|behind|near)|(?:left|delivered|handed|given|hidden)(?: (?:it|them))? (?:with|on|by|to|in|under)) $",
    re.IGNORECASE,
)
"""What stands before a place: a parcel that was left at the desk is not about a desk."""
_DESK = re.compile(
    r"^(?:(?:front|help|reception|service|information|check-in|concierge) )?desk$", re.IGNORECASE
)
"""A desk where people are served."""
_PHONE = re.compile(
    r"(?<!on )(?<!over )(?<!by )\b(?:my|our|the|this|your) (?:(?:mobile|new) )?phone\b(?! (?:call|number|line))",
    re.IGNORECASE,
)
"""A telephone that somebody has, not one that they called by."""


def matter_of(opening: str) -> str:
    """Name what the first message is about; empty where it names nothing.

    What was bought, booked or ended goes before a thing that is named, a thing before whatever
    else is theirs, and that before what is any.
    """
    for one in _GOT.finditer(opening):
        got = _thing(one["rest"])
        if got and got not in _WIDE:
            return f"your {got}"
    known = [
        (one[1].lower(), what)
        for one in _NAMED.finditer(opening)
        if (what := _thing(one[2])) and not _is_place(what, opening[: one.start()])
    ]
    known.sort(key=lambda one: (not _is_thing(one[1]), one[0] not in _WHOSE))
    if _PHONE.search(opening) and not (known and _is_thing(known[0][1])):
        return "your phone"
    return f"{_WHOSE.get(known[0][0], 'the')} {known[0][1]}" if known else ""


def _is_place(name: str, before: str) -> bool:
    """Tell whether a thing is only where something was left: "at the desk", "the front desk"."""
    served = _DESK.match(name) is not None
    return served and (" " in name or _PLACED.search(before) is not None)


def _thing(rest: str) -> str:
    """Give the noun that a text begins with, and the words before it that tell it apart."""
    words = list(_run(rest))
    if len(words) > 1 and _is_verb(words[-1]):
        words.pop()
    plain = {one.lower() for one in words}
    if not words or words[-1].lower() in _NONE | _MONTHS or "bank" in plain:
        return ""
    return " ".join(one.lower() if one.isupper() else one for one in words)


def _run(rest: str) -> Iterator[str]:
    """Give the words up to one that cannot be of the name: whose it is, is left out."""
    found = re.findall(r"[^\s,;:()]+", rest)
    owned = len(found) > 1 and found[0].endswith(_OF) and not _stops(found[1], first=True)
    found = found[owned:]
    longer = next((at for at, one in enumerate(found[_MOST:5], _MOST + 1) if one in _THINGS), 0)
    if longer and not any(_stops(one, first=False) for one in found[:longer]):
        found = found[longer - _MOST :]
    for place, word in enumerate(found[:_MOST]):
        bare = re.sub(r"['’]s$", "", word)
        if _stops(bare, first=not place):
            return
        yield bare
        if bare != word:
            return


def _stops(word: str, *, first: bool) -> bool:
    low = word.lower()
    if low in _MONTHS:  # "the May bill", and not "the lamp May brought"
        return not (first and word.istitle())
    past = low.endswith("ed") and low not in _THINGS
    return low in _STOPS or past or not re.fullmatch(r"[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*", word)


def _is_verb(word: str) -> bool:
    """Tell what a thing does from what it is: "kettle leaks", and "garden chairs"."""
    low = word.lower()
    return low.endswith("s") and not low.endswith("ss") and not {low, low[:-1]} & _THINGS


def _is_thing(name: str) -> bool:
    last = name.lower().split()[-1]
    several = " " in name
    return bool({last, last.removesuffix("s")} & _THINGS) and (several or last not in _WIDE)
