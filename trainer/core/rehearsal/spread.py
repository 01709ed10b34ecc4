"""Put the same customer into nine moods and manners, so that a scenario is tried beyond its author's.

The kinds are those of the personas in the library. Name, loyalty, words and what they expect stay:
the matter is the same, only whoever brings it has another day.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from trainer.core.scenario.scenario import Scenario

AS_WRITTEN = "as written"
KINDS: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    AS_WRITTEN: {},
    "calm and friendly": {
        "start": {"heat": 15, "worry": 25, "trust": 60},
        "traits": {"forgiving": 1.2},
    },
    "angry": {"start": {"heat": 78, "trust": 20}, "traits": {"reactive": 1.4}},
    "afraid": {"start": {"heat": 25, "worry": 85, "trust": 40}},
    "distrustful": {"start": {"heat": 45, "trust": 12}, "traits": {"forgiving": 0.8}},
    "in a hurry": {"start": {"patience": 5}, "traits": {"talkative": 0}},
    "talkative": {"start": {"patience": 10}, "traits": {"talkative": 2}},
    "easily lost": {"start": {"worry": 65}, "traits": {"takes_in": 90, "expert": 0}},
    "pressing": {"start": {"heat": 50}, "traits": {"presses": 2}},
}
"""Kind → what of the customer's start and traits is otherwise; a number means what it does there."""


def as_kind(scenario: Scenario, kind: str) -> Scenario:
    """Give the scenario with its customer of another kind; KeyError for a kind there is not."""
    changed = {
        part: replace(getattr(scenario.customer, part), **values)
        for part, values in KINDS[kind].items()
    }
    return replace(scenario, customer=replace(scenario.customer, **changed))
