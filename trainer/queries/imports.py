"""Show imports: the form with those there are, and one with what was found in it."""

from dataclasses import dataclass

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.redacted import Change, Redaction
from trainer.core.conversation.transcript import Transcript
from trainer.exchange.formats import AUTO, TITLES
from trainer.exchange.redaction.kinds import TITLES as KINDS
from trainer.exchange.redaction.kinds import Kind
from trainer.queries.imported_talks import CUSTOMER, teams_of
from trainer.queries.viewers import Viewer
from trainer.services import imports as service
from trainer.services import people
from trainer.simulator import Simulator
from trainer.store import imported_agents, imported_talks, imports
from trainer.store.imports import Import, ImportStatus

STATUSES = {
    ImportStatus.READING: ("Being read", "info"),
    ImportStatus.READY: ("Waiting for you", "warn"),
    ImportStatus.GRADING: ("Being graded", "info"),
    ImportStatus.DONE: ("Graded", "ok"),
    ImportStatus.BROKEN: ("Cut off", "bad"),
}
"""Status → the words for it, and their tone."""
FORM_TOLD = {AUTO: "form told by the file"}
SHOWN_TALKS = 40
"""So many talks are looked at for examples of what was redacted."""
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Headed:
    """Hold one import as lists show it."""

    one: Import
    team: str
    word: str
    tone: str
    form: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold the page on which files are brought: the choices of the form, and the imports."""

    teams: tuple[tuple[int, str], ...]
    own_team: int | None
    forms: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    imports: tuple[Headed, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Hold a piece of a redacted message; a placeholder has the `shape` of what was there."""

    text: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """Hold one redacted message, cut at its placeholders."""

    speaker: str
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Hold the page of one import; `agents` are its agents: id, name, person or None.

    `idle` says that grading was cut off and has to be taken up again.
    """

    head: Headed
    redacted: tuple[tuple[str, int], ...]
    left_out: tuple[tuple[str, int], ...]
    examples: tuple[Example, ...]
    agents: tuple[tuple[int, str, int | None], ...]
    members: tuple[tuple[int, str], ...]
    graded: int
    talks: int
    idle: bool


def desk(viewer: Viewer) -> Desk:
    """Gather the page on which files are brought."""
    choices = teams_of(viewer)
    names = dict(choices)
    found = (one for id, _ in choices for one in imports.list_(id))
    listed = sorted(found, key=lambda one: one.id, reverse=True)
    return Desk(
        teams=choices,
        own_team=viewer.team_id,
        forms=tuple(TITLES.items()),
        channels=(("", "Chat"), *((name, one.label) for name, one in CHANNELS.items())),
        imports=tuple(_headed(one, names) for one in listed),
    )


def page(simulator: Simulator, viewer: Viewer, import_id: int) -> Page:
    """Gather the page of one import that the viewer may see; MissingError otherwise."""
    one = service.load(simulator, viewer.id, import_id)
    agents = imported_agents.list_(imported_talks.agents([import_id], None))
    members = people.list_(team_id=one.team_id)
    graded, talks = imported_talks.graded(import_id)
    counted = one.found.redacted
    return Page(
        head=_headed(one, dict(teams_of(viewer))),
        redacted=tuple((KINDS[kind], counted[kind]) for kind in Kind if counted.get(kind)),
        left_out=tuple(one.found.left_out.items()),
        examples=_examples(import_id),
        agents=tuple(
            (agent.id, f"Agent {agent.number}", agent.person_id) for agent in agents.values()
        ),
        members=tuple((person.id, person.name) for person in members),
        graded=graded,
        talks=talks,
        idle=one.status is ImportStatus.GRADING and service.is_quiet(simulator, one),
    )


def _headed(one: Import, names: dict[int, str]) -> Headed:
    return Headed(
        one, names[one.team_id], *STATUSES[one.status], FORM_TOLD.get(one.form, TITLES[one.form])
    )


def _examples(import_id: int) -> tuple[Example, ...]:
    """Give the first messages in which something was replaced, each wording once."""
    found: dict[Example, None] = {}
    for id in imported_talks.of_import(import_id, SHOWN_TALKS):
        talk = imported_talks.load(id)
        found.update(dict.fromkeys(_in_talk(talk.transcript, talk.redaction)))
        if len(found) >= SHOWN:
            break
    return tuple(found)[:SHOWN]


def _in_talk(transcript: Transcript, redaction: Redaction) -> list[Example]:
    changed = dict.fromkeys(one.position for one in redaction.changes)
    return [
        Example(
            "Agent" if turn.speaker == "agent" else CUSTOMER,
            snippets_of(
                turn.text, [one for one in redaction.changes if one.position == turn.position]
            ),
        )
        for turn in transcript.turns
        if turn.position in changed
    ]


def snippets_of(text: str, changes: list[Change]) -> tuple[Snippet, ...]:
    """Cut a redacted message at its placeholders."""
    pieces: list[Snippet] = []
    done = 0
    for one in sorted(changes, key=lambda change: change.start):
        pieces.append(Snippet(text[done : one.start]))
        pieces.append(Snippet(one.placeholder, one.shape))
        done = one.start + len(one.placeholder)
    pieces.append(Snippet(text[done:]))
    return tuple(piece for piece in pieces if piece.text)
