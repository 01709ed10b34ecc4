from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.builders import a_mood, a_refusal, a_scenario
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Reading, Seen
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.offers import (
    Table,
    Verdict,
    judge,
    lay,
    price,
    refusal_stands,
    worth_of,
)
from trainer.core.customer.state import State
from trainer.core.language.span import span_of
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Outcome

WHOLE = "I refund the 39.90, it arrives in 3 to 5 working days."
REFUND = ActionTaken("refund", 39.9)
RASH = Outcome("rash", 100, if_said=("free year",), breach="free years are for the sales lead")
CREDIT = ActionTaken("credit", 10.0)


def test_an_outcome_is_on_the_table_when_it_was_said_and_done() -> None:
    table = on_table(WHOLE, REFUND)
    assert best(table) == "refund_and_stop"
    assert table.worth == 80
    assert table.fresh


def test_an_outcome_that_was_only_said_is_announced() -> None:
    table = on_table(WHOLE)
    assert best(table) == "refund_only"
    assert table.announced is not None
    assert table.announced.id == "refund_and_stop"


def test_what_was_only_done_is_not_on_the_table() -> None:
    assert on_table("One moment.", REFUND).best is None


def test_what_is_said_over_several_messages_adds_up() -> None:
    earlier = on_table("I refund it.")
    state = State(a_mood(), said=earlier.said)
    later = lay(state, a_scenario(), plain("It is 39.90, in 3 to 5 days."), (REFUND,))
    assert best(later) == "refund_and_stop"


def test_what_was_the_best_before_is_not_fresh() -> None:
    state = State(a_mood(), said=on_table(WHOLE, REFUND).said, actions=(REFUND,))
    assert not lay(state, a_scenario(), plain("As I said."), (REFUND,)).fresh


@pytest.mark.parametrize("recant", ["Sorry, that was wrong, I can't do that.", "I spoke too soon."])
def test_a_promise_against_a_rule_is_off_the_table_once_it_is_taken_back(recant: str) -> None:
    rash = replace(a_scenario(), outcomes=(RASH,))
    assert lay(State(a_mood()), rash, plain("You get a free year."), ()).best == RASH
    assert lay(State(a_mood()), rash, plain(f"You get a free year. {recant}"), ()).best is None
    promised = State(a_mood(), said={"rash": (0,)})
    assert lay(promised, rash, plain(recant), ()).best is None
    assert lay(promised, rash, plain("And a nice day to you."), ()).best == RASH


@pytest.mark.parametrize("worth", [100, 60, 5])
def test_a_promise_that_the_customer_knows_will_not_hold_is_turned_down(worth: int) -> None:
    doubted = replace(RASH, worth=worth, distrusted=True)
    table = Table({}, doubted, worth, fresh=True)
    assert judge(table, State(a_mood()), a_scenario(), answered=True) is Verdict.REJECT
    stale = replace(table, fresh=False)
    assert judge(stale, State(a_mood()), a_scenario(), answered=True) is Verdict.NOTHING


def test_a_later_refusal_takes_the_offer_back() -> None:
    state = State(a_mood(), said=on_table("I refund it.").said)
    text = "I can't give you a refund after all."
    refusal = Reading(text, (Seen(AgentAct.REFUSE, span_of(text, 0, len(text)), "refuse"),))
    assert lay(state, a_scenario(), refusal, ()).best is None


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Actually, I can't do the refund after all.", False),
        ("It turns out that I am unable to give you a refund. I take it back.", False),
        ("I take that back, there is no refund.", False),
        ("I can't do more than the refund, I'm afraid.", True),
        ("I can't give you a free month.", True),
        ("The refund is on its way.", True),
        ("One moment.", True),
    ],
)
def test_only_what_is_withdrawn_itself_leaves_the_table(text: str, *, stands: bool) -> None:
    state = State(a_mood(), said=on_table("I refund it.").said)
    table = lay(state, a_scenario(), plain(text), ())
    assert ("refund_only" in table.said) is stands


