"""Show the rubrics: which there are and what they grade, the form of one, and its versions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from trainer.content import texts
from trainer.content.files import Kind
from trainer.content.rubric_form import RubricForm, form_of
from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import ContentError, Fault, InputError, MissingError
from trainer.core.scoring.judge import JUDGE
from trainer.core.scoring.occasions import OCCASIONS
from trainer.core.scoring.options import Setting, settings_of
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.rubric_changes import changes
from trainer.core.scoring.scorer import SCORERS
from trainer.services import content, documents, rubrics, shelves
from trainer.simulator import Simulator
from trainer.store.documents import Document
from trainer.store.scenarios import Status

SCORER_WORDS = {JUDGE: "an own question: a model reads it, or a person"}


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one rubric of the list; `states` are words with their tones, `grades` counts scenarios."""

    slug: str
    title: str
    criteria: int
    pass_mark: int | None
    states: tuple[tuple[str, str], ...]
    who: str
    when: datetime | None
    grades: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Hold one version: what it changed against the one before, None while it has faults."""

    version: Document
    changes: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Choices:
    """Hold what may be chosen in the form: value and label."""

    skills: tuple[tuple[str, str], ...]
    scorers: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    occasions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the form of one rubric.

    `form` is None where the text cannot be shown as one, and `unshown` says why. `version` is None
    for a file. `grades` are the scenarios, id and title. `at` maps a field to its faults in words.
    """

    slug: str
    text: str
    form: RubricForm | None
    unshown: str
    version: Document | None
    published: Document | None
    mine: Document | None
    versions: tuple[Document, ...]
    builtin: bool
    seen: str
    grades: tuple[tuple[str, str], ...]
    choices: Choices
    faults: tuple[Fault, ...]
    at: dict[str, str] = field(default_factory=dict)

    def number(self, version_id: int) -> int:
        """Give the number by which people call a version of this rubric."""
        return shelves.number(self.versions, version_id)

    @property
    def errors(self) -> tuple[Fault, ...]:
        """List what keeps it from being published."""
        return tuple(one for one in self.faults if not one.warning)

    @property
    def faulty(self) -> frozenset[int]:
        """List the numbers of the criteria that have something to mend."""
        parts = (one.field.split(".") for one in self.errors)
        return frozenset(int(one[1]) for one in parts if one[0] == "criteria" and len(one) > 1)

    @property
    def elsewhere(self) -> tuple[Fault, ...]:
        """List the faults that no field of the form can show."""
        shown = ("title", "about", "pass_mark", "criteria.", "auto_fail.")
        return tuple(one for one in self.faults if not one.field.startswith(shown))


def list_(simulator: Simulator) -> tuple[Row, ...]:
    """List all rubrics, by title."""
    filed = {one.slug: one for one in documents.list_filed(simulator, Kind.RUBRIC)}
    written: dict[str, list[Document]] = {}
    for one in documents.versions(Kind.RUBRIC):
        written.setdefault(one.slug, []).append(one)
    graded = [one.scenario.rubric for one in content.offered(simulator)]
    rows = []
    for slug in filed.keys() | written.keys():
        rubric = filed[slug].value if slug in filed else None
        versions = written.get(slug, [])
        title = rubric.title if rubric else (versions[0].title if versions else slug)
        rows.append(
            Row(
                slug=slug,
                title=title,
                criteria=sum(not one.off for one in rubric.criteria) if rubric else 0,
                pass_mark=rubric.pass_mark if rubric else None,
                states=_states(versions, in_order=rubric is not None),
                who=versions[0].author if versions else "",
                when=versions[0].created_at if versions else None,
                grades=graded.count(slug),
            )
        )
    return tuple(sorted(rows, key=lambda one: (one.title.casefold(), one.slug)))


