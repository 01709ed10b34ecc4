"""Tell what a customer says in confidence, and which of it shows a feeling."""

import re

from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.content_words import content_words

_ASIDE = re.compile(r"\b(?:by the way|btw|incidentally)\b", re.IGNORECASE)
"""Words of somebody who mentions a thing and asks for no sympathy."""


def is_personal(fact: Fact) -> bool:
    """Tell whether this fact is told only to someone trusted, or only in calm."""
    return fact.trust > 0 or fact.calm < 100


def is_felt(fact: Fact, scenario: Scenario) -> bool:
    """Tell whether telling it calls for sympathy: not who one is, nor what is told as an aside."""
    return (
        is_personal(fact)
        and fact.id not in identity_facts(scenario)
        and not _ASIDE.search(fact.say)
    )


def own_words(scenario: Scenario | None, fact: Fact) -> frozenset[str]:
    """Give the words of a fact that are the customer's own: one of them takes it up.

    What stands in record or articles is the company's word for things: "team" or "days" in an
    answer says nothing of this customer.
    """
    written = (scenario.record, *(one.text for one in scenario.articles)) if scenario else ()
    return content_words(fact.say).difference(*map(content_words, written))