def test_another_sum_takes_the_place_of_the_earlier_one() -> None:
    state = State(a_mood(), said=on_table("I refund the 39.90.").said)
    text = "It's 20.00."
    span = span_of(text, 0, len(text))
    less = Seen(AgentAct.CONTRADICT, span, "contradict: another sum", 0.8, "39.90")
    later = Seen(AgentAct.CONTRADICT, span, "contradict: another time", 0.8, "39.90")
    amount = 1  # the pattern of refund_and_stop that names the sum
    assert (
        amount not in lay(state, a_scenario(), Reading(text, (less,)), ()).said["refund_and_stop"]
    )
    assert amount in lay(state, a_scenario(), Reading(text, (later,)), ()).said["refund_and_stop"]


def test_what_the_agent_goes_back_on_is_off_the_table_in_whatever_words() -> None:
    earlier, text = "I'll refund the 39.90", "I can't do that for you."
    state = State(a_mood(), said=on_table(f"{earlier}.").said)
    span = span_of(text, 0, len(text))
    back = Seen(AgentAct.CONTRADICT, span, "contradict: taken back", 0.8, earlier)
    assert lay(state, a_scenario(), Reading(text, (back,)), ()).said == {}


def test_heaps_take_nothing_back() -> None:
    state = State(a_mood(), said=on_table("I refund it.").said)
    heap = "after all refund credit goodwill postcode verify reference trouble resolve guarantee"
    assert "refund_only" in lay(state, a_scenario(), plain(heap), ()).said


def test_a_breach_counts_before_all_others() -> None:
    table = on_table(f"{WHOLE} And three months free.", REFUND)
    assert best(table) == "too_much"
    assert table.quote


def test_half_of_the_money_is_worth_half() -> None:
    outcome = a_scenario().outcome("refund_and_stop")
    assert worth_of(outcome, a_scenario(), (ActionTaken("refund", 19.95),)) == 40
    assert worth_of(outcome, a_scenario(), (REFUND, REFUND)) == 80


def test_an_outcome_without_money_is_worth_what_it_says() -> None:
    calm = Outcome("check", 30, needs=("verify_identity", "unknown"))
    assert worth_of(calm, a_scenario(), (ActionTaken("verify_identity"),)) == 30


@pytest.mark.parametrize(
    ("heat", "trust", "due"), [(40, 50, 75), (90, 50, 85), (40, 10, 85), (0, 100, 54.5)]
)
def test_anger_and_distrust_raise_the_price(heat: float, trust: float, due: float) -> None:
    assert price(a_mood(heat=heat, trust=trust), a_scenario(), {}) == pytest.approx(due)


@pytest.mark.parametrize(("level", "due"), [(1, 70), (2, 75), (3, 78), (4, 80)])
def test_levels_change_the_price_until_the_why_and_the_when_are_said(
    level: int, due: float
) -> None:
    even, scenario = a_mood(heat=40, trust=50), a_scenario(level=level)
    assert price(even, scenario, {}) == due
    assert price(even, scenario, {"explain": 1, "plan": 1}) == 75


@pytest.mark.parametrize(
    ("heat", "trust", "verdict"),
    [
        (40, 50, Verdict.ACCEPT),
        (70, 40, Verdict.HAGGLE),
        (100, 0, Verdict.HAGGLE),
    ],
)
def test_the_same_offer_is_taken_or_haggled_over_by_mood(
    heat: float, trust: float, verdict: Verdict
) -> None:
    assert verdict_on(WHOLE, REFUND, heat=heat, trust=trust) is verdict


def test_an_offer_far_below_the_need_is_rejected_once() -> None:
    text = "You can call the billing department."
    assert verdict_on(text) is Verdict.REJECT
    state = State(a_mood(), said=on_table(text).said)
    table = lay(state, a_scenario(), plain("Really."), ())
    assert judge(table, state, a_scenario(), answered=False) is Verdict.NOTHING


def test_nothing_on_the_table_is_nothing() -> None:
    assert verdict_on("One moment.") is Verdict.NOTHING


def test_good_words_without_the_deed_are_an_announcement() -> None:
    assert verdict_on(WHOLE) is Verdict.ANNOUNCED
    scenario = a_scenario(outcomes=(a_scenario().outcome("refund_and_stop"),))
    table = lay(State(a_mood()), scenario, plain(WHOLE), ())
    assert judge(table, State(a_mood()), scenario, answered=True) is Verdict.ANNOUNCED


def test_the_same_haggle_never_comes_twice_and_an_answer_lowers_the_price() -> None:
    state = State(a_mood(heat=60, trust=40), haggled=("refund_and_stop",))
    table = on_table(WHOLE, REFUND)
    assert judge(table, state, a_scenario(), answered=False) is Verdict.MORE
    assert judge(table, state, a_scenario(), answered=True) is Verdict.ACCEPT


