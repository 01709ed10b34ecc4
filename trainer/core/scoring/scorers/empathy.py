"""Rate whether the feelings that the customer showed were answered."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Turn
from trainer.core.language.stems import concrete
from trainer.core.language.warmth import warmth
from trainer.core.scoring.answering import less_for, told_of
from trainer.core.scoring.befallen import follows_their_story, for_anyone
from trainer.core.scoring.calling_hard import is_hard
from trainer.core.scoring.claims import unbacked
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.doubt import HALF, scaled, with_doubt
from trainer.core.scoring.feelings import feelings, passed_by
from trainer.core.scoring.hearing import calls_hard, cares, names
from trainer.core.scoring.moments import (
    HARM,
    replies,
    seen,
    works,
)
from trainer.core.scoring.quotes import counted, in_sentence, quote, quotes, short
from trainer.core.scoring.score import Missed, Score, not_applicable
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import knows_actions
from trainer.core.scoring.standing_by import is_bare, names_none
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentence_at

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
    past = passed_by(talk)
    at_once = [turn for turn in shown if turn not in past and _is_answered(talk, turn, turn)]
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
    named = tuple(one for turn in shown for one in names(talk, turn, replies(talk, turn.position)))
    near = tuple(reply for turn in shown for reply in _answers(talk, turn))
    cared = (
        (one, replace(seen_, span=in_sentence(one, seen_.span))) for one, seen_ in cares(talk, near)
    )
    evidence = quotes(cared, "answers a feeling", most=4)
    hard = tuple(one for turn in shown for one in calls_hard(talk, replies(talk, turn.position)))
    evidence += tuple(
        quote(*one, "says how hard it is" if is_hard(one[1].text) else "takes up what was told")
        for one in dict.fromkeys((*named, *hard))
    )[:2]
    if len(stock) == len(answered):
        warm = 2 * HALF * _warmest(near)
        bare = _unanswered(talk, criterion, shown, missed)
        return replace(bare, estimate=(bare.level or 1) + warm)
    reflected = any(one.act is AgentAct.REFLECT for _, one in cares(talk, talk.agent_turns))
    level, why = _level(talk, shown, share, (half, most, sorries), named=bool(named) or reflected)
    phrases = [one.span.text for turn in stock for _, one in cares(talk, _answers(talk, turn))]
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
    if names(talk, turn, near) or not all(is_bare(said.text) for _, said in calls_hard(talk, near)):
        return False
    theirs = frozenset[str]().union(*(content_words(one.text) for one in talk.customer_turns))
    said = ((one, act.act, sentence_at(one.text, act.span)) for one, act in cares(talk, near))
    return all(
        for_anyone(talk.readings[one.position], at, theirs)
        or (
            act is AgentAct.EMPATHY
            and names_none(content_words(at.text))
            and not follows_their_story(talk.readings[one.position], at)
        )
        for one, act, at in said
    )


def _is_answered(talk: Talk, turn: Turn, after: Turn) -> bool:
    """Tell whether the reply to `after` answers what was felt in `turn`."""
    reply = replies(talk, after.position)
    return bool(cares(talk, reply) or names(talk, turn, reply) or calls_hard(talk, reply))


def _unanswered(
    talk: Talk, criterion: str, shown: tuple[Turn, ...], missed: tuple[Missed, ...]
) -> Score:
    stock = tuple((turn, one) for turn, one in seen(talk, *STOCK) if _said(turn, one))
    sided = (*seen(talk, AgentAct.OWN_ERROR), *_sided(talk))
    if sided:
        because = (
            f"{told_of(shown, shown)} What was owned or called wrong was no answer to a feeling."
        )
        return Score(criterion, 2, because, quotes(sided, "sees their side"), missed)
    if stock:
        because = (
            f"{counted(len(shown), 'feeling')} shown, and only stock phrases in reply: "
            f"“{short(stock[0][1].span.text)}”."
        )
        return Score(criterion, 1, because, quotes(stock, "a stock phrase", good=False), missed)
    return Score(criterion, 1, told_of(shown, shown), (), missed)


def _sided(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """Find kind words with something of the matter in them, wherever they stand."""
    theirs = frozenset[str]().union(*(concrete(one.text) for one in talk.customer_turns))
    return tuple(
        (turn, one)
        for turn, one in seen(talk, AgentAct.EMPATHY)
        if (words := concrete(sentence_at(turn.text, one.span).text) & theirs)
        and not names_none(words)
    )


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
    after = replies(talk, turn.position) or talk.agent_turns[-1:]
    return Missed(after[0].position, f"Answer the feeling in “{short(turn.text)}”")
