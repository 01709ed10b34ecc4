"""Find the lines of a model answer that a ban of the same scenario forbids."""

from collections.abc import Iterator

from trainer.core.conversation.patterns import said
from trainer.core.rehearsal.finding import Finding, warning
from trainer.core.scenario.scenario import Scenario


def banned(scenario: Scenario) -> Iterator[Finding]:
    """Warn of every message of the model talk that says what a `never` of the scenario names."""
    outcomes = {one.id: one for one in scenario.outcomes}
    for number, step in enumerate(scenario.model.talk, 1):
        for never in scenario.never:
            outcome = outcomes.get(never.outcome)
            by_words = outcome is not None and outcome.if_said and not outcome.needs
            needed = outcome.if_said if outcome and by_words else ()
            hit = any(said(one, step.say) for one in never.said) or (
                bool(needed) and all(said(one, step.say) for one in needed)
            )
            if hit:
                yield warning(
                    f"banned:{number}:{never.id}",
                    f"model.talk.{number}.say",
                    f"the model answer says here what `{never.id}` forbids: {never.text}",
                    "word the message otherwise, or narrow the pattern of what is forbidden",
                )
