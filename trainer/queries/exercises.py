"""Show the exercises: what is due, what there is, one of them, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.content.files import Kind as File
from trainer.core.errors import MissingError
from trainer.core.exercise.behaviours import BEHAVIOURS
from trainer.core.exercise.exercise import Exercise, Kind
from trainer.core.exercise.quiz import shuffled
from trainer.core.exercise.result import Given, Reply
from trainer.core.exercise.spacing import Memory
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.services import exercises as services
from trainer.simulator import Simulator
from trainer.store import exercises
from trainer.store.exercises import Done

KINDS = {
    Kind.FIND_MISTAKES: "Find the mistakes",
    Kind.CHOOSE: "Choose and say why",
    Kind.QUIZ: "Quiz on an article",
}
"""How a kind is called on pages."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Hold the filters as they stand in the address; empty means all."""

    kind: str = ""
    domain: str = ""
    skill: str = ""
    status: str = ""

    @property
    def any(self) -> bool:
        """Tell whether one is set."""
        return bool(self.kind or self.domain or self.skill or self.status)


@dataclass(frozen=True, slots=True)
class Card:
    """Hold one exercise on the list; `status` is due, new or done; `due` is a quiz's next day."""

    exercise: Exercise
    word: str
    company: str
    skills: tuple[str, ...]
    tries: int
    last: float | None
    due: datetime | None
    status: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Hold the list, what is due first; `done` are one's own results, the newest first."""

    cards: tuple[Card, ...]
    total: int
    filters: Filters
    kinds: tuple[tuple[str, str], ...]
    domains: tuple[str, ...]
    skills: tuple[tuple[str, str], ...]
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one exercise as it is done; `articles` are shown, `reading` says that nothing is asked yet.

    `orders` gives for each question that asks for an order how its steps are listed. `tries` are
    one's earlier ones, the newest first. `scenario` is None for a quiz on an article alone.
    """

    exercise: Exercise
    word: str
    scenario: Scenario | None
    company: str
    articles: tuple[Article, ...]
    behaviours: tuple[tuple[str, str], ...]
    orders: tuple[tuple[int, ...], ...]
    reading: bool
    given: Given
    tries: tuple[Done, ...]

    def reply(self, number: int) -> Reply:
        """Give what was already said to a question (from 1)."""
        return self.given.replies[number - 1] if number <= len(self.given.replies) else Reply()


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold a result; `exercise` is None where it is not offered any more.

    `changed`: its text is not what it was. `due` is when the article is asked about again. `shares`
    says which points of a choice are the answer's and which the reason's; else it is empty.
    """

    done: Done
    word: str
    exercise: Exercise | None
    scenario: Scenario | None
    article: Article | None
    changed: bool
    due: datetime | None
    skills: tuple[tuple[str, float], ...]
    shares: str = ""


def shelf(simulator: Simulator, person_id: int, filters: Filters) -> Shelf:
    """Gather the list of exercises for one person."""
    every = services.offered(simulator)
    names = {skill.id: skill.name for skill in simulator.library.skills()}
    cards = _cards(simulator, person_id, every, names)
    used = {skill for one in every for skill in skills_of(one)}
    return Shelf(
        cards=tuple(card for card in cards if _fits(card, filters)),
        total=len(cards),
        filters=filters,
        kinds=tuple((kind.value, word) for kind, word in KINDS.items()),
        domains=tuple(sorted({one.domain for one in every})),
        skills=tuple((id, name) for id, name in names.items() if id in used),
        done=exercises.list_(person_id, limit=20),
    )


def due(simulator: Simulator, person_id: int) -> tuple[Exercise, ...]:
    """List the quizzes that are due now, the longest waiting first."""
    now = simulator.clock()
    waiting = [slug for slug, one in exercises.memories(person_id).items() if one.due <= now]
    there = {one.id: one for one in services.offered(simulator)} if waiting else {}
    return tuple(there[slug] for slug in waiting if slug in there)


def page(
    simulator: Simulator, person_id: int, slug: str, given: Given, *, ask: bool = False
) -> Page:
    """Gather one exercise; MissingError when it is not offered.

    The first time an article is read before it is asked about, unless `ask` says that it has been.
    """
    exercise: Exercise = services.find(simulator, slug).value
    scenario = _case(simulator, exercise)
    quiz = exercise.kind == Kind.QUIZ
    tries = exercises.list_(person_id, slug, limit=10)
    reading = quiz and not ask and not tries
    asked = _article(simulator, exercise)
    own = (asked,) if asked else ()
    return Page(
        exercise=exercise,
        word=KINDS[Kind(exercise.kind)],
        scenario=scenario,
        company=scenario.company if scenario else asked.company if asked else "",
        articles=(own if reading else ()) if quiz or not scenario else scenario.articles,
        behaviours=tuple((id, one.says) for id, one in BEHAVIOURS.items()),
        orders=tuple(shuffled(one) for one in exercise.questions),
        reading=reading,
        given=given,
        tries=tries,
    )


