"""Show a case over several talks, the notes between them, and what came of a talk afterwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.core.attempt import Attempt
from trainer.core.case import NOTES_LIMIT, Entry, Standing, aftermath_of, ledger_of
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.aftermath import Happened
from trainer.queries import sight
from trainer.queries.viewers import Viewer
from trainer.services import cases, exams
from trainer.simulator import Simulator
from trainer.store import attempts, episodes
from trainer.store.attempts import Listing, Status

ENDINGS = {
    Ending.RESOLVED: "ended in agreement",
    Ending.LEFT: "the customer left",
    Ending.ABANDONED: "was ended with the matter open",
    Ending.DECLINED: "ended with a no",
    Ending.TIMED_OUT: "ended without a decision",
}
DAYS = {1: "The next day", 7: "Within a week"}
TONES = {
    Standing.KEPT: "ok",
    Standing.BROKEN: "bad",
    Standing.CONTRADICTED: "bad",
    Standing.WAITING: "neutral",
    Standing.OPEN: "warn",
}
WORDS = {
    Standing.KEPT: "kept",
    Standing.BROKEN: "not kept: nobody did it",
    Standing.CONTRADICTED: "contradicted",
    Standing.WAITING: "not due yet",
    Standing.OPEN: "open when the talk ended",
}
"""What became of a word given, as people read it."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Hold what the record says of the talk before; `own` are the trainee's notes, not a colleague's."""

    talk: str
    notes: str
    own: bool
    checked: bool


@dataclass(frozen=True, slots=True)
class Episode:
    """Hold one talk of a case; `here` is the one looked at from."""

    id: int
    title: str
    channel: str
    started_at: datetime
    ending: str
    notes: str
    own: bool
    over: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Word:
    """Hold one word given, with the talk and turn of it and what was said against it."""

    attempt_id: int
    talk: str
    turn: int
    quote: str
    standing: str
    tone: str
    against: str
    against_talk: str


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one entry of the timeline."""

    when: str
    title: str
    text: str
    tone: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Next:
    """Hold a scenario that goes on from a talk; `channel` is "E-mail", `by` is "by e-mail"."""

    slug: str
    title: str
    channel: str
    by: str
    when: str


@dataclass(frozen=True, slots=True)
class Case:
    """Hold what belongs to a talk beside the talk itself."""

    id: int
    own: bool
    notes: str
    limit: int
    nexts: tuple[Next, ...]
    after: tuple[Step, ...]
    episodes: tuple[Episode, ...]
    words: tuple[Word, ...]


def case(simulator: Simulator, viewer: Viewer, attempt_id: int) -> Case:
    """Gather the case of a talk that the viewer may see: its talks are all of one person and mode.

    Of one's own exam that can still be taken there is no more than its talks and notes: what came of it
    would give the answer away.
    """
    listing = sight.attempt(viewer, attempt_id)
    talks = [(attempts.listing(id), attempt) for id, attempt in cases.talks_of(attempt_id)]
    own = listing.person_id == viewer.id
    here = next(attempt for found, attempt in talks if found.id == attempt_id)
    over = listing.status is Status.CLOSED
    told = over and not (own and exams.sealed(simulator, attempt_id))
    return Case(
        id=attempt_id,
        own=own,
        notes=cases.notes(attempt_id),
        limit=NOTES_LIMIT,
        nexts=tuple(_nexts(simulator, listing)) if own and told else (),
        after=tuple(_step(one) for one in aftermath_of(here).events) if told else (),
        episodes=tuple(_episode(found, attempt, attempt_id, viewer) for found, attempt in talks),
        words=tuple(_words(talks)) if told or not over else (),
    )


def earlier_of(attempt: Attempt) -> Earlier | None:
    """Say what the record holds of the talk before, None where there was none."""
    carried, follows = attempt.carried, attempt.scenario.follows
    if carried is not None:
        ending = ENDINGS[carried.closing.ending]
        talk = f"{_channel(carried.channel)}, {_ago(carried.hours)}: {ending}."
        return Earlier(talk, carried.notes, own=True, checked=carried.checked)
    if follows is not None:
        talk = f"A colleague had the first talk, {_ago(follows.hours)}."
        return Earlier(talk, follows.notes, own=False, checked=False)
    return None


def _nexts(simulator: Simulator, listing: Listing) -> Iterator[Next]:
    for one in cases.following(simulator, listing):
        follows = one.scenario.follows
        hours = follows.hours if follows else 0.0
        when = "Next day" if hours <= 30 else f"{hours / 24:.0f} days later"
        channel = CHANNELS[one.scenario.channel]
        yield Next(one.slug, one.scenario.title, channel.label, channel.by, when)


def _step(one: Happened) -> Step:
    tone = "" if one.good is None else "ok" if one.good else "bad"
    return Step(DAYS[one.day], one.title, one.text, tone)


def _episode(listing: Listing, attempt: Attempt, here: int, viewer: Viewer) -> Episode:
    closing = attempt.transcript.closing
    return Episode(
        id=listing.id,
        title=attempt.scenario.title,
        channel=_channel(listing.channel),
        started_at=listing.started_at,
        ending=ENDINGS[closing.ending] if closing else "goes on",
        notes=episodes.note(listing.id),
        own=listing.person_id == viewer.id,
        over=listing.status is Status.CLOSED,
        here=listing.id == here,
    )


def _words(talks: Sequence[tuple[Listing, Attempt]]) -> Iterator[Word]:
    names = [f"{_channel(found.channel)} ({at})" for at, (found, _) in enumerate(talks, start=1)]
    for one in ledger_of([attempt for _, attempt in talks]):
        yield _word(one, talks[one.talk][0].id, names)


def _word(entry: Entry, attempt_id: int, names: Sequence[str]) -> Word:
    return Word(
        attempt_id=attempt_id,
        talk=names[entry.talk],
        turn=entry.turn,
        quote=entry.quote,
        standing=WORDS[entry.standing],
        tone=TONES[entry.standing],
        against=entry.against,
        against_talk=names[entry.against_talk],
    )


def _channel(name: str) -> str:
    return CHANNELS[name].label if name in CHANNELS else name


def _ago(hours: float) -> str:
    if hours <= 30:
        return "yesterday" if hours >= 12 else f"{hours:.0f} hours ago"
    return f"{hours / 24:.0f} days ago"
