"""Word an intent without a model: ready lines, in the persona's style and hand.

No line is said twice in a talk, no reply is empty, and nothing is said that the intent does not hold.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.choosing import choose, lines_in
from trainer.core.customer.dice import chance, pick
from trainer.core.customer.intent import Intent
from trainer.core.customer.lines.leads import ADDED, GIVEN, HELLO, THANKS, TOLD
from trainer.core.customer.lines.written import GREETINGS, SIGN_OFFS
from trainer.core.customer.manner import adapt, fitting, is_polite, style_of
from trainer.core.customer.slips import Hand, hand_of, runs_in, simple, told, typed, unstopped
from trainer.core.customer.slots import fillable, filled, known_of
from trainer.core.customer.voice import Hear, Said, unheard
from trainer.core.scenario.persona import Style
from trainer.core.scenario.scenario import Scenario

FACTS = frozenset(
    {CustomerAct.TELL, CustomerAct.VOLUNTEER, CustomerAct.DIGRESS, CustomerAct.CONFIDE}
)
"""Acts worded by the texts that the intent releases."""
LED = {1: 0.3, 2: 0.5, 3: 0.65}
"""Length of style → chance that a word or two lead into what is told."""
LED_FIRST = 0.88
"""The same for a first reply: hardly anybody begins without one."""
FILLED = 0.22
"""Chance that a sentence begins with one of the persona's filler words."""

_OPENED = re.compile(
    r"(ok|okay|well|oh|right|yes|yeah|yep|no|so|and|look|fine|sorry|hm|good|but|again|thank\w*)\b",
    re.IGNORECASE,
)
"""What a filler word is not put before: one is enough."""
_YES = re.compile(r"(?:yes|yeah|yep)\b", re.IGNORECASE)
_WHAT = re.compile(r"\b(?:what|which|when|where|who|whose|why|how)\b[^.!?]*\?", re.IGNORECASE)
"""Asks for more than a yes or a no, so that no yes leads into the answer."""
_JOINS = re.compile(r"(and|but|also|because|before anyone)\b", re.IGNORECASE)
"""What is told and begins so leads into itself."""
POLITE = 0.2
"""Share of replies with a polite word that is usual: 15-20 % of real ones (docs/customer.md)."""
RELENT = 3
"""Times as likely that somebody says thanks who has not yet."""
_LEADING = frozenset({CustomerAct.TELL, CustomerAct.VOLUNTEER})
BRIEF = 12
"""Words of what is told up to which it is an item, a number or a date, and no story."""
_FIGURE = re.compile(r"\d")
_I = re.compile(r"(?:I|OK)\b")
_THANKFUL = frozenset({CustomerAct.SOFTEN, CustomerAct.ACCEPT, CustomerAct.CONSENT})
_THANKS = (0.0, 0.18, 0.35, 0.4)
"""Warmth → chance of thanks after good news."""
_BARE = frozenset({CustomerAct.CONFIRM, CustomerAct.DENY, CustomerAct.INSULT, CustomerAct.CONFRONT})
"""Acts whose lines take no filler."""


@dataclass(frozen=True, slots=True)
class _Pen:
    """Hold all that the words of one reply depend on, and what was used of them.

    `open_`: they were asked for more than a yes or a no.
    """

    intent: Intent
    scenario: Scenario
    style: Style
    hand: Hand
    known: Mapping[str, str]
    dice: str
    used: frozenset[str]
    manners: float
    first: bool
    open_: bool


class ScriptedVoice:
    """Word intents from authored lines; needs nothing outside."""

    slow = False

    def say(
        self,
        intent: Intent,
        scenario: Scenario,
        talk: Transcript,
        used: Sequence[str],
        dice: str,
        hear: Hear = unheard,
    ) -> Said:
        """Word `intent`; see `Voice`."""
        style = style_of(scenario.customer)
        hand = hand_of(style, dice) if CHANNELS[scenario.channel].slips else Hand()
        known = known_of(talk, intent)
        spoken = talk.of(Speaker.CUSTOMER)
        manners = _manners([one.text for one in spoken[1:]])
        open_ = any(_WHAT.search(one.text) for one in talk.of(Speaker.AGENT)[-1:])
        first = not spoken[1:]
        pen = _Pen(
            intent, scenario, style, hand, known, dice, frozenset(used), manners, first, open_
        )
        said = _said(pen)
        hear(said.text)
        return said


def _manners(said: Sequence[str]) -> float:
    """Say how polite they have been: 1 or more is enough for now, 0 nothing yet."""
    polite = [is_polite(one) for one in said]
    if polite[-1:] == [True]:
        return 1.0
    return sum(polite) / len(said) / POLITE if said else 0.5


