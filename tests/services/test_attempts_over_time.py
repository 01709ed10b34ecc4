import pytest

from tests.fakes import HELLO, SLUG, Clock
from trainer.core.errors import InputError
from trainer.services import attempts, content
from trainer.simulator import Simulator
from trainer.store.attempts import Mode
from trainer.store.drafts import Draft
from trainer.store.people import Person


def test_time_counts_from_the_beginning_and_never_runs_backwards(
    trainee: Person, simulator: Simulator, clock: Clock, begun: int
) -> None:
    clock.turn(seconds=40)
    first = attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    clock.turn(hours=-2)
    second = attempts.take(simulator, trainee.id, begun, "One moment please.", "a2")

    assert [turn.at for turn in (*first.turns, *second.turns)] == [40, 40, 40, 40]


def test_a_break_is_not_a_silence(
    trainee: Person, simulator: Simulator, clock: Clock, begun: int
) -> None:
    clock.turn(seconds=30)
    attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    clock.turn(days=2)

    attempts.resume(simulator, trainee.id, begun)
    clock.turn(seconds=20)
    exchange = attempts.take(simulator, trainee.id, begun, "I am back.", "a2")

    assert exchange.turns[0].at == 50


def test_a_short_absence_is_a_silence(
    trainee: Person, simulator: Simulator, clock: Clock, begun: int
) -> None:
    clock.turn(minutes=9)
    attempts.resume(simulator, trainee.id, begun)

    exchange = attempts.take(simulator, trainee.id, begun, HELLO, "a1")

    assert exchange.turns[0].at == 540


def test_a_draft_is_kept_until_its_message_is_sent_and_not_brought_back_by_one_that_is_late(
    trainee: Person, simulator: Simulator, begun: int
) -> None:
    attempts.save_draft(simulator, trainee.id, begun, "Hello, I", "Your bill", "a1")
    attempts.save_draft(simulator, trainee.id, begun, HELLO, "Your bill", "a1")
    assert attempts.draft(trainee.id, begun) == Draft(HELLO, "Your bill")

    attempts.take(simulator, trainee.id, begun, HELLO, "a1")
    for late in (HELLO, "Hello, I", ""):
        attempts.save_draft(simulator, trainee.id, begun, late, "Your bill", "a1")
        assert attempts.draft(trainee.id, begun) == Draft()

    attempts.save_draft(simulator, trainee.id, begun, "Thank you", "", "a2")
    assert attempts.draft(trainee.id, begun) == Draft("Thank you")


def test_a_draft_without_end_is_refused(trainee: Person, simulator: Simulator, begun: int) -> None:
    with pytest.raises(InputError, match="too long"):
        attempts.save_draft(simulator, trainee.id, begun, "x" * 20_001)


def test_the_same_story_counts_once_a_week(
    trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    def counts(person: Person) -> bool:
        id = attempts.begin(simulator, person.id, SLUG)
        return attempts.listing(person.id, id).counts

    assert counts(trainee)
    assert not counts(trainee)
    assert counts(colleague)
    clock.turn(days=7)
    assert counts(trainee)


def test_an_author_tries_a_draft_that_nobody_else_sees(
    trainer: Person, simulator: Simulator
) -> None:
    changed = content.text_of(simulator, SLUG).replace("title:", "title: My own", 1)
    draft = content.save_draft(simulator, trainer.id, changed)

    id = attempts.begin(simulator, trainer.id, SLUG, version_id=draft.id)

    listing = attempts.listing(trainer.id, id)
    assert (listing.mode, listing.counts, listing.version_id) == (Mode.TRIAL, False, draft.id)
    assert listing.title.startswith("My own")
    assert not content.find(simulator, SLUG).scenario.title.startswith("My own")


def test_an_attempt_keeps_its_version_when_another_is_published(
    trainee: Person, trainer: Person, simulator: Simulator, begun: int
) -> None:
    changed = content.text_of(simulator, SLUG).replace("title:", "title: My own", 1)
    content.publish(simulator, trainer.id, content.save_draft(simulator, trainer.id, changed).id)

    later = attempts.begin(simulator, trainee.id, SLUG)

    assert attempts.load(trainee.id, later).scenario.title.startswith("My own")
    assert not attempts.load(trainee.id, begun).scenario.title.startswith("My own")


def test_a_coached_talk_never_counts_and_gives_the_story_away_for_a_week(
    trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    def begin(*, coached: bool) -> tuple[Mode, bool]:
        id = attempts.begin(simulator, trainee.id, SLUG, coached=coached)
        listing = attempts.listing(trainee.id, id)
        return listing.mode, listing.counts

    assert begin(coached=True) == (Mode.COACHED, False)
    assert begin(coached=False) == (Mode.PRACTICE, False)
    clock.turn(days=7)
    assert begin(coached=False) == (Mode.PRACTICE, True)
