"""Rate whether words, deeds and record agree, and the tone stays even."""

import re

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Turn
from trainer.core.language.caseless import Caseless
from trainer.core.language.span import Span, span_of
from trainer.core.scoring.asking_again import asked_again, chasing
from trainer.core.scoring.claims import (
    changed_money,
    claims,
    money,
    too_early,
    unbacked,
    vain_notes,
    wrong_money,
)
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.firm import told_done
from trainer.core.scoring.held_against import held_against, said_otherwise
from trainer.core.scoring.moments import CARE, HARM, is_closed, seen, summings, sums_shown, works
from trainer.core.scoring.other_terms import denied_deeds, silently_other
from trainer.core.scoring.quotes import deed, opening_of, quote, quotes
from trainer.core.scoring.score import Evidence, Missed, Score, not_applicable
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import knows_actions, settled, taken
from trainer.core.scoring.talk import Talk

NOTE = Caseless(
    r"\b(?:(?:i(?:'|’)?(?:ve| have|ll| will)|let me) (?:also )?(?:note|noted|left a note|leave a note|put a note"
    r"|add(?:ed)? a note|log(?:ged)?|record(?:ed)?)|note on your (?:account|file|order|case)"
    r"|(?:your|the) (?:case |ticket |booking |refund |repair )?(?:reference|case number|ticket)"
    r" (?:number )?(?:is|will be)|so (?:that )?(?:my colleague|whoever|anyone|the next))"
)
"""Words that let the next person carry on."""


SEVERAL = 2
"""Times from which it is no accident."""
SAID = 9
"""Words from which a message is more than a sign of life."""
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


@scorer
def consistency(talk: Talk, criterion: str, *, substance: int = 2) -> Score:
    """Rate contradictions, tone, and whether what was said is what was done.

    With fewer than `substance` messages that move the matter on there is nothing to compare.
    """
    score = _rated(talk, criterion, substance=substance)
    return with_doubt(talk, score, len(score.evidence))


def _rated(  # noqa: PLR0911 - one way out a level
    talk: Talk, criterion: str, *, substance: int
) -> Score:
    working = [turn for turn in talk.agent_turns if works(talk, turn)]
    against = _contradictions(talk)
    if against:
        because = f"What was said does not agree with what was done or written: {against[0].note}."
        return Score(criterion, 1, because, against)
    if chased := _chased_in_vain(talk):
        because = "What was promised did not come: the customer had to ask for it more than once."
        return Score(criterion, 2, because, chased, certainty=0.7)
    harm, care = seen(talk, *HARM), seen(talk, *CARE)
    enough = len(working) >= min(substance, len(talk.agent_turns)) or _in_sentences(talk)
    if not (working or _in_sentences(talk)) or not (enough or harm):
        return not_applicable(criterion, "Too little was said to hold it against the deeds.")
    if harm:
        because = (
            "The tone swings between friendly and hurtful." if care else "The tone is hurtful."
        )
        return Score(criterion, 2, because, quotes(harm, good=False))
    backed = _backed(talk)
    if not backed:
        return _by_words(talk, criterion)
    if settled(talk).breach:
        because = "What was said agrees with what was done, but not with the rules."
        return Score(criterion, 3, because, backed)
    early = too_early(talk)
    if early:
        turn, span, action = early[0]
        because = (
            f"Words and deeds agree in the end, but “{span.text}” was said before it was true: "
            f"“{action.label}” was done later."
        )
        return Score(criterion, 4, because, (*backed, quote(turn, span, "not yet", good=False)))
    noted = _notes(talk)
    summed = quotes(sums_shown(talk), "checks or sums up", most=1) if is_closed(talk) else ()
    if noted or summed:
        because = "Words, deeds and record agree, and it was summed up, checked or noted."
        return Score(criterion, 5, because, backed + noted + summed)
    return Score(criterion, 4, "What was said is what was done.", backed)


def _by_words(talk: Talk, criterion: str) -> Score:
    """Rate a talk in which no deed stands beside the words, by what was told, kept and summed up."""
    done = () if knows_actions(talk) else told_done(talk)
    agreed = _said_again(talk) if is_closed(talk) else ()
    if done and is_closed(talk) and len(asked_again(talk)) < SEVERAL:
        told = tuple(quote(turn, one, "said, and not held against it") for turn, one in done[:2])
        if agreed and _sums_much(talk):
            because = "What was said to be done stands to the end, and it was summed up."
            return Score(criterion, 5, because, told + agreed, certainty=0.7)
        because = "What was said to be done stands to the end, by the customer's words."
        return Score(criterion, 4, because, told + agreed, certainty=0.7)
    if agreed:
        because = "No deed is told of in words, but what was summed up is what had been said."
        return Score(criterion, 4, because, agreed, certainty=0.7)
    because = _unmatched(talk)
    noting = "Note what was agreed, or sum it up, so that words can be held against deeds."
    missed = (Missed(talk.agent_turns[-1].position, noting),)
    return Score(criterion, 3, because, (), missed, 0.6)


