"""Tell which moves the rules of a talk say were made, or were not: no reason may say the opposite."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct
from trainer.core.scoring.firm import told_done
from trainer.core.scoring.moments import seen
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorer import SCORERS
from trainer.core.scoring.settled import taken
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.whole.by_rule import by_rule
from trainer.core.scoring.whole.meaning import AGENT, WAITS

NOT = "no "
"""What stands before a figure that is said to be nowhere."""
SAYS: Mapping[str, tuple[str, ...]] = {
    "no next step was named": ("no agent next", "no agent plan"),
    "a next step was named": ("agent next",),
    "no day or time for it": ("no agent plan",),
    "the next step has its day or time": ("agent next", "agent plan"),
    "a next step with its time": ("agent next", "agent plan"),
    "a day or time was named": ("agent plan", "agent vague"),
    "no firm time": ("agent vague",),
    "the customer could act on": ("no agent next", "no agent plan", "no agent done"),
    "was summed up": ("agent check",),
    "checks or sums up": ("agent check",),
    "sums up what was said": ("agent check",),
    "summed it up": ("no agent check",),
    "did not follow": ("customer puzzled",),
    "to ask again": ("customer again",),
    "to ask the same again": ("customer again",),
    "had to ask for it": ("customer again", "customer complains"),
    "what became of it": ("customer again", "customer complains"),
    "already told": ("customer again", "customer complains"),
    "had to call after": ("customer again", "customer complains"),
    "had to chase it": ("customer again", "customer complains"),
    "nothing was asked twice": ("no customer again",),
    "went unexplained": ("agent jargon",),
    "not explained": ("agent jargon",),
    "no term of the trade": ("no agent jargon",),
    "explains plainly": ("agent explain",),
    "was explained": ("agent explain",),
    "explained with its reason": ("agent explain", "agent limit"),
    "the reason was hardly explained": ("no agent explain", "no agent limit"),
    "no deed was told": ("no agent done",),
    "nothing was done": ("no agent done",),
    "no action and no time followed": ("no agent done", "no agent plan"),
    "said and done": ("agent done",),
    "is what was done": ("agent done",),
    "words, deeds and record agree": ("agent done",),
    "said to be done": ("agent done",),
    "it was done": ("agent done",),
    "something was done": ("agent done",),
    "says it is done": ("agent done",),
    "did: ": ("agent done",),
    "acted on": ("agent done",),
    "acted on with a time": ("agent plan",),
    "a time was named": ("agent plan",),
    "does not agree with what was done": ("customer doubts",),
    "says that it is not so": ("customer doubts", "customer complains"),
    "had to hold": ("customer doubts", "customer complains"),
    "nobody took it on": ("no agent ownership",),
    "leaves it to nobody": ("no agent ownership",),
    "it was taken on": ("agent ownership",),
    "takes it on": ("agent ownership",),
    "guess at it": ("agent guess",),
    "a guess": ("agent guess",),
    "came in time": (f"no {WAITS}",),
    "in time, as was every reply": (f"no {WAITS}",),
    "came late": (WAITS,),
    "came very late": (WAITS,),
    "accept it": ("customer accepts", "no customer rejects", "no customer gives_up"),
    "are against it": ("no customer accepts", "no customer works", "no customer pleased"),
    "give it up": ("no customer accepts", "no customer works", "no customer pleased"),
    "nothing was agreed": ("no customer accepts", "no customer works"),
    "no way out was agreed": ("no customer accepts", "no customer works"),
    "was not content": ("no customer pleased",),
    "a useful offer": ("agent offer",),
    "shown was answered, beginning": ("no agent empathy",),
    "the one feeling shown was not": ("no agent empathy",),
    "shown were answered": ("agent empathy",),
    "answers a feeling": ("agent empathy",),
    "says how hard it is": ("agent empathy", "agent reflect"),
    "sees their side": ("agent empathy",),
    "only stock phrases": ("agent template", "no agent empathy"),
    "a stock phrase": ("agent template",),
    "to this customer was named": ("agent reflect",),
    "names this customer's case": ("agent reflect",),
    "named what had happened": ("no agent reflect",),
    "takes up what was told": ("agent fits", "agent reflect"),
    "is taken up": ("agent fits",),
    "is fitted to": ("agent fits",),
    "takes account of": ("agent fits",),
    "sent to anyone": ("no agent fits",),
    "of nothing that this customer told": ("no agent fits",),
    "to something else": ("agent dodges",),
    "the question was answered": ("agent answers",),
    "no more.": ("no agent ahead",),
    "was not answered, and so nothing": ("no agent answers",),
    "only reacted": ("no agent ahead",),
    "beyond reacting": ("no agent ahead",),
    "looked further": ("agent ahead",),
    "looked ahead": ("agent ahead",),
    "without being asked": ("agent ahead",),
    "does one thing more": ("agent ahead",),
    "hurtful": ("agent rude",),
}
"""What a rule says of a talk, in its reason or beside a quote → the moves that are there by it, or not.

Whatever a move is called besides ("no" before it: it is nowhere), a reason says nothing against it.
"""
SEEN_AS: Mapping[AgentAct, str] = {
    **{act: f"agent {act}" for act in AgentAct if act in AGENT},
    AgentAct.PLAN: "agent next",
}
"""The move of each act that a rule may see in a sentence: what was seen is not called missing."""
_QUOTED = re.compile("“[^”]*”")
_KEPT = 4096


def says(score: Score) -> frozenset[str]:
    """List the moves that a score says are there, and those it says are not: "no " before them."""
    texts = (score.because, *(one.note for one in score.evidence))
    return frozenset[str]().union(*map(_says, texts))


def said_of(talk: Talk, score: Score) -> frozenset[str]:
    """List what a score and all the rules say of the moves of a talk, as `says` does."""
    every = talk.once("said of moves", lambda: frozenset(_of_rules(talk)))
    return every | says(score)


def agrees(said: frozenset[str], figure: str, *, there: bool) -> bool:
    """Tell whether nothing that was said goes against a figure that is there, or is missing."""
    move = figure.partition(",")[0]
    return (f"{NOT}{move}" if there else move) not in said


def _of_rules(talk: Talk) -> Iterator[str]:
    for act, move in SEEN_AS.items():
        if seen(talk, act):
            yield move
    if taken(talk) or told_done(talk):
        yield "agent done"
    for name in SCORERS:
        try:
            yield from says(by_rule(talk, name))
        except Exception:  # noqa: BLE001, S112 - the fault of one rule costs another nothing
            continue


@lru_cache(maxsize=_KEPT)
def _says(text: str) -> frozenset[str]:
    plain = _QUOTED.sub("“”", text).casefold()
    return frozenset(
        move
        for words, moves in SAYS.items()
        if words in plain and re.search(rf"\b{re.escape(words)}", plain)
        for move in moves
    )
