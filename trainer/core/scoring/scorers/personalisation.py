"""Rate whether the messages could have been sent to anyone."""

import re
from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Turn
from trainer.core.language.span import span_of
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.confided import is_personal, own_words
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.doubt import scaled, with_doubt
from trainer.core.scoring.misfits import goes_empty, is_missed, misfits
from trainer.core.scoring.moments import HARM, seen, told, works
from trainer.core.scoring.quotes import quote, quotes, short
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.taken_up import FEW, OF_THE_CASE, Use, has_step, is_stock, stated, uses
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

_NAMELESS = (
    "Sir|Madam|There|Customer|All|Team|Valued|For|You|To|And|I|Supporter|Member|Guest|Client|Passenger"
    "|Traveller|Patient|Resident|Applicant|Tenant|Subscriber|Reader|User|Colleague|Friends?|Students?|Parents?"
    "|Policyholder|Cardholder|Account|Shopper|Buyer|Donor|Visitor|Enquirer|Both|Everyone|Folks|Again|Welcome"
    "|Mr|Mrs|Ms|Dr|Sorry|Thanks|Thank|Oh|We|It|That|Please|Your"
)
_GREETED = re.compile(
    r"\b(?:[Hh]i|[Hh]iya|[Hh]ello|[Hh]ey|[Dd]ear|[Bb]ye|[Oo]h|[Tt]hank you|[Tt]hanks|[Ss]orry|[Gg]ood (?:morning|afternoon|evening)"
    rf"|[Tt]hat,),? (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?!(?:{_NAMELESS})\b)(?P<name>[A-Z][\w’'-]+)"
    rf"|\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?P<titled>[A-Z][\w’'-]+)"
)
ONE_ANSWER = 4
"""Words of what was told that a single answer must take up for a 4."""
OFTEN = 3
"""Replies that take something up, from which a fitted way out makes a 5."""
_TO_ANYONE = "It could have been sent to anyone."


@scorer
def personalisation(talk: Talk, criterion: str, *, overlap: int = 2) -> Score:
    """Rate how far the customer's own facts are taken up.

    A sentence takes a message up when it shares `overlap` content words with it, or one with a
    digit. Void sentences, a heap of words, a repeat and a message that hurts do not count, nor do
    words that the customer said in a question only: an answer must use them.
    """
    score = _rated(talk, criterion, overlap=overlap)
    return with_doubt(talk, score, len(score.evidence))


def _rated(talk: Talk, criterion: str, *, overlap: int) -> Score:
    names = tuple(_named(talk))
    found = _uses(talk, overlap)
    firm = tuple(one for one in found if one.strong)
    reflected = _reflected(talk)
    missed = _missed(talk, found)
    evidence = quotes(reflected, "names this customer's case", most=3)
    evidence += tuple(quote(one.turn, one.span, "takes up what was told") for one in firm[:4])
    if is_missed(talk):
        wrong = tuple(_misfit(turn) for turn in misfits(talk)[:2])
        seen_at_all = bool(names or reflected)
        because = "The customer had to say that the answers were to something else."
        return Score(
            criterion, 2 if seen_at_all else 1, because, (*names[:1], *evidence[:1], *wrong), missed
        )
    along = len({one.turn.position for one in found if one.later}) >= 2
    if not (firm or reflected or along or any(one.reckons for one in found)):
        return _hardly(talk, criterion, names, found, missed)
    level, because = _level(talk, found, overlap)
    evidence = evidence or tuple(
        quote(one.turn, one.span, "takes up what was told") for one in found[:4]
    )
    share = len({use.turn.position for use in found}) / len(talk.agent_turns)
    missed = missed if level < 5 else ()
    return Score(criterion, level, because, _once(evidence), missed, estimate=scaled(share))


def _hardly(
    talk: Talk,
    criterion: str,
    names: tuple[Evidence, ...],
    found: tuple[Use, ...],
    missed: tuple[Missed, ...],
) -> Score:
    """Rate a talk in which nothing that was told is taken up: by the name, or the matter."""
    of_case = tuple(quote(one.turn, one.span, "is of this case") for one in found) or _of_case(talk)
    if of_case:
        because = "The answers are of this case, and of nothing that this customer told."
        return Score(criterion, 2, because, (*names[:1], *of_case[:2]), missed)
    if names:
        because = "Apart from the name, it could have been sent to anyone."
        return Score(criterion, 2, because, names[:2], missed)
    return Score(criterion, 1, _TO_ANYONE, (), missed)


