"""Rate whether the feelings that the customer showed were answered."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Turn
from trainer.core.language.span import Span
from trainer.core.language.warmth import warmth
from trainer.core.scoring.answering import less_for, told_of
from trainer.core.scoring.befallen import for_anyone
from trainer.core.scoring.calling_hard import is_hard
from trainer.core.scoring.claims import money, unbacked
from trainer.core.scoring.confided import is_personal, own_words
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.doubt import HALF, scaled, with_doubt
from trainer.core.scoring.moments import (
    CARE,
    HARM,
    feelings,
    replies,
    seen,
    seen_in,
    told,
    works,
)
from trainer.core.scoring.quotes import counted, quote, quotes, short
from trainer.core.scoring.score import Missed, Score, not_applicable
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import knows_actions
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.void_sentences import is_only_felt
from trainer.core.scoring.voiding import sentences_of

_THEM = re.compile(r"\b(?:you|your|yours|yourself|u|ur)\b", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have)(?:n(?:'|’)t| not)|never) ", re.IGNORECASE
)
"""A verb denied: without a word to the person it puts something right, and answers no feeling."""
_DRAWS = re.compile(r"(?:(?:ok|okay|right|good|well)[, ]+)?(?:so|then|if|when)\b", re.IGNORECASE)
"""How a sentence begins that reasons with what was told."""
_OURS = re.compile(r"\b(?:i|we|my|our|us|me)\b", re.IGNORECASE)
"""Someone who does it: to do something about what was told in confidence is to have heard it."""
_BUSINESS = (AgentAct.PLAN, AgentAct.OFFER, AgentAct.EXPLAIN)
"""Acts whose sentence, without a word to the person, is news of the matter and no answer to a feeling."""
_FELT = (AgentAct.EMPATHY, AgentAct.APOLOGY, AgentAct.OWN_ERROR)
"""Acts that make a sentence which gives a reason more than a lecture."""
LECTURE = 40
"""Words from which a sentence that names the case lectures on it."""
LATE = 0.5
"""What an answer counts that comes one reply later than it was called for."""
BARE = 0.2
"""What an answer counts that could have gone to anyone."""
STOCK = (AgentAct.APOLOGY, AgentAct.EMPATHY)


@scorer
def empathy(
    talk: Talk, criterion: str, *, half: float = 0.5, most: float = 0.75, sorries: int = 2
) -> Score:
    """Rate the share of shown feelings that the next reply answered; one reply later counts half.

    `half` and `most` (0–1) are the shares for level 3 and 4; `sorries` is how many apologies a
    5 bears. A bare apology answers nothing.
    """
    score = _rated(talk, criterion, half=half, most=most, sorries=sorries)
    return with_doubt(talk, score, len(score.evidence) + len(score.missed))


def _rated(talk: Talk, criterion: str, *, half: float, most: float, sorries: int) -> Score:
    shown = feelings(talk)
    harm = seen(talk, *HARM)
    if not shown and not harm:
        return not_applicable(criterion, "The customer showed no strong feeling.")
    at_once = [turn for turn in shown if _is_answered(talk, turn, turn)]
    later = [turn for turn in shown if turn not in at_once and _answered_later(talk, turn)]
    answered = [*at_once, *later]
    stock = [turn for turn in answered if _is_stock(talk, turn)]
    missed_at = [turn for turn in shown if turn not in answered]
    share = _share(shown, at_once, later, stock)
    missed = tuple(_missed(talk, turn) for turn in missed_at)
    if harm:
        level = 2 if share >= most and len(harm) == 1 else 1
        hurt = "; ".join(dict.fromkeys(f"“{short(one.span.text)}”" for _, one in harm[:2]))
        because = f"The customer was belittled or blamed: {hurt}. {told_of(shown, missed_at)}"
        because = because.rstrip()
        return Score(criterion, level, because, quotes(harm, good=False), missed)
    named = tuple(one for turn in shown for one in _names(talk, turn, replies(talk, turn.position)))
    near = tuple(reply for turn in shown for reply in _answers(talk, turn))
    evidence = quotes(_cares(talk, near), "answers a feeling", most=4)
    hard = tuple(one for turn in shown for one in _calls_hard(talk, replies(talk, turn.position)))
    evidence += tuple(
        quote(*one, "says how hard it is" if is_hard(one[1].text) else "takes up what was told")
        for one in dict.fromkeys((*named, *hard))
    )[:2]
    if len(stock) == len(answered):
        warm = 2 * HALF * _warmest(near)
        bare = _unanswered(talk, criterion, shown, missed)
        return replace(bare, estimate=(bare.level or 1) + warm)
    reflected = any(one.act is AgentAct.REFLECT for _, one in _cares(talk, talk.agent_turns))
    level, why = _level(talk, shown, share, (half, most, sorries), named=bool(named) or reflected)
    phrases = [one.span.text for turn in stock for _, one in _cares(talk, _answers(talk, turn))]
    why = why or less_for(talk, [turn for turn in later if turn not in stock], phrases)
    finer = scaled(0.6 * share + 0.4 * _warmest(near))
    because = f"{told_of(shown, missed_at)}{why}"
    return Score(criterion, level, because, evidence, missed, estimate=finer)


def _share(
    shown: Sequence[Turn], at_once: Sequence[Turn], later: Sequence[Turn], stock: Sequence[Turn]
) -> float:
    """Give the share of feelings that were answered; one reply later, or by a phrase, counts less."""
    full, late = (sum(turn not in stock for turn in turns) for turns in (at_once, later))
    return (full + LATE * late + BARE * len(stock)) / len(shown) if shown else 0.0


def _warmest(near: Sequence[Turn]) -> float:
    """Give the mean warmth (0–1) of the replies to feelings; see `language/warmth`."""
    each = {turn.position: warmth(turn.text) for turn in near}
    return fmean(each.values()) if each else 0.0


def _answered_later(talk: Talk, turn: Turn) -> bool:
    """Tell whether the reply after next answers it."""
    after = [one for one in talk.customer_turns if one.position > turn.position][:1]
    return any(_is_answered(talk, turn, one) for one in after)


def _answers(talk: Talk, turn: Turn) -> tuple[Turn, ...]:
    """List the two replies that may answer what was felt in `turn`."""
    after = [one for one in talk.customer_turns if one.position > turn.position][:1]
    return tuple(one for said in (turn, *after) for one in replies(talk, said.position))


def _is_stock(talk: Talk, turn: Turn) -> bool:
    """Tell whether all that answers the feeling of `turn` could have gone to anyone."""
    near = _answers(talk, turn)
    if _names(talk, turn, near) or not all(
        is_only_felt(said) for _, said in _calls_hard(talk, near)
    ):
        return False
    theirs = frozenset[str]().union(*(content_words(one.text) for one in talk.customer_turns))
    said = ((one, _around(one, act.span)) for one, act in _cares(talk, near))
    return all(for_anyone(talk.readings[one.position], at, theirs) for one, at in said)


def _around(turn: Turn, span: Span) -> Span:
    """Give the sentence that a span begins in."""
    return next(one for one in sentences_of(turn.text) if one.start <= span.start < one.end)


def _is_answered(talk: Talk, turn: Turn, after: Turn) -> bool:
    """Tell whether the reply to `after` answers what was felt in `turn`."""
    reply = replies(talk, after.position)
    return bool(_cares(talk, reply) or _names(talk, turn, reply) or _calls_hard(talk, reply))


def _cares(talk: Talk, reply: tuple[Turn, ...]) -> tuple[tuple[Turn, Seen], ...]:
    """Find the acts that answer a feeling; naming the facts only to tell news of them is none."""
    return tuple(
        (one, act)
        for one, act in seen_in(talk, reply, *CARE)
        if act.act is not AgentAct.REFLECT or not _is_business(talk, one, act.span)
    )


def _is_business(talk: Talk, turn: Turn, said: Span) -> bool:
    """Tell whether these words are a plan, an offer or a denial, not spoken to the person, or a reason.

    The reason of a sum, and a lecture, is one whoever it is told to, but where it is sorry, kind, or owns up to a mistake.
    """
    if is_hard(said.text):
        return False
    lectures = len(_around(turn, said).text.split()) > LECTURE
    reasons = lectures or (money(said.text) and _sees(talk, turn, said, AgentAct.EXPLAIN))
    if reasons and not _sees(talk, turn, said, *_FELT):
        return True
    if _THEM.search(said.text):
        return False
    if _DENIES.search(said.text):
        return True
    return _sees(talk, turn, said, *_BUSINESS)


def _sees(talk: Talk, turn: Turn, said: Span, *acts: AgentAct) -> bool:
    seen_here = talk.readings[turn.position].of(*acts)
    return any(said.start <= one.span.start < said.end for one in seen_here)


def _calls_hard(talk: Talk, reply: tuple[Turn, ...]) -> tuple[tuple[Turn, Span], ...]:
    """Find which of the first two sentences call it hard, though in none of the customer's words."""
    spoilt = (AgentAct.SALAD, AgentAct.REPEAT, AgentAct.APOLOGY, AgentAct.REFUSE, *HARM)
    return tuple(
        (one, sentence)
        for one in reply[:1]
        if not talk.readings[one.position].has(*spoilt)
        for sentence in sentences_of(one.text)[:2]
        if is_hard(sentence.text) and not sentence.text.rstrip().endswith("?")
    )


