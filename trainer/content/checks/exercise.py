"""Check the sense of an exercise: it can be done, and it is true to the case that it is on."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from trainer.content.checks.names import slug_faults
from trainer.content.checks.shelving import check_shelving
from trainer.content.known import Known
from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import nearest
from trainer.core.errors import Fault
from trainer.core.exercise.behaviours import BEHAVIOURS
from trainer.core.exercise.exercise import Exercise, Kind, Line, Mistake, Question
from trainer.core.exercise.reasons import SHARED, own_words
from trainer.core.scenario.changing import plain
from trainer.core.scenario.scenario import Scenario

_PARTS = {
    "talk": (Kind.FIND_MISTAKES, Kind.CHOOSE),
    "mistakes": (Kind.FIND_MISTAKES,),
    "answers": (Kind.CHOOSE,),
    "reasons": (Kind.CHOOSE,),
    "article": (Kind.QUIZ,),
    "questions": (Kind.QUIZ,),
}
"""Field → the kinds that have it; they all must, and no other may."""
_ANSWERS = (3, 4)
_QUESTIONS = 3
_STEPS = 3


def check_exercise(
    exercise: Exercise, places: Places, known: Known, scenarios: Mapping[str, Scenario]
) -> tuple[Fault, ...]:
    """Gather what is wrong with an exercise, or with what could be read of it."""
    return (
        *slug_faults(getattr(exercise, "id", None), "id", places),
        *slug_faults(getattr(exercise, "domain", None), "domain", places),
        *_kind(exercise, places),
        *_scenario(exercise, places, scenarios),
        *_skill(exercise, places, known),
        *check_talk(getattr(exercise, "talk", ()), places),
        *_mistakes(exercise, places),
        *_choice(exercise, places),
        *_quiz(exercise, places, known, scenarios),
        *check_shelving(exercise, places),
    )


def check_talk(talk: tuple[Line, ...], places: Places) -> Iterator[Fault]:
    """Find messages that nobody says, or both."""
    for number, line in enumerate(talk, start=1):
        yield from _line(line, f"talk.{number}", places)


@sound
def _line(line: Line, field: str, places: Places) -> Iterator[Fault]:
    if bool(line.customer) == bool(line.agent):
        yield places.fault(field, "who says this?", "write `customer:` or `agent:`, one of them")


@sound
def _kind(exercise: Exercise, places: Places) -> Iterator[Fault]:
    if exercise.kind not in list(Kind):
        cure = nearest(exercise.kind, list(Kind), "kinds")
        yield places.fault("kind", f"there is no kind `{exercise.kind}`", cure)
        return
    for field, kinds in _PARTS.items():
        there, wanted = bool(getattr(exercise, field)), exercise.kind in kinds
        if wanted and not there:
            yield places.fault(field, f"`{field}` is missing", f"a {exercise.kind} needs it")
        if there and not wanted:
            what = f"a {exercise.kind} has no `{field}`"
            yield places.fault(field, what, "delete it, or look at `kind`")


@sound
def _scenario(
    exercise: Exercise, places: Places, scenarios: Mapping[str, Scenario]
) -> Iterator[Fault]:
    if not exercise.scenario and exercise.kind != Kind.QUIZ:
        what = "`scenario` is missing"
        yield places.fault("scenario", what, f"a {exercise.kind} needs a case: add its id")
    elif exercise.scenario and exercise.scenario not in scenarios:
        cure = nearest(exercise.scenario, sorted(scenarios), "scenarios")
        yield places.fault("scenario", f"there is no scenario `{exercise.scenario}`", cure)


@sound
def _skill(exercise: Exercise, places: Places, known: Known) -> Iterator[Fault]:
    if known.skills and exercise.skill not in known.skills:
        cure = nearest(exercise.skill, sorted(known.skills), "skills")
        yield places.fault("skill", f"there is no skill `{exercise.skill}`", cure)


def _mistakes(exercise: Exercise, places: Places) -> Iterator[Fault]:
    seen: set[int] = set()
    for number, one in enumerate(getattr(exercise, "mistakes", ()), start=1):
        yield from _mistake(one, exercise, f"mistakes.{number}", places, seen)


@sound
def _mistake(
    one: Mistake, exercise: Exercise, field: str, places: Places, seen: set[int]
) -> Iterator[Fault]:
    for name in (one.behaviour, *one.also):
        if name not in BEHAVIOURS:
            cure = nearest(name, BEHAVIOURS, "behaviours")
            yield places.fault(f"{field}.behaviour", f"there is no behaviour `{name}`", cure)
    if one.turn in seen:
        yield places.fault(f"{field}.turn", f"turn {one.turn} has a mistake already", "choose one")
    seen.add(one.turn)
    if one.turn > len(exercise.talk) or not exercise.talk[one.turn - 1].by_agent:
        what = f"turn {one.turn} is no message of the agent's"
        yield places.fault(f"{field}.turn", what, "count the messages of `talk` from 1")


@sound
def _choice(exercise: Exercise, places: Places) -> Iterator[Fault]:
    if exercise.kind != Kind.CHOOSE or not exercise.answers:
        return
    least, most = _ANSWERS
    if not least <= len(exercise.answers) <= most:
        what = f"there are {len(exercise.answers)} answers"
        yield places.fault("answers", what, f"give {least} or {most}")
    worths = [one.worth for one in exercise.answers]
    if worths.count(max(worths)) > 1:
        yield places.fault("answers", "several answers are the best", "let one be worth the most")
    if exercise.talk and exercise.talk[-1].by_agent:
        yield places.fault("talk", "the agent spoke last", "end with the customer's message")
    for number, reason in enumerate(exercise.reasons, start=1):
        if own_words(exercise, reason) < SHARED:
            what = "no sentence could be known to mean this"
            cure = f"use at least {SHARED} weighty words that stand neither in the talk nor in an answer"
            yield places.fault(f"reasons.{number}", what, cure)


@sound
def _quiz(
    exercise: Exercise, places: Places, known: Known, scenarios: Mapping[str, Scenario]
) -> Iterator[Fault]:
    if exercise.kind != Kind.QUIZ or not exercise.article:
        return
    if exercise.scenario and exercise.scenario not in scenarios:
        return
    articles = dict(known.articles)
    if exercise.scenario:
        articles = {one.id: one for one in scenarios[exercise.scenario].articles}
    if exercise.article not in articles:
        cure = nearest(exercise.article, articles, "articles")
        yield places.fault("article", f"there is no article `{exercise.article}`", cure)
        return
    if len(exercise.questions) < _QUESTIONS:
        yield places.fault("questions", "these are few", f"ask {_QUESTIONS} at least")
    text = plain(articles[exercise.article].text)
    for number, one in enumerate(exercise.questions, start=1):
        yield from _question(one, f"questions.{number}", places, text)


@sound
def _question(one: Question, field: str, places: Places, article: str) -> Iterator[Fault]:
    if plain(one.quote) not in article:
        what = "these words do not stand in the article"
        yield places.fault(f"{field}.quote", what, "copy them from it")
    forms = (bool(one.options), one.number is not None, bool(one.date), bool(one.order))
    if sum(forms) != 1:
        cure = "give one of `options`, `number`, `date`, `order`"
        yield places.fault(field, "how is this answered?", cure)
    if one.options and len({option.right for option in one.options}) < 2:
        cure = "mark what is right with `right: true`, and leave one that is not"
        yield places.fault(f"{field}.options", "nothing is to be told apart", cure)
    if one.number is not None and not one.why and not _stands(one.number, one.quote):
        what = f"the quote does not say {one.number:g}"
        yield places.fault(f"{field}.number", what, "quote where it stands, or add `why:`")
    if one.date and not _is_day(one.date):
        yield places.fault(f"{field}.date", "this is no day", "write it as 2026-04-16")
    if one.order and not _STEPS <= len(one.order) == len(set(one.order)):
        what = f"an order needs {_STEPS} different steps"
        yield places.fault(f"{field}.order", what, "add or change one")


def _stands(number: float, quote: str) -> bool:
    figures = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", quote)
    return number in [float(one.replace(",", "")) for one in figures]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
