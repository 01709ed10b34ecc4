"""A report says in a trainer's words whether a scenario teaches, and what stands in the way."""

from dataclasses import replace
from typing import Any

import pytest

from tests.builders import a_scenario
from trainer.core.conversation.transcript import Ending
from trainer.core.rehearsal.agents import AGENTS, CHEATS
from trainer.core.rehearsal.banned import banned
from trainer.core.rehearsal.finding import Severity
from trainer.core.rehearsal.flight import Flown, Left
from trainer.core.rehearsal.plan import Cell
from trainer.core.rehearsal.report import Report, report
from trainer.core.rehearsal.spread import AS_WRITTEN
from trainer.core.scenario.policy import Must, Never
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact, Outcome, Step
from trainer.core.scoring.rubric import Criterion, Rubric

RUBRIC = Rubric(
    "r",
    "R",
    (
        Criterion("empathy", "Empathy", "empathy", 100, "empathy", {}),
        Criterion("conflict", "Conflict", "conflict", 8, "conflict", {}, conditional=True),
    ),
)
LEVELS = (("empathy", 4), ("conflict", 3))


def test_a_scenario_in_order_has_no_findings() -> None:
    found = of(*everybody())

    assert found.findings == ()
    assert [one.agent for one in found.agents] == list(AGENTS)
    assert (found.points("expert"), found.points("novice"), found.points("nobody")) == (
        95,
        50,
        None,
    )
    assert (found.kinds[0].kind, found.kinds[0].expert, found.kinds[0].novice) == (AS_WRITTEN, 1, 0)


def test_the_gravest_come_first() -> None:
    found = of(a_flown("expert", told=(), passed=False), a_flown("novice", told=("postcode",)))

    assert [one.severity for one in found.findings] == sorted(
        (one.severity for one in found.findings), key=list(Severity).index
    )


@pytest.mark.parametrize(
    ("changes", "key", "field", "part"),
    [
        ({"ending": Ending.LEFT, "right": False}, "unsolved", "model.talk.2", "does not take the model answer (seed 1"),
        ({"outcome": "promised", "right": False}, "unsolved", "model.talk.2", "ends at `promised`"),
        ({"outcome": "", "right": False}, "unsolved", "model.talk.2", "ends at ``"),
        ({"breach": "too much", "right": False}, "breach", "model.talk.2", "breaks a rule: too much"),
        ({"left": (Left(1, "I'll send it", "send"),)}, "promise:send", "model.talk.1", "promises “I'll send it” and does not do `send`"),
        ({"unmet": ("verify",)}, "left_out:verify", "must.1", "leaves out `verify`"),
        ({"passed": False, "score": 40, "levels": (("empathy", 2), ("conflict", None))}, "below", "model.talk.4", "40 points, the pass mark is 70; lowest are empathy"),
        ({"passed": False, "levels": (("empathy", 4),)}, "below", "model.talk.4", "95 points, the pass mark is 70"),
        ({"passed": False, "failings": ("Insulted.",)}, "below", "model.talk.4", "rubric: Insulted."),
    ],
)  # fmt: skip
def test_what_the_model_answer_lacks_keeps_it_back(
    changes: dict[str, Any], key: str, field: str, part: str
) -> None:
    found = of(*everybody(expert=changes))

    one = found.of(Severity.ERROR)[0]
    assert (one.key, one.field) == (key, field)
    assert part in one.what
    assert one.cure


def test_what_follows_from_a_model_answer_that_fails_is_not_told() -> None:
    lost: dict[str, Any] = {"ending": Ending.LEFT, "right": False, "told": (), "passed": False}

    assert [one.key for one in of(*everybody(expert=lost)).findings] == ["unsolved"]


def test_a_case_that_even_a_novice_ends_right_asks_for_too_little() -> None:
    many = [a_flown("novice", score=50) for _ in range(9)]
    failed = [replace(one, passed=False) for one in many]
    found = of(*everybody(), *many)

    assert [(one.key, one.severity) for one in found.findings] == [("untaught", Severity.NOTE)]
    assert "ends it right in 9 of 10 talks" in found.findings[0].what
    assert of(*everybody(), *many[1:]).findings == ()
    assert of(*everybody(), *failed).findings == ()


def test_kinds_of_customers_who_are_not_won_are_a_warning() -> None:
    angry = a_flown("expert", kind="angry", right=False, ending=Ending.LEFT)

    found = of(*everybody(), angry).of(Severity.WARNING)

    assert [one.key for one in found] == ["unsolved_kinds"]
    assert "once this customer is angry" in found[0].what


