"""Rate whether one person took the matter on, acted, and stayed with it."""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.transcript import Ending
from trainer.core.scoring.claims import unbacked
from trainer.core.scoring.dated import dated
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.moments import is_closed, seen, works
from trainer.core.scoring.quotes import counted, deed, quote, quotes, short
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import knows_actions, taken
from trainer.core.scoring.talk import Talk

FIRST_PERSON = re.compile(
    r"\b[Ii](?:(?:'|’)ll| will|(?:'|’)ve| have)(?: also| just| already| now)?"
    r" (?!be\b|been|not\b|no\b|to\b|see\b|seen|try\b|had|heard|read\b|told|got\b|understood|a\b|the\b|your\b)"
    r"[a-z]+"
    r"|\b[Ii](?:(?:'|’)m| am) (?!being|asking|saying|wondering|hoping|guessing)[a-z]+ing\b"
)
"""'I will' or 'I have' with a verb of doing: it counts beside ownership seen elsewhere, not alone."""
OWN = (AgentAct.OWNERSHIP, AgentAct.OWN_ERROR)


@scorer
def ownership(talk: Talk, criterion: str, *, turns: int = 2) -> Score:
    """Rate 'I will', what followed it, and whether the word was kept.

    A 5 needs ownership in at least `turns` agent turns (in a talk of fewer, in each).
    """
    score = _rated(talk, criterion, turns=turns)
    return with_doubt(talk, score, len(score.evidence), _finer(talk))


def _finer(talk: Talk) -> float:
    """Count what makes ownership: said twice, with a time, with a deed, nothing sent away."""
    own = {turn.position for turn, _ in seen(talk, *OWN)}
    away = seen(talk, AgentAct.DEFLECT, AgentAct.BLAME)
    there = (own, len(own) > 1, seen(talk, AgentAct.PLAN), taken(talk) or is_closed(talk))
    return max(1.0, 1 + sum(map(bool, there)) - len(away))


def _rated(talk: Talk, criterion: str, *, turns: int) -> Score:
    own = seen(talk, *OWN)
    away = seen(talk, AgentAct.DEFLECT, AgentAct.BLAME)
    evidence = quotes(own, "takes it on", most=4) + quotes(
        away, "sends away or blames", good=False, most=2
    )
    missed = _missed(talk, bool(own))
    left = _left(talk)
    if left or (away and len(away) >= len(own)):
        because = left or f"The customer was sent away or blamed: “{short(away[0][1].span.text)}”."
        return Score(criterion, 1, because, evidence, missed)
    if not own:
        because = "Nobody took it on: there is no “I will” followed by what."
        return Score(criterion, 2, because, evidence, missed)
    broken = _broken(talk)
    if broken:
        because = "It was taken on, but not everything that was said was done."
        return Score(criterion, 2, because, evidence + broken, missed)
    deeds = tuple(deed(turn, f"did: {_label(talk, one.id)}") for turn, one in taken(talk)[:3])
    level, why = _level(talk, turns)
    if away:
        level, why = min(level, 3), f"{why} But part of it was pushed back to the customer."
    return Score(criterion, level, why, evidence + deeds, missed if level < 4 else ())


def _level(talk: Talk, turns: int) -> tuple[int, str]:
    deeds = taken(talk)
    planned = seen(talk, AgentAct.PLAN) or _names_time(talk)
    if not deeds and not planned:
        return 3, "It was taken on, but no action and no time followed."
    if knows_actions(talk) and _can_act(talk) and not deeds:
        return 3, "It was taken on and a time was named, but nothing was done."
    owned = {turn.position for turn, _ in seen(talk, *OWN)} | _own_turns(talk)
    if not is_closed(talk):
        return (4 if deeds and planned else 3), "It was taken on, but not seen through to the end."
    if len(owned) < min(turns, len(talk.agent_turns)) or not planned:
        return (
            4,
            f"It was taken on in {counted(len(owned), 'turn')}, acted on, and the word was kept.",
        )
    return 5, "It was taken on, acted on with a time, and seen through to the end."


def _own_turns(talk: Talk) -> set[int]:
    """List the messages that move the matter on in the first person, in whatever words."""
    return {
        turn.position
        for turn in talk.agent_turns
        if FIRST_PERSON.search(turn.text) and works(talk, turn)
    }


def _names_time(talk: Talk) -> bool:
    """Tell whether a message that takes it on, or moves it on, says when."""
    return any(dated(talk, turn) for turn in talk.agent_turns if works(talk, turn))


def _label(talk: Talk, id: str) -> str:
    action = talk.scenario.action(id) if talk.scenario else None
    return action.label if action else id


def _can_act(talk: Talk) -> bool:
    actions = talk.scenario.actions if talk.scenario else ()
    return any(not action.verifies and action.authority for action in actions)


def _left(talk: Talk) -> str:
    closing = talk.transcript.closing
    if closing and closing.ending is Ending.ABANDONED:
        return "The agent ended the talk with the matter open."
    return ""


def _broken(talk: Talk) -> tuple[Evidence, ...]:
    closing = talk.transcript.closing
    promises = closing.open_promises if closing else ()
    found = [deed_of for one in promises if (deed_of := _promised(talk, one.turn, one.quote))]
    if knows_actions(talk):
        found += [quote(turn, span, "not done", good=False) for turn, span, _ in unbacked(talk)]
    return tuple(dict.fromkeys(found))


def _promised(talk: Talk, position: int, words: str) -> Evidence | None:
    if position not in talk.readings:
        return None
    start = talk.readings[position].text.find(words)
    return (
        Evidence(position, words, start, "announced, not done", good=False) if start >= 0 else None
    )


def _missed(talk: Talk, owned: bool) -> tuple[Missed, ...]:  # noqa: FBT001 - one of several findings, told in order
    first = talk.agent_turns[0].position
    if not owned:
        return (Missed(first, "Take it on: “I will …”, with what and by when."),)
    if not taken(talk) and not seen(talk, AgentAct.PLAN):
        return (Missed(talk.agent_turns[-1].position, "Do it, or say by when it is done."),)
    return ()
