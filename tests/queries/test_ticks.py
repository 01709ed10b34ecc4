"""A click that says "checked" is told apart from a check."""

import pytest

from tests.fakes import HELLO, SLUG, Clock
from tests.viewing import seen_by
from tests.web.talks import THANKS, played
from trainer.queries import scorecards, ticks
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store.people import Person

ASK = "Could you give me the postcode on the account, please?"
NEVER = "noted, but the customer was never asked for it"
EARLY = "noted before the customer had said it"


@pytest.mark.parametrize(("messages", "lack"), [((HELLO, THANKS), NEVER), ((HELLO, ASK), EARLY)])
def test_a_tick_without_an_answer_says_why_it_does_not_count(
    messages: tuple[str, ...], lack: str, trainee: Person, manager: Person, simulator: Simulator
) -> None:
    id = checked(simulator, trainee, messages, first=0)

    sheet = scorecards.sheet(simulator, seen_by(manager), id)

    (action,) = sheet.transcript[1].line.actions
    assert action.endswith(f"({lack})")
    assert sheet.ticks == (f"“{action.partition(' (')[0]}”: {lack}.",)


def test_a_tick_after_the_answer_stands_as_it_is(trainee: Person, simulator: Simulator) -> None:
    id = checked(simulator, trainee, (ASK, THANKS), first=1)

    attempt = kept.load(id)

    assert ticks.alone(attempt) == {}
    assert ticks.told(attempt) == ()


def test_a_talk_without_a_tick_has_nothing_beside_it(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    sheet = scorecards.sheet(simulator, seen_by(trainee), played(simulator, clock, trainee))
    assert sheet.ticks == ()
    assert not any(one.line.actions for one in sheet.transcript)


def checked(simulator: Simulator, person: Person, messages: tuple[str, ...], first: int) -> int:
    """Play a talk in which the check is noted before message `first`."""
    id = attempts.begin(simulator, person.id, SLUG)
    for number, message in enumerate(messages):
        if number == first:
            attempts.act(simulator, person.id, id, "verify_identity", None, "noted")
        attempts.take(simulator, person.id, id, message, str(number))
    attempts.close(simulator, person.id, id)
    return id