@pytest.mark.parametrize(
    ("treated", "heat", "counts", "verdict"),
    [
        (60, 40, {"explain": 1}, Verdict.CONCEDE),
        (60, 40, {"limit": 1}, Verdict.CONCEDE),
        (60, 40, {}, Verdict.PUSHBACK),
        (54, 40, {"explain": 1}, Verdict.PUSHBACK),
        (60, 60, {"explain": 1}, Verdict.PUSHBACK),
    ],
)
def test_a_no_is_taken_when_it_is_kind_and_explained(
    treated: float, heat: float, counts: Mapping[str, int], verdict: Verdict
) -> None:
    state, table = refused(treated, heat, counts)
    assert judge(table, state, a_refusal(level=2), answered=True) is verdict


def test_from_level_three_a_no_is_fought_once_however_kind() -> None:
    state, table = refused(60, 40, {"explain": 1})
    fought = replace(state, haggled=("kind_no",))
    assert judge(table, state, a_refusal(level=3), answered=True) is Verdict.PUSHBACK
    assert judge(table, fought, a_refusal(level=3), answered=True) is Verdict.CONCEDE


def test_bad_advice_is_heard_in_a_question_too() -> None:
    advice = Outcome("reboot", 0, if_said=("turn(ing)? (it|the router) off|reboot",))
    scenario = a_scenario(outcomes=(advice,))
    assert best(on_table("Have you tried turning it off and on?", scenario=scenario)) == "reboot"
    assert best(on_table("Have you tried the other phone?", scenario=scenario)) == ""
    assert best(on_table("There is no need to reboot.", scenario=scenario)) == ""


def test_words_are_waited_for_but_a_half_deed_is_haggled_over() -> None:
    half = Outcome("half", 60, needs=("credit",), asks_for="when the rest comes")
    scenario = a_scenario(outcomes=(half, a_scenario().outcome("refund_and_stop")))
    table = on_table(WHOLE, CREDIT, scenario=scenario)
    state = State(a_mood(heat=40, trust=50))
    assert judge(table, state, scenario, answered=True) is Verdict.HAGGLE


def test_who_has_pushed_back_does_not_do_it_at_every_word() -> None:
    state, table = refused(54, 40, {"explain": 1})
    fought, stale = replace(state, haggled=("kind_no",)), replace(table, fresh=False)
    assert judge(stale, fought, a_refusal(level=2), answered=True) is Verdict.MORE
    assert judge(stale, state, a_refusal(level=2), answered=True) is Verdict.PUSHBACK
    assert judge(table, fought, a_refusal(level=2), answered=True) is Verdict.PUSHBACK


def test_a_no_that_is_worth_enough_is_taken_anyway() -> None:
    state, table = refused(20, 40, {})
    assert judge(replace(table, worth=90), state, a_refusal(), answered=True) is Verdict.ACCEPT


def test_a_refusal_stands_once_it_was_said_in_full_and_explained() -> None:
    state, _ = refused(50, 40, {"explain": 1})
    outcome = refusal_stands(state, a_refusal())
    assert outcome is not None
    assert outcome.id == "kind_no"
    assert refusal_stands(replace(state, counts={}), a_refusal()) is None
    assert refusal_stands(State(a_mood()), a_scenario()) is None


def refused(treated: float, heat: float, counts: Mapping[str, int]) -> tuple[State, Table]:
    outcome = a_refusal().outcome("kind_no")
    said = {"kind_no": tuple(range(len(outcome.if_said)))}
    state = State(a_mood(heat=heat), treated=treated, counts=counts, said=said)
    return state, Table(said, outcome, outcome.worth, fresh=True)


def on_table(text: str, *actions: ActionTaken, scenario: Scenario | None = None) -> Table:
    return lay(State(a_mood()), scenario or a_scenario(), plain(text), actions)


def verdict_on(text: str, *actions: ActionTaken, heat: float = 40, trust: float = 50) -> Verdict:
    state = State(a_mood(heat=heat, trust=trust))
    return judge(on_table(text, *actions), state, a_scenario(), answered=False)


def plain(text: str) -> Reading:
    return Reading(text, ())


def best(table: Table) -> str:
    return table.best.id if table.best else ""
