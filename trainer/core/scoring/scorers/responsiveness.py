"""Rate whether answers came in good time and nothing had to be said twice."""

from dataclasses import dataclass
from statistics import fmean

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.holding import hold_of
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scoring.asking_again import asked_again, chasing, told_again
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.firm import firm_times, told_done
from trainer.core.scoring.measures.served import served
from trainer.core.scoring.moments import CARE, GIVEN, HARM, is_closed, seen, works
from trainer.core.scoring.quotes import counted, deed, opening_of, quotes
from trainer.core.scoring.really_told import asks_untold
from trainer.core.scoring.score import Evidence, Missed, Score, abstain
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of
from trainer.core.scoring.waits import expected_wait, waits_of

WINDING_UP = frozenset({CustomerAct.ACCEPT, CustomerAct.CLOSE, CustomerAct.SOFTEN})
"""Customer acts after which a last message need not move anything on."""
SEVERAL = 2
"""Slips of one kind from which they are no mere slip."""
MANY = 4
"""Replies of which one that helps nobody, in a whole sentence and in time, is no slip."""
SAID = 9
"""Words from which a reply that helps nobody is at least an answer."""


@dataclass(frozen=True, slots=True)
class _Found:
    idle: tuple[Turn, ...]
    late: tuple[Turn, ...]
    """Later than `late` times the expected, without an announced wait."""
    very_late: tuple[Turn, ...]
    again: tuple[Turn, ...]
    """Agent turns after which the customer said that this was told before."""
    missed: tuple[Turn, ...]
    """Agent turns after which the customer had to ask the same again."""
    silent: tuple[Turn, ...]
    """Customer turns that had to call after the agent, very late or in vain."""
    timed: bool


@scorer
def responsiveness(
    talk: Talk, criterion: str, *, late: float = 2.0, very_late: float = 3.0, often: float = 0.34
) -> Score:
    """Rate times, repeated questions and empty replies.

    A reply later than `late` times the expected is late, later than `very_late` times very late;
    `often` is the share (0–1) of replies from which it holds the level at 2. Without times only
    slips can be rated: this abstains when there are none.
    """
    score = _rated(talk, criterion, late=late, very_late=very_late, often=often)
    came = talk.came if talk.turns == talk.transcript.turns else None
    rated = served(talk.transcript, came) if talk.scenario is None else {}
    measure = fmean(rated.values()) if rated else None
    return with_doubt(talk, score, len(talk.agent_turns), measure)


def _rated(  # noqa: PLR0911 - one way out a level
    talk: Talk, criterion: str, *, late: float, very_late: float, often: float
) -> Score:
    found = _find(talk, late, very_late)
    turns = len(talk.agent_turns)
    evidence = _evidence(talk, found)
    missed = tuple(Missed(turn.position, "Use what was already told.") for turn in found.again)
    missed += tuple(Missed(turn.position, "Answer what was asked.") for turn in found.missed)
    if len(found.idle) * 2 > turns:
        much = counted(turns, "reply", "replies")
        because = f"{len(found.idle)} of {much} said nothing that helps."
        level = 2 if _at_least_answered(talk, found) else 1
        return Score(criterion, level, because, evidence, missed)
    if len(found.very_late) * 3 > turns:
        because = f"{len(found.very_late)} of {counted(turns, 'reply', 'replies')} came very late."
        return Score(criterion, 1, because, evidence, missed)
    if len(found.silent) >= SEVERAL:
        because = f"Silent: the customer had to call after {counted(len(found.silent), 'reply', 'replies')}."
        return Score(criterion, 1, because, evidence, missed)
    slow = len(found.late) >= SEVERAL and len(found.late) > often * turns
    twice = len({*found.again, *found.missed}) >= SEVERAL
    empty = len(found.idle) > often * turns and (
        found.again or found.missed or not _at_least_answered(talk, found)
    )
    if slow or twice or empty:
        return Score(criterion, 2, _slips(found), evidence, missed)
    if not found.timed:
        return abstain(criterion, "The times of the replies are not known.")
    single = all(len(sentences_of(turn.text)) == 1 for turn in found.idle)
    spared = single and len(found.idle) == 1 and turns >= MANY and _at_least_answered(talk, found)
    if any((found.late, found.again, found.missed, found.silent, found.idle and not spared)):
        return Score(criterion, 3, _slips(found), evidence, missed)
    if not is_closed(talk) or turns > _par(talk) or found.idle:
        much = counted(turns, "reply", "replies")
        because = f"Every reply came in time and nothing was asked twice; it took {much}."
        prompt = deed(talk.agent_turns[-1], f"in time, as was every reply; {much}")
        settle = Missed(talk.agent_turns[-1].position, "Settle it in fewer messages.")
        return Score(criterion, 4, because, (*evidence, prompt), (settle,))
    because = (
        f"Every reply came in time, and it was settled in {counted(turns, 'reply', 'replies')}."
    )
    return Score(criterion, 5, because, evidence)


