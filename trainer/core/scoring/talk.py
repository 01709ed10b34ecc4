"""Hold what a scorer sees: the transcript, read once for all scorers."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.read_customer import mood_of, read_customer
from trainer.core.conversation.reading import Heard, Reading, Seen
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.span import Span, span_of
from trainer.core.scenario.case_words import names_case
from trainer.core.scenario.misstating import see_misstatement, without_false_care
from trainer.core.scenario.privacy import see_exposure
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.general_jargon import GENERAL_JARGON

HARMFUL = frozenset(
    {
        AgentAct.RUDE,
        AgentAct.BLAME,
        AgentAct.DISMISS,
        AgentAct.DEFLECT,
        AgentAct.REFUSE,
        AgentAct.JARGON,
        AgentAct.TEMPLATE,
        AgentAct.REPEAT,
        AgentAct.SALAD,
        AgentAct.EXPOSE,
        AgentAct.MISSTATE,
    }
)
"""What still counts against the agent where good acts are void."""
ONCE = frozenset({AgentAct.EMPATHY, AgentAct.REFLECT})
"""Caring words that count the first time only: said again word for word they are a stock phrase."""
SHOWN = frozenset(
    {
        AgentAct.EMPATHY,
        AgentAct.REFLECT,
        AgentAct.APOLOGY,
        AgentAct.OWN_ERROR,
        AgentAct.OWNERSHIP,
        AgentAct.PLAN,
        AgentAct.EXPLAIN,
        AgentAct.OPTIONS,
        AgentAct.OFFER,
        AgentAct.CHECK,
    }
)
"""Acts that cost nothing to type."""
SHOW = 4
"""Kinds of them that make a show where not a word of the case goes with them."""
HOLLOW = "hollow: nothing in the whole talk names this case"
TO_GRADER = re.compile(
    r"\b(?:full marks?|top marks|5/5|five out of five|10/10|100/100|rubric|scorecard|graders?"
    r"|evaluators?|auto-?fail|(?:give|award|assign|rate|score) (?:me|this|the agent)"
    r" (?:a |an |the )?(?:\d|full|high|top|perfect|maximum|pass)"
    r"|(?:ignore|disregard|forget) (?:(?:all|any|the|your|of) )*(?:previous|prior|above|earlier)"
    r" (?:instruction|prompt|rule|command|system|scoring))",
    re.IGNORECASE,
)
"""Words for whoever grades, not for the customer."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Hold a transcript with the reading of each agent turn, by position.

    `scenario` is None for talks of other origin; what needs it abstains. In those, customer turns
    without acts or mood have been read from their words, so that scorers see one shape. Acts that
    must not count (see `talk_of`) are not among the readings.
    """

    transcript: Transcript
    readings: Mapping[int, Reading]
    scenario: Scenario | None = None

    @property
    def agent_turns(self) -> tuple[Turn, ...]:
        """List the agent's turns."""
        return tuple(turn for turn in self.transcript.turns if turn.position in self.readings)

    @property
    def customer_turns(self) -> tuple[Turn, ...]:
        """List the customer's turns."""
        return self.transcript.of(Speaker.CUSTOMER)


