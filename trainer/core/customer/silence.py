"""Wait on a line where nobody speaks: ask twice whether anyone is there, then hang up."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.holding import MOMENT, hold_of
from trainer.core.conversation.transcript import Ending, Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.intent import Intent
from trainer.core.customer.state import Change, State
from trainer.core.scenario.scenario import Scenario

_IDLE = frozenset({CustomerAct.NUDGE, CustomerAct.VENT, CustomerAct.SOFTEN})
"""What a customer says who has nothing to answer."""
MOST = 2
"""How often a customer speaks into a silence before they hang up."""
COST = {"heat": 4.0, "worry": 4.0, "trust": -3.0, "patience": -1.0}
"""What each silence does: half of a late answer, as they may still be busy with it (Maister)."""


def patience_of(scenario: Scenario, talk: Transcript) -> float:
    """Tell how many seconds of silence this customer bears now; 0 where silence is no matter.

    A hold with its length and its reason is borne for as long as was said and a half more; one
    without either for a moment longer.
    """
    channel = CHANNELS[scenario.channel]
    if not channel.silence_seconds:
        return 0.0
    last = talk.of(Speaker.AGENT)[-1:]
    hold = hold_of(last[0].text) if last and not _spoken_since(talk) else None
    if hold is None:
        return channel.silence_seconds
    if hold.announced:
        return max(channel.silence_seconds, 1.5 * hold.seconds)
    return channel.silence_seconds + MOMENT


def break_silence(
    state: State, scenario: Scenario, waited: float
) -> tuple[State, Intent, tuple[Change, ...]]:
    """Decide what the customer says into the silence, and what it does to them."""
    mood, trait = state.mood, scenario.customer.traits.reactive
    wanted = {name: points * trait for name, points in COST.items()}
    after = replace(
        mood,
        heat=min(100.0, mood.heat + wanted["heat"]),
        worry=min(100.0, mood.worry + wanted["worry"]),
        trust=max(0.0, mood.trust + wanted["trust"]),
        patience=max(-2.0, mood.patience + wanted["patience"]),
    )
    effect = {name: by for name in COST if (by := getattr(after, name) - getattr(mood, name)) != 0}
    change = Change("silence", "", f"nothing was said for {waited:.0f} s", effect)
    gone = state.silences >= MOST
    state = replace(
        state,
        mood=after,
        silences=state.silences + 1,
        ended=_ending(state) if gone else None,
    )
    act = CustomerAct.LEAVE if gone else CustomerAct.NUDGE
    return state, Intent((act,), after.band, line="silent"), (change,)


def take_hold(intent: Intent, text: str) -> Intent:
    """Let the customer agree to hold, where `text` asks for it with length and reason.

    Only where they would have had nothing else to say.
    """
    hold = hold_of(text)
    if hold is None or not hold.announced or not _IDLE.issuperset(intent.acts):
        return intent
    return replace(intent, acts=(CustomerAct.CONFIRM,), line="held")


def _ending(state: State) -> Ending:
    return Ending.RESOLVED if state.accepted else Ending.LEFT


def _spoken_since(talk: Transcript) -> bool:
    """Tell whether the customer has already spoken into the silence: the hold was not kept to."""
    last: Sequence[Speaker] = [one.speaker for one in talk.turns[-2:]]
    return list(last) == [Speaker.CUSTOMER, Speaker.CUSTOMER]
