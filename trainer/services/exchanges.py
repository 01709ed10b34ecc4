"""Take a library in and out as a zip of YAML, so that another installation has the same texts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath

from trainer.content.files import FOLDERS, Kind
from trainer.content.library import Filed
from trainer.content.preflight import faults_of
from trainer.content.references import references
from trainer.core.errors import Fault, MissingError, RuleError
from trainer.core.rehearsal.finding import Severity
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.grade import ENGINE
from trainer.exchange.manifest import NAME, Folder, Manifest, Packed, write_manifest
from trainer.exchange.zip_reading import Member
from trainer.exchange.zip_writing import write_zip
from trainer.services import content, documents, library, preflights
from trainer.services.bundles import Change, Plan, drafted, name_of, plan, standing, titled
from trainer.simulator import Simulator
from trainer.store import audit, bundles, collections, scenarios
from trainer.store import documents as kept
from trainer.store.collections import Item
from trainer.store.database import writing
from trainer.store.documents import Text
from trainer.store.scenarios import Origin, Status, Written

WAITS = timedelta(days=1)
"""How long an upload waits for somebody to come back to its preview."""
_ALWAYS = (Kind.RUBRIC, Kind.SKILLS)
_DEEP = {Kind.SCENARIO: "scenarios", Kind.EXERCISE: "exercises"}
"""Kinds whose files lie in a folder of their domain."""
_ROOTS = {
    Kind.PERSONA: "scenarios",
    Kind.ARTICLE: "scenarios",
    Kind.SEAT: "exercises",
    Kind.PATH: "exercises",
}
"""Kinds whose folder lies within another."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Hold what an import did."""

    added: int
    changed: int
    left: int
    collections: int


def export(simulator: Simulator, items: Iterable[Item] | None = None) -> bytes:
    """Pack texts, and all that they name, into a zip; without `items` all that is offered.

    Rubrics and skills always go along: scores mean the same where they are the same. Drafts stay
    here. MissingError for something that is not in the library.
    """
    every = library.there(simulator)
    wanted = frozenset(items) if items is not None else _offered(every)
    if wanted - every:
        raise MissingError("Something of what you chose is not in the library any more.")
    packed = _packed(simulator, [(Kind(kind), slug) for kind, slug in sorted(wanted)])
    inside = {(one.kind, one.slug) for one, _ in packed}
    folders = (
        Folder(one.slug, one.title, one.about, tuple(sorted(one.items & inside)))
        for one in collections.list_()
    )
    manifest = Manifest(
        engine=str(ENGINE),
        items=tuple(one for one, _ in packed),
        collections=tuple(one for one in folders if one.items),
    )
    texts = [Member(one.path, text.encode()) for one, text in packed]
    return write_zip([*texts, Member(NAME, write_manifest(manifest))])


def keep_upload(simulator: Simulator, person_id: int, name: str, data: bytes) -> int:
    """Keep a zip until its preview was looked at, and give its id; InputError for one that is none.

    What nobody came back to for a day is forgotten.
    """
    plan(simulator, data)
    with writing():
        bundles.remove_before(simulator.clock() - WAITS)
        return bundles.add(person_id, name[:120], data, simulator.clock())


def upload(person_id: int, id: int) -> tuple[str, bytes]:
    """Load one's own upload, its name and its bytes; MissingError for another's."""
    found = bundles.load(id)
    if found.person_id != person_id:
        raise MissingError("This upload is not here any more. Send the file again.")
    return found.name, found.data


def forget_upload(person_id: int, id: int) -> None:
    """Forget one's own upload."""
    upload(person_id, id)
    with writing():
        bundles.remove(id)


def unplayable(simulator: Simulator, found: Plan) -> tuple[Fault, ...]:
    """Play every scenario that would be published; the faults keep it from being so."""
    return tuple(
        fault
        for one in (*found.of_(Change.ADDED), *found.of_(Change.CHANGED))
        if isinstance(one.filed.value, Scenario)
        for fault in faults_of(
            preflights.quick(simulator, one.filed.value).of(Severity.ERROR), one.filed.places
        )
    )


