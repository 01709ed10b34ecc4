from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.customer.guarding import NUDGE, POSTCODE, kinds, part_kinds, saying
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.customer.guard import check_part, check_whole, lacks, rest_of

TELLING = saying(
    f"{POSTCODE} So what happens now?", CustomerAct.TELL, CustomerAct.NUDGE, facts=(POSTCODE,)
)


@pytest.mark.parametrize(
    ("authored", "acts", "reply"),
    [
        ("So what happens now?", [CustomerAct.NUDGE], "OK, so what happens next with this?"),
        ("I'd rather not say.", [CustomerAct.WITHHOLD], "I'd prefer not to get into that."),
        ("All right. That works.", [CustomerAct.ACCEPT], "Yeah OK, that works for me."),
        ("That isn't enough.", [CustomerAct.REJECT], "Honestly, that's not enough."),
        ("No, that's wrong.", [CustomerAct.DENY], "No. That's not right."),
        ("I don't know.", [CustomerAct.DUNNO], "No idea, honestly."),
        ("I want your supervisor.", [CustomerAct.ESCALATE], "Get me your supervisor."),
        ("I've had enough. Goodbye.", [CustomerAct.LEAVE], "That's enough. Bye."),
    ],
)
def test_a_fair_rewording_passes(authored: str, acts: list[CustomerAct], reply: str) -> None:
    assert check_whole(reply, saying(authored, *acts)) == ()


def test_a_released_fact_may_be_told_in_other_words_with_its_figures() -> None:
    assert kinds("Account's in my name, it's LS6 2QT. What happens now then?", TELLING) == set()


@pytest.mark.parametrize("reply", ["", "  \n", "…", "?!"])
def test_no_words_are_a_fault(reply: str) -> None:
    assert kinds(reply) == {"empty"}


def test_a_part_is_checked_with_what_was_shown_before_it() -> None:
    assert check_part("Well, thanks. ", "Cheers. Thanks. So what now?", NUDGE) != ()
    assert part_kinds("So,") == set()


def test_a_part_is_not_blamed_for_what_is_still_to_come() -> None:
    assert part_kinds("Account's in my name.", TELLING) == set()
    assert kinds("Account's in my name.", TELLING) == {"missing", "mood"}


def test_a_fault_quotes_the_words_at_fault() -> None:
    fault = check_whole("So what happens to my boots on Tuesday?", NUDGE)[0]
    assert (fault.kind, fault.quote) == ("invention", "Tuesday")


def test_where_nothing_is_shown_the_rest_is_the_authored_reply() -> None:
    assert rest_of("", TELLING) == TELLING.authored


def test_the_rest_is_the_fact_and_the_question_that_are_not_said_yet() -> None:
    assert rest_of("So, what happens now?", TELLING) == POSTCODE
    assert rest_of(POSTCODE, TELLING) == "So what happens now?"
    assert rest_of(f"{POSTCODE} What now?", TELLING) == ""


def test_half_a_fact_is_completed_and_not_told_twice() -> None:
    fact = "Not worn once. The tissue paper is still in them."
    bounds = saying(fact, CustomerAct.TELL, facts=(fact,))
    assert rest_of("Not worn once.", bounds) == "The tissue paper is still in them."


def test_a_fact_that_is_told_in_pieces_only_is_told_again_whole() -> None:
    fact = "The red lamp is on."
    bounds = saying(fact, CustomerAct.TELL, facts=(f"{fact} It blinks at 9.",))
    assert "It blinks at 9." in rest_of("The red lamp is on.", bounds)


@pytest.mark.parametrize("shown", ["So what happens now?", "It's LS6 2QT.", "Right then.", "Well?"])
def test_a_completed_reply_lacks_nothing(shown: str) -> None:
    assert lacks(f"{shown} {rest_of(shown, TELLING)}", TELLING) == ()


@given(st.text(max_size=300))
def test_any_text_can_be_judged(reply: str) -> None:
    faults = check_whole(reply, TELLING)
    assert all(fault.kind and fault.why for fault in faults)


@given(st.text(alphabet="ab .?!'\n’0123£$", max_size=120), st.sampled_from(Band))
def test_what_has_a_figure_that_nobody_gave_never_passes(noise: str, band: Band) -> None:
    reply = f"{noise} 7781 {noise}"
    assert "figure" in {one.kind for one in check_whole(reply, replace(NUDGE, band=band))}
