"""Hold a scenario: persona, situation, policy, record and articles, on a channel.

This dataclass is the schema of `scenarios/*/*.yaml`; docs/scenarios.md explains every field.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Interval, MinLen

from trainer.core.scenario.following import Follows, Later, Openings
from trainer.core.scenario.persona import Persona
from trainer.core.scenario.policy import Must, Never
from trainer.core.scenario.record import Article
from trainer.core.scenario.situation import Action, Fact, Model, Outcome, Slug

Lines = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Customer act → band (hot, tense, worried, calm, any) → variants."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Hold everything that makes one case.

    `level` 1–4 is how hard the author thinks it is. `practise` names skills. `company` is the
    made-up company. `minutes` is how long it takes. `brief` is what the trainee reads before.
    `subject` is the subject of the customer's first e-mail. `jargon` maps a term to plain words.
    `warning` tells of strong language or heavy matter. `follows` says which scenario went before,
    `openings` how the customer then begins. `later` maps an outcome, or a way that the talk ended,
    to what has come of it. `language` (ISO 639-1) and `tags` are what it is found by.
    """

    id: Slug
    title: Annotated[str, MinLen(1)]
    domain: Slug
    company: Annotated[str, MinLen(1)]
    channel: Annotated[str, MinLen(1)]
    level: Annotated[int, Interval(ge=1, le=4)]
    practise: tuple[str, ...]
    brief: Annotated[str, MinLen(1)]
    customer: Persona
    opening: Annotated[str, MinLen(1)]
    facts: tuple[Fact, ...]
    outcomes: tuple[Outcome, ...]
    record: str = ""
    articles: tuple[Article, ...] = ()
    actions: tuple[Action, ...] = ()
    lines: Lines = field(default_factory=dict)
    jargon: Mapping[str, str] = field(default_factory=dict)
    must: tuple[Must, ...] = ()
    never: tuple[Never, ...] = ()
    model: Model = field(default_factory=Model)
    subject: str = ""
    minutes: Annotated[int, Interval(ge=1, le=60)] = 8
    warning: str = ""
    follows: Follows | None = None
    openings: Openings = field(default_factory=Openings)
    later: Mapping[str, Later] = field(default_factory=dict)
    language: str = "en"
    tags: tuple[str, ...] = ()
    rubric: Slug = "default"

    def fact(self, id: str) -> Fact:
        """Find a fact by id; KeyError when there is none."""
        return {one.id: one for one in self.facts}[id]

    def outcome(self, id: str) -> Outcome:
        """Find an outcome by id; KeyError when there is none."""
        return {one.id: one for one in self.outcomes}[id]

    def action(self, id: str) -> Action | None:
        """Find an action by id, None when there is none."""
        return {one.id: one for one in self.actions}.get(id)
