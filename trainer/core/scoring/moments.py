"""Find the occasions of a talk: what a customer's turn called for, and what was made of it."""

import re
from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.transcript import Ending
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.confided import is_felt
from trainer.core.scoring.content_words import content_words, shared_share
from trainer.core.scoring.felt import names_feeling
from trainer.core.scoring.measures.solved import WEIGHTS
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

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
FEELING = frozenset(
    {
        CustomerAct.OPEN,
        CustomerAct.VENT,
        CustomerAct.ESCALATE,
        CustomerAct.PUSHBACK,
        CustomerAct.CONFIDE,
    }
)
"""Customer acts that show a feeling when the mood is not calm."""
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


def feelings(talk: Talk) -> tuple[Turn, ...]:
    """List the customer's turns that showed a feeling and that the agent could still answer.

    A feeling is shown by opening, complaining, escalating or pushing back in a mood that is not
    calm, or by telling something personal (a fact that needs trust or calm to be told). In a talk
    of no scenario it is also shown by naming it.
    """
    if talk.scenario is None:
        personal = {turn.position for turn in talk.customer_turns if _names_feeling(turn)}
    else:
        case = talk.scenario
        personal = {turn.position for turn, fact in told(talk) if is_felt(fact, case)}
    return tuple(
        turn
        for turn in talk.customer_turns
        if replies(talk, turn.position)
        and (turn.position in personal or (FEELING.intersection(turn.acts) and _moved(turn)))
    )


def _names_feeling(turn: Turn) -> bool:
    return not FOR.intersection(turn.acts) and names_feeling(turn.text)


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
    summary ("To sum up") only where the rest of the message names something of the case.
    """
    return talk.once("summings", lambda: _summings(talk))


def _summings(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    known = frozenset[str]().union(*(content_words(one.text) for one in talk.turns[:1]))
    found: list[tuple[Turn, Seen]] = []
    given = False
    for turn in talk.turns:
        if turn.position not in talk.readings:
            known |= content_words(turn.text)
            continue
        reading = talk.readings[turn.position]
        given = given or bool(turn.actions) or reading.has(*GIVEN) or bool(informs(talk, turn))
        found += [
            (turn, one)
            for one in (*reading.of(AgentAct.CHECK), *_plain_sums(turn, reading))
            if (given if _in_question(turn.text, one) else _sums(turn.text[one.span.end :], known))
        ]
        known |= content_words(turn.text)
    return tuple(found)


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


def _in_question(text: str, one: Seen) -> bool:
    place = (span for span in sentences_of(text) if span.start <= one.span.start < span.end)
    return any(span.text.endswith("?") for span in place)


def _sums(after: str, known: frozenset[str]) -> bool:
    """Tell whether the words after the opening of a summary name anything: a word, a figure."""
    words = content_words(after)
    return bool(words & known) or any(map(str.isdigit, "".join(words)))


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


def _moved(turn: Turn) -> bool:
    return turn.mood is not None and turn.mood.band is not Band.CALM
