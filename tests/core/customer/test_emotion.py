from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_mood, a_persona, a_scenario
from trainer.core.conversation.acts import AgentAct
from trainer.core.customer.effects import DIALS
from trainer.core.customer.emotion import GUESS, MOST_COOLING, Felt, change, dials_of, feel
from trainer.core.customer.noticed import Noticed
from trainer.core.customer.state import Change, State
from trainer.core.scenario.scenario import Scenario


def test_an_insult_heats_up_and_costs_trust_and_patience() -> None:
    felt = feel_acts(AgentAct.RUDE)
    assert effect_of(felt, "rude") == {"heat": 30, "trust": -30, "patience": -2, "treated": -30}


def test_somebody_reactive_takes_harm_harder() -> None:
    meek, touchy = with_traits(reactive=0.5), with_traits(reactive=1.5)
    assert effect_of(feel_acts(AgentAct.REASK, scenario=meek), "reask")["heat"] == 5
    assert effect_of(feel_acts(AgentAct.REASK, scenario=touchy), "reask")["heat"] == 15


def test_somebody_forgiving_takes_good_more_gladly() -> None:
    met = a_state(counts={"empathy": 1})
    felt = feel_acts(AgentAct.PLAN, state=met, scenario=with_traits(forgiving=1.5))
    assert effect_of(felt, "plan")["heat"] == -6


def test_what_moves_no_dial_leaves_no_change() -> None:
    calm = a_state(heat=0)
    felt = Felt(calm)
    wanted = Change(AgentAct.EMPATHY, "I see", "seen", {"heat": -5.0})
    assert change(felt, wanted, calm) is felt


def test_the_same_harm_again_weighs_a_third_more() -> None:
    felt = feel_acts(AgentAct.REASK, state=a_state(counts={"reask": 1}))
    assert effect_of(felt, "reask")["heat"] == pytest.approx(13)
    assert rule_of(felt, "reask") == "seen; again ×1.3"


def test_each_repeat_of_kind_words_counts_half_of_the_one_before() -> None:
    once = feel_acts(AgentAct.REFLECT, state=a_state(counts={"reflect": 1}))
    twice = feel_acts(AgentAct.REFLECT, state=a_state(counts={"reflect": 2}))
    assert effect_of(once, "reflect")["heat"] == pytest.approx(-3.5)
    assert effect_of(twice, "reflect")["heat"] == pytest.approx(-1.75)


def test_deeds_do_not_wear_off() -> None:
    felt = feel_acts(AgentAct.DONE, state=a_state(counts={"done": 3, "reflect": 1}))
    assert effect_of(felt, "done")["heat"] == -8


def test_good_work_warms_half_as_much_where_nobody_ever_listened() -> None:
    cold = feel_acts(AgentAct.DONE)
    met = feel_acts(AgentAct.DONE, AgentAct.REFLECT)
    assert effect_of(cold, "done")["heat"] == 0.5 * effect_of(met, "done")["heat"] == -4
    assert effect_of(cold, "done")["worry"] == -10
    assert "nobody has listened yet" in rule_of(cold, "done")
    assert effect_of(feel_acts(AgentAct.DONE, state=a_state(heat=20)), "done")["heat"] == -8


def test_a_feeling_passed_over_weighs_half_once_it_was_met_and_work_goes_on() -> None:
    never = feel_acts(AgentAct.PLAN)
    met = feel_acts(AgentAct.PLAN, state=a_state(counts={"empathy": 1}))
    idle = feel_acts(AgentAct.GREET, state=a_state(counts={"empathy": 1}))
    assert effect_of(met, "unheard")["heat"] == 0.5 * effect_of(never, "unheard")["heat"]
    assert effect_of(idle, "unheard") == effect_of(never, "unheard")


@pytest.mark.parametrize("act", [AgentAct.PLAN, AgentAct.RUDE, AgentAct.REFLECT, AgentAct.QUESTION])
@given(certainty=st.floats(0, 1))
@settings(deadline=None, max_examples=40)
def test_the_less_certain_an_act_was_read_the_less_it_moves(
    act: AgentAct, certainty: float
) -> None:
    sure = one_effect(act, 1.0)
    guess = one_effect(act, certainty)
    for name, full in sure.items():
        assert abs(guess.get(name, 0)) <= abs(full) + 1e-9
        if certainty < GUESS:
            assert abs(guess.get(name, 0)) <= 0.5 * abs(full) + 1e-9
        if certainty >= 0.75:
            assert guess.get(name, 0) == pytest.approx(full)


