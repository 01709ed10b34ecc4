"""The whole debrief."""

from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, close, replay
from trainer.core.coaching.corrections import MOST_CORRECTIONS, corrections_of
from trainer.core.coaching.debrief import Correction
from trainer.core.coaching.debriefing import (
    debrief_of,
    held_against,
    line_of,
    rewritten,
    worked_of,
)
from trainer.core.conversation.turn import Speaker
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.state import Change
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Missed, Score, abstain
from trainer.core.scoring.scorecard import Failing, Result, Scorecard

VOICE = ScriptedVoice()
LEVELS = {level: f"Anchor {level}." for level in range(1, 6)}


def test_the_debrief_holds_verdict_line_moment_and_plan() -> None:
    attempt = play(a_scenario(), 1, AGENTS["novice"], VOICE)
    rubric = a_rubric("clarity", "empathy")
    debrief = debrief_of(attempt, grade(attempt.transcript, rubric), rubric, VOICE)
    assert debrief.survey.csat <= 4
    assert len(debrief.line) == len(attempt.states)
    assert debrief.plan.startswith("When a customer ")
    assert debrief.plan.endswith(".")


def test_the_line_begins_as_the_customer_came() -> None:
    first = line_of(play(a_scenario(), 1, AGENTS["expert"], VOICE))[0]
    assert (first.turn, first.label, first.moved) == (0, "", 0.0)
    assert first.mood.heat == a_scenario().customer.start.heat


def test_each_bend_is_labelled_with_exact_words_of_the_agent_before_it() -> None:
    attempts = (play(a_scenario(), 1, AGENTS["competent"], VOICE), said("Hm."))
    lines = [(one.transcript.turns, line_of(one)) for one in attempts]
    labelled = [(turns, bend) for turns, line in lines for bend in line if bend.label]
    assert {bend.quoted for _, bend in labelled} == {True, False}
    for turns, bend in labelled:
        assert (bend.label in turns[bend.turn - 1].text) is bend.quoted


def test_a_bend_moves_as_far_as_the_mood_did() -> None:
    line = line_of(said("You should have read the terms."))
    assert line[1].moved == round(line[1].mood.heat - line[0].mood.heat, 1)


def test_a_turn_that_moved_nothing_has_no_label() -> None:
    attempt = said("You should have read the terms.")
    bare = replace(attempt, ledger=((), ()))
    assert line_of(bare)[1].label == ""


def test_what_worked_is_quoted_exactly() -> None:
    attempt = play(a_scenario(), 1, AGENTS["expert"], VOICE)
    worked = worked_of(attempt)
    assert worked is not None
    assert worked.quote in attempt.transcript.turns[worked.turn].text
    assert attempt.transcript.turns[worked.turn].speaker is Speaker.AGENT
    assert "trust +" in worked.effect


def test_where_nothing_worked_nothing_is_praised() -> None:
    assert worked_of(said("You should have read the terms, you fool.")) is None


def test_what_is_claimed_and_was_not_done_never_worked() -> None:
    attempt = said("I am sorry, Priya. Your refund of 39.90 has been fully processed.")
    false = next(one for one in attempt.transcript.turns[1].text.split(". ") if "refund" in one)
    good = Change("explain", false, "r", {"trust": 30.0})
    claimed = replace(attempt, ledger=((), (good,)))
    assert worked_of(claimed) is None
    honest = replace(good, quote="I am sorry, Priya.", effect={"trust": 1.0})
    worked = worked_of(replace(attempt, ledger=((), (good, honest))))
    assert worked is not None
    assert worked.quote == honest.quote


def test_words_that_fail_the_talk_never_worked() -> None:
    attempt = said("I will look into it now.")
    good = Change("explain", "I will look into it now.", "r", {"trust": 30.0})
    helped = replace(attempt, ledger=((), (good,)))
    failing = Failing("f", "F.", (Evidence(1, "look into it"), Evidence(1, "", note="a deed")))
    assert worked_of(helped) is not None
    assert worked_of(helped, (failing,)) is None


def test_the_moment_to_change_is_not_praised_as_well() -> None:
    attempt = said("I am sorry, Priya, that is hard.", "I will look into it now.")
    found = worked_of(attempt)
    assert found is not None
    other = worked_of(attempt, but=found.turn)
    assert other is None or other.turn != found.turn
    only = said("I am sorry, Priya, that is hard.")
    assert worked_of(only) is not None
    assert worked_of(only, but=1) is None


