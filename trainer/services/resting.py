"""Find what rests on an article: cases, exercises, learning paths; and whether it is stale.

Stale is derived, never stored: what something was written on is not what the article says now, and
nobody has looked since and found it still right.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.content.files import Kind
from trainer.content.library import Filed
from trainer.content.texts import read_exercise
from trainer.core.errors import ContentError, MissingError
from trainer.core.exercise.citing import lines_of as lines_of_exercise
from trainer.core.exercise.exercise import Exercise
from trainer.core.learning.path import StepKind
from trainer.core.scenario.changing import edits
from trainer.core.scenario.citing import Quoted, lines_of, quoted
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.services import content, documents, editions
from trainer.services.content import Offered
from trainer.services.editions import Edition
from trainer.simulator import Simulator
from trainer.store import certificates, scenarios, sign_offs
from trainer.store.certificates import Certificate
from trainer.store.documents import Document
from trainer.store.scenarios import Status
from trainer.store.sign_offs import SignOff

Signed = Mapping[tuple[str, str, str], SignOff]


@dataclass(frozen=True, slots=True)
class Resting:
    """Hold one text that rests on an article.

    `base` is what the article said when it was written, `now` what it says. `version` names the
    text for a sign-off. `quoted` are its lines that quote what is not so any more. `broken`: it is
    not offered because of that. `through` names what of a path is stale.
    """

    kind: Kind
    slug: str
    title: str
    version: str
    base: Article
    now: Article
    quoted: tuple[Quoted, ...] = ()
    signed: SignOff | None = None
    broken: bool = False
    through: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Tell whether the article says something else by now."""
        return editions.hash_of(self.base) != editions.hash_of(self.now)

    @property
    def stale(self) -> bool:
        """Tell whether somebody has to look at it."""
        return self.changed and self.signed is None


def of_article(simulator: Simulator, slug: str) -> tuple[Resting, ...]:
    """List what rests on an article, stale or not: cases, exercises, then paths."""
    some = editions.editions(simulator, slug)
    return _of_editions(simulator, some, content.offered(simulator, archived=True)) if some else ()


def _of_editions(
    simulator: Simulator, some: tuple[Edition, ...], offered: tuple[Offered, ...]
) -> tuple[Resting, ...]:
    signed = sign_offs.of(some[-1].article.id, some[-1].hash)
    cases = tuple(_cases(simulator, some, signed, offered))
    tasks = tuple(_tasks(simulator, some, signed, frozenset(one.slug for one in cases)))
    return (*cases, *tasks, *_paths(simulator, some, signed, (*cases, *tasks)))


def certified(simulator: Simulator, slug: str) -> tuple[Certificate, ...]:
    """List the certificates that were given on an earlier text of an article, the newest first.

    Those that were revoked or wait for a drill on a later change are no news.
    """
    some = editions.editions(simulator, slug)
    if len(some) < 2:
        return ()
    since = some[-1].since or simulator.clock()
    rests = [one for one in of_article(simulator, slug) if one.changed]
    return tuple(
        one
        for kind in (Kind.SCENARIO, Kind.EXERCISE, Kind.PATH)
        for one in certificates.of_slugs(
            kind.value, [each.slug for each in rests if each.kind is kind]
        )
        if one.awarded_at < since
    )


def of_version(
    simulator: Simulator, kind: Kind, slug: str, version_id: int | None
) -> tuple[Resting, ...]:
    """List on which changed articles one text rests; `version_id` is that of a case's version."""
    if kind is Kind.SCENARIO and version_id is not None:
        return tuple(one for one in _of_body(simulator, version_id) if one.changed)
    found = (one for some in _every(simulator).values() for one in some)
    return tuple(one for one in found if one.changed and (one.kind, one.slug) == (kind, slug))


def stale(simulator: Simulator) -> dict[str, tuple[Resting, ...]]:
    """Give by article what is stale because of it, for every article that was changed."""
    found = {
        slug: tuple(one for one in some if one.stale) for slug, some in _every(simulator).items()
    }
    return {slug: some for slug, some in found.items() if some}


def _every(simulator: Simulator) -> dict[str, tuple[Resting, ...]]:
    """Give what rests on each article that was changed."""
    there = editions.changed(simulator)
    offered = content.offered(simulator, archived=True) if there else ()
    return {slug: _of_editions(simulator, some, offered) for slug, some in there.items()}


def _cases(
    simulator: Simulator,
    some: tuple[Edition, ...],
    signed: Signed,
    offered: tuple[Offered, ...],
) -> Iterator[Resting]:
    hashes = {one.slug: one.hash for one in simulator.library.list_filed()}
    for one in offered:
        if one.version_id is not None:
            found = _authored(one.scenario, one.version_id, some, signed)
        else:
            found = _filed(one.scenario, hashes[one.slug], some, signed)
        if found is not None:
            yield found


