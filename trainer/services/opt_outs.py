"""Let people choose what they would rather not be given; nobody else is told."""

from collections.abc import Collection, Iterable

from trainer.core.errors import InputError, MissingError
from trainer.core.learning.topics import TOPICS, Topic, topics_of
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import opt_outs
from trainer.store.database import writing


def choices(person_id: int) -> tuple[tuple[Topic, str, bool], ...]:
    """List what may be chosen: the topic, its words, and whether the person has chosen it."""
    chosen = opt_outs.of_(person_id)
    return tuple((topic, words, topic in chosen) for topic, words in TOPICS.items())


def choose(person_id: int, topics: Iterable[str]) -> None:
    """Keep what a person would rather not be given, in place of what they chose before."""
    chosen = frozenset(topics)
    if not chosen <= set(Topic):
        raise InputError("Choose among the kinds of cases that are listed.")
    with writing():
        opt_outs.save(person_id, map(Topic, chosen))


def kept_out(simulator: Simulator, person_ids: Collection[int], slug: str) -> frozenset[int]:
    """Give those of these people who are not to be given a case: to be counted, never to be named.

    A case that is not offered is kept from nobody.
    """
    try:
        topics = topics_of(content.find(simulator, slug).scenario)
    except MissingError:
        return frozenset()
    return opt_outs.among(person_ids, topics) if topics else frozenset()
