"""Let a model word the customer, and let nobody read a word that the guard has not passed.

The authored reply stands ready from the beginning. The model words it afresh; each whole sentence is
checked and shown; what cannot be used is tried once more, and then the authored words are said. So
there is a reply within the time limit, whatever the server does.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Transcript
from trainer.core.customer.dice import chance
from trainer.core.customer.guard_bounds import bounds_of
from trainer.core.customer.intent import Intent
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.voice import Hear, Said, Voice, unheard
from trainer.core.scenario.scenario import Scenario
from trainer.llm.asking import SEEDS, Asking, Kept, Limits
from trainer.llm.client import Client
from trainer.llm.prompt import Prompt, load, messages
from trainer.llm.reply import Reply

FAULT = "a fault of our own"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ModelVoice:
    """Word intents by a model, within the bounds that the guard sets."""

    client: Client
    limits: Limits = field(default_factory=Limits)
    authored: Voice = field(default_factory=ScriptedVoice)
    prompt: Prompt = field(default_factory=lambda: load("customer"))
    slow: bool = True

    def say(
        self,
        intent: Intent,
        scenario: Scenario,
        talk: Transcript,
        used: Sequence[str],
        dice: str,
        hear: Hear = unheard,
    ) -> Said:
        """Word `intent`; see `Voice`. No model can make it fail, or later than the limit."""
        began = monotonic()
        ready = self.authored.say(intent, scenario, talk, used, dice)
        letter = CHANNELS[scenario.channel].has_subject
        head, body, foot = parts_of(ready.text) if letter else ("", ready.text, "")
        bounds = bounds_of(intent, scenario, talk, body, letter=letter)
        reply = Reply(bounds, hear, head, foot, ours=monotonic() - began)
        asking = Asking(
            self.client,
            self.limits,
            lambda faults: messages(self.prompt, intent, scenario, talk, bounds, faults),
            reply,
            self.prompt.name,
            int(chance(dice, "model") * SEEDS),
            began,
        )
        try:
            kept, because = asking.run()
        except Exception:  # noqa: BLE001 - no fault of ours may cost the trainee their answer
            _log.exception("wording by the model failed")
            kept, because = _standing(reply), FAULT
        reply.complete()
        return Said(reply.text, ready.lines, asking.wording(kept, because))


def _standing(reply: Reply) -> Kept:
    return "repaired" if reply.shown else "authored"


def parts_of(letter: str) -> tuple[str, str, str]:
    """Take a letter apart: its greeting, what it says, and its signature."""
    greeting, gap, rest = letter.partition("\n\n")
    body, other_gap, signature = rest.rpartition("\n\n")
    return f"{greeting}{gap}", body, f"{other_gap}{signature}"
