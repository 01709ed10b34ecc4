import pytest

from tests.builders import a_scenario
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.deeds import (
    breach_of,
    claims_open,
    deeds_noticed,
    promises_after,
)
from trainer.core.language.span import span_of
from trainer.core.scenario.policy import Must
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action

VERIFY = ActionTaken("verify_identity")
REFUND = ActionTaken("refund", 39.9)


def test_a_deed_is_noticed_once_by_its_label() -> None:
    noticed = deeds_noticed(a_scenario(), "Done.", (VERIFY, VERIFY), (VERIFY, VERIFY))
    assert [(one.act, one.rule) for one in noticed] == [(AgentAct.DONE, "done: Check identity")]


def test_a_claim_without_the_deed_is_noticed_with_its_words() -> None:
    noticed = deeds_noticed(a_scenario(), "There, I've refunded the money.", (), ())
    assert [(one.act, one.quote) for one in noticed] == [(AgentAct.UNBACKED, "I've refunded")]


def test_a_claim_with_the_deed_is_no_claim_but_a_report() -> None:
    noticed = deeds_noticed(a_scenario(), "I've refunded it.", (), (REFUND,))
    assert noticed == ()


def test_an_action_that_the_scenario_does_not_know_is_passed_over() -> None:
    assert deeds_noticed(a_scenario(), "Hm.", (ActionTaken("dance"),), ()) == ()
    assert breach_of(a_scenario(), (), (ActionTaken("dance"),)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "I'll refund the 39.90 today.",
        "I will refund that. It takes a moment.",
        "Right: I am going to refund it now.",
        "I've refunded it.",
    ],
)
def test_an_announcement_without_the_deed_is_an_open_promise(text: str) -> None:
    (promise,) = promises_after((), a_scenario(), text, 3, ())
    assert (promise.turn, promise.action, promise.kept) == (3, "refund", False)
    assert promise.quote in text


@pytest.mark.parametrize(
    "text",
    ["I can refund that.", "Would you like a refund?", "I won't refund it.", "I'll check it."],
)
def test_an_offer_a_denial_and_a_look_promise_nothing(text: str) -> None:
    assert promises_after((), a_scenario(), text, 3, ()) == ()


def test_a_promise_is_kept_by_doing_it_later_and_is_made_only_once() -> None:
    made = promises_after((), a_scenario(), "I'll refund it.", 1, ())
    again = promises_after(made, a_scenario(), "I'll refund it, I promise.", 3, ())
    assert len(again) == 1
    (kept,) = promises_after(again, a_scenario(), "Done.", 5, (REFUND,))
    assert kept.kept


def test_what_is_done_at_once_is_no_promise() -> None:
    assert promises_after((), a_scenario(), "I'll refund it now.", 1, (REFUND,)) == ()


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Send a replacement", "I'll send you another one today."),
        ("Book a callback", "I will call you back at noon."),
        ("Ask a supervisor", "I'm going to ask my supervisor."),
        ("Unlock the account", "We'll reset it now."),
        ("Send a letter", "I'll write to the insurer."),
    ],
)
def test_an_action_is_announced_in_other_words_than_its_name(label: str, text: str) -> None:
    scenario = a_scenario(actions=(Action("it", label), Action("dance", "Dance")))
    (promise,) = promises_after((), scenario, text, 1, ())
    assert promise.action == "it"
    assert promise.quote in text


def test_what_one_will_say_is_no_promise_of_what_one_denies() -> None:
    text = "I'll be straight with you, I can't refund that. I will not refund it."
    assert promises_after((), a_scenario(), text, 1, ()) == ()


@pytest.mark.parametrize(
    ("before", "now", "breach"),
    [
        ((), (VERIFY, REFUND), ""),
        ((VERIFY,), (REFUND,), ""),
        ((), (REFUND,), "Refund a payment: done before the identity check"),
        ((), (REFUND, VERIFY), "Refund a payment: done before the identity check"),
        (
            (VERIFY,),
            (ActionTaken("refund", 60.0),),
            "Refund a payment: 60.00 is above your limit of 39.90",
        ),
        (
            (VERIFY, REFUND),
            (ActionTaken("refund", 0.1),),
            "Refund a payment: 40.00 is above your limit of 39.90",
        ),
        (
            (VERIFY,),
            (ActionTaken("write_off", 200.0),),
            "Write off the account: not within your authority",
        ),
    ],
)
def test_actions_break_rules(
    before: tuple[ActionTaken, ...], now: tuple[ActionTaken, ...], breach: str
) -> None:
    assert breach_of(a_scenario(), before, now) == breach


