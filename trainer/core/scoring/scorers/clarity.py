"""Rate whether the customer knows what happens next, without reading twice."""

import re
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channel import Channel
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.turn import Turn
from trainer.core.language.specificity import specificity
from trainer.core.language.tokens import fold
from trainer.core.scenario.policy import Must
from trainer.core.scoring.abbreviations import coded
from trainer.core.scoring.asking_again import asked_again, chasing
from trainer.core.scoring.claims import changed_money, figures, money, spelled_money
from trainer.core.scoring.doubt import scaled, with_doubt
from trainer.core.scoring.firm import told_done
from trainer.core.scoring.firm_days import done_now, firm_days, vague_days
from trainer.core.scoring.following import leaves_unknowing, lost, puzzled
from trainer.core.scoring.moments import informs, is_closed, seen, seen_in, sums_shown, works
from trainer.core.scoring.quotes import counted, quote, quotes
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import musts, taken
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

BOTH_WAYS = 3
"""In a letter, as many times more questions may stand together as in a live talk."""
MANY = 3
"""Unexplained terms that leave a customer lost, where they say that they do not follow."""
OFTEN = 3
"""Times that a customer did not follow or had to ask again, from which nothing was clear to them."""
RAMBLING = 45
"""Words of a sentence that nobody follows at first reading, on any channel."""
_NOTHING_TO_PAY = re.compile(
    r"\b(?:nothing (?:more |else |further )?(?:to pay|owing|owed|due|is owed)|(?:free of|no|without(?: any)?) (?:charge|fee|cost)s?|costs? (?:you |him |her |them )?nothing"
    r"|for free|for nothing|won't cost|(?:is|it's|are) free|on (?:us|the house)|owes? (?:us )?nothing|not a penny|(?:balance|bill) (?:is|of|at|to) (?:nil|zero|nothing))\b"
)
"""How it is said that nothing is to be paid, which is an amount as well."""


@dataclass(frozen=True, slots=True)
class _Found:
    working: tuple[Turn, ...]
    crowded: tuple[Turn, ...]
    puzzled: int
    lost: int
    """Times that the customer did not follow, or had to ask the same again."""
    leaves: bool
    """The customer left without knowing."""
    chased: int
    hedged: bool
    """A time was named, but so that nobody can count on it."""
    has_step: bool
    """There is something that the customer can go by."""
    names_step: bool
    """It is said what happens next, and not only how things are."""
    has_time: bool
    has_amount: bool
    has_check: bool
    unmet: tuple[Must, ...]
    terms: int
    """Terms of the trade that went unexplained."""
    changed: bool
    """Two amounts were named for one thing."""


@scorer
def clarity(
    talk: Talk, criterion: str, *, questions: int = 2, crowded_share: float = 0.34
) -> Score:
    """Rate next step, amounts and times, length and questions in one message.

    `questions` is how many one live message may ask (three times as many in a letter);
    `crowded_share` (0–1) is the share of long or crowded messages that holds the level at 3.
    """
    found = _find(talk, questions)
    score = _rated(talk, criterion, found, crowded_share)
    concrete = specificity("\n".join(turn.text for turn in found.working))
    measure = 0.8 * _finer(found) + 0.2 * scaled(concrete)
    return with_doubt(talk, score, len(score.evidence), measure)


def _finer(found: _Found) -> float:
    """Give the share of what makes a talk clear that is there, as a level."""
    if not found.working:
        return 1.0
    there = (found.has_step, found.has_time, found.has_amount, found.has_check)
    return scaled((sum(there) + max(0.0, 1 - len(found.crowded) / len(found.working))) / 5)


def _rated(talk: Talk, criterion: str, found: _Found, crowded_share: float) -> Score:
    heaps = [turn for turn in talk.agent_turns if talk.readings[turn.position].has(AgentAct.SALAD)]
    if len(heaps) * 2 >= len(talk.agent_turns):
        because = (
            "Half or more of the messages are heaps of words, or could have been sent to anyone."
        )
        return Score(criterion, 1, because, _evidence(talk))
    if not found.working:
        return _idle(talk, criterion, found)
    level, because = _level(found, crowded_share)
    missed = _missed(talk, found) if level < 5 else ()
    return Score(criterion, level, because, _evidence(talk), missed)


