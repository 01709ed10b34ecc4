"""Rate whether one person took the matter on, acted, and stayed with it."""

import re

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.headless import DEED
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Turn
from trainer.core.scoring.asking_again import asked_again, chasing
from trainer.core.scoring.claims import unbacked
from trainer.core.scoring.dated import dated
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.firm import firm_times, is_hedged, left_to_nobody, set_going, told_done
from trainer.core.scoring.held_against import held_against
from trainer.core.scoring.moments import FOR, is_closed, seen, works
from trainer.core.scoring.quotes import counted, deed, quote, quotes, short
from trainer.core.scoring.score import Evidence, Missed, Score
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import knows_actions, taken
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentence_at

FIRST_PERSON = re.compile(
    r"\b[Ii](?:(?:'|’)ll| will|(?:'|’)ve| have)(?: also| just| already| now)?"
    r" (?!be\b|been|not\b|no\b|to\b|see\b|seen|try\b|had|heard|read\b|told|got\b|understood|a\b|the\b|your\b)"
    r"[a-z]+"
    r"|\b[Ii](?:(?:'|’)m| am) (?!being|asking|saying|wondering|hoping|guessing)[a-z]+ing\b"
)
"""'I will' or 'I have' with a verb of doing: it counts beside ownership seen elsewhere, not alone."""
OWN = (AgentAct.OWNERSHIP, AgentAct.OWN_ERROR)
_MYSELF = re.compile(
    r"\b(?:shall|can|could|may|should) i\b|\bi(?:'|’)?(?:ll| can| could| will)\b", re.IGNORECASE
)
"""How one offers to do it oneself."""
TAKEN = FOR | {CustomerAct.CONSENT, CustomerAct.CONFIRM}
"""Customer acts that take an offer."""
NOW = "Do it now and say so, or say by when you do it; then tell before they ask."
OFTEN = 2
"""Times that a customer had to chase or ask again from which a promise without a deed is nobody's."""


@scorer
def ownership(talk: Talk, criterion: str, *, turns: int = 2) -> Score:
    """Rate 'I will', what followed it, and whether the word was kept.

    A 5 needs ownership in at least `turns` agent turns (in a talk of fewer, in each).
    """
    score = _rated(talk, criterion, turns=turns)
    return with_doubt(talk, score, len(score.evidence), _finer(talk))


