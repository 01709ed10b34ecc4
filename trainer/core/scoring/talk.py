"""Hold what a scorer sees: the transcript, read once for all scorers."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.read_customer import mood_of, read_customer
from trainer.core.conversation.reading import Heard, Reading
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.scenario.case_words import names_case
from trainer.core.scenario.misstating import see_misstatement, without_false_care
from trainer.core.scenario.privacy import see_exposure
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.general_jargon import GENERAL_JARGON
from trainer.core.scoring.measures.solved import Solved, solved
from trainer.core.scoring.void_sentences import blanked, void_sentences
from trainer.core.scoring.voiding import (
    hollow,
    makes_a_show,
    unharmed,
    without_sentences,
    without_void,
)

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Talk:
    """Hold a transcript with the reading of each agent turn, by position.

    `scenario` is None for talks of other origin; what needs it abstains. In those, customer turns
    without acts or mood have been read from their words, so that scorers see one shape. Acts that
    must not count (see `talk_of`) are not among the readings. `counted` are the turns with the
    agent's void sentences as spaces, place for place; empty where nothing is void. `came` tells by
    signs how a talk without a scenario ended. `struck` are customer's turns that were their mistake.
    """

    transcript: Transcript
    readings: Mapping[int, Reading]
    scenario: Scenario | None = None
    came: Solved | None = None
    counted: tuple[Turn, ...] = ()
    struck: frozenset[int] = frozenset()
    _known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, key: object, find: Callable[[], Found]) -> Found:
        """Give what was found under `key` before, else find it: several scorers ask the same."""
        found: Found | None = self._known.get(key)
        if found is None:
            found = self._known[key] = find()
        return found

    @property
    def turns(self) -> tuple[Turn, ...]:
        """List all turns, the agent's with what counts of them."""
        return self.counted or self.transcript.turns

    @property
    def agent_turns(self) -> tuple[Turn, ...]:
        """List the agent's turns with what counts of them."""
        found: tuple[Turn, ...] | None = self._known.get("agent")  # asked a hundred times a talk
        return self.once("agent", lambda: self._of_agent(self.turns)) if found is None else found

    @property
    def said_turns(self) -> tuple[Turn, ...]:
        """List the agent's turns as they were said, for what counts against the agent."""
        return self.once("said", lambda: self._of_agent(self.transcript.turns))

    @property
    def customer_turns(self) -> tuple[Turn, ...]:
        """List the customer's turns."""
        return self.once("customer", lambda: self.transcript.of(Speaker.CUSTOMER))

    def _of_agent(self, turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
        return tuple(turn for turn in turns if turn.position in self.readings)


def talk_of(
    transcript: Transcript, scenario: Scenario | None = None, struck: Collection[int] = ()
) -> Talk:
    """Read every agent turn once, and the customer's where nobody noted what they do.

    Good acts are void in a heap of keywords, in a repeated message, and in a void sentence (see
    `void_sentences`); caring words said again word for word count the first time only. Positions
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
            reading = without_void(reading, cared)
            readings[position] = unharmed(reading) if position - 1 in struck else reading
            heard = Heard(heard.customer, (*heard.agent, turn.text), jargon, names)
        else:
            turn = replace(turn, acts=(), mood=mood) if position in struck else _felt(turn, mood)
            mood = turn.mood
            heard = Heard((*heard.customer, turn.text), heard.agent, jargon, names)
        turns.append(turn)
    if (
        scenario
        and makes_a_show(readings)
        and not names_case(heard.agent, scenario, heard.customer)
    ):
        readings = {position: hollow(reading) for position, reading in readings.items()}
    whole = tuple(turns)
    void = void_sentences(whole, readings)
    for position, spans in void.items():
        readings[position] = without_sentences(readings[position], spans)
        turns[position] = replace(turns[position], text=blanked(turns[position], spans))
    counted = tuple(turns)
    came = None if scenario else solved(replace(transcript, turns=counted))
    return Talk(
        replace(transcript, turns=whole), readings, scenario, came, counted, frozenset(struck)
    )


def _felt(turn: Turn, before: Mood | None) -> Turn:
    if turn.acts and turn.mood:
        return turn
    acts = turn.acts or tuple(dict.fromkeys(one.act for one in read_customer(turn.text)))
    if before is None and CustomerAct.OPEN not in acts:
        acts = (CustomerAct.OPEN, *acts)
    return replace(turn, acts=acts, mood=turn.mood or mood_of(turn.text, before))
