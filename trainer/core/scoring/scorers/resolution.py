"""Rate whether the matter was settled."""

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Turn
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.confided import is_personal
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.last_said import BY_WORDS, last_said
from trainer.core.scoring.left_open import left_open, passed_over
from trainer.core.scoring.measures.solved import solved
from trainer.core.scoring.moments import (
    FOR,
    HARM,
    recent_acts,
    replies,
    seen,
    told,
    works,
)
from trainer.core.scoring.parting_words import telling_word
from trainer.core.scoring.quotes import in_sentence, opening_of, quote, quotes, short
from trainer.core.scoring.score import Evidence, Missed, Score, abstain, not_applicable
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import Settled, is_met, said_at, settled
from trainer.core.scoring.talk import Talk

ENDED = {
    Ending.LEFT: "the customer left",
    Ending.ABANDONED: "the talk was ended with the matter open",
    Ending.TIMED_OUT: "the talk ran out of turns",
    Ending.RESOLVED: "the talk was closed",
    None: "the end is not known",
}
HALF = 2
"""The level up to which last words speak against the agent."""
ASK_BACK = "Ask whether that settles it, and stay until it does."


@scorer
def resolution(talk: Talk, criterion: str, *, offer_worth: int = 50) -> Score:
    """Rate the way out that was agreed to.

    `offer_worth` (0–100) is what an offer must be worth to count for anything when nothing was
    agreed. Without a scenario the customer's own last words tell, with the signs before
    them and what the agent told as done.
    """
    score = _rated(talk, criterion, offer_worth=offer_worth)
    return with_doubt(talk, score, 2, talk.came.estimate if talk.came else None)


def _rated(talk: Talk, criterion: str, *, offer_worth: int) -> Score:
    if talk.scenario is None:
        return _by_words(talk, criterion)
    came = settled(talk)
    if came.breach:
        because = f"The way out breaks a rule: {came.breach}."
        return Score(criterion, 1, because, _offered(talk, came, good=False))
    if not came.is_settled:
        return _unsettled(talk, criterion, came, offer_worth)
    return _hurt_by(talk, criterion, came) or _settled(talk, criterion, came, offer_worth)


def _hurt_by(talk: Talk, criterion: str, came: Settled) -> Score | None:
    """Rate a no that was right and that the customer did not take, for it came with what hurts."""
    hurt = quotes(seen(talk, *HARM), "hurts", good=False, most=2)
    taken_well = FOR.intersection(recent_acts(talk))
    if came.ending is not Ending.DECLINED or not came.is_good or not hurt or taken_well:
        return None
    because = f"The answer was right, but it came with “{hurt[0].quote}” and was not taken."
    missed = (Missed(hurt[0].turn, "Say the no kindly, with its reason and what is possible."),)
    return Score(criterion, 3, because, (*_offered(talk, came), *hurt), missed, _sure(came))


def _unsettled(talk: Talk, criterion: str, came: Settled, offer_worth: int) -> Score:
    if came.ending is Ending.DECLINED:
        because = (
            "The talk was rightly ended after calm limits to insults; nothing could be settled."
        )
        return not_applicable(criterion, because)
    heard = came.heard
    near = heard is not None and not heard.breach and heard.worth >= offer_worth
    ended = ENDED[came.ending]
    last = talk.agent_turns[-1].position
    missed = (Missed(last, "A way out that the customer could agree to, said and done."),)
    if near and came.ending is not Ending.LEFT:
        because = f"A useful offer was made, but nothing was agreed; {ended}."
        return Score(criterion, 2, because, _offered(talk, came), missed, _sure(came))
    because = f"No way out was agreed; {ended}."
    return Score(criterion, 1, because, (), missed, _sure(came))


