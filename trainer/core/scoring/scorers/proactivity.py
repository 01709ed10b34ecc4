"""Rate whether the agent thought one step further than the question."""

from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.turn import Turn
from trainer.core.language.caseless import Caseless
from trainer.core.language.span import Span, span_of
from trainer.core.scenario.policy import Must
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.moments import seen_in, works
from trainer.core.scoring.quotes import deed, quote
from trainer.core.scoring.score import Evidence, Missed, Score, abstain
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import is_met, said_at, taken
from trainer.core.scoring.talk import Talk

AHEAD = Caseless(
    r"\b(?:so (?:that )?(?:you|it) (?:won(?:'|’)?t|don(?:'|’)?t|do not|will not|needn(?:'|’)?t)"
    r"|(?:save|spare) you (?:the|a|another|from|having)|in the meantime|until then|while i(?:'|’)?m here"
    r"|(?:one|another) (?:more|other|last) thing|i(?:'|’)?(?:ve| have) also|i also (?:see|saw|noticed|added"
    r"|checked|put|made)|i(?:'|’)?ll also|i will also|i (?:have )?noticed"
    r"|before (?:you|that|it|then)[^.?!]{0,40}(?:i(?:'|’)?ll|i will|let me)"
    r"|if (?:it|that|the|anything|nothing|you)[^.?!]{0,60}"
    r"(?:(?:is|comes?|runs|goes) late|breaks|hasn(?:'|’)?t|isn(?:'|’)?t|doesn(?:'|’)?t|does not|has not|is not|goes wrong|changes|still)"
    r"|next time(?! you (?:need|should|must|have|had))|going forward|in case|for if|i(?:(?:'|’)?ve| have) (?:kept|held|saved|reserved) you|just so you know|to (?:stop|prevent|avoid) (?:this|it|that|any)"
    r"|(?:this|it|that) (?:won(?:'|’)?t|will not|can(?:'|’)?t|cannot) happen again"
    r"|i(?:'|’)?(?:ll| will) (?:e-?mail|text|call|ring|message|write to|update) you"
    r"|(?:keep|make) an eye on it for you|you (?:may|might) also"
    r"|no need (?:for you )?to|you (?:don(?:'|’)?t|do not|won(?:'|’)?t) (?:need|have) to)"
)
"""Words that look further than the question. Written for this project after the 'next issue
avoidance' of Dixon, Freeman and Toman 2010 ('Stop trying to delight your customers')."""
SPARES = Caseless(
    r"\b(?:no need (?:for you )?to|you (?:don(?:'|’)?t|do not|won(?:'|’)?t|needn(?:'|’)?t) (?:need to|have to)"
    r"|(?:save|spare) you (?:the|a|another|from|having)|so (?:that )?you (?:won(?:'|’)?t|don(?:'|’)?t|do not"
    r"|will not|needn(?:'|’)?t))"
)
"""Words that take a trouble away from the customer."""
UNSEEN = "The words do not show whether more could have been done."
_UNASKED = "without being asked"


@scorer
def proactivity(talk: Talk, criterion: str, *, things: int = 2) -> Score:
    """Rate what was said or done unasked.

    With a scenario its `must` … `unasked` are the occasions; beside them, and without one, words
    that look ahead in messages that move the matter on. `things` is how many of these make a 4
    when the scenario has no such occasion.
    """
    score = _rated(talk, criterion, things=things)
    return with_doubt(talk, score, len(score.evidence))


def _rated(talk: Talk, criterion: str, *, things: int) -> Score:
    working = tuple(turn for turn in talk.agent_turns if works(talk, turn))
    if not working:
        if talk.scenario is None:
            return abstain(criterion, UNSEEN)
        because = "Nothing was said that goes beyond reacting."
        missed = _missed(talk, _occasions(talk)) or _a_step_ahead(talk)
        return Score(criterion, 1, because, (), missed)
    occasions = _occasions(talk)
    met = [must for must in occasions if is_met(talk, must)]
    unmet = tuple(must for must in occasions if must not in met)
    ahead = tuple(_ahead(working, AHEAD))
    spares = tuple(_ahead(working, SPARES))
    evidence = _evidence(talk, met, ahead)
    missed = _missed(talk, unmet)
    stepped = bool(seen_in(talk, working, AgentAct.PLAN, AgentAct.OFFER, AgentAct.OPTIONS))
    if occasions:
        level, because = _by_occasion(len(met), len(unmet), bool(ahead), stepped)
        return Score(criterion, level, because, evidence, missed)
    if not ahead:
        if talk.scenario is None and not stepped:
            return abstain(criterion, UNSEEN)
        level = 2 if stepped else 1
        because = "The question was answered, no more." if stepped else "The agent only reacted."
        return Score(criterion, level, because, evidence, _a_step_ahead(talk))
    level = 3 if len(ahead) < things else (5 if spares and talk.scenario else 4)
    because = f"{_times(len(ahead))} the agent looked further than the question."
    return Score(criterion, level, because, evidence, certainty=0.7)


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
        return 2, "The question was answered, no more."
    return 1, "The agent only reacted."


def _occasions(talk: Talk) -> tuple[Must, ...]:
    musts = talk.scenario.must if talk.scenario else ()
    return tuple(must for must in musts if must.unasked or must.skill == "proactivity")


def _ahead(working: tuple[Turn, ...], pattern: Caseless) -> Iterator[tuple[Turn, Span]]:
    for turn in working:
        match = pattern.search(turn.text)
        if match:
            yield turn, span_of(turn.text, match.start(), match.end())


def _evidence(
    talk: Talk, met: list[Must], ahead: tuple[tuple[Turn, Span], ...]
) -> tuple[Evidence, ...]:
    places = [(must, said_at(talk, pattern)) for must in met for pattern in must.said[:1]]
    raised = [quote(*place, must.text) for must, place in places if place]
    asked = {must.action: must.text for must in met if must.action}
    raised += [deed(turn, asked[one.id]) for turn, one in taken(talk) if one.id in asked]
    return (*raised, *(quote(turn, span, "looks ahead") for turn, span in ahead[:3]))


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
