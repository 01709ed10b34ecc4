"""Let authors change what talks are graded by: drafts, versions, and which one is in force.

A rubric that is published grades the talks that begin afterwards. Marks already given stay as they
are; to have talks marked again is `services/remarkings`.
"""

from trainer.content.files import Kind
from trainer.core.errors import MissingError, RuleError
from trainer.services import authoring, content, documents
from trainer.services.authoring import Opened
from trainer.simulator import Simulator
from trainer.store.documents import Document
from trainer.store.scenarios import Status


def text_of(simulator: Simulator, slug: str, version_id: int | None = None) -> str:
    """Load the text of a version, or of what is in force; MissingError when there is none."""
    if version_id is None:
        return documents.text_of(simulator, Kind.RUBRIC, slug)
    return documents.text(_version(slug, version_id).id)


def copy(simulator: Simulator, author_id: int, source: str, into: str, title: str) -> Document:
    """Begin a rubric from another; InputError for an id that is taken or is none."""
    kept = authoring.copy(simulator, author_id, (source, None), into, title, Kind.RUBRIC)
    return documents.version(kept.id)


def known(simulator: Simulator) -> frozenset[str]:
    """List the ids that are taken, of files and of what authors wrote."""
    filed = {one.slug for one in documents.list_filed(simulator, Kind.RUBRIC)}
    return frozenset(filed | {one.slug for one in documents.versions(Kind.RUBRIC)})


def save(
    simulator: Simulator, author_id: int, slug: str, text: str, opened: Opened, note: str = ""
) -> Document:
    """Keep a text as the author's draft, as `authoring.save`; `note` says what it changes."""
    kept = authoring.save(simulator, author_id, slug, text, opened, Kind.RUBRIC)
    return documents.annotate(kept.id, note) if note.strip() else documents.version(kept.id)


def mark(author_id: int, slug: str) -> str:
    """Name what others have saved so far; another name means that somebody saved in between."""
    return authoring.mark(author_id, slug, Kind.RUBRIC)


def retire(simulator: Simulator, by: int, slug: str, version_id: int) -> Document:
    """Put a version away. RuleError where scenarios would be left without their rubric."""
    found = _version(slug, version_id)
    graded = [one for one in content.offered(simulator) if one.scenario.rubric == slug]
    if found.status is Status.PUBLISHED and graded and not is_builtin(simulator, slug):
        raise RuleError(
            f"{len(graded)} scenarios are graded by this rubric. Give them another one first."
        )
    return documents.retire(simulator, by, found.id)


def is_builtin(simulator: Simulator, slug: str) -> bool:
    """Tell whether a file of this id lies below what authors wrote."""
    return (simulator.library.roots[1] / f"{slug}.yaml").is_file()


def _version(slug: str, version_id: int) -> Document:
    found = [one for one in documents.versions(Kind.RUBRIC, slug) if one.id == version_id]
    if not found:
        raise MissingError("There is no such version of this rubric.")
    return found[0]
