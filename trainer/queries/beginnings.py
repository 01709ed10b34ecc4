"""Show the ways to begin a scenario, what a ticket gave, and where the lines of a draft came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.content import beginnings as situations
from trainer.content.editing.spoken import Told, told
from trainer.content.files import Kind as Written
from trainer.content.marks import Marked, marks_of
from trainer.core.authoring.beginning import FOUR, Beginning, Question, asked
from trainer.core.authoring.guessing import danger, likely, reads_english
from trainer.core.authoring.noted import Origin
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.turn import Speaker
from trainer.core.scoring.interval import shown_margin
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.scorecard import Scorecard
from trainer.exchange.redaction.kinds import TITLES, Kind
from trainer.queries.imports import Snippet, snippets_of
from trainer.queries.scorecards import RESULTS, Row, rows_of
from trainer.services import beginnings, content, real_names
from trainer.simulator import Simulator
from trainer.store.beginnings import Begun

MOODS = (
    ("", "As the situation has it"),
    ("angry", "Angry"),
    ("worried", "Worried"),
    ("calm", "Calm, but firm"),
)
NEAREST = 3
"""Situations that are offered first where none fits clearly."""
_FOUR = frozenset(one.name for one in FOUR)


@dataclass(frozen=True, slots=True)
class Doors:
    """Hold the first page: situations, and what may be copied (id, title)."""

    situations: tuple[Beginning, ...]
    copies: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold one question with what stands in its field, and where that comes from, empty if nowhere.

    `untold`: the ticket does not say it.
    """

    question: Question
    value: str
    source: str = ""
    untold: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """Hold the lists to choose from, each as value and words; `domains` are those there are."""

    channels: tuple[tuple[str, str], ...]
    personas: tuple[tuple[str, str], ...]
    moods: tuple[tuple[str, str], ...]
    situations: tuple[tuple[str, str], ...]
    levels: tuple[tuple[str, str], ...]
    domains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """Hold the page of a situation: the four questions, the rest, and what is chosen from."""

    beginning: Beginning
    four: tuple[Asked, ...]
    details: tuple[Asked, ...]
    choices: Choices
    channel: str = USUAL.name


@dataclass(frozen=True, slots=True)
class Said:
    """Hold one message of a ticket, cut at its placeholders, and the mood after it."""

    agent: bool
    snippets: tuple[Snippet, ...]
    mood: Mood | None = None


@dataclass(frozen=True, slots=True)
class TicketPage:
    """Hold the page of a ticket: what was replaced, who served how, and what is still asked.

    `only_you` are the questions that no ticket answers, `told` those that this one does. `margin`
    is half the score's interval, None where it is not known. Where the situation is not `sure`, the
    `nearest` are offered first; `danger` is the word that tells of harm, `english` whether the
    rules that look for names can be trusted as far as they go. `name_outlives`: a draft was made of
    it, and when it is deleted the company's real name is kept till that is published.
    """

    begun: Begun
    redacted: tuple[tuple[str, int], ...]
    said: tuple[Said, ...]
    beginning: Beginning
    only_you: tuple[Asked, ...]
    told: tuple[Asked, ...]
    channel: str
    choices: Choices
    model: bool
    card: Scorecard | None
    margin: int | None
    result: str
    tone: str
    rows: tuple[Row, ...]
    sure: bool = True
    nearest: tuple[Beginning, ...] = ()
    danger: str = ""
    english: bool = True
    name_outlives: bool = False

    @property
    def lowest(self) -> int:
        """Give the low end of the score's interval, 0 where that is not known."""
        headline = self.card.headline if self.card and self.card.headline is not None else 0
        return max(0, round(headline) - (self.margin or round(headline)))

    @property
    def highest(self) -> int:
        """Give the high end of it, 100 where that is not known."""
        headline = self.card.headline if self.card and self.card.headline is not None else 100
        return min(100, round(headline) + (100 if self.margin is None else self.margin))


@dataclass(frozen=True, slots=True)
class Provenance:
    """Hold the panel beside the editor: noted lines, those still open first told by number."""

    slug: str
    version_id: int
    marks: tuple[Marked, ...]
    to_check: int
    by_model: int
    begun: Begun | None
    margin: int | None
    editable: bool
    told: Mapping[int, Told]
    """What the lines say in the words of the form, by their numbers."""


def doors(simulator: Simulator) -> Doors:
    """Gather the ways to begin."""
    offered = content.offered(simulator)
    return Doors(situations.list_(), tuple((one.slug, one.scenario.title) for one in offered))


