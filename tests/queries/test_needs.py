from datetime import timedelta

from tests.fakes import Clock
from tests.practised import practised
from tests.queries.test_team import SLUGS
from tests.viewing import seen_by
from trainer.queries import team as pages
from trainer.queries.needs import NOTE
from trainer.services import coaching_notes
from trainer.simulator import Simulator
from trainer.store.coaching_notes import Words
from trainer.store.people import Person


def test_who_needs_help_is_ranked_by_what_they_lack(
    manager: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    for slug in SLUGS[:3]:
        practised(simulator, clock, trainee, {"empathy": 40, "clarity": 100}, slug=slug)
        practised(simulator, clock, colleague, {"empathy": 5}, slug=slug)

    needs = pages.board(simulator, seen_by(manager)).needs

    assert [(one.name, one.skill) for one in needs] == [
        (colleague.name, "Empathy"),
        (trainee.name, "Empathy"),
    ]
    assert needs[0].because.startswith("Empathy at ")
    assert needs[0].person_id == colleague.id


def test_a_follow_up_that_is_due_brings_somebody_up_until_it_was_held(
    manager: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    today = clock().date()
    agreed = Words(today, "", "Name the feeling first", today + timedelta(days=7))
    coaching_notes.write(simulator, manager.id, trainee.id, agreed)
    assert pages.board(simulator, seen_by(manager)).needs == ()
    clock.turn(days=7)

    (need,) = pages.board(simulator, seen_by(manager)).needs
    assert (need.name, need.skill, need.because, need.action) == (trainee.name, "", "", NOTE)
    assert need.follow_up is not None
    assert need.follow_up.words.agreed == "Name the feeling first"

    coaching_notes.write(simulator, manager.id, trainee.id, Words(clock().date(), "Went well."))
    assert pages.board(simulator, seen_by(manager)).needs == ()
