from dataclasses import replace

import pytest

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import a_rubric, default_rubric
from tests.golden.talks import ABANDONED, CASES, GOOD, LEFT
from trainer.core.conversation.transcript import Closing
from trainer.core.scenario.policy import Never
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.autofail import RULES, failings_of
from trainer.core.scoring.talk import talk_of

Q = "customer [open]: You took 39.90 again."
ASK = "agent: What is your postcode?\ncustomer [tell]: My postcode is LS6 2QT."
REFUND = "agent [refund 39.90]: I've refunded the 39.90."
CHECK = "agent [verify_identity]: Thank you."

MET = [
    ("abuse", f"{Q}\nagent: You are an idiot.", LEFT),
    ("disclosed_before_check", f"{Q}\n{REFUND}", GOOD),
    (
        "disclosed_before_check",
        f"{Q}\nagent: Is your account NW-48213?\ncustomer: Yes\n{CHECK}",
        GOOD,
    ),
    ("false_promise", f"{Q}\n{REFUND}\ncustomer: Ok\nagent: And six months free.", None),
    ("beyond_authority", f"{Q}\nagent [write_off 200]: Done.", GOOD),
    ("beyond_authority", f"{Q}\nagent [credit 10.01]: Done.", GOOD),
    ("beyond_authority", f"{Q}\nagent [credit 6, credit 6]: Done.", GOOD),
    ("abandoned", f"{Q}\nagent: Bye.", ABANDONED),
    ("abandoned", Q, ABANDONED),
    ("unbacked_action", f"{Q}\nagent: I've refunded the 39.90.", LEFT),
]
NOT_MET = [
    ("abuse", f"{Q}\nagent: That was a stupid mistake of ours.", LEFT),
    ("disclosed_before_check", f"{Q}\n{ASK}\n{CHECK}\ncustomer: Ok\n{REFUND} NW-48213.", GOOD),
    ("disclosed_before_check", f"{Q} Account NW-48213.\nagent: NW-48213, thank you.", GOOD),
    ("disclosed_before_check", f"{Q}\nagent: I've refunded it, NW-48213.", None),
    ("false_promise", f"{Q}\n{REFUND}", GOOD),
    ("beyond_authority", f"{Q}\nagent [refund 39.90, credit 10, gone]: Done.", GOOD),
    ("abandoned", f"{Q}\nagent: Bye.", LEFT),
    ("abandoned", f"{Q}\nagent: Bye.", None),
    ("unbacked_action", f"{Q}\n{REFUND}", LEFT),
    ("unbacked_action", f"{Q}\nagent: I've refunded the 39.90.", None),
]


@pytest.mark.parametrize(("rule", "text", "closing"), MET)
def test_a_rule_is_met_with_evidence(rule: str, text: str, closing: Closing | None) -> None:
    assert met(rule, text, closing)


@pytest.mark.parametrize(("rule", "text", "closing"), NOT_MET)
def test_a_rule_is_not_met_by_what_only_looks_like_it(
    rule: str, text: str, closing: Closing | None
) -> None:
    assert not met(rule, text, closing)


def test_a_rude_tone_fails_from_the_second_time() -> None:
    once = talk_of(talk(f"{Q}\nagent: Are you deaf or what?"))
    twice = f"{Q}\nagent: Nobody asked you.\ncustomer: Hm\nagent: Are you deaf or what?"
    assert RULES["abuse"](once) == ()
    assert RULES["abuse"](talk_of(talk(twice)))


def test_where_nothing_is_to_be_checked_nothing_is_disclosed() -> None:
    actions = tuple(one for one in a_scenario().actions if not one.verifies)
    assert not met("disclosed_before_check", f"{Q}\n{REFUND}", GOOD, a_scenario(actions=actions))


@pytest.mark.parametrize("rule", sorted(set(RULES) - {"abuse", "abandoned"}))
def test_what_needs_a_scenario_is_not_met_without_one(rule: str) -> None:
    found = talk_of(talk(f"{Q}\n{REFUND} And six months free.", closing=LEFT))
    assert RULES[rule](found) == ()


FORBIDDEN = [
    (Never("a", "Blames her", act="blame", fail=True), "You should have read the terms.", True),
    (Never("a", "Blames her", act="blame"), "You should have read the terms.", False),
    (Never("a", "Says wait", said=("wait and see",), fail=True), "Let us wait and see.", True),
    (Never("a", "Says wait", said=("wait and see",), fail=True), "Hello.", False),
    (Never("a", "Sends away", outcome="call_billing", fail=True), "Please call billing.", True),
    (Never("a", "Sends away", outcome="too_much", fail=True), "Please call billing.", False),
]


@pytest.mark.parametrize(("never", "text", "fails"), FORBIDDEN)
def test_what_the_case_rules_out_fails_only_when_it_says_so(
    never: Never,
    text: str,
    fails: bool,  # noqa: FBT001 - a column of the table
) -> None:
    scenario = a_scenario(never=(never,))
    assert met("forbidden", f"{Q}\nagent: {text}", LEFT, scenario) is fails


def test_a_forbidden_deed_fails() -> None:
    never = Never("a", "Writes it off", action="write_off", fail=True)
    assert met("forbidden", f"{Q}\nagent [write_off 1]: Hm.", LEFT, a_scenario(never=(never,)))


def test_an_outcome_of_deeds_alone_is_pointed_at() -> None:
    scenario = a_scenario()
    outcome = replace(scenario.outcomes[-1], if_said=(), needs=("write_off",))
    closing = replace(GOOD, outcome=outcome.id, breach=outcome.breach)
    found = talk_of(talk(f"{Q}\nagent: Hm.", closing=closing), a_scenario(outcomes=(outcome,)))
    (evidence,) = RULES["false_promise"](found)
    assert (evidence.turn, evidence.quote, evidence.note) == (1, "", outcome.breach)


def test_a_rule_that_is_not_known_is_passed_over() -> None:
    assert failings_of(talk_of(talk(Q)), a_rubric(fails=("astrology",))) == ()


def test_no_good_talk_meets_any() -> None:
    for case in CASES:
        if case.passes:
            found = talk_of(case.transcript, a_scenario())
            assert failings_of(found, default_rubric()) == (), case.name


def met(rule: str, text: str, closing: Closing | None, scenario: Scenario | None = None) -> bool:
    transcript = talk(text, closing=closing)
    evidence = RULES[rule](talk_of(transcript, scenario or a_scenario()))
    for one in evidence:
        whole = transcript.turns[one.turn].text
        assert whole[one.start : one.start + len(one.quote)] == one.quote
    return bool(evidence)


def test_rude_replies_in_curt_words_fail_as_well() -> None:
    twice = (
        f"{Q}\nagent: Yes, what do you want, I'm busy\ncustomer: Hm\n"
        "agent: There is no need to be so dramatic. Calm down or I'll hang up."
    )
    assert RULES["abuse"](talk_of(talk(twice)))
    person = f"{Q}\nagent: Calm down.\ncustomer: Hm\nagent: You're not the only patient we have."
    assert RULES["abuse"](talk_of(talk(person)))


def test_to_make_light_of_the_matter_twice_is_no_abuse() -> None:
    light = f"{Q}\nagent: It happens.\ncustomer: Hm\nagent: That's our policy."
    assert RULES["abuse"](talk_of(talk(light))) == ()
    kind = f"{Q}\nagent: Sorry, I'm busy.\ncustomer: Hm\nagent: Are you deaf or what?"
    assert RULES["abuse"](talk_of(talk(kind))) == ()
