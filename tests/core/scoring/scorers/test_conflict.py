from dataclasses import replace

import pytest

from tests.builders import a_scenario
from tests.core.scoring.scorers.rating import quoted, rate
from tests.golden.talks import GOOD

HOT = "customer [open, heat=80]: You took 39.90 again after I cancelled in March!"
HEARD = "I can see why you're angry: you cancelled in March and still lost 39.90."
WAY = "I'll refund the 39.90 by Friday."

LEVELS = [
    ("made worse", f"{HOT}\nagent: Calm down. {WAY}\ncustomer [tell, heat=90]: No!", 1),
    (
        "unheard, and gone",
        f"{HOT}\nagent: What is your postcode?\ncustomer [leave, heat=95]: Bye.",
        1,
    ),
    ("passed over", f"{HOT}\nagent: What is your postcode?\ncustomer [tell, heat=70]: LS6 2QT", 2),
    ("heard, and gone", f"{HOT}\nagent: {HEARD}\ncustomer [leave, heat=95]: Bye.", 2),
    (
        "heard once of three",
        f"{HOT}\nagent: {HEARD}\ncustomer [vent, heat=80]: So?\nagent: {WAY}\ncustomer [vent, heat=80]: So?\nagent: {WAY} Today.",
        3,
    ),
    ("heard, no way on", f"{HOT}\nagent: {HEARD}\ncustomer [tell, heat=70]: And?", 3),
    ("heard, a way on", f"{HOT}\nagent: {HEARD} {WAY}\ncustomer [tell, heat=70]: Right.", 4),
    ("and calmer", f"{HOT}\nagent: {HEARD} {WAY}\ncustomer [accept, heat=40]: Fine.", 5),
    (
        "heard, a reason, no work",
        f"{HOT}\nagent: {HEARD} That was because of a fault.\ncustomer [tell, heat=70]: And?",
        3,
    ),
    ("heard, and no calmer", f"{HOT}\nagent: {HEARD} {WAY}\ncustomer [vent, heat=85]: So?", 3),
    ("heard, no way on, no calmer", f"{HOT}\nagent: {HEARD}\ncustomer [tell, heat=85]: And?", 2),
    (
        "work, and the anger never named",
        f"customer [tell, heat=70]: It is 39.90.\nagent: {WAY}\ncustomer [tell, heat=50]: Hm.",
        3,
    ),
    (
        "work answers a hot turn that is no complaint",
        f"{HOT}\nagent: {HEARD} {WAY}\ncustomer [tell, heat=65]: LS6.\nagent: I'll send it today.\ncustomer [accept, heat=40]: Fine.",
        5,
    ),
]


@pytest.mark.parametrize(("name", "text", "level"), LEVELS)
def test_the_level_follows_calm_listening_and_a_way_on(name: str, text: str, level: int) -> None:
    assert rate("conflict", text, a_scenario(), GOOD).level == level, name


def test_listening_and_the_way_on_are_quoted() -> None:
    assert any(
        "see why" in one for one in quoted(rate("conflict", LEVELS[6][1], a_scenario(), GOOD))
    )


def test_what_was_not_heard_is_named() -> None:
    score = rate("conflict", LEVELS[2][1], a_scenario(), GOOD)
    assert "You took 39.90 again" in score.missed[0].expected


def test_calm_bought_against_the_rules_is_no_5() -> None:
    closing = replace(GOOD, breach="too much")
    assert rate("conflict", LEVELS[7][1], a_scenario(), closing).level == 4


@pytest.mark.parametrize(
    "text", ["customer [open, heat=50]: Hi\nagent: Hello.", "customer [open, heat=90]: HEY!"]
)
def test_without_a_very_angry_turn_to_answer_it_does_not_apply(text: str) -> None:
    score = rate("conflict", text, a_scenario())
    assert (score.level, score.applicable) == (None, False)


def test_calm_is_not_said_to_be_kept_where_a_line_hurt_before() -> None:
    before = "customer [open, heat=40]: Hi\nagent: Next time read the size chart.\n"
    text = f"customer [tell, heat=70]: It is 39.90.\nagent: {WAY}\ncustomer [tell, heat=50]: Hm."
    rated = [rate("conflict", one, a_scenario(), GOOD).because for one in (text, before + text)]
    assert ["Calm was kept" in because for because in rated] == [True, False]


def test_one_hurtful_line_taken_back_at_once_holds_at_keeping_calm() -> None:
    text = f"{HOT}\nagent: Calm down.\ncustomer [vent, heat=90]: Excuse me?\nagent: I'm sorry, that was wrong of me. {HEARD} {WAY}\ncustomer [accept, heat=20]: Fine."
    assert rate("conflict", text, a_scenario(), GOOD).level == 3
    again = text.replace(WAY, f"{WAY} Now relax please.")
    assert rate("conflict", again, a_scenario(), GOOD).level == 1


TORN = (
    "customer: Third letter. Third! What is the matter with you people, have you no shame at all?"
)


def test_without_a_scenario_fury_in_words_counts_and_the_fall_is_from_there() -> None:
    heard = "No, that is shameful, there isn't a nicer word for it. Three times you had to open that letter."
    text = f"{TORN}\nagent: {heard} {WAY}\ncustomer: Thank you, that's good of you.\nagent: Anything else?\ncustomer: No, thank you."
    assert rate("conflict", text).level == 5


def test_many_angry_words_and_cries_in_one_message_are_very_angry() -> None:
    text = f"customer: This is ridiculous! Useless! Pathetic! Nobody ever answers, it's a disgraceful shambles!!\nagent: {WAY}\ncustomer: So?"
    assert rate("conflict", text).level is not None
    mild = text.replace(
        " Useless! Pathetic! Nobody ever answers, it's a disgraceful shambles!!", ""
    )
    assert rate("conflict", mild).level is None


def test_who_takes_the_persons_side_has_listened() -> None:
    text = f"{HOT}\nagent: No wonder, anyone would be. {WAY}\ncustomer [tell, heat=70]: Right."
    bare = f"{HOT}\nagent: {WAY}\ncustomer [tell, heat=70]: Right."
    levels = [rate("conflict", one, a_scenario(), GOOD).level or 0 for one in (text, bare)]
    assert levels[0] > levels[1]


def test_an_offer_thrown_down_is_no_way_on() -> None:
    text = f"{HOT}\nagent: {HEARD}\ncustomer [tell, heat=70]: And?\nagent: {{}}\ncustomer [tell, heat=60]: Hm."
    for offer in ("i can book it i guess. its fine", "I can probably book you a room."):
        score = rate("conflict", text.format(offer), a_scenario(), GOOD)
        assert score.level == 3, offer
        assert "no way forward" in score.because
    assert rate("conflict", text.format("I can book you a room."), a_scenario(), GOOD).level == 4


def test_a_bare_sorry_and_a_no_is_not_anger_heard() -> None:
    text = (
        "customer [open, heat=80]: I'm in your lobby and your system says there is no room!\n"
        "agent: ok sorry about that. system says its full so cant do a room tonight\n"
        "customer [tell, heat=70]: And?"
    )
    assert rate("conflict", text, a_scenario(), GOOD).level == 2
    assert rate("empathy", text, a_scenario(), GOOD).level == 1
