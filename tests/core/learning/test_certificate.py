from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.learning.certificate import Validity, verdict_of

UNTIL = datetime(2027, 5, 12, tzinfo=UTC)
LATER = UNTIL + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("now", "revoked", "drill", "validity", "said"),
    [
        (UNTIL, None, False, Validity.VALID, ""),
        (LATER, None, False, Validity.EXPIRED, "until the day named"),
        (UNTIL, "Given by mistake.", False, Validity.REVOKED, "Given by mistake."),
        (LATER, "Given by mistake.", True, Validity.REVOKED, "Given by mistake."),
        (UNTIL, None, True, Validity.DRILL, "once the drill is passed"),
        (LATER, None, True, Validity.EXPIRED, "until the day named"),
    ],
)
def test_a_certificate_is_good_until_its_day_unless_something_took_it_away(
    now: datetime, revoked: str | None, validity: Validity, said: str, *, drill: bool
) -> None:
    found = verdict_of(UNTIL, now, revoked, drill_due=drill)

    assert found.validity is validity
    assert said in found.because
    assert found.good is (validity is Validity.VALID)
