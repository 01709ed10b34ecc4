"""Show who is ready, what is missing, who signed, and the talk that is read before one signs."""

from dataclasses import dataclass
from datetime import timedelta

from trainer.core.errors import MissingError
from trainer.core.learning.readiness import LAST, READY_AT, Readiness, Stage, stage_of
from trainer.core.roles import Right, may
from trainer.queries import scope, sight
from trainer.queries import scorecards as cards
from trainer.queries.scope import Scope
from trainer.queries.scorecards import Sheet
from trainer.queries.viewers import Viewer
from trainer.services import readiness
from trainer.simulator import Simulator
from trainer.store import attempts
from trainer.store import readiness as kept
from trainer.store.attempts import Listing, Mode, Status
from trainer.store.people import Person
from trainer.store.readiness import Signature

WORDS = {
    Stage.READY: ("Ready", "ok"),
    Stage.TO_SIGN: ("To be signed", "accent"),
    Stage.NOT_YET: ("Not yet", "neutral"),
    Stage.LOW: ("Low", "warn"),
    Stage.THIN: ("Not enough seen", "neutral"),
}
"""Stage → the words for it, and their tone."""
ORDER = (Stage.TO_SIGN, Stage.NOT_YET, Stage.LOW, Stage.THIN, Stage.READY)
"""What a manager can do something about comes first."""
ENDS_SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one person: how ready, and the last signature, whether it counts or not.

    `chance` is the probability in words, such as 84 %, or "at most 3 %" where a low skill rules more
    out though others were hardly seen; empty where too little was seen. `because` says which skills
    are surely under the mark.
    `ended` says why the last signature counts no more, empty where it does or there is none.
    """

    person: Person
    readiness: Readiness
    stage: Stage
    word: str
    tone: str
    chance: str
    because: str
    signature: Signature | None
    ended: str
    ends_soon: bool


@dataclass(frozen=True, slots=True)
class Board:
    """Hold the readiness of a team, those to be signed first."""

    scope: Scope
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ToRead:
    """Hold a talk that is read before one signs; `seconds` is the least that reading it takes."""

    sheet: Sheet
    seconds: int


@dataclass(frozen=True, slots=True)
class One:
    """Hold the page of one person.

    `history` are all signatures, the newest first. `talks` are the last ones, to read one of;
    `read` is the one that the viewer has read. `may_sign`: their role may, and it is not themself.
    """

    line: Line
    own: bool
    may_sign: bool
    read: int | None
    talks: tuple[Listing, ...]
    history: tuple[Signature, ...]


def board(simulator: Simulator, viewer: Viewer, team_id: int | None = None) -> Board:
    """Gather the readiness of the viewer's team, or of any for those who see all."""
    found = scope.of_(viewer, team_id)
    weighed = readiness.weigh(simulator, found.ids)
    signed = kept.of_people(found.ids)
    lines = [
        _line(simulator, person, weighed[person.id], signed[person.id]) for person in found.trainees
    ]
    lines.sort(key=lambda one: (ORDER.index(one.stage), -(one.readiness.probability or 0.0)))
    return Board(found, tuple(lines))


def of(simulator: Simulator, viewer: Viewer, person_id: int) -> One:
    """Gather the page of one person whom the viewer may see, or of themself."""
    person = sight.person(viewer, person_id)
    weighed = readiness.weigh(simulator, (person_id,))[person_id]
    signed = kept.of_people((person_id,))[person_id]
    own = viewer.id == person_id
    may_sign = not own and may(viewer.role, Right.SIGN)
    return One(
        line=_line(simulator, person, weighed, signed),
        own=own,
        may_sign=may_sign,
        read=readiness.read_by(simulator, viewer.id, person_id) if may_sign else None,
        talks=attempts.list_(
            person_ids=(person_id,), mode=Mode.PRACTICE, status=Status.CLOSED, limit=LAST
        )
        if may_sign
        else (),
        history=signed,
    )


def talk(simulator: Simulator, viewer: Viewer, person_id: int, attempt_id: int) -> ToRead:
    """Gather the talk of a person that is read before one signs."""
    sheet = cards.sheet(simulator, viewer, attempt_id)
    if sheet.listing.person_id != person_id:
        raise MissingError("There is no such talk of theirs.")
    return ToRead(sheet, round(readiness.least_time(sheet.attempt).total_seconds()))


def percent(share: float) -> str:
    """Write a probability in whole percent; nobody is certain either way."""
    whole = round(100 * share)
    if whole in {0, 100}:
        return "over 99 %" if whole else "under 1 %"
    return f"{whole} %"


def _line(
    simulator: Simulator, person: Person, weighed: Readiness, signed: tuple[Signature, ...]
) -> Line:
    now = simulator.clock()
    last = next((one for one in signed if one.holds(now)), signed[0] if signed else None)
    holds = last is not None and last.holds(now)
    stage = stage_of(weighed, signed=holds)
    word, tone = WORDS[stage]
    ended = ""
    if last is not None and not holds:
        ended = "taken back" if last.revoked_at else "run out"
    return Line(
        person=person,
        readiness=weighed,
        stage=stage,
        word=word,
        tone=tone,
        chance=_chance(weighed),
        because=_because(weighed.surely_low) if stage is Stage.LOW else "",
        signature=last,
        ended=ended,
        ends_soon=holds and last is not None and last.until - now <= ENDS_SOON,
    )


def _chance(weighed: Readiness) -> str:
    if weighed.probability is not None:
        return percent(weighed.probability)
    if weighed.surely_low and weighed.most is not None:
        told = percent(weighed.most)
        return told if told.startswith("under") else f"at most {told}"
    return ""


def _because(surely_low: tuple[str, ...]) -> str:
    """Say what is surely low, two skills by name."""
    if not surely_low:
        return ""
    more = f" and {len(surely_low) - 2} more" if len(surely_low) > 2 else ""
    return f"{', '.join(surely_low[:2])}{more} likely under {READY_AT:.0f}"
