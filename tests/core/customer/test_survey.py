from dataclasses import replace

import pytest

from tests.builders import a_mood, a_persona, a_refusal, a_scenario
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.transcript import Closing, Ending, Promise
from trainer.core.customer.comment import CAME_TO_NOTHING, NOTHING, ONLY_SORRY, WEIGHED, comment_of
from trainer.core.customer.effects import EFFECTS
from trainer.core.customer.state import Change, State
from trainer.core.customer.survey import Survey, survey_from
from trainer.core.scenario.persona import Start
from trainer.core.scenario.scenario import Scenario

CALM = State(
    a_mood(heat=10, worry=5, trust=80, patience=8),
    treated=80,
    handled=80,
    turns=4,
    counts={"empathy": 1},
)
SOLVED = Closing(Ending.RESOLVED, "refund_and_stop", 80)
LEFT = Closing(Ending.LEFT)


def test_satisfaction_weighs_what_was_got_how_one_was_treated_and_how_it_was_handled() -> None:
    # 0.45·80 + 0.35·80 + 0.20·80 = 80; 80 + 0.25·(80 - 75) = 81.25
    assert ask().satisfaction == 81.2


def test_remaining_anger_costs_satisfaction() -> None:
    assert ask(replace(CALM, mood=a_mood(heat=80))).satisfaction == pytest.approx(75.2)


def test_who_got_nothing_has_a_quarter_of_the_best_offer_heard() -> None:
    none = ask(closing=LEFT).satisfaction
    some = ask(replace(CALM, best_worth=80), LEFT).satisfaction
    assert some - none == pytest.approx(0.45 * 20 * 1.25, abs=0.1)


@pytest.mark.parametrize(
    ("worth", "treated", "csat"), [(0, 0, 1), (50, 30, 2), (60, 50, 3), (80, 50, 4), (80, 90, 5)]
)
def test_csat_has_five_steps(worth: int, treated: float, csat: int) -> None:
    state = replace(CALM, treated=treated, handled=50)
    assert ask(state, replace(SOLVED, worth=worth)).csat == csat


def test_a_recommendation_rises_two_above_the_loyalty_before_at_most() -> None:
    scenario = a_scenario(customer=a_persona(loyalty=4))
    assert survey_from(CALM, scenario, SOLVED, ()).nps == 6


def test_effort_counts_turns_over_par_questions_twice_and_going_above() -> None:
    assert ask().ces == 7
    assert ask(replace(CALM, turns=11)).ces == 4
    assert ask(replace(CALM, reasks=2)).ces == 5
    assert ask(closing=replace(SOLVED, escalated=True)).ces == 6
    assert ask(closing=LEFT).ces == 3
    assert ask(replace(CALM, handled=0)).ces == 5


def test_solved_at_first_contact_means_no_breach_and_no_open_promise() -> None:
    assert ask().fcr
    assert not ask(closing=LEFT).fcr
    assert not ask(closing=replace(SOLVED, breach="over the limit")).fcr
    promise = Promise(1, "I'll credit it", "credit", kept=False)
    assert not ask(closing=replace(SOLVED, promises=(promise,))).fcr


def test_the_comment_names_what_helped_after_a_good_end() -> None:
    assert comment("reflect", closing=SOLVED) == f"I got what I needed. {WEIGHED[AgentAct.REFLECT]}"


def test_the_comment_names_what_hurt_after_a_bad_one() -> None:
    said = comment("reflect", "reask", "reask", closing=LEFT)
    assert said == f"I gave up before anything was solved. {WEIGHED[AgentAct.REASK]}"


def test_where_nothing_hurt_the_comment_names_what_weighed_most() -> None:
    assert comment("plan", closing=LEFT).endswith(CAME_TO_NOTHING[AgentAct.PLAN])
    assert comment("limit", closing=LEFT).endswith(WEIGHED[AgentAct.LIMIT])


def test_nobody_who_was_left_with_the_problem_says_that_it_was_seen_through() -> None:
    ended = Closing(Ending.ABANDONED)
    assert comment("ownership", "done", closing=ended).endswith(NOTHING)
    assert comment("ownership", "plan", closing=ended).endswith(CAME_TO_NOTHING[AgentAct.PLAN])
    assert comment("reflect", closing=ended).endswith(CAME_TO_NOTHING[AgentAct.REFLECT])


def test_where_nothing_happened_there_is_little_to_say() -> None:
    assert comment(closing=LEFT).endswith(NOTHING)


