"""Show imported conversations: the list, and one with its scorecard."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.redacted import Change
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import MissingError
from trainer.core.roles import Right, may
from trainer.core.scoring.interval import interval_words, shown_margin
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Result, Scorecard
from trainer.queries.scorecards import RESULTS, Piece, Row, pieces_of, rows_of
from trainer.queries.viewers import Viewer
from trainer.store import imported_agents, imported_talks, imports, rubrics, teams
from trainer.store.imported_talks import Brief, Wanted

PER_PAGE = 50
CUSTOMER = "Customer"


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold the filters as they stand in the address; a day is YYYY-MM-DD or empty."""

    team: int | None = None
    channel: str = ""
    agent: int | None = None
    result: str = ""
    words: str = ""
    since: str = ""
    until: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """Hold one row of the list."""

    brief: Brief
    agent: str
    team: str
    word: str
    tone: str


@dataclass(frozen=True, slots=True)
class Board:
    """Hold the list with the choices of its filters."""

    asked: Asked
    rows: tuple[Listed, ...]
    total: int
    page: int
    pages: int
    teams: tuple[tuple[int, str], ...]
    agents: tuple[tuple[int, str], ...]
    channels: tuple[tuple[str, str], ...]
    results: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Hold one turn with its quotes marked."""

    position: int
    agent: bool
    name: str
    text: str
    subject: str
    at: float | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold one imported conversation; `card` is None where it is not graded, and `because` says why."""

    brief: Brief
    import_id: int
    agent: str
    card: Scorecard | None
    rubric: Rubric | None
    rows: tuple[Row, ...]
    transcript: tuple[Said, ...]
    changes: tuple[Change, ...]
    result: str
    tone: str
    because: str
    graded_at: datetime | None
    margin: int | None
    interval: str
    may_rate: bool = False
    imported: bool = True


def board(viewer: Viewer, asked: Asked) -> Board:
    """Gather the conversations that the viewer may see, narrowed as asked."""
    choices = teams_of(viewer)
    ids = tuple(id for id, _ in choices if asked.team in {None, id})
    zone = ZoneInfo(viewer.time_zone)
    wanted = Wanted(
        team_ids=ids,
        channel=asked.channel,
        agent_id=asked.agent,
        result=asked.result,
        words=asked.words,
        since=_day(asked.since, zone),
        until=_day(asked.until, zone, after=1),
    )
    total = imported_talks.count(wanted)
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, asked.page), pages)
    found = imported_talks.list_(wanted, PER_PAGE, (page - 1) * PER_PAGE)
    agents = imported_agents.list_(imported_talks.agents(None, ids))
    names = dict(choices)
    rows = tuple(
        Listed(
            one,
            agents[one.agent_id].name if one.agent_id in agents else "",
            names[one.team_id],
            *RESULTS[one.result],
        )
        for one in found
    )
    return Board(
        asked=asked,
        rows=rows,
        total=total,
        page=page,
        pages=pages,
        teams=choices,
        agents=tuple((one.id, one.name) for one in agents.values()),
        channels=tuple((name, one.label) for name, one in CHANNELS.items()),
        results=tuple((one.value, RESULTS[one][0]) for one in Result),
    )


def sheet(viewer: Viewer, talk_id: int) -> Sheet:
    """Gather one conversation that the viewer may see; MissingError otherwise."""
    talk = imported_talks.load(talk_id)
    brief = talk.brief
    if brief.team_id not in dict(teams_of(viewer)):
        raise MissingError("There is no such conversation.")
    agents = imported_agents.list_([brief.agent_id] if brief.agent_id else [])
    agent = next((one.name for one in agents.values()), "Agent")
    rubric_id = imports.load(talk.import_id).rubric_version_id
    rubric = rubrics.load(rubric_id) if rubric_id is not None else None
    turns, card = talk.transcript.turns, talk.card
    rows = rows_of(rubric, card, turns, agent, CUSTOMER) if rubric else ()
    result, tone = RESULTS[brief.result]
    return Sheet(
        brief=brief,
        import_id=talk.import_id,
        agent=agent,
        card=card,
        rubric=rubric,
        rows=rows,
        transcript=tuple(
            Said(
                position=turn.position,
                agent=turn.speaker is Speaker.AGENT,
                name=agent if turn.speaker is Speaker.AGENT else CUSTOMER,
                text=turn.text,
                subject=turn.subject,
                at=turn.at,
                pieces=pieces_of(turn, rows),
            )
            for turn in turns
        ),
        changes=talk.redaction.changes,
        result=result,
        tone=tone,
        because=talk.because or "It is waiting to be graded.",
        graded_at=talk.graded_at,
        margin=shown_margin(card) if card else None,
        interval=interval_words(card, rubric.pass_mark) if card and rubric else "",
    )


def teams_of(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """List the teams whose conversations the viewer may see, id and name."""
    if may(viewer.role, Right.SEE_ALL):
        return tuple((one.id, one.name) for one in teams.list_())
    if viewer.team_id is None or not may(viewer.role, Right.SEE_TEAM):
        return ()
    return ((viewer.team_id, viewer.team_name),)


def _day(typed: str, zone: ZoneInfo, after: int = 0) -> datetime | None:
    """Read a day as it begins for the viewer; None for what is none."""
    try:
        day = date.fromisoformat(typed) + timedelta(days=after)
        return datetime.combine(day, time(), zone)
    except (ValueError, OverflowError):
        return None
