"""Find where an agent's words do not hold: a done that the customer keeps denying, a term that became another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.turn import Turn
from trainer.core.language.apostrophes import spelled
from trainer.core.language.span import Span
from trainer.core.language.stems import concrete
from trainer.core.scoring.claims import money
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

TWICE = 2
"""Times that a customer must deny what was said to be done: once it may only take a while to show."""
LONGER = 2.0
"""Times as long a wait must be to be another one."""
_DONE = re.compile(
    r"\b(?:i|we)(?:'ve| have)? (?:\w+ly |just |now |already |also |gone ahead and )*(?:cancelled|canceled|stopped|closed|removed|deleted"
    r"|blocked|unblocked|unlocked|reset|changed|updated|corrected|fixed|activated|deactivated|switched|refunded|sent|turned|ended|taken)\b"
    r"|\b(?:is|are|'s|has been|have been|'s been) (?:\w+ly |now |already |all )*(?:cancelled|canceled|stopped|closed|removed|deleted|blocked"
    r"|unblocked|unlocked|reset|changed|updated|corrected|fixed|activated|deactivated|switched|refunded|sent|ended)\b"
)
"""How an agent tells a deed of which the customer can see whether it is so."""
_UNDONE = re.compile(
    r"\b(?:not|never|n't|if|once|when|will|should|can|could|would|to be|after|before|until)\b"
)
_DENIED = re.compile(
    r"\bstill (?:\w+ )?(?:active|on|there|open|here|running|locked|blocked|live|the same|wrong|shows?|showing|says?|saying|charg\w+|tak\w+|get\w*|listed|up|valid|see|can't|cannot|not|won't|doesn't|isn't|hasn't|haven't)\b"
    r"|\b(?:is|was|has|have|did|does)(?: not|n't) (?:been )?(?:cancel\w*|stopp?\w*|clos\w*|remov\w*|delet\w*|chang\w*|fix\w*|updat\w*|sent|work\w*|arriv\w*|there|gone|come)\b"
    r"|\bnothing(?:'s| has| is)? (?:changed|happened|different|there|here|come|arrived)\b|\b(?:it|app|site|page|screen|account) (?:still )?says? (?:it's |its |it is )?(?:still )?(?:active|open|live)\b"
)
"""How a customer says that it is not so."""
_LENGTHS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0}
_COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "ten": 10,
}
_WAIT = re.compile(
    rf"\b(?:takes?|take|within|in|be(?: with you)?|about|only|just|up to|arrives? in)(?: about| just| only| around)? (?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
    r"(?: (?:to|or) (?P<most>\d{1,2}))? (?:working |business )?(?P<unit>minute|hour|day|week|month)s?\b"
)
_FREE = re.compile(
    r"\b(?:(?:won't|will not|needn't|don't have to|do not have to|don't) (?:have to )?pay (?:a thing|anything|a penny|for (?:it|this|that))"
    r"|(?:won't|will not|doesn't|does not) cost (?:you )?(?:a thing|anything|a penny)|nothing to pay|free of charge|no (?:charge|fee|cost)|costs? (?:you )?nothing|(?:is|it's|are) free)\b"
)
_CHARGED = re.compile(
    r"\b(?:costs?|charge[ds]?|fee|you(?:'ll| will)? (?:just |only )?(?:pay|owe)|comes? to|that(?:'s|'ll be| will be| is)|it(?:'s|'ll be| will be)|added|add|plus|payable|to pay)\b"
)
_BACK = re.compile(
    r"\b(?:back|refund\w*|credit\w*|discount|off|save[ds]?|instead of|was|were|had)\b"
)
_PLACES = re.compile(
    r"\b(?P<place>door(?:step)?|locker|shop|store|depot|post office|neighbour|reception|pick-?up point|collection point|parcel shop)\b"
)
_ALIKE = {"doorstep": "door", "store": "shop", "parcel shop": "shop"}
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_BROUGHT = re.compile(
    r"\b(?:deliver\w*|bring\w*|brought|come[s]?|arrive\w*|drop\w*|leave[s]?|left|goes|sent|send|waiting|be (?:at|in|with)|is (?:at|in|with)|it's (?:at|in|with)|collect\w*|pick\w*)\b"
)
_COMES = re.compile(
    r"\b(?:comes?|arrives?|delivered|be (?:with you|there|ready|done|back)|is (?:there|ready)|in there)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:sorry|apolog\w*|actually|correct\w*|mistake|wrong|chang\w*|instead|unfortunately|turns out|now says|delay\w*|update[ds]?|however|i said|i told"
    r"|misread|misspoke|no longer|after all|not (?:a|one|the)\b|rather than|i see now|afraid|held up|new)\b"
)
"""Words by which another term is no silent one."""
_OPEN = re.compile(
    r"\b(?:if|unless|whether|or|either|otherwise|option\w*|choose|could|might|may|every|per|each|ago|last|first|then|also|until|before|after|once|when|next time|normally|usually)\b"
)
"""Words by which a term is one of several, or of something else."""
_OF_IT = re.compile(
    r"\W*(?:(?:ok|okay|yes|good|great|right|well|so|and|now)\W+)*(?:it|they|that|this|he|she)(?:'s|'ll|'re)?\b"
)
"""How a sentence begins that goes on with what was spoken of."""
_OWN = concrete(
    "day days week weeks month months hour hours minute minutes take takes door doorstep locker shop store depot post office "
    "neighbour reception pick collection point parcel pay paid cost costs charge charged fee free thing penny nothing deliver "
    "delivered delivery monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight morning afternoon just bring come comes arrive arrives leave left send sent wait waiting working business pound pounds"
)
"""Words of the terms themselves: they do not tell what the terms are of."""


class _Term(NamedTuple):
    """Hold one term that the agent named: its kind, how much or which, and of what."""

    kind: str
    value: float | str
    of: frozenset[str]
    turn: Turn
    span: Span


def denied_deeds(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List what the agent said to be done, where the customer said again and again that it is not.

    Only in a talk without a case, where no deed is on record; and not where the customer is content
    with it in the end.
    """
    if talk.scenario is not None:
        return ()
    return talk.once("denied deeds", lambda: _denied(talk))