def _unmatched(talk: Talk) -> str:
    """Say why no words stand beside a deed: there is none, or nothing was said of it."""
    if taken(talk):
        return "Nothing that was said goes with what was done, and nothing goes against it."
    return "No word goes against another, and no deed is on record to hold the words against."


def _chased_in_vain(talk: Talk) -> tuple[Evidence, ...]:
    """Quote what the customer said to chase a promise, where no deed followed."""
    chased = chasing(talk)
    if len(chased) < SEVERAL or knows_actions(talk) or told_done(talk):
        return ()
    return tuple(opening_of(turn, 80, "had to ask for it", good=False) for turn, _ in chased[:2])


def _in_sentences(talk: Talk) -> bool:
    """Tell whether at least two messages of a talk without a case are whole sentences, none a heap."""
    bad = (AgentAct.SALAD, AgentAct.RUDE)
    whole = [one for one in talk.agent_turns if len(one.text.split()) >= SAID]
    heaps = any(talk.readings[one.position].has(*bad) for one in talk.agent_turns)
    return talk.scenario is None and len(whole) >= SEVERAL and not heaps


def _contradictions(talk: Talk) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    if knows_actions(talk):
        found += [
            quote(turn, span, f"“{label}” was not done", good=False)
            for turn, span, label in unbacked(talk)
        ]
    found += [
        deed(turn, f"“{label}” was noted, and the customer never said who they are", good=False)
        for turn, label in vain_notes(talk)
    ]
    found += [
        quote(turn, span, "not in the record", good=False) for turn, span in wrong_money(talk)
    ]
    found += [
        quote(turn, span, "another amount was named before", good=False)
        for turn, span in changed_money(talk)
    ]
    if not found and talk.scenario is None:
        found += [
            quote(turn, span, "the customer had to hold this against the agent", good=False)
            for turn, span in held_against(talk)
        ]
        found += [
            quote(turn, span, "other than was said before", good=False)
            for turn, span in said_otherwise(talk)
        ]
        found += [
            quote(turn, span, "the customer says that it is not so", good=False)
            for turn, span in denied_deeds(talk)
        ]
    if not found:
        found += [
            quote(turn, span, "other than was said before, unannounced", good=False)
            for turn, span in silently_other(talk)
        ]
    return tuple(found[:4])


def _backed(talk: Talk) -> tuple[Evidence, ...]:
    """Quote claims and amounts that a deed bears out, and plans where a talk has no deeds."""
    found = [(turn, span) for turn, span, _ in claims(talk)]
    amounts = {action.amount for _, action in taken(talk) if action.amount is not None}
    found += [
        (turn, span)
        for turn in (talk.agent_turns if amounts else ())
        for span, value in money(turn.text)
        if value in amounts
    ]
    if not found and taken(talk):
        found += _announced(talk)
    return tuple(quote(turn, span, "said and done") for turn, span in dict.fromkeys(found))[:4]


def _said_again(talk: Talk) -> tuple[Evidence, ...]:
    """Quote, in a talk of no scenario, where a summary has a figure that the agent had given before."""
    if talk.scenario is not None:
        return ()
    found: list[Evidence] = []
    for turn, one in summings(talk):
        before = " ".join(said.text for said in talk.agent_turns if said.position < turn.position)
        if set(_FIGURE.findall(before)) & set(_FIGURE.findall(turn.text)):
            found.append(quote(turn, one.span, "sums up what was said"))
    return tuple(found[:2])


def _sums_much(talk: Talk) -> bool:
    """Tell whether a summary holds two figures at least."""
    return any(len(set(_FIGURE.findall(turn.text))) >= SEVERAL for turn, _ in summings(talk))


def _announced(talk: Talk) -> list[tuple[Turn, Span]]:
    """Find the words that go with a deed in the same turn."""
    acts = (AgentAct.OFFER, AgentAct.OWNERSHIP, AgentAct.PLAN)
    closing = talk.transcript.closing
    checks = {one.id for one in talk.scenario.actions if one.verifies} if talk.scenario else set()
    if (
        closing
        and closing.ending is Ending.LEFT
        and all(one.id in checks for _, one in taken(talk))
    ):
        return []  # to look who somebody is, and lose them, keeps no word
    return [(turn, one.span) for turn, one in seen(talk, *acts) if turn.actions]


def _notes(talk: Talk) -> tuple[Evidence, ...]:
    found = ((turn, NOTE.search(turn.text)) for turn in talk.agent_turns)
    return tuple(
        quote(turn, span_of(turn.text, match.start(), match.end()), "lets the next person carry on")
        for turn, match in found
        if match
    )[:2]