@pytest.mark.parametrize("agent", ["novice", "competent", "expert"])
def test_a_debrief_never_praises_its_moment(agent: str) -> None:
    rubric = a_rubric("clarity", "empathy")
    attempt = play(a_scenario(), 1, AGENTS[agent], VOICE)
    debrief = debrief_of(attempt, grade(attempt.transcript, rubric), rubric, VOICE)
    assert not debrief.worked or not debrief.moment or debrief.worked.turn != debrief.moment.turn


def test_a_turn_that_went_wrong_is_praised_last_and_that_is_said() -> None:
    wait = Change("late", "", "waited 90 s", {"heat": 25.0})
    kind = Change("empathy", "That is hard.", "r", {"trust": 9.0})
    attempt = replace(said("That is hard. Read it."), ledger=((), (wait, kind)))
    worked = worked_of(attempt)
    assert worked is not None
    assert "did harm, by something else in it: the wait (the answer" in worked.though
    blame = Change("blame", "Read it.", "r", {"heat": 25.0})
    worded = worked_of(replace(attempt, ledger=((), (blame, kind))))
    assert worded is not None
    assert "“Read it.”" in worded.though
    outweighed = replace(blame, effect={"heat": 5.0})
    hurt = worked_of(replace(attempt, ledger=((), (outweighed, kind))))
    assert hurt is not None
    assert "“Read it.”" in hurt.though
    same = replace(blame, quote=kind.quote)
    assert worked_of(replace(attempt, ledger=((), (same, kind)))) is None


def test_words_that_a_score_holds_against_never_worked() -> None:
    attempt = said("I understand. It was our mistake.")
    stock = Change("empathy", "I understand.", "r", {"trust": 30.0})
    fair = Change("own_error", "our mistake", "r", {"trust": 3.0})
    helped = replace(attempt, ledger=((), (stock, fair)))
    held = Evidence(1, "I understand", note="a stock phrase", good=False)
    good = Evidence(1, "our mistake")
    card = a_card(Score("a", 2, ".", evidence=(held, good)))
    worked = worked_of(helped, against=held_against(card))
    assert worked is not None
    assert worked.quote == "our mistake"


def test_what_is_copied_civil_or_came_to_nothing_never_worked() -> None:
    attempt = said("Hello.")
    opening = attempt.transcript.turns[0].text
    for text, act in (
        ("Hello.", "greet"),
        (opening, "reflect"),
        ("I will call you tomorrow.", "plan"),
    ):
        told = said(text)
        change = Change(act, text, "r", {"trust": 30.0})
        assert worked_of(replace(told, ledger=((), (change,)))) is None


def test_the_costliest_criterion_is_corrected_first() -> None:
    found = corrections(Score("a", 3, ".", missed=missed(1)), Score("b", 1, ".", missed=missed(3)))
    assert [one.skill for one in found] == ["b", "a"]


def test_there_is_at_most_one_correction_a_skill_and_four_in_all() -> None:
    names = "abcdef"
    rubric = a_rubric(*names)
    twice = replace(rubric, criteria=(*rubric.criteria, replace(rubric.criteria[0], id="g")))
    scores = tuple(
        Score(name, 1, ".", missed=missed(place)) for place, name in enumerate((*names, "g"))
    )
    found = corrections_of(a_card(*scores), twice)
    assert len(found) == MOST_CORRECTIONS
    assert len({one.skill for one in found}) == MOST_CORRECTIONS


def test_what_is_good_or_was_not_rated_is_not_corrected() -> None:
    held = Evidence(1, "fine", good=False)
    assert corrections(Score("a", 4, ".", evidence=(held,)), abstain("b", "?")) == ()


def test_what_the_card_missed_is_corrected_at_any_level_and_last() -> None:
    found = corrections(Score("a", 5, ".", missed=missed(1)), Score("b", 3, ".", missed=missed(3)))
    assert [(one.skill, one.turn) for one in found] == [("b", 3), ("a", 1)]


