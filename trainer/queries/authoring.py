"""Show authors the scenarios: what stands where, what is wrong with it, and what it will be like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.content.files import Kind
from trainer.content.library import Filed
from trainer.core.coaching.flag import Rate
from trainer.core.conversation.channels import CHANNELS
from trainer.core.errors import Fault, MissingError
from trainer.core.learning.equating import Difficulty
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact, Outcome
from trainer.core.scoring.rubric import Rubric
from trainer.queries import items as figures
from trainer.queries.editing import KINDS, opened
from trainer.queries.papers import Paper, states_of, title_of
from trainer.queries.papers import papers as papers_of
from trainer.services import content, items
from trainer.services.shelves import Kept
from trainer.simulator import Simulator
from trainer.store import mistakes, scenarios
from trainer.store.scenarios import Status, Version
from trainer.store.scorecards import Tally


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one scenario of the list.

    `states` are words with their tones. `who` and `when` are of the newest text that an author
    wrote, empty for a file. `offered_id` is the published version, None where a file is offered or
    nothing is. `tryable` tells whether there is something that can be played. `level` 1–4 is what
    `level_talks` talks say, or the author's guess where that is 0.
    """

    slug: str
    title: str
    domain: str
    channel: str
    level: int
    states: tuple[tuple[str, str], ...]
    who: str
    when: datetime | None
    tally: Tally
    offered_id: int | None
    tryable: bool
    level_talks: int = 0


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """Hold a file of the library with its faults; `slug` only where it can be opened here."""

    source: str
    slug: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the authors' list: scenarios in `rows`, documents of another kind in `papers`.

    `kinds` is the word for the kind that is listed, `q` what its titles were searched for, and
    `tabs` are the words for all kinds with how many there are. `demo`: talks and scores are those of
    the made-up team, as there are no others yet.
    """

    rows: tuple[Row, ...]
    broken: tuple[BrokenFile, ...]
    rubrics: tuple[Rubric, ...]
    choices: tuple[tuple[str, str], ...]
    kinds: str = "scenarios"
    q: str = ""
    papers: tuple[Paper, ...] = ()
    tabs: tuple[tuple[str, int], ...] = ()
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Knows:
    """Hold a fact of the customer, with the words for when it is told."""

    fact: Fact
    when: str


@dataclass(frozen=True, slots=True)
class Way:
    """Hold a way that it can end; `needs` are the actions by their labels."""

    outcome: Outcome
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Hold a scenario as its author looks at it; `version` is None for a file.

    `slug` is where it is edited; in a draft the id may be another by now. `labels` are of actions.
    """

    slug: str
    scenario: Scenario
    version: Kept | None
    channel: str
    skills: tuple[str, ...]
    facts: tuple[Knows, ...]
    ways: tuple[Way, ...]
    labels: Mapping[str, str]
    rate: Rate


def desk(simulator: Simulator, kinds: str = "scenarios", q: str = "") -> Desk:
    """Gather the authors' list: files and what authors wrote, by title, whatever their state.

    MissingError for a word that is none of `editing.KINDS`.
    """
    if kinds not in KINDS:
        raise MissingError("There is no such kind of document.")
    tallies, demo = figures.tallies()
    rows, kind = _scenarios(simulator, tallies), KINDS[kinds]
    papers: dict[Kind, list[Paper]] = {
        one: papers_of(simulator, one) for one in KINDS.values() if one is not Kind.SCENARIO
    }
    listed = rows if kind is Kind.SCENARIO else papers[kind]
    return Desk(
        rows=tuple(one for one in rows if _found(one, q)) if kind is Kind.SCENARIO else (),
        broken=_broken(simulator),
        rubrics=tuple(one.value for one in simulator.library.list_filed(Kind.RUBRIC) if one.value),
        choices=tuple((one.slug, one.title) for one in listed),
        kinds=kinds,
        q=q,
        papers=tuple(one for one in papers.get(kind, ()) if _found(one, q)),
        tabs=tuple(
            (word, len(rows) if one is Kind.SCENARIO else len(papers[one]))
            for word, one in KINDS.items()
        ),
        demo=demo,
    )


