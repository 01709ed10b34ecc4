"""Bring real conversations in: read a file, redact it, keep what is left, and grade that.

Nothing of a file is kept but redacted talks. Reading and grading may be cut off at any time: what
was kept stands, the same file sent again adds only what is not there yet, and grading goes on where
it stopped. Whoever imports chooses the team; only who may see that team may do so.
"""

import hmac
import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import islice
from typing import BinaryIO

from trainer.core.conversation.transcript import Transcript
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.roles import Right, Role, may
from trainer.core.scoring.grade import grade as grade_talk
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard
from trainer.exchange.formats import FORMATS, read_talks
from trainer.exchange.parts import Legend, Unread
from trainer.exchange.redaction.redact import redact
from trainer.exchange.transcripts import Imported
from trainer.services import content
from trainer.simulator import Simulator
from trainer.store import audit, imported_agents, imported_talks, imports, people, rubrics, teams
from trainer.store.database import rest, writing
from trainer.store.imported_talks import Brought
from trainer.store.imports import Found, Import, ImportStatus, Unreadable

BATCH = 25
"""Talks that are kept, or graded, between two looks at the database."""
FAULTS_NAMED = 100
FAULTS_SAID = 3
"""Reasons that are given where a file holds no conversation."""
EXPORTS = "Zendesk, Intercom, Chatwoot, OpenAI chats or Rapport"
QUIET = timedelta(seconds=60)
"""After so long without a sign of life, work on an import has been cut off."""
NAME_LIMIT = 120
NOT_GRADED = "Grading failed, so this is not scored yet. Grade the import again."

_log = logging.getLogger(__name__)


def begin(simulator: Simulator, by: int | None, team_id: int, name: str, form: str) -> int:
    """Begin an import into a team, and give its id; InputError for a form that there is not.

    `by` is None for the command line. MissingError for a team that this person may not see.
    """
    if form not in FORMATS:
        raise InputError("Choose the form of the file.")
    refuse_unless_seen(by, team_id)
    now = simulator.clock()
    with writing():
        id = imports.add(team_id, by, clean(name).strip()[:NAME_LIMIT] or "a file", form, now)
        audit.add(by, "import begun", f"#{id}", now)
    return id


def read(simulator: Simulator, import_id: int, stream: BinaryIO, legend: Legend) -> Import:
    """Read a file to its end and keep its talks, redacted; what could not be read is told.

    A failure leaves what was read, and says that reading was cut off. Where the import is deleted
    meanwhile, reading stops.
    """
    one = imports.load(import_id)
    rest()
    found = Found()
    try:
        talks = read_talks(stream, one.form, legend)
        while batch := list(islice(talks, BATCH)):
            found = _keep(simulator, one, batch, found)
    except MissingError:
        raise
    except Exception:  # noqa: BLE001 - whatever broke, what was read is kept and somebody is told
        _log.exception("reading an import broke")
        with writing():
            imports.keep(import_id, simulator.clock(), status=ImportStatus.BROKEN)
    else:
        with writing():
            imports.keep(import_id, simulator.clock(), status=ImportStatus.READY)
    return imports.load(import_id)


def confirm(
    simulator: Simulator, by: int | None, import_id: int, agents: Mapping[int, int | None]
) -> Import:
    """Take an import in, to be graded by today's rubric; `agents` says who an agent is.

    Harmless once it is graded. RuleError while it is still read; InputError for a person of another
    team, MissingError for an import that this person may not see.
    """
    one = load(simulator, by, import_id)
    if one.status is ImportStatus.READING and not is_quiet(simulator, one):
        raise RuleError("The file is still being read.")
    members = {person.id for person in people.list_(team_id=one.team_id)}
    if any(person_id not in members for person_id in agents.values() if person_id is not None):
        raise InputError("An agent can only be somebody of the import's team.")
    theirs = set(imported_talks.agents([import_id], None))
    rubric_id = one.rubric_version_id or content.pin_rubric(simulator)
    now = simulator.clock()
    with writing():
        for agent_id, person_id in agents.items():
            if agent_id in theirs:
                imported_agents.name(agent_id, person_id)
        if one.status is not ImportStatus.DONE:
            imports.keep(import_id, now, status=ImportStatus.GRADING, rubric_version_id=rubric_id)
            audit.add(by, "import confirmed", f"#{import_id}", now)
    return imports.load(import_id)


def grade(simulator: Simulator, import_id: int) -> None:
    """Grade what is not graded of a confirmed import, to the end, and say that it is done.

    May be called again after it was cut off, and twice at once: a talk gives the same card.
    """
    one = imports.load(import_id)
    if one.status is not ImportStatus.GRADING or one.rubric_version_id is None:
        return
    rubric = rubrics.load(one.rubric_version_id)
    while batch := imported_talks.waiting(import_id, BATCH):
        rest()
        cards = [(id, *_card(transcript, rubric)) for id, transcript in batch]
        now = simulator.clock()
        with writing():
            for id, card, because in cards:
                imported_talks.keep_card(id, card, because, now)
            if imports.find(import_id) is None:
                return
            imports.keep(import_id, now)
    with writing():
        if imports.find(import_id) is not None:
            imports.keep(import_id, simulator.clock(), status=ImportStatus.DONE)


def load(simulator: Simulator, by: int | None, import_id: int) -> Import:
    """Load an import that this person may see; MissingError otherwise.

    One on which nobody has worked for a minute, and that is not at its end, was cut off.
    """
    one = imports.load(import_id)
    refuse_unless_seen(by, one.team_id)
    if one.status is ImportStatus.READING and is_quiet(simulator, one):
        return replace(one, status=ImportStatus.BROKEN)
    return one