def take_in(
    simulator: Simulator,
    by: int | None,
    found: Plan,
    *,
    publish: bool = False,
    leave_out: bool = False,
) -> Taken:
    """Keep what a plan would add or change, as drafts or published: all of it, or nothing.

    What is refused stops everything, unless it is to be left out; so does what would break a text
    that is here, or a published scenario that cannot be played. What is here already is passed
    over: the same zip a second time changes nothing. RuleError for these, and where the library has
    changed since the plan was made.
    """
    if found.of_(Change.REFUSED) and not leave_out:
        raise RuleError("Some texts are refused. Mend them, or leave them out.")
    if publish:
        _refuse_to_publish(simulator, found)
    with writing():
        stands = standing(simulator)
        for one in found.pieces:
            if (
                one.change is not Change.REFUSED
                and stands.get(name_of(one.filed), "") != one.before
            ):
                raise RuleError("The library has changed since. Look at the preview once more.")
        wanted = [
            one
            for change in (Change.ADDED, Change.CHANGED)
            for one in found.of_(change)
            if publish or not drafted(one.filed)
        ]
        for one in wanted:
            _keep(simulator, by, one.filed, publish=publish)
        folders = _collect(simulator, found)
        about = f"{len(wanted)} texts, {'published' if publish else 'as drafts'}"
        audit.add(by, "library imported", about, simulator.clock())
    documents.lay_over(simulator)
    added = sum(one.change is Change.ADDED for one in wanted)
    left = len(found.of_(Change.REFUSED))
    return Taken(added, len(wanted) - added, left, folders)


def _refuse_to_publish(simulator: Simulator, found: Plan) -> None:
    if found.broken:
        names = ", ".join(one.source for one in found.broken[:5])
        raise RuleError(f"Published, it would leave these with faults: {names}. Take it as drafts.")
    faults = unplayable(simulator, found)
    if faults:
        said = "; ".join(str(fault) for fault in faults[:5])
        raise RuleError(f"Not everything can be published: {said}. Take it as drafts, and mend it.")


def _keep(simulator: Simulator, by: int | None, filed: Filed, *, publish: bool) -> None:
    now = simulator.clock()
    if filed.kind is Kind.SCENARIO:
        if publish:
            for other in scenarios.list_(
                slug=filed.slug, status=Status.PUBLISHED, origin=Origin.AUTHORED
            ):
                scenarios.set_status(other.id, Status.RETIRED)
        status = Status.PUBLISHED if publish else Status.DRAFT
        written = Written(filed.slug, filed.hash, filed.text, filed.value, filed.faults)
        scenarios.add(written, status, Origin.AUTHORED, by, now)
        return
    text = Text(filed.slug, filed.hash, filed.text, titled(filed), filed.faults)
    added = kept.add(filed.kind.value, text, by, now)
    if publish:
        for one in kept.list_(kind=filed.kind.value, slug=filed.slug, status=Status.PUBLISHED):
            kept.set_status(one.id, Status.RETIRED)
        kept.set_status(added.id, Status.PUBLISHED)


def _collect(simulator: Simulator, found: Plan) -> int:
    """Take in the collections that came along, as far as what lies in them is here."""
    fine = {name_of(one.filed) for one in found.pieces if one.change is not Change.REFUSED}
    names = frozenset((kind.value, slug) for kind, slug in fine)
    return sum(
        library.receive(simulator, one.slug, one.title, one.about, names.intersection(one.items))
        for one in found.folders
    )


def _offered(every: Iterable[Item]) -> frozenset[Item]:
    hidden = {(kind.value, slug) for kind in library.SHELVED for slug in library.archived(kind)}
    return frozenset(every) - hidden


def _packed(simulator: Simulator, wanted: list[tuple[Kind, str]]) -> list[tuple[Packed, str]]:
    """Gather texts with all that they name, each once."""
    always = (
        (kind, one.slug)
        for kind in _ALWAYS
        for one in documents.list_filed(simulator, kind)
        if one.value is not None
    )
    stands = standing(simulator)
    cases = {one.slug: one for one in content.offered(simulator, archived=True)}
    todo, found = [*wanted, *always], dict[tuple[Kind, str], tuple[Packed, str]]()
    while todo:
        kind, slug = todo.pop()
        if (kind, slug) in found:
            continue
        if (kind, slug) not in stands:
            continue  # an id of the scenario's own, such as that of an article written out in it
        if kind is Kind.SCENARIO:
            case, text = cases[slug].scenario, content.text_of(simulator, slug)
            title, where = case.title, PurePosixPath(_DEEP[kind], case.domain, f"{slug}.yaml")
        else:
            filed = documents.builtin(simulator, kind, slug)
            text, title, where = filed.text, titled(filed), _place(filed)
        packed = Packed(str(where), kind.value, slug, title, stands[(kind, slug)])
        found[(kind, slug)] = (packed, text)
        todo += references(text, kind)
    return list(found.values())


def _place(filed: Filed) -> PurePosixPath:
    """Say where a text lies, as it does among the built-in files."""
    name = f"{filed.slug}.yaml"
    if filed.kind in _DEEP:
        return PurePosixPath(_DEEP[filed.kind], filed.value.domain, name)
    return PurePosixPath(_ROOTS.get(filed.kind, ""), FOLDERS[filed.kind], name)
