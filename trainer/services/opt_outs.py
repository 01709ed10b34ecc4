"""Let people choose what they would rather not be given; nobody else is told."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from trainer.content.files import Kind
from trainer.core.errors import InputError, MissingError
from trainer.core.learning.assignment import Target, Terms, standing_of
from trainer.core.learning.topics import TOPICS, Topic, topics_of
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import archive, assigned, opt_outs
from trainer.store.assigned import Assigned
from trainer.store.database import writing


def choices(person_id: int) -> tuple[tuple[Topic, str, bool], ...]:
    """List what may be chosen: the topic, its words, and whether the person has chosen it."""
    chosen = opt_outs.of_(person_id)
    return tuple((topic, words, topic in chosen) for topic, words in TOPICS.items())


def choose(simulator: Simulator, person_id: int, topics: Iterable[str]) -> None:
    """Keep what a person would rather not be given, in place of what they chose before.

    What was assigned of it is set aside, and comes back when it is chosen no more, with the time lost.
    """
    given = frozenset(topics)
    if not given <= set(Topic):
        raise InputError("Choose among the kinds of cases that are listed.")
    chosen = frozenset(map(Topic, given))
    with writing():
        before = opt_outs.since_of(person_id)
        opt_outs.save(person_id, chosen, simulator.clock())
        if before.keys() - chosen:
            _give_time(simulator, person_id, before, chosen)


def aside(simulator: Simulator, some: Sequence[Assigned]) -> frozenset[int]:
    """Give those of these, by id, that are set aside.

    They are talks of what their person chose not to be given, and talks at cases that are archived.
    """
    talks = {one: _slug(one) for one in some if one.assignment.terms.target is Target.SCENARIO}
    if not talks:
        return frozenset()
    gone, unwanted = (
        archive.of_kind(Kind.SCENARIO),
        opt_outs.of_people({t.person_id for t in talks}),
    )
    kept = {slug for one, slug in talks.items() if one.person_id in unwanted}
    topics = {slug: _topics(simulator, slug) for slug in kept}
    return frozenset(
        one.id
        for one, slug in talks.items()
        if slug in gone or topics.get(slug, frozenset()) & unwanted.get(one.person_id, frozenset())
    )


def kept_out(simulator: Simulator, person_ids: Collection[int], slug: str) -> frozenset[int]:
    """Give those of these people who are not to be given a case: to be counted, never to be named.

    A case that is not offered is kept from nobody.
    """
    topics = _topics(simulator, slug)
    return opt_outs.among(person_ids, topics) if topics else frozenset()


def unwanted(simulator: Simulator, person_id: int, slugs: Iterable[str]) -> frozenset[str]:
    """Give those of these cases that a person has chosen not to be given."""
    chosen = opt_outs.of_(person_id)
    return frozenset(slug for slug in slugs if _topics(simulator, slug) & chosen if chosen)


def _slug(one: Assigned) -> str:
    return one.assignment.terms.slug


def _topics(simulator: Simulator, slug: str) -> frozenset[Topic]:
    try:
        return topics_of(content.find(simulator, slug).scenario)
    except MissingError:
        return frozenset()


def _matter(simulator: Simulator, terms: Terms) -> frozenset[Topic]:
    """Name the topics of what is asked for: of a talk, or of the talks on a path."""
    if terms.target is Target.SCENARIO:
        return _topics(simulator, terms.slug)
    if terms.target is not Target.PATH:
        return frozenset()
    try:
        cases = simulator.exercises.path(terms.slug).cases
    except MissingError:
        return frozenset()
    return frozenset[Topic]().union(*(_topics(simulator, slug) for slug in cases))


def _give_time(
    simulator: Simulator,
    person_id: int,
    before: Mapping[Topic, datetime | None],
    chosen: Collection[Topic],
) -> None:
    """Move the day of what is still to do by the whole days for which it was set aside, and no further."""
    now = simulator.clock()
    mine = [one for one in assigned.of_people((person_id,)) if one.stands]
    tries = assigned.tries([one.id for one in mine])
    for one in mine:
        terms = one.assignment.terms
        topics = _matter(simulator, terms)
        # What another topic still keeps away has its later time given back when that one goes.
        end = _begun(before, topics & set(chosen), now)
        lost = end - max(_begun(before, topics, now), one.since)
        if lost.days > 0 and standing_of(terms, tries.get(one.id, ()), now, now).pending:
            assigned.put_off(one.id, one.due + timedelta(days=lost.days))


def _begun(
    before: Mapping[Topic, datetime | None], topics: Iterable[Topic], now: datetime
) -> datetime:
    """Tell since when one of these topics keeps a case away; now where none does, or nobody knows."""
    return min((before.get(one) or now for one in topics), default=now)
