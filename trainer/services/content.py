"""Offer scenarios, and let authors write their own versions of them.

The files are the built-in library. What an author writes is a version in the database; once it is
published it takes the place of the built-in scenario of the same id, until it is retired. Attempts
keep the version that they began with.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from trainer.content.checks.following import check_follows
from trainer.content.files import Kind
from trainer.content.library import Filed
from trainer.content.marks import unaccepted, unread
from trainer.content.named import named
from trainer.content.nodes import Places
from trainer.content.preflight import faults_of
from trainer.content.read import Result
from trainer.content.texts import cited, examine_scenario, fingerprint
from trainer.core.errors import ContentError, Fault, MissingError, RuleError
from trainer.core.rehearsal.finding import Severity
from trainer.core.scenario.scenario import Scenario
from trainer.services import editions, preflights, real_names
from trainer.simulator import Simulator
from trainer.store import archive, attempts, audit, rubrics, scenarios
from trainer.store.database import writing
from trainer.store.scenarios import Origin, Status, Version, Written

RUBRIC = "default"
UNTITLED = "untitled"
NONE: Mapping[str, str] = MappingProxyType({})

_ID = re.compile(r"^id:\s*[\"']?([a-z0-9][a-z0-9_-]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Offered:
    """Hold a scenario that may be practised; `version_id` is None for a built-in one."""

    slug: str
    scenario: Scenario
    origin: Origin
    version_id: int | None = None


def offered(simulator: Simulator, *, archived: bool = False) -> tuple[Offered, ...]:
    """List what may be practised, by title; a published version stands for the built-in one.

    What is archived is left out, unless it is asked for.
    """
    found = {
        one.id: Offered(one.id, one, Origin.BUILTIN) for one in simulator.library.list_scenarios()
    }
    for version in reversed(_published()):
        scenario = scenarios.load(version.id)
        found[version.slug] = Offered(version.slug, scenario, Origin.AUTHORED, version.id)
    hidden = frozenset() if archived else archive.of_kind(Kind.SCENARIO)
    there = (one for one in found.values() if one.slug not in hidden)
    return tuple(sorted(there, key=lambda one: one.scenario.title))


def find(simulator: Simulator, slug: str) -> Offered:
    """Find what is practised under this id; MissingError when there is nothing, or it is archived."""
    _refuse_archived(slug)
    for version in _published(slug):
        return Offered(slug, scenarios.load(version.id), Origin.AUTHORED, version.id)
    return Offered(slug, simulator.library.load(slug), Origin.BUILTIN)


def pin(simulator: Simulator, slug: str) -> int:
    """Keep the version that is practised now, and give its id; MissingError as `find`."""
    with writing():
        _refuse_archived(slug)
        for version in _published(slug):
            return version.id
        return pin_builtin(simulator, slug)


def pin_builtin(simulator: Simulator, slug: str) -> int:
    """Keep the built-in scenario as its file is now, and give the id of its version."""
    with writing():
        filed = simulator.library.filed(slug)
        known = scenarios.find_builtin(slug, filed.hash)
        if known is not None:
            return known.id
        written = Written(slug, filed.hash, filed.text, filed.value, filed.faults)
        now = simulator.clock()
        return scenarios.add(written, Status.PUBLISHED, Origin.BUILTIN, None, now).id


def pin_rubric(simulator: Simulator, slug: str = RUBRIC) -> int:
    """Keep a rubric as it is now, and give the id of its version; the default where it is gone."""
    with writing():
        rubric = simulator.library.rubric(slug if _is_rubric(simulator, slug) else RUBRIC)
        return rubrics.pin(rubric, fingerprint(repr(rubric)), simulator.clock())


def _is_rubric(simulator: Simulator, slug: str) -> bool:
    filed = simulator.library.list_filed(Kind.RUBRIC)
    return any(one.slug == slug and one.value is not None for one in filed)


def played(simulator: Simulator, slug: str, version_id: int | None) -> tuple[Scenario, Places]:
    """Read what is to be played, a version or the built-in file, and where its parts stand.

    ContentError while it has faults; MissingError for a version of another scenario.
    """
    if version_id is None:
        filed = builtin(simulator, slug)
        value, places, found = filed.value, filed.places, filed.faults
    else:
        if scenarios.version(version_id).slug != slug:
            raise MissingError("There is no such version of this scenario.")
        written, places = _written(simulator, scenarios.text(version_id), slug)
        value, found = written.scenario, written.faults
    if value is None:
        raise ContentError(found)
    return value, places


def faults(simulator: Simulator, text: str, source: str = UNTITLED) -> tuple[Fault, ...]:
    """List the faults and warnings of a scenario's text, in the order of its lines.

    Lines are among them that quote what an article said before it was changed.
    """
    result = _examined(simulator, text, source)
    if result.value is None:
        return result.faults
    found = (*result.faults, *editions.stale_lines(simulator, result.value, result.places))
    return tuple(sorted(found, key=lambda one: (one.line, one.column)))


def save_draft(
    simulator: Simulator,
    author_id: int,
    text: str,
    slug: str = "",
    *,
    stay: bool = False,
    beside: bool = False,
) -> Version:
    """Keep a text as a draft, with its faults if it has any.

    `slug` is the scenario that was opened, if one was. The author's newest draft of it is written
    over, unless somebody has tried it, or the text is to stand `beside` it; where the text has
    another id by now, the draft goes with it. `stay` keeps it under `slug` all the same: while it
    is being typed an id is not yet what it will be.
    """
    (written, _), now = _written(simulator, text, slug), simulator.clock()
    written = replace(written, slug=slug) if stay else written
    with writing():
        draft = None if beside else own_draft(author_id, slug or written.slug)
        if draft is not None:
            real_names.follow(draft.slug, written.slug)
            return scenarios.rewrite(draft.id, written, now)
        return scenarios.add(written, Status.DRAFT, Origin.AUTHORED, author_id, now)


def own_draft(author_id: int, slug: str) -> Version | None:
    """Find the author's newest draft that nobody has tried, which the next text is written over."""
    for draft in scenarios.list_(slug=slug, status=Status.DRAFT, origin=Origin.AUTHORED):
        if draft.author_id == author_id and not attempts.played(draft.id):
            return draft
    return None


