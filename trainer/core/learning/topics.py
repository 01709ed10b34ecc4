"""Tell the heavy matter of a case, which a person may choose not to be given."""

import re
from collections.abc import Collection
from enum import StrEnum

from trainer.core.scenario.scenario import Scenario


class Topic(StrEnum):
    """Name a kind of heavy matter; each is also a tag by which an author marks a case."""

    ABUSE = "abuse"
    DISTRESS = "distress"


TOPICS = {
    Topic.ABUSE: "Callers who insult, swear, shout or threaten",
    Topic.DISTRESS: "Death, illness, fraud and other distress",
}
"""Topic → what a person is asked about."""

_ABUSIVE = re.compile(
    r"\b(abus\w*|insult\w*|swear\w*|shout\w*|threat\w*|rais\w+ (his|her|their) voice|angry)\b",
    re.IGNORECASE,
)
"""Words of a warning that tell of abuse."""
_DISTRESSING = re.compile(
    r"\b(distress\w*|death\w*|bereave\w*|ill|illness|defraud\w*|fraud|suicid\w*|self-harm|divorce"
    r"|separation|violence|injur\w*)\b",
    re.IGNORECASE,
)
"""Words of a warning that tell of distress."""


def topics_of(scenario: Scenario) -> frozenset[Topic]:
    """Give the topics of a case, by its tags and the words of its warning.

    A warning that tells of neither is taken for distress: who is warned may wish to be spared.
    """
    tagged = {one for one in Topic if one.value in scenario.tags}
    if not scenario.warning:
        return frozenset(tagged)
    told = {Topic.ABUSE} if _ABUSIVE.search(scenario.warning) else set()
    if _DISTRESSING.search(scenario.warning) or not (told or tagged):
        told.add(Topic.DISTRESS)
    return frozenset(tagged | told)


def spares(scenario: Scenario, unwanted: Collection[Topic]) -> bool:
    """Tell whether a case has nothing of what somebody would rather not be given."""
    return topics_of(scenario).isdisjoint(unwanted)
