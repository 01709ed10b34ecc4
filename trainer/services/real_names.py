"""Keep the real name of a company off what is published, also when its ticket is deleted.

Only the name outlives a ticket, and only while there is a draft that could name it: until the last
one is published or put away. It is shown and exported nowhere.
"""

from trainer.store import beginnings, scenarios
from trainer.store.beginnings import Begun
from trainer.store.scenarios import Origin, Status


def of(slug: str) -> tuple[str, ...]:
    """List the real names that no version of this id may be published with."""
    return beginnings.companies(slug)


def outlive(begun: Begun) -> bool:
    """Tell whether a name is kept when this ticket is deleted."""
    return bool(begun.redaction.companies) and _is_drafted(begun.slug)


def follow(slug: str, into: str) -> None:
    """Keep the names of one id under another too: the text goes on under that."""
    if slug != into:
        beginnings.pass_names_on(slug, into)


def let_go(slug: str) -> None:
    """Forget names that outlived their ticket where no draft is left."""
    if not _is_drafted(slug):
        beginnings.forget_names(slug)


def _is_drafted(slug: str) -> bool:
    drafts = scenarios.list_(slug=slug, status=Status.DRAFT, origin=Origin.AUTHORED)
    return bool(slug and drafts)
