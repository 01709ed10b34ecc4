"""Find the occasions of a talk: what a customer's turn called for, and what was made of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.content_words import content_words, shared_share
from trainer.core.scoring.measures.solved import WEIGHTS
from trainer.core.scoring.quotes import in_sentence
from trainer.core.scoring.restating import (
    facts,
    gathered,
    is_tag,
    listed,
    may_gather,
    opens,
    restates,
)
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentence_at, sentences_of

CARE = (AgentAct.REFLECT, AgentAct.EMPATHY, AgentAct.OWN_ERROR)
"""Acts that answer a feeling. An apology alone does not: it is what is said to everyone."""
WORK = (
    AgentAct.OWNERSHIP,
    AgentAct.PLAN,
    AgentAct.EXPLAIN,
    AgentAct.OPTIONS,
    AgentAct.QUESTION,
    AgentAct.CHECK,
    AgentAct.LIMIT,
    AgentAct.OFFER,
    AgentAct.OWN_ERROR,
)
"""Acts that move the matter on."""
GIVEN = (AgentAct.PLAN, AgentAct.OFFER, AgentAct.EXPLAIN, AgentAct.OPTIONS, AgentAct.LIMIT)
"""Acts that give the customer something which can be checked or summed up."""
NO_NEWS = (
    AgentAct.APOLOGY,
    AgentAct.TEMPLATE,
    AgentAct.DEFLECT,
    AgentAct.REFUSE,
    AgentAct.GREET,
    AgentAct.CLOSE,
    AgentAct.HOLD,
)
"""Acts whose sentence tells the customer nothing about the matter."""
FEWEST = 6
"""Words of the shortest sentence that informs."""
HARM = (AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS)
"""Acts that hurt the person."""
FOR = frozenset({CustomerAct.ACCEPT, CustomerAct.SOFTEN, CustomerAct.CLOSE})
"""Customer acts that speak for how it came out."""
AGAINST = frozenset(
    {
        CustomerAct.VENT,
        CustomerAct.REJECT,
        CustomerAct.ESCALATE,
        CustomerAct.LEAVE,
        CustomerAct.REPEAT,
        CustomerAct.PUSHBACK,
        CustomerAct.CONFRONT,
    }
)
"""Customer acts that speak against it."""
SO = re.compile(
    r"(?:good|great|lovely|ok|okay|right|fine)?[.,! ]*so\b(?! (?:that|sorry|far|much|many|do|did))",
    re.IGNORECASE,
)
"""How a plain summary begins."""
SO_YOU = re.compile(
    r"[,;:] so (?:now |all in all )?you(?:(?:'|’)ll)? (?:now |only )?(?:pay|owe|get|have|keep|receive)\b[^.?!]*\d",
    re.IGNORECASE,
)
"""How a sentence that tells deeds ends in what they come to, with its figure."""
CLEAR = re.compile(
    r"(?:(?:is )?(?:that|all|everything|it) )?(?:clear|all ?right|alright|okay|ok|understood)(?: for you)?\?",
    re.IGNORECASE,
)
"""A bare question whether it is understood."""
AGREED = frozenset({CustomerAct.ACCEPT, CustomerAct.CLOSE})
"""Customer acts that settle it."""
_DIGIT = re.compile(r"\d")
TELLING = frozenset({CustomerAct.TELL, CustomerAct.VOLUNTEER, CustomerAct.OPEN})


def replies(talk: Talk, position: int) -> tuple[Turn, ...]:
    """List the agent's turns that answer the turn at `position`: the next run of agent turns."""
    found: list[Turn] = []
    for turn in talk.turns[position + 1 :]:
        if turn.speaker is Speaker.AGENT:
            found.append(turn)
        elif found:
            break
    return tuple(found)


def seen(talk: Talk, *acts: AgentAct) -> tuple[tuple[Turn, Seen], ...]:
    """List what was seen of these acts over the whole talk, with its turn."""
    return talk.once(acts, lambda: seen_in(talk, talk.agent_turns, *acts))


def seen_in(talk: Talk, turns: tuple[Turn, ...], *acts: AgentAct) -> tuple[tuple[Turn, Seen], ...]:
    """List what was seen of these acts in `turns`."""
    readings = talk.readings
    return tuple(
        [(turn, one) for turn in turns for one in readings[turn.position].seen if one.act in acts]
    )


def works(talk: Talk, turn: Turn) -> bool:
    """Tell whether this agent turn moved the matter on, by words or by deed.

    A heap of words and a repeated message do not, nor does a message that hurts: whatever it
    offers, nobody hears it.
    """
    return talk.once(("works", turn.position, turn.text), lambda: _works(talk, turn))


def informs(talk: Talk, turn: Turn) -> tuple[Span, ...]:
    """Find sentences that answer the matter itself: an instruction, a piece of information.

    They are statements of six words or more that share a content word with what the customer said
    and are neither sorry nor kind nor a stock phrase.
    """
    return talk.once(("informs", turn.position, turn.text), lambda: _informs(talk, turn))


def told(talk: Talk) -> tuple[tuple[Turn, Fact], ...]:
    """List the scenario's facts with the customer's turn that first told each.

    A fact is told where most of its content words (60 %) stand in one turn, however worded.
    """
    return talk.once("told", lambda: tuple(_told(talk))) if talk.scenario else ()


def last_word(talk: Talk) -> Turn | None:
    """Find the customer's last word for or against how it came out, in their last two turns."""
    recent = talk.customer_turns[-2:][::-1]
    return next((turn for turn in recent if (FOR | AGAINST).intersection(turn.acts)), None)