def silently_other(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the sentences that name another wait, place or price than an earlier message did, unannounced."""
    return talk.once("silently other", lambda: tuple(_other(talk)))


def _denied(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    found: list[tuple[Turn, Span]] = []
    claim: tuple[Turn, Span] | None = None
    for turn in talk.turns:
        if turn.position in talk.readings:
            claim = _claimed(turn)
        elif claim is not None and _DENIED.search(spelled(turn.text)):
            found.append(claim)
            claim = None
    if len(found) < TWICE or {CustomerAct.ACCEPT, CustomerAct.SOFTEN} & frozenset(
        talk.customer_turns[-1].acts
    ):
        return ()
    return tuple(found)


def _claimed(turn: Turn) -> tuple[Turn, Span] | None:
    for one in sentences_of(turn.text):
        low = spelled(one.text)
        match = _DONE.search(low)
        if match and not one.text.rstrip().endswith("?") and not _UNDONE.search(low[: match.end()]):
            return turn, one
    return None


def _other(talk: Talk) -> Iterator[tuple[Turn, Span]]:
    before: list[_Term] = []
    for turn in talk.agent_turns:
        terms = list(_terms(turn))
        if not _ANNOUNCED.search(spelled(turn.text)):
            for one in terms:
                earlier = [past for past in before if past.kind == one.kind and _same(past, one)]
                against = bool(earlier) and all(_goes_against(past, one) for past in earlier)
                if against and not _asked(talk, earlier[-1].turn, one):
                    yield turn, one.span
        before += terms


def _terms(turn: Turn) -> Iterator[_Term]:
    for one in sentences_of(turn.text):
        low = spelled(one.text)
        if one.text.rstrip().endswith("?") or _OPEN.search(low):
            continue
        of = concrete(one.text) - _OWN
        of = frozenset(word for word in of if word.isalpha())
        wait = _WAIT.search(low)
        if wait:
            most = wait["most"] or wait["count"]
            long = float(_COUNTS.get(most) or most) * _LENGTHS[wait["unit"]]
            yield _Term("wait", long, of, turn, one)
        sums = money(one.text)
        if _FREE.search(low):
            yield _Term("price", 0.0, of, turn, one)
        elif sums and _CHARGED.search(low) and not _BACK.search(low):
            yield _Term("price", sums[0][1], of, turn, one)
        days = set(_DAY.findall(low))
        if len(days) == 1 and _COMES.search(low):
            yield _Term("day", days.pop(), of, turn, one)
        place = _PLACES.search(low)
        if place and _BROUGHT.search(low):
            yield _Term("place", _ALIKE.get(place["place"], place["place"]), of, turn, one)


def _same(past: _Term, now: _Term) -> bool:
    """Tell whether two terms are of one thing: they share a word of it, or the later is of "it"."""
    return not now.of or bool(past.of & now.of) or _OF_IT.match(spelled(now.span.text)) is not None


def _goes_against(past: _Term, now: _Term) -> bool:
    if isinstance(past.value, str) or isinstance(now.value, str):
        return past.value != now.value
    if past.kind == "price":
        return past.value == 0 < now.value
    return now.value >= LONGER * past.value


def _asked(talk: Talk, since: Turn, now: _Term) -> bool:
    """Tell whether the customer named the later term first."""
    said = " ".join(
        spelled(one.text)
        for one in talk.customer_turns
        if since.position < one.position < now.turn.position
    )
    if isinstance(now.value, str):
        return now.value in said
    return any(round(value, 2) == now.value for _, value in money(said))
