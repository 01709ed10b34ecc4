"""What the page of a case shows to whom."""

import pytest

from tests.builders import a_mood, a_scenario
from tests.fakes import Clock
from tests.web.talks import played
from trainer.core.attempt import begin
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.customer.carried import Carried
from trainer.core.errors import MissingError
from trainer.core.scenario.following import Follows
from trainer.queries import cases as pages
from trainer.queries import viewers
from trainer.services import attempts, cases
from trainer.simulator import Simulator
from trainer.store.people import Person

FIRST, NEXT = "late-cot", "cot-at-the-wrong-hour"


def test_a_case_is_seen_by_whom_its_talks_are(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    id = played(simulator, clock, trainee, ("Dear Tomasz, I will ring you tomorrow.",), FIRST)
    second = cases.begin_next(simulator, trainee.id, id, NEXT)
    assert len(page(simulator, manager, id).episodes) == 2
    coached = attempts.begin(simulator, trainee.id, FIRST, coached=True)
    attempts.take(simulator, trainee.id, coached, "One moment.", "a")
    attempts.close(simulator, trainee.id, coached)
    hidden = cases.begin_next(simulator, trainee.id, coached, NEXT)
    assert len(page(simulator, trainee, hidden).episodes) == 2
    with pytest.raises(MissingError):
        page(simulator, manager, hidden)
    assert page(simulator, trainee, second).after == ()


def test_a_talk_that_goes_on_leads_nowhere_yet(simulator: Simulator, trainee: Person) -> None:
    assert page(simulator, trainee, attempts.begin(simulator, trainee.id, FIRST)).nexts == ()


@pytest.mark.parametrize(
    ("hours", "words"), [(3, "3 hours ago"), (20, "yesterday"), (72, "3 days ago")]
)
def test_the_record_says_how_long_ago_the_talk_before_was(hours: float, words: str) -> None:
    closing = Closing(Ending.RESOLVED, "refund_only", 60)
    talk = Carried("first", "chat", hours, (), a_mood(), closing, notes="Rang.")
    earlier = pages.earlier_of(begin(a_scenario(follows=Follows("first")), 1, talk))
    assert earlier is not None
    assert earlier.talk == f"Chat, {words}: ended in agreement."
    assert (earlier.notes, earlier.own) == ("Rang.", True)


def page(simulator: Simulator, person: Person, attempt_id: int) -> pages.Case:
    viewer = viewers.find(person.id)
    assert viewer is not None
    return pages.case(simulator, viewer, attempt_id)
