"""Play agents who do no work and must not come through: rude, silent, sorry, and stuffed."""

from trainer.core.attempt import Message
from trainer.core.conversation.transcript import Transcript
from trainer.core.rehearsal.agent import plain, step_of, usual
from trainer.core.scenario.scenario import Scenario

_RUDE = (
    "What do you want now? Read your contract.",
    "You should have paid attention. That is your own fault, not ours.",
    "Stop wasting my time. Calm down.",
    "You people are all the same. There is nothing I can do for you.",
    "Are you stupid? I said no.",
    "Shut up and go away.",
)
_SILENT = ("ok", "…", "hm", "one sec", "ok.", "yes", "...", "mhm")
_SORRY = (
    "I am so sorry to hear that. I truly apologise for the inconvenience.",
    "I completely understand how you feel. I am really sorry about this.",
    "I am very sorry. Please accept our sincere apologies.",
    "I do apologise. I can imagine how frustrating this must be for you.",
    "Again, I am terribly sorry for all the trouble that this has caused.",
    "I feel awful about this. I am sorry, truly sorry.",
    "Our deepest apologies. We are very sorry.",
    "I am sorry. I understand how upsetting this is.",
)
_CARE = "sorry understand frustrating apologise appreciate empathy resolve immediately guarantee"
_LONG_WAIT = 400.0


def rude(_: Scenario, transcript: Transcript) -> Message | None:
    """Insult, blame and brush off."""
    return _next(_RUDE, transcript, 15.0)


def silent(_: Scenario, transcript: Transcript) -> Message | None:
    """Say next to nothing, late."""
    return _next(_SILENT, transcript, _LONG_WAIT)


def apologiser(_: Scenario, transcript: Transcript) -> Message | None:
    """Say sorry, and nothing else."""
    return _next(_SORRY, transcript, 20.0)


def stuffer(scenario: Scenario, transcript: Transcript) -> Message | None:
    """Heap up the words that the scenario listens for, and press every button that is allowed."""
    step = step_of(transcript)
    wanted = [plain(pattern) for outcome in scenario.outcomes for pattern in outcome.if_said]
    asked = [plain(pattern) for fact in scenario.facts for pattern in fact.ask]
    heap = [*_CARE.split(), *wanted, *asked]
    turned = heap[step % len(heap) :] + heap[: step % len(heap)]
    allowed = [one.id for one in scenario.actions if one.authority]
    return Message(" ".join(turned)[:1500], 20.0, usual(*allowed) if step == 1 else ())


def _next(lines: tuple[str, ...], transcript: Transcript, wait: float) -> Message | None:
    step = step_of(transcript)
    return Message(lines[step], wait) if step < len(lines) else None