def _find(talk: Talk, late: float, very_late: float) -> _Found:
    expected = expected_wait(talk)
    waits = waits_of(talk)
    return _Found(
        idle=_idle(talk),
        late=tuple(turn for turn, wait in waits if wait > late * expected),
        very_late=tuple(turn for turn, wait in waits if wait > very_late * expected),
        again=_again(talk),
        missed=tuple(turn for turn in asked_again(talk) if turn not in _again(talk)),
        silent=_silent(talk, late * expected),
        timed=bool(waits),
    )


def _idle(talk: Talk) -> tuple[Turn, ...]:
    """List the turns that gave the customer nothing; caring words alone are enough once only."""
    found = [turn for turn in talk.agent_turns if _is_idle(talk, turn)]
    only_kind = [
        turn
        for turn in talk.agent_turns
        if talk.readings[turn.position].has(*CARE)
        and not works(talk, turn)
        and not (turn is talk.agent_turns[-1] and _accepted(talk, turn))
    ]
    return tuple(sorted({*found, *only_kind[1:]}, key=lambda turn: turn.position))


def _at_least_answered(talk: Talk, found: _Found) -> bool:
    """Tell whether the replies came in time and in whole sentences, though they help nobody."""
    bad = (AgentAct.SALAD, AgentAct.RUDE)
    return not found.late and all(
        len(turn.text.split()) >= SAID
        and not talk.readings[turn.position].has(*bad)
        and not any(map(_is_whole, talk.readings[turn.position].of(AgentAct.REPEAT)))
        for turn in found.idle
    )


def _is_whole(one: Seen) -> bool:
    """Tell whether a repeat is one of the whole message, not of its greeting or ending."""
    return one.rule.endswith("message")


def _is_idle(talk: Talk, turn: Turn) -> bool:
    """Tell whether a turn gave the customer nothing; winding up after it is settled is no idling."""
    reading = talk.readings[turn.position]
    if works(talk, turn) or reading.has(*CARE, AgentAct.HOLD):
        return False
    if any(one == turn for one, _ in (*told_done(talk), *firm_times(talk))):
        return False
    if reading.has(*HARM) and (turn.actions or reading.has(*GIVEN, AgentAct.QUESTION)):
        return False  # it hurts, and that is rated elsewhere; the matter was answered
    accepted = _accepted(talk, turn)
    if accepted and turn is talk.agent_turns[-1]:
        return reading.has(AgentAct.SALAD, AgentAct.REPEAT, AgentAct.RUDE)
    return not (accepted and reading.has(AgentAct.CLOSE, AgentAct.CHECK))


def _accepted(talk: Talk, turn: Turn) -> bool:
    """Tell whether the customer had thanked, agreed or closed before this turn."""
    return any(
        WINDING_UP.intersection(one.acts)
        for one in talk.customer_turns
        if one.position < turn.position
    )


def _again(talk: Talk) -> tuple[Turn, ...]:
    """List the agent's turns after which the customer said, or showed, that this was told before."""
    found = {turn.position: turn for turn in told_again(talk)}
    before: Turn | None = None
    for turn in talk.transcript.turns:
        if turn.speaker is Speaker.AGENT:
            before = turn
        elif before and CustomerAct.REPEAT in turn.acts and not asks_untold(talk, before):
            found[before.position] = before
    return tuple(found[position] for position in sorted(found))


def _silent(talk: Talk, longest: float) -> tuple[Turn, ...]:
    """List the customer's turns that call after an agent who is overdue; an announced wait counts."""
    found: list[Turn] = []
    for turn, before in chasing(talk):
        if turn.at is None or before.at is None:
            continue
        hold = hold_of(before.text)
        if turn.at - before.at - (hold.seconds if hold else 0.0) > longest:
            found.append(turn)
    return tuple(found)


def _par(talk: Talk) -> int:
    channel = CHANNELS.get(talk.transcript.channel, USUAL)
    steps = len(talk.scenario.model.talk) if talk.scenario else 0
    return max(channel.par_turns, steps + 1 if steps else 0)


def _slips(found: _Found) -> str:
    named = (
        (found.late, "{} came late"),
        (found.again, "{} asked for what was already told"),
        (found.missed, "{} left the customer to ask again"),
        (found.silent, "the customer had to call after {}"),
        (found.idle, "{} said nothing that helps"),
    )
    parts = [text.format(counted(len(turns), "reply", "replies")) for turns, text in named if turns]
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def _evidence(talk: Talk, found: _Found) -> tuple[Evidence, ...]:
    late = tuple(deed(turn, "late", good=False) for turn in found.late[:3])
    whole = (talk.transcript.turns[turn.position] for turn in found.idle[:3])
    empty = tuple(opening_of(turn, 80, "nothing that helps", good=False) for turn in whole)
    held = quotes(seen(talk, AgentAct.HOLD), "announces a wait", most=2)
    return held + late + empty