def publish(
    simulator: Simulator, by: int, version_id: int, overrides: Mapping[str, str] = NONE
) -> Version:
    """Offer a version to trainees in place of the one before; ContentError while it has faults.

    It is read once more: where a persona that it names has changed since, that is what is offered.
    It is also played (`services.preflights`): what good work cannot resolve, or bad work can, is a
    fault, and so is each warning for which `overrides` (key of the finding → reason) has no reason.
    A line that a model wrote is a fault until a person has accepted it, and one that was assumed
    until somebody has looked at it (`beginnings.publish_read`); so is the real name of the company
    that a ticket behind it came from.
    """
    version, now = _authored(version_id), simulator.clock()
    written, places = _written(simulator, scenarios.text(version_id), version.slug)
    if written.scenario is None:
        raise ContentError(written.faults)
    text = scenarios.text(version_id)
    if marks := unaccepted(text, version.slug) or unread(text, version.slug):
        raise ContentError(marks)
    if real := named(text, version.slug, real_names.of(version.slug)):
        raise ContentError(real)
    found = preflights.whole(simulator, written.scenario)
    held = (*found.of(Severity.ERROR), *preflights.open_warnings(found, overrides))
    if held:
        raise ContentError((*written.faults, *faults_of(held, places)))
    with writing():
        if (written.hash, written.slug) != (version.hash, version.slug):
            added = scenarios.add(written, Status.DRAFT, Origin.AUTHORED, version.author_id, now)
            version_id = added.id
        for other in _published(written.slug):
            scenarios.set_status(other.id, Status.RETIRED)
        preflights.keep_reasons(simulator, by, version_id, found, overrides)
        audit.add(by, "scenario published", f"{written.slug} #{version_id}", now)
        published = scenarios.set_status(version_id, Status.PUBLISHED)
        real_names.let_go(written.slug)
        return published


