"""Check that a case does not bring its own, other wording of an article that the library has."""

from collections.abc import Iterator

from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario


@sound
def check_cited(scenario: Scenario, places: Places, known: Known) -> Iterator[Fault]:
    """Find copies of a library's article that say otherwise than it does now."""
    for number, article in enumerate(scenario.articles, start=1):
        there = known.articles.get(article.id)
        if there and " ".join(there.text.split()) != " ".join(article.text.split()):
            what = f"`{article.id}` says otherwise than the article of that id in the library"
            cure = f"write `- {article.id}` alone to cite it as it is now, or give it another id"
            yield places.fault(f"articles.{number}.text", what, cure, warning=True)
