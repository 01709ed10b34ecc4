from dataclasses import replace

import pytest

from tests.fakes import HELLO, SLUG, Clock
from tests.viewing import seen_by
from tests.web.talks import CURT, played
from trainer.core.coaching.glass_box import DIAL_WORDS
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.errors import MissingError, RuleError
from trainer.queries import minds
from trainer.queries.minds import Mind
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import turns
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.people import Person


def test_every_message_stands_with_its_answer_and_the_mind_over_it(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    page = mind(simulator, trainee, played(simulator, clock, trainee, (HELLO, CURT)))

    assert page.opening.position == 0
    assert [one.position for one in page.exchanges] == [1, 3]
    first = page.exchanges[0]
    assert first.message is not None
    assert first.reply is not None
    assert first.inside is not None
    assert (first.message.text, first.reply.position) == (HELLO, 2)
    assert page.scales == tuple(DIAL_WORDS.values())


def test_facts_are_grouped_by_what_became_of_them(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    asked = "When did you cancel? Has this caused you any trouble, is it out of pocket?"
    page = mind(simulator, trainee, played(simulator, clock, trainee, (CURT, asked)))

    groups = {group.words: {one.fact.id for one in group.facts} for group in page.groups}
    assert "why_it_matters" in groups["asked for, and held back"]
    assert "postcode" in groups["never asked"]
    assert sum(map(len, groups.values())) == len(
        attempts.load(trainee.id, page.listing.id).scenario.facts
    )


def test_a_message_without_an_answer_and_a_silence_stand_alone(
    trainee: Person, simulator: Simulator
) -> None:
    id = attempts.begin(simulator, trainee.id, SLUG)
    now = simulator.clock()
    begun = kept.load(id)
    talk = begun.transcript.with_turn(Turn(1, Speaker.CUSTOMER, "Are you there?", 90.0))
    spoken = replace(begun, transcript=talk, states=(begun.state, begun.state), ledger=((), ()))
    with writing():
        turns.add_reply(id, spoken, now)
        turns.add(id, Turn(2, Speaker.AGENT, "Sorry.", 95.0), now)
        kept.set_status(id, Status.CLOSED, now)

    silence, last = mind(simulator, trainee, id).exchanges

    assert silence.message is None
    assert silence.reply is not None
    assert (last.reply, last.inside) == (None, None)


def test_nobody_sees_a_mind_while_the_talk_goes_on(trainee: Person, simulator: Simulator) -> None:
    with pytest.raises(RuleError, match="once the talk is over"):
        mind(simulator, trainee, attempts.begin(simulator, trainee.id, SLUG))


def test_who_may_see_the_talk_may_see_the_mind(
    trainee: Person,
    manager: Person,
    colleague: Person,
    simulator: Simulator,
    clock: Clock,
) -> None:
    id = played(simulator, clock, trainee, (CURT,))

    page = mind(simulator, manager, id)

    assert (page.own, page.name) == (False, "Tess Trainee")
    with pytest.raises(MissingError):
        mind(simulator, colleague, id)


def mind(simulator: Simulator, person: Person, id: int) -> Mind:
    """Gather the page as `person` sees it."""
    return minds.mind(simulator, seen_by(person), id)
