"""Hold what an authored text may refer to by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.core.scenario.persona import Persona


@dataclass(frozen=True, slots=True)
class Known:
    """Hold the personas by slug, and the ids of the skills; no skills at all are not checked."""

    personas: Mapping[str, Persona] = field(default_factory=dict)
    skills: frozenset[str] = frozenset()