def _idle(talk: Talk, criterion: str, found: _Found) -> Score:
    """Rate a talk in which nothing moved the matter on: to be sent elsewhere can be understood."""
    sent = any(
        informs(talk, turn) or talk.readings[turn.position].has(AgentAct.DEFLECT)
        for turn in talk.agent_turns
    )
    missed = (Missed(talk.agent_turns[0].position, "Say what happens next."),)
    if sent and found.lost < 2:
        because = "It can be understood, but no next step was named that helps."
        return Score(
            criterion,
            2,
            because,
            quotes(seen(talk, AgentAct.DEFLECT), "sent elsewhere", good=False, most=2),
            missed,
        )
    because = "Nothing was said that the customer could act on."
    return Score(criterion, 1, because, (), missed)


def _find(talk: Talk, questions: int) -> _Found:
    channel = CHANNELS.get(talk.transcript.channel, USUAL)
    most = questions if channel.timed else questions * BOTH_WAYS
    told = tuple(dict.fromkeys(turn for turn, _ in told_done(talk)))
    working = tuple(turn for turn in talk.agent_turns if works(talk, turn))
    if not working and is_closed(talk):
        working = told  # a bare "Refunded" that the customer takes
    missed = {turn.position for turn in asked_again(talk)}
    helping = tuple(turn for turn in working if turn.position not in missed)
    names_step = bool(
        seen_in(talk, helping, AgentAct.PLAN, AgentAct.OFFER) or told or firm_days(talk)
    )
    return _Found(
        working=working,
        crowded=tuple(turn for turn in talk.agent_turns if _is_crowded(turn, channel, most)),
        puzzled=len(puzzled(talk)),
        lost=len(lost(talk)),
        leaves=leaves_unknowing(talk),
        chased=0 if talk.scenario else len(chasing(talk)),  # deeds tell it there
        hedged=not firm_days(talk) and bool(vague_days(talk)),
        has_step=names_step
        or bool(seen_in(talk, helping, AgentAct.OPTIONS))
        or any(informs(talk, turn) for turn in helping),
        names_step=names_step,
        has_time=bool(firm_days(talk)) or done_now(talk),
        has_amount=_names_amount(talk, working),
        has_check=bool(sums_shown(talk)),
        unmet=tuple(must for must, met in musts(talk, "clarity") if not met),
        terms=len(
            {one.detail or one.span.text for _, one in (*seen(talk, AgentAct.JARGON), *coded(talk))}
        ),
        changed=bool(changed_money(talk)),
    )


def _names_amount(talk: Talk, working: tuple[Turn, ...]) -> bool:
    """Tell whether the money that was moved is known to the customer: by figure, in words, or theirs."""
    moved = [action.amount for _, action in taken(talk) if action.amount is not None]
    if not moved or any(money(turn.text) or spelled_money(turn.text) for turn in working):
        return True
    told = frozenset[float]().union(*(figures(turn.text) for turn in talk.customer_turns))
    return all(round(one, 2) in told for one in moved) or any(
        _NOTHING_TO_PAY.search(fold(turn.text)) for turn in working
    )


def _is_crowded(turn: Turn, channel: Channel, questions: int) -> bool:
    count = len(turn.text.split())
    parts = sentences_of(turn.text)
    return (
        count > channel.message_words * 1.5
        or count / max(1, len(parts)) > channel.sentence_words * 1.4
        or turn.text.count("?") > questions
        or (
            count > RAMBLING
            and any(len(line.split()) > RAMBLING for one in parts for line in one.text.split("\n"))
        )
    )


