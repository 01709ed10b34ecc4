"""Gather all that is kept about one person, for themselves to take away."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict

from trainer.core.errors import MissingError
from trainer.core.learning.evidence import Observation
from trainer.core.learning.goal import DAYS
from trainer.exchange.own_data import Part
from trainer.queries import assignments, audit, certificates
from trainer.queries.viewers import Viewer
from trainer.services import exams
from trainer.simulator import Simulator
from trainer.store import (
    attempts,
    coaching_notes,
    disputes,
    drafts,
    episodes,
    exercises,
    favourites,
    feedback,
    flags,
    goals,
    hints,
    kudos,
    observations,
    opt_outs,
    people,
    readiness,
    reflections,
    reviews,
    scorecards,
    seats,
    team_feedback,
    tokens,
)
from trainer.store.attempts import Listing
from trainer.store.scorecards import Graded

Row = Mapping[str, object]

MOST = 1000
"""How many talks are taken, the newest: more would not fit into one file."""
ABOUT = {
    "person": "Your name, e-mail address, role, team and time zone.",
    "choices": "Your settings, your goal of the week, the cases you marked and those you would rather not be given.",
    "talks": "One line a talk: the case, when, how it ended, what you wrote when you looked back, your notes.",
    "turns": "Every message of every talk, and what was done with it; seconds count from the talk's beginning.",
    "scorecards": "Result and score of each talk, what the customer said, and the feedback.",
    "criteria": "Each criterion of each talk: the level 1 to 5, why, how sure, and the words that prove it.",
    "ratings-by-people": "Levels that a person gave and released; they stand over the machine's.",
    "disputes": "Levels that you held to be wrong, and the answers.",
    "replies-held-to-be-wrong": "Replies of customers that you held to be wrong, and the answers.",
    "hints": "Hints that you took; nobody else sees which.",
    "observations": "What each talk and exercise says about a skill, 0 to 100: your estimates are made of these.",
    "exercises": "What you handed in beside talks, and what came of it.",
    "articles-remembered": "When each article comes back to be asked about.",
    "grading-practice": "Talks that you marked in the grader's seat.",
    "assignments": "What is asked of you, by when, and how it stands.",
    "certificates": "Certificates, with the code of each link.",
    "readiness-signed": "Who signed that you are ready, and until when.",
    "notes-of-coaching-talks": "Notes of coaching talks that are shared with you.",
    "what-went-well": "What coaches wrote went well.",
    "feedback-with-your-name": "What you wrote to leaders with your name.",
    "who-looked": "Who opened talks or pages of yours, and when.",
    "keys": "Names of your keys for programs, without the keys.",
}
"""What each part is, in plain words, in the order of the read-me."""
APART = frozenset({"preferences", "stamp"})
"""What of a person stands elsewhere, or is no use to anybody."""


def parts(simulator: Simulator, viewer: Viewer) -> tuple[Part, ...]:
    """Gather the parts; what leaders keep among themselves is not in it, secrets neither."""
    id = viewer.id
    talks = attempts.list_(person_ids=(id,), limit=MOST)
    cards = dict(_graded(talks))
    rows: dict[str, Sequence[Row]] = {
        "person": [_person(id)],
        "choices": [_choices(simulator, id)],
        "talks": [_talk(one) for one in talks],
        "turns": [row for one in talks for row in _turns(one)],
        "scorecards": [_card(simulator, id, one) for id, one in cards.items()],
        "criteria": [row for id, one in cards.items() for row in _criteria(simulator, id, one)],
        "ratings-by-people": [row for one in talks for row in _ratings(one.id)],
        "disputes": [asdict(row) for one in talks for row in disputes.of_attempt(one.id)],
        "replies-held-to-be-wrong": [
            asdict(row) for one in talks for row in flags.of_attempt(one.id)
        ],
        "hints": [asdict(row) for one in talks for row in hints.of_attempt(one.id)],
        "observations": [asdict(one) for one in _observed(id)],
        "exercises": [asdict(one) for one in exercises.list_(id)],
        "articles-remembered": _remembered(id),
        "grading-practice": [asdict(one) for one in seats.list_(id)],
        "assignments": [_due(one) for one in assignments.mine(simulator, viewer)],
        "certificates": [asdict(one.certificate) for one in certificates.of_person(simulator, id)],
        "readiness-signed": [asdict(one) for one in readiness.of_people((id,))[id]],
        "notes-of-coaching-talks": [
            asdict(one) for one in coaching_notes.of_person(id, shared=True)
        ],
        "what-went-well": [asdict(one) for one in kudos.of_(id, limit=MOST)],
        "feedback-with-your-name": [asdict(one) for one in team_feedback.of_(id)],
        "who-looked": [asdict(one) for one in audit.about(id)],
        "keys": [asdict(one) for one in tokens.list_(id)],
    }
    return tuple(Part(name, ABOUT[name], some) for name, some in rows.items())


def _person(person_id: int) -> Row:
    person = asdict(people.load(person_id))
    return {name: value for name, value in person.items() if name not in APART}


def _choices(simulator: Simulator, person_id: int) -> Row:
    settings = asdict(people.load(person_id).preferences)
    if simulator.post is None:  # no mail is sent here, and nobody can choose it
        del settings["digest"]
    kept = goals.find(person_id)
    goal = kept and {
        "kind": kept.goal.kind,
        "amount": kept.goal.amount,
        "rest_days": [DAYS[day] for day in sorted(kept.goal.rest)],
        "paused_until_week_of": kept.paused,
    }
    return {
        "settings": settings,
        "goal": goal,
        "cases_not_to_be_given": opt_outs.of_(person_id),
        "cases_marked": favourites.of_(person_id),
    }


def _talk(one: Listing) -> Row:
    draft, said, reflection = drafts.find(one.id), feedback.find(one.id), reflections.find(one.id)
    return {
        **asdict(one),
        "looked_back": reflection,
        "notes": episodes.note(one.id),
        "feedback": said,
        "typed_and_not_sent": draft.text,
    }


def _turns(one: Listing) -> Iterator[Row]:
    attempt = attempts.load(one.id)
    for turn in attempt.transcript.turns:
        yield {
            "attempt_id": one.id,
            "position": turn.position,
            "speaker": turn.speaker,
            "seconds": turn.at,
            "subject": turn.subject,
            "text": turn.text,
            "actions": turn.actions,
        }


def _graded(talks: Sequence[Listing]) -> Iterator[tuple[int, Graded]]:
    for one in talks:
        with suppress(MissingError):
            yield one.id, scorecards.load(one.id)


def _card(simulator: Simulator, attempt_id: int, graded: Graded) -> Row:
    card, survey = graded.scorecard, exams.said(simulator, attempt_id, graded.survey)
    debrief = None if exams.sealed(simulator, attempt_id) else graded.debrief
    moment = debrief.moment if debrief else None
    return {
        "attempt_id": attempt_id,
        "graded_at": graded.graded_at,
        "result": graded.result,
        "score": card.score if card else None,
        "headline": card.headline if card else None,
        "because": graded.because,
        "failings": [one.text for one in card.failings] if card else [],
        "satisfaction_of_5": survey.csat if survey else None,
        "customer_said": survey.comment if survey else "",
        "moment_you_wrote": moment.wrote if moment else "",
        "moment_other_line": moment.strong if moment else "",
        "moment_why": moment.why if moment else "",
        "corrections": [one.text for one in debrief.corrections] if debrief else [],
        "plan": debrief.plan if debrief else "",
    }


def _criteria(simulator: Simulator, attempt_id: int, graded: Graded) -> Iterator[Row]:
    card = graded.scorecard and exams.marks(simulator, attempt_id, graded.scorecard)
    for one in card.scores if card else ():
        yield {
            "attempt_id": attempt_id,
            "criterion": one.criterion,
            "level": one.level,
            "because": one.because,
            "certainty": one.certainty,
            "quotes": [said.quote for said in one.evidence if said.quote],
        }


def _ratings(attempt_id: int) -> Iterator[Row]:
    for one in reviews.released(attempt_id):
        yield {"attempt_id": attempt_id, **asdict(one)}


def _observed(person_id: int) -> Iterator[Observation]:
    yield from observations.of_(person_id)
    yield from observations.of_(person_id, assisted=True)


def _remembered(person_id: int) -> Sequence[Row]:
    return [{"slug": slug, **asdict(one)} for slug, one in exercises.memories(person_id).items()]


def _due(one: assignments.Due) -> Row:
    kept = ("title", "kind", "due_at", "word", "asked", "tries", "because", "exam")
    return {name: getattr(one, name) for name in kept}