def is_quiet(simulator: Simulator, one: Import) -> bool:
    """Tell whether nobody works on an import any more."""
    return simulator.clock() - one.touched_at > QUIET


def delete(simulator: Simulator, by: int | None, import_id: int) -> None:
    """Delete an import with all its talks; MissingError for one that this person may not see."""
    load(simulator, by, import_id)
    with writing():
        imports.drop(import_id)
        audit.add(by, "import deleted", f"#{import_id}", simulator.clock())


def delete_talk(simulator: Simulator, by: int, talk_id: int) -> None:
    """Delete one talk; MissingError for one that this person may not see."""
    refuse_unless_seen(by, imported_talks.load(talk_id).brief.team_id)
    with writing():
        imported_talks.drop(talk_id)
        audit.add(by, "imported talk deleted", f"#{talk_id}", simulator.clock())


def refuse_unless_seen(by: int | None, team_id: int) -> None:
    """Refuse (MissingError) a team whose talks this person may not see; the command line may."""
    teams.load(team_id)
    if by is None:
        return
    person = people.load(by)
    role: Role = person.role
    if not may(role, Right.SEE_ALL) and not (
        may(role, Right.SEE_TEAM) and person.team_id == team_id
    ):
        raise MissingError("There is no such team.")


def unknown_speakers(
    stream: BinaryIO, form: str, legend: Legend, most: int = 200
) -> tuple[str, ...]:
    """Name those of the first talks of a file whose side has to be told, before anything is kept.

    InputError for a file in which nobody speaks at all: it is read on to its first conversation.
    """
    found, talks = read_talks(stream, form, legend), 0
    names: list[str] = []
    faults: list[Unread] = []
    for one in islice(found, most):
        if isinstance(one, Unread):
            names += one.speakers
            faults.append(one)
        else:
            talks += 1
    if not (names or talks or any(isinstance(one, Imported) or one.speakers for one in found)):
        raise InputError(no_talks(f"{one.place}: {_told(one)}" for one in faults))
    return tuple(dict.fromkeys(names))


def no_talks(faults: Iterable[str]) -> str:
    """Say that a file holds no conversation: the first reasons, each with its place, and what to do."""
    reasons = "; ".join(islice(faults, FAULTS_SAID))
    return (
        f"No conversation was found in this file, so nothing is kept. {reasons}. Send an export of "
        f"{EXPORTS}, or a table (CSV) that has a column for who speaks and one for what is said."
    )


def _keep(
    simulator: Simulator, one: Import, batch: Iterable[Imported | Unread], found: Found
) -> Found:
    """Redact and keep some talks; give what was found so far."""
    redacted, left = Counter(found.redacted), Counter(found.left_out)
    faults, unread, ready = list(found.faults), found.unread, []
    for each in batch:
        if isinstance(each, Unread):
            unread += 1
            faults.append(Unreadable(each.place, _told(each)))
            continue
        left.update(each.left_out)
        ready.append((each, *redact(each)))
    talks, known = found.talks, found.known
    with writing():
        members = {
            name: each.id for each in people.list_(team_id=one.team_id) for name in _names_of(each)
        }
        for plain, talk, redaction in ready:
            agent_id = _agent(simulator, one.team_id, plain, members)
            brought = Brought(
                hash=_hash(talk),
                reference=str(talk.id)[:NAME_LIMIT],
                began_at=_time(talk.began),
                agent_id=agent_id,
                transcript=talk.transcript,
                redaction=redaction,
            )
            if imported_talks.add(one.id, one.team_id, brought):
                talks += 1
                redacted.update(redaction.counts)
            else:
                known += 1
        found = Found(talks, known, unread, tuple(faults[:FAULTS_NAMED]), redacted, left)
        imports.keep(one.id, simulator.clock(), found=found)
    return found


def _card(transcript: Transcript, rubric: Rubric) -> tuple[Scorecard | None, str]:
    try:
        card = grade_talk(transcript, rubric)
    except Exception:  # noqa: BLE001 - a fault in grading one talk must not stop the others
        _log.exception("grading an imported talk failed")
        return None, NOT_GRADED
    return card, card.because


def _agent(
    simulator: Simulator, team_id: int, plain: Imported, members: Mapping[str, int]
) -> int | None:
    """Find the number of who served; somebody of the team is known by name or e-mail address."""
    name = " ".join(plain.agent.split()).casefold()
    if not name:
        return None
    key = hmac.new(simulator.signing_key().encode(), f"agent:{name}".encode(), sha256).hexdigest()
    return imported_agents.known(team_id, key, members.get(name))


def _names_of(person: people.Person) -> tuple[str, str]:
    return person.name.casefold(), person.email.casefold()


def _hash(talk: Imported) -> str:
    """Tell a talk by its reference and its redacted words."""
    turns = talk.transcript.turns
    parts = [str(talk.id), talk.transcript.channel, str(talk.began)]
    parts += [f"{turn.speaker}\t{turn.at}\t{turn.subject}\t{turn.text}" for turn in turns]
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def _time(began: float | None) -> datetime | None:
    try:
        return None if began is None else datetime.fromtimestamp(began, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _told(unread: Unread) -> str:
    """Say why a talk was not read without the names that are in it."""
    if unread.speakers:
        return f"the side of {len(unread.speakers)} of its speakers has to be told"
    return unread.because.partition(", not ")[0][:300]