def test_without_a_missed_moment_it_is_told_what_good_looks_like() -> None:
    evidence = (Evidence(1, "fine"), Evidence(3, "nothing I can do", good=False))
    found = corrections(Score("a", 2, "No way out.", evidence=evidence), Score("b", 5, "."))
    told = "No way out. You wrote “nothing I can do”. a, done well: Anchor 4."
    assert found == (Correction("a", 3, told),)


def test_a_deed_that_is_corrected_is_named_and_words_bear_their_note() -> None:
    deed = Evidence(1, "", note="“Refund” before the identity check", good=False)
    words = Evidence(3, "fifty back", note="beyond the policy", good=False)
    found = corrections(
        Score("a", 1, "Broken.", evidence=(deed,)), Score("b", 1, "Promised.", evidence=(words,))
    )
    assert [one.text for one in found] == [
        "Broken. Here: “Refund” before the identity check. a, done well: Anchor 4.",
        "Promised. You wrote “fifty back” (beyond the policy). b, done well: Anchor 4.",
    ]
    bare = corrections(
        Score("a", 1, "Broken.", evidence=(Evidence(1, "", good=False),)), Score("b", 5, ".")
    )
    assert bare[0].text == "Broken. a, done well: Anchor 4."


def test_without_a_place_to_point_at_there_is_no_correction() -> None:
    assert corrections(Score("a", 2, "."), Score("b", 5, ".")) == ()


def test_a_correction_holds_the_trainees_own_line_mended_where_that_is_better() -> None:
    attempt = said("Calm down please. We will look into it.")
    rubric = a_rubric("empathy")
    card = a_card(Score("empathy", 1, ".", missed=missed(1)))
    (correction,) = debrief_of(attempt, card, rubric, VOICE).corrections
    assert (correction.at, correction.wrote) == (1, attempt.transcript.turns[1].text)
    assert correction.rewrite.endswith("I'll look into it now.")
    assert len(correction.mended) == 3
    assert correction.gain >= 1


def test_of_two_corrections_at_one_line_the_first_has_the_line_mended() -> None:
    attempt = said("Calm down please. We will look into it.")
    both = (Correction("a", 1, "."), Correction("b", 9, "."))
    first, second = rewritten(both, attempt, a_rubric("empathy"), VOICE)
    assert first.rewrite
    assert second == both[1]


def test_a_talk_without_a_word_has_no_line_to_mend() -> None:
    silent = close(replay(a_scenario(), 1, (), VOICE), 9)
    found = (Correction("a", 0, "."),)
    assert rewritten(found, silent, a_rubric("empathy"), VOICE) == found


def test_the_plan_is_about_the_moment_when_there_is_one() -> None:
    attempt = said("You should have read the terms, stop complaining.")
    rubric = a_rubric("clarity")
    debrief = debrief_of(attempt, grade(attempt.transcript, rubric), rubric, VOICE)
    assert debrief.moment is not None
    opening = attempt.transcript.turns[0].text
    assert debrief.plan.startswith(f"When a customer tells me what went wrong (“{opening[:40]}")


def test_what_answers_the_customers_mistake_is_neither_the_moment_nor_corrected() -> None:
    attempt = said("You should have read the terms, stop complaining.")
    rubric = a_rubric("a", "b")
    card = a_card(Score("a", 2, ".", missed=missed(1)), Score("b", 1, ".", missed=missed(3)))
    whole = debrief_of(attempt, card, rubric, VOICE)
    assert whole.moment is not None
    assert [one.turn for one in whole.corrections] == [3, 1]

    fair = debrief_of(attempt, replace(card, struck=(0,)), rubric, VOICE)

    assert fair.moment is None
    assert [one.turn for one in fair.corrections] == [3]


def corrections(*scores: Score) -> tuple[Correction, ...]:
    return corrections_of(a_card(*scores), a_rubric("a", "b"))


def missed(turn: int) -> tuple[Missed, ...]:
    return (Missed(turn, "Answer the feeling."),)


def a_rubric(*names: str) -> Rubric:
    criteria = (Criterion(name, name, name, 10, name, LEVELS) for name in names)
    return Rubric("r", "R", tuple(criteria))


def a_card(*scores: Score) -> Scorecard:
    return Scorecard("r", 50, 50, Result.BELOW, "", scores)


def said(*texts: str) -> Attempt:
    attempt = replay(a_scenario(), 1, [Message(text) for text in texts], VOICE)
    return attempt if attempt.closed else close(attempt, 0)
