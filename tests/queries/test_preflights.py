"""A report is told in answers to what a trainer would ask."""

from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.content.nodes import Mark, Places
from trainer.core.conversation.transcript import Ending
from trainer.core.rehearsal.finding import Finding, error, note, warning
from trainer.core.rehearsal.report import Fared, Met, Report
from trainer.queries import preflights
from trainer.queries.preflights import Page

GOOD = Report(
    talks=27,
    findings=(),
    agents=(
        Fared("expert", 9, 9, Ending.RESOLVED, 97, 90, 6.0),
        Fared("novice", 9, 1, Ending.ABANDONED, 40, 30, 8.0),
        Fared("rude", 9, 0, Ending.LEFT, 9, 0, 4.0),
    ),
    kinds=(Met("as written", 1, 1, 0), Met("angry", 1, 1, 0)),
    minutes=8,
    level=2,
)


CRITERIA = {"empathy": "Empathy", "clarity": "Clarity"}


def test_a_good_scenario_answers_well() -> None:
    assert asked(GOOD) == {
        "Can it be solved?": ("Yes: the model answer succeeds with all 2 kinds of customer.", "ok"),
        "Can a cheat come through?": ("No: 1 bad agents failed in 9 talks.", "ok"),
        "Does good work pay?": ("Points of 100: expert 97, novice 40.", "ok"),
        "Can everything be found out?": ("Yes: every fact can be reached.", "ok"),
        "How long does it take?": ("About 8 minutes.", "neutral"),
        "How hard is it?": ("Level 2 of 4; as the text says. An estimate.", "neutral"),
    }


@pytest.mark.parametrize(
    ("finding", "question", "answer"),
    [
        (warning("unsolved_kinds", "", "", ""), "Can it be solved?", "Mostly: in 4 of 9 talks."),
        (error("unsolved", "", "", ""), "Can it be solved?", "No: the model answer succeeds in 4 of 9 talks."),
        (error("cheat:stuffer", "", "", ""), "Can a cheat come through?", "Yes: keyword-stuffer."),
        (error("unreachable:party", "", "", ""), "Can everything be found out?", "No: nobody can reach party."),
        (warning("gap", "", "", ""), "Does good work pay?", "Points of 100: expert 97, novice 40."),
    ],
)  # fmt: skip
def test_what_was_found_is_in_the_answers(finding: Finding, question: str, answer: str) -> None:
    agents = (replace(GOOD.agents[0], right=4), *GOOD.agents[1:])

    words, tone = asked(replace(GOOD, findings=(finding,), agents=agents))[question]

    assert words == answer
    assert tone in {"warn", "bad"}


def test_what_was_not_graded_or_weighed_is_left_open() -> None:
    bare = tuple(replace(one, points=None) for one in GOOD.agents)
    found = asked(replace(GOOD, agents=bare, minutes=0, level=None, kinds=GOOD.kinds[:1]))

    assert found["Does good work pay?"] == ("That was not graded.", "neutral")
    assert found["Can it be solved?"][0] == "Yes: the model answer succeeds."
    assert len(found) == 4


def test_an_estimate_that_is_not_the_authors_says_so() -> None:
    found = asked(replace(GOOD, minutes=20, level=4))

    assert found["How long does it take?"][0] == "About 20 minutes. The text says 8."
    assert "the text says 2" in found["How hard is it?"][0]


def test_findings_stand_with_their_lines_and_agents_with_what_they_do() -> None:
    found = replace(
        GOOD, findings=(error("a", "facts.1.say", "w", "c"), note("b", "level", "w", "c"))
    )

    page = filled(found)

    assert [one.line for one in (*page.errors, *page.notes)] == [7, 1]
    assert page.warnings == ()
    assert page.agents[2].bad
    assert (page.agents[2].name, page.agents[2].ending) == ("Rude", "the customer left")
    assert not page.publishable


def test_why_an_agent_that_solves_it_scores_low_is_said() -> None:
    curt = Fared("curt", 27, 27, Ending.RESOLVED, 48, 60, 4.0, ("empathy", "odd", "clarity"))
    told = {
        "one": (
            curt,
            "Solves the case; it loses points by how it is said, most in Empathy and Clarity.",
        ),
        "unsolved": (replace(curt, right=9), ""),
        "near": (replace(curt, points=90), ""),
        "ungraded": (replace(curt, points=None), ""),
        "level": (replace(curt, behind=()), ""),
        "cheat": (replace(curt, agent="rude"), ""),
    }
    for fared, why in told.values():
        page = filled(replace(GOOD, agents=(GOOD.agents[0], fared)))
        assert page.agents[1].why == why
    ungraded = replace(GOOD.agents[0], points=None)
    assert filled(replace(GOOD, agents=(ungraded, curt))).agents[1].why == ""


def asked(report: Report) -> dict[str, tuple[str, str]]:
    return {question: (answer, tone) for question, answer, tone in filled(report).answers}


def filled(report: Report) -> Page:
    places = Places("x.yaml", {"facts.1": Mark(7, 3)})
    return preflights.filled(
        Page("x", "X", None), report, a_scenario(minutes=8), places, {}, CRITERIA
    )