def page(
    simulator: Simulator,
    author_id: int,
    slug: str,
    version_id: int | None = None,
    text: str | None = None,
) -> Page:
    """Gather the form; `text` is what is in it unsaved, else the version, else what is newest.

    MissingError when there is no such rubric or version.
    """
    versions = documents.versions(Kind.RUBRIC, slug)
    version = _opened(simulator, versions, author_id, slug, version_id)
    found = rubrics.text_of(simulator, slug, version.id if version else None)
    there = text if text is not None else found
    form, unshown = _form(there)
    faults = documents.faults(simulator, Kind.RUBRIC, there, slug)
    draft = documents.own_draft(author_id, Kind.RUBRIC, slug)
    return Page(
        slug=slug,
        text=there,
        form=form,
        unshown=unshown,
        version=version,
        published=next((one for one in versions if one.status is Status.PUBLISHED), None),
        mine=None if draft is None or (version and draft.id == version.id) else draft,
        versions=versions,
        builtin=rubrics.is_builtin(simulator, slug),
        seen=rubrics.mark(author_id, slug),
        grades=tuple(
            (one.slug, one.scenario.title)
            for one in content.offered(simulator)
            if one.scenario.rubric == slug
        ),
        choices=_choices(simulator),
        faults=faults,
        at=_at(faults),
    )


def settings(scorer: str) -> tuple[Setting, ...]:
    """List the options of a scorer, in plain words."""
    return settings_of(scorer)


def with_value(options: Sequence[tuple[str, str]], value: str) -> tuple[tuple[str, str], ...]:
    """Let a value that is none of the options stand among them, so that no form changes it."""
    known = any(value == one for one, _ in options)
    return tuple(options) if known else ((value, f"{value or 'nothing'} (unknown)"), *options)


def history(simulator: Simulator, slug: str) -> tuple[Listed, ...]:
    """List the versions of a rubric, the newest first, each with what it changed."""
    versions = documents.versions(Kind.RUBRIC, slug)
    if not versions and slug not in rubrics.known(simulator):
        raise MissingError("There is no such rubric.")
    read: list[Rubric | None] = [_read(documents.text(one.id)) for one in versions]
    path = simulator.library.roots[1] / f"{slug}.yaml"
    read.append(_read(path.read_text(encoding="utf-8")) if path.is_file() else None)
    return tuple(
        Listed(one, changes(old, new) if old and new else None)
        for one, new, old in zip(versions, read[:-1], read[1:], strict=True)
    )


def _read(text: str) -> Rubric | None:
    try:
        return texts.read_rubric(text, "rubric")
    except ContentError:
        return None


def _opened(
    simulator: Simulator,
    versions: Sequence[Document],
    author_id: int,
    slug: str,
    version_id: int | None,
) -> Document | None:
    """Find the version to show: the one asked for, one's own newer draft, or what is in force."""
    if version_id is not None:
        found = [one for one in versions if one.id == version_id]
        if not found:
            raise MissingError("There is no such version of this rubric.")
        return found[0]
    published = next((one for one in versions if one.status is Status.PUBLISHED), None)
    draft = documents.own_draft(author_id, Kind.RUBRIC, slug)
    if draft and (published is None or draft.id > published.id):
        return draft
    in_force = slug in {one.slug for one in documents.list_filed(simulator, Kind.RUBRIC)}
    return published or (None if in_force else next(iter(versions), None))


def _form(text: str) -> tuple[RubricForm | None, str]:
    try:
        return form_of(text), ""
    except InputError as error:
        return None, str(error)
    except ContentError:
        return None, "The text cannot be read, so there is no form for it."


def _at(faults: Sequence[Fault]) -> dict[str, str]:
    """Gather the faults by field, in words."""
    found: dict[str, str] = {}
    for one in faults:
        said = f"{one.what}; {one.cure}" if one.cure else one.what
        said = f"{said[:1].upper()}{said[1:]}."
        found[one.field] = f"{found[one.field]} {said}" if one.field in found else said
    return found


def _choices(simulator: Simulator) -> Choices:
    scorers = sorted(SCORERS)
    return Choices(
        skills=tuple((one.id, one.name) for one in simulator.library.skills()),
        scorers=(
            *((one, one.replace("_", " ")) for one in scorers),
            (JUDGE, SCORER_WORDS[JUDGE]),
        ),
        channels=tuple((name, one.label) for name, one in CHANNELS.items()),
        occasions=(("", "every talk"), *((name, one.label) for name, one in OCCASIONS.items())),
    )


def _states(versions: Sequence[Document], *, in_order: bool) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    if any(one.status is Status.PUBLISHED for one in versions):
        found.append(("Published", "ok"))
    elif in_order:
        found.append(("Built-in", "neutral"))
    if any(one.status is Status.DRAFT for one in versions):
        found.append(("Draft", "info"))
    return tuple(found)
