"""Take what trainees hold against a reply of the customer, and have it judged.

Every function of a trainee takes the person at the door; another's attempt is a MissingError.
"""

from trainer.core.coaching.flag import COMMENT_LIMIT, Claim, Verdict
from trainer.core.coaching.mistake import Mistake
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import InputError, RuleError
from trainer.core.language.tokens import clean
from trainer.services import attempts, scoring
from trainer.simulator import Simulator
from trainer.store import attempts as kept
from trainer.store import flags, scorecards
from trainer.store.attempts import Status
from trainer.store.database import writing
from trainer.store.flags import Flag


def flag(
    simulator: Simulator,
    person_id: int,
    attempt_id: int,
    position: int,
    claim: str,
    comment: str = "",
) -> Flag:
    """Hold the customer's reply at `position` to be wrong; what the audit confirms is upheld at once.

    Until it is judged it may be changed. InputError for a turn that is no reply of the customer, an
    unknown claim or a comment of more than 500 characters; RuleError once it was judged.
    """
    attempt = attempts.load(person_id, attempt_id)
    turns = attempt.transcript.turns
    if not 0 < position < len(turns) or turns[position].speaker is not Speaker.CUSTOMER:
        raise InputError("Only a reply of the customer can be held to be wrong.")
    if claim not in set(Claim):
        raise InputError("Choose what is wrong with the reply.")
    words = clean(comment).strip()
    if len(words) > COMMENT_LIMIT:
        raise InputError(f"The comment has {len(words)} characters; at most {COMMENT_LIMIT} fit.")
    found = [one for one in scoring.audited(attempt) if one.position == position]
    now = simulator.clock()
    with writing():
        kept.lock(attempt_id)
        _refuse_if_judged(flags.find(attempt_id, position))
        id = flags.save(attempt_id, position, Claim(claim), words, now)
        if found:
            flags.judge(id, Verdict.UPHELD, _confirmed(found[0]), None, now)
    if found:
        _rescore(simulator, attempt_id, position)
    return flags.load(id)


def withdraw(person_id: int, attempt_id: int, position: int) -> None:
    """Take a flag back; harmless when there is none. RuleError once it was judged."""
    attempts.listing(person_id, attempt_id)
    with writing():
        kept.lock(attempt_id)
        found = flags.find(attempt_id, position)
        _refuse_if_judged(found)
        if found:
            flags.drop(found.id)


def judge(simulator: Simulator, person_id: int, flag_id: int, verdict: str, answer: str) -> Flag:
    """Uphold or reject a flag, and score the talk again where it was upheld.

    InputError for another verdict and for an answer that is missing or too long; RuleError when it
    was judged already, and for one's own.
    """
    if verdict not in {Verdict.UPHELD.value, Verdict.REJECTED.value}:
        raise InputError("Choose whether the reply was wrong or not.")
    words = clean(answer).strip()
    if not 0 < len(words) <= COMMENT_LIMIT:
        raise InputError(f"Write why, in at most {COMMENT_LIMIT} characters; the trainee reads it.")
    found = flags.load(flag_id)
    if kept.listing(found.attempt_id).person_id == person_id:
        raise RuleError("This is your own talk. Somebody else has to judge it.")
    now = simulator.clock()
    with writing():
        kept.lock(found.attempt_id)
        _refuse_if_judged(flags.load(flag_id))
        flags.judge(flag_id, Verdict(verdict), words, person_id, now)
    if verdict == Verdict.UPHELD.value:
        _rescore(simulator, found.attempt_id, found.position)
    return flags.load(flag_id)


def _refuse_if_judged(found: Flag | None) -> None:
    if found and found.verdict is not Verdict.OPEN:
        raise RuleError("This reply has been judged already.")


def _confirmed(found: Mistake) -> str:
    return f"Our own check found it too. {found.because}"


def _rescore(simulator: Simulator, attempt_id: int, position: int) -> None:
    """Score again what is over and scored with this reply in it; else it is left out in its time."""
    if kept.listing(attempt_id).status is not Status.CLOSED:
        return
    card = scorecards.load(attempt_id).scorecard if _is_graded(attempt_id) else None
    if card is None or position not in card.struck:
        scoring.grade(simulator, attempt_id)


def _is_graded(attempt_id: int) -> bool:
    return attempt_id in scorecards.headlines([attempt_id])
