"""Show how far the machine and people who read blind agree on talks drawn by chance."""

from dataclasses import dataclass

from trainer.core.calibration.agreement import bias_of_each
from trainer.core.calibration.double_scoring import ENOUGH, Agreement, agreements_of
from trainer.core.errors import MissingError
from trainer.queries import readings
from trainer.queries import reviews as pages
from trainer.queries.readings import Queued
from trainer.queries.viewers import Viewer
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import double_readings

SHOWN = 30
"""Talks that wait, on the page."""
MACHINE = "the machine"


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one criterion by its name."""

    name: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page: `share` in percent is drawn, `drawn` talks were so far, `read` of them are.

    `leanings` are name, readings and by how many levels each is above the others.
    """

    share: float
    drawn: int
    read: int
    rows: tuple[Row, ...]
    leanings: tuple[tuple[str, int, float | None], ...]
    waiting: tuple[Queued, ...]
    enough: int
    demo: bool


def page(simulator: Simulator, viewer: Viewer) -> Page:
    """Gather what was drawn and read of the people whom the viewer leads; made up for made up."""
    allowed, demo = pages.allowed(viewer), viewer.demo
    found = double_readings.read_twice(allowed, demo=demo)
    names = _names(simulator)
    agreed = agreements_of((one.criterion, one.machine, one.person) for one in found)
    ratings: dict[int, dict[tuple[int, str], float]] = {0: {}}
    for one in found:
        ratings[0][(one.attempt_id, one.criterion)] = one.machine
        ratings.setdefault(one.rater_id or -1, {})[(one.attempt_id, one.criterion)] = one.person
    return Page(
        share=100 * simulator.settings.double_share,
        drawn=double_readings.count(allowed, demo=demo),
        read=len({one.attempt_id for one in found}),
        rows=tuple(Row(names.get(one.criterion, one.criterion), one) for one in agreed),
        leanings=tuple(
            (_name(rater), len(ratings[rater]), leaning)
            for rater, leaning in bias_of_each(ratings).items()
            if ratings[rater]
        ),
        waiting=readings.shown(
            [one for one in readings.queue(viewer, demo=demo) if "second reading" in one.why][
                :SHOWN
            ]
        ),
        enough=ENOUGH,
        demo=demo,
    )


def waiting(viewer: Viewer) -> int:
    """Count the drawn talks that wait for somebody to read them blind, of whom the viewer leads."""
    return double_readings.unread(pages.allowed(viewer), but=viewer.id, demo=viewer.demo)


def _names(simulator: Simulator) -> dict[str, str]:
    try:
        return {one.id: one.name for one in simulator.library.rubric().criteria}
    except MissingError:
        return {}


def _name(rater: int) -> str:
    if rater == 0:
        return MACHINE
    found = people.find(rater)
    return found.name if found else "somebody who is gone"
