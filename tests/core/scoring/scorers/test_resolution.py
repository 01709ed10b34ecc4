from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import ABANDONED, BEST, BY_NAME, GOOD, LEFT, TIMED_OUT
from trainer.core.conversation.transcript import Closing, Ending, Promise
from trainer.core.scenario.policy import Must

FEE = "Honestly, that 39.90 put me overdrawn and the bank charged me a fee."
OFFERED = """
customer [open]: You took 39.90 again.
agent [refund 39.90]: I've refunded the 39.90. It is there in 3 to 5 working days.
customer: Right.
"""
FOUND = f"""
customer [open]: You took 39.90 again. My postcode is LS6 2QT.
agent [refund 39.90]: I've refunded the 39.90. It is there in 3 to 5 working days.
customer [tell]: {FEE}
agent: The bank charged you a fee for our slip; we pay it.
"""
IGNORED = FOUND.replace("The bank charged you a fee for our slip; we pay it.", "Anything else?")
PASSED_ON = "customer [open]: Hi\nagent: Please call billing about it.\ncustomer: Fine."
PROMISED = Promise(1, "I've refunded the 39.90", "credit", kept=False)
PARTLY = Closing(Ending.RESOLVED, "refund_only", 60)

LEVELS = [
    ("a rule was broken", OFFERED, replace(GOOD, breach="over the limit"), 1),
    ("the customer left", OFFERED, LEFT, 1),
    ("nothing useful was offered", PASSED_ON, TIMED_OUT, 1),
    ("a useful offer, but nothing agreed", OFFERED, TIMED_OUT, 2),
    ("a useful offer, and the talk was dropped", OFFERED, ABANDONED, 2),
    ("what was agreed is worth little", PASSED_ON, Closing(Ending.RESOLVED, "call_billing", 5), 2),
    ("an outcome that is not known", PASSED_ON, Closing(Ending.RESOLVED, "gone", 5), 1),
    ("solved in part", OFFERED, PARTLY, 3),
    ("solved, with a promise left open", FOUND, replace(GOOD, promises=(PROMISED,)), 3),
    ("solved, the fee never found", OFFERED, GOOD, 4),
    ("solved, and the fee told and ignored", IGNORED, GOOD, 4),
    ("solved, and the fee found", FOUND, GOOD, 5),
]


@pytest.mark.parametrize(("name", "text", "closing", "level"), LEVELS)
def test_the_level_follows_how_it_came_out(
    name: str, text: str, closing: Closing, level: int
) -> None:
    assert rate("resolution", text, a_scenario(), closing).level == level, name


def test_the_words_of_the_outcome_are_quoted() -> None:
    score = rate("resolution", OFFERED, a_scenario(), GOOD)
    assert {"I've refunded the 39.90.", "3 to 5 working days"} <= quoted(score)


def test_the_question_that_would_have_found_it_is_named() -> None:
    score = rate("resolution", OFFERED, a_scenario(), GOOD)
    assert any("put me overdrawn" in one.expected for one in score.missed)


def test_a_must_of_this_skill_left_open_holds_it_at_4() -> None:
    must = Must("note", "Put a note on the account", "resolution", said=("note",))
    score = rate("resolution", FOUND, a_scenario(must=(must,)), GOOD)
    assert (score.level, score.missed[0].expected) == (4, "Put a note on the account.")


def test_a_case_without_personal_facts_needs_none_for_a_5() -> None:
    scenario = a_scenario()
    plain = replace(scenario, facts=scenario.facts[:1], must=())
    assert rate("resolution", OFFERED, plain, GOOD).level == 5


def test_without_a_closing_the_words_tell_with_less_certainty() -> None:
    text = OFFERED.replace("customer: Right.", "customer [accept]: Yes, that works.")
    score = rate("resolution", text, a_scenario())
    assert (score.level, score.certainty) == (4, 0.6)
    left = OFFERED.replace("customer: Right.", "customer [leave]: I'm off.")
    assert rate("resolution", left, a_scenario()).level == 1


def test_a_talk_that_was_rightly_ended_over_insults_is_not_rated() -> None:
    score = rate("resolution", PASSED_ON, a_scenario(), Closing(Ending.DECLINED))
    assert (score.level, score.applicable) == (None, False)
    assert "insults" in score.because


