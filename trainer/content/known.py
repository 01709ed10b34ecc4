"""Hold what an authored text may refer to by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.core.scenario.persona import Persona
from trainer.core.scenario.record import Article


@dataclass(frozen=True, slots=True)
class Known:
    """Hold the personas by slug, the ids of the skills, the articles by id, the names of rubrics.

    No skills, or no rubrics, at all are not checked.
    """

    personas: Mapping[str, Persona] = field(default_factory=dict)
    skills: frozenset[str] = frozenset()
    articles: Mapping[str, Article] = field(default_factory=dict)
    rubrics: frozenset[str] = frozenset()
