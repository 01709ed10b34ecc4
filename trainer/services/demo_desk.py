"""Give the made-up team two exams that were passed, notes of coaching talks, and a signature.

The signature is asked of the same service as anybody's: where the evidence is not complete, nobody
has signed.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from trainer.core.errors import RuleError
from trainer.core.learning.assignment import Rule, Target, Terms, Whom
from trainer.services import certificates, coaching_notes, readiness
from trainer.simulator import Simulator
from trainer.store import assigned, assignments, attempts
from trainer.store.assignments import Assignment
from trainer.store.attempts import Mode
from trainer.store.coaching_notes import Words
from trainer.store.database import writing

TRAINER, MANAGER = "trainer@demo.rapport", "manager@demo.rapport"
READY = "joao@demo.rapport"
EXAMS = ("judo-suit-by-saturday", "three-days-offline")
"""The cases of the careers that were exams: one by chat, one by phone."""
NOTES = (
    (
        "ravi@demo.rapport",
        15,
        "We read two talks together. He solves quickly, and the customer hears no word of sympathy.",
        "Name what happened to the customer before the first question.",
        8,
        True,
    ),
    (
        "grace@demo.rapport",
        6,
        "She gives more than the rules allow as soon as somebody is cross. She knows the rule.",
        "Say the rule and its reason once, then offer what the rule allows.",
        -4,
        True,
    ),
    (
        "sofie@demo.rapport",
        10,
        "Asked for a calmer shift while she learns; she is on the right way.",
        "Two talks a week, no more.",
        0,
        False,
    ),
)
"""E-mail, days ago, what it was about, what was agreed, follow-up days ago (0: none), for both."""
READ_FOR = timedelta(minutes=15)
"""How long the manager had a talk open before they signed."""


def add(simulator: Simulator, ids: Mapping[str, int], now: datetime) -> None:
    """Keep them; `ids` is e-mail → person."""
    for email, days, text, agreed, follow, shared in NOTES:
        if email not in ids:
            continue
        held = (now - timedelta(days=days)).date()
        again = (now - timedelta(days=follow)).date() if follow else None
        words = Words(held, text, agreed, again, shared)
        coaching_notes.write(_at(simulator, now, days), ids[TRAINER], ids[email], words)
    if READY in ids:
        for slug in EXAMS:
            _examined(simulator, ids, slug)
        _signed(simulator, ids)


def _examined(simulator: Simulator, ids: Mapping[str, int], slug: str) -> None:
    """Make the talk at a case the exam that had been asked for two days before."""
    talks = attempts.list_(person_ids=(ids[READY],), slug=slug, mode=Mode.PRACTICE)
    for talk in talks[:1]:
        asked, ended = talk.started_at - timedelta(days=2), talk.closed_at or talk.started_at
        due = (ended + timedelta(days=5)).date()
        exam = Assignment(
            id=0,
            title=talk.title,
            terms=Terms(Target.SCENARIO, slug, minimum=70, most=2, exam=True, certificate=True),
            rule=Rule(Whom.PEOPLE),
            team_id=None,
            by_id=ids[TRAINER],
            due=due,
            within=0,
            because="One case by yourself, to show what you can do.",
            left_out=0,
            made_at=asked,
            demo=True,
        )
        # Kept as it was asked for then: by now the case is known, and would be refused.
        with writing():
            id = assignments.add(exam)
            assigned.give(id, ids[READY], due, asked)
            for one in assigned.of_assignment(id):
                assigned.keep_try(talk.id, one.id)
        certificates.settle(_at(simulator, ended, 0), talk.id)


def _signed(simulator: Simulator, ids: Mapping[str, int]) -> None:
    for talk in attempts.list_(person_ids=(ids[READY],), mode=Mode.PRACTICE, limit=1):
        readiness.read_talk(simulator, ids[MANAGER], talk.id, simulator.clock() - READ_FOR)
        with suppress(RuleError):
            readiness.sign(simulator, ids[MANAGER], ids[READY])


def _at(simulator: Simulator, now: datetime, days: int) -> Simulator:
    return replace(simulator, clock=lambda: now - timedelta(days=days))
