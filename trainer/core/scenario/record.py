"""Hold what the agent can look up."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import MinLen

from trainer.core.scenario.situation import Slug


@dataclass(frozen=True, slots=True)
class Article:
    """Hold one article of the company's knowledge base; `text` is Markdown.

    What follows is for articles that stand by themselves: `company` is whose it is, `tags` are words
    to find it by, `source` says where the text comes from, and `reviewed` when somebody last
    looked whether it holds, as YYYY-MM-DD.
    """

    id: Slug
    title: Annotated[str, MinLen(1)]
    text: Annotated[str, MinLen(1)]
    company: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    reviewed: str = ""
    language: str = "en"
