"""Show what would go with a person, and what would stay without them."""

from dataclasses import dataclass

from trainer.services import erasing as rules
from trainer.store import attempts, erasing, people
from trainer.store.attempts import Mode, Status
from trainer.store.people import Person

GOING = {
    "exercise_results.person_id": "exercises handed in",
    "coaching_notes.person_id": "notes of coaching talks",
    "kudos.person_id": "notes of what went well",
    "assigned.person_id": "assignments",
    "certificates.person_id": "certificates, and what their links show",
    "readiness_signatures.person_id": "signatures of readiness",
    "calibration_marks.person_id": "levels given in calibration rounds",
    "team_feedback.person_id": "feedback sent with their name",
    "audit.of_id": "lines of the trail about them",
    "digests.person_id": "notes of which weekly digests were sent",
    "api_tokens.person_id": "API tokens",
    "bundles.person_id": "libraries waiting to be brought in",
    "draft_steps.author_id": "steps of texts being written",
    "imported_agents.person_id": "links to imported conversations",
}
"""Table and column → what is theirs and goes."""
STAYING = {
    "reviews.rater_id": "ratings of other people's talks",
    "coaching_notes.author_id": "coaching notes about others",
    "kudos.by_id": "notes to others of what went well",
    "readiness_signatures.signed_by": "signatures that others are ready",
    "disputes.answered_by": "answers to disputes",
    "assignments.by_id": "assignments to others",
    "scenario_versions.author_id": "versions of scenarios",
    "documents.author_id": "versions of other texts",
    "imports.person_id": "imports of conversations",
    "audit.person_id": "lines of the trail about what they did",
}
"""Table and column → what they did for others, which stays without their name."""


@dataclass(frozen=True, slots=True)
class Page:
    """Hold what goes and what stays, each with how many; `refusal` is why not, or empty."""

    person: Person
    going: tuple[tuple[str, int], ...]
    staying: tuple[tuple[str, int], ...]
    refusal: str


def of_(by: int | None, person_id: int) -> Page:
    """Gather what erasing a person would do; MissingError when there is none."""
    person = people.load(person_id)
    found = erasing.counts(person_id)
    talks = (
        "finished talks with all that hangs on them; private and unfinished ones go uncounted",
        attempts.count(person_id, Mode.PRACTICE, Status.CLOSED),
    )
    ratings = ("ratings by people of their talks", erasing.reviews_of(person_id))
    going = (talks, *((told, found[key]) for key, told in GOING.items()), ratings)
    return Page(
        person=person,
        going=tuple(one for one in going if one[1]),
        staying=tuple((told, found[key]) for key, told in STAYING.items() if found[key]),
        refusal=rules.refusal(by, person),
    )