def test_a_mere_guess_counts_for_nothing() -> None:
    state = feel(a_state(), [Noticed(AgentAct.PLAN, certainty=0.4)], a_scenario()).state
    assert (dict(state.counts), state.idle_run) == ({}, 1)


def test_turns_that_only_announce_are_counted_until_something_else_moves() -> None:
    once = feel_acts(AgentAct.OWNERSHIP).state
    twice = feel_acts(AgentAct.OWNERSHIP, AgentAct.PLAN, state=once).state
    done = feel_acts(AgentAct.OWNERSHIP, AgentAct.DONE, state=twice).state
    assert (once.words_run, twice.words_run, done.words_run) == (1, 2, 0)


@pytest.mark.parametrize("act", [AgentAct.EMPATHY, AgentAct.APOLOGY])
def test_sympathy_is_worth_less_where_nobody_is_angry(act: AgentAct) -> None:
    cool = feel_acts(act, state=a_state(heat=20))
    hot = feel_acts(act, state=a_state(heat=70))
    assert effect_of(cool, act)["heat"] == pytest.approx(0.4 * effect_of(hot, act)["heat"])


def test_sympathy_is_worth_more_with_their_own_facts() -> None:
    felt = feel_acts(AgentAct.EMPATHY, AgentAct.REFLECT)
    assert effect_of(felt, "empathy")["heat"] == pytest.approx(-7.5)


def test_the_third_turn_of_care_without_work_turns_sour() -> None:
    felt = feel_acts(AgentAct.APOLOGY, state=a_state(counts={"apology": 2}, caring_run=2))
    assert effect_of(felt, "apology")["heat"] > 0
    assert effect_of(felt, "apology")["trust"] < 0
    assert "sorry is not enough" in rule_of(felt, "apology")


def test_care_with_work_beside_it_stays_sweet() -> None:
    state = a_state(counts={"apology": 2}, caring_run=2)
    felt = feel_acts(AgentAct.APOLOGY, AgentAct.PLAN, state=state)
    assert effect_of(felt, "apology")["heat"] < 0


def test_one_turn_cools_by_twenty_at_most() -> None:
    good = (AgentAct.REFLECT, AgentAct.EMPATHY, AgentAct.OWN_ERROR, AgentAct.DONE, AgentAct.PLAN)
    felt = feel_acts(*good, state=a_state(heat=90))
    assert felt.state.mood.heat == 90 - MOST_COOLING


def test_heat_drifts_to_the_temper_the_customer_came_with() -> None:
    cold = feel_acts(AgentAct.GREET, state=a_state(heat=0))
    hot = feel_acts(AgentAct.GREET, state=a_state(heat=90))
    assert effect_of(cold, "inertia")["heat"] == pytest.approx(3)
    assert effect_of(hot, "inertia")["heat"] < 0


def test_once_solved_neither_temper_nor_patience_pulls() -> None:
    felt = feel_acts(AgentAct.GREET, state=a_state(accepted="refund_and_stop"))
    assert {one.act for one in felt.changes} == {"greet"}


def test_patience_goes_faster_without_progress() -> None:
    assert effect_of(feel_acts(AgentAct.PLAN), "turn")["patience"] == -0.25
    assert effect_of(feel_acts(AgentAct.IDLE), "turn")["patience"] == -0.5


@pytest.mark.parametrize(("level", "spent"), [(1, -0.4), (2, -0.5), (3, -0.55), (4, -0.625)])
def test_harder_levels_wear_patience_faster(level: int, spent: float) -> None:
    felt = feel_acts(AgentAct.IDLE, scenario=a_scenario(level=level))
    assert effect_of(felt, "turn")["patience"] == pytest.approx(spent)


def test_patience_rises_two_turns_above_the_start_at_most() -> None:
    felt = feel_acts(AgentAct.DONE, AgentAct.REFLECT, state=a_state(patience=9.8))
    assert felt.state.mood.patience == pytest.approx(10 - 0.25)