def test_sorry_without_end_is_called_by_its_name() -> None:
    sour = Change("apology", "sorry", "sorry is not enough", {"heat": 5.0, "trust": -5.0})
    assert comment_of(voiceless(), LEFT, [sour]).endswith(ONLY_SORRY)


@pytest.mark.parametrize(
    ("worth", "words"), [(80, "got what I needed"), (60, "more or less"), (20, "wasn't much")]
)
def test_the_comment_says_how_it_came_out(worth: int, words: str) -> None:
    assert words in comment(closing=replace(SOLVED, worth=worth))


def test_a_kind_refusal_is_remembered_as_a_no_with_a_reason() -> None:
    closing = Closing(Ending.RESOLVED, "kind_no", 40)
    assert "I was told why" in comment_of(a_refusal(), closing, [])


def test_who_was_cut_off_for_insults_knows_why() -> None:
    assert "how I spoke" in comment_of(a_refusal(), Closing(Ending.DECLINED), [])
    no = Closing(Ending.DECLINED, "kind_no", 40)
    assert "They said no" in comment_of(a_refusal(), no, [])


def test_every_act_that_moves_a_mood_can_be_named() -> None:
    neutral = {"greet", "close", "hold", "stray", "offer", "unbacked"}
    assert {act.value for act in EFFECTS} - neutral == {act.value for act in WEIGHED}


@pytest.mark.parametrize("act", ["rude", "blame", "dismiss"])
def test_who_was_hurt_in_person_says_so_though_it_was_solved(act: str) -> None:
    hurt = WEIGHED[AgentAct(act)]
    assert hurt in comment("reflect", "done", act, closing=SOLVED)
    assert hurt not in comment(*["reflect"] * 4, act, closing=SOLVED)


def test_the_comment_is_in_the_persons_manner() -> None:
    small = a_scenario(customer=a_persona(voice="small letters"))
    assert comment_of(small, LEFT, []).islower()


def comment(*acts: str, closing: Closing) -> str:
    changes = [Change(act, "", "seen", EFFECTS[AgentAct(act)].points()) for act in acts]
    return comment_of(voiceless(), closing, changes)


def voiceless() -> Scenario:
    return a_scenario(customer=a_persona(voice=""))


def ask(state: State = CALM, closing: Closing = SOLVED) -> Survey:
    return survey_from(state, a_scenario(), closing, ())


def test_a_word_that_nobody_kept_comes_out_afterwards() -> None:
    promise = Promise(1, "I'll credit it", "credit", kept=False)
    broken = [replace(SOLVED, promises=(promise,) * times) for times in (0, 1, 2, 3)]
    points = [ask(closing=one).satisfaction for one in broken]
    assert points[0] - points[1] == pytest.approx(8, abs=0.1)
    assert points[0] - points[2] == pytest.approx(16, abs=0.1)
    assert points[2] == points[3]


def test_what_breaks_a_rule_is_neither_what_was_needed_nor_easy() -> None:
    survey = ask(closing=replace(SOLVED, breach="over the limit"))
    assert survey.csat <= 3
    assert survey.ces <= 3
    assert "got what I needed" not in survey.comment


def test_who_was_never_asked_says_so() -> None:
    breach = "Refund: done before the identity check"
    assert "who I was" in ask(closing=replace(SOLVED, breach=breach)).comment


def test_who_was_insulted_is_content_at_most_whatever_came_of_it() -> None:
    insulted = replace(CALM, treated=100, handled=100, counts={"rude": 1, "empathy": 1})
    assert ask(replace(insulted, counts={"empathy": 1})).csat == 5
    assert ask(insulted).csat == 3


def test_right_and_cold_is_a_four_at_best_for_who_came_in_angry_or_worried() -> None:
    best = replace(CALM, treated=100, handled=100, counts={})
    assert ask(best).csat == 4
    assert ask(replace(best, counts={"own_error": 1})).csat == 5
    calm = a_scenario(customer=a_persona(start=Start(10, 10, 50, 8)))
    assert survey_from(best, calm, SOLVED, ()).csat == 5


def test_who_was_told_why_does_not_say_that_there_was_no_reason() -> None:
    assert "without a reason" in comment("refuse", closing=LEFT)
    assert "without a reason" not in comment("refuse", "limit", closing=LEFT)


def test_who_does_not_trust_the_agent_is_not_glad_of_a_good_end() -> None:
    wary = replace(CALM, mood=replace(CALM.mood, trust=29))
    assert "got what I needed" in ask(CALM).comment
    assert "got what I needed" not in ask(wary).comment