def _names(talk: Talk, turn: Turn, reply: tuple[Turn, ...]) -> tuple[tuple[Turn, Span], ...]:
    """Find sentences that name what was felt in words of their own.

    They share a word of the matter with the customer, and are sorry for it or call it hard; for
    something told in confidence, taking it up is enough, but for news that nobody does or draws.
    """
    name = talk.scenario.customer.name if talk.scenario else ""  # to say it answers no feeling
    felt = frozenset(one for one in content_words(turn.text) if one.isalpha()) - content_words(name)
    confided = [fact for fact_turn, fact in told(talk) if fact_turn == turn and is_personal(fact)]
    personal = bool(confided)
    theirs = frozenset[str]().union(*(own_words(talk.scenario, fact) for fact in confided)) & felt
    return tuple(
        (one, sentence)
        for one in reply
        for sentence in sentences_of(one.text)
        if felt & content_words(sentence.text)
        and not talk.readings[one.position].has(AgentAct.SALAD, AgentAct.REPEAT, *HARM)
        and not sentence.text.rstrip().endswith("?")
        and (
            (personal and not _is_business(talk, one, sentence))
            or (personal and _DRAWS.match(sentence.text))
            or (theirs & content_words(sentence.text) and _OURS.search(sentence.text))
            or is_hard(sentence.text)
            or _is_sorry(talk, one, sentence)
        )
    )