def test_ledgers_fill_ever_more_slowly() -> None:
    early = feel_acts(AgentAct.REFLECT, state=a_state(treated=50))
    late = feel_acts(AgentAct.REFLECT, state=a_state(treated=90))
    assert effect_of(early, "reflect")["treated"] == 12
    assert effect_of(late, "reflect")["treated"] == pytest.approx(2.4)


def test_turns_and_acts_and_runs_are_counted() -> None:
    first = feel_acts(AgentAct.EMPATHY).state
    second = feel_acts(AgentAct.APOLOGY, state=first).state
    third = feel_acts(AgentAct.PLAN, state=second).state
    assert (first.caring_run, second.caring_run, third.caring_run) == (1, 2, 0)
    assert (first.idle_run, second.idle_run, third.idle_run) == (1, 2, 0)
    assert third.turns == 3
    assert third.counts == {"empathy": 1, "apology": 1, "plan": 1}


def test_a_change_that_changes_nothing_is_not_recorded() -> None:
    felt = feel_acts(AgentAct.OFFER)
    assert "offer" not in {one.act for one in felt.changes}


@settings(deadline=None)  # other work on the machine is no fault of the arithmetic
@given(
    acts=st.lists(st.sampled_from(list(AgentAct)), max_size=12, unique=True),
    dials=st.tuples(*[st.floats(0, 100)] * 3, st.floats(-2, 10), *[st.floats(0, 100)] * 2),
    runs=st.tuples(st.integers(0, 4), st.integers(0, 4)),
    level=st.integers(1, 4),
    reactive=st.floats(0.2, 3),
)
def test_the_changes_of_a_turn_add_up_to_the_difference_of_moods(
    acts: list[AgentAct],
    dials: tuple[float, ...],
    runs: tuple[int, int],
    level: int,
    reactive: float,
) -> None:
    heat, worry, trust, patience, treated, handled = dials
    mood = a_mood(heat=heat, worry=worry, trust=trust, patience=patience)
    counts = {act.value: runs[1] for act in acts}
    state = State(mood, treated=treated, handled=handled, caring_run=runs[0], counts=counts)
    scenario = replace(with_traits(reactive=reactive), level=level)
    felt = feel(state, [Noticed(act, "q", "seen") for act in acts], scenario)
    before, after = dials_of(state), dials_of(felt.state)
    for name in DIALS:
        moved = sum(one.effect.get(name, 0) for one in felt.changes)
        assert after[name] - before[name] == pytest.approx(moved, abs=1e-6)
        low, high = (-2, 10) if name == "patience" else (0, 100)
        assert low <= after[name] <= high
    assert after["heat"] >= before["heat"] - MOST_COOLING - 1e-6


def a_state(
    heat: float = 50,
    patience: float = 8,
    treated: float = 50,
    counts: dict[str, int] | None = None,
    caring_run: int = 0,
    accepted: str | None = None,
) -> State:
    return State(
        a_mood(heat=heat, patience=patience),
        treated=treated,
        counts=counts or {},
        caring_run=caring_run,
        accepted=accepted,
    )


def with_traits(**traits: float) -> Scenario:
    return a_scenario(customer=a_persona(traits=traits))


def feel_acts(
    *acts: AgentAct, state: State | None = None, scenario: Scenario | None = None
) -> Felt:
    noticed: Iterable[Noticed] = [Noticed(act, "words", "seen") for act in acts]
    return feel(state or a_state(), tuple(noticed), scenario or a_scenario())


def effect_of(felt: Felt, act: str) -> dict[str, float]:
    return dict(next(one.effect for one in felt.changes if one.act == act))


def rule_of(felt: Felt, act: str) -> str:
    return next(one.rule for one in felt.changes if one.act == act)


def one_effect(act: AgentAct, certainty: float) -> dict[str, float]:
    state = a_state(counts={"reflect": 1}, patience=5)
    felt = feel(state, [Noticed(act, "words", "seen", certainty=certainty)], a_scenario())
    return next((dict(one.effect) for one in felt.changes if one.act == act), {})