def _scenarios(simulator: Simulator, tallies: Mapping[str, Tally]) -> list[Row]:
    written: dict[str, list[Version]] = {}
    for version in content.versions():
        written.setdefault(version.slug, []).append(version)
    filed = {one.slug: one for one in reversed(simulator.library.list_filed())}
    estimated = items.estimated()
    rows = [
        _levelled(
            _row(slug, filed.get(slug), written.get(slug, ()), tallies.get(slug, Tally(0, None))),
            estimated.get(slug),
        )
        for slug in filed.keys() | written.keys()
    ]
    return sorted(rows, key=lambda one: (one.title.casefold(), one.slug))


def _found(one: Row | Paper, q: str) -> bool:
    words = f"{one.title} {one.slug} {getattr(one, 'domain', '')} {getattr(one, 'about', '')}".casefold()
    return all(word in words for word in q.casefold().split())


def preview(simulator: Simulator, author_id: int, slug: str, version_id: int | None) -> Preview:
    """Gather the preview of what `edit` would open; MissingError while it has faults."""
    versions, filed = content.versions(slug), _filed(simulator, slug)
    version = opened(versions, filed, author_id, version_id)
    scenario: Scenario | None = filed.value if filed else None
    scenario = scenarios.load(version.id) if version else scenario
    if scenario is None:
        raise MissingError("This file has faults; mend them before it is looked at.")
    names = {skill.id: skill.name for skill in simulator.library.skills()}
    labels = {action.id: action.label for action in scenario.actions}
    return Preview(
        slug=slug,
        scenario=scenario,
        version=version,
        channel=CHANNELS[scenario.channel].label,
        skills=tuple(names.get(skill, skill) for skill in scenario.practise),
        facts=tuple(Knows(fact, when_told(fact)) for fact in scenario.facts),
        ways=tuple(
            Way(one, tuple(labels.get(need, need) for need in one.needs))
            for one in sorted(scenario.outcomes, key=lambda one: -one.worth)
        ),
        labels=labels,
        rate=mistakes.rates().get(slug, Rate()),
    )


def when_told(fact: Fact) -> str:
    """Say in words when the customer tells a fact."""
    begins = [
        *(["when asked"] if fact.ask else []),
        *(["of their own accord"] if fact.volunteer else []),
    ]
    limits = [
        *([f"trust is {fact.trust:.0f} or more"] if fact.trust > 0 else []),
        *([f"anger is {fact.calm:.0f} or less"] if fact.calm < 100 else []),
        *([f"{one} has been told" for one in fact.after]),
    ]
    told = f"Told {' or '.join(begins)}" if begins else "Told"
    return f"{told}, once {' and '.join(limits)}." if limits else f"{told}."


def _filed(simulator: Simulator, slug: str) -> Filed | None:
    try:
        return content.builtin(simulator, slug)
    except MissingError:
        return None


def _row(slug: str, filed: Filed | None, versions: Sequence[Version], tally: Tally) -> Row:
    offered = next((one for one in versions if one.status is Status.PUBLISHED), None)
    newest = versions[0] if versions else None
    scenario: Scenario | None = filed.value if filed else None
    shown = offered or (None if scenario else newest)
    channel = shown.channel if shown else scenario.channel if scenario else ""
    return Row(
        slug=slug,
        title=shown.title if shown else title_of(filed, slug),
        domain=shown.domain if shown else scenario.domain if scenario else "",
        channel=CHANNELS[channel].label if channel in CHANNELS else "",
        level=shown.level if shown else scenario.level if scenario else 0,
        states=tuple(states_of(filed, versions)),
        who=newest.author if newest else "",
        when=newest.created_at if newest else None,
        tally=tally,
        offered_id=offered.id if offered else None,
        tryable=bool(offered or scenario),
    )


def _levelled(row: Row, found: Difficulty | None) -> Row:
    """Put what talks say of how hard it is in the place of the author's guess."""
    return replace(row, level=found.level, level_talks=found.talks) if found else row


def _broken(simulator: Simulator) -> tuple[BrokenFile, ...]:
    return tuple(
        BrokenFile(one.source, one.slug if kind is Kind.SCENARIO else "", faults)
        for kind in Kind
        for one in (*simulator.library.list_filed(kind), *simulator.exercises.list_filed(kind))
        if (faults := tuple(fault for fault in one.faults if not fault.warning))
    )
