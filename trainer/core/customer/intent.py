"""Hold what the customer is about to say, before any words."""

from dataclasses import dataclass

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band


@dataclass(frozen=True, slots=True)
class Intent:
    """Hold what is to be worded now.

    `acts` in order; `facts` are the texts (`Fact.say`) released by this turn and nothing else;
    `asks_for` completes a haggle; `term` is the jargon not understood. `grudging`: the customer
    gives in to a kind refusal and is not glad of it. `unsure`: they are asked to confirm what only
    the agent can know. `earlier` are the agent's own earlier words, for a confrontation.
    `place` is where what is asked again was told ("in my e-mail"). `line` is
    "silent" where nobody answers, "held" where they are put on hold, "moved" where they go on in
    direct messages, and what they object to (`objecting.OBJECTIONS`), else empty.
    `hurt`: they take back what they had let out, or go without a kind word. `openly`: they were asked for private data where
    others read along. `cue` names what in the message they answer
    (`cue.CUES`), so that the words fit it. `told` are the ids of all facts told, now or
    before: a voice may repeat these and no other.
    """

    acts: tuple[CustomerAct, ...]
    band: Band
    facts: tuple[str, ...] = ()
    asks_for: str = ""
    term: str = ""
    grudging: bool = False
    unsure: bool = False
    earlier: str = ""
    place: str = ""
    line: str = ""
    hurt: bool = False
    openly: bool = False
    cue: str = ""
    told: tuple[str, ...] = ()
