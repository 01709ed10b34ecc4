"""Hints, rung by rung, as far as they are left."""

from dataclasses import replace

import pytest

from tests.fakes import HELLO, SLUG, START
from trainer.core.coaching.hints import LADDER, Rung
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.learning.evidence import Observation
from trainer.services import attempts, content, forks, hints, people, scoring
from trainer.simulator import Simulator
from trainer.store import database, observations
from trainer.store.attempts import Mode
from trainer.store.database import writing
from trainer.store.people import Person, Preferences


def test_a_hint_is_kept_once_however_often_it_is_asked_for(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    first = hints.take(simulator, trainee.id, begun, "nudge")

    assert hints.take(simulator, trainee.id, begun, "nudge") == first
    assert hints.taken(begun) == (first,)
    assert not hints.assisted(begun)


def test_a_rung_comes_after_those_below_it(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    with pytest.raises(RuleError, match="before it first"):
        hints.take(simulator, trainee.id, begun, "principle")
    with pytest.raises(InputError):
        hints.take(simulator, trainee.id, begun, "answer")
    with pytest.raises(RuleError, match="not offered"):
        hints.take(simulator, trainee.id, begun, "shown")

    for rung in LADDER:
        hints.take(simulator, trainee.id, begun, rung)
    assert hints.assisted(begun)


def test_the_ladder_begins_anew_with_each_message(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    hints.take(simulator, trainee.id, begun, "nudge")
    attempts.take(simulator, trainee.id, begun, HELLO, "one")

    with pytest.raises(RuleError, match="before it first"):
        hints.take(simulator, trainee.id, begun, "principle")
    hints.take(simulator, trainee.id, begun, "nudge")

    assert [one.position for one in hints.taken(begun)] == [1, 3]


def test_there_are_no_hints_after_the_end(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    with pytest.raises(RuleError, match="while a message of yours is due"):
        hints.take(simulator, trainee.id, closed, "nudge")


def test_no_line_is_made_up_where_none_fits(
    trainee: Person, simulator: Simulator, begun: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hints, "hint_at", lambda *_: None)

    with pytest.raises(RuleError, match="No line of the model fits"):
        hints.take(simulator, trainee.id, begun, "nudge")

    assert hints.taken(begun) == ()


def test_who_tries_a_draft_is_given_no_hints(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    listing = attempts.listing(trainee.id, begun)

    assert hints.ladder(simulator, replace(listing, mode=Mode.TRIAL)) == ()


def test_hints_grow_fewer_as_skills_grow_unless_one_asked_to_keep_them(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    listing = attempts.listing(trainee.id, begun)
    assert hints.ladder(simulator, listing) == LADDER
    observe(trainee, begun, simulator, 100.0)
    assert hints.ladder(simulator, listing) == ()
    with pytest.raises(RuleError, match="Your settings"):
        hints.take(simulator, trainee.id, begun, "nudge")

    people.set_preferences(trainee.id, Preferences(hints=True), "Europe/London")

    assert hints.ladder(simulator, listing) == LADDER


def test_a_talk_with_help_is_no_independent_evidence(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    for rung in LADDER[:3]:
        hints.take(simulator, trainee.id, begun, rung)
    observe(trainee, begun, simulator, 90.0)

    alone = {one.scenario for one in observations.of_(trainee.id)}
    helped = {one.scenario for one in observations.of_(trainee.id, assisted=True)}

    assert helped == {f"{SLUG}-0"}
    assert alone == {f"{SLUG}-{number}" for number in range(1, 5)}


def test_a_suggestion_is_kept_beside_the_hints_and_makes_no_talk_an_assisted_one(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    debrief = scoring.graded(simulator, closed).debrief
    assert debrief is not None
    assert debrief.moment is not None
    assert not hints.suggestion_shown(closed, debrief.moment.turn)

    hints.show_suggestion(simulator, trainee.id, closed)

    assert hints.suggestion_shown(closed, debrief.moment.turn)
    assert hints.taken(closed) == ()
    assert not hints.assisted(closed)


def test_after_the_first_try_there_is_nothing_to_keep_of_a_suggestion(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    debrief = scoring.graded(simulator, closed).debrief
    assert debrief is not None
    assert debrief.moment is not None
    turn = debrief.moment.turn
    forks.say_again(simulator, trainee.id, closed, turn, HELLO, "one")

    hints.show_suggestion(simulator, trainee.id, closed)

    assert not hints.suggestion_shown(closed, turn)


def test_a_talk_without_a_moment_has_no_suggestion(trainee: Person, simulator: Simulator) -> None:
    with writing():
        version = content.pin(simulator, SLUG)
    id = attempts.begin(simulator, trainee.id, SLUG, version_id=version)
    attempts.close(simulator, trainee.id, id)

    with pytest.raises(RuleError, match="nothing to suggest"):
        hints.show_suggestion(simulator, trainee.id, id)


def test_nobody_takes_hints_for_another(
    colleague: Person, simulator: Simulator, begun: int
) -> None:
    with pytest.raises(MissingError):
        hints.take(simulator, colleague.id, begun, Rung.NUDGE)


def observe(person: Person, id: int, simulator: Simulator, y: float) -> None:
    """Keep five observations of every skill, all from one attempt but for the name."""
    for number in range(5):
        kept = id if number == 0 else attempts.begin(simulator, person.id, SLUG)
        seen = [
            Observation(one.id, y, 4, f"{SLUG}-{number}", "chat", START)
            for one in simulator.library.skills()
        ]
        with database.writing():
            observations.save(person.id, kept, seen, demo=False)
