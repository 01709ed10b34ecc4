"""Authors change what talks are graded by; two at once lose nothing."""

import pytest

from tests.content.rubric_fields import sent_of
from tests.fakes import SLUG
from trainer.content.rubric_form import with_form
from trainer.core.errors import ContentError, InputError, MissingError, RuleError
from trainer.core.scoring.rubric import Rubric
from trainer.queries import rubrics as pages
from trainer.services import attempts, content, documents, rubrics
from trainer.services.authoring import Opened
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import rubrics as versions
from trainer.store.people import Person
from trainer.store.scenarios import Status


def test_what_is_published_grades_talks_that_begin_afterwards(
    simulator: Simulator, trainer: Person, trainee: Person
) -> None:
    before = attempts.begin(simulator, trainee.id, SLUG)
    draft = rubrics.save(
        simulator, trainer.id, "default", text(simulator, OFF), Opened(), "  No  frills "
    )
    assert draft.note == "No frills"
    documents.publish(simulator, trainer.id, draft.id)

    after = attempts.begin(simulator, trainee.id, SLUG)

    assert "consistency" in asked_in(before)
    assert "consistency" not in asked_in(after)


def test_a_scenario_names_the_rubric_that_grades_it(
    simulator: Simulator, trainer: Person, trainee: Person
) -> None:
    copy = rubrics.copy(simulator, trainer.id, "default", "phone-calls", "Phone calls")
    case = content.text_of(simulator, SLUG)
    draft = content.save_draft(simulator, trainer.id, f"{case}\nrubric: phone-calls\n", SLUG)
    content.publish(simulator, trainer.id, draft.id)
    unpublished = attempts.begin(simulator, trainee.id, SLUG)
    documents.publish(simulator, trainer.id, copy.id)
    published = attempts.begin(simulator, trainee.id, SLUG)

    assert rubric_of(unpublished).id == "default"
    assert rubric_of(published).id == "phone-calls"
    assert pages.page(simulator, trainer.id, "phone-calls").grades[0][0] == SLUG
    with pytest.raises(RuleError, match="1 scenarios are graded"):
        rubrics.retire(simulator, trainer.id, "phone-calls", copy.id)


def test_two_who_save_at_once_both_keep_their_text(
    simulator: Simulator, trainer: Person, admin: Person
) -> None:
    opened = Opened(None, rubrics.mark(trainer.id, "default"))
    theirs = rubrics.save(simulator, admin.id, "default", text(simulator, OFF), Opened())

    with pytest.raises(RuleError, match="Somebody else saved"):
        rubrics.save(simulator, trainer.id, "default", text(simulator, LIGHT), opened)
    seen = Opened(None, rubrics.mark(trainer.id, "default"))
    mine = rubrics.save(simulator, trainer.id, "default", text(simulator, LIGHT), seen)

    assert documents.text(theirs.id) == text(simulator, OFF)
    assert documents.text(mine.id) == text(simulator, LIGHT)


def test_a_text_that_says_what_was_opened_is_no_other_version(
    simulator: Simulator, trainer: Person, admin: Person
) -> None:
    one = rubrics.save(simulator, trainer.id, "default", text(simulator, OFF), Opened())
    same = rubrics.save(simulator, admin.id, "default", text(simulator, OFF), Opened(one.id))
    assert same.id == one.id


def test_what_is_wrong_is_kept_as_a_draft_and_not_published(
    simulator: Simulator, trainer: Person
) -> None:
    draft = rubrics.save(simulator, trainer.id, "default", text(simulator, LIGHT), Opened())
    assert [one.what for one in draft.faults] == [
        "the weights of the criteria that always apply add up to 79"
    ]
    with pytest.raises(ContentError):
        documents.publish(simulator, trainer.id, draft.id)
    with pytest.raises(InputError, match="longer than 200 kB"):
        rubrics.save(simulator, trainer.id, "default", "x" * 200_001, Opened())
    with pytest.raises(MissingError):
        rubrics.save(simulator, trainer.id, "nothing", "id: nothing", Opened())


@pytest.mark.parametrize(
    ("id", "title", "said"),
    [
        ("Phone Calls", "Phone", "lower-case words"),
        ("default", "Phone", "already"),
        ("phone", " ", "A title is needed"),
    ],
)
def test_a_copy_needs_an_id_and_a_title(
    simulator: Simulator, trainer: Person, id: str, title: str, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        rubrics.copy(simulator, trainer.id, "default", id, title)


def test_what_is_retired_gives_way_to_the_file(simulator: Simulator, trainer: Person) -> None:
    draft = rubrics.save(simulator, trainer.id, "default", text(simulator, OFF), Opened())
    documents.publish(simulator, trainer.id, draft.id)
    assert len(simulator.library.rubric().criteria) == 10
    assert rubrics.retire(simulator, trainer.id, "default", draft.id).status is Status.RETIRED
    assert len(simulator.library.rubric().criteria) == 11
    for version_id in (0, 99):
        with pytest.raises(MissingError):
            rubrics.retire(simulator, trainer.id, "default", version_id)
        with pytest.raises(MissingError):
            rubrics.text_of(simulator, "default", version_id)


OFF = {"criteria.1.weight": "25", "-": "criteria.10.on"}
"""Consistency is not asked, and its weight goes to resolution."""
LIGHT = {"criteria.1.weight": "1"}


def text(simulator: Simulator, change: dict[str, str]) -> str:
    """Give the file's text with this change made in its form; `-` takes a tick away."""
    file = (simulator.library.roots[1] / "default.yaml").read_text("utf-8")
    sent = {**sent_of(file), **change}
    sent.pop(change.get("-", ""), None)
    return with_form(file, sent)


def rubric_of(attempt_id: int) -> Rubric:
    return versions.load(kept.listing(attempt_id).rubric_version_id)


def asked_in(attempt_id: int) -> list[str]:
    return [one.id for one in rubric_of(attempt_id).criteria]
