"""Show beside each reply of the customer what was wrong with it, and what the trainee says of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.flag import CLAIMS, COMMENT_LIMIT, Verdict
from trainer.core.coaching.mistake import Mistake
from trainer.core.conversation.turn import Speaker
from trainer.services import scoring
from trainer.store import flags, mistakes
from trainer.store.flags import Flag

OPTIONS = tuple((claim.value, words) for claim, words in CLAIMS.items())
"""What may be said against a reply, as a form offers it."""
VERDICTS = {
    Verdict.OPEN: ("waiting for an answer", "info"),
    Verdict.UPHELD: ("upheld", "ok"),
    Verdict.REJECTED: ("not upheld", "neutral"),
}
"""Verdict → the words for it, and their tone."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Hold what there is to say of one reply: the audit's sentences, and the trainee's flag."""

    position: int
    mistakes: tuple[Mistake, ...]
    flag: Flag | None
    claim: str
    verdict: str
    tone: str
    left_out: bool
    options: tuple[tuple[str, str], ...] = OPTIONS
    limit: int = COMMENT_LIMIT


def noted(attempt_id: int, attempt: Attempt, found: Iterable[Mistake]) -> Mapping[int, Noted]:
    """Say of each reply what is wrong with it, and what may still be said."""
    flagged = {one.position: one for one in flags.of_attempt(attempt_id)}
    wrong: dict[int, list[Mistake]] = {}
    for one in found:
        wrong.setdefault(one.position, []).append(one)
    replies = (turn.position for turn in attempt.transcript.of(Speaker.CUSTOMER)[1:])
    return {place: _noted(place, wrong.get(place, []), flagged.get(place)) for place in replies}


def noted_now(attempt_id: int, attempt: Attempt) -> Mapping[int, Noted]:
    """Say it of a talk that goes on, audited as it stands."""
    return noted(attempt_id, attempt, scoring.audited(attempt))


def noted_then(attempt_id: int, attempt: Attempt) -> Mapping[int, Noted]:
    """Say it of a talk that is over, as it was audited when it was scored."""
    return noted(attempt_id, attempt, mistakes.list_(attempt_id))


def _noted(position: int, found: list[Mistake], flag: Flag | None) -> Noted:
    verdict, tone = VERDICTS[flag.verdict] if flag else ("", "")
    upheld = flag is not None and flag.verdict is Verdict.UPHELD
    return Noted(
        position=position,
        mistakes=tuple(found),
        flag=flag,
        claim=CLAIMS[flag.claim] if flag else "",
        verdict=verdict,
        tone=tone,
        left_out=bool(found) or upheld,
    )