@pytest.mark.parametrize("name", CHEATS)
def test_a_cheat_who_ends_right_or_passes_keeps_it_back(name: str) -> None:
    through = of(*everybody(**{name: {"right": True, "outcome": "refund"}}))
    passed = of(*everybody(**{name: {"passed": True, "score": 71}}))

    assert [one.key for one in through.of(Severity.ERROR)] == [f"cheat:{name}"]
    assert through.findings[0].field.startswith("outcomes.1")
    assert f"{CHEATS[name]} comes to `refund` all the same: " in through.findings[0].what
    assert f"{CHEATS[name]} passes the rubric with 71 points" in passed.findings[0].what
    assert passed.findings[0].field == "must"
    assert report(replace(CASE, must=()), RUBRIC, everybody(**{name: {"passed": True}})).findings[0].field == ""  # fmt: skip


def test_what_keeps_an_agent_behind_the_expert_is_named_furthest_first() -> None:
    low = (("empathy", 2), ("conflict", 2), ("odd", 1))
    found = of(*everybody(curt={"levels": low}, silent={"levels": (("empathy", None),)}))
    behind = {one.agent: one.behind for one in found.agents}
    assert (behind["curt"], behind["silent"], behind["expert"]) == (("empathy", "conflict"), (), ())


def test_an_outcome_that_everybody_says_by_accident_is_told() -> None:
    by_thanks = replace(CASE, outcomes=(*CASE.outcomes, Outcome("thanks", 90, ("thank you",))))
    by_idling = of(*everybody(rude={"heard": ("refund",)}))
    shrug = replace(CASE, outcomes=(*CASE.outcomes, Outcome("shrug", 5, ("thank you",))))
    pressed = replace(
        CASE, outcomes=(*CASE.outcomes, Outcome("done", 90, ("thank you",), ("act",)))
    )
    doubted = Outcome("doubted", 90, ("thank you",), distrusted=True)

    told = report(by_thanks, RUBRIC, everybody()).of(Severity.WARNING)
    assert [one.key for one in told] == ["accident:thanks"]
    assert "“Hello, thank you for contacting us today" in told[0].what
    assert [one.key for one in by_idling.findings] == ["accident:refund"]
    assert report(shrug, RUBRIC, everybody()).findings == ()
    assert report(replace(CASE, outcomes=(*CASE.outcomes, doubted)), RUBRIC, everybody()).findings == ()  # fmt: skip
    assert [one.key for one in report(pressed, RUBRIC, everybody()).of(Severity.NOTE)] == [
        "accident:done"
    ]


@pytest.mark.parametrize(
    "never",
    [Never("again", "Tries again", outcome="again"), Never("again", "Tries again", said=("restart",))],
)  # fmt: skip
def test_a_model_line_that_its_own_ban_forbids_is_told(never: Never) -> None:
    step = Step("Please restart it once more.")
    case = replace(
        CASE,
        never=(never, Never("shout", "Shouts", act="rude")),
        outcomes=(*CASE.outcomes, Outcome("again", 5, ("restart",))),
        model=replace(CASE.model, talk=(*CASE.model.talk, step)),
    )
    place = f"model.talk.{len(case.model.talk)}.say"
    (found,) = banned(case)
    assert (found.field, found.severity) == (place, Severity.WARNING)
    assert "`again`" in found.what
    assert found in report(case, RUBRIC, everybody()).findings


def test_facts_that_stay_closed_are_told_by_how_closed_they_are() -> None:
    case = a_scenario()
    told = tuple(one.id for one in case.facts)
    hidden = Fact("hidden", "I am in the attic.", ask=("where do you sit",), trust=0)
    locked = replace(hidden, id="locked", trust=100, like=("Where do you sit?",))

    def said(fact: Fact, **agents: Any) -> list[tuple[str, str]]:
        whole = replace(case, facts=(*case.facts, fact))
        talks = [a_flown(name, told=told, outcome="refund_and_stop") for name in ("expert",)]
        more = [a_flown(name, told=(*told, fact.id), right=False) for name in agents]
        found = report(whole, None, [*talks, *more]).findings
        return [(one.key, one.severity) for one in found if fact.id in one.key]

    assert said(hidden, novice=True) == [("unasked:hidden", "note")]
    assert said(hidden) == [("unasked:hidden", "warning")]
    assert said(locked) == [("unreachable:locked", "error")]