def form(simulator: Simulator, situation: str, given: Mapping[str, str]) -> Form:
    """Gather the questions of a situation; MissingError when there is none such."""
    beginning = situations.load(situation)
    found = tuple(
        Asked(one, given.get(one.name) or beginning.fields[one.name]) for one in asked(beginning)
    )
    return Form(
        beginning,
        tuple(one for one in found if one.question.name in _FOUR),
        tuple(one for one in found if one.question.name not in _FOUR),
        _choices(simulator),
    )


def ticket(
    simulator: Simulator, author_id: int, id: int, situation: str, given: Mapping[str, str]
) -> TicketPage:
    """Gather the page of a ticket that this person brought; MissingError otherwise."""
    begun = beginnings.load(author_id, id)
    read = beginnings.reading(begun, situation)
    questions = _questions(read, given)
    only = [one for name in read.guesses.open for one in questions if one.question.name == name]
    rubric = simulator.library.rubric(content.RUBRIC)
    channel = begun.transcript.channel
    result, tone = RESULTS[begun.card.result] if begun.card else ("Not scored", "neutral")
    counts = begun.redaction.counts
    return TicketPage(
        begun=begun,
        redacted=tuple((TITLES[kind], counts[kind]) for kind in Kind if counts.get(kind)),
        said=_said(begun, {one.turn: one.mood for one in read.ticket.course}),
        beginning=read.beginning,
        only_you=tuple(only),
        told=tuple(one for one in questions if one not in only),
        channel=channel if channel in beginnings.CHANNELS else USUAL.name,
        choices=_choices(simulator),
        model=simulator.drafter.present,
        card=begun.card,
        margin=shown_margin(begun.card) if begun.card else None,
        result=result,
        tone=tone,
        rows=_rows(begun, rubric),
        sure=read.sure,
        nearest=likely(read.transcript, read.ticket, situations.list_())[:NEAREST],
        danger=danger(read.transcript),
        english=reads_english(begun.transcript),
        name_outlives=real_names.outlive(begun),
    )


def name_outlives(author_id: int, id: int) -> bool:
    """Tell whether the company's real name is kept when this person deletes the ticket."""
    return real_names.outlive(beginnings.load(author_id, id))


def provenance(author_id: int, slug: str, version_id: int) -> Provenance | None:
    """Gather where the lines of a version came from; None where nothing of it is noted."""
    version = content.version(version_id)
    text = content.text(version_id) if version.slug == slug else ""
    marks = marks_of(text)
    begun = beginnings.find(slug)
    mine = begun if begun and begun.author_id == author_id else None
    if not marks and mine is None:
        return None
    return Provenance(
        slug=slug,
        version_id=version_id,
        marks=marks,
        to_check=sum(one.origin is Origin.CHECK for one in marks),
        by_model=sum(one.origin is Origin.MODEL for one in marks),
        begun=mine,
        margin=shown_margin(mine.card) if mine and mine.card else None,
        editable=version.status == "draft",
        told=told(Written.SCENARIO, text, [one.line for one in marks]),
    )


def _questions(read: beginnings.Read, given: Mapping[str, str]) -> tuple[Asked, ...]:
    guesses = read.guesses
    return tuple(
        Asked(
            one,
            given.get(one.name) or guesses.answers[one.name],
            guesses.notes[one.name].words,
            guesses.notes[one.name].origin is Origin.CHECK,
        )
        for one in asked(read.beginning)
    )


def _said(begun: Begun, moods: Mapping[int, Mood]) -> tuple[Said, ...]:
    return tuple(
        Said(
            turn.speaker is Speaker.AGENT,
            snippets_of(
                turn.text,
                [one for one in begun.redaction.changes if one.position == turn.position],
            ),
            moods.get(turn.position),
        )
        for turn in begun.transcript.turns
    )


def _rows(begun: Begun, rubric: Rubric) -> tuple[Row, ...]:
    """Show the card, unless the rubric has other criteria by now."""
    rated = {one.criterion for one in begun.card.scores} if begun.card else set()
    there: Sequence[str] = [one.id for one in rubric.criteria]
    if not begun.card or not rated.issuperset(there):
        return ()
    return rows_of(rubric, begun.card, begun.transcript.turns, "Agent", "Customer")


def _choices(simulator: Simulator) -> Choices:
    personas = simulator.library.known().personas
    listed = sorted((one.name, slug) for slug, one in personas.items())
    return Choices(
        channels=tuple((name, CHANNELS[name].label) for name in beginnings.CHANNELS),
        personas=(("", "A customer of this scenario’s own"), *((b, a) for a, b in listed)),
        moods=MOODS,
        situations=tuple((one.id, one.title) for one in situations.list_()),
        levels=tuple(beginnings.LEVELS.items()),
        domains=tuple(sorted({one.scenario.domain for one in content.offered(simulator)})),
    )
