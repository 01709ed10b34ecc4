from dataclasses import replace

import pytest

from tests.fakes import Clock, ErringVoice
from tests.web.talks import CURT, THANKS, played
from trainer.core.coaching.flag import Claim, Verdict
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.services import attempts, flags, scoring
from trainer.simulator import Simulator
from trainer.store import flags as kept
from trainer.store import mistakes, observations, scorecards
from trainer.store.people import Person

ASKED = Claim.ASKED_AGAIN.value
KIND = (
    "You cancelled in March and we still took 39.90. I'm sorry, that is hard. I'll sort it out now."
)
TALK = (KIND, CURT, THANKS)


def test_a_flag_is_kept_open_and_can_be_changed_and_taken_back(
    trainee: Person, simulator: Simulator, closed: int
) -> None:
    first = flags.flag(simulator, trainee.id, closed, 2, ASKED, " I had said so. ")
    assert (first.claim, first.comment, first.verdict) == (
        Claim.ASKED_AGAIN,
        "I had said so.",
        Verdict.OPEN,
    )

    again = flags.flag(simulator, trainee.id, closed, 2, Claim.OTHER.value)
    assert (again.id, again.claim, again.comment) == (first.id, Claim.OTHER, "")
    assert len(kept.of_attempt(closed)) == 1

    flags.withdraw(trainee.id, closed, 2)
    flags.withdraw(trainee.id, closed, 2)
    assert kept.find(closed, 2) is None


@pytest.mark.parametrize("position", [-1, 0, 1, 99, 2**80])
def test_only_a_reply_of_the_customer_can_be_wrong(
    trainee: Person, simulator: Simulator, closed: int, position: int
) -> None:
    with pytest.raises(InputError, match="Only a reply"):
        flags.flag(simulator, trainee.id, closed, position, ASKED)


def test_what_cannot_be_read_is_refused(
    trainee: Person, colleague: Person, simulator: Simulator, closed: int
) -> None:
    with pytest.raises(InputError, match="Choose what"):
        flags.flag(simulator, trainee.id, closed, 2, "boring")
    with pytest.raises(InputError, match="501 characters"):
        flags.flag(simulator, trainee.id, closed, 2, ASKED, "x" * 501)
    with pytest.raises(MissingError):
        flags.flag(simulator, colleague.id, closed, 2, ASKED)
    with pytest.raises(MissingError):
        flags.withdraw(colleague.id, closed, 2)


def test_an_upheld_flag_leaves_the_exchange_out_and_a_rejected_one_does_not(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int
) -> None:
    before, shown = scorecards.load(closed).scorecard, observations.of_(trainee.id)
    assert before is not None
    one = flags.flag(simulator, trainee.id, closed, 2, ASKED)
    two = flags.flag(simulator, trainee.id, closed, 4, ASKED)

    rejected = flags.judge(simulator, trainer.id, two.id, "rejected", "A fair question.")
    assert scorecards.load(closed).scorecard == before
    upheld = flags.judge(simulator, trainer.id, one.id, "upheld", " You had said so. ")

    assert (rejected.verdict, rejected.answer) == (Verdict.REJECTED, "A fair question.")
    assert (upheld.verdict, upheld.answer) == (Verdict.UPHELD, "You had said so.")
    after = scorecards.load(closed).scorecard
    assert after is not None
    assert after.struck == (2,)
    assert before.score is not None
    assert after.score is not None
    assert after.score > before.score
    assert observations.of_(trainee.id) != shown


def test_a_flag_is_judged_once_by_somebody_else_and_with_a_reason(
    trainee: Person, trainer: Person, simulator: Simulator, closed: int
) -> None:
    flag = flags.flag(simulator, trainee.id, closed, 2, ASKED)
    with pytest.raises(RuleError, match="your own talk"):
        flags.judge(simulator, trainee.id, flag.id, "upheld", "Mine.")
    with pytest.raises(InputError, match="Choose whether"):
        flags.judge(simulator, trainer.id, flag.id, "open", "Hm.")
    for answer in ("", " ", "x" * 501):
        with pytest.raises(InputError, match="Write why"):
            flags.judge(simulator, trainer.id, flag.id, "upheld", answer)
    with pytest.raises(MissingError):
        flags.judge(simulator, trainer.id, 999, "upheld", "Why.")

    flags.judge(simulator, trainer.id, flag.id, "upheld", "Yes.")

    with pytest.raises(RuleError, match="judged already"):
        flags.judge(simulator, trainer.id, flag.id, "rejected", "No.")
    with pytest.raises(RuleError, match="judged already"):
        flags.withdraw(trainee.id, closed, 2)
    with pytest.raises(RuleError, match="judged already"):
        flags.flag(simulator, trainee.id, closed, 2, ASKED)


def test_what_the_audit_finds_is_left_out_without_a_flag_and_a_flag_of_it_is_upheld_at_once(
    trainee: Person, erring: Simulator, clock: Clock
) -> None:
    id = played(erring, clock, trainee, TALK)
    card = scorecards.load(id).scorecard
    assert card is not None
    assert card.struck == (4,)
    assert [one.position for one in mistakes.list_(id)] == [4]

    flag = flags.flag(erring, trainee.id, id, 4, Claim.UNLIKELY.value)

    assert flag.verdict is Verdict.UPHELD
    assert flag.answer.startswith("Our own check found it too. The customer named something")
    assert scorecards.load(id).scorecard == card


def test_a_flag_in_a_talk_that_goes_on_is_left_out_when_it_is_scored(
    trainee: Person, trainer: Person, erring: Simulator, clock: Clock
) -> None:
    id = attempts.begin(erring, trainee.id, "charged-after-cancelling")
    for number, message in enumerate(TALK[:2]):
        clock.turn(seconds=30)
        attempts.take(erring, trainee.id, id, message, str(number))
    assert flags.flag(erring, trainee.id, id, 4, ASKED).verdict is Verdict.UPHELD
    mine = flags.flag(erring, trainee.id, id, 2, ASKED)
    flags.judge(erring, trainer.id, mine.id, "upheld", "Yes.")

    attempts.close(erring, trainee.id, id)

    card = scorecards.load(id).scorecard
    assert card is not None
    assert card.struck == (2, 4)


def test_a_talk_that_was_not_scored_yet_is_scored_without_it(
    trainee: Person, trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring, "grade", lambda *_: None)
        id = played(simulator, clock, trainee, TALK)
    flag = flags.flag(simulator, trainee.id, id, 2, ASKED)

    flags.judge(simulator, trainer.id, flag.id, "upheld", "Yes.")

    card = scorecards.load(id).scorecard
    assert card is not None
    assert card.struck == (2,)


def test_an_audit_that_breaks_costs_nobody_a_card(
    trainee: Person, simulator: Simulator, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring, "audit", broken)
        id = played(simulator, clock, trainee, TALK)

    assert scorecards.load(id).scorecard is not None
    assert "the audit failed" in caplog.text


@pytest.fixture
def closed(trainee: Person, simulator: Simulator, clock: Clock) -> int:
    """Play a talk that went badly."""
    return played(simulator, clock, trainee, TALK)


@pytest.fixture
def erring(simulator: Simulator) -> Simulator:
    """Have the customer's second reply be their own mistake."""
    return replace(simulator, voice=ErringVoice(simulator.voice))