def test_where_no_action_checks_identity_nothing_waits_for_it() -> None:
    scenario = a_scenario(actions=(Action("refund", "Refund", protected=True),))
    assert breach_of(scenario, (), (REFUND,)) == ""


def test_a_click_on_who_was_not_asked_is_no_check() -> None:
    now = (VERIFY, REFUND)
    assert breach_of(guarded(), (), now) == "Refund a payment: done before the identity check"
    assert breach_of(guarded(), (), now, ("postcode",)) == ""
    noticed = deeds_noticed(guarded(), "Done.", now, now)
    assert [one.scale for one in noticed] == [-0.5, 1.0]
    noticed = deeds_noticed(guarded(), "Done.", now, now, ("postcode",))
    assert [one.scale for one in noticed] == [1.0, 1.0]


def test_a_check_claimed_is_noticed_unless_the_customer_said_who_they_are() -> None:
    text = "I've verified you."
    noticed = deeds_noticed(guarded(), text, (), ())
    assert [(one.act, one.scale) for one in noticed] == [(AgentAct.UNBACKED, 0)]
    assert deeds_noticed(guarded(), text, (), (), ("postcode",)) == ()


def test_words_that_report_a_deed_claim_no_other() -> None:
    done = (r"i've put it through",)
    actions = (Action("refund", "Refund", done=done), Action("credit", "Credit", done=done))
    scenario = a_scenario(actions=actions)
    assert deeds_noticed(scenario, "I've put it through.", (), (REFUND,)) == ()


def test_a_claim_is_open_until_the_deed_and_an_announcement_is_none() -> None:
    claimed = promises_after((), a_scenario(), "I've refunded it.", 1, ())
    announced = promises_after((), a_scenario(), "I'll refund it.", 1, ())
    assert claims_open(claimed, a_scenario())
    assert not claims_open(announced, a_scenario())
    kept = promises_after(claimed, a_scenario(), "Done.", 3, (REFUND,))
    assert not claims_open(kept, a_scenario())


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I'll refund it by Friday.", "Friday"),
        ("I'll refund it.", ""),
        ("Hi. I'll refund it today!", "today"),
    ],
)
def test_a_promise_keeps_the_words_that_say_when(text: str, due: str) -> None:
    (promise,) = promises_after((), a_scenario(), text, 1, ())
    assert promise.due == due


def test_a_word_to_be_in_touch_is_a_promise_though_no_button_keeps_it() -> None:
    made = promises_after((), a_scenario(), "I'll call you back tomorrow.", 1, ())
    (promise,) = promises_after(made, a_scenario(), "I'll call you back tomorrow.", 3, ())
    assert (promise.action, promise.due, promise.kept, promise.turn) == ("", "tomorrow", False, 1)


def test_where_a_button_keeps_the_word_it_is_promised_once() -> None:
    scenario = a_scenario(actions=(Action("ring", "Book a callback"),))
    (promise,) = promises_after((), scenario, "I will call you back at noon.", 1, ())
    assert promise.action == "ring"


def test_a_promise_that_the_agent_goes_against_is_broken_by_that_turn() -> None:
    made = promises_after((), a_scenario(), "I'll refund the 39.90.", 1, ())
    text = "I'll refund 20.00."
    seen = Seen(AgentAct.CONTRADICT, span_of(text, 0, len(text)), "contradict", 0.8, "39.90")
    old, fresh = promises_after(made, a_scenario(), text, 3, (), seen)
    assert (old.quote, old.broken_by) == ("I'll refund", 3)
    assert (fresh.turn, fresh.broken_by) == (3, None)
    again = promises_after((old, fresh), a_scenario(), text, 5, (), seen)
    assert [one.broken_by for one in again] == [3, 5, None]


def test_what_is_kept_or_about_something_else_is_not_broken() -> None:
    made = promises_after((), a_scenario(), "I'll refund it. I'll ring you tomorrow.", 1, ())
    kept = promises_after(made, a_scenario(), "Done.", 3, (REFUND,))
    text = "There is no refund."
    seen = Seen(AgentAct.CONTRADICT, span_of(text, 0, len(text)), "contradict", 0.8, "I'll refund")
    assert all(
        one.broken_by is None
        for one in promises_after(kept, a_scenario(), text, 5, (REFUND,), seen)
    )
    credit = promises_after((), a_scenario(), "I'll give you a credit.", 1, ())
    (still,) = promises_after(credit, a_scenario(), text, 5, (), seen)
    assert still.broken_by is None


def guarded() -> Scenario:
    must = Must("verify", "Check who she is", "knowledge", "postcode", (), "verify_identity")
    return a_scenario(must=(must,))
