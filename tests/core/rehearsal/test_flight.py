"""Talks of a plan are played and kept as a report needs them, with customers of many kinds."""

from dataclasses import replace

import pytest

from tests.builders import a_refusal, a_scenario
from trainer.core.conversation.transcript import Ending
from trainer.core.rehearsal.agents import AGENTS, CHEATS
from trainer.core.rehearsal.flight import Batch, fly, fly_batch
from trainer.core.rehearsal.plan import CHECK, FULL, QUICK, Cell
from trainer.core.rehearsal.spread import AS_WRITTEN, KINDS, as_kind
from trainer.core.scenario.policy import Must
from trainer.core.scoring.rubric import Criterion, Rubric

RUBRIC = Rubric("r", "R", (Criterion("empathy", "Empathy", "empathy", 100, "empathy", {}),))


def test_a_talk_is_played_and_kept_as_a_report_needs_it() -> None:
    graded = fly(a_scenario(), RUBRIC, Cell("expert", graded=True))
    bare = fly_batch(Batch(a_scenario(), RUBRIC, (Cell("rude"),)))[0]

    assert (graded.right, graded.ending, graded.outcome) == (
        True,
        Ending.RESOLVED,
        "refund_goodwill",
    )
    assert graded.score is not None
    assert dict(graded.levels)["empathy"] is not None
    assert set(graded.heard) >= {"refund_goodwill"}
    assert graded.steps == len(graded.replies)
    assert (bare.right, bare.score, bare.passed, bare.levels) == (False, None, None, ())


def test_promises_and_what_had_to_happen_are_kept_with_their_message() -> None:
    case = a_scenario(must=MUSTS)
    talk = list(case.model.talk)
    talk[-1] = replace(talk[-1], say=f"I will refund 39.90 now. {talk[-1].say}", do=())
    broken = replace(
        case, model=replace(case.model, talk=tuple(replace(one, do=()) for one in talk))
    )

    found = fly(broken, None, Cell("expert"))

    assert {one.action for one in found.left} == {"refund", "credit"}
    assert found.left[0].step <= found.left[-1].step
    assert found.unmet == ("done", "said", "told")


def test_plans_hold_every_agent_and_the_whole_one_every_kind() -> None:
    assert {one.agent for one in QUICK} == set(AGENTS)
    assert {one.agent for one in CHECK} == {"expert", *CHEATS}
    assert len(FULL) == 11 * 9 * 3 == len(set(FULL))
    assert {one.kind for one in FULL} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_changes_how_they_come_and_nothing_else(kind: str) -> None:
    changed = as_kind(a_refusal(), kind)

    assert (changed == a_refusal()) == (kind == AS_WRITTEN)
    same = replace(changed.customer, start=a_refusal().customer.start, traits=a_refusal().customer.traits)  # fmt: skip
    assert replace(changed, customer=same) == a_refusal()


MUSTS = (
    Must("done", "Refund it", "resolution", action="refund"),
    Must("said", "Say so", "clarity", said=("many thanks indeed",)),
    Must("told", "Ask", "empathy", fact="nothing"),
)
