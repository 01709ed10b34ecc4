"""Play a scenario before anybody practises it: good work must succeed, bad work must not.

What cannot be resolved by its own author's best talk teaches nothing, and neither does what can be
resolved by saying sorry, or by a heap of keywords. The model answer is played with several seeds,
because chance decides what a customer volunteers and how it is worded.
"""

from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.wording import listed
from trainer.core.attempt import Attempt
from trainer.core.conversation.patterns import said
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.errors import Fault
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario

SEEDS = (1, 2, 3)
_BAD = {
    "rude": "an agent who insults",
    "silent": "an agent who says next to nothing",
    "apologiser": "an agent who only says sorry",
    "stuffer": "an agent who sends a heap of keywords",
}
_RIGHT = (Ending.RESOLVED, Ending.DECLINED)


def preflight(scenario: Scenario, places: Places) -> tuple[Fault, ...]:
    """Find what goes wrong when a scenario that is in order is played.

    An error: the model answer ends otherwise than well, at no right outcome, with a breach or an
    open promise, or leaves a `must` out; or a bad agent ends well. A warning: a fact is never told.
    """
    played = [play(scenario, seed, AGENTS["expert"], ScriptedVoice()) for seed in SEEDS]
    endings = next((found for one in played if (found := tuple(_ending(one, places)))), ())
    return (
        *endings,
        *_left_out(played, places),
        *_untold(played, places),
        *_too_easy(scenario, places),
    )


def _too_easy(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find bad ways to serve that this customer would accept."""
    for agent, who in _BAD.items():
        closing = play(scenario, SEEDS[0], AGENTS[agent], ScriptedVoice()).transcript.closing
        if closing and closing.ending in _RIGHT and _is_right(closing, scenario):
            what = f"{who} comes to `{closing.outcome}` all the same"
            cure = "look at the patterns and worths of the outcomes, and at what they need"
            yield places.fault("outcomes", what, cure)


def _ending(attempt: Attempt, places: Places) -> Iterator[Fault]:
    scenario, closing = attempt.scenario, attempt.transcript.closing or Closing(Ending.ABANDONED)
    said_so_far = len(attempt.transcript.of(Speaker.AGENT))
    field = f"model.talk.{min(said_so_far, len(scenario.model.talk))}"
    cure = "talk to this customer yourself, and change the talk, the patterns or the worths"
    if closing.ending not in _RIGHT:
        yield places.fault(
            field, f"the customer does not take the model answer{_why(attempt)}", cure
        )
    elif not _is_right(closing, scenario):
        what = f"the model answer ends at `{closing.outcome}`, which is not marked as right"
        yield places.fault(field, what, cure)
    if closing.breach:
        what = f"the model answer breaks a rule: {closing.breach}"
        yield places.fault(field, what, "take the action or the words out")
    for promise in closing.open_promises:
        what = f"the model answer promises “{promise.quote}” and does not do `{promise.action}`"
        yield places.fault(f"model.talk.{_step(attempt, promise.turn)}", what, "add it to `do:`")


def _is_right(closing: Closing, scenario: Scenario) -> bool:
    return closing.outcome is not None and scenario.outcome(closing.outcome).good


def _why(attempt: Attempt) -> str:
    mood, best = attempt.state.mood, attempt.state.best_worth
    last = attempt.transcript.turns[-1].text
    return (
        f" (seed {attempt.seed}: heat {mood.heat:.0f}, worry {mood.worry:.0f}, trust"
        f" {mood.trust:.0f}, best offer worth {best}; last words “{last}”)"
    )


def _step(attempt: Attempt, position: int) -> int:
    return len(attempt.transcript.before(position).of(Speaker.AGENT)) + 1


def _left_out(played: list[Attempt], places: Places) -> Iterator[Fault]:
    for number, must in enumerate(played[0].scenario.must, start=1):
        if not all(_met(must, one) for one in played):
            what = f"the model answer leaves out `{must.id}`"
            yield places.fault(f"must.{number}", what, "put it into `model.talk`")


def _met(must: Must, attempt: Attempt) -> bool:
    talk = attempt.transcript.of(Speaker.AGENT)
    told = not must.fact or must.fact in attempt.state.told
    done = not must.action or any(one.id == must.action for turn in talk for one in turn.actions)
    return told and done and all(any(said(one, turn.text) for turn in talk) for one in must.said)


def _untold(played: list[Attempt], places: Places) -> Iterator[Fault]:
    told = {one for attempt in played for one in attempt.state.told}
    never = [one.id for one in played[0].scenario.facts if one.id not in told]
    if never:
        what = f"the model answer never opens {listed(never)}"
        yield places.fault(
            "model.talk", what, "ask for it, or make it easier to reach", warning=True
        )
