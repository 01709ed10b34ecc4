"""Let authors write personas, rubrics, skills, articles, exercises, seats and paths of their own.

The files are the built-in library. Once a version is published it is laid over them: it stands for
the file of the same kind and id, everywhere and at once, until it is retired.
"""

from pathlib import Path

from trainer.content import exercises, library
from trainer.content.files import FOLDERS, Kind, Paper
from trainer.content.library import Filed
from trainer.core.errors import ContentError, Fault, MissingError
from trainer.simulator import Simulator
from trainer.store import audit, documents, scenarios
from trainer.store.database import rest, writing
from trainer.store.documents import Document, Text
from trainer.store.scenarios import Origin, Status

NOTE_LIMIT = 200
PRACTICE = frozenset({Kind.EXERCISE, Kind.SEAT, Kind.PATH})
"""Kinds that `Exercises` keeps; the others are `Library`'s."""


def versions(kind: Kind | None = None, slug: str | None = None) -> tuple[Document, ...]:
    """List what authors wrote, the newest first: of one id, one kind, or all."""
    return documents.list_(kind=kind.value if kind else None, slug=slug)


def version(id: int) -> Document:
    """Load what is known of a version; MissingError when there is none."""
    return documents.load(id)


def text(id: int) -> str:
    """Load the text of a version; MissingError when there is none."""
    return documents.text(id)


def text_of(simulator: Simulator, kind: Kind, slug: str) -> str:
    """Load the text that is offered under this id, also of a file with faults."""
    for one in documents.list_(kind=kind.value, slug=slug, status=Status.PUBLISHED):
        return documents.text(one.id)
    return builtin(simulator, kind, slug).text


def builtin(simulator: Simulator, kind: Kind, slug: str) -> Filed:
    """Find what is offered under this id, also with faults; MissingError when there is nothing."""
    for filed in list_filed(simulator, kind):
        if filed.slug == slug:
            return filed
    raise MissingError(f"There is no {kind.value} “{slug}”.")


def list_filed(simulator: Simulator, kind: Kind) -> tuple[Filed, ...]:
    """List what is offered of a kind, files and published versions, broken files too."""
    shelf = simulator.exercises if kind in PRACTICE else simulator.library
    return shelf.list_filed(kind)


def faults(simulator: Simulator, kind: Kind, text: str, slug: str) -> tuple[Fault, ...]:
    """List the faults and warnings of a text, in the order of its lines."""
    return examined(simulator, kind, text, slug).faults


def examined(simulator: Simulator, kind: Kind, text: str, slug: str) -> Filed:
    """Examine a text as one of its kind; `slug` is the name that it goes by."""
    paper = _paper(kind, slug, text)
    if kind in PRACTICE:
        return next(iter(exercises.examined([paper], simulator.library, simulator.exercises)))
    return library.examine(paper, simulator.library.known())


def save_draft(
    simulator: Simulator,
    author_id: int,
    kind: Kind,
    text: str,
    slug: str,
    *,
    stay: bool = False,
    beside: bool = False,
) -> Document:
    """Keep a text as a draft, with its faults if it has any; as `content.save_draft`.

    `slug` is the document that was opened. A text whose id is another by now goes with its id,
    unless it is to `stay`. The author's newest draft is written over, unless it is to stand
    `beside` it.
    """
    kept, now = (
        _kept(examined(simulator, kind, text, slug), slug, stay=stay),
        simulator.clock(),
    )
    with writing():
        draft = None if beside else own_draft(author_id, kind, slug)
        if draft is not None:
            return documents.rewrite(draft.id, kept, now)
        return documents.add(kind.value, kept, author_id, now)


def annotate(id: int, note: str) -> Document:
    """Keep in the author's words what a version changes."""
    with writing():
        return documents.annotate(id, " ".join(note.split())[:NOTE_LIMIT])


def own_draft(author_id: int, kind: Kind, slug: str) -> Document | None:
    """Find the author's newest draft, which the next text is written over."""
    drafts = documents.list_(kind=kind.value, slug=slug, status=Status.DRAFT)
    return next((one for one in drafts if one.author_id == author_id), None)


def of_others(author_id: int, kind: Kind, slug: str) -> Document | None:
    """Find what somebody else saved last under this id."""
    others = (one for one in versions(kind, slug) if one.author_id != author_id)
    return max(others, key=lambda one: (one.created_at, one.id), default=None)


def publish(simulator: Simulator, by: int, id: int) -> Document:
    """Offer a version in place of the one before; ContentError while it has faults."""
    found = version(id)
    kind = Kind(found.kind)
    filed = examined(simulator, kind, text(id), found.slug)
    if filed.value is None:
        raise ContentError(filed.faults)
    with writing():
        for other in documents.list_(kind=kind.value, slug=found.slug, status=Status.PUBLISHED):
            documents.set_status(other.id, Status.RETIRED)
        audit.add(by, f"{kind.value} published", f"{found.slug} #{id}", simulator.clock())
        published = documents.set_status(id, Status.PUBLISHED)
    lay_over(simulator)
    return published


def retire(simulator: Simulator, by: int, id: int) -> Document:
    """Offer a version no longer; the file of the same kind and id is offered again."""
    with writing():
        found = version(id)
        audit.add(by, f"{found.kind} retired", f"{found.slug} #{id}", simulator.clock())
        retired = documents.set_status(id, Status.RETIRED)
    lay_over(simulator)
    return retired


def lay_over(simulator: Simulator) -> None:
    """Lay what is published over the files, if that has changed since it was last done here."""
    mark = " ".join(filter(None, (documents.mark(), scenarios.mark())))
    if simulator.library.mark == simulator.exercises.mark == mark:
        return
    papers = [_paper(Kind(kind), slug, text) for kind, slug, text in documents.published()]
    written = scenarios.list_(status=Status.PUBLISHED, origin=Origin.AUTHORED)
    cases = [scenarios.load(one.id) for one in reversed(written)]
    rest()
    shelved = [one for one in papers if one.kind not in PRACTICE]
    simulator.library.lay_over(mark, shelved, cases)
    simulator.exercises.lay_over(mark, [one for one in papers if one.kind in PRACTICE])


def _paper(kind: Kind, slug: str, text: str) -> Paper:
    path = Path(FOLDERS[kind], f"{slug}.yaml")
    return Paper(path, path.as_posix(), kind, text)


def _kept(filed: Filed, slug: str, *, stay: bool) -> Text:
    title = getattr(filed.value, "title", "") or getattr(filed.value, "name", "") or filed.slug
    name = slug if stay else filed.slug
    return Text(name, filed.hash, filed.text, title, filed.faults)
