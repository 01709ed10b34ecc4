"""Play agents who mean well: the expert, the competent, the novice and the curt."""

import re

from trainer.core.attempt import Message
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.patterns import asks, said
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.transcript import Transcript
from trainer.core.rehearsal.agent import greeted_name, step_of, texts, usual
from trainer.core.rehearsal.blurred import blurred
from trainer.core.scenario.scenario import Scenario

_SOFT = frozenset(
    {AgentAct.EMPATHY, AgentAct.REFLECT, AgentAct.OPTIONS, AgentAct.CHECK, AgentAct.GREET}
)
_HARD = frozenset(
    {
        AgentAct.OFFER,
        AgentAct.PLAN,
        AgentAct.QUESTION,
        AgentAct.OWNERSHIP,
        AgentAct.EXPLAIN,
        AgentAct.LIMIT,
        AgentAct.OWN_ERROR,
    }
)
_PLEASANT = re.compile(
    r"^(hi|hello|dear|thank you|thanks|sorry)\b[^,.:;-]*[,.:;-] *|\b(please|kindly)\b ?",
    re.IGNORECASE,
)
_REASON = re.compile(r",? (because|so that|since|as you|which is why)\b", re.IGNORECASE)
_COLD = ("Checking.", "Right.", "Done.", "Noted.")


def expert(scenario: Scenario, transcript: Transcript) -> Message | None:
    """Say and do what the author's model talk does, then wind up for as long as needed."""
    step = step_of(transcript)
    talk = scenario.model.talk
    if step < len(talk):
        return _message(scenario, talk[step].say, talk[step].do, talk[step].subject)
    return _wind_up(scenario, step - len(talk))


def competent(scenario: Scenario, transcript: Transcript) -> Message | None:
    """Do the right things with less care: few kind words, no choice, no summing up."""
    step = step_of(transcript)
    talk = scenario.model.talk
    if step >= len(talk):
        return _wind_up(scenario, step - len(talk))
    kept = [
        one
        for index, one in enumerate(texts(talk[step].say))
        if _works(one) or _needed(scenario, one) or (index == 0 and step % 2)
    ]
    hello = f"Hello {greeted_name(scenario)}." if step == 0 else ""
    say = " ".join((hello, *kept)).strip() or "I am working on it now."
    return _message(scenario, say, talk[step].do, talk[step].subject)


def novice(scenario: Scenario, transcript: Transcript) -> Message | None:
    """Greet by the book, ask a little, promise vaguely, and leave half undone."""
    step = step_of(transcript)
    steps = scenario.model.talk
    if step == 0:
        say = "Thank you for contacting us. I am sorry about that. Let me have a look."
        return _message(scenario, say, (), "")
    if step < len(steps):
        kept = [one for one in texts(steps[step].say) if _works(one) or _needed(scenario, one)][:2]
        vague = [one if step % 2 else blurred(one) for one in kept]
        return _message(scenario, " ".join(vague) or "I will check that.", steps[step].do[:1], "")
    return _wind_up(scenario, step - len(steps))


def curt(scenario: Scenario, transcript: Transcript) -> Message | None:
    """Be right, and cold: only the bare questions, and the sentences that the outcome needs."""
    step = step_of(transcript)
    steps = scenario.model.talk
    if step >= len(steps):
        return None if step > len(steps) else _message(scenario, "Done. Bye.", (), "")
    kept = [_bare(one) for one in texts(steps[step].say) if _needed(scenario, one)]
    return _message(scenario, " ".join(kept) or _COLD[step % len(_COLD)], steps[step].do, "")


def _message(scenario: Scenario, say: str, do: tuple[str, ...], subject: str) -> Message:
    return Message(say, CHANNELS[scenario.channel].pause, usual(*do), subject)


def _works(sentence: str) -> bool:
    acts = {one.act for one in read_agent(sentence).seen}
    return bool(acts & _HARD) and not acts & _SOFT


def _needed(scenario: Scenario, sentence: str) -> bool:
    """Tell whether the facts or a good outcome cannot do without this sentence."""
    if any(asks(pattern, sentence) for fact in scenario.facts for pattern in fact.ask):
        return True
    good = (one for one in scenario.outcomes if one.good)
    return any(said(pattern, sentence) for one in good for pattern in one.if_said)


def _bare(sentence: str) -> str:
    """Drop the reason after the matter, and a pleasant word before it."""
    bare = _REASON.split(_PLEASANT.sub("", sentence))[0].rstrip(" ,;:")
    bare = bare[:1].upper() + bare[1:]
    return (
        bare
        if bare.endswith((".", "?", "!"))
        else f"{bare}{'?' if sentence.endswith('?') else '.'}"
    )


def _wind_up(scenario: Scenario, extra: int) -> Message | None:
    name = greeted_name(scenario)
    lines = (
        f"That is everything I have put in place for you, {name}. Is there anything else?",
        f"Thank you for your patience, {name}. Take care, and goodbye.",
    )
    return _message(scenario, lines[extra], (), "") if extra < len(lines) else None