def outcome(simulator: Simulator, person_id: int, result_id: int) -> Outcome:
    """Gather one of one's own results; MissingError for another's."""
    done = services.load(person_id, result_id)
    memory = exercises.memory_of(person_id, done.slug)
    names = {skill.id: skill.name for skill in simulator.library.skills()}
    exercise, version, scenario = _now(simulator, done.slug)
    return Outcome(
        done=done,
        word=KINDS[Kind(done.kind)],
        exercise=exercise,
        scenario=scenario,
        article=_article(simulator, exercise) if exercise else None,
        changed=version != done.hash,
        due=memory.due if memory else None,
        skills=tuple((names.get(id, id), y) for id, y in done.result.skills.items()),
        shares=_shares(done),
    )


def skills_of(exercise: Exercise) -> tuple[str, ...]:
    """List the skills that an exercise is evidence of."""
    if exercise.kind != Kind.FIND_MISTAKES:
        return (exercise.skill,)
    return tuple(dict.fromkeys(BEHAVIOURS[one.behaviour].skill for one in exercise.mistakes))


def _shares(done: Done) -> str:
    """Say what the choice and what the reason brought; results from before there were points say nothing."""
    parts = done.result.parts
    if done.kind != Kind.CHOOSE or max((one.out_of for one in parts), default=0) <= 1:
        return ""
    choice = next((one for one in parts if one.place and one.out_of), None)
    reason = parts[-1]
    said = f"Your choice: {choice.points:.0f} of {choice.out_of:.0f} points. " if choice else ""
    if reason.points is None:
        return f"{said}Your reason is not counted."
    return f"{said}Your reason: {reason.points:.0f} of {reason.out_of:.0f}."


def _now(simulator: Simulator, slug: str) -> tuple[Exercise | None, str, Scenario | None]:
    """Find an exercise as it is now, the hash of its text, and its case."""
    try:
        filed = simulator.exercises.filed(slug, File.EXERCISE)
    except MissingError:
        return None, "", None
    exercise: Exercise = filed.value
    return exercise, filed.hash, _case(simulator, exercise)


def _case(simulator: Simulator, exercise: Exercise) -> Scenario | None:
    return simulator.library.cases()[exercise.scenario] if exercise.scenario else None


def _article(simulator: Simulator, exercise: Exercise) -> Article | None:
    """Find the article that a quiz is on: its case's, or one that stands by itself."""
    scenario = _case(simulator, exercise)
    there = scenario.articles if scenario else simulator.library.articles()
    return next((one for one in there if one.id == exercise.article), None)


def _cards(
    simulator: Simulator, person_id: int, every: Sequence[Exercise], names: Mapping[str, str]
) -> list[Card]:
    companies = {id: one.company for id, one in simulator.library.cases().items()}
    others = {one.id: one.company for one in simulator.library.articles()}
    memories, now = exercises.memories(person_id), simulator.clock()
    tries: dict[str, list[Done]] = {}
    for one in exercises.list_(person_id):
        tries.setdefault(one.slug, []).append(one)
    cards = [
        Card(
            exercise=one,
            word=KINDS[Kind(one.kind)],
            company=companies.get(one.scenario) or others.get(one.article, ""),
            skills=tuple(names.get(skill, skill) for skill in skills_of(one)),
            tries=len(mine := tries.get(one.id, [])),
            last=mine[0].result.score if mine else None,
            due=memory.due if (memory := memories.get(one.id)) else None,
            status=_status(bool(mine), memory, now),
        )
        for one in every
    ]
    return sorted(cards, key=lambda card: ("due", "new", "done").index(card.status))


def _status(done: bool, memory: Memory | None, now: datetime) -> str:  # noqa: FBT001 — private
    if memory and memory.due <= now:
        return "due"
    return "done" if done else "new"


def _fits(card: Card, filters: Filters) -> bool:
    one = card.exercise
    return (
        filters.kind in ("", one.kind)
        and filters.domain in ("", one.domain)
        and filters.status in ("", card.status)
        and (not filters.skill or filters.skill in skills_of(one))
    )
