"""Find what bad work gets away with here: who comes through, and what courtesy alone meets."""

from collections.abc import Iterator, Sequence

from trainer.core.conversation.patterns import said
from trainer.core.customer.offers import HAGGLE_ROOM
from trainer.core.rehearsal.agents import CHEATS
from trainer.core.rehearsal.finding import Finding, error, note, warning
from trainer.core.rehearsal.flight import Flown
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Outcome

COURTESIES = (
    "Hello, thank you for contacting us today. How can I help you?",
    "I am so sorry to hear that, and I truly apologise for the inconvenience.",
    "I completely understand how frustrating this must be for you.",
    "Thank you for your patience. Let me have a look at that for you now.",
    "Could you tell me a little more about what happened?",
    "Of course. Please give me a moment while I check your account.",
    "Is there anything else I can help you with today?",
    "Thank you for getting in touch. Have a lovely day, goodbye.",
)
"""What is said in every talk whatever it is about: no outcome may be met by it."""
_NEEDS = "name in `needs` the action that an agent has to take for it"
_PHRASES = "write whole phrases in `if_said`, such as “I have sent it back to you” for “refund”"
_GUARD = "write `protected: true` at the action, so that it takes knowing who the customer is"
_IDLE = ("rude", "silent", "apologiser")


def cheated(scenario: Scenario, all_: Sequence[Flown]) -> Iterator[Finding]:
    """Find cheats who end well or pass, and outcomes that are met without anybody working."""
    for name, who in CHEATS.items():
        played = [one for one in all_ if one.cell.agent == name]
        yield from _through(scenario, name, who, played)
    yield from _by_accident(scenario, all_)


def _through(scenario: Scenario, name: str, who: str, played: Sequence[Flown]) -> Iterator[Finding]:
    ended = next((one for one in played if one.right), None)
    if ended is not None:
        outcome = scenario.outcome(ended.outcome)
        enough, field, cure = _enough(outcome)
        what = f"{who} comes to `{outcome.id}` all the same: {enough}"
        yield error(f"cheat:{name}", f"{_place(scenario, outcome.id)}{field}", what, cure)
        return
    passed = next((one for one in played if one.passed), None)
    if passed is not None:
        what = f"{who} passes the rubric with {passed.score} points"
        cure = "say in `must` what has to happen, and in `never` what must not"
        yield error(f"cheat:{name}", "must" if scenario.must else "", what, cure)


def _enough(outcome: Outcome) -> tuple[str, str, str]:
    """Say what was enough for an outcome, the field in which that stands, and what to do about it."""
    words = " and ".join(f"“{one}”" for one in outcome.if_said)
    buttons = " and ".join(f"`{one}`" for one in outcome.needs)
    if words and buttons:
        return f"{buttons} and the words {words} are enough", ".if_said", f"{_PHRASES}, or {_GUARD}"
    if words:
        return f"the words {words} are enough", ".if_said", f"{_NEEDS}, or {_PHRASES}"
    if buttons:
        cure = f"say in `if_said` what an agent has to say with it, or {_GUARD}"
        return f"{buttons} alone is enough", ".needs", cure
    return "it asks for no words and no action", "", _NEEDS


def _by_accident(scenario: Scenario, all_: Sequence[Flown]) -> Iterator[Finding]:
    """Find outcomes that matter, and whose words everybody says, or somebody who did no work."""
    idle = {id for one in all_ if one.cell.agent in _IDLE for id in one.heard}
    for number, outcome in enumerate(scenario.outcomes, start=1):
        if not (outcome.if_said and _matters(scenario, outcome)):
            continue
        courtesy = _courtesy(outcome)
        if courtesy:
            what = f"“{courtesy}” already says `{outcome.id}`"
        elif outcome.id in idle:
            what = f"`{outcome.id}` is said by agents who only insult, wait or apologise"
        else:
            continue
        cure = "name more of the words with which it is really said in `if_said`"
        make = note if outcome.needs else warning
        yield make(f"accident:{outcome.id}", f"outcomes.{number}.if_said", what, cure)


def _matters(scenario: Scenario, outcome: Outcome) -> bool:
    """Tell whether it would be taken, or held against the agent: a shrug may be said by accident."""
    near = outcome.worth >= scenario.customer.expects.result - HAGGLE_ROOM
    return outcome.good or bool(outcome.breach) or (near and not outcome.distrusted)


def _courtesy(outcome: Outcome) -> str:
    """Quote what is said in every talk and meets this outcome; '' where some pattern is left."""
    met = [
        next((one for one in COURTESIES if said(pattern, one)), "") for pattern in outcome.if_said
    ]
    return met[0] if all(met) else ""


def _place(scenario: Scenario, outcome: str) -> str:
    return f"outcomes.{[one.id for one in scenario.outcomes].index(outcome) + 1}"
