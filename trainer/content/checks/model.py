"""Check the model answer on paper: its words and deeds must add up to a right outcome.

Whether the customer also accepts it is for `preflight` to find out.
"""

from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import listed
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.patterns import said
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Outcome


def check_model(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find a model answer that is missing or incomplete."""
    yield from _talk(scenario, places)
    yield from _contrast(scenario, places)
    yield from _subjects(scenario, places)
    yield from _short(scenario, places)


@sound
def check_reach(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find a model answer that reaches no right outcome, or one that breaks a rule.

    It is read by the names and patterns of the outcomes: they have to be in order.
    """
    met = [one for one in scenario.outcomes if not _lacks(one, scenario)]
    for one in met:
        if one.breach:
            what = f"the model answer meets `{one.id}`, which breaks a rule ({one.breach})"
            yield places.fault("model.talk", what, "change the words, or the patterns of it")
    good = [one for one in scenario.outcomes if one.good]
    if good and not any(one in met for one in good):
        near = min(good, key=lambda one: len(_lacks(one, scenario)))
        what = f"the model answer reaches no right outcome; `{near.id}` still lacks "
        cure = "say and do it in `talk`, or widen the pattern"
        yield places.fault("model.talk", what + listed(_lacks(near, scenario)), cure)


@sound
def _talk(scenario: Scenario, places: Places) -> Iterator[Fault]:
    if not scenario.model.talk:
        what = "there is no model answer from beginning to end"
        yield places.fault("model.talk", what, "write the agent's messages of an excellent talk")


def _lacks(outcome: Outcome, scenario: Scenario) -> list[str]:
    """List what the talk neither says nor does of what the outcome asks."""
    talk = scenario.model.talk
    done = {action for step in talk for action in step.do}
    unsaid = [one for one in outcome.if_said if not any(said(one, step.say) for step in talk)]
    return [one for one in outcome.needs if one not in done] + unsaid


@sound
def _contrast(scenario: Scenario, places: Places) -> Iterator[Fault]:
    parts = {name: getattr(scenario.model, name) for name in ("situation", "weak", "strong")}
    absent = [name for name, text in parts.items() if not text]
    if absent:
        what = f"{listed(absent)} of the contrast is missing"
        yield places.fault("model", what, "give situation, weak and strong", warning=True)


@sound
def _subjects(scenario: Scenario, places: Places) -> Iterator[Fault]:
    channel = CHANNELS.get(scenario.channel)
    if channel and channel.has_subject and not scenario.subject:
        what, cure = "the customer's letter has no subject", "add `subject:`"
        yield places.fault("subject", what, cure, warning=True)
    if channel and not channel.has_subject and scenario.subject:
        what, cure = f"there is no subject on {channel.name}", "delete it"
        yield places.fault("subject", what, cure, warning=True)


@sound
def _short(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find texts that are longer than one message of the channel can be."""
    most = CHANNELS[scenario.channel].message_limit if scenario.channel in CHANNELS else 0
    texts = {"opening": scenario.opening, "model.strong": scenario.model.strong}
    texts |= {f"model.talk.{at}.say": one.say for at, one in enumerate(scenario.model.talk, 1)}
    texts |= {f"facts.{at}.say": one.say for at, one in enumerate(scenario.facts, 1)}
    for field, text in texts.items():
        if 0 < most < len(text):
            what = f"this has {len(text)} characters; a message on this channel has {most} at most"
            yield places.fault(field, what, "say it in fewer words, or in two messages")
