"""Show the replies held to be wrong: to those who judge them, and the answers to who held them so."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.core.coaching.flag import CLAIMS, Claim, Rate, Verdict
from trainer.core.coaching.mistake import Mistake
from trainer.core.errors import MissingError
from trainer.queries import sight
from trainer.queries.attempts import Line, line_of
from trainer.queries.noted import VERDICTS
from trainer.queries.viewers import Viewer
from trainer.services import people, scoring
from trainer.store import attempts, flags, mistakes
from trainer.store.flags import Flag

NEWS = 3
"""How many answers the start page shows."""


@dataclass(frozen=True, slots=True)
class Held:
    """Hold one flag for who judges it: the turn before, the reply, the turn after, and the audit."""

    flag: Flag
    claim: str
    verdict: str
    tone: str
    own: bool
    before: Line | None
    reply: Line
    after: Line | None
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Hold the flags of one scenario, the open ones first, and how often its customer errs."""

    slug: str
    title: str
    rate: Rate
    held: tuple[Held, ...]
    open: int


@dataclass(frozen=True, slots=True)
class News:
    """Hold one answer to a flag, for who raised it."""

    title: str
    flag: Flag
    verdict: str
    tone: str


def board(viewer: Viewer) -> tuple[Group, ...]:
    """Gather the flags of people whom the viewer may see, scenarios with open ones first."""
    rates = mistakes.rates()
    groups: dict[str, list[tuple[str, Held]]] = {}
    for flag in flags.list_():
        listing = attempts.listing(flag.attempt_id)
        if sight.may_see(viewer, people.load(listing.person_id)):
            mine = listing.person_id == viewer.id
            groups.setdefault(listing.slug, []).append((listing.title, _held(flag, own=mine)))
    found = (_group(slug, held, rates) for slug, held in groups.items())
    return tuple(sorted(found, key=lambda one: (-one.open, one.title)))


def waiting(viewer: Viewer) -> int:
    """Count the flags that the viewer could judge now."""
    held = (one for group in board(viewer) for one in group.held)
    return sum(one.flag.verdict is Verdict.OPEN and not one.own for one in held)


def flag(viewer: Viewer, flag_id: int) -> Flag:
    """Load a flag of somebody whom the viewer may see; MissingError otherwise."""
    found = flags.load(flag_id)
    if not sight.may_see(viewer, people.load(attempts.listing(found.attempt_id).person_id)):
        raise MissingError("There is no such flag.")
    return found


def news(person_id: int) -> tuple[News, ...]:
    """List the last answers to what somebody held against a customer."""
    return tuple(
        News(attempts.listing(one.attempt_id).title, one, *VERDICTS[one.verdict])
        for one in flags.answered(person_id, NEWS)
    )


def rate(slug: str) -> Rate:
    """Say how often the customer of a scenario errs."""
    return mistakes.rates().get(slug, Rate())


def rates() -> Mapping[str, Rate]:
    """Say it of every scenario that was practised."""
    return mistakes.rates()


def _held(flag: Flag, *, own: bool) -> Held:
    attempt, listing = attempts.load(flag.attempt_id), attempts.listing(flag.attempt_id)
    turns, place = attempt.transcript.turns, flag.position
    lines = {
        turn.position: line_of(attempt.scenario, turn, listing)
        for turn in turns[place - 1 : place + 2]
    }
    verdict, tone = VERDICTS[flag.verdict]
    return Held(
        flag=flag,
        claim=CLAIMS[Claim(flag.claim)],
        verdict=verdict,
        tone=tone,
        own=own,
        before=lines.get(place - 1),
        reply=lines[place],
        after=lines.get(place + 1),
        mistakes=tuple(one for one in scoring.audited(attempt) if one.position == place),
    )


def _group(slug: str, held: list[tuple[str, Held]], rates: Mapping[str, Rate]) -> Group:
    in_order = sorted(
        (one for _, one in held), key=lambda one: one.flag.verdict is not Verdict.OPEN
    )
    waiting = sum(one.flag.verdict is Verdict.OPEN for one in in_order)
    return Group(slug, held[0][0], rates.get(slug, Rate()), tuple(in_order), waiting)