WORKED = "agent: I'll refund the 39.90 by Friday."
WORDS = [
    (WORKED, "[accept]: Yes, that works.", 4),
    (WORKED, "[close]: Good, we're done.", 4),
    (WORKED, "[soften]: Thank you for looking.", 4),
    (WORKED, "[vent]: This is a joke.", 2),
    (WORKED, "[leave]: Forget it.", 1),
    (WORKED, "[nudge]: And?", 2),
    ("agent: Oh dear.", "[vent]: This is a joke.", 1),
    ("agent: Oh dear.", "[soften]: Thanks anyway.", 2),
]


@pytest.mark.parametrize(("agent", "last", "level"), WORDS)
def test_without_a_scenario_the_customers_last_words_tell(
    agent: str, last: str, level: int
) -> None:
    text = f"customer [open, heat=50]: Where is my money?\n{agent}\ncustomer {last}"
    score = rate("resolution", text)
    assert score.level == level
    # People were within one level of 89 in 100 such levels at most (bench/certainty.py).
    assert score.certainty <= 0.8
    assert score.estimate is not None
    assert abs(score.estimate - level) <= 1


GIVEN = "agent: I've moved your seats. It's B3 and B4, Saturday at 7.30."
LAST = [
    ("agent: I'll make a note. One of us will be in touch.", "Ok, fingers crossed then. Bye!", 2),
    ("agent: It should go out soon, hopefully. I'll look.", "Thanks anyway, bye.", 2),
    ("agent: I'll get you a new seat.", "No. Thank you for the start, anyway.", 3),
    ("agent: I've asked our technician to look at it.", "Well, all right. Thank you, bye.", 3),
    ("agent: I'll look. Does that help?", "No. I will ask somebody else.", 1),
    ("agent: For a visa you need form four. Has that answered it?", "No. Goodbye.", 1),
    (
        "agent: You would have to contact the bank.",
        "I'll see if the library can make sense of it.",
        1,
    ),
    (
        "agent: Dogs have to stay in the car, they get water there.",
        "OK, I'll ask my sister. Thanks!",
        3,
    ),
    (GIVEN, "Perfect, thanks!", 4),
    (f"{GIVEN} Does that help?", "Not really.", 2),
    ("agent: One of us will be in touch, probably.", "That's fine. Bye!", 3),
]


@pytest.mark.parametrize(("agent", "last", "level"), LAST)
def test_without_a_scenario_politeness_is_no_solution(agent: str, last: str, level: int) -> None:
    start = "customer: My seats are wrong.\nagent: Which night is it?\ncustomer: Saturday."
    assert rate("resolution", f"{start}\n{agent}\ncustomer: {last}").level == level


def test_without_a_scenario_a_5_is_done_told_summed_up_and_agreed_to() -> None:
    start = "customer: My seats are wrong.\nagent: Which night is it?\ncustomer: Saturday."
    done = f"{GIVEN}\ncustomer: Oh, good.\nagent: So: B3 and B4 on Saturday at 7.30. Is that clear?"
    best = f"{start}\n{done}\ncustomer: Yes, that's great. Thank you!"
    assert rate("resolution", best).level == 5
    assert rate("resolution", best.replace("I've moved", "I'll look at")).level == 4
    assert (
        rate("resolution", best.replace("Oh, good.", "Is it done? You never answer me.")).level != 5
    )
    assert rate("resolution", best.replace("that's great", "I suppose")).level != 5


def test_without_a_scenario_one_message_of_the_customer_tells_nothing() -> None:
    assert rate("resolution", "customer: Hi\nagent: I'll refund it by Friday.").level is None


def test_the_best_of_the_golden_talks_are_fives() -> None:
    for name in ("expert", "excellent in other words", "short and good"):
        case = BY_NAME[name]
        assert rate("resolution", case.text, a_scenario(), BEST).level == 5


@pytest.mark.parametrize(("said", "level"), [("You should have read the rules.", 3), ("", 5)])
def test_a_right_no_that_hurts_and_is_not_taken_is_a_3(said: str, level: int) -> None:
    text = OFFERED.replace("working days.", f"working days. {said}")
    declined = Closing(Ending.DECLINED, "refund_and_stop", 80)
    scenario = replace(a_scenario(), facts=(), must=())
    score = rate("resolution", text, scenario, declined)
    assert score.level == level
    taken = text.replace("customer: Right.", "customer [accept]: Right.")
    assert rate("resolution", taken, scenario, declined).level == 5