def _level(talk: Talk, found: tuple[Use, ...], overlap: int) -> tuple[int, str]:
    personal = _personal(talk)
    fitting = [one for one in found if one.fits and one.later]
    if goes_empty(talk):
        return (
            3,
            "What the customer said is taken up, and they go without a way out that suits them.",
        )
    if any(_takes_up(talk, one, fact, overlap) for one in fitting for fact in personal):
        return 5, "The way out takes account of what this customer told in confidence."
    if len(talk.agent_turns) == 1 and sum(len(one.words) for one in found) >= ONE_ANSWER:
        fits = has_step(talk, talk.agent_turns[0])
        return (5 if fits else 4), "One answer, and it takes up what this customer wrote."
    return _by_replies(talk, found, fitting, personal=bool(personal))


def _by_replies(
    talk: Talk, found: tuple[Use, ...], fitting: list[Use], *, personal: bool
) -> tuple[int, str]:
    """Rate by how many replies took something up; what is personal must be fitted for a 5."""
    taking = {one.turn.position for one in found if one.strong or one.later}
    later = {one.turn.position for one in found if one.later}
    fitted = {one.turn.position for one in fitting}
    suits = any(one.fits and (one.strong or one.later) for one in found)
    if not personal and any(one.reckons for one in found):
        return 5, "What this customer told is the reason of the way out."
    if not personal and (len(fitted) >= 2 or (len(taking) >= OFTEN and later and suits)):
        return 5, "The way out is fitted to what this customer told along the way."
    told_later = any(one.strong and one.later for one in found) or _reflects_later(talk)
    if told_later or (len(taking) >= 2 and (later or suits)):
        return 4, "What the customer told along the way is taken up."
    return 3, "What the customer said at first is taken up; nothing that was told after that is."


def _takes_up(talk: Talk, use: Use, fact: Fact, overlap: int) -> bool:
    own = bool(use.words & own_words(talk.scenario, fact))
    return own or len(use.words & content_words(fact.say)) >= overlap


def _reflected(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List where the case was named, but for messages that hurt."""
    return tuple(
        (turn, one)
        for turn, one in seen(talk, AgentAct.REFLECT)
        if not talk.readings[turn.position].has(*HARM)
        and not is_stock(one.span.text)
        and len(one.span.text.split()) >= FEW
    )


def _reflects_later(talk: Talk) -> bool:
    """Tell whether what was named of the case had been told after the opening."""
    opening = content_words(talk.customer_turns[0].text)
    return any(
        content_words(one.span.text) & stated(heard) - opening
        for turn, one in _reflected(talk)
        for heard in talk.customer_turns[1:]
        if heard.position < turn.position
    )


def _personal(talk: Talk) -> tuple[Fact, ...]:
    """List what was told in confidence; saying who one is is none."""
    checks = identity_facts(talk.scenario) if talk.scenario else frozenset()
    return tuple(fact for _, fact in told(talk) if is_personal(fact) and fact.id not in checks)


def _uses(talk: Talk, overlap: int) -> tuple[Use, ...]:
    own = (own_words(talk.scenario, fact) for fact in _personal(talk))
    return uses(talk, overlap, frozenset[str]().union(*own))


def _of_case(talk: Talk) -> tuple[Evidence, ...]:
    """Quote what was said of how this customer's own matter stands."""
    return tuple(
        quote(turn, one, "is of this case")
        for turn in talk.agent_turns
        if works(talk, turn)
        for one in sentences_of(turn.text)
        if OF_THE_CASE.search(one.text) and not is_stock(one.text)
    )


def _misfit(turn: Turn) -> Evidence:
    first = next((one for one in sentences_of(turn.text) if not is_stock(one.text)), None)
    whole = first or span_of(turn.text, 0, len(turn.text))
    return quote(turn, whole, "answers something else", good=False)


def _named(talk: Talk) -> Iterator[Evidence]:
    parts = talk.scenario.customer.name.split() if talk.scenario else []
    known = re.compile("|".join(rf"\b{re.escape(part)}\b" for part in parts)) if parts else None
    for turn in talk.agent_turns:
        match = known.search(turn.text) if known else _GREETED.search(turn.text)
        if match:
            name = "name" if known or match["name"] else "titled"
            place = match.span() if known else match.span(name)
            yield quote(turn, span_of(turn.text, *place), "the name")


def _missed(talk: Talk, found: tuple[Use, ...]) -> tuple[Missed, ...]:
    """Name personal facts that were told and never taken up; without any, what was told first."""
    personal = _personal(talk)
    if not personal:
        told_first = talk.customer_turns[0].text if talk.customer_turns else ""
        at = talk.agent_turns[-1 if any(one.strong for one in found) else 0].position
        return (Missed(at, f"Fit the answer to what was told: “{short(told_first)}”"),)
    taken_up = frozenset(word for one in found for word in one.words)
    return tuple(
        Missed(after[0].position, f"Take up what the customer told: {fact.say}")
        for turn, fact in told(talk)
        if fact in personal and not content_words(fact.say) & taken_up
        if (after := [one for one in talk.agent_turns if one.position > turn.position])
    )


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple({(one.turn, one.start): one for one in reversed(evidence)}.values())[::-1]
