"""Hold what the agent can look up."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MinLen

from trainer.core.scenario.situation import Slug


@dataclass(frozen=True, slots=True)
class Article:
    """Hold one article of the company's knowledge base; `text` is Markdown."""

    id: Slug
    title: Annotated[str, MinLen(1)]
    text: Annotated[str, MinLen(1)]
