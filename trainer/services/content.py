"""Offer scenarios, and let authors write their own versions of them.

The files are the built-in library. What an author writes is a version in the database; once it is
published it takes the place of the built-in scenario of the same id, until it is retired. Attempts
keep the version that they began with.
"""

import re
from dataclasses import dataclass, replace

from trainer.content.checks.following import check_follows
from trainer.content.library import Filed
from trainer.content.nodes import Places
from trainer.content.preflight import preflight
from trainer.content.read import Result
from trainer.content.texts import examine_scenario, fingerprint
from trainer.core.errors import ContentError, Fault, MissingError, RuleError
from trainer.core.scenario.scenario import Scenario
from trainer.simulator import Simulator
from trainer.store import attempts, audit, rubrics, scenarios
from trainer.store.database import rest, writing
from trainer.store.scenarios import Origin, Status, Version, Written

RUBRIC = "default"
UNTITLED = "untitled"

_ID = re.compile(r"^id:\s*[\"']?([a-z0-9][a-z0-9_-]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Offered:
    """Hold a scenario that may be practised; `version_id` is None for a built-in one."""

    slug: str
    scenario: Scenario
    origin: Origin
    version_id: int | None = None


def offered(simulator: Simulator) -> tuple[Offered, ...]:
    """List what may be practised, by title; a published version stands for the built-in one."""
    found = {
        one.id: Offered(one.id, one, Origin.BUILTIN) for one in simulator.library.list_scenarios()
    }
    for version in reversed(_published()):
        scenario = scenarios.load(version.id)
        found[version.slug] = Offered(version.slug, scenario, Origin.AUTHORED, version.id)
    return tuple(sorted(found.values(), key=lambda one: one.scenario.title))


def find(simulator: Simulator, slug: str) -> Offered:
    """Find what is practised under this id; MissingError when there is nothing."""
    for version in _published(slug):
        return Offered(slug, scenarios.load(version.id), Origin.AUTHORED, version.id)
    return Offered(slug, simulator.library.load(slug), Origin.BUILTIN)


def pin(simulator: Simulator, slug: str) -> int:
    """Keep the version that is practised now, and give its id."""
    with writing():
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


def pin_rubric(simulator: Simulator) -> int:
    """Keep the rubric as it is now, and give the id of its version."""
    with writing():
        rubric = simulator.library.rubric(RUBRIC)
        return rubrics.pin(rubric, fingerprint(repr(rubric)), simulator.clock())


def faults(simulator: Simulator, text: str, source: str = UNTITLED) -> tuple[Fault, ...]:
    """List the faults and warnings of a scenario's text, in the order of its lines."""
    return _examined(simulator, text, source).faults


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
            return scenarios.rewrite(draft.id, written, now)
        return scenarios.add(written, Status.DRAFT, Origin.AUTHORED, author_id, now)


def own_draft(author_id: int, slug: str) -> Version | None:
    """Find the author's newest draft that nobody has tried, which the next text is written over."""
    for draft in scenarios.list_(slug=slug, status=Status.DRAFT, origin=Origin.AUTHORED):
        if draft.author_id == author_id and not attempts.played(draft.id):
            return draft
    return None


def publish(simulator: Simulator, by: int, version_id: int) -> Version:
    """Offer a version to trainees in place of the one before; ContentError while it has faults.

    It is read once more: where a persona that it names has changed since, that is what is offered.
    It is also played: what its own model answer cannot resolve, or a bad agent can, is a fault.
    """
    version, now = _authored(version_id), simulator.clock()
    written, places = _written(simulator, scenarios.text(version_id), version.slug)
    if written.scenario is None:
        raise ContentError(written.faults)
    rest()  # playing takes half a second, and holds nobody up
    found = preflight(written.scenario, places)
    if any(not fault.warning for fault in found):
        raise ContentError((*written.faults, *found))
    with writing():
        if (written.hash, written.slug) != (version.hash, version.slug):
            added = scenarios.add(written, Status.DRAFT, Origin.AUTHORED, version.author_id, now)
            version_id = added.id
        for other in _published(written.slug):
            scenarios.set_status(other.id, Status.RETIRED)
        audit.add(by, "scenario published", f"{written.slug} #{version_id}", now)
        return scenarios.set_status(version_id, Status.PUBLISHED)


def retire(simulator: Simulator, by: int, version_id: int) -> Version:
    """Offer a version no longer; the built-in scenario of the same id is offered again."""
    with writing():
        version = _authored(version_id)
        audit.add(by, "scenario retired", f"{version.slug} #{version_id}", simulator.clock())
        return scenarios.set_status(version_id, Status.RETIRED)


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
    hash_ = fingerprint(text, customer)
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