def talk_of(
    transcript: Transcript, scenario: Scenario | None = None, struck: Collection[int] = ()
) -> Talk:
    """Read every agent turn once, and the customer's where nobody noted what they do.

    Good acts are void in a heap of keywords, in a repeated message, and in a sentence addressed
    to whoever grades; caring words said again word for word count the first time only. Positions
    are numbered anew from 0, so that a scorer may count on their order.

    `struck` are customer's turns that were the customer's mistake: they show no act and no new mood,
    and nothing harmful is read in the turn that answers them.
    """
    jargon = {**GENERAL_JARGON, **(scenario.jargon if scenario else {})}
    names = tuple(scenario.customer.name.split()) if scenario else ()
    heard = Heard(jargon=jargon, names=names)
    readings: dict[int, Reading] = {}
    turns: list[Turn] = []
    mood: Mood | None = None
    cared: set[str] = set()
    for position, found in enumerate(transcript.turns):
        turn = found if found.position == position else replace(found, position=position)
        if turn.speaker is Speaker.AGENT:
            reading = read_agent(turn.text, heard)
            exposed = see_exposure(transcript.channel, (*turns, turn), scenario)
            reading = replace(reading, seen=(*reading.seen, exposed)) if exposed else reading
            reading = without_false_care(
                reading, see_misstatement(turn.text, scenario, heard.customer)
            )
            reading = _without_void(reading, cared)
            readings[position] = _unharmed(reading) if position - 1 in struck else reading
            heard = replace(heard, agent=(*heard.agent, turn.text))
        else:
            turn = replace(turn, acts=(), mood=mood) if position in struck else _felt(turn, mood)
            mood = turn.mood
            heard = replace(heard, customer=(*heard.customer, turn.text))
        turns.append(turn)
    if (
        scenario
        and _makes_a_show(readings)
        and not names_case(heard.agent, scenario, heard.customer)
    ):
        readings = {position: _hollow(reading) for position, reading in readings.items()}
    return Talk(replace(transcript, turns=tuple(turns)), readings, scenario)


@lru_cache(maxsize=512)
def sentences_of(text: str) -> tuple[Span, ...]:
    """Cut a message into sentences; several scorers ask for the same ones."""
    return tuple(one.whole for one in read_sentences(text))


def to_grader(text: str) -> tuple[Span, ...]:
    """Find the sentences that address whoever grades: nothing good in them counts."""
    if not TO_GRADER.search(text):
        return ()
    return tuple(one for one in sentences_of(text) if TO_GRADER.search(one.text))


def _felt(turn: Turn, before: Mood | None) -> Turn:
    if turn.acts and turn.mood:
        return turn
    acts = turn.acts or tuple(dict.fromkeys(one.act for one in read_customer(turn.text)))
    if before is None and CustomerAct.OPEN not in acts:
        acts = (CustomerAct.OPEN, *acts)
    return replace(turn, acts=acts, mood=turn.mood or mood_of(turn.text, before))


def _unharmed(reading: Reading) -> Reading:
    return replace(reading, seen=tuple(one for one in reading.seen if one.act not in HARMFUL))


def _makes_a_show(readings: Mapping[int, Reading]) -> bool:
    kinds = {one.act for reading in readings.values() for one in reading.seen}
    return len(kinds & SHOWN) >= SHOW


def _hollow(reading: Reading) -> Reading:
    """Take a message of a talk that never names its case for a heap: it could go to anyone."""
    whole = span_of(reading.text, 0, len(reading.text))
    kept = tuple(one for one in reading.seen if one.act in HARMFUL)
    return replace(reading, seen=(Seen(AgentAct.SALAD, whole, HOLLOW), *kept))


def _without_void(reading: Reading, cared: set[str]) -> Reading:
    """Drop what must not count; `cared` gathers the caring words of the talk so far."""
    if reading.has(AgentAct.SALAD, AgentAct.REPEAT):
        return replace(reading, seen=tuple(one for one in reading.seen if one.act in HARMFUL))
    void = [(one.start, one.end) for one in to_grader(reading.text)]
    kept: list[Seen] = []
    for one in reading.seen:
        if one.act not in HARMFUL and _stands_in(one, void):
            continue
        if one.act in ONCE and not _is_first(one, cared):
            continue
        kept.append(one)
    return replace(reading, seen=tuple(kept))


def _stands_in(one: Seen, places: list[tuple[int, int]]) -> bool:
    return any(start <= one.span.start < end for start, end in places)


def _is_first(one: Seen, cared: set[str]) -> bool:
    words = f"{one.act}: {one.span.text.casefold()}"
    if words in cared:
        return False
    cared.add(words)
    return True