def _of_body(simulator: Simulator, version_id: int) -> Iterator[Resting]:
    try:
        scenario = scenarios.load(version_id)
    except MissingError:  # it has faults, and those come first
        return
    for article in scenario.articles:
        some = editions.editions(simulator, article.id)
        signed = sign_offs.of(article.id, some[-1].hash) if some else {}
        found = _authored(scenario, version_id, some, signed) if some else None
        if found is not None:
            yield found


def _authored(
    scenario: Scenario, version_id: int, some: tuple[Edition, ...], signed: Signed
) -> Resting | None:
    """Take a version in the database: its body keeps the article as it was."""
    now = some[-1].article
    base = next((one for one in scenario.articles if one.id == now.id), None)
    if base is None:
        return None
    known = editions.hash_of(base) in {one.hash for one in some}
    if not known and not editions.cites(scenarios.text(version_id), now.id):
        return None
    return _case(scenario, f"#{version_id}", base, now, signed)


def _filed(
    scenario: Scenario, version: str, some: tuple[Edition, ...], signed: Signed
) -> Resting | None:
    """Take a file: it is read anew whenever the article changes, so it was written on the first text."""
    now = some[-1].article
    there = next((one for one in scenario.articles if one.id == now.id), None)
    if there is None or editions.hash_of(there) != some[-1].hash:
        return None
    return _case(scenario, version, some[0].article, now, signed)


def _case(scenario: Scenario, version: str, base: Article, now: Article, signed: Signed) -> Resting:
    return Resting(
        kind=Kind.SCENARIO,
        slug=scenario.id,
        title=scenario.title,
        version=version,
        base=base,
        now=now,
        quoted=quoted(lines_of(scenario), edits(base.text, now.text)),
        signed=signed.get((Kind.SCENARIO.value, scenario.id, version)),
    )


def _tasks(
    simulator: Simulator, some: tuple[Edition, ...], signed: Signed, cases: frozenset[str]
) -> Iterator[Resting]:
    published = {one.slug: one for one in documents.versions(Kind.EXERCISE) if _stands(one)}
    now = some[-1].article
    for filed in simulator.exercises.list_filed(Kind.EXERCISE):
        exercise = _read(filed)
        if exercise is None or not _is_on(exercise, now.id, cases):
            continue
        version = published.get(filed.slug)
        base = editions.at(some, version.created_at if version else None).article
        found = quoted(lines_of_exercise(exercise), edits(base.text, now.text))
        if exercise.article != now.id and not found:
            continue  # it is on a case of the article, and says nothing of what has changed
        yield Resting(
            kind=Kind.EXERCISE,
            slug=exercise.id,
            title=exercise.title,
            version=filed.hash,
            base=base,
            now=now,
            quoted=found,
            signed=signed.get((Kind.EXERCISE.value, exercise.id, filed.hash)),
            broken=filed.value is None,
        )


def _stands(version: Document) -> bool:
    return version.status is Status.PUBLISHED


def _read(filed: Filed) -> Exercise | None:
    """Give what a file says, also one that is not offered because the article has moved on."""
    try:
        return filed.value or read_exercise(filed.text, filed.source)
    except ContentError:
        return None


def _is_on(exercise: Exercise, article: str, cases: frozenset[str]) -> bool:
    if exercise.article == article and not exercise.scenario:
        return True
    return exercise.scenario in cases and exercise.article in ("", article)


def _paths(
    simulator: Simulator, some: tuple[Edition, ...], signed: Signed, rest: tuple[Resting, ...]
) -> Iterator[Resting]:
    there = {(one.kind.value, one.slug): one for one in rest}
    now = some[-1].article
    stamps = {one.slug: one.hash for one in simulator.exercises.list_filed(Kind.PATH)}
    for path in simulator.exercises.list_paths():
        goals = [step.goal for step in path.steps]
        goals += [(StepKind.SCENARIO, one.scenario) for one in path.exam]
        found = [there[kind.value, slug] for kind, slug in goals if (kind.value, slug) in there]
        through = tuple(dict.fromkeys(one.title for one in found if one.changed))
        if any((kind.value, slug) == (Kind.ARTICLE.value, now.id) for kind, slug in goals):
            through = (f"the article itself, “{now.title}”", *through)
        if through:
            yield Resting(
                kind=Kind.PATH,
                slug=path.id,
                title=path.title,
                version=stamps[path.id],
                base=some[0].article,
                now=now,
                signed=signed.get((Kind.PATH.value, path.id, stamps[path.id])),
                through=through,
            )
