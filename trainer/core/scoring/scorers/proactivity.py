"""Rate whether the agent thought one step further than the question."""

from trainer.core.conversation.acts import AgentAct
from trainer.core.scenario.policy import Must
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.looking_ahead import Kind, Step, steps_ahead
from trainer.core.scoring.misfits import goes_empty, is_missed
from trainer.core.scoring.moments import HARM, is_closed, seen_in, works
from trainer.core.scoring.quotes import deed, quote
from trainer.core.scoring.score import Evidence, Missed, Score, abstain
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import is_met, said_at, taken
from trainer.core.scoring.talk import Talk

UNSEEN = "The words do not show whether more could have been done."
_UNASKED = "without being asked"
ALL_ROUND = 3
"""Steps, each of another kind, that make a 5."""
_NO_MORE = "The question was answered, no more."


@scorer
def proactivity(talk: Talk, criterion: str, *, things: int = 2) -> Score:
    """Rate what was said or done unasked.

    With a scenario its `must` … `unasked` are the occasions; beside them, and without one, what was
    done, arranged, foreseen or spared unasked. `things` is how many of these make a 4 when the
    scenario has no such occasion. Who was not answered was not thought of either.
    """
    score = _rated(talk, criterion, things=things)
    return with_doubt(talk, score, len(score.evidence))


def _rated(talk: Talk, criterion: str, *, things: int) -> Score:
    working = tuple(turn for turn in talk.agent_turns if works(talk, turn))
    occasions = _occasions(talk)
    unserved = _unserved(talk)
    if not working:
        if talk.scenario is None and not unserved:
            return abstain(criterion, UNSEEN)
        because = unserved or "Nothing was said that goes beyond reacting."
        missed = _missed(talk, occasions) or _a_step_ahead(talk)
        return Score(criterion, 1, because, (), missed)
    met = [must for must in occasions if is_met(talk, must)]
    unmet = tuple(must for must in occasions if must not in met)
    steps = steps_ahead(talk)
    ahead = tuple(one for one in steps if one.kind is not Kind.SOUGHT)
    evidence = _evidence(talk, met, steps)
    stepped = bool(seen_in(talk, working, AgentAct.PLAN, AgentAct.OFFER, AgentAct.OPTIONS))
    if occasions and (met or not unserved):
        level, because = _by_occasion(len(met), len(unmet), bool(ahead), stepped)
        return Score(criterion, level, because, evidence, _missed(talk, unmet))
    missed = _missed(talk, unmet) or _a_step_ahead(talk)
    if unserved:
        level = 2 if ahead and not is_missed(talk) else 1
        return Score(criterion, level, unserved, evidence, missed, certainty=0.7)
    if not ahead:
        return _answered(talk, criterion, evidence, missed, stepped=stepped)
    level, because = _by_steps(talk, ahead, things)
    missed = missed if level < 4 else ()
    return Score(criterion, level, because, evidence, missed, certainty=0.7)


def _unserved(talk: Talk) -> str:
    """Say why there was nothing to go beyond: the matter itself was left; empty where it was not."""
    if is_missed(talk):
        return "What was asked was not answered, and so nothing beyond it."
    if goes_empty(talk):
        return "The customer went without what they came for; nothing beyond it was of use."
    turns = talk.said_turns
    hurt = sum(talk.readings[turn.position].has(*HARM) for turn in turns)
    return "The customer was hurt, not helped." if 2 * hurt >= max(1, len(turns)) else ""


def _answered(
    talk: Talk,
    criterion: str,
    evidence: tuple[Evidence, ...],
    missed: tuple[Missed, ...],
    *,
    stepped: bool,
) -> Score:
    """Rate a talk in which no step was taken beyond the question."""
    settled = stepped or is_closed(talk)
    if talk.scenario is None and not settled:
        return abstain(criterion, UNSEEN)
    if stepped or (talk.scenario is None and settled):
        return Score(criterion, 2, _NO_MORE, evidence, missed)
    return Score(criterion, 1, "The agent only reacted.", evidence, missed)


def _by_steps(talk: Talk, ahead: tuple[Step, ...], things: int) -> tuple[int, str]:
    """Rate by steps; where deeds are on record, two of which one spares the customer something make a 5.

    It is one only where the matter itself came to a good end.
    """
    kinds = {one.kind for one in ahead}
    because = f"{_times(len(ahead))} the agent looked further than the question."
    if len(ahead) < things:
        return 3, because
    spared = Kind.SPARED in kinds and talk.scenario is not None
    whole = (spared or len(kinds) >= max(ALL_ROUND, things)) and is_closed(talk)
    return (5 if whole else 4), because


def _by_occasion(met: int, unmet: int, ahead: bool, stepped: bool) -> tuple[int, str]:  # noqa: FBT001 - one of several findings, told in order
    if met and not unmet:
        if ahead:
            return 5, "What the customer did not know to ask was raised, and more was thought of."
        return 4, "What the customer did not know to ask was raised without being asked."
    if met:
        return (
            4 if ahead else 3
        ), f"{met} of {met + unmet} things were raised without being asked."
    if ahead:
        return 3, "The agent looked ahead once, but not at what mattered here."
    if stepped:
        return 2, _NO_MORE
    return 1, "The agent only reacted."


def _occasions(talk: Talk) -> tuple[Must, ...]:
    musts = talk.scenario.must if talk.scenario else ()
    return tuple(must for must in musts if must.unasked or must.skill == "proactivity")


def _evidence(talk: Talk, met: list[Must], steps: tuple[Step, ...]) -> tuple[Evidence, ...]:
    places = [(must, said_at(talk, pattern)) for must in met for pattern in must.said[:1]]
    raised = [quote(*place, must.text) for must, place in places if place]
    asked = {must.action: must.text for must in met if must.action}
    raised += [deed(turn, asked[one.id]) for turn, one in taken(talk) if one.id in asked]
    return (*raised, *(quote(one.turn, one.span, one.kind) for one in steps[:4]))


def _a_step_ahead(talk: Talk) -> tuple[Missed, ...]:
    """Name what would have been one step ahead."""
    ahead = "Say what could still come up, and what you do so that the customer need not ask."
    return (Missed(talk.agent_turns[-1].position, ahead),)


def _missed(talk: Talk, unmet: tuple[Must, ...]) -> tuple[Missed, ...]:
    last = talk.agent_turns[-1].position
    return tuple(Missed(last, _unasked(must)) for must in unmet)


def _unasked(must: Must) -> str:
    text = must.text.rstrip(".")
    return f"{text}." if _UNASKED in text else f"{text}, {_UNASKED}."


def _times(number: int) -> str:
    return "Once" if number == 1 else f"{number} times"