def _settled(talk: Talk, criterion: str, came: Settled, offer_worth: int) -> Score:
    evidence = _offered(talk, came)
    outcome = came.outcome
    if outcome is None or (not outcome.good and outcome.worth < offer_worth):
        because = "What was agreed misses what the customer needed."
        return Score(criterion, 2, because, evidence, certainty=_sure(came))
    if not outcome.good:
        wanted = f": {outcome.asks_for}" if outcome.asks_for else ""
        because = f"It was solved in part; something stayed open{wanted}."
        return Score(criterion, 3, because, evidence, certainty=_sure(came))
    if came.open_promises:
        because = f"It was solved, but not everything announced was done: {_promises(came)}."
        missed = tuple(Missed(one.turn, "Do what was announced.") for one in came.open_promises)
        return Score(criterion, 3, because, evidence, missed, _sure(came))
    missing = _not_found(talk)
    if missing:
        because = "The need was met within the rules; what lay behind it was not found."
        return Score(criterion, 4, because, evidence, missing, _sure(came))
    ignored = passed_over(talk)
    if ignored:
        because = (
            "The need was met within the rules; what the customer told besides was passed over."
        )
        open_ = tuple(Missed(_after(talk, turn), _taking_up(fact)) for turn, fact in ignored)
        return Score(criterion, 4, because, evidence, open_, _sure(came))
    closed = "" if left_open(talk) else ", and nothing was left open"
    because = f"The need was met, what lay behind it was found{closed}."
    return Score(criterion, 5, because, evidence, certainty=_sure(came))


def _not_found(talk: Talk) -> tuple[Missed, ...]:
    """List what lay behind: personal facts never told (fewer than half told), and musts not met."""
    scenario = talk.scenario
    assert scenario is not None  # noqa: S101 - for the type checker; only called with a scenario
    found = {fact.id for _, fact in told(talk)}
    behind = [fact for fact in scenario.facts if is_personal(fact)]
    open_ = [fact for fact in behind if fact.id not in found]
    musts = [must for must in scenario.must if must.skill == "resolution" or must.fact]
    unmet = [must for must in musts if not is_met(talk, must)]
    first = talk.agent_turns[0].position
    missed = tuple(Missed(first, f"{must.text}.".replace("..", ".")) for must in unmet)
    if len(open_) * 2 > len(behind):
        missed += tuple(Missed(_when(talk), _asking(fact)) for fact in open_[:1])
    return missed


def _when(talk: Talk) -> int:
    """Place a question that was never asked: at the agent's second turn, once trust is there."""
    return talk.agent_turns[min(1, len(talk.agent_turns) - 1)].position


def _after(talk: Talk, turn: Turn) -> int:
    return replies(talk, turn.position)[0].position


def _taking_up(fact: Fact) -> str:
    return f"Answer what the customer told: “{short(fact.say)}”"


def _asking(fact: Fact) -> str:
    return f"Ask what this means for the customer; they would have said: “{short(fact.say)}”"


def _offered(talk: Talk, came: Settled, *, good: bool = True) -> tuple[Evidence, ...]:
    outcome = came.outcome or came.heard
    patterns = outcome.if_said if outcome else ()
    places = [place for place in (said_at(talk, pattern) for pattern in patterns) if place]
    made = (quote(turn, in_sentence(turn, span), good=good) for turn, span in places)
    return tuple(dict.fromkeys(made))


def _promises(came: Settled) -> str:
    return ", ".join(f"“{short(one.quote)}”" for one in came.open_promises)


def _sure(came: Settled) -> float:
    return 0.6 if came.by_words else 1.0


def _by_words(talk: Talk, criterion: str) -> Score:
    """Read the last words and the signs before them; the certainty is low: words are all there is."""
    turns = talk.customer_turns
    if len(turns) < 2 or not replies(talk, turns[0].position):
        return abstain(criterion, "Too short to tell how it came out, and there is no scenario.")
    found = talk.came or solved(talk.transcript)
    signs = min(BY_WORDS, round(found.estimate))
    working = [turn for turn in talk.agent_turns if works(talk, turn)]
    word = telling_word(talk)
    level, because = last_said(talk, word, working, signs)
    offered = quotes(seen(talk, AgentAct.OFFER, AgentAct.PLAN, AgentAct.EXPLAIN), most=3)
    quoted = (_customer(word or turns[-1], good=level > HALF),)
    agree = word is not None and abs(signs - level) <= 1
    certainty = 0.5 + 0.3 * found.certainty if agree else 0.3 + 0.3 * found.certainty
    missed = () if level >= BY_WORDS else (Missed(talk.agent_turns[-1].position, ASK_BACK),)
    return Score(
        criterion,
        level,
        because,
        (*(offered if level > HALF else ()), *quoted),
        missed,
        round(certainty, 2),
        estimate=round((found.estimate + level) / 2, 2),
    )


def _customer(turn: Turn, *, good: bool) -> Evidence:
    return opening_of(turn, 120, "the customer's last words", good=good)
