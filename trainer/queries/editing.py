"""Show authors one document: as a form or as its text, with what is wrong and where it stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from trainer.content.editing import changes
from trainer.content.editing.changes import Change, Line
from trainer.content.editing.parts import Form
from trainer.content.files import FOLDERS, Kind
from trainer.content.library import Filed
from trainer.core.errors import ContentError, Fault, MissingError
from trainer.services import authoring, forms, preflights, shelves, undoing
from trainer.services.shelves import Kept
from trainer.simulator import Simulator
from trainer.store.draft_steps import Whose
from trainer.store.preflights import Reason
from trainer.store.scenarios import Status

_TITLED = re.compile(r"^(?:title|name):[ \t]+(\S[^#\n]{0,119})", re.MULTILINE)
FORM = "form"
YAML = "yaml"
KINDS = {
    "scenarios": Kind.SCENARIO,
    "personas": Kind.PERSONA,
    "rubrics": Kind.RUBRIC,
    "skills": Kind.SKILLS,
    "articles": Kind.ARTICLE,
    "exercises": Kind.EXERCISE,
    "seats": Kind.SEAT,
    "paths": Kind.PATH,
}
"""The word in an address → the kind of document."""
CALLED = {
    Kind.SCENARIO: "Scenario",
    Kind.PERSONA: "Persona",
    Kind.RUBRIC: "Rubric",
    Kind.SKILLS: "Skills",
    Kind.ARTICLE: "Article",
    Kind.EXERCISE: "Exercise",
    Kind.SEAT: "Grader's seat",
    Kind.PATH: "Learning path",
}
"""How a kind is called on pages."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold what is to be shown: of which kind, which version, or a `text` that is not kept yet.

    `view` is form or yaml. `seen` is the mark that the page was opened with, None for a page that
    is opened now, and so is `base`, that of one's own draft; `beside` that it was opened while a
    draft of one's own lay elsewhere.
    """

    kind: Kind = Kind.SCENARIO
    version_id: int | None = None
    text: str | None = None
    view: str = FORM
    seen: str | None = None
    beside: bool = False
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Hold the page of an editor.

    `version` is None for the text of a file. `mine` is a draft of one's own other than what is
    shown. `builtin` tells whether a file of this id lies below what authors wrote. `form` is None
    where the text is shown; `why` says what keeps it from being shown as a form. `reasons` are those
    for which warnings were passed over, of the version that is shown and of the published one.
    """

    kind: Kind
    kinds: str
    slug: str
    title: str
    text: str
    version: Kept | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    versions: tuple[Kept, ...]
    published: Kept | None
    mine: Kept | None
    builtin: bool
    seen: str
    form: Form | None
    why: tuple[Fault, ...]
    can_undo: bool
    can_redo: bool
    base: str = ""
    reasons: Mapping[int, tuple[Reason, ...]] = field(default_factory=dict)

    @property
    def called(self) -> str:
        """Name the kind of document."""
        return CALLED[self.kind]

    def number(self, version: Kept) -> int:
        """Give the number by which people call a version of this document."""
        return shelves.number(self.versions, version.id)


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold what differs between two versions; `fields` is None where that cannot be told."""

    kind: Kind
    kinds: str
    slug: str
    title: str
    old: str
    new: str
    fields: tuple[Change, ...] | None
    lines: tuple[Line, ...]


def edit(simulator: Simulator, author_id: int, slug: str, asked: Asked | None = None) -> Edit:
    """Gather the editor's page; MissingError when there is no such document or version.

    Without a version it is one's own draft where that is the newest, else what is offered, else
    what was written last.
    """
    asked = asked or Asked()
    kind = asked.kind
    versions, filed = shelves.versions(kind, slug), shelves.builtin(simulator, kind, slug)
    version = opened(versions, filed, author_id, asked.version_id, kind)
    kept = shelves.text(kind, version.id) if version else filed.text if filed else ""
    text = kept if asked.text is None else asked.text
    found = _faults(simulator, kind, slug, text, filed if text == kept and not version else None)
    form, why = _form(simulator, asked, text, found)
    draft = shelves.own_draft(author_id, kind, slug)
    whose = Whose(author_id, kind.value, slug)
    published = next((one for one in versions if one.status is Status.PUBLISHED), None)
    return Edit(
        kind=kind,
        kinds=kinds_of(kind),
        slug=slug,
        title=_title(version, filed, slug, text),
        text=text,
        version=version,
        faults=tuple(one for one in found if not one.warning),
        warnings=tuple(one for one in found if one.warning),
        versions=versions,
        published=published,
        mine=draft if _lies_elsewhere(draft, version, asked) else None,
        builtin=_is_file(simulator, kind, slug, filed, published),
        seen=authoring.mark(author_id, slug, kind) if asked.seen is None else asked.seen,
        form=form,
        why=why,
        can_undo=undoing.can_undo(whose),
        can_redo=undoing.can_redo(whose),
        base=authoring.own_mark(author_id, slug, kind) if asked.base is None else asked.base,
        reasons=_reasons(kind, version, published),
    )


def difference(
    simulator: Simulator, kind: Kind, slug: str, old_id: int | None, new_id: int
) -> Difference:
    """Compare two versions, or the offered text (None) with one; MissingError as `edit`."""
    versions = {one.id: one for one in shelves.versions(kind, slug)}
    if new_id not in versions or (old_id is not None and old_id not in versions):
        raise MissingError("There is no such version.")
    number = partial(shelves.number, versions.values())
    new = shelves.text(kind, new_id)
    filed = shelves.builtin(simulator, kind, slug)
    if old_id is None and filed is None:
        raise MissingError("There is no file to compare with.")
    old = shelves.text(kind, old_id) if old_id is not None else filed.text if filed else ""
    return Difference(
        kind=kind,
        kinds=kinds_of(kind),
        slug=slug,
        title=versions[new_id].title,
        old=f"version {number(old_id)}" if old_id is not None else "the file",
        new=f"version {number(new_id)}",
        fields=changes.changes(kind, old, new),
        lines=changes.lines(old, new),
    )


def opened(
    versions: Sequence[Kept],
    filed: Filed | None,
    author_id: int,
    version_id: int | None,
    kind: Kind = Kind.SCENARIO,
) -> Kept | None:
    """Choose what is shown; None for the file."""
    if version_id is not None:
        for one in versions:
            if one.id == version_id:
                return one
        raise MissingError(f"There is no such version of this {kind.value}.")
    drafts = [one for one in versions if one.status is Status.DRAFT and one.author_id == author_id]
    mine = max(drafts, key=lambda one: (one.created_at, one.id), default=None)
    offered = next((one for one in versions if one.status is Status.PUBLISHED), None)
    if mine and (offered is None or mine.created_at >= offered.created_at):
        return mine
    if offered or filed:
        return offered
    if not versions:
        raise MissingError(f"There is no such {kind.value}.")
    return versions[0]


def kinds_of(kind: Kind) -> str:
    """Give the word by which a kind stands in an address."""
    return "skills" if kind is Kind.SKILLS else FOLDERS[kind]


def _faults(
    simulator: Simulator, kind: Kind, slug: str, text: str, filed: Filed | None
) -> tuple[Fault, ...]:
    return filed.faults if filed else shelves.faults(simulator, kind, text, slug)


def _form(
    simulator: Simulator, asked: Asked, text: str, found: tuple[Fault, ...]
) -> tuple[Form | None, tuple[Fault, ...]]:
    if asked.view != FORM or asked.kind is Kind.RUBRIC:
        return None, ()
    try:
        return forms.form(simulator, asked.kind, text, found), ()
    except ContentError as error:
        return None, error.faults


def _reasons(kind: Kind, *versions: Kept | None) -> Mapping[int, tuple[Reason, ...]]:
    ids = {one.id for one in versions if one} if kind is Kind.SCENARIO else set()
    return {id: found for id in ids if (found := preflights.reasons(id))}


def _is_file(
    simulator: Simulator, kind: Kind, slug: str, filed: Filed | None, published: Kept | None
) -> bool:
    """Tell whether a file lies below what authors wrote."""
    if kind is Kind.SCENARIO or published is None:
        return filed is not None
    return simulator.library.beneath(slug, kind) is not None


def _lies_elsewhere(draft: Kept | None, version: Kept | None, asked: Asked) -> bool:
    """Tell whether one's own draft is another text than that which is shown."""
    if draft is None or (version and draft.id == version.id):
        return False
    return asked.seen is None or asked.beside


def _title(version: Kept | None, filed: Filed | None, slug: str, text: str) -> str:
    """Name a document, also one whose text has a fault just now."""
    if version and version.title != slug:
        return version.title
    value = filed.value if filed else None
    written = _TITLED.search(text)
    words = written[1].strip().strip("\"'") if written else ""
    return str(getattr(value, "title", "") or getattr(value, "name", "") or words or slug)