def is_marked(version_id: int) -> bool:
    """Tell whether a model wrote lines of a version that nobody has accepted yet."""
    return bool(unaccepted(scenarios.text(version_id), UNTITLED))


def is_clear(simulator: Simulator, version_id: int) -> bool:
    """Tell whether a version was played whole, and nothing is held against it or asks for a reason."""
    version = _authored(version_id)
    scenario, _ = played(simulator, version.slug, version_id)
    kept = preflights.find(simulator, scenario)
    return bool(
        kept
        and kept.report
        and not kept.report.of(Severity.ERROR)
        and not preflights.open_warnings(kept.report, NONE)
    )


def retire(simulator: Simulator, by: int, version_id: int) -> Version:
    """Offer a version no longer; the built-in scenario of the same id is offered again."""
    with writing():
        version = _authored(version_id)
        audit.add(by, "scenario retired", f"{version.slug} #{version_id}", simulator.clock())
        retired = scenarios.set_status(version_id, Status.RETIRED)
        real_names.let_go(version.slug)
        return retired


def versions(slug: str | None = None) -> tuple[Version, ...]:
    """List what authors wrote, the newest first, for one scenario or for all."""
    return scenarios.list_(slug=slug, origin=Origin.AUTHORED)


def version(version_id: int) -> Version:
    """Load what is known of a version; MissingError when there is none."""
    return scenarios.version(version_id)


def text(version_id: int) -> str:
    """Load the text of a version; MissingError when there is none."""
    return scenarios.text(version_id)


def text_of(simulator: Simulator, slug: str) -> str:
    """Load the text behind what is practised under this id, also of a built-in file with faults."""
    for version in _published(slug):
        return scenarios.text(version.id)
    return builtin(simulator, slug).text


def builtin(simulator: Simulator, slug: str) -> Filed:
    """Find a built-in file, also one with faults; MissingError when there is none."""
    for filed in simulator.library.list_filed():
        if filed.slug == slug:
            return filed
    raise MissingError("There is no such scenario.")


def _refuse_archived(slug: str) -> None:
    if slug in archive.of_kind(Kind.SCENARIO):
        raise MissingError("This case is archived: it is not practised any more.")


def _published(slug: str | None = None) -> tuple[Version, ...]:
    if slug is not None and not slug.isascii():
        return ()  # no id is written so, and half a character cannot even be looked up
    return scenarios.list_(slug=slug, status=Status.PUBLISHED, origin=Origin.AUTHORED)


def _authored(version_id: int) -> Version:
    version = scenarios.version(version_id)
    if version.origin is not Origin.AUTHORED:
        raise RuleError("This is a built-in scenario. Save your own version of it first.")
    return version


def _written(simulator: Simulator, text: str, slug: str) -> tuple[Written, Places]:
    named = _ID.search(text)
    name = named.group(1) if named else slug or UNTITLED
    result = _examined(simulator, text, name)
    customer = result.value.customer if result.value else None
    hash_ = fingerprint(text, customer, cited(result.value, simulator.library.known()))
    name = result.value.id if result.value else name
    return Written(name, hash_, text, result.value, result.faults), result.places


def _examined(simulator: Simulator, text: str, name: str) -> Result:
    """Examine a text by itself, and beside the scenario that it follows."""
    result = examine_scenario(text, f"{name}.yaml", simulator.library.known())
    if result.value is None or result.value.follows is None:
        return result
    others = {one.slug: one.scenario for one in offered(simulator)}
    found = tuple(check_follows(result.value, result.places, others))
    return replace(result, value=None, faults=(*result.faults, *found)) if found else result
