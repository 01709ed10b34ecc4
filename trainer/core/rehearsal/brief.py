"""Find an opening or a model answer that is too short to be one: a name, a greeting."""

from collections.abc import Iterator

from trainer.core.rehearsal.finding import Finding, error, warning
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import SHORTEST


def brief(scenario: Scenario) -> Iterator[Finding]:
    """Stop an opening of under `SHORTEST` words, and warn of a weak or strong answer so short."""
    if _is_short(scenario.opening):
        what = f"the customer begins with “{scenario.opening.strip()}”: nobody could tell what it is about"
        yield error(
            "brief:opening", "opening", what, "write their first message in a sentence or two"
        )
    model = scenario.model
    for name, text in (("weak", model.weak), ("strong", model.strong)):
        if text.strip() and _is_short(text):
            what = f"the {name} answer is “{text.strip()}”: there is nothing to learn from it"
            yield warning(
                f"brief:{name}", f"model.{name}", what, "write it as an agent would say it"
            )


def _is_short(text: str) -> bool:
    return len(text.split()) < SHORTEST