def _level(found: _Found, crowded_share: float) -> tuple[int, str]:  # noqa: PLR0911 - one way out a level
    share = len(found.crowded) / len(found.working)
    if found.leaves and found.lost >= OFTEN:
        return 1, f"{_unclear(found.lost)}, and the customer left without knowing."
    confused = _confused(found)
    if confused:
        return 2, confused
    if not found.has_step:
        return 2, "No next step was named."
    if share > 2 * crowded_share:
        return 2, "Most messages were long or asked several things at once."
    vague = _vague(found)
    if vague:
        return 2 if found.leaves and not found.has_time else 3, vague
    if share > crowded_share:
        return 3, f"{_capital(counted(len(found.crowded), 'message'))} said too much at once."
    if found.puzzled or not found.has_check:
        slip = f" {_unclear(found.lost)}." if found.puzzled else ""
        check = (
            "" if found.has_check else " Nothing summed it up or checked that it was understood."
        )
        return 4, f"The next step has its day or time.{slip}{check}"
    return 5, "The next step has its day or time, and the agreement was summed up or checked."


def _confused(found: _Found) -> str:
    """Say what left the customer not knowing what holds; empty when nothing did."""
    if found.puzzled >= 2:
        return f"The customer did not follow {counted(found.puzzled, 'time')}."
    if found.leaves and found.lost >= 2:
        return f"{_unclear(found.lost)}, and the customer left without knowing."
    if found.changed:
        return "Two amounts were named for the same thing, and neither was taken back."
    if found.puzzled and found.terms >= MANY:
        return f"The customer did not follow, and {_unexplained(found.terms)}."
    return ""


def _vague(found: _Found) -> str:
    """Say what an otherwise understandable talk left out; empty when nothing."""
    if not found.has_time:
        return _untimed(found)
    told = (
        (found.lost >= 2, f"{_unclear(found.lost)}."),
        (not found.has_amount, "Money was moved, and the amount was not said."),
        (
            bool(found.unmet),
            f"Understandable, but this was not said: {found.unmet[0].text.rstrip('.')}."
            if found.unmet
            else "",
        ),
        (
            bool(found.puzzled and found.terms),
            f"The customer did not follow, and {_unexplained(found.terms)}.",
        ),
    )
    return next((because for holds, because in told if holds), "")


def _untimed(found: _Found) -> str:
    """Say in which way the time of the next step was left open."""
    if found.chased:
        return f"The customer had to ask {counted(found.chased, 'time')} what became of it."
    if found.hedged:
        return "A day or time was named, but so that nobody can count on it."
    if not found.names_step:
        return "It can be followed, but it was not said what happens next, and when."
    return "A next step was named, but no day or time for it."


def _missed(talk: Talk, found: _Found) -> tuple[Missed, ...]:
    last = talk.agent_turns[-1].position
    missed = [Missed(last, f"{must.text.rstrip('.')}.") for must in found.unmet]
    if found.has_step and not found.has_time:
        step = "" if found.names_step else "what happens next, and "
        missed.append(Missed(last, f"Say {step}by which day or in how many days."))
    if found.lost > found.puzzled:
        missed.append(Missed(asked_again(talk)[0].position, "Answer what was asked, first of all."))
    if not found.has_check:
        missed.append(Missed(last, "Sum up what was agreed, or ask whether it is clear."))
    missed += [
        Missed(turn.position, "One thing at a time, in short sentences.") for turn in found.crowded
    ]
    return tuple(missed)


def _evidence(talk: Talk) -> tuple[Evidence, ...]:
    vague = () if firm_days(talk) else vague_days(talk)
    return (
        tuple(dict.fromkeys(quote(*one, "a next step with its time") for one in firm_days(talk)))[
            :3
        ]
        + quotes(sums_shown(talk), "checks or sums up", most=2)
        + tuple(quote(*one, "no firm time", good=False) for one in vague[:2])
        + quotes(seen(talk, AgentAct.SALAD), "a heap of words", good=False, most=2)
    )


def _unclear(times: int) -> str:
    return f"{_capital(counted(times, 'time'))} the customer did not follow or had to ask again"


def _unexplained(terms: int) -> str:
    return f"{counted(terms, 'term')} of the trade went unexplained"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
