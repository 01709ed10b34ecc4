"""Let people look at the lines of a draft that nobody wrote for its case, and keep that they have."""

from collections.abc import Collection, Mapping

from trainer.content.marks import Marked, marks_of, settled
from trainer.content.named import named
from trainer.core.authoring.noted import Origin
from trainer.core.errors import Fault, RuleError
from trainer.services import content, preflights
from trainer.simulator import Simulator
from trainer.store import beginnings
from trainer.store.scenarios import Status, Version

READ = "read"
"""Under what it is kept with a version that its open lines were read."""


def settle(
    simulator: Simulator, author_id: int, by: str, version_id: int, lines: Collection[int]
) -> Version:
    """Take marked lines of a draft as looked at; the text is kept as the author's own draft."""
    version = content.version(version_id)
    if version.status is not Status.DRAFT:
        raise RuleError("Only a draft has lines to accept. Save a draft of this text first.")
    text = settled(content.text(version_id), lines, by)
    own = version.author_id == author_id
    return content.save_draft(simulator, author_id, text, version.slug, beside=not own)


def open_marks(version_id: int, origin: Origin = Origin.CHECK) -> tuple[Marked, ...]:
    """List the lines of a version that were assumed, or worded by a model, and nobody looked at."""
    return tuple(one for one in marks_of(content.text(version_id)) if one.origin is origin)


def real_names(version_id: int) -> tuple[Fault, ...]:
    """List the lines of a version that name the real company whose ticket it was begun from."""
    slug = content.version(version_id).slug
    return named(content.text(version_id), slug, beginnings.companies(slug))


def publish_read(
    simulator: Simulator, reader: tuple[int, str], version_id: int, reasons: Mapping[str, str]
) -> Version:
    """Publish a version all of whose open lines its `reader` (id, name) says to have read.

    That is kept with the version, as the reasons are for which warnings are passed over. Refuses
    (ContentError) as `content.publish`.
    """
    by, name = reader
    marks = open_marks(version_id)
    draft = settle(simulator, by, name, version_id, [one.line for one in marks])
    published = content.publish(simulator, by, draft.id, reasons)
    if marks:
        what = "lines that nobody had looked at: " + "; ".join(one.text for one in marks)
        said = what, f"I have read these {len(marks)} lines."
        preflights.keep_reason(simulator, by, published.id, READ, said)
    return published