def _said(pen: _Pen) -> Said:
    parts: list[str] = []
    lines: list[str] = []
    waiting = bool(pen.intent.facts)
    for act in pen.intent.acts:
        if act not in FACTS:
            line = choose(
                act,
                pen.intent,
                pen.scenario,
                pen.style,
                {*pen.used, *lines},
                pen.known,
                f"{pen.dice}/{len(parts)}",
                thanked=pen.manners >= 1 or pen.intent.hurt,
            )
            parts.append(_worded(line, act, pen, first=not parts))
            lines.append(line)
        elif waiting:
            waiting = False
            lead = "" if parts else _lead(act, pen)
            lines.extend([lead] if lead else [])
            parts.extend(
                _led(
                    _told(filled(lead, pen.known), pen),
                    [_told(fact, pen) for fact in pen.intent.facts],
                )
            )
    if CHANNELS[pen.scenario.channel].has_subject:
        return _letter(parts, lines, pen)
    return Said(unstopped(_joined(parts), pen.hand), tuple(lines))


def _worded(line: str, act: CustomerAct, pen: _Pen, *, first: bool) -> str:
    """Say a line in this person's way; what fills its slots is put in as it was said."""
    text = adapt(line, pen.style)
    if pen.style.plain_english:
        text = simple(text, pen.dice)
    fillers = pen.style.fillers
    own = [one for lines in pen.scenario.lines.get(act, {}).values() for one in lines]
    plain = runs_in(text) and not _OPENED.match(text)
    takes = first and act not in _BARE and line not in own and plain
    if fillers and takes and chance(pen.dice, "filler") < FILLED:
        text = _joined_by(pick(pen.dice, "which filler", fillers), text)
    text = _thanking(text, act, pen)
    if CHANNELS[pen.scenario.channel].slips:
        text = typed(text, pen.hand, pen.style, pen.intent.band, pen.dice)
    return filled(text, pen.known)


def _thanking(text: str, act: CustomerAct, pen: _Pen) -> str:
    """Add a word of thanks now and then, as warm as they are, and never when angry or twice running."""
    if act not in _THANKFUL or pen.manners >= 1 or pen.intent.band is Band.HOT or is_polite(text):
        return text
    if CHANNELS[pen.scenario.channel].has_subject or pen.intent.grudging:
        return text
    if chance(pen.dice, "thanks") >= _THANKS[pen.style.warmth] * (1 if pen.manners else RELENT):
        return text
    words = adapt(pick(pen.dice, "which thanks", THANKS[pen.style.formality > 1]), pen.style)
    return _joined((text, words.lower() if text[:1].islower() else words))


def _told(fact: str, pen: _Pen) -> str:
    text = simple(fact, pen.dice) if pen.style.plain_english else fact
    return told(text, pen.hand)


def _lead(act: CustomerAct, pen: _Pen) -> str:
    """Pick a word or two before what is told, "" for none; none is picked twice.

    They run into a sentence; before a name or a figure they stand by themselves.
    """
    fact = pen.intent.facts[0]
    leading = act in _LEADING and not CHANNELS[pen.scenario.channel].has_subject
    if not leading or _JOINS.match(fact):
        return ""
    if chance(pen.dice, "lead") >= (LED_FIRST if pen.first else LED[pen.style.length]):
        return ""
    data = len(fact.split()) <= BRIEF and _FIGURE.search(fact)
    table = ADDED if act is CustomerAct.VOLUNTEER else GIVEN if data else TOLD
    ready = (*lines_in(table[pen.intent.band]), *(HELLO if pen.first else ()))
    runs = runs_in(fact) and not _OPENED.match(fact)
    ready = tuple(one for one in ready if runs or one.endswith((".", "?")))
    ready = tuple(one for one in ready if not (pen.open_ and _YES.match(one)))
    free = [one for one in ready if one not in pen.used and fillable(one, pen.known)]
    return pick(pen.dice, "which lead", fitting(free, pen.style)) if free else ""


def _led(lead: str, facts: list[str]) -> list[str]:
    if not lead:
        return facts
    small = facts[0][:1].islower()
    return [_joined_by(lead.lower() if small else lead, facts[0]), *facts[1:]]


def _joined_by(lead: str, text: str) -> str:
    """Put a lead before a text; one that ends with a comma runs into it."""
    if lead.endswith((".", "!", "?")):
        return f"{lead} {text}"
    return f"{lead} {text if _I.match(text) else text[:1].lower() + text[1:]}"


def _letter(parts: Sequence[str], lines: Sequence[str], pen: _Pen) -> Said:
    """Make a letter: greeting, the matter, and a sign-off with the name."""
    hot = lines_in(SIGN_OFFS["hot"]) if pen.intent.band is Band.HOT else ()
    greeting = _unused(GREETINGS, pen, "greeting")
    sign_off = _unused(hot or lines_in(SIGN_OFFS["any"]), pen, "sign-off")
    text = f"{greeting}\n\n{_joined(parts)}\n\n{sign_off}\n{pen.scenario.customer.name}"
    return Said(text, (*lines, greeting, sign_off))


def _unused(choices: Sequence[str], pen: _Pen, purpose: str) -> str:
    free = [one for one in choices if one not in pen.used] or list(choices)
    return pick(pen.dice, purpose, free)


def _joined(parts: Sequence[str]) -> str:
    """Put parts after one another, with a stop between where the person wrote none."""
    closed = [
        part if part.endswith((".", "?", "!", "…", "*", ")")) else f"{part}." for part in parts
    ]
    return " ".join((*closed[:-1], *parts[-1:]))
