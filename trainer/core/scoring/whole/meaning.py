"""Say what each figure of a talk means: whether more of it is good, and how a reason names it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple


class Meaning(NamedTuple):
    """Hold whether more of a figure may only raise a level, and the words for much and for little of it.

    Where the words for one of the two are empty, it is no reason by itself.
    """

    good: bool
    much: str
    little: str


def _good(much: str, little: str = "") -> Meaning:
    return Meaning(good=True, much=much, little=little)


def _bad(much: str, little: str = "") -> Meaning:
    return Meaning(good=False, much=much, little=little)


AGENT: Mapping[str, Meaning] = {
    "empathy": _good("feelings are taken seriously", "feelings get hardly a word"),
    "reflect": _good("the customer's story is said back", "their story is not said back"),
    "own_error": _good("our mistake is owned"),
    "ownership": _good("the agent takes it on", "nobody takes it on"),
    "done": _good("things are done", "little is done"),
    "plan": _good("days and times are given", "no day or time is given"),
    "next": _good("the next step is said", "no next step is said"),
    "explain": _good("it says why", "it hardly says why"),
    "options": _good("the customer may choose"),
    "offer": _good("something is offered", "nothing is offered"),
    "check": _good("it is summed up or checked", "nothing is summed up or checked"),
    "answers": _good("questions are answered", "questions stay unanswered"),
    "ahead": _good("it goes further than was asked", "it goes no further than was asked"),
    "fits": _good("it takes up this customer's life", "it passes over this customer's life"),
    "limit": _good("a no comes with its reason"),
    "deflect": _bad("the customer is sent elsewhere"),
    "dismiss": _bad("things are brushed off"),
    "blame": _bad("the customer is blamed"),
    "rude": _bad("words hurt"),
    "template": _bad("there are stock phrases", "there are no stock phrases"),
    "refuse": _bad("a no comes without a reason"),
    "jargon": _bad("terms go unexplained", "there are no terms to explain"),
    "dodges": _bad("replies talk past the question"),
    "vague": _bad("some of who, what and when stays open", "it is definite"),
    "guess": _bad("things are guessed"),
}
"""The agent's moves that count. What is neither good nor bad by itself (a greeting, a question) does not."""
CUSTOMER: Mapping[str, Meaning] = {
    "accepts": _good("the customer agrees"),
    "thanks": _good("the customer thanks"),
    "pleased": _good("the customer is pleased", "the customer is not pleased"),
    "praises": _good("the customer praises the help"),
    "works": _good(
        "the customer says that it is settled", "the customer never says that it is settled"
    ),
    "again": _bad("the customer has to ask again", "nothing has to be asked twice"),
    "angry": _bad("the customer is angry"),
    "puzzled": _bad("the customer does not follow", "the customer follows"),
    "doubts": _bad("the customer does not believe it", "the customer believes it"),
    "complains": _bad("the customer complains", "the customer has nothing to complain of"),
    "hurt": _bad("the customer is hurt"),
    "rejects": _bad("the customer says no to it"),
    "gives_up": _bad("the customer gives up"),
}
"""The customer's moves that count: what they make of it, not what they have to tell or ask."""

WAITS, CASE, SETTLED = "waits", "case", "settled"
SLOW = _bad("replies take long", "replies come soon")
OF: Mapping[str, frozenset[str]] = {
    "resolution": frozenset(
        {
            *(
                "agent done",
                "agent offer",
                "agent plan",
                "agent next",
                "agent options",
                "agent check",
            ),
            *("agent answers", "agent ownership", "agent limit", "agent refuse", "agent deflect"),
            *("agent dismiss", "agent dodges", "agent vague", "agent guess", "customer works"),
            *("customer accepts", "customer rejects", "customer thanks", "customer pleased"),
            *("customer again", "customer doubts", "customer complains", "customer gives_up"),
        }
    ),
    "empathy": frozenset(
        {
            *("agent empathy", "agent reflect", "agent own_error", "agent fits", "agent limit"),
            *("agent dismiss", "agent blame", "agent rude", "agent template", "agent deflect"),
            *("customer thanks", "customer pleased", "customer praises", "customer angry"),
            *("customer hurt", "customer complains"),
        }
    ),
    "clarity": frozenset(
        {
            *("agent next", "agent plan", "agent explain", "agent answers", "agent check"),
            *("agent jargon", "agent vague", "agent dodges", "customer puzzled", "customer again"),
        }
    ),
    "knowledge": frozenset(
        {
            *("agent explain", "agent answers", "agent check", "agent done", "agent limit"),
            *("agent guess", "agent vague", "agent dodges", "agent plan"),
        }
    ),
    "ownership": frozenset(
        {
            *("agent ownership", "agent own_error", "agent done", "agent plan", "agent next"),
            *("agent offer", "agent ahead", "agent deflect", "agent dismiss", "agent blame"),
            *("agent refuse", "agent vague", "agent dodges", "customer again", "customer doubts"),
            *("customer complains", "customer gives_up"),
        }
    ),
    "responsiveness": frozenset(
        {
            WAITS,
            *("agent answers", "agent reflect", "agent next", "agent dodges", "agent template"),
            *("agent vague", "agent dismiss", "agent deflect", "customer again"),
            *("customer complains", "customer puzzled", "customer gives_up"),
        }
    ),
    "personalisation": frozenset(
        {
            *("agent fits", "agent reflect", "agent options", "agent empathy", "agent answers"),
            *("agent template", "agent deflect", "agent dismiss", "agent dodges"),
            *("customer pleased", "customer praises", "customer hurt", "customer again"),
        }
    ),
    "plain_words": frozenset(
        {"agent jargon", "agent explain", "agent vague", "customer puzzled"},
    ),
    "proactivity": frozenset(
        {
            *("agent ahead", "agent offer", "agent plan", "agent next", "agent check"),
            *("agent options", "agent fits", "agent deflect", "agent refuse", "agent dismiss"),
            *("customer again", "customer gives_up"),
        }
    ),
    "consistency": frozenset(
        {
            *("agent done", "agent plan", "agent check", "agent own_error", "agent rude"),
            *("agent dismiss", "agent blame", "agent vague", "agent guess", "agent dodges"),
            *("customer doubts", "customer again", "customer complains", "customer hurt"),
        }
    ),
}
"""The moves that speak of each criterion. Readers let others colour a level too; those weigh less."""

_KEPT = 512


def is_agents(figure: str) -> bool:
    """Tell whether a figure is of what the agent does, or leaves out, so that the agent can mend it."""
    return figure == WAITS or figure.startswith("agent ")


def speaks_of(criterion: str, figure: str) -> bool:
    """Tell whether a figure is of a criterion; the level by rule and the like are of every one."""
    return meaning_of(figure) is None or figure.partition(",")[0] in OF[criterion]


@lru_cache(maxsize=_KEPT)
def meaning_of(figure: str) -> Meaning | None:
    """Give the meaning of a figure ("agent fits, often"); None for the level by rule and the like."""
    if figure == WAITS:
        return SLOW
    side, _, move = figure.partition(" ")
    known = {"agent": AGENT, "customer": CUSTOMER}.get(side, {})
    return known.get(move.partition(",")[0])