def _is_sorry(talk: Talk, turn: Turn, sentence: Span) -> bool:
    said = talk.readings[turn.position].of(AgentAct.APOLOGY)
    return any(sentence.start <= one.span.start < sentence.end for one in said)


def _unanswered(
    talk: Talk, criterion: str, shown: tuple[Turn, ...], missed: tuple[Missed, ...]
) -> Score:
    stock = tuple((turn, one) for turn, one in seen(talk, *STOCK) if _said(turn, one))
    if stock:
        because = (
            f"{counted(len(shown), 'feeling')} shown, and only stock phrases in reply: "
            f"“{short(stock[0][1].span.text)}”."
        )
        return Score(criterion, 2, because, quotes(stock, "a stock phrase", good=False), missed)
    return Score(criterion, 1, told_of(shown, shown), (), missed)


def _said(turn: Turn, one: Seen) -> bool:
    return bool(turn.text[one.span.start : one.span.end].strip())


def _level(  # noqa: PLR0911 - one way out a level
    talk: Talk,
    shown: tuple[Turn, ...],
    share: float,
    marks: tuple[float, float, int],
    *,
    named: bool,
) -> tuple[int, str]:
    half, most, sorries = marks
    if share < half:
        return 2, ""
    if not any(works(talk, turn) for turn in talk.agent_turns):
        return 2, " They were answered with words alone; no work ever followed."
    if share < most:
        return 3, ""
    if not named:
        return 3, " None of the replies named what had happened to this customer."
    if share < 1:
        return 4, ""
    if not _early(talk, shown[0]):
        return 4, " Work did not follow at once."
    if len(seen(talk, AgentAct.APOLOGY)) > sorries:
        return 4, f" There were more than {counted(sorries, 'apology', 'apologies')}."
    if knows_actions(talk) and unbacked(talk):
        return 4, " Work was said to follow that was not done."
    return 5, " What happened to this customer was named, and work followed at once."


def _early(talk: Talk, first: Turn) -> bool:
    """Tell whether work came with the first answer or with the agent's next turn."""
    start = replies(talk, first.position)[0].position
    near = [turn for turn in talk.agent_turns if turn.position >= start][:2]
    return any(works(talk, turn) for turn in near)


def _missed(talk: Talk, turn: Turn) -> Missed:
    at = replies(talk, turn.position)[0].position
    return Missed(at, f"Answer the feeling in “{short(turn.text)}”")
