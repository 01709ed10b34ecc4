"""See where a message says other than the agent said before: a sum, a day, a can, a done.

Only what is worse than before is seen, for nobody minds a better answer; and only like is compared
with like. Better a contradiction missed than one that is none: it costs the agent trust.
"""

import re
from collections.abc import Sequence

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Heard, Seen
from trainer.core.conversation.statements import Mode, Statement, amounts_of, statements_of
from trainer.core.language.span import span_of
from trainer.core.language.stems import concrete
from trainer.core.language.tokens import fold

CORRECTED = "openly corrected"
"""What the rule says where the agent owns the change."""

_LATER = 1.2
"""How much longer the longest time must be to be another one."""
_COINS = concrete("pound pounds quid euro euros dollar dollars")
_MONEY_TOPICS = frozenset({"refund", "credit"})
_BESIDE = re.compile(
    r"\b(?:another|others?|extra|rest|remain\w*|on top|plus|also|as well|too|in all|total|altogether"
    r"|together|each|more|further|adde?d?|including|so far|per|half|part|both|again|second"
    r"|myself|alone|own|until|before|without|yet|sooner|faster|quicker|twice|beyond|except|all of)\b"
)
"""Words by which a statement stands beside an earlier one, not against it."""
_OTHERS = re.compile(
    r"\b(?:another|others?|second|both|each|half|rest|not (?:\w+ ){0,2}(?:\w+day|today|tomorrow))\b"
)
_OWNED = re.compile(
    r"\b(?:correct myself|my mistake|misspoke|i was wrong|got that wrong|i made (?:a|an) (?:mistake|error)"
    r"|let me correct|correction|take (?:that|it) back|shouldn't have (?:said|promised|told)|i said [^.?!]{1,60}\bbut"
    r"|i told you [^.?!]{1,60}\bbut|i'm sorry, i said)\b"
)


def see_contradiction(text: str, heard: Heard) -> Seen | None:
    """See the first statement of `text` that goes against an earlier one of the agent.

    `detail` holds the earlier words. None where nothing does, or where the customer named the sum
    or the day themselves.
    """
    earlier = [one for message in heard.agent for one in statements_of(message)]
    if not earlier:
        return None
    asked = fold("\n".join(heard.customer[1:]))
    for one in statements_of(text, earlier[-1].topic):
        before = [past for past in earlier if past.topic == one.topic]
        kind, words = _against(one, before, asked, text)
        if kind:
            rule = f"contradict: {kind}" + (f" ({CORRECTED})" if _OWNED.search(fold(text)) else "")
            span = span_of(text, one.span.start, one.span.end)
            return Seen(AgentAct.CONTRADICT, span, rule, 0.8, words)
    return None


def _against(one: Statement, before: Sequence[Statement], asked: str, text: str) -> tuple[str, str]:
    """Say what kind of contradiction it is, and with which words; both empty where none."""
    if not _BESIDE.search(one.sentence):
        if words := _other_mode(one, before):
            return "taken back", words
        if words := _less(one, before, fold(text)):
            return "another sum", words
    settled = one.mode in {Mode.WONT, Mode.DIDNT} or any(day in asked for day in one.on)
    if not settled and not _OTHERS.search(one.sentence) and (words := _later(one, before)):
        return "another time", words
    return "", ""


def _other_mode(one: Statement, before: Sequence[Statement]) -> str:
    last = next((past for past in reversed(before) if past.mode), None)
    if last is None or last.mode is None or one.mode is None or _BESIDE.search(last.sentence):
        return ""
    undone = one.mode in {Mode.WILL, Mode.DIDNT} and last.mode is Mode.DID
    refused = one.mode is Mode.WONT and last.mode in {Mode.WILL, Mode.DID}
    if undone and not (set(one.amounts) <= set(last.amounts) and _same_matter(one, last)):
        return ""
    return last.span.text if undone or refused else ""


def _same_matter(one: Statement, last: Statement) -> bool:
    """Tell whether it speaks of no other thing: words beyond topic and sums were all said before."""
    known = concrete(f"{last.sentence} {one.topic}") | _COINS
    return all(word in known or word[0].isdigit() for word in concrete(one.sentence))


def _less(one: Statement, before: Sequence[Statement], text: str) -> str:
    """Find the sum that is less now, where it is no part of one named before."""
    if one.topic not in _MONEY_TOPICS or len(one.amounts) != 1:
        return ""
    now = one.amounts[0]
    said = [past.amounts[0] for past in before if len(past.amounts) == 1]
    parts = {abs(a - b) for a in said for b in said}
    if not said or now in {*said, *parts} or now > max(said):
        return ""
    most = max(said)
    plain = not any(_BESIDE.search(past.sentence) for past in before)
    last = next(past for past in before if past.amounts == (most,))
    if not plain or most in amounts_of(text) or not _same_matter(one, last):
        return ""
    return last.sum


def _later(one: Statement, before: Sequence[Statement]) -> str:
    """Find the time that is later now, where none like it was named before."""
    if one.days is not None:
        known = [(past.days, past.when) for past in before if past.days is not None]
        if known and all(_longer(one.days, days) for days, _ in known):
            return known[-1][1]
    elif one.on:
        on = [(past.on, past.when) for past in before if past.on]
        if on and not any(one.on & days for days, _ in on) and one.on != {"today"}:
            return on[-1][1]
    return ""


def _longer(now: tuple[float, float], before: tuple[float, float]) -> bool:
    return now[0] >= before[0] and now[1] > before[1] * _LATER
