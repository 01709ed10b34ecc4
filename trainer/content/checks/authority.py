"""Check that money stays within what the articles and the agent's authority allow."""

import re
from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action

_SUM = re.compile(r"[£$€]\s?(\d+(?:,\d{3})*(?:\.\d{2})?)")
_UP_TO = re.compile(
    r"\bup to (?:\*\*)?[£$€]?\s?(\d+(?:,\d{3})*(?:\.\d{2})?)(?:\*\*)?", re.IGNORECASE
)
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d{2})?")
_WORD = re.compile(r"[a-z]{5,}")


@sound
def check_authority(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find actions that may move more than an article allows, and model messages that promise more."""
    for number, action in enumerate(scenario.actions, start=1):
        yield from _over_article(action, scenario, f"actions.{number}.limit", places)
    yield from _over_limit(scenario, places)


def _over_article(
    action: Action, scenario: Scenario, field: str, places: Places
) -> Iterator[Fault]:
    if action.limit is None or not action.authority:
        return
    called = set(_WORD.findall(f"{action.id} {action.label}".lower()))
    for article in scenario.articles:
        for sentence in re.split(r"(?<=[.!?])\s", " ".join(article.text.split())):
            most = _sums(sentence, _UP_TO)
            if most and called & set(_WORD.findall(sentence.lower())) and action.limit > max(most):
                what = (
                    f"`{action.id}` may move {action.limit:.2f}, `{article.id}` allows up to"
                    f" {max(most):.2f}"
                )
                yield places.fault(field, what, "make them the same", warning=True)
                return


def _over_limit(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find a sum above the limits of all that was done so far, which stands nowhere else here."""
    articles = (one.text for one in scenario.articles)
    facts = (one.say for one in scenario.facts)
    there = set(_sums(" ".join((scenario.record, scenario.opening, *articles, *facts)), _FIGURE))
    there |= {one.amount for one in scenario.actions if one.amount is not None}
    limit = 0.0
    for number, step in enumerate(scenario.model.talk, start=1):
        done = [action for action in map(scenario.action, step.do) if action]
        limit += sum(one.limit or 0.0 for one in done)
        moved = any(one.limit is not None for one in done)
        for said in _sums(step.say, _SUM) if moved else ():
            if said > limit and said not in there:
                what = f"the model answer names {said:.2f}; what it did may move {limit:.2f}"
                cure = "name the sum that is paid"
                yield places.fault(f"model.talk.{number}.say", what, cure, warning=True)


def _sums(text: str, figure: re.Pattern[str]) -> list[float]:
    return [float(one.replace(",", "")) for one in figure.findall(text)]
