"""Word a reply unlike earlier replies to another message, where the customer feels otherwise now."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Turn
from trainer.core.customer.intent import Intent
from trainer.core.customer.voice import Hear, Said, Voice, unheard
from trainer.core.scenario.scenario import Scenario

FELT = 5.0
"""Points of anger and trust together from which a reaction is clearly another."""
DRAWS = 12
"""How often other words are drawn; who has only one thing to say may still say it so."""


@dataclass(frozen=True, slots=True)
class OtherWords:
    """Be `voice`, but in none of the texts `said` before, as far as it has other words."""

    voice: Voice
    said: frozenset[str]

    @property
    def slow(self) -> bool:
        """Tell whether the voice is watched as it speaks; it is then taken at its first word."""
        return self.voice.slow

    def say(
        self,
        intent: Intent,
        scenario: Scenario,
        talk: Transcript,
        used: Sequence[str],
        dice: str,
        hear: Hear = unheard,
    ) -> Said:
        """Word `intent`; see `Voice`."""
        if self.slow:
            return self.voice.say(intent, scenario, talk, used, dice, hear)
        reply = self.voice.say(intent, scenario, talk, used, dice)
        spent = list(used)
        for draw in range(1, DRAWS + 1):
            if reply.text not in self.said:
                break
            spent.extend(reply.lines)
            reply = self.voice.say(intent, scenario, talk, spent, f"{dice}/{draw}")
        hear(reply.text)
        return reply


def unlike(voice: Voice, mood: Mood, earlier: Sequence[Turn]) -> Voice:
    """Give the voice for a reply in `mood` where `earlier` replied to other words at this moment."""
    texts = frozenset(one.text for one in earlier if one.mood and _is_other(mood, one.mood))
    return OtherWords(voice, texts) if texts else voice


def _is_other(mood: Mood, then: Mood) -> bool:
    moved = abs(mood.heat - then.heat) + abs(mood.trust - then.trust)
    return mood.band is not then.band or moved >= FELT