@pytest.mark.parametrize(
    ("levels", "practise", "keys"),
    [
        ((("empathy", 4), ("conflict", None)), ("empathy",), []),
        ((("empathy", None), ("conflict", None)), ("clarity",), [("criterion:empathy", "note")]),
        ((("empathy", 2), ("conflict", None)), ("empathy",), [("criterion:empathy", "warning")]),
        ((("empathy", 4), ("conflict", None)), ("conflict",), [("criterion:conflict", "warning")]),
    ],
)
def test_a_criterion_that_nobody_could_show_is_told(
    levels: tuple[tuple[str, int | None], ...], practise: tuple[str, ...], keys: list[Any]
) -> None:
    willing = {name: {"levels": levels} for name in ("expert", "competent", "novice", "curt")}

    found = report(replace(CASE, practise=practise), RUBRIC, everybody(**willing)).findings

    assert [(one.key, one.severity) for one in found] == keys


def test_without_a_grade_nothing_is_said_of_criteria() -> None:
    bare = [replace(one, levels=(), score=None, passed=None) for one in everybody()]

    found = report(CASE, RUBRIC, bare)

    assert found.findings == ()
    assert found.points("expert") is None


@pytest.mark.parametrize(
    ("novice", "severity"), [(90, Severity.WARNING), (95, Severity.ERROR), (97, Severity.ERROR)]
)
def test_an_expert_who_hardly_beats_the_novice_is_told(novice: int, severity: Severity) -> None:
    found = of(*everybody(novice={"score": novice})).findings

    assert [(one.key, one.severity) for one in found] == [("gap", severity)]
    assert f"95 points and the novice {novice}" in found[0].what


def test_length_and_level_are_estimated_and_told_where_they_are_far_off() -> None:
    long = {name: {"words": 2000} for name in ("expert", "competent")}
    easy = {name: {"trust": 95.0, "satisfaction": 95.0} for name in ("competent", "novice", "curt")}
    hard = {name: {"trust": 10.0, "satisfaction": 5.0} for name in ("competent", "novice", "curt")}

    assert of(*everybody()).minutes == 6
    assert "it takes about 51 minutes, not 8" in notes(everybody(**long))[0]
    assert notes(everybody(**easy), replace(CASE, level=1)) == []
    assert "it is of level 1, not 3" in notes(everybody(**easy), replace(CASE, level=3))[0]
    assert "it is of level 4, not 2" in notes(everybody(**hard))[0]
    alone = report(CASE, None, [a_flown("rude", right=False)])
    assert (alone.minutes, alone.level) == (0, None)


def test_sentences_heard_in_talk_after_talk_are_told_unless_they_are_what_is_known() -> None:
    own = ("vent, nudge", "And what about my money then? Well, my postcode is AB1 2CD.")
    few = [replace(one, replies=(own,)) for one in everybody()][:5]

    found = notes([replace(one, replies=(own,)) for one in everybody()])

    assert found == ["“And what about my money then?” is said in 11 of 11 talks"]
    assert [one for one in notes(few) if "is said in" in one] == []


CASE = a_scenario(
    facts=(Fact("postcode", "My postcode is AB1 2CD.", ask=("postcode",)),),
    outcomes=(Outcome("refund", 90, ("refund",), ("refund",), good=True), Outcome("promised", 40)),
    must=(Must("verify", "Check", "knowledge", action="verify_identity"),),
    practise=("empathy",),
    minutes=8,
)


def of(*talks: Flown) -> Report:
    return report(CASE, RUBRIC, talks)


def notes(talks: list[Flown], case: Scenario = CASE) -> list[str]:
    return [one.what for one in report(case, RUBRIC, talks).of(Severity.NOTE)]


def everybody(**changes: dict[str, Any]) -> list[Flown]:
    """Let every agent have fared as they should, with `changes` to single ones."""
    return [a_flown(name, **{**_USUAL.get(name, _BAD), **changes.get(name, {})}) for name in AGENTS]


_BAD: dict[str, Any] = {"right": False, "ending": Ending.LEFT, "outcome": "", "score": 10, "passed": False, "told": (), "heard": ()}  # fmt: skip
_USUAL: dict[str, dict[str, Any]] = {
    "expert": {},
    "competent": {"score": 85},
    "novice": {"score": 50, "passed": False, "right": False, "ending": Ending.ABANDONED},
    "curt": {"score": 60, "passed": False},
}


def a_flown(agent: str, kind: str = AS_WRITTEN, **changes: Any) -> Flown:
    """Build a talk that went well, with changes."""
    usual = Flown(
        cell=Cell(agent, kind),
        ending=Ending.RESOLVED,
        outcome="refund",
        right=True,
        breach="",
        left=(),
        told=("postcode",),
        heard=("refund",),
        unmet=(),
        score=95,
        passed=True,
        levels=LEVELS,
        failings=(),
        steps=2,
        words=200,
        heard_words=100,
        trust=65.0,
        satisfaction=70.0,
        replies=(),
        mood="seed 1: heat 90",
    )
    return replace(usual, **changes)