def recent_acts(talk: Talk) -> frozenset[CustomerAct]:
    """Gather the acts of the customer's last two turns."""
    return frozenset(act for turn in talk.customer_turns[-2:] for act in turn.acts)


def summings(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List where the agent checked or summed up, and there was something to check or sum up.

    A question counts once a plan, an offer, a reason or a deed has been given; words that open a
    summary ("To sum up", "So") only where the rest restates two facts, one of them given before; and
    a list or a sentence that gathers what earlier messages gave needs no opening.
    """
    return talk.once("summings", lambda: _summings(talk))


def sums_shown(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List the same with words that say something: the whole sentence for "So" or "Right?"."""
    return tuple(
        (turn, replace(one, span=in_sentence(turn, one.span))) for turn, one in summings(talk)
    )


def _summings(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    before: list[str] = []
    found: list[tuple[Turn, Seen]] = []
    given = False
    for turn in talk.agent_turns:
        reading = talk.readings[turn.position]
        given = given or bool(turn.actions) or reading.has(*GIVEN) or bool(informs(talk, turn))
        found += [
            (turn, one)
            for one in (*reading.of(AgentAct.CHECK), *_plain_sums(turn, reading))
            if given and _holds_up(turn, one, before)
        ]
        if before and may_gather(turn.text) and not reading.has(AgentAct.SALAD, AgentAct.REPEAT):
            said = _facts_of(before)
            again = listed(turn.text, said) or gathered(sentences_of(turn.text), said)
            if again:
                found.append((turn, Seen(AgentAct.CHECK, again, "said again")))
        before.append(turn.text)
    return tuple(found)


def _facts_of(texts: list[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(facts, texts))


def _holds_up(turn: Turn, one: Seen, before: list[str]) -> bool:
    """Tell whether a question asks about what was given, or a summary restates it."""
    place = sentence_at(turn.text, one.span)
    asks = place.text.rstrip().endswith("?")
    if one.rule == "so you" or (asks and not is_tag(place.text)):
        return True
    known = _facts_of([*before, turn.text[: place.start]])
    if asks:
        return bool(facts(place.text) & known)
    opening = turn.text[place.start : one.span.start]
    return opens(place.text, opening) and restates(turn.text[one.span.end :], known)


def _works(talk: Talk, turn: Turn) -> bool:
    reading = talk.readings[turn.position]
    if reading.has(AgentAct.SALAD, AgentAct.REPEAT, *HARM):
        return False
    return bool(turn.actions) or reading.has(*WORK) or bool(informs(talk, turn))


def _informs(talk: Talk, turn: Turn) -> tuple[Span, ...]:
    asked = frozenset[str]().union(
        *(content_words(one.text) for one in talk.customer_turns if one.position < turn.position)
    )
    other = talk.readings[turn.position].of(*CARE, *HARM, *NO_NEWS)
    return tuple(
        one
        for one in sentences_of(turn.text)
        if len(one.text.split()) >= FEWEST
        and not one.text.rstrip().endswith("?")
        and asked & content_words(one.text)
        and not any(one.start <= act.span.start < one.end for act in other)
    )


def _plain_sums(turn: Turn, reading: Reading) -> Iterator[Seen]:
    """Find "So, …" before a figure of the case, and a bare "Clear?", which sum up or check as well."""
    if reading.has(AgentAct.SALAD, AgentAct.REPEAT):
        return
    for one in sentences_of(turn.text):
        match = SO.match(one.text)
        if match and _is_sum(one.text):
            yield Seen(AgentAct.CHECK, span_of(turn.text, one.start, one.start + match.end()), "so")
        elif turn.actions and not one.text.endswith("?") and (come := SO_YOU.search(one.text)):
            start = one.start + come.start() + 2
            yield Seen(AgentAct.CHECK, span_of(turn.text, start, start + 2), "so you")
        elif CLEAR.fullmatch(one.text):
            yield Seen(AgentAct.CHECK, one, "clear?")


def _is_sum(text: str) -> bool:
    return not text.endswith("?") and (
        _DIGIT.search(text) is not None or len(text.split()) >= FEWEST
    )


def is_closed(talk: Talk) -> bool:
    """Tell whether the talk came to a good end: accepted and closed, or rightly declined."""
    closing = talk.transcript.closing
    if closing is None:
        last = last_word(talk)
        return last is not None and _agrees(talk, frozenset(last.acts))
    return closing.ending in {Ending.RESOLVED, Ending.DECLINED}


def _agrees(talk: Talk, last: frozenset[CustomerAct]) -> bool:
    """Tell whether the last word settles it, or thanks for what was settled or likely was."""
    if AGREED & last:
        return True
    well = likely_settled(talk) or AGREED & recent_acts(talk)
    return bool(FOR & last and not AGAINST & last and well)


def likely_settled(talk: Talk) -> bool:
    """Tell whether the customer's own signs speak for a good end; what the agent says of it does not."""
    signs = talk.came.signs.items() if talk.came else ()
    return sum(WEIGHTS[name] * much for name, much in signs if not name.startswith("agent")) >= 0


def _told(talk: Talk) -> Iterator[tuple[Turn, Fact]]:
    for fact in talk.scenario.facts if talk.scenario else ():
        words = content_words(fact.say)
        for turn in talk.customer_turns:
            if TELLING.intersection(turn.acts) and shared_share(words, turn.text) >= 0.6:
                yield turn, fact
                break
