"""Tell whether messages name anything of the case at hand, or could have been sent to anyone."""

from collections.abc import Iterable
from functools import lru_cache

from trainer.core.conversation.sentence import read_sentences
from trainer.core.language.lexicons.service_words import KEYWORDS
from trainer.core.language.stems import concrete, stem
from trainer.core.scenario.scenario import Scenario

ENOUGH = 2
"""Words of the case that show that one speaks of it; a figure or a reference is enough alone."""
_SHORTEST = 3
"""Characters of the shortest word or figure that says anything."""
_ANYWHERE = (
    "accept accepted agree agreed cause caused concerned dear finish full glad happy important lose "
    "lost noted plan possible read side sign sound suit sum whatever word worry worried"
)
_STOCK = frozenset(stem(word) for word in (*KEYWORDS, *_ANYWHERE.split()))


def names_case(texts: Iterable[str], scenario: Scenario, customer: Iterable[str] = ()) -> bool:
    """Tell whether these messages name the case: two of its words, or one of its figures.

    The words are those of record, articles, opening, facts, actions and model talk, and of
    the `customer`, without the customer's name and the words of every service talk.
    Heaps of keywords name nothing.
    """
    known = _known(_written(scenario), scenario.customer.name)
    heard = frozenset[str]().union(*(_case(text) for text in customer))
    said = frozenset[str]().union(*(_said(text) for text in texts))
    met = [word for word in said & (known | heard) if len(word) >= _SHORTEST]
    return len(met) >= ENOUGH or any(word[0].isdigit() for word in met)


@lru_cache(maxsize=512)
def _said(text: str) -> frozenset[str]:
    return _case(" ".join(one.text for one in read_sentences(text) if not one.salad))


@lru_cache(maxsize=512)
def _case(text: str) -> frozenset[str]:
    return concrete(text) - _STOCK


@lru_cache(maxsize=64)
def _known(written: str, name: str) -> frozenset[str]:
    return _case(written) - concrete(name)


def _written(scenario: Scenario) -> str:
    return "\n".join(
        (
            scenario.record,
            scenario.subject,
            scenario.opening,
            *(article.text for article in scenario.articles),
            *(fact.say for fact in scenario.facts),
            *(action.label for action in scenario.actions),
            *(step.say for step in scenario.model.talk),
        )
    )
