"""Show authors the documents of one kind that are no scenarios, and say where a document stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.content.editing.teasers import shortened
from trainer.content.files import Kind
from trainer.content.library import Filed
from trainer.services import documents, shelves
from trainer.services.shelves import Kept
from trainer.simulator import Simulator
from trainer.store.documents import Document
from trainer.store.scenarios import Status


@dataclass(frozen=True, slots=True)
class Paper:
    """Hold one document of the list that is no scenario; `version` is the newest one, None for a file.

    `about` says in a few words who a persona is, empty for other kinds.
    """

    slug: str
    title: str
    states: tuple[tuple[str, str], ...]
    version: Document | None
    about: str = ""


def papers(simulator: Simulator, kind: Kind) -> list[Paper]:
    """List the documents of a kind by title: files and what authors wrote, whatever their state."""
    written: dict[str, list[Document]] = {}
    for version in documents.versions(kind):
        written.setdefault(version.slug, []).append(version)
    filed = {one.slug: one for one in reversed(shelves.list_filed(simulator, kind))}
    found = []
    for slug in filed.keys() | written.keys():
        versions = written.get(slug, [])
        title = title_of(filed.get(slug), slug)
        found.append(
            Paper(
                slug=slug,
                title=versions[0].title if versions and title == slug else title,
                states=tuple(states_of(filed.get(slug), versions)),
                version=versions[0] if versions else None,
                about=_about(filed.get(slug)),
            )
        )
    return sorted(found, key=lambda one: (one.title.casefold(), one.slug))


def states_of(filed: Filed | None, versions: Sequence[Kept]) -> list[tuple[str, str]]:
    """Say where a scenario stands: what is offered first, then what is being written."""
    statuses = {one.status for one in versions}
    states: list[tuple[str, str]] = []
    if Status.PUBLISHED in statuses:
        states.append(("Published", "ok"))
    elif filed is not None:
        broken = sum(not fault.warning for fault in filed.faults)
        states.append((_count(broken), "bad") if broken else ("Built-in", "neutral"))
    draft = next((one for one in versions if one.status is Status.DRAFT), None)
    if draft is not None:
        broken = sum(not fault.warning for fault in draft.faults)
        words = f"Draft, {_count(broken).lower()}" if broken else "Draft"
        states.append((words, "warn" if broken else "info"))
    return states or [("Retired", "neutral")]


def title_of(filed: Filed | None, slug: str) -> str:
    """Name a document by what is offered, by its id where that cannot be read."""
    value = filed.value if filed else None
    return str(getattr(value, "title", "") or getattr(value, "name", "") or slug)


def _about(filed: Filed | None) -> str:
    """Give the first words of who a persona is."""
    return shortened(str(getattr(filed.value if filed else None, "about", "")))


def _count(faults: int) -> str:
    return "1 fault" if faults == 1 else f"{faults} faults"