def _own(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List the words that take it on; a deed told without "I" is done, and is rated as that."""
    return tuple((turn, one) for turn, one in seen(talk, *OWN) if not one.rule.startswith(DEED))


def _finer(talk: Talk) -> float:
    """Count what makes ownership: said twice, with a time, with a deed, nothing sent away."""
    own = {turn.position for turn, _ in _own(talk)}
    away = seen(talk, AgentAct.DEFLECT, AgentAct.BLAME)
    there = (own, len(own) > 1, seen(talk, AgentAct.PLAN), taken(talk) or is_closed(talk))
    return max(1.0, 1 + sum(map(bool, there)) - len(away))


def _rated(talk: Talk, criterion: str, *, turns: int) -> Score:
    own = _own(talk)
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
        return _without_words(talk, criterion, evidence, missed)
    empty = _empty(talk)
    if empty:
        because = f"It was taken on in words, and nothing came of it: {empty}."
        chased = tuple(Missed(one.position, NOW) for _, one in chasing(talk)[:2])
        return Score(criterion, 2, because, evidence, chased or (Missed(_last(talk), NOW),))
    broken = _broken(talk)
    if broken:
        because = "It was taken on, but not everything that was said was done."
        return Score(criterion, 2, because, evidence + broken, missed)
    deeds = tuple(deed(turn, f"did: {_label(talk, one.id)}") for turn, one in taken(talk)[:3])
    level, why = _level(talk, turns)
    if away:
        level, why = min(level, 3), f"{why} But part of it was pushed back to the customer."
    return Score(criterion, level, why, evidence + deeds, missed if level < 4 else ())


def _without_words(
    talk: Talk, criterion: str, evidence: tuple[Evidence, ...], missed: tuple[Missed, ...]
) -> Score:
    """Rate who did it, or says what is done, without a word of taking it on."""
    heaped = any(
        turn.actions and talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT)
        for turn in talk.agent_turns
    )
    done = not heaped and (_deeds(talk) or told_done(talk))
    taken_up = _offers_taken(talk)
    if taken_up and not done and not heaped and not left_to_nobody(talk):
        timed = is_closed(talk) and any(
            talk.readings[turn.position].has(AgentAct.PLAN) for turn, _ in taken_up
        )
        because = "It was offered, and the customer took it" + (
            ", with its time." if timed else "; by when was not said."
        )
        proof = evidence + quotes(taken_up, "offers to do it", most=3)
        return Score(criterion, 4 if timed else 3, because, proof, missed)
    spoilt = left_to_nobody(talk) or len(asked_again(talk)) >= OFTEN
    if not done and not spoilt and not heaped and _is_timed_answer(talk):
        because = "It was answered with its time, and that was enough; nobody had to say “I will”."
        return Score(criterion, 3, because, evidence + _times_told(talk), missed)
    if not done or spoilt:
        because = "Nobody took it on: there is no “I will” followed by what."
        return Score(criterion, 2, because, evidence, missed)
    proof = evidence + _done_evidence(talk)
    if is_closed(talk):
        because = "It was done and the result was told, though nobody said “I will”."
        return Score(criterion, 4, because, proof, missed)
    because = "Something was done, but nobody stayed with it to the end."
    return Score(criterion, 3, because, proof, missed)


def _is_timed_answer(talk: Talk) -> bool:
    """Tell whether a day or time was all that the customer lacked, where no deeds are recorded."""
    return (
        talk.scenario is None
        and not knows_actions(talk)
        and is_closed(talk)
        and bool(firm_times(talk))
        and not chasing(talk)
    )


def _times_told(talk: Talk) -> tuple[Evidence, ...]:
    return tuple(quote(turn, one, "says when") for turn, one in firm_times(talk)[:3])


def _offers_taken(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List the offers to do it oneself that the customer's next message takes, where no deeds are recorded."""
    if knows_actions(talk):
        return ()
    return tuple(
        (turn, one)
        for turn, one in seen(talk, AgentAct.OFFER)
        if _MYSELF.search(one.span.text)
        and not is_hedged(sentence_at(turn.text, one.span).text)
        and any(TAKEN & set(said.acts) for said in _next_of(talk, turn))
    )


def _next_of(talk: Talk, turn: Turn) -> tuple[Turn, ...]:
    return tuple(one for one in talk.customer_turns if one.position > turn.position)[:1]


def _done_evidence(talk: Talk) -> tuple[Evidence, ...]:
    deeds = tuple(deed(turn, f"did: {_label(talk, one.id)}") for turn, one in taken(talk)[:3])
    return deeds or tuple(quote(turn, one, "says it is done") for turn, one in told_done(talk)[:3])


def _deeds(talk: Talk) -> bool:
    """Tell whether anything was done beside asking who the customer is."""
    checks = {one.id for one in talk.scenario.actions if one.verifies} if talk.scenario else set()
    return any(one.id not in checks for _, one in taken(talk))


def _empty(talk: Talk) -> str:  # noqa: PLR0911 - one way out a finding
    """Say why words of taking it on came to nothing; empty where they did not, or it cannot be told.

    Where deeds are recorded only a customer who left tells it.
    """
    closing = talk.transcript.closing
    if knows_actions(talk):
        gone = closing is not None and closing.ending is Ending.LEFT
        return "nothing was done, and the customer left" if gone and not _deeds(talk) else ""
    if held_against(talk):
        return "the customer had to hold the agent's own words against them"
    if told_done(talk):
        return ""
    if firm_times(talk) and is_closed(talk):
        return ""
    if len(chasing(talk)) >= OFTEN:
        return f"the customer had to chase it {counted(len(chasing(talk)), 'time')}"
    if len(asked_again(talk)) >= OFTEN:
        return "the customer had to ask the same again and again"
    if not is_closed(talk) and not firm_times(talk):
        return "no deed was told, and the customer was not content"
    found = None if set_going(talk) or firm_times(talk) else left_to_nobody(talk)
    return f"“{short(found[1].text)}” leaves it to nobody" if found else ""


def _last(talk: Talk) -> int:
    return talk.agent_turns[-1].position


def _level(talk: Talk, turns: int) -> tuple[int, str]:
    deeds = _deeds(talk) or (not knows_actions(talk) and bool(told_done(talk)))
    planned = (
        seen(talk, AgentAct.PLAN) or _names_time(talk) if knows_actions(talk) else firm_times(talk)
    )
    if not deeds and not planned:
        return 3, "It was taken on, but no action and no time followed."
    if knows_actions(talk) and _can_act(talk) and not deeds:
        return 3, "It was taken on and a time was named, but nothing was done."
    owned = {turn.position for turn, _ in _own(talk)} | _own_turns(talk)
    owned |= {turn.position for turn, _ in told_done(talk)}
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
